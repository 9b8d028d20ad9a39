/** The declarations that customs hold now: what the fixtures began with, and what was filed, decided and routed since. */
import type { Charset } from "./customs-charset.ts";
import type { World } from "./world.ts";

export interface CustomsRecord {
  /** How the branch that keeps this owner's file writes; `utf-8` unless said otherwise. */
  readonly charset?: Charset;
  readonly declarations: readonly MockDeclaration[];
}

export interface MockDeclaration {
  readonly number: string;
  /** Mã loại hình; one that is not in the official table tests a reader. */
  readonly type: string;
  /** 1 green, 2 yellow, 3 red, otherwise not routed. */
  readonly channel: string;
  /** Two digits, `01` registered to `10` audited. */
  readonly status: string;
  /** ISO 8601 with Vietnam's offset, like every moment here. */
  readonly registeredAt: string;
  readonly clearedAt?: string;
  readonly office: { readonly code: string; readonly name: string };
  /** Who lodged it, when not the owner. */
  readonly declarant?: { readonly taxCode: string; readonly name: string };
  readonly partner: string;
  readonly invoice: { readonly number: string; readonly date: string; readonly currency: string };
  readonly exchangeRate: string;
  readonly lines: readonly MockLine[];
  readonly supplements?: readonly MockSupplement[];
  readonly cancellationReason?: string;
  /** Channels it was given, the oldest first; for one that is routed and says nothing, its present one since it was registered. */
  readonly channels?: readonly { readonly channel: string; readonly at: string }[];
  readonly cancellations?: readonly MockCancellation[];
  /** The goods have left customs supervision. */
  readonly isThrough?: boolean;
  /** The inspection found a breach. */
  readonly isInBreach?: boolean;
}

export interface MockCancellation {
  readonly at: string;
  /** S submitted, A accepted, R refused. */
  readonly status: string;
  readonly ground: string;
  readonly reason: string;
}

export interface MockLine {
  readonly hsCode: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly origin: string;
  /** In the invoice's currency, at most two decimals. */
  readonly value: string;
  /** Percent; absent on exports. */
  readonly dutyRate?: number;
  readonly vatRate?: number;
}

export interface MockSupplement {
  readonly at: string;
  /** Y asked for, S submitted, A accepted, R refused. */
  readonly status: string;
  readonly reason: string;
  readonly changes: readonly { readonly item: string; readonly line?: number; readonly before: string; readonly after: string }[];
}

/** Whose goods they are. */
export interface Owner {
  readonly taxCode: string;
  readonly name: string;
  /** `undefined` for somebody without a file. */
  readonly record: CustomsRecord | undefined;
}

const ownerIn = (world: World, taxCode: string): Owner => {
  const company = world.companies.find((one) => one.taxCode === taxCode);
  if (company !== undefined) return { taxCode, name: company.name, record: company.customs };
  const person = world.personas.find(({ signIn }) => (signIn.taxCode ?? signIn.personalId) === taxCode);
  return { taxCode, name: person?.signIn.fullName ?? "", record: person?.customs };
};

/** By the first eleven digits, which an amendment leaves as they are. */
const changedIn = (world: World): Map<string, MockDeclaration> => world.state("customs/changed", () => new Map());
export const stemOf = (number: string): string => number.slice(0, 11);

export const ownerOf = (world: World, taxCode: string): Owner => {
  const owner = ownerIn(world, taxCode);
  const changed = changedIn(world);
  return owner.record === undefined ? owner : { ...owner, record: { ...owner.record, declarations: owner.record.declarations.map((one) => changed.get(stemOf(one.number)) ?? one) } };
};

export const enterDeclaration = (world: World, declaration: MockDeclaration): void => {
  changedIn(world).set(stemOf(declaration.number), declaration);
};

/** Vietnam's offset; there is no summer time. */
const offsetMs = 7 * 3_600_000;
/** A moment as fixtures write it. */
export const writeMoment = (instant: Date): string => `${new Date(instant.getTime() + offsetMs).toISOString().slice(0, 19)}+07:00`;

export const channelsOf = ({ channels, channel, registeredAt }: MockDeclaration): NonNullable<MockDeclaration["channels"]> => channels ?? (channel === "" ? [] : [{ channel, at: registeredAt }]);

/** Each channel and the status that goods which are not cleared have in it. */
const routed: Readonly<Record<string, string>> = { 1: "02", 2: "03", 3: "04" };
export const channels = Object.keys(routed);

/**
 * Customs route a declaration (anew): late, or because of what they have learnt since.
 * @returns false for one that does not exist, is cleared or cancelled.
 */
export const routeDeclaration = (world: World, number: string, channel: string): boolean => {
  const owners = [...world.companies.map(({ taxCode }) => taxCode), ...world.personas.flatMap(({ signIn }) => signIn.taxCode ?? signIn.personalId ?? [])];
  const declaration = owners.flatMap((taxCode) => ownerOf(world, taxCode).record?.declarations ?? []).find((one) => stemOf(one.number) === stemOf(number));
  const status = routed[channel];
  if (declaration === undefined || status === undefined || declaration.clearedAt !== undefined || Number(declaration.status) > 4) return false;
  enterDeclaration(world, { ...declaration, channel, status, channels: [...channelsOf(declaration), { channel, at: writeMoment(world.now()) }] });
  return true;
};
