/** What is started again, and goes on at once with what was left: to the end, or until it is stopped a second time. */
import { bookingOwners } from "./portal.ts";
import type { Part, Portal } from "./portal.ts";
import { expectReached, letGo } from "./stopping.ts";
import type { Point } from "./stopping.ts";

/** As though the time of leases and of waiting between attempts were over. */
export const hurry = async (portal: Portal): Promise<void> => {
  await portal.run("payments", "update task set attempts = 0, next_at = clock_timestamp()");
  for (const owner of ["payments", ...bookingOwners] as const) await portal.run(owner, "update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp() where state <> 'DONE'");
};

/** Whatever is not running is started again, with all that waits due, until it is at each of these points: armed before, so that nobody else comes there first. */
export const restartUntil = async (portal: Portal, points: readonly Point[] = []): Promise<void> => {
  letGo(portal);
  await hurry(portal);
  const held = points.map((point) => point(portal));
  await portal.restart();
  await expectReached(held);
};

/** The same of one that is killed for it. */
export const crashUntil = async (portal: Portal, who: Part, points: readonly Point[]): Promise<void> => {
  await portal.kill(who);
  await restartUntil(portal, points);
};
