/** What is the same in every act on a declaration: it is looked up among those of the subject, held against the rules, and filed once per idempotency key. */
import type { Acts, ActWire, Decision } from "../../kit/act.ts";
import { filingActor } from "../../kit/application.ts";
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import type { Json } from "../../kit/digest.ts";
import { badInput } from "../../kit/errors.ts";
import type { Subject } from "../../kit/subject.ts";
import { readLine } from "../../kit/text.ts";
import { findDeclaration, isDeclarantOf, ownTaxCodes, taxCodesOf } from "./access.ts";
import type { Declaration } from "./declaration.ts";
import { numberGiven } from "./declaration-number.ts";
import type { Cited, Outcome } from "./filing.ts";
import type { Refused, SharedCode } from "./refusals.ts";

export interface ActParts {
  readonly acts: Acts;
  /** The declarations of these owners, outside of any request. */
  readonly declarationsOf: (taxCodes: readonly string[], signal: AbortSignal) => Promise<readonly Declaration[]>;
  readonly clock: Clock;
}

/** What every input has. */
interface Input {
  readonly number: string;
  readonly organisation?: string | null | undefined;
  readonly idempotencyKey: string;
}

/** What one kind of act adds. @typeParam Own what it says beside what every act says. */
interface Kind<In extends Input, Own extends { readonly [key: string]: Json }, Filing extends Cited, Code extends string> {
  /** What leftovers are kept under. */
  readonly operation: string;
  readonly wire: ActWire<Filing, Outcome<Code>>;
  /** @throws {PublicError} `BAD_INPUT` */
  readonly read: (input: In) => Own & { readonly reason: string };
  readonly reasonsAgainst: (declaration: Declaration, own: Own, context: { readonly number: string; readonly today: string }) => readonly Refused<Code>[];
  /** What is told to customs besides what is cited. */
  readonly content: (declaration: Declaration, own: Own) => Omit<Filing, keyof Cited>;
}

/** @throws {PublicError} `BAD_INPUT`, a ministry fault with nothing filed, and what an act of `kit/act.ts` throws. */
export type ActOnDeclaration<In, Code extends string> = (subject: Subject, input: In) => Promise<Outcome<Code>>;

export const createDeclarationAct = <In extends Input, Own extends { readonly [key: string]: Json }, Filing extends Cited, Code extends string>(
  { acts, declarationsOf, clock }: ActParts,
  { operation, wire, read, reasonsAgainst, content }: Kind<In, Own, Filing, Code | SharedCode>,
): ActOnDeclaration<In, Code | SharedCode> => {
  type Refusing = Code | SharedCode;
  const perform = acts.define<Filing, Outcome<Refusing>>(operation, wire);
  return async (subject, input) => {
    const given = numberGiven(input.number);
    const organisation = input.organisation ?? undefined;
    const asked = read(input);
    const actor = filingActor(subject);
    const decide = async ({ signal }: { readonly signal: AbortSignal }): Promise<Decision<Filing, Outcome<Refusing>>> => {
      const declaration = findDeclaration(await declarationsOf(taxCodesOf(subject, organisation), signal), given);
      const owner = declaration?.owner.taxCode;
      // Somebody else's and one that does not exist are one answer, after the same question.
      if (declaration === undefined || owner === undefined) return { refuse: { refused: [{ code: "DECLARATION_NOT_FOUND" }] } };
      const notTheirs: readonly Refused<Refusing>[] = isDeclarantOf(subject, declaration) ? [] : [{ code: "NOT_DECLARANT" }];
      const refused = [...notTheirs, ...reasonsAgainst(declaration, asked, { number: given.number, today: today(clock) })];
      if (refused.length > 0) return { refuse: { refused } };
      const [filer] = ownTaxCodes(subject);
      const cited: Cited = { number: declaration.number, owner, reason: asked.reason, ...(filer !== undefined && { filer }), ...(actor && { actor }) };
      return { file: { ...cited, ...content(declaration, asked) } as Filing };
    };
    return perform({
      ...{ subject: subject.id, viewer: subject.viewer.id, onBehalfOf: subject.onBehalf?.case, key: input.idempotencyKey, decide },
      input: { ...asked, number: given.number, organisation },
    });
  };
};

/** What the gateway's field for reasons holds. */
const longestReason = 300;

/** @param name of the field. @throws {PublicError} `BAD_INPUT` */
export const readReason = (name: "reason" | "explanation", text: string): string => {
  const line = readLine(text, longestReason);
  if (line === undefined) throw badInput(`${name} is one line of 1 to ${longestReason} characters.`, `${name} là một dòng từ 1 đến ${longestReason} ký tự.`);
  return line;
};
