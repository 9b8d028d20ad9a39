/**
 * How much of each obligation may be held at most, by the model's own arithmetic: from the offers that owners signed and the baskets that cite them, and from nothing
 * that the product computed.
 */
import type { OurItem } from "./ledgers.ts";
import type { OwnerName } from "./world.ts";

/** What an owner has signed. */
export interface Offered {
  readonly token: string;
  /** Its own, by which an item says which offer it was opened on. */
  readonly version: string;
  readonly issuer: OwnerName;
  readonly obligation: string;
  readonly subject: string;
  readonly amountDue: number;
  readonly leastAmount: number;
  /** What is due and what was settled: no more may ever be taken. */
  readonly allowed: number;
  /** A later one of the history has a greater one. */
  readonly n: number;
}

export interface Room {
  offered(offer: Offered): void;
  /** Somebody cites it: from now on it may be the newest that was seen. */
  cited(version: string): void;
  /** It was answered: it surely was seen. */
  seen(version: string): void;
  offerOf(version: string): Offered | undefined;
  /** What surely could be held of an obligation by this offer, as things stand: less is held to nobody's harm. */
  surelyAllowed(offer: Offered): number;
  held(issuer: string, obligation: string): number;
  /** What stands in the tables now. @returns what is wrong with it. */
  observe(items: readonly OurItem[]): readonly string[];
}

const holds = new Set(["RESERVED", "PAID", "SETTLED"]);
const nameOf = ({ issuer, obligation }: Pick<Offered, "issuer" | "obligation">): string => `${issuer} ${obligation}`;

export const createRoom = (): Room => {
  const offers = new Map<string, Offered>();
  const cited = new Set<string>();
  const seen = new Set<string>();
  const known = new Set<string>();
  let held = new Map<string, number>();

  const others = (offer: Offered, among: ReadonlySet<string>): readonly Offered[] => [...among].flatMap((version) => offers.get(version) ?? []).filter((other) => nameOf(other) === nameOf(offer));
  /** The most that a basket on this offer may have brought the obligation to: by it, and by the newest that was surely seen before. */
  const bound = (offer: Offered): number => {
    const newest = others(offer, seen).reduce<Offered | undefined>((best, other) => (best === undefined || other.n > best.n ? other : best), undefined);
    if (newest === undefined || newest.n <= offer.n) return offer.allowed;
    const candidates = [newest, ...others(offer, cited).filter(({ n }) => n > newest.n)];
    return Math.min(offer.allowed, Math.max(...candidates.map(({ allowed }) => allowed)));
  };
  const faultOf = (item: OurItem): string | undefined => {
    const offer = offers.get(item.version);
    if (offer === undefined || !cited.has(item.version)) return `item ${item.id} is on an offer that nobody cited`;
    if (nameOf(offer) !== nameOf(item)) return `item ${item.id} is of ${nameOf(item)} on an offer of ${nameOf(offer)}`;
    return item.amount > offer.amountDue ? `item ${item.id} takes ${item.amount} on an offer of ${offer.amountDue}` : undefined;
  };

  return {
    offered: (offer) => void offers.set(offer.version, offer),
    cited: (version) => void cited.add(version),
    seen: (version) => void seen.add(version),
    offerOf: (version) => offers.get(version),
    surelyAllowed: (offer) => Math.min(offer.allowed, ...others(offer, cited).filter(({ n }) => n > offer.n).map(({ allowed }) => allowed)),
    held: (issuer, obligation) => held.get(`${issuer} ${obligation}`) ?? 0,
    observe(items) {
      const faults: string[] = [];
      const news = items.filter(({ id }) => !known.has(id));
      const before = held;
      held = new Map([...Map.groupBy(items.filter(({ state }) => holds.has(state)), nameOf)].map(([name, all]) => [name, all.reduce((total, { amount }) => total + amount, 0)]));
      for (const [name, amount] of held) {
        const bounds = news.filter((item) => nameOf(item) === name).flatMap(({ version }) => offers.get(version) ?? []).map(bound);
        // What nobody opened anything of is held no more than it was.
        const most = bounds.length === 0 ? (before.get(name) ?? 0) : Math.max(...bounds);
        if (amount > most) faults.push(`${name}: ${amount} is held, and ${most} may be at most`);
      }
      for (const item of news) {
        const fault = faultOf(item);
        if (fault !== undefined) faults.push(fault);
        known.add(item.id);
        seen.add(item.version);
      }
      return faults;
    },
  };
};
