/**
 * Filing with customs: a supplement (`AMC`) or a request to cancel (`HYS`) as it is sent, and what its result means for the act. Our reference for the act is the
 * reference of the message, which the gateway takes once for ever. The contents of all of these messages are invented.
 */
import { z } from "zod";
import { NothingFiled } from "../../kit/act.ts";
import type { ActCall, ActWire } from "../../kit/act.ts";
import type { FilingActor } from "../../kit/application.ts";
import { badAnswer, parseAnswer, unavailable } from "../../kit/ministry-client.ts";
import { escapeXml } from "../../kit/xml.ts";
import { codeOfGround } from "./cancellation-grounds.ts";
import type { Ground } from "./cancellation-grounds.ts";
import { readDeclarationNumber } from "./declaration-number.ts";
import { SubmissionRefused } from "./exchange.ts";
import type { Exchange, Question } from "./exchange.ts";
import { blank, filled, readBy } from "./fields.ts";
import { ruleOf } from "./items.ts";
import type { Item } from "./items.ts";
import type { CancellationRefusalCode, Refused, SupplementRefusalCode } from "./refusals.ts";
import { readCancellationRefusal, readSupplementRefusal } from "./refusals.ts";

export type Filed = { readonly reference: string; readonly decision: "ACCEPTED" | "REFERRED"; readonly number: string };
/** Kept with the idempotency key. */
export type Outcome<Code extends string> = { readonly filed: Filed } | { readonly refused: readonly Refused<Code>[] };

/** What both say: which declaration, whose, who says so. It stands on nothing but itself, because the sweeper sends it too. */
export type Cited = {
  readonly number: string;
  readonly owner: string;
  /** Who files, by their own code. */
  readonly filer?: string;
  readonly actor?: FilingActor;
  readonly reason: string;
};
export type SupplementFiling = Cited & { readonly changes: readonly { readonly item: Item; readonly line?: number; readonly before?: string; readonly after: string }[] };
export type CancellationFiling = Cited & { readonly ground: Ground };

const element = (name: string, value: string | undefined): string => (value === undefined ? "" : `<${name}>${escapeXml(value)}</${name}>`);

const writeCited = ({ number, owner, filer, actor, reason }: Cited): string =>
  [
    element("dclNo", number),
    element("ownTxCd", owner),
    element("filTxCd", filer),
    actor === undefined ? "" : `<Act>${element("actRl", actor.vaiTro)}${element("actNm", actor.hoTen)}${element("actOrg", actor.coQuan)}${element("actCs", actor.maVuViec)}</Act>`,
    element("rsn", reason),
  ].join("");

const writeSupplement = (filing: SupplementFiling): string =>
  writeCited(filing) +
  filing.changes.map(({ item, line, before, after }) => `<Chg>${element("itmCd", ruleOf(item).code)}${element("lnNo", line?.toString())}${element("bfr", before)}${element("aft", after)}</Chg>`).join("");

const writeCancellation = (filing: CancellationFiling): string => writeCited(filing) + element("grdCd", codeOfGround(filing.ground));

const result = z.object({
  refNo: filled,
  /** A accepted, S with an officer, R refused, P being processed, N nothing under that reference. */
  sttCd: z.enum(["A", "S", "R", "P", "N"]),
  rcpNo: blank,
  dclNo: blank,
  rsnCd: blank,
});

interface Kind<Filing, Code extends string> {
  readonly code: string;
  readonly resultCode: string;
  readonly write: (filing: Filing) => string;
  readonly readRefusal: (code: string) => Refused<Code>;
}

/** As the gateway takes it; letters and digits alone. */
const messageReference = (reference: string): string => `LT${reference.replaceAll("-", "").toUpperCase()}`;

/** An outcome, or what is not one yet. */
type Reading<Code extends string> = Outcome<Code> | "UNDER_WAY" | "NOTHING";

const readOutcome = <Code extends string>(body: unknown, { number }: Cited, reference: string, { readRefusal }: Pick<Kind<never, Code>, "readRefusal">): Reading<Code> => {
  const { refNo, sttCd, rcpNo, dclNo, rsnCd } = parseAnswer(result, body);
  if (refNo !== messageReference(reference)) throw badAnswer("the outcome of another message");
  switch (sttCd) {
    case "N":
      return "NOTHING";
    case "P":
      return "UNDER_WAY";
    case "R":
      return { refused: [readRefusal(rsnCd ?? "")] };
    case "A":
    case "S": {
      const { rcpNo: receipt, dclNo: now } = parseAnswer(receipted, { rcpNo, dclNo });
      if (now.stem !== number.slice(0, -1)) throw badAnswer("the outcome for another declaration");
      return { filed: { reference: receipt, decision: sttCd === "A" ? "ACCEPTED" : "REFERRED", number: now.number } };
    }
  }
};

const receipted = z.object({ rcpNo: z.string().regex(/^[A-Z0-9-]{3,40}$/), dclNo: readBy(readDeclarationNumber, "a declaration number") });

/** @param exchanges with the gateway: one to file, one to ask; each has its own deadline. */
const createFiling = <Filing extends Cited, Code extends string>(kind: Kind<Filing, Code>, exchanges: { readonly send: Exchange; readonly find: Exchange }): ActWire<Filing, Outcome<Code>> => {
  const find = async (filing: Filing, { reference, signal }: ActCall): Promise<Outcome<Code> | undefined> => {
    const question: Question = { code: "QRF", resultCode: "QRR", body: element("refNo", messageReference(reference)), lists: [] };
    const reading = readOutcome(await exchanges.find(question, signal), filing, reference, kind);
    if (reading === "UNDER_WAY") throw unavailable("the message is still being processed");
    return reading === "NOTHING" ? undefined : reading;
  };
  return {
    find,
    async send(filing, { reference, signal }) {
      const question: Question = { code: kind.code, resultCode: kind.resultCode, body: kind.write(filing), lists: [], clientRef: messageReference(reference) };
      const body = await exchanges.send(question, signal).catch((error: unknown) => {
        throw error instanceof SubmissionRefused && error.hasNothing ? new NothingFiled(unavailable(error.reason ?? "refused the message")) : error;
      });
      const reading = readOutcome(body, filing, reference, kind);
      if (typeof reading === "string") throw badAnswer("a result without an outcome");
      return reading;
    },
  };
};

export const createSupplementFiling = (exchanges: { readonly send: Exchange; readonly find: Exchange }): ActWire<SupplementFiling, Outcome<SupplementRefusalCode>> =>
  createFiling({ code: "AMC", resultCode: "AMR", write: writeSupplement, readRefusal: readSupplementRefusal }, exchanges);

export const createCancellationFiling = (exchanges: { readonly send: Exchange; readonly find: Exchange }): ActWire<CancellationFiling, Outcome<CancellationRefusalCode>> =>
  createFiling({ code: "HYS", resultCode: "HYR", write: writeCancellation, readRefusal: readCancellationRefusal }, exchanges);
