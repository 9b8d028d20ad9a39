/** Who owns what can be paid: where each is told that it was paid, and what is paid there in the graph's words. */
import { badAnswer, createMinistryClient, unavailable } from "../../kit/ministry-client.ts";
import type { Leaving } from "../../kit/http-client.ts";
import type { OfferKey } from "../../kit/offer.ts";
import { readOutcomeAnswer, signSettlement } from "../../kit/settlement.ts";
import type { Settlement, SettlementOutcome } from "../../kit/settlement.ts";

export const ownerNames = ["electricity", "tax", "dossiers"] as const;
export type OwnerName = (typeof ownerNames)[number];

export interface Owners {
  /** @returns what its ministry did. @throws a ministry fault when it is to be told again. */
  settle(owner: OwnerName, path: string, subject: string, settlement: Settlement, signal?: Leaving): Promise<SettlementOutcome>;
  close(): Promise<void>;
}

/** An owner asks its ministry while we wait: longer than that takes, so that a slow one is not asked twice at once. */
const deadlineMs = 35_000;

export const createOwners = (urls: Readonly<Record<OwnerName, string>>, key: OfferKey): Owners => {
  const clients = new Map(ownerNames.map((name) => [name, createMinistryClient({ url: urls[name], deadlineMs, maxBytes: 20_000, connections: 8, service: name })]));
  return {
    async settle(owner, path, subject, settlement, signal) {
      const notice = await signSettlement(key, owner, subject, settlement);
      const response = await clients.get(owner)?.call({ method: "POST", path, headers: { "content-type": "application/json" }, body: JSON.stringify({ notice }), signal });
      // Anything else than an outcome is none: it is told again.
      if (response?.status !== 200) throw unavailable(`${owner}: a settlement was answered with ${response?.status ?? "nothing"}`);
      try {
        return readOutcomeAnswer(response.json());
      } catch {
        throw badAnswer(`${owner}: a settlement was answered with no outcome`);
      }
    },
    close: async () => void (await Promise.all([...clients.values()].map((client) => client.close()))),
  };
};

/** What an obligation is in the graph. A fee is its dossier's: `<dossier code>/<fee code>`. */
export type PaidThing = { readonly __typename: "ElectricityBill" | "TaxObligation"; readonly id: string } | { readonly __typename: "Dossier"; readonly code: string };

export const paidThingOf = (issuer: string, obligation: string): PaidThing => {
  if (issuer === "dossiers") return { __typename: "Dossier", code: feeOf(obligation).dossier };
  return { __typename: issuer === "tax" ? "TaxObligation" : "ElectricityBill", id: obligation };
};

/** A dossier's code has no slash; what its agency calls the fee may have some. */
export const feeOf = (obligation: string): { readonly dossier: string; readonly code: string } => {
  const slash = obligation.indexOf("/");
  return slash < 0 ? { dossier: obligation, code: "" } : { dossier: obligation.slice(0, slash), code: obligation.slice(slash + 1) };
};
