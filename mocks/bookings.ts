/**
 * What ministries booked of what was paid through the portal: the books that QA holds against the payments' own. Each ministry takes one id as one booking for ever,
 * and the same id with another content as a conflict; the rest is its own.
 */
import type { World } from "./world.ts";

export interface MockBooking {
  /** The portal's own name for it. */
  readonly id: string;
  /** What was paid, by the ministry's name for it. */
  readonly what: string;
  /** Whole đồng. */
  readonly amount: number;
  /** The ministry's own name for the booking. */
  readonly reference: string;
  /** When it was paid, as the ministry was told; ISO 8601, with Vietnam's offset. */
  readonly at: string;
  /** The payment platform's name for the transaction, as the ministry was told. */
  readonly transaction: string;
}

const books = (world: World): Map<string, MockBooking[]> => world.state("bookings", () => new Map<string, MockBooking[]>());

/** A ministry's bookings, in order; to book is to add one. */
export const bookingsOf = (world: World, ministry: string): MockBooking[] => {
  const booked = books(world).get(ministry) ?? [];
  books(world).set(ministry, booked);
  return booked;
};

/** Those that a ministry was told were paid on a day, `YYYY-MM-DD` of Vietnam. */
export const bookingsOn = (world: World, ministry: string, day: string): readonly MockBooking[] => bookingsOf(world, ministry).filter(({ at }) => at.startsWith(day));

/** Of every ministry that has booked anything. */
export const allBookings = (world: World): Readonly<Record<string, readonly MockBooking[]>> => Object.fromEntries([...books(world)].filter(([, booked]) => booked.length > 0));

/**
 * @param asked without the reference: that is the ministry's to give.
 * @param decide only for an id that is new: the reference of the booking, or why there is none.
 */
export const bookOnce = <Refusal extends string>(
  world: World,
  ministry: string,
  asked: Omit<MockBooking, "reference">,
  decide: () => { readonly reference: string } | { readonly refused: Refusal },
): { readonly booked: MockBooking } | { readonly refused: Refusal | "CONFLICT" } => {
  const known = bookingsOf(world, ministry).find(({ id }) => id === asked.id);
  if (known !== undefined) {
    const isSame = known.what === asked.what && known.amount === asked.amount && known.at === asked.at && known.transaction === asked.transaction;
    return isSame ? { booked: known } : { refused: "CONFLICT" };
  }
  const decided = decide();
  if ("refused" in decided) return decided;
  const booked = { ...asked, reference: decided.reference };
  bookingsOf(world, ministry).push(booked);
  return { booked };
};
