/** What is the same in every filing at the trade ministry: one reference is one filing, and an answer is XML with a code, always under 200. */
import { digestOf, findCase } from "./cases.ts";
import type { Case } from "./cases.ts";
import type { MockResponse } from "./ministry.ts";
import type { Company } from "./personas/companies.ts";
import type { Persona } from "./personas/persona.ts";
import { isoOf, shortDay, shortMoment } from "./trade-xml.ts";
import type { World } from "./world.ts";

interface Taken {
  readonly digest: string;
  readonly code: string;
}

/** References that were taken, of whatever was filed. */
const takenOf = (world: World): Map<string, Taken> => world.state("trade/references", () => new Map());

export const findTaken = (world: World, reference: string): Case | undefined => {
  const taken = takenOf(world).get(reference);
  return taken && findCase(world, "trade", taken.code);
};

/** What came of a filing: a case, or a code of the ministry's list. */
export type Filed = Case | string;

/**
 * Takes a reference once: the same filing again gives the same case, another one under it is refused.
 * @param file what is done the first time.
 */
export const takeOnce = (world: World, reference: string, content: unknown, file: () => Filed, used: string): Filed => {
  const digest = digestOf(content);
  const before = takenOf(world).get(reference);
  if (before) return before.digest === digest ? (findCase(world, "trade", before.code) ?? used) : used;
  const filed = file();
  if (typeof filed !== "string") takenOf(world).set(reference, { digest, code: filed.code });
  return filed;
};

/** The firm, and the person who files for it: only somebody who represents it. */
export const partiesOf = (world: World, taxCode: string, personalId: string): { readonly company: Company; readonly person: Persona } | undefined => {
  const company = world.companies.find((each) => each.taxCode === taxCode);
  const person = world.personas.find(({ signIn }) => signIn.personalId === personalId);
  return company && person?.signIn.organisations?.some((each) => each.taxCode === taxCode) ? { company, person } : undefined;
};

/** When it was received and is promised: as first told, whatever has happened since. */
export const datesOf = ({ receivedAt, firstDueAt }: Case): { readonly received: string; readonly promised: string } => ({ received: shortMoment(isoOf(receivedAt)), promised: shortDay(isoOf(firstDueAt)) });

export type Answer = (filed: Filed) => MockResponse;
