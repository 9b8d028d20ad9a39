/** Two people with much to pay, and what of it nobody has paid for yet. */
import type { Filing } from "./filings.ts";
import { basketOf, duesOf } from "./paying.ts";
import type { Due } from "./paying.ts";
import type { Portal } from "./portal.ts";

/** How the customer codes of each power corporation begin. */
const prefixes = { hanoi: /^PD/, hcmc: /^PE/, npc: /^P[AHMN]/, cpc: /^P[CPQ]/, spc: /^P[BK]/ };
export type Corporation = keyof typeof prefixes;

export interface Payers {
  /** A part of a tax, of an amount that no other has. The first of several is of an obligation that no other is of. */
  readonly part: (n: number) => Filing;
  /** Unpaid bills, each given once. */
  readonly bills: (corporation: Corporation, count: number) => readonly Due[];
  readonly basket: (dues: readonly Due[]) => Filing;
  /** A bill, and a part of a tax of this amount, which is its second transaction. */
  readonly twoPayees: () => { readonly basket: Filing; readonly second: number };
}

/** Whose payments `part` makes. */
export const taxpayer = "vo-thi-giang";
const landlord = "doan-van-nam";

export const findPayers = async (portal: Portal): Promise<Payers> => {
  const [{ taxes: shared }, his] = [await duesOf(portal, taxpayer), await duesOf(portal, landlord)];
  const [first, ...others] = shared;
  let unpaid = his.bills;
  let amount = 10_000;
  const some = <T>(due: T | undefined): T => {
    if (due === undefined) throw new Error("nothing is owed");
    return due;
  };
  const bills: Payers["bills"] = (corporation, count) => {
    const found = unpaid.filter(({ obligation }) => prefixes[corporation].test(obligation)).slice(0, count);
    if (found.length < count) throw new Error(`${corporation} has no ${count} bills`);
    unpaid = unpaid.filter((each) => !found.includes(each));
    return found;
  };
  return {
    part: (n) => basketOf(portal, taxpayer, [{ ...some(n === 0 ? first : others[n % others.length]), amount: (amount += 1) }]),
    bills,
    basket: (dues) => basketOf(portal, landlord, dues),
    twoPayees() {
      const second = (amount += 1);
      return { basket: basketOf(portal, landlord, [...bills("hanoi", 1), { ...some(his.taxes[0]), amount: second }]), second };
    },
  };
};
