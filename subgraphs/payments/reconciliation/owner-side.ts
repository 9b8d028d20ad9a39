/** Our ledger against an owner: what it recorded, and what its ministries booked. */
import type { Booking, SettlementStatement } from "../../../kit/settlement.ts";
import type { Difference, DifferenceKind } from "./differences.ts";
import { longest } from "./patience.ts";
import type { OurItem } from "./ours.ts";

type OfDay<Line> = Line & {
  /** Of whose statement. */
  readonly day: string;
};
export type RecordedLine = OfDay<SettlementStatement["owner"][number]>;
export type BookedLine = OfDay<Booking>;

/** An owner's statements, of the day and its neighbours. */
export interface OwnerBooks {
  readonly recorded: readonly RecordedLine[];
  /** `null`: it could not be asked, and nothing is known of its books. */
  readonly ministries: readonly { readonly name: string; readonly bookings: readonly BookedLine[] | null }[];
}

export interface OwnerSide {
  readonly day: string;
  readonly owner: string;
  /** Those of this owner, by id. */
  readonly ours: ReadonlyMap<string, PaidItem>;
  /** `null`: the owner could not be asked. */
  readonly books: OwnerBooks | null;
}

export interface PaidItem extends OurItem {
  /** When its transaction was paid, if it was. */
  readonly paidOn: string | undefined;
}

interface MinistryLine extends BookedLine {
  readonly ministry: string;
}

/** Of one ministry, where an owner has several: `electricity NPC`. */
export const placeOf = (owner: string, ministry: string): string => (owner === ministry ? owner : `${owner} ${ministry}`);

export const compareOwner = ({ day, owner, ours, books }: OwnerSide): readonly Difference[] => {
  const { recorded, ministries } = books ?? { recorded: [], ministries: [] };
  const records = new Map(recorded.map((line) => [line.id, line]));
  const booked = Map.groupBy(
    ministries.flatMap(({ name, bookings }) => onceEach(bookings ?? []).map((line): MinistryLine => ({ ...line, ministry: name }))),
    ({ id }) => id,
  );
  const lines = new Set([...recorded, ...[...booked.values()].flat()].filter((line) => line.day === day).map(({ id }) => id));
  const compared = [...ours.values()].filter(({ id, paidOn }) => paidOn === day || lines.has(id));
  return [
    ...compared.flatMap((item) => compareItem({ day, owner, item, record: records.get(item.id), bookings: booked.get(item.id) ?? [], books })),
    ...[...lines].filter((id) => !ours.has(id)).flatMap((id) => strangers({ owner, ours, record: records.get(id), bookings: booked.get(id) ?? [] })),
  ];
};

/** The same booking, by the ministry's own name for it, on the lists of two days is one: on either side of midnight. On the list of one day it is two. */
const onceEach = (bookings: readonly BookedLine[]): readonly BookedLine[] =>
  [...Map.groupBy(bookings, ({ id, reference }) => `${id} ${reference}`).values()].flatMap((same) => {
    const days = Map.groupBy(same, ({ day }) => day);
    const [most = []] = [...days.values()].toSorted((a, b) => b.length - a.length);
    return most;
  });

interface ItemParts {
  readonly day: string;
  readonly owner: string;
  readonly item: PaidItem;
  readonly record: RecordedLine | undefined;
  readonly bookings: readonly MinistryLine[];
  readonly books: OwnerBooks | null;
}

const compareItem = (parts: ItemParts): readonly Difference[] => {
  const { owner, item, record, bookings } = parts;
  const [first, second] = bookings;
  const place = first ? placeOf(owner, first.ministry) : owner;
  const standing = compareState(parts, place);
  if (second) return [...standing, { kind: "BOOKED_TWICE", id: item.id, where: place, amount: item.amount, reference: second.reference }];
  return [...standing, ...(record ? compareLine(item, record, owner) : []), ...(first ? compareLine(item, first, place) : [])];
};

const compareState = ({ day, owner, item, record, bookings, books }: ItemParts, place: string): readonly Difference[] => {
  const found = (kind: DifferenceKind, where: string): Difference => ({ kind, id: item.id, where, amount: item.amount, ...(item.reference !== null && { reference: item.reference }) });
  const isRecorded = record?.state === "SETTLED";
  const isKnownThere = isRecorded || bookings.length > 0;
  const isOfDay = item.paidOn === day;
  const unbooked = isOfDay && bookings.length === 0 ? missingAt(owner, record, books) : undefined;
  switch (item.state) {
    case "PAID":
      if (item.minutes < longest.PAID) return [];
      return [found(isKnownThere ? "BOOKED_NOT_SETTLED" : "NOT_SETTLED", place), ...(isRecorded && unbooked ? [found("NOT_AT_MINISTRY", unbooked)] : [])];
    case "SETTLED":
      return [...(isOfDay && books && !isRecorded ? [found("SETTLED_NOT_AT_OWNER", owner)] : []), ...(unbooked ? [found("NOT_AT_MINISTRY", unbooked)] : [])];
    case "REFUND_DUE":
    case "REFUNDED":
      return isKnownThere ? [found("BOOKED_ALTHOUGH_REFUNDED", place)] : [];
    case "RESERVED":
    case "RELEASED":
      return isKnownThere ? [found("BOOKED_NOT_PAID", place)] : [];
  }
};

/** @returns where a booking should stand that stands nowhere; `undefined` when one of those that may have it could not be asked. */
const missingAt = (owner: string, record: RecordedLine | undefined, books: OwnerBooks | null): string | undefined => {
  const all = books?.ministries ?? [];
  const named = all.filter(({ name }) => name === record?.ministry);
  const [only, ...others] = named.length > 0 ? named : all;
  if (only === undefined || [only, ...others].some(({ bookings }) => bookings === null)) return undefined;
  return others.length === 0 ? placeOf(owner, only.name) : owner;
};

const compareLine = (item: OurItem, line: RecordedLine | MinistryLine, where: string): readonly Difference[] => {
  const found = { id: item.id, where, amount: item.amount, ...(line.reference !== null && { reference: line.reference }) };
  const isOther = line.obligation !== item.obligation || (item.state === "SETTLED" && line.reference !== null && line.reference !== item.reference);
  return [...(line.amount === item.amount ? [] : [{ kind: "BOOKED_AMOUNT_DIFFERS" as const, ...found, by: line.amount - item.amount }]), ...(isOther ? [{ kind: "BOOKED_OTHERWISE" as const, ...found }] : [])];
};

interface StrangerParts {
  readonly owner: string;
  readonly ours: OwnerSide["ours"];
  readonly record: RecordedLine | undefined;
  readonly bookings: readonly MinistryLine[];
}

const strangers = ({ owner, ours, record, bookings }: StrangerParts): readonly Difference[] => {
  const found = (kind: DifferenceKind, where: string, { id, amount, obligation, reference }: RecordedLine | MinistryLine): Difference => {
    const same = [...ours.values()].find((item) => item.obligation === obligation);
    return { kind, id, where, amount, ...(reference !== null && { reference }), ...(same && { sameAs: same.id }) };
  };
  return [...(record ? [found("RECORDED_UNKNOWN", owner, record)] : []), ...bookings.map((line) => found("BOOKED_UNKNOWN", placeOf(owner, line.ministry), line))];
};
