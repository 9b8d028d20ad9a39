/**
 * The dearest requests that the gateway lets in: the documents of `test/hostile`, and here what is dear by other things than a document's shape. Every one comes
 * in as many different wordings as asked for, because a document that is known costs little.
 */
import { limits } from "../../gateway/limits.ts";
import { admissible, tooComplex } from "../hostile/shapes.ts";

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

export interface Worst {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Each goes up to a bound, and is valid. */
export const dear: readonly Worst[] = [
  { name: `${limits.directives} conditions, each on a ministry's field`, query: `query (${conditions(limits.directives)}) { me { ${repeat(limits.directives, (index) => `a${index}: ${ministry(index).replace(" {", ` @include(if: $c${index}) {`)}`)} } }` },
  { name: "as many characters as there may be", query: `{ me { ${repeat(limits.aliases - 1, (index) => `a${index}${"x".repeat(3_000)}: id`)} } }` },
  { name: "firms, their declarations, lines and history", query: "{ me { representations { organisation { customsDeclarations(first: 5) { nodes { lines { hsCode value { amount } } supplements { changes { after } } } } } } } }" },
  { name: "as many values in variables as there may be", query: "query ($on: Date) { customsDeclarationTypes(on: $on) { type } }", variables: { on: Array.from({ length: 9 }, () => Array.from({ length: limits.listItems }, () => 1)) } },
  { name: "a body as large as there may be", query: "query ($number: ID!) { drivingLicence(number: $number) { points } }", variables: { number: "đ".repeat(limits.bodyBytes / 2 - 1_000) } },
];

const bodiesOf = ({ query, variables }: Worst, wordings: number): readonly string[] => Array.from({ length: wordings }, (_, index) => JSON.stringify({ query: `${query}\n#${index}`, ...(variables && { variables }) }));

export const withinBounds = (wordings: number): readonly Attack[] => [...dear, ...admissible].map((each) => ({ name: each.name, bodies: bodiesOf(each, wordings) }));

export const beyondBounds = (wordings: number): readonly Attack[] => tooComplex.map((each) => ({ name: each.name, bodies: bodiesOf(each, wordings) }));
