/** What the contestants are asked. Each question is one document and a row of variables: no two requests under way at once are the same. */
import { createHash } from "node:crypto";
import { population } from "./world/people.ts";
import type { SubgraphName } from "./world/schemas.ts";

export interface Question {
  readonly name: string;
  /** One line for a table's reader. */
  readonly about: string;
  readonly document: string;
  readonly variables: readonly Readonly<Record<string, unknown>>[];
  /** Requests to subgraphs that no gateway can do without: one for each subgraph and level. */
  readonly fewestFetches: number;
}

/** How many different variables a question has; four times the connections of a load, so that in-flight requests are all different. */
export const variety = 128;
/** Federations of this year. */
export const year = 2026;

const row = (variables: (index: number) => Readonly<Record<string, unknown>>): Question["variables"] => Array.from({ length: variety }, (_, index) => variables(index));
/** Spread over everybody, so that neighbours in the row do not ask for each other's people. */
const someone = (index: number): number => (index * 997) % population;
const idOf = (index: number): string => `cd-${String(someone(index)).padStart(6, "0")}`;

const person = "id fullName dateOfBirth sex address";

/** What each ministry adds to a citizen, in the order in which a dashboard grows. The hand-written floor asks with the same words. */
export const affairs: readonly { readonly subgraph: SubgraphName; readonly fields: string }[] = [
  { subgraph: "tax", fields: "taxpayer(year: $year) { taxCode office status obligations { code name amount dueOn } }" },
  { subgraph: "licences", fields: "drivingLicences { number class issuer issuedOn expiresOn points }" },
  { subgraph: "electricity", fields: "electricityAccounts { customerCode corporation address outstanding bills { month kilowattHours amount paid } }" },
  { subgraph: "dossiers", fields: "dossiers(year: $year) { code procedure status submittedOn dueOn }" },
  { subgraph: "payments", fields: "payments { id amount channel paidOn }" },
  { subgraph: "customs", fields: "declarations { number channel goods duty }" },
  { subgraph: "trade", fields: "promotions { code title startsOn province }" },
  { subgraph: "judicial", fields: "certificates { number form state issuedOn }" },
];

export const takesYear = (fields: string): boolean => fields.includes("$year");

const dashboard = (ministries: number): Pick<Question, "document" | "variables" | "fewestFetches"> => {
  const asked = affairs.slice(0, ministries).map(({ fields }) => fields);
  const withYear = asked.some(takesYear);
  return {
    document: `query Dashboard($id: ID!${withYear ? ", $year: Int!" : ""}) { citizen(id: $id) { ${[person, ...asked].join(" ")} } }`,
    variables: row((index) => ({ id: idOf(index), ...(withYear && { year: year - (index % 3) }) })),
    fewestFetches: 1 + ministries,
  };
};

const registry = (first: number): Pick<Question, "document" | "variables" | "fewestFetches"> => ({
  document: `query Registry($first: Int!, $offset: Int!, $year: Int!) { citizens(first: $first, offset: $offset) { ${person} ${affairs[0]?.fields ?? ""} dossiers(year: $year) { code procedure status submittedOn dueOn fee { amount reason paid } agency { name telephone } } } }`,
  variables: row((index) => ({ first, offset: someone(index), year: year - (index % 3) })),
  fewestFetches: 5,
});

const people = (first: number): Pick<Question, "document" | "variables" | "fewestFetches"> => ({
  document: `query People($first: Int!, $offset: Int!) { citizens(first: $first, offset: $offset) { ${person} ethnicity } }`,
  variables: row((index) => ({ first, offset: someone(index) })),
  fewestFetches: 1,
});

/** The three that everybody is compared on. */
export const questions: readonly [Question, Question, Question] = [
  {
    name: "Q1",
    about: "one subgraph, three fields",
    document: "query Citizen($id: ID!) { citizen(id: $id) { fullName dateOfBirth sex } }",
    variables: row((index) => ({ id: idOf(index) })),
    fewestFetches: 1,
  },
  { name: "Q2", about: "a dashboard: a citizen, then four ministries at once", ...dashboard(4) },
  { name: "Q3", about: "fifty citizens, then their taxes and dossiers, then fees and agencies of those", ...registry(50) },
];

/** Questions of one kind that differ in one measure. */
export interface Series {
  readonly name: string;
  readonly unit: string;
  readonly points: readonly { readonly at: number; readonly question: Question; readonly connections: number }[];
}

/** Connections of a load, unless a series varies them. */
export const usualConnections = 32;

const series = (name: string, unit: string, values: readonly number[], questionAt: (at: number) => Pick<Question, "document" | "variables" | "fewestFetches">): Series => ({
  name,
  unit,
  points: values.map((at) => ({ at, connections: usualConnections, question: { name: `${name} ${at}`, about: `${at} ${unit}`, ...questionAt(at) } })),
});

/** @param long all points, instead of the ends and the middle. */
export const growth = (long: boolean): readonly Series[] => [
  series("size", "citizens from one subgraph", long ? [1, 10, 50, 200, 1_000] : [1, 50, 500], people),
  series("entities", "citizens, each with two levels of entities", long ? [1, 10, 50, 200] : [1, 20, 100], registry),
  series("subgraphs", "ministries asked at once", long ? [0, 1, 2, 4, 6, 8] : [1, 4, 8], dashboard),
  {
    name: "concurrency",
    unit: "connections",
    points: (long ? [1, 8, 32, 128, 512] : [1, 32, 256]).map((at) => ({ at, connections: at, question: { ...questions[1], name: `concurrency ${at}`, about: `Q2 over ${at} connections` } })),
  },
];

/** The name that a trusted document goes by. */
export const documentIdOf = (document: string): string => `sha256:${createHash("sha256").update(document).digest("hex")}`;

/** Every document that any run may ask of the canned subgraphs. */
export const everyQuestion = (): readonly Question[] => [...questions, ...[...growth(true), ...growth(false)].flatMap(({ points }) => points.map(({ question }) => question))];

/** Documents as a gateway registers them. */
export const manifestOf = (asked: readonly Question[]): Readonly<Record<string, string>> => Object.fromEntries(asked.map(({ document }) => [documentIdOf(document), document]));
