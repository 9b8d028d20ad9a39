/** Somebody without the right key, who says that something was paid, was booked, or is owed. */
import { randomUUID } from "node:crypto";
import { writeDateTime } from "../../kit/dates.ts";
import { signOffer } from "../../kit/offer.ts";
import { payablePurpose } from "../../kit/payable.ts";
import { checksumOf } from "../../subgraphs/payments/checksum.ts";
import { platformKeys } from "../../subgraphs/payments/platform-double.ts";
import { bank, codeOf, keyOf, payDocument, returnUrl } from "../../subgraphs/payments/testing.ts";
import { momentFormat } from "../../subgraphs/payments/wire.ts";
import { asked } from "./attempts.ts";
import { citizens } from "./debts.ts";
import type { OurItem } from "./ledgers.ts";
import type { PaymentsProcess } from "./process.ts";
import type { Offered } from "./room.ts";
import type { Step } from "./steps.ts";
import type { World } from "./world.ts";

export interface Known {
  readonly process: PaymentsProcess;
  readonly items: readonly OurItem[];
  readonly offers: readonly Offered[];
}

/** @returns what was believed of it. */
export const forge = async (world: World, { what, which }: Extract<Step, { kind: "forge" }>, { process, items, offers }: Known): Promise<readonly string[]> => {
  switch (what) {
    case "CALLBACK":
      return forgeCallback(world, process, which);
    case "NOTICE":
      return items.length === 0 ? [] : forgeNotice(world, items[which % items.length] as OurItem);
    case "PAYABLE":
      return offers.length === 0 ? [] : forgePayable(process, offers[which % offers.length] as Offered);
  }
};

/** Signed with the key that we sign with; of another amount, status or client than was signed. */
const forgeCallback = async ({ platform, clock }: World, process: PaymentsProcess, which: number): Promise<readonly string[]> => {
  const all = [...platform.ledger.values()];
  const { id, status } = all[which % all.length] ?? {};
  if (id === undefined) return [];
  const claimed = platform.callbackOf(id, { status: "0", paidAt: writeDateTime(clock.now(), momentFormat) });
  const { amount, client, paidAt, platformTransactionId, transactionId } = claimed;
  const forged = [
    { ...claimed, checksum: checksumOf([amount, client, paidAt, platformTransactionId, claimed.status, transactionId], platformKeys.ours) },
    { ...claimed, amount: "1" },
    platform.callbackOf(id, { client: "somebody" }),
    // Of one that is cancelled it would be the truth.
    ...(status === "4" ? [] : [{ ...platform.callbackOf(id), status: "4" }]),
  ];
  const answer = await process.callback(forged[which % forged.length] ?? {});
  return answer === 0 ? [`a forged callback of ${id} was believed`] : [];
};

/** Signed by an owner, whose key the other knows. */
const forgeNotice = async ({ owners }: World, { id, issuer, obligation, amount }: OurItem): Promise<readonly string[]> => {
  const facts = { id, obligation, amount, paidAt: "2026-11-23T09:00:00+07:00", transaction: "PT-0", booking: {} };
  const notice = await signOffer(keyOf("tax"), { subject: "anybody", kind: "settlement", purpose: issuer, id, version: "1", facts, lifetimeSeconds: 60 });
  const { status } = await owners[issuer].handle({ method: "POST", path: "/settlements", headers: { "content-type": "application/json" }, body: Buffer.from(JSON.stringify({ notice })) });
  return status === 200 ? [`a forged notice of ${id} was believed`] : [];
};

/** Signed by another than it says, and somebody else's. */
const forgePayable = async (process: PaymentsProcess, { issuer, obligation, subject, token, amountDue }: Offered): Promise<readonly string[]> => {
  const facts = { ...{ amountDue, leastAmount: amountDue, settled: 0, payee: bank() }, description: { vi: obligation, en: obligation }, settleAt: "/settlements", booking: {} };
  const offer = { subject, kind: "payable" as const, purpose: payablePurpose, id: obligation, version: randomUUID(), facts, lifetimeSeconds: 60 };
  const foreign = await signOffer({ ...keyOf(issuer === "tax" ? "electricity" : "tax"), issuer }, offer);
  const other = citizens.find((id) => id !== subject) ?? "";
  const faults = [];
  for (const [whose, shown] of [[subject, foreign], [other, token]] as const) {
    const answer = await process.ask(payDocument, { subject: asked(whose), variables: { input: { payables: [{ offer: shown, amount: amountDue }], returnUrl, idempotencyKey: randomUUID() } } });
    if (codeOf(answer) !== "BAD_INPUT") faults.push(`an offer that is none of ${whose}'s was answered with ${JSON.stringify(codeOf(answer))}`);
  }
  return faults;
};
