/** Baskets that are being opened, each stopped at a step. */
import type { Payers } from "./payers.ts";
import { secondSteps } from "./payment-steps.ts";
import type { Portal } from "./portal.ts";
import type { Step } from "./steps.ts";
import { stopAt } from "./stopping.ts";
import type { Stopped } from "./stopping.ts";

/** One basket at each step; each of them is stopped before the next begins. */
export const stopEach = async (portal: Portal, { part }: Payers, at: readonly Step[]): Promise<readonly Stopped[]> => {
  const acts: Stopped[] = [];
  for (const [n, step] of at.entries()) acts.push(await stopAt(portal, part(n), step));
  return acts;
};

/** The same of baskets of two payees, at the steps of their second transactions. */
export const stopSeconds = async (portal: Portal, payers: Payers): Promise<readonly Stopped[]> => {
  const acts: Stopped[] = [];
  for (const n of secondSteps(0).keys()) {
    const { basket, second } = payers.twoPayees();
    acts.push(await stopAt(portal, basket, secondSteps(second)[n] as Step));
  }
  return acts;
};
