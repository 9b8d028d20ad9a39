/** Documents whose shape is the attack, as data: each is small to send and would be dear to parse, validate, plan or answer. */

export interface HostileDocument {
  /** What it does, and how much of it. */
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const repeat = (count: number, one: (index: number) => string, between = " "): string => Array.from({ length: count }, (_, index) => one(index)).join(between);

/** The only field of the graph that leads back to its own type, which lets a document nest for ever and stay valid. */
const licence = (inner: string): string => `{ me { drivingLicences { ${inner} } } }`;

const nested = {
  fields: (depth: number) => licence(`${"replacedBy { ".repeat(depth)}number${" }".repeat(depth)}`),
  "inline fragments": (depth: number) => `{ me { ${"... on Citizen { ".repeat(depth)}id${" }".repeat(depth)} } }`,
  fragments: (depth: number) => `{ me { ...F0 } } ${repeat(depth, (index) => `fragment F${index} on Citizen { ...F${index + 1} }`)} fragment F${depth} on Citizen { id }`,
  lists: (depth: number) => `{ drivingLicence(number: ${"[".repeat(depth)}1${"]".repeat(depth)}) { points } }`,
  objects: (depth: number) => `{ me { customsDeclarations(filter: ${"{ a: ".repeat(depth)}1${" }".repeat(depth)}) { totalCount } } }`,
  types: (depth: number) => `query ($a: ${"[".repeat(depth)}ID${"]".repeat(depth)}) { drivingLicence(number: $a) { points } }`,
};

/** Every fragment spreads the next one `ways` times: `ways ** levels` selections. */
const bomb = (ways: number, levels: number, type: string, leaf: string, enter: (spread: string) => string): string =>
  `${enter("...F0")} ${repeat(levels, (index) => `fragment F${index} on ${type} { ${repeat(ways, () => `...F${index + 1}`)} }`)} fragment F${levels} on ${type} { ${leaf} }`;

const depths = [50, 500, 2_000];

/** Too much of one thing: refused, whatever else is right with them. */
export const tooComplex: readonly HostileDocument[] = [
  ...Object.entries(nested).flatMap(([what, write]) => depths.map((depth) => ({ name: `${depth} nested ${what}`, query: write(depth) }))),
  ...[100, 1_000, 5_000].flatMap((count) => [
    { name: `${count} aliases`, query: `{ me { ${repeat(count, (index) => `a${index}: id`)} } }` },
    { name: `${count} aliased root fields`, query: `{ ${repeat(count, (index) => `a${index}: me { id }`)} }` },
    { name: `${count} aliases of a ministry's field`, query: `{ me { ${repeat(count, (index) => `a${index}: taxpayer { taxCode }`)} } }` },
  ]),
  ...[8, 12, 16, 20, 24].map((levels) => ({ name: `a fragment bomb of ${levels} levels`, query: bomb(2, levels, "Citizen", "id", (spread) => `{ me { ${spread} } }`) })),
  { name: "a fragment bomb through fields", query: `{ me { drivingLicences { ...F0 } } } ${repeat(16, (index) => `fragment F${index} on DrivingLicence { replacedBy { ...F${index + 1} } x: replacedBy { ...F${index + 1} } }`)} fragment F16 on DrivingLicence { number }` },
  { name: "a wide fragment bomb", query: bomb(12, 6, "Citizen", "id", (spread) => `{ me { ${spread} } }`) },
  ...[500, 5_000].flatMap((count) => [
    { name: `${count} @include`, query: `{ me { id ${"@include(if: true) ".repeat(count)}} }` },
    { name: `${count} unknown directives`, query: `{ me { id ${"@a ".repeat(count)}} }` },
    { name: `${count} unknown directives on the operation`, query: `query Q ${"@a ".repeat(count)}{ me { id } }` },
  ]),
  ...[100, 1_000, 20_000].map((count) => ({ name: `${count} repeated fields`, query: `{ me { ${"id ".repeat(count)} } }` })),
  { name: "fields that overlap at two levels", query: licence("violations { totalCount totalCount totalCount } ".repeat(20)) },
  { name: "fields that overlap in inline fragments", query: licence("... { violations { totalCount } } ".repeat(100)) },
  { name: "10,000 items in a list", query: `{ drivingLicence(number: [${repeat(10_000, () => "1", ",")}]) { points } }` },
  { name: "1,500 items in a list", query: `{ drivingLicence(number: [${repeat(1_500, () => "1", ",")}]) { points } }` },
  { name: "500 operations", query: repeat(500, (index) => `query Q${index} { __typename }`) },
  { name: "300 fragments", query: `{ me { ${repeat(300, (index) => `...F${index}`)} } } ${repeat(300, (index) => `fragment F${index} on Citizen { id }`)}` },
];

/** All that a citizen has, from every ministry, one field of each. */
const everything = "id fullName taxpayer { taxCode } drivingLicences { number } judicialRecordCertificates { number } customsDeclarations { totalCount } electricityAccounts { nodes { customerCode } } representations { role organisation { taxCode name taxpayer { taxCode } } }";
const leaves = ["id", "fullName", "dateOfBirth", "sex", "nationality", "birthPlace"];

/** As much of one thing as there may be, or of several: each passes what measures its shape, and is dear to validate, to plan or to compile. Some do not fit the schema. */
export const admissible: readonly HostileDocument[] = [
  { name: "all that a citizen has under ten names", query: `{ ${repeat(10, (index) => `a${index}: me { ${everything} }`)} }` },
  { name: "groups under @include, each of all that a citizen has", query: `query ($a: Boolean = true) { me { ${repeat(15, (index) => `... @include(if: $a) { a${index}: taxpayer { taxCode } b${index}: drivingLicences { number } drivingLicences { points } id }`)} } }` },
  { name: "groups under seven conditions", query: `query (${repeat(7, (index) => `$a${index}: Boolean = true`)}) { me { ${repeat(7, (index) => `... @include(if: $a${index}) { ${everything} }`)} } }` },
  { name: "conditions on fields of the root", query: `query (${repeat(10, (index) => `$a${index}: Boolean = true`)}) { ${repeat(10, (index) => `a${index}: me @include(if: $a${index}) { ${everything} }`)} }` },
  { name: "thirty aliases of ministries' objects", query: `{ me { ${repeat(30, (index) => `a${index}: ${["taxpayer { taxCode }", "drivingLicences { number points }", "electricityAccounts { nodes { customerCode } }"][index % 3]}`)} } }` },
  { name: "ten nests of licences", query: `{ ${repeat(10, (index) => `a${index}: me { drivingLicences { ${"replacedBy { number points ".repeat(12)}number${" }".repeat(12)} } }`)} }` },
  { name: "fields that overlap", query: `{ me { ${repeat(25, () => "drivingLicences { number } ... { drivingLicences { points } }")} } }` },
  { name: "forty fragments", query: `{ me { ${repeat(40, (index) => `...F${index}`)} } } ${repeat(40, (index) => `fragment F${index} on Citizen { ${leaves[index % 6]} }`)}` },
  { name: "fragments within fragments", query: `{ me { ...F0 } } ${repeat(5, (index) => `fragment F${index} on Citizen { ${leaves[index]} ...F${index + 1} ...F${index + 1} }`)} fragment F5 on Citizen { taxpayer { taxCode } }` },
  { name: "four hundred fields that do not exist", query: `{ me { ${repeat(390, (index) => `drivingLicence${index}`)} } }` },
  { name: "four hundred arguments that do not exist", query: `{ me { ${repeat(30, (index) => `a${index}: customsDeclarations(${repeat(15, (argument) => `firs${argument}: 1`)}) { totalCount }`)} } }` },
  { name: "sixty variables of types that do not exist", query: `query (${repeat(60, (index) => `$a${index}: CustomsDeclarationFilte`)}) { me { id } }` },
  { name: "values of an enumeration that do not exist", query: `{ me { ${repeat(30, (index) => `a${index}: customsDeclarations(filter: { ${repeat(9, (field) => `type${field}: A1${field}`)} type: A19 }) { totalCount }`)} } }` },
  { name: "all of the schema", query: `{ __schema { types { kind name description fields(includeDeprecated: true) { name description args { name type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } defaultValue } type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } inputFields { name type { name } } interfaces { name } enumValues { name } possibleTypes { name } } directives { name args { name } } } }` },
  { name: "all of the schema, three times", query: `{ ${repeat(3, (index) => `a${index}: __schema { types { kind name description fields(includeDeprecated: true) { name description args { name type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } defaultValue } type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } }`)} }` },
];
