/** What a corporation finds in its customer register, and whom it lets in. */
import type { MockRequest } from "../ministry.ts";
import type { World } from "../world.ts";
import { connectedCustomers } from "./connected.ts";
import type { ConnectedCustomer } from "./connected.ts";

export type Customer = ConnectedCustomer;

/** Everybody's accounts at the corporation whose customer codes begin so. */
const customers = (world: World, prefixes: readonly string[]): readonly Customer[] =>
  [
    ...world.personas.flatMap(({ signIn, electricity }) => (signIn.personalId === undefined ? [] : (electricity?.accounts ?? []).map((account) => ({ account, personalId: signIn.personalId, holder: signIn.fullName })))),
    ...connectedCustomers(world),
  ].filter(({ account }) => prefixes.includes(account.customerCode.slice(0, 2)));

export const customersOf = (world: World, prefixes: readonly string[], personalId: unknown): readonly Customer[] =>
  customers(world, prefixes).filter((customer) => customer.personalId === personalId);

export const customerBy = (world: World, prefixes: readonly string[], customerCode: unknown): Customer | undefined =>
  customers(world, prefixes).find(({ account }) => account.customerCode === customerCode);

/** Price group (mã nhóm giá): by tiers for homes, one price for shops. */
export const priceGroupOf = ({ account }: Customer): "SHBT" | "KDDV" => (account.businessPrice === undefined ? "SHBT" : "KDDV");

/** The local day that many days before now. */
export const dayBefore = (world: World, days: number): string => new Date(world.now().getTime() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

interface Sessions {
  readonly endings: Map<string, number>;
}
const sessionsOf = (world: World, corporation: string): Sessions => world.state(`${corporation} sessions`, () => ({ endings: new Map<string, number>() }));

/** Opens a session that ends by itself. */
export const openSession = (world: World, corporation: string, seconds: number): string => {
  const { endings } = sessionsOf(world, corporation);
  const token = world.token(corporation, "session", endings.size + 1);
  endings.set(token, world.now().getTime() + seconds * 1000);
  return token;
};

export const isOpen = (world: World, corporation: string, token: string | undefined): boolean =>
  token !== undefined && (sessionsOf(world, corporation).endings.get(token) ?? 0) > world.now().getTime();

export const bearerOf = ({ headers }: MockRequest): string | undefined => /^Bearer (\S+)$/.exec(headers["authorization"] ?? "")?.[1];
