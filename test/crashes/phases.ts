/** A payment in each phase of its life, all stopped there at once. */
import type { Payers } from "./payers.ts";
import { callbacks, decide, makeDue, openBasket } from "./paying.ts";
import type { Due, OpenPayment } from "./paying.ts";
import { asked, filed, refunded, told } from "./payment-steps.ts";
import type { Portal } from "./portal.ts";
import type { Held } from "./relay.ts";
import { steps } from "./steps.ts";
import { expectReached, stopAt } from "./stopping.ts";
import type { Stopped } from "./stopping.ts";

/**
 * Two that are being opened, one that is asked about, one at its owner, one whose receipt is filed, and one that is given back: whoever is asked has done it, but of the first, and nobody knows.
 * @returns the acts of those that are being opened.
 */
export const stopInEachPhase = async (portal: Portal, { part, bills, basket }: Payers): Promise<readonly Stopped[]> => {
  const [bill] = bills("hcmc", 1) as [Due];
  const [unwanted, settling, receipted, paid] = (await Promise.all([basket([bill]), part(1), part(2), part(3)].map((each) => openBasket(portal, each)))) as [OpenPayment, OpenPayment, OpenPayment, OpenPayment];
  await portal.control("/counter", { ministry: "electricity/hcmc", what: bill.obligation });
  // In the order of how long each waits for its answer.
  const held: Held[] = [];
  for (const [payment, point] of [[settling, told("tax", "after")], [receipted, filed("after", receipted.items[0])], [unwanted, refunded("after")]] as const) {
    const stop = point(portal);
    await decide(portal, payment);
    await stop.reached;
    held.push(stop);
  }
  await callbacks(portal, "hold");
  await decide(portal, paid);
  const pulled = asked("after", paid.transactions[0] ?? "")(portal);
  await makeDue(portal, paid.transactions);
  await pulled.reached;
  const acts: Stopped[] = [];
  for (const step of steps.slice(4, 6)) acts.push(await stopAt(portal, part(1), step));
  await expectReached([...held, pulled, ...acts.map((act) => act.held)]);
  return acts;
};
