/**
 * What is owed, as it can be paid through the portal.
 *
 * Danger: an obligation that is asked about was read already, and a payment may have been booked since. So for a payable the ledger is read again, after our own
 * records were asked what was settled: the head of `kit/payable.ts` says why it must be in this order.
 */
import DataLoader from "dataloader";
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";
import { isMinistryFault } from "../../kit/errors.ts";
import type { OfferKey } from "../../kit/offer.ts";
import { offerPayable } from "../../kit/payable.ts";
import type { PayableFacts, ToldPayable } from "../../kit/payable.ts";
import { settlementPath } from "../../kit/settlement.ts";
import type { Settlements } from "../../kit/settlement.ts";
import type { Subject } from "../../kit/subject.ts";
import { cutText } from "../../kit/text.ts";
import { settle } from "./authority.ts";
import type { Authority, LedgerContent, Reads } from "./authority.ts";
import { writeBooking } from "./bookings.ts";
import { amountDue, subItemOf } from "./obligations.ts";
import type { Kind, Obligation } from "./obligations.ts";
import { paymentSlipOf } from "./payment-slip.ts";
import type { PaymentSlip } from "./payment-slip.ts";

interface PayableParts {
  readonly key: OfferKey;
  readonly authority: Pick<Authority, "ledger">;
  readonly settlements: Pick<Settlements, "settledOf">;
  readonly clock: Clock;
}

type TellPayable = (obligation: Obligation, subject: Subject) => Promise<ToldPayable | undefined>;

interface Asked {
  readonly obligation: Obligation;
  readonly subject: Subject;
}

/** @returns for each request, what tells its payables. */
export const createPayables =
  ({ key, authority, settlements, clock }: PayableParts) =>
  (reads: Pick<Reads, "registration">, signal: AbortSignal): TellPayable => {
    const offered = async ({ obligation: { id, ledger, taxCode }, subject }: Asked, read: LedgerContent | Error, settled: number): Promise<ToldPayable | undefined> => {
      if (read instanceof Error) throw read;
      const now = read.obligations.find((obligation) => obligation.id === id && obligation.ledger === ledger && obligation.taxCode === taxCode);
      const payable = now && payableOf(now, today(clock));
      return payable && offerPayable(key, subject.id, id, { ...(await withPayer(payable, reads)), settled });
    };
    const payables = new DataLoader<Asked, ToldPayable | undefined, string>(
      async (asked) => {
        const settled = await settlements.settledOf(asked.map(({ obligation }) => obligation.id));
        // Not those that this request has read already: they are of before.
        const ledgers = new Map<string, Promise<LedgerContent | Error>>();
        for (const { obligation: { ledger, taxCode } } of asked) {
          const name = `${ledger} ${taxCode}`;
          if (!ledgers.has(name)) ledgers.set(name, settle(authority.ledger(ledger, taxCode, signal)));
        }
        return Promise.all(
          asked.map(async (each) => {
            const { id, ledger, taxCode } = each.obligation;
            const read = (await ledgers.get(`${ledger} ${taxCode}`)) ?? new Error("a ledger that nobody read");
            return settle(offered(each, read, settled.get(id) ?? 0));
          }),
        );
      },
      { cacheKeyFn: ({ obligation }) => obligation.id },
    );
    // What was paid already is not due again: nobody is asked.
    return async (obligation, subject) => (payableOf(obligation, today(clock)) === undefined ? undefined : payables.load({ obligation, subject }));
  };

/** What is longer is no code of any ledger; a name or an address is cut. All together must fit an offer, which is refused when it is long. */
const longest = { code: 100, text: 300 };

interface Payable {
  readonly slip: PaymentSlip;
  readonly facts: Omit<PayableFacts, "settled" | "slip">;
}

const payableOf = (obligation: Obligation, on: string): Payable | undefined => {
  const slip = paymentSlipOf(obligation, on);
  const booking = writeBooking(obligation);
  if (slip === undefined || booking === undefined) return undefined;
  const codes = [slip.treasuryCode, slip.collectingAgencyCode, slip.revenueAccount, ...Object.values(booking)];
  if (codes.some(({ length }) => length > longest.code)) return undefined;
  const due = amountDue(obligation);
  return {
    slip,
    facts: {
      description: describe(obligation, slip, on),
      amountDue: due,
      leastAmount: Math.min(due, inForce(leastParts, on)?.amount ?? due),
      payee: { kind: "TREASURY", name: payeeName(slip.treasuryCode), treasury: slip.treasuryCode, account: slip.revenueAccount, collectingAgency: slip.collectingAgencyCode },
      settleAt: settlementPath,
      booking,
    },
  };
};

/**
 * The least that may be paid at once, where more is due. *Invented*: a debt to the state budget may be paid in parts (Law 38/2019/QH14), no law says how small, and each
 * part is a slip that the treasury and the authority have to book.
 */
const leastParts: readonly (Dated & { readonly amount: number })[] = [{ from: "2020-07-01", amount: 10_000 }];

/** Treasuries have names, and the ledgers know them by their codes alone. */
const payeeName = (treasury: string): string => `Kho bạc Nhà nước, mã ${treasury}`;

const withPayer = async ({ slip, facts }: Payable, reads: Pick<Reads, "registration">): Promise<Omit<PayableFacts, "settled">> => {
  const [line] = slip.lines;
  if (line === undefined) throw new TypeError("a payment slip without a line");
  const { chapter, subItem, period, decisionNumber, content } = line;
  const { taxCode, debtors } = slip.payer;
  const registered = await registrationIfThere(reads.registration(taxCode));
  const [name, address] = [debtors ?? registered?.name, registered?.address];
  return {
    ...facts,
    slip: {
      payer: { taxCode, ...(name !== undefined && { name: cut(name) }), ...(address !== undefined && { address: cut(address) }) },
      ...{ chapter, subItem, content: cut(content) },
      ...(period !== undefined && { period }),
      ...(decisionNumber !== undefined && { decisionNumber }),
    },
  };
};

/** The tax code says who pays; the name and the address beside it are not worth refusing a payment for. */
const registrationIfThere = async <T>(reading: Promise<T>): Promise<T | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (isMinistryFault(error)) return undefined;
    throw error;
  }
};

const cut = (text: string): string => cutText(text, longest.text);

const englishNames: Readonly<Record<Exclude<Kind, "UNKNOWN">, string>> = {
  PERSONAL_INCOME_TAX: "Personal income tax on salaries and wages",
  REAL_ESTATE_TRANSFER_TAX: "Personal income tax on a transfer of real estate",
  NON_AGRICULTURAL_LAND_TAX: "Tax on the use of non-agricultural land",
  REGISTRATION_FEE_LAND: "Registration fee of land and house",
  REGISTRATION_FEE_VEHICLE: "Registration fee of a vehicle",
  REGISTRATION_FEE_SHIP: "Registration fee of a ship",
  REGISTRATION_FEE_OTHER: "Registration fee of other property",
};

const describe = ({ subItem, period, decisionNumber }: Obligation, { lines }: PaymentSlip, on: string): PayableFacts["description"] => {
  const { kind } = subItemOf(subItem, on);
  const en = [
    kind === "UNKNOWN" ? `Budget sub-item ${subItem}` : englishNames[kind],
    ...(period === undefined ? [] : [`for ${period}`]),
    ...(decisionNumber === undefined ? [] : [`by notice ${decisionNumber}`]),
  ];
  return { vi: cut(lines.map(({ content }) => content).join("; ")), en: cut(en.join(", ")) };
};
