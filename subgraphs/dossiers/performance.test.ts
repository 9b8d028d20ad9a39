/** Published figures through the public door: what is counted, when it is published, and that it does not change. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { citizen, openSubgraph } from "../../kit/testing.ts";
import type { AskedSubgraph } from "../../kit/testing.ts";
import definition from "./index.ts";
import { agencyClient, openDossiers, step, told, wholeDossier } from "./testing.ts";
import type { OpenedDossiers } from "./testing.ts";

const procedure = "T-BPC-280426";
const police = "G01.899.101";

interface Range {
  readonly atLeast: number;
  readonly atMost: number;
}
interface Figures {
  readonly from: string;
  readonly to: string;
  readonly isPublished: boolean;
  readonly publishedOn: string;
  readonly smallest: number;
  readonly received: number | null;
  readonly decided: number | null;
  readonly onTime: Range | null;
  readonly late: Range | null;
  readonly averageWorkingDays: number | null;
  readonly ratings: { readonly count: number; readonly satisfied: Range; readonly levels: readonly { readonly level: string; readonly share: number }[] | null } | null;
}
const fields = "agency { code } from to isPublished publishedOn smallest received decided onTime { atLeast atMost } late { atLeast atMost } averageWorkingDays ratings { count satisfied { atLeast atMost } levels { level share } }";
const fourth = { year: 2026, quarter: 4 };
const figuresOf = async (subgraph: AskedSubgraph, period: object = fourth, of: { readonly agency: string } | { readonly procedure: string } = { procedure }): Promise<Figures | null> => {
  const [field, type, value] = "agency" in of ? ["agencyPerformance", "agency", of.agency] : ["procedureStatistics", "procedure", of.procedure];
  const answer = await subgraph.ask(`query ($of: ID!, $period: StatisticsPeriod!) { ${field}(${type}: $of, period: $period) { ${fields} } }`, { variables: { of: value, period } });
  expect(answer.errors).toBeUndefined();
  return told<Figures | null>(answer, field) ?? null;
};
const exactly = (number: number): Range => ({ atLeast: number, atMost: number });
const untold = { received: null, decided: null, onTime: null, late: null, averageWorkingDays: null, ratings: null };

const code = (day: string, n: number): string => `${police}-${day.slice(2)}-${String(n).padStart(4, "0")}`;
const number = (n: number): string => `999085${String(n).padStart(6, "0")}`;
/** Received at nine on a day of an autumn; decided on another, if it was. */
const dossiers = (count: number, { from = 0, received, decided, more = {} }: { readonly from?: number; readonly received: string; readonly decided?: string; readonly more?: object }) =>
  Array.from({ length: count }, (_, n) =>
    wholeDossier({ MaHoSo: code(received, from + n), MaDoiTuong: number(from + n), NgayTiepNhan: `${received}090000`, ...(decided === undefined ? {} : { TrangThaiHoSo: "9", NgayKetThucXuLy: `${decided}100000` }), ...more }),
  );

/** Another process of the same store, on another day. */
const openedOn = ({ databaseUrl }: OpenedDossiers, now: string): Promise<AskedSubgraph> => openSubgraph(definition, { now, environment: { DATABASE_URL: databaseUrl.reveal(), AXIS_POLL_MS: "0" } });
const published = (subgraph: AskedSubgraph, period: object = fourth): Promise<void> => vi.waitFor(async () => expect((await figuresOf(subgraph, period))?.isPublished).toBe(true), { timeout: 15_000, interval: 200 });
const send = async (subgraph: AskedSubgraph, ...data: readonly object[]): Promise<void> => {
  const agency = await agencyClient(subgraph);
  for (let at = 0; at < data.length; at += 50) expect(await agency.whole(...data.slice(at, at + 50))).toMatchObject({ error_code: "00" });
};

const rate = async (n: number, rating: string, { received = "20261005", as = citizen({ personalId: number(n) }), comment = null as string | null } = {}) => {
  const { data, errors } = await autumn.ask("mutation ($input: RateDossierInput!) { rateDossier(input: $input) { __typename } }", { subject: as, variables: { input: { dossier: code(received, n), rating, comment, idempotencyKey: `rate-${received}-${n}` } } });
  expect(errors).toBeUndefined();
  expect(data?.["rateDossier"]).toEqual({ __typename: "DossierRated" });
};

let store: OpenedDossiers;
/** On 20 November 2026, on the day on which its quarter is published, and one quarter later. */
let autumn: AskedSubgraph;
let january: AskedSubgraph;
let early: readonly (Figures | null)[];
/** Of both of two processes that close it at once. */
let closed: readonly (Figures | null)[];
beforeAll(async () => {
  store = await openDossiers({ now: "2026-11-20T09:00:00+07:00" });
  autumn = store;
  // Five working days from Monday 5 October are Monday 12 October.
  await send(autumn, ...dossiers(14, { received: "20261005", decided: "20261009" }), ...dossiers(12, { from: 100, received: "20261005", decided: "20261020" }));
  // Received in November: some late and never decided, some on the way, some not accepted or withdrawn, and one of a procedure that is not this agency's.
  await send(autumn, ...dossiers(11, { from: 200, received: "20261102", decided: "20261109" }), ...dossiers(10, { from: 300, received: "20261102" }));
  await send(autumn, ...dossiers(2, { from: 400, received: "20261102", more: { TrangThaiHoSo: "3", NgayTuChoi: "20261103090000" } }));
  await send(autumn, ...dossiers(2, { from: 500, received: "20261102", more: { TrangThaiHoSo: "7", NgayKetThucXuLy: "20261104090000" } }));
  await send(autumn, ...dossiers(1, { from: 600, received: "20261102", decided: "20261103", more: { MaTTHC: "9.999999" } }));
  for (let n = 0; n < 12; n += 1) await rate(n, n < 11 ? "VERY_SATISFIED" : "NEUTRAL", { comment: "Bí mật của tôi" });
  for (let n = 0; n < 12; n += 1) await rate(100 + n, "DISSATISFIED");
  await rate(12, "VERY_SATISFIED", { as: { ...citizen({ personalId: number(12) }), viewer: { id: "an-official", role: "OFFICIAL" }, onBehalf: { case: "C-1", until: new Date(Date.now() + 60_000).toISOString() } } });
  const eve = await openedOn(store, "2027-01-15T23:00:00+07:00");
  early = [await figuresOf(autumn), await figuresOf(eve)];
  await eve.close();
  const [first, second] = await Promise.all([openedOn(store, "2027-01-16T00:30:00+07:00"), openedOn(store, "2027-01-16T00:30:00+07:00")]);
  await Promise.all([published(first), published(second)]);
  closed = [await figuresOf(first), await figuresOf(second)];
  await second.close();
  january = first;
}, 60_000);
afterAll(async () => {
  await january?.close();
  await store.close();
});

describe("figures of a quarter", () => {
  it("are told of nobody before it is closed", () => {
    for (const figures of early) expect(figures).toMatchObject({ from: "2026-10-01", to: "2026-12-31", isPublished: false, publishedOn: "2027-01-16", smallest: 10, ...untold });
  });

  it("are published once it is, by whichever of two processes comes first", () => {
    // 10 that were never decided are late all the same; what was withdrawn in time is neither. What was not accepted is not received. An official's rating does not count.
    const expected = {
      ...{ isPublished: true, received: 49, decided: 47, onTime: exactly(25), late: exactly(22), averageWorkingDays: 6.6 },
      ratings: { count: 24, satisfied: exactly(11), levels: null },
    };
    for (const figures of closed) expect(figures).toMatchObject(expected);
  });

  it("are the same of the agency, which decides nothing else", async () => {
    const { agency: _agency, ...figures } = ((await figuresOf(january, fourth, { agency: police })) ?? {}) as Figures & { agency: object };
    expect(await figuresOf(january)).toMatchObject(figures);
  });

  it("are told by month where each month is of enough people, and otherwise not", async () => {
    expect(await figuresOf(january, { year: 2026, month: 10 })).toMatchObject({ from: "2026-10-01", to: "2026-10-31", received: 26, decided: 26, onTime: exactly(14), late: exactly(12), averageWorkingDays: 7.2 });
    expect(await figuresOf(january, { year: 2026, month: 11 })).toMatchObject({ received: 23, decided: 21, onTime: exactly(11), late: exactly(10), averageWorkingDays: 5 });
    expect(await figuresOf(january, { year: 2026, month: 12 })).toMatchObject({ received: 0, decided: 0, onTime: exactly(0), late: exactly(0), averageWorkingDays: null });
  });

  it("do not change with what is heard later, which counts where it was heard", async () => {
    const before = await figuresOf(january);
    await send(january, ...dossiers(10, { from: 700, received: "20261201", decided: "20261204" }), ...dossiers(10, { from: 300, received: "20261102", decided: "20270108" }));
    expect(await figuresOf(january)).toEqual(before);
    const april = await openedOn(store, "2027-04-16T09:00:00+07:00");
    const first = { year: 2027, quarter: 1 };
    await published(april, first);
    expect(await figuresOf(april)).toEqual(before);
    // Those that had been late without a result are counted as late once; their days, when they end.
    expect(await figuresOf(april, first)).toMatchObject({ received: 10, decided: 10, onTime: { atLeast: 0, atMost: 10 }, averageWorkingDays: expect.any(Number) as number, ratings: { count: 0, levels: null } });
    expect(await figuresOf(april, { year: 2027, month: 1 })).toMatchObject({ received: 10, decided: 10 });
    await april.close();
  });

  it("of an agency without dossiers are nobody", async () => {
    expect(await figuresOf(january, fourth, { agency: "G01.899.103" })).toMatchObject({ isPublished: true, received: 0, decided: 0, onTime: exactly(0), late: exactly(0), averageWorkingDays: null, ratings: { count: 0 } });
  });

  it("of a quarter before the portal had heard of anything are not published", async () => {
    expect(await figuresOf(january, { year: 2026, quarter: 3 })).toMatchObject({ isPublished: false, ...untold });
  });
});

describe("whoever asks", () => {
  it("is told null for what there is none of", async () => {
    expect(await figuresOf(january, fourth, { agency: "G99" })).toBeNull();
    expect(await figuresOf(january, fourth, { procedure: "2.000635" })).toBeNull();
  });

  it("learns which agencies there are, and what they decide", async () => {
    expect((await january.ask("{ agencies { code name { vi } procedures { code } } }")).data?.["agencies"]).toContainEqual({ code: police, name: { vi: "Cục Cảnh sát giao thông, Bộ Công an" }, procedures: [{ code: procedure }] });
  });

  it.each([
    ["neither", { year: 2026 }],
    ["both", { year: 2026, quarter: 4, month: 10 }],
    ["no quarter", { year: 2026, quarter: 5 }],
    ["no month", { year: 2026, month: 0 }],
    ["no year", { year: -1, month: 1 }],
    ["a year to come", { year: 99_999, quarter: 1 }],
  ])("for a period that is %s is told what is expected", async (_what, period) => {
    const { errors } = await january.ask(`query ($period: StatisticsPeriod!) { procedureStatistics(procedure: "${procedure}", period: $period) { received } }`, { variables: { period } });
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining("period") as string, extensions: { code: "BAD_INPUT" } });
  });

  it("too often is told so, and no database is asked for it", async () => {
    const busy = await openedOn(store, "2027-01-17T09:00:00+07:00");
    const many = `{ ${Array.from({ length: 100 }, (_, n) => `a${n}: agencyPerformance(agency: "${police}", period: { year: 2026, quarter: 4 }) { received }`).join(" ")} }`;
    const answers = await Promise.all([1, 2, 3, 4].map(() => busy.ask(many)));
    expect(answers.flatMap(({ errors = [] }) => errors).some(({ extensions }) => extensions["code"] === "RATE_LIMITED")).toBe(true);
    await busy.close();
  });
});

describe("a comment", () => {
  it("stands in no published table", async () => {
    const columns = await store.run("select column_name from information_schema.columns where table_name in ('performance_cell', 'performance_quarter', 'dossier_count')");
    expect(columns.map(({ column_name }) => column_name)).not.toContain("comment");
    expect(JSON.stringify(await store.run("select * from performance_cell"))).not.toContain("Bí mật");
  });
});

describe("a dossier that waited for papers", () => {
  it("is in time by the days that its agency took", async () => {
    const fresh = await openDossiers({ now: "2026-11-20T09:00:00+07:00" });
    const agency = await agencyClient(fresh);
    await send(fresh, ...dossiers(20, { received: "20261005" }));
    for (let n = 0; n < 20; n += 1) {
      const MaHoSo = code("20261005", n);
      // Of thirteen working days it waited for eight.
      await agency.step(step(5, "20261006090000", { MaHoSo }), step(4, "20261016090000", { MaHoSo }), step(9, "20261022090000", { MaHoSo }));
    }
    const later = await openedOn(fresh, "2027-01-20T09:00:00+07:00");
    await published(later);
    expect(await figuresOf(later)).toMatchObject({ received: 20, decided: 20, onTime: { atLeast: 11, atMost: 20 }, late: { atLeast: 0, atMost: 9 }, averageWorkingDays: 5 });
    await later.close();
    await fresh.close();
  }, 30_000);
});
