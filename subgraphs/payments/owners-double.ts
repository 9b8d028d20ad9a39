/** For tests: the three owners as `payments` reaches them, with ministries that book what they are told, and a document store. */
import { createHash } from "node:crypto";
import { createOfferReader, publicOfferKey, readCited, readOfferPublicKeys } from "../../kit/offer.ts";
import type { OfferKey } from "../../kit/offer.ts";
import type { Settlement, SettlementOutcome, SettlementRefusal } from "../../kit/settlement.ts";
import { serveDouble } from "./loopback-double.ts";
import type { DoubleAnswer, DoubleRequest, LoopbackDouble } from "./loopback-double.ts";

export interface Told {
  readonly owner: string;
  readonly subject: string;
  readonly settlement: Settlement;
  readonly outcome: SettlementOutcome;
}

export interface StoredReceipt {
  readonly subject: string;
  readonly facts: { readonly name: string; readonly size: number; readonly sha256: string; readonly issuedAt: string };
  readonly bytes: Buffer;
}

export interface OwnersDouble extends LoopbackDouble {
  /** What each was told, once for each id, by the ids of the notices. */
  readonly told: Map<string, Told>;
  readonly receipts: Map<string, StoredReceipt>;
  /** From now on this obligation is refused. */
  refuse(obligation: string, reason: SettlementRefusal): void;
  /** What is booked of an obligation, in đồng. */
  booked(obligation: string): number;
}

/** @param payments whose notices and receipts are believed. */
export const startOwnersDouble = async (payments: OfferKey): Promise<OwnersDouble> => {
  const offers = createOfferReader(readOfferPublicKeys(publicOfferKey(payments)));
  const told = new Map<string, Told>();
  const receipts = new Map<string, StoredReceipt>();
  const refusals = new Map<string, SettlementRefusal>();

  const settle = async (owner: string, { body }: DoubleRequest): Promise<DoubleAnswer> => {
    const { notice } = JSON.parse(body.toString("utf8")) as { notice: string };
    const { subject, facts, id } = await readCited(offers, notice, { kind: "settlement", issuers: ["payments"], subject: undefined, purpose: owner, field: "notice" });
    const settlement = facts as unknown as Settlement;
    const known = told.get(id);
    if (known) return JSON.stringify(known.settlement) === JSON.stringify(settlement) ? { json: known.outcome } : { status: 409, json: {} };
    const reason = refusals.get(settlement.obligation);
    const outcome: SettlementOutcome = reason === undefined ? { state: "SETTLED", reference: `GS-${told.size + 1}` } : { state: "REFUSED", reason };
    told.set(id, { owner, subject, settlement, outcome });
    return { json: outcome };
  };
  const keep = async (id: string, { body, headers }: DoubleRequest): Promise<DoubleAnswer> => {
    const { subject, facts } = await readCited(offers, String(headers["x-lien-thong-receipt"]), { kind: "receipt", issuers: ["payments"], subject: undefined, purpose: "dossiers", field: "receipt" });
    const said = facts as unknown as StoredReceipt["facts"];
    if (said.sha256 !== createHash("sha256").update(body).digest("hex") || said.size !== body.length) return { status: 400, json: {} };
    const known = receipts.get(id);
    if (known && !known.bytes.equals(body)) return { status: 409, json: {} };
    receipts.set(id, { subject, facts: said, bytes: body });
    return { status: known ? 200 : 201, json: { document: id, verificationCode: `CODE-${id.slice(0, 8)}` } };
  };

  const double = await serveDouble((request) => {
    const [, owner = "", what, id = ""] = request.path.split("/");
    if (request.method === "PUT" && owner === "dossiers" && what === "receipts") return keep(id, request);
    return request.method === "POST" && what === "settlements" ? settle(owner, request) : { status: 404, json: {} };
  });
  return {
    ...double,
    told,
    receipts,
    refuse: (obligation, reason) => void refusals.set(obligation, reason),
    booked: (obligation) => [...told.values()].reduce((sum, { settlement, outcome }) => sum + (settlement.obligation === obligation && outcome.state === "SETTLED" ? settlement.amount : 0), 0),
    reset() {
      double.reset();
      told.clear();
      receipts.clear();
      refusals.clear();
    },
  };
};
