/** The tax authority's files as they stand now: what the personas began with, less what has been paid since. */
import type { LedgerName, TaxFile, TaxRecord } from "./tax-record.ts";
import type { World } from "./world.ts";

type Line = NonNullable<TaxRecord[LedgerName]>[number];

export const ledgerNames = ["income", "land", "vehicles"] as const satisfies readonly LedgerName[];

/** People and firms on file, by tax code: a person's is the personal number unless they have an older one. */
const filesOf = (world: World): ReadonlyMap<string, TaxFile> =>
  new Map(
    [
      ...world.personas.map(({ signIn, tax }) => ({ taxCode: signIn.taxCode ?? signIn.personalId, name: signIn.fullName, chapter: "757" as const, record: tax })),
      ...world.companies.map(({ taxCode, name, tax }) => ({ taxCode, name, chapter: "755" as const, record: tax })),
    ].flatMap(({ taxCode, record, ...file }) => (taxCode === undefined || record === undefined ? [] : [[taxCode, { ...file, taxCode, record }] as const])),
  );

const begun = (world: World, taxCode: string): TaxFile | undefined => world.state("tax/files", () => filesOf(world)).get(taxCode);

/** What was paid on each line, by tax code, ledger and number of the line. */
const paidOn = (world: World): Map<string, number> => world.state("tax/paid", () => new Map<string, number>());
const nameOf = (taxCode: string, ledger: LedgerName, index: number): string => `${taxCode} ${ledger} ${index + 1}`;

export const fileOf = (world: World, taxCode: string): TaxFile | undefined => {
  const file = begun(world, taxCode);
  if (file === undefined) return undefined;
  const left = <L extends Line>(ledger: LedgerName, lines: readonly L[] = []): readonly L[] =>
    lines.map((line, index) => ({ ...line, remaining: line.remaining - (paidOn(world).get(nameOf(taxCode, ledger, index)) ?? 0) }));
  const { income, land, vehicles } = file.record;
  return { ...file, record: { ...file.record, income: left("income", income), land: left("land", land), vehicles: left("vehicles", vehicles) } };
};

export const payLine = (world: World, taxCode: string, ledger: LedgerName, index: number, amount: number): void => {
  const name = nameOf(taxCode, ledger, index);
  paidOn(world).set(name, (paidOn(world).get(name) ?? 0) + amount);
};

/**
 * Somebody pays at a bank or at the treasury: the portal is not told.
 * @param what a line, counted from 1, and how much of it unless all that remains: `999182000106/land/1`, `999182000106/land/1/2000000`.
 * @returns whether so much was to be paid there.
 */
export const payTaxElsewhere = (what: string, world: World): boolean => {
  const [, taxCode = "", name, number, part] = /^([^/]+)\/(income|land|vehicles)\/([1-9]\d{0,2})(?:\/([1-9]\d{0,14}))?$/.exec(what) ?? [];
  const ledger = ledgerNames.find((each) => each === name);
  const index = Number(number) - 1;
  const remaining = (ledger && fileOf(world, taxCode)?.record[ledger]?.[index]?.remaining) ?? 0;
  const amount = part === undefined ? remaining : Number(part);
  if (ledger === undefined || !(amount > 0 && amount <= remaining)) return false;
  payLine(world, taxCode, ledger, index, amount);
  return true;
};
