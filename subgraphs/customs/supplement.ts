/** The act of supplementing a declaration (khai bổ sung): every item checked by itself, and the declaration as a whole by the law of the day. */
import { badInput } from "../../kit/errors.ts";
import type { ActWire } from "../../kit/act.ts";
import type { Declaration } from "./declaration.ts";
import { createDeclarationAct, readReason } from "./declaration-act.ts";
import type { ActOnDeclaration, ActParts } from "./declaration-act.ts";
import type { Outcome, SupplementFiling } from "./filing.ts";
import { isSame, ruleOf } from "./items.ts";
import type { Item } from "./items.ts";
import type { Refused, SupplementRefusalCode } from "./refusals.ts";
import { lastDayToSupplement } from "./supplement-window.ts";

/** As it comes from the graph. */
export interface SupplementInput {
  readonly number: string;
  readonly organisation?: string | null | undefined;
  readonly changes: readonly { readonly field: Item | "UNKNOWN"; readonly lineNumber?: number | null | undefined; readonly after: string }[];
  readonly reason: string;
  readonly idempotencyKey: string;
}

export type SupplementDeclaration = ActOnDeclaration<SupplementInput, SupplementRefusalCode>;

type AskedChange = { readonly item: Item; readonly line?: number; readonly after: string };
type Asked = { readonly changes: readonly AskedChange[]; readonly reason: string };

/** What the gateway takes in one message. */
const mostChanges = 50;
/** The last digit of a number counts no further. */
const mostAmendments = 9;

export const createSupplement = (parts: ActParts, wire: ActWire<SupplementFiling, Outcome<SupplementRefusalCode>>): SupplementDeclaration =>
  createDeclarationAct<SupplementInput, Asked, SupplementFiling, SupplementRefusalCode>(parts, {
    operation: "supplementCustomsDeclaration",
    wire,
    read: readInput,
    reasonsAgainst: (declaration, { changes }, { number, today }) => [...reasonsInState(declaration, number, today), ...changes.flatMap((change, index) => reasonsAgainstChange(declaration, change, index))],
    content: (declaration, { changes }) => ({ changes: changes.map((change) => withBefore(declaration, change)) }),
  });

const readInput = ({ changes, reason }: SupplementInput): Asked => {
  if (changes.length < 1 || changes.length > mostChanges) throw badInput(`changes has 1 to ${mostChanges} items.`, `changes gồm từ 1 đến ${mostChanges} chỉ tiêu.`);
  const read = changes.map(readChange);
  if (new Set(read.map(({ item, line }) => `${item} ${line ?? ""}`)).size !== read.length) throw badInput("changes names an item twice.", "changes nêu một chỉ tiêu hai lần.");
  return { changes: read, reason: readReason("reason", reason) };
};

const readChange = ({ field, lineNumber, after }: SupplementInput["changes"][number], index: number): AskedChange => {
  const at = `changes.${index}`;
  if (field === "UNKNOWN") throw badInput(`${at}.field is the item to be changed; UNKNOWN is none.`, `${at}.field là chỉ tiêu cần khai bổ sung; UNKNOWN không phải là chỉ tiêu.`);
  const rule = ruleOf(field);
  if (rule.of !== "LINE" && lineNumber != null) throw badInput(`${at}.lineNumber is not given for ${field}, which is of the whole declaration.`, `${at}.lineNumber không dùng cho ${field}, là chỉ tiêu chung của tờ khai.`);
  if (rule.of === "LINE" && (lineNumber == null || lineNumber < 1)) throw badInput(`${at}.lineNumber is the line of goods that ${field} is of, from 1.`, `${at}.lineNumber là số thứ tự dòng hàng của ${field}, từ 1.`);
  const line = lineNumber == null ? {} : { line: lineNumber };
  // Whatever it was to be, it cannot be: that is an outcome.
  if (rule.of === "FIXED") return { item: field, after: "" };
  const value = rule.read(after);
  if (value === undefined) throw badInput(`${at}.after is, for ${field}, ${rule.expected.en}.`, `${at}.after đối với ${field} là ${rule.expected.vi}.`);
  return { item: field, ...line, after: value };
};

/** Whether the declaration may be supplemented at all (Art. 20). What an office makes of a state that is new to us, it says itself. */
const reasonsInState = (declaration: Declaration, number: string, today: string): readonly Refused<SupplementRefusalCode>[] => {
  const { status, supplements, amendmentCount, clearedAt } = declaration;
  if (status === "CANCELLED") return [{ code: "CANCELLED" }];
  if (status === "AUDITED") return [{ code: "UNDER_AUDIT" }];
  const reasons: Refused<SupplementRefusalCode>[] = [];
  if (declaration.number !== number) reasons.push({ code: "AMENDED_SINCE" });
  if (status === "CANCEL_REQUESTED") reasons.push({ code: "CANCELLATION_UNDER_WAY" });
  if (supplements.some((each) => each.status === "SUBMITTED")) reasons.push({ code: "SUPPLEMENT_UNDER_WAY" });
  if (amendmentCount >= mostAmendments) reasons.push({ code: "TOO_MANY_AMENDMENTS" });
  const last = lastDayToSupplement(declaration);
  if (clearedAt !== undefined && (last === undefined || last < today)) reasons.push({ code: "WINDOW_CLOSED", ...(last !== undefined && { day: last }) });
  return reasons;
};

const reasonsAgainstChange = (declaration: Declaration, change: AskedChange, index: number): readonly Refused<SupplementRefusalCode>[] => {
  if (ruleOf(change.item).of === "FIXED") return [{ code: "ITEM_NOT_SUPPLEMENTABLE", field: `changes.${index}.field` }];
  if (change.line !== undefined && !declaration.lines.some(({ number }) => number === change.line)) return [{ code: "NO_SUCH_LINE", field: `changes.${index}.lineNumber` }];
  return isSame(standing(declaration, change), change.after) ? [{ code: "UNCHANGED", field: `changes.${index}.after` }] : [];
};

/** What stands in the declaration now. */
const standing = (declaration: Declaration, { item, line }: AskedChange): string | undefined => {
  const rule = ruleOf(item);
  if (rule.of === "DECLARATION") return rule.stands(declaration);
  const goods = declaration.lines.find(({ number }) => number === line);
  return rule.of === "LINE" && goods ? rule.stands(goods) : undefined;
};

const withBefore = (declaration: Declaration, change: AskedChange): SupplementFiling["changes"][number] => {
  const before = standing(declaration, change);
  return before === undefined ? change : { ...change, before };
};
