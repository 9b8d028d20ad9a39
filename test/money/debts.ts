/** What is owed at the beginning of a history, and how owners offer it for payment. */
import { randomUUID } from "node:crypto";
import { signOffer } from "../../kit/offer.ts";
import { payablePurpose } from "../../kit/payable.ts";
import type { PayableFacts } from "../../kit/payable.ts";
import { bank, keyOf, treasury } from "../../subgraphs/payments/testing.ts";
import type { Offered } from "./room.ts";
import type { OwnerName, World } from "./world.ts";

export interface Debt {
  readonly issuer: OwnerName;
  readonly obligation: string;
  readonly due: number;
  /** The least that may be paid at once; all of it where there is none. */
  readonly least?: number;
  readonly payee: PayableFacts["payee"];
}

/** Two owners have obligations of one name; two of each owner's are of one payee. */
export const debts: readonly Debt[] = [
  { issuer: "electricity", obligation: "bill-1", due: 100_000, payee: bank() },
  { issuer: "electricity", obligation: "bill-2", due: 70_000, payee: bank() },
  { issuer: "tax", obligation: "bill-1", due: 300_000, least: 50_000, payee: treasury() },
  { issuer: "tax", obligation: "land-1", due: 120_000, least: 10_000, payee: treasury() },
];

export const citizens = ["citizen-under-test", "another-citizen"] as const;

/** The first offer of a history was made so long ago, and each a second after the one before: all of them still hold. */
const beganSeconds = 1_800;
const lifetimeSeconds = 3_600;

/** As `kit/payable.ts` says that an owner does it: what was settled is read first, and the ministry is asked then. @returns `undefined` when nothing is due. */
export const offer = async ({ owners }: Pick<World, "owners">, { issuer, obligation, least, payee }: Debt, subject: string, n: number): Promise<Offered | undefined> => {
  const settled = await owners[issuer].settledOf(obligation);
  const amountDue = owners[issuer].ministry.dueOf(obligation);
  if (amountDue === 0) return undefined;
  const leastAmount = Math.min(least ?? amountDue, amountDue);
  const version = randomUUID();
  const facts: PayableFacts = { ...{ amountDue, leastAmount, settled, payee }, description: { vi: obligation, en: obligation }, settleAt: "/settlements", booking: { obligation } };
  const at = new Date(Date.now() - (beganSeconds - n) * 1_000);
  const token = await signOffer(keyOf(issuer), { subject, kind: "payable", purpose: payablePurpose, id: obligation, version, facts, lifetimeSeconds }, { clock: { now: () => at } });
  return { token, version, issuer, obligation, subject, amountDue, leastAmount, allowed: amountDue + settled, n };
};
