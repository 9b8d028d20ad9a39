/** The query for declarations as the gateway writes it, and its result read into what the rest of this subgraph knows. The query is invented in its style. */
import { z } from "zod";
import { readDate, readDateTime } from "../../kit/dates.ts";
import { readTaxCode } from "../../kit/identifiers.ts";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import { readVnd } from "../../kit/money.ts";
import { escapeXml } from "../../kit/xml.ts";
import type { Change, ChangedField, Channel, Declaration, Line, Party, Status, Supplement, SupplementStatus } from "./declaration.ts";
import { readDeclarationNumber } from "./declaration-number.ts";
import { readDeclarationType } from "./declaration-types.ts";
import type { Question } from "./exchange.ts";
import { readHsCode } from "./hs-code.ts";

/** How many tax codes one message may ask about. */
export const maxTaxCodes = 20;

export const questionAbout = (taxCodes: readonly string[]): Question => ({
  code: "QDL",
  resultCode: "QDR",
  body: taxCodes.map((taxCode) => `<txCd>${escapeXml(taxCode)}</txCd>`).join(""),
  lists: ["Owner", "Dcl", "Line", "Spl", "Chg"],
});

/**
 * Reads a result: every owner that was asked about, once, and nobody else.
 * @returns the declarations of each, the latest registered first.
 * @throws {PublicError} `MINISTRY_BAD_ANSWER`
 */
export const readResult = (body: unknown, taxCodes: readonly string[]): ReadonlyMap<string, readonly Declaration[]> => {
  const { Owner: owners } = parseAnswer(wireResult, body);
  const lists = new Map(owners.map((owner) => [owner.txCd, owner]));
  if (owners.length !== taxCodes.length || !taxCodes.every((taxCode) => lists.has(taxCode))) throw badAnswer("other owners than were asked about");
  return new Map(
    [...lists].map(([taxCode, { Dcl }]) => {
      if (Dcl.some(({ ownTxCd }) => ownTxCd !== taxCode)) throw badAnswer("a declaration of somebody else");
      return [taxCode, Dcl.map(declarationOf).toSorted((a, b) => b.registeredAt.localeCompare(a.registeredAt) || b.number.localeCompare(a.number))];
    }),
  );
};

// Fields are of fixed width on the way: padded with blanks, numbers with zeros. An element without a value comes empty or not at all.

const blank = z
  .string()
  .optional()
  .transform((text) => text?.trim() || undefined);
const filled = z.string().trim().min(1);

/** Text that `read` makes something of. */
const readBy = <T>(read: (text: string) => T | undefined, what: string) =>
  filled.transform((text, context): T => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue(`not ${what}`);
    return z.NEVER;
  });

/** The same where the element may be empty. */
const readIfFilled = <T>(read: (text: string) => T | undefined, what: string) => z.preprocess((text) => (typeof text === "string" && text.trim() === "" ? undefined : text), readBy(read, what).optional());

/** A decimal kept as text: without blanks, padding zeros and the separators of thousands. */
const readExact = (text: string): string | undefined => (/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) ? text.replaceAll(",", "").replace(/^0+(?=\d)/, "") : undefined);
const readPercent = (text: string): number | undefined => (/^\d{1,4}(\.\d+)?$/.test(text) ? Number(text) : undefined);
const readCount = (text: string): number | undefined => (/^\d{1,5}$/.test(text) ? Number(text) : undefined);
const readCurrency = (text: string): string | undefined => (/^[A-Z]{3}$/.test(text) ? text : undefined);
/** Leading zeros are padding, which `readVnd` takes for digits. */
const readAmount = (text: string): number | undefined => readVnd(text.replace(/^0+(?=\d)/, ""));

const decimal = readBy(readExact, "a decimal");
const amount = readBy(readAmount, "an amount of đồng");
const currency = readBy(readCurrency, "a currency");
const count = readBy(readCount, "a count");
const dayFormat = "ddMMyyyy";

/** A moment comes as a day and a time, each an element. */
const momentOf = (day: string | undefined, time: string | undefined): string | undefined => (day === undefined || time === undefined ? undefined : readDateTime(`${day} ${time}`, `${dayFormat} HHmmss`));

const wireLine = z.object({
  lnNo: count,
  hsCd: readBy(readHsCode, "a code of goods"),
  gdsDsc: filled,
  qty: decimal,
  qtyUnt: filled,
  orgCd: blank,
  ivcVal: decimal,
  ivcCurCd: currency,
  txVal: amount,
  imDtyRt: readIfFilled(readPercent, "a percentage"),
  dtyAmt: amount,
  vatAmt: amount,
});

const wireChange = z.object({ itmCd: filled, lnNo: readIfFilled(readCount, "a count"), bfr: blank, aft: blank });

const wireSupplement = z
  .object({ splNo: count, splDt: filled, splTm: filled, splStt: filled, splRsn: blank, Chg: z.array(wireChange).default([]) })
  .transform((wire, context) => {
    const submittedAt = momentOf(wire.splDt, wire.splTm);
    if (submittedAt === undefined) context.addIssue({ code: "custom", path: ["splDt"] });
    return submittedAt === undefined ? z.NEVER : { ...wire, submittedAt };
  });

const wireDeclaration = z
  .object({
    dclNo: readBy(readDeclarationNumber, "a declaration number"),
    dclKnd: filled,
    insClsCd: blank,
    sttCd: filled,
    regDt: filled,
    regTm: filled,
    clrDt: blank,
    clrTm: blank,
    cusOff: filled,
    cusOffNm: blank,
    ownTxCd: readBy(readTaxCode, "a tax code"),
    ownNm: blank,
    dclTxCd: blank,
    dclNm: blank,
    ptnNm: blank,
    ivcNo: blank,
    ivcDt: readIfFilled((text) => readDate(text, dayFormat), "a day"),
    ivcAmt: readIfFilled(readExact, "a decimal"),
    ivcCurCd: readIfFilled(readCurrency, "a currency"),
    exRt: decimal,
    ttlDty: amount,
    cclRsn: blank,
    Line: z.array(wireLine).default([]),
    Spl: z.array(wireSupplement).default([]),
  })
  .transform((wire, context) => {
    const registeredAt = momentOf(wire.regDt, wire.regTm);
    const clearedAt = momentOf(wire.clrDt, wire.clrTm);
    if (registeredAt === undefined) context.addIssue({ code: "custom", path: ["regDt"] });
    // A clearance that cannot be read must not look like none.
    if (clearedAt === undefined && (wire.clrDt ?? wire.clrTm) !== undefined) context.addIssue({ code: "custom", path: ["clrDt"] });
    // Nor an invoice that lost its currency.
    if (wire.ivcAmt !== undefined && wire.ivcCurCd === undefined) context.addIssue({ code: "custom", path: ["ivcCurCd"] });
    return registeredAt === undefined ? z.NEVER : { ...wire, registeredAt, clearedAt };
  });

const wireResult = z.object({ Owner: z.array(z.object({ txCd: readBy(readTaxCode, "a tax code"), Dcl: z.array(wireDeclaration).default([]) })) });

const channels: Readonly<Record<string, Channel>> = { 1: "GREEN", 2: "YELLOW", 3: "RED" };

const statuses: Readonly<Record<string, Status>> = {
  "01": "REGISTERED",
  "02": "CHANNELLED",
  "03": "DOCUMENT_CHECK",
  "04": "PHYSICAL_CHECK",
  "05": "DUTY_PAID",
  "06": "RELEASED",
  "07": "CLEARED",
  "08": "CANCEL_REQUESTED",
  "09": "CANCELLED",
  "10": "AUDITED",
};

const supplementStatuses: Readonly<Record<string, SupplementStatus>> = { Y: "REQUESTED", S: "SUBMITTED", A: "ACCEPTED", R: "REJECTED" };

const changedFields: Readonly<Record<string, ChangedField>> = {
  QTY: "QUANTITY",
  HSC: "HS_CODE",
  DSC: "DESCRIPTION",
  ORG: "ORIGIN",
  IVA: "INVOICE_VALUE",
  IVN: "INVOICE_NUMBER",
  DTR: "DUTY_RATE",
  WGT: "WEIGHT",
};

/** Looks up a fixed code. A name of `Object`'s own, such as `constructor`, is no code. */
const codeIn = <T>(table: Readonly<Record<string, T>>, code: string | undefined): T | undefined => (code !== undefined && Object.hasOwn(table, code) ? table[code] : undefined);

const declarationOf = (wire: z.output<typeof wireDeclaration>): Declaration => ({
  ...wire.dclNo,
  type: readDeclarationType(wire.dclKnd),
  // By the gateway's own rule anything but these three means that the declaration waits to be routed.
  channel: codeIn(channels, wire.insClsCd) ?? "NOT_ROUTED",
  status: codeIn(statuses, wire.sttCd) ?? "UNKNOWN",
  registeredAt: wire.registeredAt,
  clearedAt: wire.clearedAt,
  office: { code: wire.cusOff, name: wire.cusOffNm },
  owner: { taxCode: wire.ownTxCd, name: wire.ownNm },
  declarant: declarantOf(wire),
  partnerName: wire.ptnNm,
  invoice:
    wire.ivcAmt === undefined || wire.ivcCurCd === undefined ? undefined : { number: wire.ivcNo, date: wire.ivcDt, total: { amount: wire.ivcAmt, currency: wire.ivcCurCd } },
  exchangeRate: wire.exRt,
  lines: wire.Line.map(lineOf).toSorted((a, b) => a.number - b.number),
  dutiesTotal: wire.ttlDty,
  supplements: wire.Spl.map(supplementOf).toSorted((a, b) => b.number - a.number),
  cancellationReason: wire.cclRsn,
});

/** Left empty, the owner lodged it themself. A foreign agent's number is no tax code of ours. */
const declarantOf = ({ dclTxCd, dclNm, ownTxCd, ownNm }: z.output<typeof wireDeclaration>): Party =>
  dclTxCd === undefined && dclNm === undefined ? { taxCode: ownTxCd, name: ownNm } : { taxCode: dclTxCd === undefined ? undefined : readTaxCode(dclTxCd), name: dclNm };

const lineOf = (wire: z.output<typeof wireLine>): Line => ({
  number: wire.lnNo,
  hsCode: wire.hsCd,
  description: wire.gdsDsc,
  quantity: wire.qty,
  unit: wire.qtyUnt,
  origin: wire.orgCd,
  value: { amount: wire.ivcVal, currency: wire.ivcCurCd },
  valueVnd: wire.txVal,
  importDutyRate: wire.imDtyRt,
  dutyVnd: wire.dtyAmt,
  vatVnd: wire.vatAmt,
});

const supplementOf = (wire: z.output<typeof wireSupplement>): Supplement => ({
  number: wire.splNo,
  submittedAt: wire.submittedAt,
  status: codeIn(supplementStatuses, wire.splStt) ?? "UNKNOWN",
  reason: wire.splRsn,
  changes: wire.Chg.map(changeOf),
});

const changeOf = (wire: z.output<typeof wireChange>): Change => ({
  field: codeIn(changedFields, wire.itmCd) ?? "UNKNOWN",
  lineNumber: wire.lnNo,
  before: wire.bfr,
  after: wire.aft,
});
