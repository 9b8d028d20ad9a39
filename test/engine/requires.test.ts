import { describe, expect, it } from "vitest";
import { createFederation, representationsOf, servicesOf } from "./federation.ts";

const prices: Readonly<Record<string, number>> = { USD: 10, EUR: 9, VND: 250_000 };
const price = (_: unknown, { currency }: { currency: string }) => prices[currency];
const maker = (id: string) => ({ __typename: id === "m1" ? "Factory" : "Workshop", id, country: { code: id === "m1" ? "VN" : "LA", zone: { name: "ASEAN" } }, lines: id === "m1" ? [{ no: 1, speed: 3 }, null, { no: 2, speed: 4 }] : null, hands: 7, wheels: 4 });
const items = [{ id: "1", weight: 2, kind: { code: "k" }, maker: maker("m1") }, { id: "2", weight: 3, kind: null, maker: maker("m2") }];
const find = ({ id }: { id: string }) => items.find((each) => each.id === id) ?? null;

type Represented = { readonly [key: string]: unknown; readonly maker?: { readonly __typename: string; readonly country: { readonly code: string; readonly zone: { readonly name: string } }; readonly lines?: readonly ({ readonly speed: number } | null)[] | null; readonly hands?: number } };

/** Computed from what was required alone, so that an answer shows what was sent. */
const computed = {
  duty: (item: { price: number; weight: number }, { days }: { days: number }) => item.price * item.weight + days,
  fee: ({ kind }: { kind: { rate: number } | null }) => kind && kind.rate,
  origin: ({ maker: from }: Represented) => `${from?.country.code}/${from?.country.zone.name}`,
  capacity: ({ maker: from }: Represented) => (from?.["__typename"] === "Factory" ? (from.lines ?? []).reduce((sum, line) => sum + (line?.speed ?? 0), 0) : (from?.hands ?? null)),
};

const shared = { Kind: { rate: (_: unknown, { of }: { of: string }) => of.length } };
const federation = createFederation(
  {
    shop: {
      sdl: `type Query { items: [Item!] item(id: ID!): Item }
        type Item @key(fields: "id") { id: ID! weight: Int price(currency: String = "VND"): Int kind: Kind maker: Maker }
        type Kind { code: String rate(of: String!): Int }
        interface Maker { id: ID! country: Country } type Factory implements Maker { id: ID! country: Country lines: [Line] wheels: Int } type Workshop implements Maker { id: ID! country: Country hands: Int }
        type Line { no: Int speed: Int } type Country { code: String zone: Zone } type Zone { name: String }`,
      resolvers: { ...shared, Query: { items: () => items, item: (_: unknown, key: { id: string }) => find(key) }, Item: { __resolveReference: find, price } },
    },
    customs: {
      sdl: `type Item @key(fields: "id") { id: ID! price(currency: String = "VND"): Int @external weight: Int @external kind: Kind @external maker: Maker @external
          duty(days: Int = 0): Int @requires(fields: "price(currency: \\"USD\\") weight")
          fee: Int @requires(fields: "kind { rate(of: \\"abc\\") }")
          origin: String @requires(fields: "maker { country { code zone { name } } }")
          capacity: Int @requires(fields: "maker { __typename ... on Factory { lines { speed } } ... on Workshop { hands } }")
          note: String }
        type Kind @external { rate(of: String!): Int }
        interface Maker { country: Country } type Factory implements Maker @external { country: Country lines: [Line] } type Workshop implements Maker @external { country: Country hands: Int }
        type Line @external { speed: Int } type Country @external { code: String zone: Zone } type Zone @external { name: String }`,
      resolvers: { Item: { __resolveReference: (representation: object) => representation, ...computed, note: ({ id }: { id: string }) => `note ${id}` } },
    },
    tax: {
      sdl: `type Item @key(fields: "id") { id: ID! duty(days: Int = 0): Int @external vat: Int @requires(fields: "duty(days: 4)") }`,
      resolvers: { Item: { __resolveReference: (representation: object) => representation, vat: ({ duty }: { duty: number }) => duty * 2 } },
    },
  },
  {
    monolith: {
      ...shared,
      Query: { items: () => items, item: (_: unknown, key: { id: string }) => find(key) },
      Item: {
        price,
        duty: ({ weight }: { weight: number }, { days }: { days: number }) => computed.duty({ price: 10, weight }, { days }),
        fee: ({ kind }: { kind: unknown }) => computed.fee({ kind: kind ? { rate: 3 } : null }),
        origin: computed.origin,
        capacity: computed.capacity,
        note: ({ id }: { id: string }) => `note ${id}`,
        vat: ({ weight }: { weight: number }) => (10 * weight + 4) * 2,
      },
    },
  },
);

const expectRight = async (query: string, variables: Record<string, unknown> = {}) => {
  const ours = await federation.ours(query, { variables });
  expect(ours.errors).toEqual([]);
  expect(ours.data).toEqual((await federation.monolith(query, { variables })).data);
  return ours;
};

describe("@requires", () => {
  it("sends what is required, also nested, in lists with gaps, and null", async () => {
    const ours = await expectRight("{ items { duty fee origin } }");
    expect(ours.data).toMatchObject({ items: [{ duty: 20, fee: 3, origin: "VN/ASEAN" }, { duty: 30, fee: null, origin: "LA/ASEAN" }] });
    expect(representationsOf(ours, "customs")).toContainEqual({ __typename: "Item", id: "2", price: 10, weight: 3, kind: null, maker: { country: { code: "LA", zone: { name: "ASEAN" } } } });
  });

  it("sends of an abstract type what its fragments say, together with what another field requires of the same object", async () => {
    const ours = await expectRight("{ items { origin capacity } }");
    expect(ours.data).toMatchObject({ items: [{ origin: "VN/ASEAN", capacity: 7 }, { origin: "LA/ASEAN", capacity: 7 }] });
  });

  it("of what another subgraph computes from what it requires itself", async () => {
    const ours = await expectRight("{ items { vat } }");
    expect(servicesOf(ours)).toEqual(["shop", "customs", "tax"]);
  });

  it("one field with different arguments", async () => {
    expect((await expectRight("{ item(id: 1) { a: duty(days: 1) b: duty(days: 2) duty } }")).data).toEqual({ item: { a: 21, b: 22, duty: 20 } });
  });

  it("a client's arguments are not those of what is required", async () => {
    await expectRight('{ items { price(currency: "EUR") duty } }');
    await expectRight("{ items { price duty vat duty } }");
    await expectRight('query ($c: String = "EUR") { items { ...P duty kind { rate(of: "z") code } fee } } fragment P on Item { price(currency: $c) }', { c: "VND" });
    await expectRight("{ items { duty(days: 30) vat } }");
  });

  it("stock sends the client's own arguments on, silently", async () => {
    const query = '{ item(id: 1) { price(currency: "EUR") duty } }';
    const stock = await federation.stock(query);
    expect(stock.errors).toEqual([]);
    expect(stock.data).toEqual({ item: { price: 9, duty: 18 } });
    expect((await federation.ours(query)).data).toEqual({ item: { price: 9, duty: 20 } });
  });

  it("a client's aliases are not what is required under their names", async () => {
    await expectRight('{ items { weight: price(currency: "EUR") price: weight duty } }');
    await expectRight("{ items { kind { rate: code } fee maker { country: id } origin } }");
    await expectRight("{ items { id: weight __typename: note duty } }");
    await expectRight("{ items { maker { ... on Factory { hands: wheels } ... on Workshop { hands } } capacity } }");
  });

  it("tells an error of what is required at its own place, under the client's name for it", async () => {
    const ours = await federation.ours('{ item(id: 1) { weight: price(currency: "EUR") duty } }', {
      fault: async ({ service }, next) => {
        const answer = await next();
        if (service !== "shop") return answer;
        const item = answer.data?.["item"] as Record<string, unknown>;
        const [name = ""] = Object.entries(item).find(([, value]) => value === 9) ?? [];
        return { data: { item: { ...item, [name]: null } as never }, errors: [{ path: ["item", name] }] };
      },
    });
    expect(ours.data).toEqual({ item: { weight: null, duty: 20 } });
    expect(ours.errors).toMatchObject([{ path: ["item", "weight"], service: "shop" }]);
  });
});
