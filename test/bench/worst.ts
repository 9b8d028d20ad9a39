/**
 * The dearest documents that the gateway lets in: each goes up to one of its bounds, and some to several. What is beyond them is in `test/hostile`. Every one
 * comes in as many different wordings as asked for, because a document that is known costs little.
 */
import { getIntrospectionQuery } from "graphql";
import { limits } from "../../gateway/limits.ts";
import { tooComplex } from "../hostile/shapes.ts";

export interface Attack {
  readonly name: string;
  /** Bodies of requests. */
  readonly bodies: readonly string[];
}

const repeat = (count: number, one: (index: number) => string, between = " "): string => Array.from({ length: count }, (_, index) => one(index)).join(between);

/** A field of each ministry: whatever is asked of one of them is a request of its own. */
const ministries = ["taxpayer { taxCode }", "judicialRecordCertificates { number }", "customsDeclarations(first: 1) { totalCount }", "drivingLicences { number }", "electricityAccounts { unavailableCorporations }", "identity { status }"];
const ministry = (index: number): string => ministries[index % ministries.length] ?? "";
const conditions = (count: number): string => repeat(count, (index) => `$c${index}: Boolean! = true`, ", ");

interface Worst {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const within: readonly Worst[] = [
  { name: `all of the ministries under each of ${limits.rootFields} root fields`, query: `{ ${repeat(limits.rootFields, (index) => `r${index}: me { id ${ministries.slice(0, 4).join(" ")} }`)} }` },
  { name: `${limits.aliases} fields of ministries under other names`, query: `{ me { ${repeat(limits.aliases, (index) => `a${index}: ${ministry(index)}`)} } }` },
  { name: `${limits.directives} conditions, each on a ministry's field`, query: `query (${conditions(limits.directives)}) { me { ${repeat(limits.directives, (index) => `a${index}: ${ministry(index).replace(" {", ` @include(if: $c${index}) {`)}`)} } }` },
  { name: `conditions on ${limits.rootFields} root fields`, query: `query (${conditions(limits.rootFields)}) { ${repeat(limits.rootFields, (index) => `r${index}: me @include(if: $c${index}) { id ${ministries.slice(0, 4).join(" ")} }`)} }` },
  { name: "licences within licences", query: `{ me { drivingLicences { ${"replacedBy { ".repeat(limits.levels - 4)}number${" }".repeat(limits.levels - 4)} } } }` },
  { name: "fields that stand again", query: `{ me { drivingLicences { ${"violations { totalCount } ".repeat(limits.repeats)} } } }` },
  { name: "as many fragments as there may be", query: `{ me { ${repeat(limits.fragments, (index) => `...F${index}`)} } } ${repeat(limits.fragments, (index) => `fragment F${index} on Citizen { id fullName dateOfBirth ${ministry(index)} }`)}` },
  { name: "as many characters as there may be", query: `{ me { ${repeat(limits.aliases - 1, (index) => `a${index}${"x".repeat(3_000)}: id`)} } }` },
  { name: "the schema, as explorers ask for it", query: getIntrospectionQuery() },
  { name: "firms, their declarations, lines and history", query: "{ me { representations { organisation { customsDeclarations(first: 5) { nodes { lines { hsCode value { amount } } supplements { changes { after } } } } } } } }" },
  { name: "as many values in variables as there may be", query: "query ($on: Date) { customsDeclarationTypes(on: $on) { type } }", variables: { on: Array.from({ length: 9 }, () => Array.from({ length: limits.listItems }, () => 1)) } },
  { name: "a body as large as there may be", query: "query ($number: ID!) { drivingLicence(number: $number) { points } }", variables: { number: "đ".repeat(limits.bodyBytes / 2 - 1_000) } },
];

const bodiesOf = ({ query, variables }: Worst, wordings: number): readonly string[] => Array.from({ length: wordings }, (_, index) => JSON.stringify({ query: `${query}\n#${index}`, ...(variables && { variables }) }));

export const withinBounds = (wordings: number): readonly Attack[] => within.map((each) => ({ name: each.name, bodies: bodiesOf(each, wordings) }));

export const beyondBounds = (wordings: number): readonly Attack[] => tooComplex.map((each) => ({ name: each.name, bodies: bodiesOf(each, wordings) }));
