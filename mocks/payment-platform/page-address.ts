import type { World } from "../world.ts";
import type { Transaction } from "./ledger.ts";

/** Where the platform stands unless it is moved. */
export const port = 4031;

const place = (world: World): { url: string } => world.state("payment-platform/place", () => ({ url: `http://127.0.0.1:${port}` }));

/** From now on payers are sent here. */
export const standAt = (world: World, url: string): void => {
  place(world).url = url;
};

export const pagePath = "/thanh-toan/";

/** What the page of an order group is known by, which nobody can guess. */
export const tokenOf = (world: World, orderGroup: string): string => world.token("payment-platform", "page", orderGroup);

/** The page on which a whole order group is paid. */
export const payUrlOf = (world: World, { order }: Transaction): string => `${place(world).url}${pagePath}${tokenOf(world, order.orderGroup)}`;
