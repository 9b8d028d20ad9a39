/**
 * What is filed about declarations: supplements (`AMC`) and requests to cancel (`HYS`). The system decides what it can at once; the rest an officer decides, on the
 * next working day. All of it is invented: the contents, the codes of refusals, and what the officers make of it.
 */
import { z } from "zod";
import type { Charset } from "./customs-charset.ts";
import { amended } from "./customs-amendment.ts";
import { enterDeclaration, ownerOf, stemOf, writeMoment } from "./customs-register.ts";
import type { MockDeclaration } from "./customs-register.ts";
import { isDecidedAtOnce, objectionTo, refusalOf } from "./customs-rules.ts";
import { addWorkingDays, local, momentOf } from "./working-days.ts";
import type { World } from "./world.ts";

export const resultCodes = { AMC: "AMR", HYS: "HYR" } as const;
export type FilingCode = keyof typeof resultCodes;
export const isFiling = (code: string): code is FilingCode => Object.hasOwn(resultCodes, code);

const word = z.string().trim().min(1).max(300);
const cited = {
  dclNo: z.string().regex(/^[13]0\d{10}$/),
  ownTxCd: word,
  filTxCd: word.optional(),
  rsn: word,
  Act: z.object({ actRl: z.enum(["CAN_BO", "NGUOI_GIAM_HO"]), actNm: word, actOrg: word.optional(), actCs: word }).optional(),
};
const shapes = {
  AMC: z.object({ ...cited, Chg: z.array(z.object({ itmCd: word, lnNo: z.string().regex(/^\d+$/).optional(), bfr: z.string().optional(), aft: word })).min(1).max(50) }),
  HYS: z.object({ ...cited, grdCd: word }),
};
export type SupplementBody = z.infer<typeof shapes.AMC>;
export type CancellationBody = z.infer<typeof shapes.HYS>;

export type FilingContent = { readonly code: "AMC"; readonly body: SupplementBody } | { readonly code: "HYS"; readonly body: CancellationBody };

/** What the system makes of it at once: done, with an officer, refused. */
type State = "A" | "S" | "R";

interface Filing {
  readonly clientRef: string;
  readonly receipt: string;
  readonly content: FilingContent;
  readonly filedAt: Date;
  readonly state: State;
  readonly refusal: { readonly code: string; readonly text: string } | undefined;
  /** The declaration's number when it was answered. */
  readonly number: string;
  /** Before a request to cancel. */
  readonly statusBefore: string | undefined;
  readonly decidesAt: Date | undefined;
  decision: { readonly accepted: boolean; readonly at: Date; readonly note: string } | undefined;
}

/** What `GET /ledger` shows of a filing. */
export interface FilingEntry {
  readonly reference: string;
  readonly receipt: string;
  readonly message: FilingCode;
  readonly number: string;
  readonly owner: string;
  readonly filer: string | undefined;
  /** Who acted for them. */
  readonly actor: string | undefined;
  readonly filedAt: string;
  readonly state: State;
  readonly refusal: string | undefined;
  readonly decision: { readonly accepted: boolean; readonly at: string; readonly note: string } | undefined;
}

const filingsOf = (world: World): Map<string, Filing> => world.state("customs/filings", () => new Map());

export const declarationOf = (world: World, { ownTxCd, dclNo }: Pick<CancellationBody, "ownTxCd" | "dclNo">): MockDeclaration | undefined =>
  ownerOf(world, ownTxCd).record?.declarations.find(({ number }) => stemOf(number) === stemOf(dclNo));

/** Files a message. @returns false for one that cannot be read. */
export const takeFiling = (world: World, code: FilingCode, clientRef: string, body: unknown): boolean => {
  const parsed = shapes[code].safeParse(body);
  if (!parsed.success) return false;
  const content = { code, body: parsed.data } as FilingContent;
  const declaration = declarationOf(world, content.body);
  const filings = filingsOf(world);
  const refusal = refusalOf(world, content, declaration);
  const filedAt = world.now();
  const filed = { clientRef, content, filedAt, receipt: `HQ${local(filedAt).day.replaceAll("-", "")}-${String(world.casesBefore + filings.size + 1).padStart(5, "0")}`, decision: undefined };
  if (refusal !== undefined || declaration === undefined) {
    filings.set(clientRef, { ...filed, state: "R", refusal, number: content.body.dclNo, statusBefore: undefined, decidesAt: undefined });
    return true;
  }
  const isAtOnce = isDecidedAtOnce(content, declaration);
  const decidesAt = isAtOnce ? undefined : momentOf(addWorkingDays(local(filedAt).day, 1), "10:00");
  const after = isAtOnce ? accepted(lodged(declaration, content, filedAt), content) : lodged(declaration, content, filedAt);
  enterDeclaration(world, after);
  filings.set(clientRef, { ...filed, state: isAtOnce ? "A" : "S", refusal: undefined, number: after.number, statusBefore: declaration.status, decidesAt });
  return true;
};

/** The declaration with the filing among its history, not decided. */
const lodged = (declaration: MockDeclaration, { code, body }: FilingContent, at: Date): MockDeclaration => {
  const entry = { at: writeMoment(at), status: "S", reason: body.rsn };
  if (code === "HYS") return { ...declaration, status: "08", cancellationReason: body.rsn, cancellations: [...(declaration.cancellations ?? []), { ...entry, ground: body.grdCd }] };
  const changes = body.Chg.map(({ itmCd, lnNo, bfr = "", aft }) => ({ item: itmCd, ...(lnNo !== undefined && { line: Number(lnNo) }), before: bfr, after: aft }));
  return { ...declaration, supplements: [...(declaration.supplements ?? []), { ...entry, changes }] };
};

const withLast = <T>(list: readonly T[] | undefined, over: Partial<T>): readonly T[] => (list ?? []).map((each, index, all) => (index === all.length - 1 ? { ...each, ...over } : each));

const accepted = (declaration: MockDeclaration, { code }: FilingContent): MockDeclaration =>
  code === "HYS"
    ? { ...declaration, status: "09", cancellations: withLast(declaration.cancellations, { status: "A" }) }
    : amended({ ...declaration, supplements: withLast(declaration.supplements, { status: "A" }) });

const rejected = (declaration: MockDeclaration, { content: { code }, statusBefore }: Filing, reason: string): MockDeclaration => {
  if (code === "AMC") return { ...declaration, supplements: withLast(declaration.supplements, { status: "R", reason }) };
  const { cancellationReason: _gone, ...rest } = declaration;
  return { ...rest, status: statusBefore ?? declaration.status, cancellations: withLast(declaration.cancellations, { status: "R", reason }) };
};

/** Officers decide what is due by the world's clock. */
export const decideFilings = (world: World): void => {
  const due = [...filingsOf(world).values()].filter(({ decidesAt, decision }) => decision === undefined && decidesAt !== undefined && decidesAt <= world.now());
  for (const filing of due.toSorted((a, b) => Number(a.decidesAt) - Number(b.decidesAt))) {
    const declaration = declarationOf(world, filing.content.body);
    if (declaration === undefined) continue;
    const objection = objectionTo(world, filing.content, declaration);
    enterDeclaration(world, objection === undefined ? accepted(declaration, filing.content) : rejected(declaration, filing, objection));
    filing.decision = { accepted: objection === undefined, at: filing.decidesAt ?? world.now(), note: objection ?? "Chấp nhận" };
  }
};

const element = (name: string, value: string): string => `<${name}>${value}</${name}>`;

export const writeUnderWay = (clientRef: string): { readonly charset: Charset; readonly body: string } => ({ charset: "ascii", body: element("refNo", clientRef) + element("sttCd", "P") });

/** What the system said of a filing, whatever an officer decided since. The branch that keeps the owner's file answers in its charset. */
export const writeFiling = (world: World, clientRef: string): { readonly charset: Charset; readonly body: string } => {
  const filing = filingsOf(world).get(clientRef);
  if (filing === undefined) return { charset: "ascii", body: element("refNo", clientRef) + element("sttCd", "N") };
  const { content, state, receipt, number, refusal } = filing;
  const charset = ownerOf(world, content.body.ownTxCd).record?.charset ?? "utf-8";
  const outcome = refusal === undefined ? element("rcpNo", receipt) + element("dclNo", number) : element("rsnCd", refusal.code) + element("rsnTx", refusal.text);
  return { charset, body: element("refNo", clientRef) + element("sttCd", state) + outcome };
};

export const customsLedger = (world: World): readonly FilingEntry[] => {
  decideFilings(world);
  return [...filingsOf(world).values()].map(({ clientRef, receipt, content: { code, body }, filedAt, state, refusal, number, decision }) => ({
    reference: clientRef,
    receipt,
    message: code,
    number,
    owner: body.ownTxCd,
    filer: body.filTxCd,
    actor: body.Act && `${body.Act.actRl}: ${body.Act.actNm}`,
    filedAt: filedAt.toISOString(),
    state,
    refusal: refusal?.code,
    decision: decision && { ...decision, at: decision.at.toISOString() },
  }));
};
