/** Fees of cases, paid: through the portal, or over the ministry's own counter. A case that waits for one goes on then, and the days of waiting do not count. */
import { afterLast, findCase, goOn, isAwaited, statusOf } from "./cases.ts";
import type { Case, Fee, Service } from "./cases.ts";
import type { World } from "./world.ts";

/** Takes what was paid for a fee. */
export const takeFee = (its: Case, fee: Fee, world: World, service: Service): void => {
  const asked = its.history.at(-1);
  const at = afterLast(its, world.now());
  fee.paidAt = at;
  if (asked === undefined || asked.status !== 6 || its.fees.some(isAwaited)) return;
  goOn(its, { since: asked.at, at, note: "Đã nộp phí, lệ phí, tiếp tục xử lý" }, service);
};

/** Somebody pays at the counter what a case waits for. The portal hears of it as of every other step. @returns false where nothing is waited for. */
export const payFeesAtCounter = (world: World, service: Service, code: string): boolean => {
  const its = findCase(world, service.ministry, code);
  if (its === undefined || statusOf(its) !== 6) return false;
  for (const fee of its.fees.filter(isAwaited)) takeFee(its, fee, world, service);
  return true;
};
