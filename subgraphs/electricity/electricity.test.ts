import nock from "nock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { citizen, openSubgraph } from "../../kit/testing.ts";
import type { AskedSubgraph } from "../../kit/testing.ts";
import { freshDatabase } from "../../kit/testing-database.ts";
import type { FreshDatabase } from "../../kit/testing-database.ts";
import { cpc } from "../../mocks/electricity/cpc.ts";
import { hanoi } from "../../mocks/electricity/hanoi.ts";
import { hcmc } from "../../mocks/electricity/hcmc.ts";
import { npc } from "../../mocks/electricity/npc.ts";
import { spc } from "../../mocks/electricity/spc.ts";
import type { MockRequest } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import subgraph from "./index.ts";

const now = "2026-11-23T09:00:00+07:00";
const mocks = { hanoi, hcmc, npc, cpc, spc };
type Name = keyof typeof mocks;
const names = Object.keys(mocks) as Name[];
const address = (name: Name) => `http://${name}.test`;

/** The mocks but for those named, which have no interceptor and are scripted by the test. */
const mount = ({ but = [] }: { readonly but?: readonly Name[] } = {}) => {
  const world = createWorld({ now: () => new Date(now) });
  const calls = names.filter((name) => !but.includes(name)).map((name) => [name, mountWithNock(mocks[name], world, address(name))] as const);
  const isLogin = ({ path }: MockRequest) => path === "/connect/token" || path === "/Dangnhap/checkLG";
  return {
    calls: () => Object.fromEntries(calls.map(([name, made]) => [name, made.filter((call) => !isLogin(call)).length])),
    logins: () => calls.reduce((sum, [, made]) => sum + made.filter(isLogin).length, 0),
  };
};

const down = (name: Name) => {
  for (const method of ["GET", "POST"]) nock(address(name)).persist().intercept(/.*/, method).reply(503);
};

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const open = (databaseUrl = database.url.reveal()): Promise<AskedSubgraph> =>
  openSubgraph(subgraph, { environment: { ...Object.fromEntries(names.map((name) => [`EVN_${name.toUpperCase()}_URL`, address(name)])), DATABASE_URL: databaseUrl }, now });
let electricity: AskedSubgraph;
beforeEach(async () => {
  electricity = await open();
});
afterEach(() => electricity.close());

const an = citizen({ personalId: "999085000101" });
const bich = citizen({ personalId: "999148000102" });
const giang = citizen({ personalId: "999182000106" });
const hai = citizen({ personalId: "999091000107" });
const oanh = citizen({ personalId: "999168000110" });
const nam = citizen({ personalId: "999075000109" });

const home = /* GraphQL */ `
  {
    me {
      electricityAccounts {
        nodes {
          customerCode
          corporation
          address
          outstanding { state amount }
          bills(first: 3) { nodes { id period consumption total status dueDate } }
        }
        unavailableCorporations
      }
    }
  }
`;

interface Bill {
  readonly id: string;
  readonly period: string;
  readonly consumption: number;
  readonly total: number;
  readonly status: string;
  readonly dueDate: string;
  readonly recomputed: { readonly total: number; readonly matches: boolean; readonly difference: number } | null;
}
interface Account {
  readonly customerCode: string;
  readonly corporation: string;
  readonly outstanding: { readonly state: string; readonly amount: number | null };
  readonly latestReading: { readonly value: number; readonly at: string } | null;
  readonly bills: { readonly nodes: readonly Bill[] };
}
interface List {
  readonly nodes: readonly Account[];
  readonly unavailableCorporations: readonly string[];
}

const listOf = ({ data }: { readonly data?: Readonly<Record<string, unknown>> | null }): List => {
  const me = data?.["me"] as { readonly electricityAccounts: List };
  return me.electricityAccounts;
};

describe("a citizen's accounts", () => {
  it("show an unpaid bill that is not due yet", async () => {
    mount();
    const answer = await electricity.ask(home, { subject: an });
    expect(answer.errors).toBeUndefined();
    expect(listOf(answer)).toEqual({
      nodes: [
        {
          customerCode: "PD99000000101",
          corporation: "HANOI",
          address: "Số 1 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội",
          outstanding: { state: "KNOWN", amount: 471_312 },
          bills: {
            nodes: [
              { id: "PD99000000101-2026-11-1", period: "2026-11", consumption: 200, total: 471_312, status: "UNPAID", dueDate: "2026-11-27" },
              { id: "PD99000000101-2026-10-1", period: "2026-10", consumption: 250, total: 633_204, status: "PAID", dueDate: "2026-10-27" },
              { id: "PD99000000101-2026-09-1", period: "2026-09", consumption: 401, total: 1_122_737, status: "PAID", dueDate: "2026-09-27" },
            ],
          },
        },
      ],
      unavailableCorporations: [],
    });
  });

  it.each([
    ["NPC, paid up", bich, { state: "KNOWN", amount: 0 }, "PAID"],
    ["HCMC, two bills overdue", giang, { state: "KNOWN", amount: 4_565_875 + 3_477_219 }, "OVERDUE"],
    ["CPC, unpaid", hai, { state: "KNOWN", amount: 866_328 }, "UNPAID"],
    ["SPC, nothing owed and an empty body to say so", oanh, { state: "KNOWN", amount: 0 }, "PAID"],
  ])("tell what is owed: %s", async (_who, subject, outstanding, status) => {
    mount();
    const [account] = listOf(await electricity.ask(home, { subject })).nodes;
    expect(account?.outstanding).toEqual(outstanding);
    expect(account?.bills.nodes[0]?.status).toBe(status);
  });

  it("cost one call per corporation, and for each account what its wire needs", async () => {
    const { calls, logins } = mount();
    await electricity.ask(home, { subject: an });
    expect(calls()).toEqual({ hanoi: 3, hcmc: 1, npc: 1, cpc: 1, spc: 1 });
    expect(logins()).toBe(3);
  });

  it("cost no call per bill: twenty accounts take a list, a debt call each, and one call for the bills of all where the debt call has none", async () => {
    const { calls, logins } = mount();
    const list = listOf(await electricity.ask(home, { subject: nam }));
    expect(list.nodes).toHaveLength(20);
    expect(list.nodes.every(({ bills }) => bills.nodes.length === 3)).toBe(true);
    expect(calls()).toEqual({ hanoi: 6, hcmc: 6, npc: 5, cpc: 5, spc: 6 });
    expect(logins()).toBe(3);
    await electricity.ask(home, { subject: nam });
    expect(calls()).toEqual({ hanoi: 12, hcmc: 12, npc: 10, cpc: 10, spc: 12 });
    expect(logins()).toBe(3);
  });

  it("ask only what was asked for", async () => {
    const { calls } = mount();
    await electricity.ask("{ me { id electricityAccounts { nodes { customerCode managingUnit meteringPoint } } } }", { subject: nam });
    expect(calls()).toEqual({ hanoi: 1, hcmc: 1, npc: 1, cpc: 1, spc: 1 });
  });

  it("are none, without a call, for somebody without a personal number", async () => {
    const { calls } = mount();
    expect(listOf(await electricity.ask(home, { subject: citizen({ oldPersonalId: "990850101" }) }))).toEqual({ nodes: [], unavailableCorporations: [] });
    expect(calls()).toEqual({ hanoi: 0, hcmc: 0, npc: 0, cpc: 0, spc: 0 });
  });

  it("need a sign-in", async () => {
    mount();
    const answer = await electricity.ask(home);
    expect(answer.errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
    expect((await electricity.ask('{ electricityAccount(customerCode: "PD99000000101") { address } }')).errors?.[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });

  it("are never mixed with another citizen's, asked for at the same moment", async () => {
    mount();
    const answers = await Promise.all([an, nam, an, bich].map((subject) => electricity.ask(home, { subject })));
    expect(answers.map((answer) => listOf(answer).nodes.map(({ customerCode }) => customerCode)).map((codes) => [codes.length, codes[0]])).toEqual([
      [1, "PD99000000101"],
      [20, "PD99000002001"],
      [1, "PD99000000101"],
      [1, "PA99000000102"],
    ]);
  });

  it("tell the last reading where meters are read from afar", async () => {
    mount();
    const query = "{ me { electricityAccounts { nodes { latestReading { value at } } } } }";
    expect(listOf(await electricity.ask(query, { subject: hai })).nodes[0]?.latestReading).toEqual({ value: 2_797.5, at: "2026-11-22T08:30:00+07:00" });
    expect(listOf(await electricity.ask(query, { subject: an })).nodes[0]?.latestReading).toBeNull();
  });
});

describe("corporations that cannot be asked", () => {
  it("are named, and the other four stand", async () => {
    mount({ but: ["npc"] });
    down("npc");
    const answer = await electricity.ask(home, { subject: nam });
    expect(answer.errors).toBeUndefined();
    const list = listOf(answer);
    expect(list.unavailableCorporations).toEqual(["NPC"]);
    expect(list.nodes).toHaveLength(16);
    expect(new Set(list.nodes.map(({ corporation }) => corporation))).toEqual(new Set(["HANOI", "HCMC", "CPC", "SPC"]));
  });

  it("are an error when they are all five", async () => {
    names.forEach(down);
    const answer = await electricity.ask(home, { subject: nam });
    expect(answer.data).toEqual({ me: { electricityAccounts: null } });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions["code"]).toBe("MINISTRY_UNAVAILABLE");
  });

  it("leave what is owed unknown, never zero, and fail only the bills that were not given", async () => {
    const url = address("npc");
    mount({ but: ["npc"] });
    nock(url).post("/tra-cuu/khach-hang").reply(200, {
      data: { SO_DINH_DANH: "999148000102", KHACH_HANG: [{ MA_KHANG: "PA99000000102", TEN_KHANG: "", DIA_CHI: "Số 2", SO_HO: 1, NHOM_GIA: "SHBT" }] },
    });
    nock(url).get("/PA99000000102").reply(503);
    const answer = await electricity.ask(home, { subject: bich });
    expect(listOf(answer).nodes[0]).toMatchObject({ outstanding: { state: "UNKNOWN", amount: null }, bills: null });
    expect(answer.errors?.map(({ path, extensions }) => [path?.join("."), extensions["code"]])).toEqual([["me.electricityAccounts.nodes.0.bills", "MINISTRY_UNAVAILABLE"]]);
  });

  it("are an error where one account was asked for", async () => {
    down("npc");
    const answer = await electricity.ask('{ electricityAccount(customerCode: "PA99000000102") { address } }', { subject: bich });
    expect(answer.data).toEqual({ electricityAccount: null });
    expect(answer.errors?.[0]?.extensions["code"]).toBe("MINISTRY_UNAVAILABLE");
  });
});

describe("one account", () => {
  const query = "query ($customerCode: String!) { electricityAccount(customerCode: $customerCode) { customerCode managingUnit meteringPoint holderName households purpose } }";
  const ask = (customerCode: string, subject = an) => electricity.ask(query, { subject, variables: { customerCode } });

  it("is found by its code, however it is typed", async () => {
    const { calls } = mount();
    expect((await ask(" pd 99000000101")).data?.["electricityAccount"]).toEqual({
      customerCode: "PD99000000101",
      managingUnit: "PD9900",
      meteringPoint: "PD99000000101001",
      holderName: "Nguyễn Văn An",
      households: 1,
      purpose: "HOUSEHOLD",
    });
    expect(calls()).toEqual({ hanoi: 1, hcmc: 0, npc: 0, cpc: 0, spc: 0 });
  });

  it.each([
    ["somebody else's", "PD99000000108"],
    ["absent", "PD99000009999"],
  ])("%s: the same call and the same null", async (_what, customerCode) => {
    const { calls } = mount();
    expect(await ask(customerCode)).toEqual({ data: { electricityAccount: null } });
    expect(calls()).toEqual({ hanoi: 1, hcmc: 0, npc: 0, cpc: 0, spc: 0 });
  });

  it.each(["", "PD9900000010", "PD990000001011", "PX99000000101", "99PD000000101", "__proto__1234", "PD9900000010O"])("refuses what is not a customer code: %s", async (customerCode) => {
    const { calls } = mount();
    const answer = await ask(customerCode);
    expect(answer.errors?.[0]).toMatchObject({ extensions: { code: "BAD_INPUT" } });
    expect(answer.errors?.[0]?.message).toContain("13 characters");
    expect(calls()).toEqual({ hanoi: 0, hcmc: 0, npc: 0, cpc: 0, spc: 0 });
  });
});

describe("references from the gateway", () => {
  const query = `query ($of: [_Any!]!) {
    _entities(representations: $of) {
      ... on Citizen { id }
      ... on ElectricityAccount { customerCode address }
      ... on ElectricityBill { id total customerCode }
    }
  }`;
  const resolve = (...of: readonly Readonly<Record<string, string>>[]) => electricity.ask(query, { subject: an, variables: { of } });

  it("give the subject's own objects", async () => {
    mount();
    const answer = await resolve(
      { __typename: "Citizen", id: "citizen-under-test" },
      { __typename: "ElectricityAccount", customerCode: "PD99000000101" },
      { __typename: "ElectricityBill", id: "PD99000000101-2026-10-1" },
    );
    expect(answer).toEqual({
      data: {
        _entities: [
          { id: "citizen-under-test" },
          { customerCode: "PD99000000101", address: "Số 1 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội" },
          { id: "PD99000000101-2026-10-1", total: 633_204, customerCode: "PD99000000101" },
        ],
      },
    });
  });

  it("give null for others' objects, absent ones and nonsense", async () => {
    mount();
    const answer = await resolve(
      { __typename: "Citizen", id: "somebody-else" },
      { __typename: "ElectricityAccount", customerCode: "PD99000000108" },
      { __typename: "ElectricityAccount", customerCode: "nonsense" },
      { __typename: "ElectricityBill", id: "PD99000000108-2026-10-1" },
      { __typename: "ElectricityBill", id: "PD99000000101-2006-10-1" },
      { __typename: "ElectricityBill", id: "nonsense" },
    );
    expect(answer).toEqual({ data: { _entities: [null, null, null, null, null, null] } });
  });

  it("to a bill of somebody else's and of an absent account make the same calls", async () => {
    const { calls } = mount();
    await resolve({ __typename: "ElectricityBill", id: "PD99000000108-2026-10-1" });
    const forAnothers = calls();
    await resolve({ __typename: "ElectricityBill", id: "PD99000009999-2026-10-1" });
    expect(forAnothers).toEqual({ hanoi: 1, hcmc: 0, npc: 0, cpc: 0, spc: 0 });
    expect(calls()).toEqual({ hanoi: 2, hcmc: 0, npc: 0, cpc: 0, spc: 0 });
  });
});

describe("bills", () => {
  it("come in pages", async () => {
    mount();
    const page = (after: string | null) =>
      electricity.ask(
        "query ($after: String) { me { electricityAccounts { nodes { bills(first: 4, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { period } } } } } }",
        { subject: an, variables: { after } },
      );
    const pageOf = (answer: Awaited<ReturnType<typeof page>>) => listOf(answer).nodes[0]?.bills as unknown as { pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number; nodes: unknown[] };
    const first = pageOf(await page(null));
    expect(first).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    expect(pageOf(await page(first.pageInfo.endCursor))).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ period: "2026-07" }, { period: "2026-06" }] });
    expect((await page("nonsense")).errors?.[0]?.extensions["code"]).toBe("BAD_INPUT");
  });

  const recomputed = "{ me { electricityAccounts { nodes { customerCode bills { nodes { total recomputed { total matches difference } } } } } } }";

  it("are what the law makes of them, for homes of one and more households, at all five corporations", async () => {
    mount();
    const accounts = listOf(await electricity.ask(recomputed, { subject: nam })).nodes.filter(({ customerCode }) => !["PM99000002023", "PB99000002043"].includes(customerCode));
    expect(accounts).toHaveLength(18);
    expect(accounts.flatMap(({ bills }) => bills.nodes).filter((bill) => bill.recomputed?.matches !== true)).toEqual([]);
  });

  it("are shown to differ when a corporation bills by a table no longer in force", async () => {
    mount();
    const wrong = listOf(await electricity.ask(recomputed, { subject: nam })).nodes.find(({ customerCode }) => customerCode === "PB99000002043");
    // 500 kWh: 1,420,500 by the six tiers of before, 1,393,100 by the five in force.
    expect(wrong?.bills.nodes[0]).toEqual({ total: 1_534_140, recomputed: { total: 1_504_548, matches: false, difference: 29_592 } });
  });

  it("of a shop are not compared with household prices", async () => {
    mount();
    const shop = listOf(await electricity.ask(recomputed, { subject: nam })).nodes.find(({ customerCode }) => customerCode === "PM99000002023");
    expect(shop?.bills.nodes.map((bill) => bill.recomputed)).toEqual([null, null, null]);
  });

  it("that a corporation speaks of in new words are unknown, and so is what is owed", async () => {
    mount();
    const account = listOf(await electricity.ask(home, { subject: nam })).nodes.find(({ customerCode }) => customerCode === "PP99000002033");
    expect(account?.outstanding).toEqual({ state: "UNKNOWN", amount: null });
    expect(account?.bills.nodes.map(({ status }) => status)).toEqual(["UNKNOWN", "PAID", "PAID"]);
  });
});

describe("prices, for everybody", () => {
  const estimate = (variables: Readonly<Record<string, unknown>>) =>
    electricity.ask(
      "query ($kWh: Float!, $on: Date, $households: Int! = 1) { estimateElectricityBill(kWh: $kWh, on: $on, households: $households) { net vat vatRate total tiers { from to kwh price amount } tariff { validFrom validTo basis } } }",
      { variables },
    );

  it("estimate a bill by today's prices without a sign-in", async () => {
    expect(await estimate({ kWh: 101 })).toEqual({
      data: {
        estimateElectricityBill: {
          net: 200_780,
          vat: 16_062,
          vatRate: 8,
          total: 216_842,
          tiers: [
            { from: 0, to: 100, kwh: 100, price: 1984, amount: 198_400 },
            { from: 101, to: 200, kwh: 1, price: 2380, amount: 2380 },
          ],
          tariff: { validFrom: "2025-05-29", validTo: null, basis: "Quyết định 14/2025/QĐ-TTg" },
        },
      },
    });
  });

  it("estimate by the prices of another day, and for several households", async () => {
    expect((await estimate({ kWh: 700, on: "2019-06-30" })).data?.["estimateElectricityBill"]).toMatchObject({ total: 1_965_810, vatRate: 10, tariff: { validFrom: "2019-03-20", validTo: "2023-05-03" } });
    expect((await estimate({ kWh: 200, households: 2 })).data?.["estimateElectricityBill"]).toMatchObject({ total: 2 * 214_272 });
    expect((await estimate({ kWh: 0 })).data?.["estimateElectricityBill"]).toMatchObject({ total: 0, tiers: [] });
  });

  it.each([
    [{ kWh: -1 }, "0 to 1,000,000"],
    [{ kWh: 1_000_000.5 }, "0 to 1,000,000"],
    [{ kWh: 100, households: 0 }, "1 to 1,000"],
    [{ kWh: 100, households: 1_001 }, "1 to 1,000"],
    [{ kWh: 100, on: "2019-03-19" }, "from 2019-03-20 on"],
    [{ kWh: 100, on: "2026-02-30" }, "YYYY-MM-DD"],
  ])("refuse %o and say what to give", async (variables, words) => {
    const answer = await estimate(variables);
    expect(answer.errors?.[0]?.extensions["code"]).toBe("BAD_INPUT");
    expect(answer.errors?.[0]?.message).toContain(words);
  });

  it("list the tables, the latest first, and the one of a day", async () => {
    const list = "query ($on: Date) { electricityTariffs(on: $on) { validFrom validTo basis averagePrice tiers { from to price percentOfAverage } } }";
    const all = (await electricity.ask(list)).data?.["electricityTariffs"] as readonly { readonly validFrom: string; readonly validTo: string | null }[];
    expect(all.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ["2025-05-29", null],
      ["2025-05-10", "2025-05-28"],
      ["2024-10-11", "2025-05-09"],
      ["2023-11-09", "2024-10-10"],
      ["2023-05-04", "2023-11-08"],
      ["2019-03-20", "2023-05-03"],
    ]);
    expect((await electricity.ask(list, { variables: { on: "2026-01-01" } })).data?.["electricityTariffs"]).toEqual([
      {
        validFrom: "2025-05-29",
        validTo: null,
        basis: "Quyết định 14/2025/QĐ-TTg",
        averagePrice: 2204.0655,
        tiers: [
          { from: 0, to: 100, price: 1984, percentOfAverage: 90 },
          { from: 101, to: 200, price: 2380, percentOfAverage: 108 },
          { from: 201, to: 400, price: 2998, percentOfAverage: 136 },
          { from: 401, to: 700, price: 3571, percentOfAverage: 162 },
          { from: 701, to: null, price: 3967, percentOfAverage: 180 },
        ],
      },
    ]);
    expect((await electricity.ask(list, { variables: { on: "2018-01-01" } })).errors?.[0]?.extensions["code"]).toBe("BAD_INPUT");
  });
});
