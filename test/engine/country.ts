/**
 * A federation with something of everything, for generated queries: four subgraphs, entities by one key and by two, an interface object, unions and
 * interfaces across subgraphs, lists of lists, what may not be null, `@requires` of requirements, `@provides`, shared fields and arguments.
 */
import type { FederationOptions, SmallFederation, TestSubgraph } from "./federation.ts";
import { createFederation } from "./federation.ts";

interface Citizen {
  readonly id: string;
  readonly name: string;
  readonly nick: string | null;
  readonly tags: readonly string[];
  readonly spouse: string | null;
  readonly children: readonly string[];
  readonly address: { readonly province: string; readonly ward: { readonly code: number } | null } | null;
  readonly assets: readonly string[] | null;
  readonly income: number | null;
}

interface Asset {
  readonly __typename: "Land" | "Car" | "Boat";
  readonly id: string;
  readonly label: string;
  readonly owner: string | null;
  readonly area?: number;
  readonly plate?: string;
  readonly size?: number | string;
}

const citizens: readonly Citizen[] = [
  { id: "an", name: "Nguyễn Văn An", nick: "An", tags: ["a", "b"], spouse: "binh", children: ["chi", "dung"], address: { province: "Hà Nội", ward: { code: 4 } }, assets: ["l1", "c1", "b1"], income: 30 },
  { id: "binh", name: "Trần Thị Bình", nick: null, tags: [], spouse: "an", children: ["chi"], address: { province: "Huế", ward: null }, assets: ["l1"], income: null },
  { id: "chi", name: "Nguyễn Chi", nick: "Chi", tags: ["c"], spouse: null, children: [], address: null, assets: null, income: 0 },
  { id: "dung", name: "Nguyễn Dũng", nick: "Dũng", tags: ["a"], spouse: null, children: [], address: { province: "Hà Nội", ward: { code: 4 } }, assets: [], income: 12 },
];
const assets: readonly Asset[] = [
  { __typename: "Land", id: "l1", label: "nhà", owner: "an", area: 80, size: 2 },
  { __typename: "Land", id: "l2", label: "vườn", owner: null, area: 500, size: 5 },
  { __typename: "Car", id: "c1", label: "xe", owner: "an", plate: "30A-1", size: "nhỏ" },
  { __typename: "Car", id: "c2", label: "xe tải", owner: "dung", plate: "30A-2", size: "lớn" },
  { __typename: "Boat", id: "b1", label: "thuyền", owner: "an" },
];
const cases = [
  { court: { code: "HN", level: 1 }, number: "7", about: "l1", parties: ["an", "binh"], verdict: "xong" },
  { court: { code: "HN", level: 2 }, number: "7", about: "c1", parties: ["dung"], verdict: null },
];
type Case = (typeof cases)[number];

const citizenOf = (id: string | null): Citizen | null => citizens.find((each) => each.id === id) ?? null;
const assetOf = (id: string | null): Asset | null => assets.find((each) => each.id === id) ?? null;
const caseOf = ({ number, court }: { number: string; court: { code: string; level: number } }): Case | null => cases.find((each) => each.number === number && each.court.code === court.code && each.court.level === court.level) ?? null;
const some = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null);

type Key = { readonly id: string };
type Resolver = (source: never, given: never) => unknown;

/** What the fields compute, written once; a subgraph has those that it serves, the schema that has everything has all. */
const fields = {
  "Query.me": () => citizenOf("an"),
  "Query.citizen": (_: unknown, { id }: { id: string }) => citizenOf(id),
  "Query.citizens": (_: unknown, { first }: { first: number | null }) => citizens.slice(0, first ?? undefined),
  "Query.search": (_: unknown, { text, kinds }: { text: string | null; kinds: readonly string[] | null }) =>
    [...citizens.map((each) => ({ ...each, __typename: "Citizen" })), ...assets.filter((each) => each["__typename"] !== "Boat"), { __typename: "Note", text: "ghi chú" }, null].filter((each) => (each === null || !text || JSON.stringify(each).includes(text)) && (each === null || !kinds || kinds.some((kind) => kind === each["__typename"].toUpperCase()))),
  "Query.assets": () => assets,
  "Query.grid": () => [[assets[0], null], null, [assets[2], assets[4]]],
  "Query.asset": (_: unknown, { by }: { by: { id: string | null; plate: string | null } }) => assets.find((each) => (by.plate ? each.plate === by.plate : each.id === by.id)) ?? null,
  "Query.news": () => citizens.map(({ id }, index) => ({ author: citizenOf(id), text: `tin ${index}`, about: citizenOf("binh") })),
  "Query.worst": () => assetOf("c1"),
  "Query.cases": () => cases,
  "Query.debtors": () => [citizenOf("an"), null, citizenOf("chi")],
  "Citizen.grade": ({ id }: Key, { scale }: { scale: number | null }) => id.length * (scale ?? 1),
  "Citizen.spouse": ({ spouse }: Citizen) => citizenOf(spouse),
  "Citizen.children": ({ children }: Citizen) => some(children.map(citizenOf)),
  "Citizen.assets": ({ assets: owned }: Citizen, { first }: { first: number | null }) => owned && some(owned.map(assetOf)).slice(0, first ?? undefined),
  "Citizen.taxCode": ({ id }: Key) => `t-${id}`,
  "Citizen.debts": ({ id }: Key, { over }: { over: number }) => (id === "chi" ? null : [5, 50, 500].filter((amount) => amount > over).map((amount) => ({ id: `${id}-${amount}`, amount }))),
  "Citizen.assessed": ({ income, tags }: Pick<Citizen, "income" | "tags">, { rate }: { rate: number }) => (income === null || income === undefined ? null : income * rate + tags.length),
  "Citizen.greeting": ({ name, address }: Pick<Citizen, "name" | "address">) => `${name} ở ${address ? `${address.province}/${address.ward ? address.ward.code : "-"}` : "?"}`,
  "Citizen.cases": ({ id }: Key) => cases.filter(({ parties }) => parties.includes(id)),
  "Asset.owner": ({ owner }: Asset) => citizenOf(owner),
  "Debt.debtor": ({ id }: Key) => citizenOf(id.split("-")[0] ?? null),
  "Land.value": ({ id }: Key) => (id === "l2" ? null : 1_000),
  "Land.duty": ({ area }: { area: number }) => area * 2,
  "Car.value": ({ plate }: { plate: string }) => plate.length,
  "Case.about": ({ about }: Case) => assetOf(about),
  "Case.parties": ({ parties }: Case) => some(parties.map(citizenOf)),
  "Case.summary": ({ verdict }: Case, { words }: { words: number | null }) => (verdict ? verdict.repeat(words ?? 1) : null),
  "Asset.liens": ({ id }: Key) => (id === "c2" ? null : [{ holder: `ngân hàng ${id}`, rank: id.length }]),
  "Asset.disputed": ({ id }: Key) => cases.some(({ about }) => about === id),
} satisfies Record<string, Resolver>;

type FieldName = keyof typeof fields;
const pick = (names: readonly FieldName[], types: Readonly<Record<string, readonly string[]>> = {}): Record<string, Record<string, Resolver>> => {
  const resolvers: Record<string, Record<string, Resolver>> = {};
  for (const name of names) {
    const [type = "", field = ""] = name.split(".");
    for (const each of types[type] ?? [type]) resolvers[each] = { ...resolvers[each], [field]: fields[name] };
  }
  return resolvers;
};

const found = (lookUp: (id: string) => object | null) => ({ __resolveReference: (representation: Key) => lookUp(representation.id) });
/** Knows nothing of its own: what is required must have been brought. */
const brought = (representation: object): object => representation;

const allAssets = { Asset: ["Land", "Car", "Boat"] };
const citizen = '@key(fields: "id")';

export const subgraphs: Readonly<Record<string, TestSubgraph>> = {
  registry: {
    sdl: `
      type Query { me: Citizen @shareable citizen(id: ID!): Citizen citizens(first: Int = 3): [Citizen!]! search(text: String, kinds: [Kind!]): [Found] assets: [Asset!]! grid: [[Asset]] asset(by: By!): Asset }
      enum Kind { CITIZEN LAND CAR NOTE } input By { id: ID plate: String }
      type Citizen ${citizen} { id: ID! name: String! @shareable nick: String @shareable tags: [String!]! grade(scale: Int = 1): Int spouse: Citizen children: [Citizen!]! address: Address assets(first: Int): [Asset!] income: Int }
      type Address { province: String! ward: Ward } type Ward { code: Int! }
      interface Asset @key(fields: "id") { id: ID! label: String! owner: Citizen }
      type Land implements Asset & Sized ${citizen} { id: ID! label: String! owner: Citizen area: Int! size: Int }
      type Car implements Asset ${citizen} @key(fields: "plate") { id: ID! label: String! owner: Citizen plate: String! size: String }
      type Boat implements Asset ${citizen} { id: ID! label: String! owner: Citizen }
      interface Sized { size: Int } type Note { text: String } union Found = Citizen | Land | Car | Note`,
    resolvers: {
      ...pick(["Query.me", "Query.citizen", "Query.citizens", "Query.search", "Query.assets", "Query.grid", "Query.asset"]),
      Citizen: { ...found(citizenOf), ...pick(["Citizen.grade", "Citizen.spouse", "Citizen.children", "Citizen.assets"])["Citizen"] },
      Asset: found(assetOf),
      Land: { ...found(assetOf), ...pick(["Asset.owner"])["Asset"] },
      Car: { __resolveReference: ({ id, plate }: { id?: string; plate?: string }) => assets.find((each) => each.id === id || (plate !== undefined && each.plate === plate)) ?? null, ...pick(["Asset.owner"])["Asset"] },
      Boat: { ...found(assetOf), ...pick(["Asset.owner"])["Asset"] },
    },
  },
  tax: {
    sdl: `
      type Query { me: Citizen @shareable debtors: [Citizen] }
      type Citizen ${citizen} { id: ID! nick: String @shareable taxCode: ID! debts(over: Int = 10): [Debt!] income: Int @external tags: [String!]! @external name: String! @external address: Address @external
        assessed(rate: Int! = 2): Int @requires(fields: "income tags") greeting: String! @requires(fields: "name address { province ward { code } }") }
      type Address @external { province: String! ward: Ward } type Ward @external { code: Int! }
      type Debt ${citizen} { id: ID! amount: Int! debtor: Citizen }
      interface Valued { value: Int }
      type Land implements Valued ${citizen} { id: ID! area: Int! @external value: Int duty: Int! @requires(fields: "area") }
      type Car implements Valued @key(fields: "plate") { plate: String! value: Int }`,
    resolvers: {
      ...pick(["Query.me", "Query.debtors"]),
      Citizen: { __resolveReference: ({ id, ...rest }: Key) => ({ id, nick: citizenOf(id)?.nick, ...rest }), ...pick(["Citizen.taxCode", "Citizen.debts", "Citizen.assessed", "Citizen.greeting"])["Citizen"] },
      Debt: { __resolveReference: ({ id }: Key) => ({ id, amount: Number(id.split("-")[1]) }), ...pick(["Debt.debtor"])["Debt"] },
      Land: { __resolveReference: brought, ...pick(["Land.value", "Land.duty"])["Land"] },
      Car: { __resolveReference: brought, ...pick(["Car.value"])["Car"] },
    },
  },
  courts: {
    sdl: `
      type Query { worst: Asset cases: [Case!] }
      type Asset @interfaceObject ${citizen} { id: ID! liens: [Lien!] disputed: Boolean! }
      type Lien { holder: String! rank: Int }
      type Case @key(fields: "number court { code level }") { number: ID! court: Court! about: Asset parties: [Citizen!]! }
      type Court @shareable { code: ID! level: Int! }
      type Citizen ${citizen} { id: ID! cases: [Case!]! }`,
    resolvers: {
      ...pick(["Query.cases"]),
      Query: { worst: () => ({ id: "c1" }), cases: () => cases },
      Asset: { __resolveReference: ({ id }: Key) => ({ id }), ...pick(["Asset.liens", "Asset.disputed"])["Asset"] },
      Case: { __resolveReference: caseOf, about: ({ about }: Case) => ({ id: about }), ...pick(["Case.parties"])["Case"] },
      Citizen: { __resolveReference: ({ id }: Key) => ({ id }), ...pick(["Citizen.cases"])["Citizen"] },
    },
  },
  press: {
    sdl: `
      type Query { news: [News!]! }
      type News { author: Citizen @provides(fields: "name") text: String! about: Citizen! }
      type Citizen ${citizen} { id: ID! name: String! @external }
      type Case @key(fields: "court { code level } number") { number: ID! court: Court! verdict: String summary(words: Int): String }
      type Court @shareable { code: ID! level: Int! }`,
    resolvers: { ...pick(["Query.news"]), Case: { __resolveReference: caseOf, ...pick(["Case.summary"])["Case"] }, Citizen: { __resolveReference: ({ id }: Key) => ({ id }) } },
  },
};

const everything = pick(Object.keys(fields) as FieldName[], allAssets);

export const createCountry = (options: Omit<FederationOptions, "monolith"> = {}): SmallFederation => createFederation(subgraphs, { ...options, monolith: everything as NonNullable<FederationOptions["monolith"]> });
