/** The query for declarations as the gateway writes it, and its result read into what the rest of this subgraph knows. The query is invented in its style. */
import { z } from "zod";
import { readDate } from "../../kit/dates.ts";
import { readTaxCode } from "../../kit/identifiers.ts";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import { escapeXml } from "../../kit/xml.ts";
import { groundCodes } from "./cancellation-grounds.ts";
import type { Cancellation, Change, Channel, ChannelChange, Declaration, DecisionStatus, Line, Party, Status, Supplement, SupplementStatus } from "./declaration.ts";
import { readDeclarationNumber } from "./declaration-number.ts";
import { readDeclarationType } from "./declaration-types.ts";
import type { Question } from "./exchange.ts";
import { amount, blank, codeIn, count, currency, dayFormat, decimal, filled, momentOf, readBy, readCount, readCurrency, readExact, readIfFilled, readPercent } from "./fields.ts";
import { readHsCode } from "./hs-code.ts";
import { itemOfCode } from "./items.ts";

/** How many tax codes one message may ask about. */
export const maxTaxCodes = 20;

export const questionAbout = (taxCodes: readonly string[]): Question => ({
  code: "QDL",
  resultCode: "QDR",
  body: taxCodes.map((taxCode) => `<txCd>${escapeXml(taxCode)}</txCd>`).join(""),
  lists: ["Owner", "Dcl", "Line", "Spl", "Chg", "Chn", "Ccl"],
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

/** Adds the moment that two elements of an object tell. */
const at = <Wire extends Readonly<Record<string, unknown>>>(wire: Wire, day: string & keyof Wire, time: string & keyof Wire, context: z.RefinementCtx): Wire & { readonly at: string } => {
  const moment = momentOf(String(wire[day]), String(wire[time]));
  if (moment !== undefined) return { ...wire, at: moment };
  context.addIssue({ code: "custom", path: [day] });
  return z.NEVER;
};

const wireSupplement = z
  .object({ splNo: count, splDt: filled, splTm: filled, splStt: filled, splRsn: blank, Chg: z.array(wireChange).default([]) })
  .transform((wire, context) => at(wire, "splDt", "splTm", context));

const wireChannel = z.object({ chnCd: filled, chnDt: filled, chnTm: filled }).transform((wire, context) => at(wire, "chnDt", "chnTm", context));

const wireCancellation = z
  .object({ cclDt: filled, cclTm: filled, cclStt: filled, grdCd: filled, cclTxt: blank })
  .transform((wire, context) => at(wire, "cclDt", "cclTm", context));

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
    Chn: z.array(wireChannel).default([]),
    Ccl: z.array(wireCancellation).default([]),
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

const decisionStatuses: Readonly<Record<string, DecisionStatus>> = { S: "SUBMITTED", A: "ACCEPTED", R: "REJECTED" };
const supplementStatuses: Readonly<Record<string, SupplementStatus>> = { ...decisionStatuses, Y: "REQUESTED" };

// By the gateway's own rule anything but these three means that the declaration waits to be routed.
const channelOf = (code: string | undefined): Channel => codeIn(channels, code) ?? "NOT_ROUTED";

const declarationOf = (wire: z.output<typeof wireDeclaration>): Declaration => ({
  ...wire.dclNo,
  type: readDeclarationType(wire.dclKnd),
  channel: channelOf(wire.insClsCd),
  channelHistory: latestFirst(wire.Chn.map(({ chnCd, at: since }): ChannelChange => ({ channel: channelOf(chnCd), since })), ({ since }) => since),
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
  cancellations: latestFirst(wire.Ccl.map(cancellationOf), ({ requestedAt }) => requestedAt),
});

/** Of one second, the last in the gateway's order first. */
const latestFirst = <T>(list: readonly T[], momentIn: (entry: T) => string): readonly T[] => list.toReversed().toSorted((a, b) => momentIn(b).localeCompare(momentIn(a)));

const cancellationOf = (wire: z.output<typeof wireCancellation>): Cancellation => ({
  requestedAt: wire.at,
  ground: codeIn(groundCodes, wire.grdCd) ?? "UNKNOWN",
  status: codeIn(decisionStatuses, wire.cclStt) ?? "UNKNOWN",
  reason: wire.cclTxt,
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
  submittedAt: wire.at,
  status: codeIn(supplementStatuses, wire.splStt) ?? "UNKNOWN",
  reason: wire.splRsn,
  changes: wire.Chg.map(changeOf),
});

const changeOf = (wire: z.output<typeof wireChange>): Change => ({
  field: itemOfCode(wire.itmCd) ?? "UNKNOWN",
  lineNumber: wire.lnNo,
  before: wire.bfr,
  after: wire.aft,
});
