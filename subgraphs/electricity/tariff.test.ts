import { describe, expect, it } from "vitest";
import { inForce } from "../../kit/dated.ts";
import { charge, tariffs, vatRates } from "./tariff.ts";
import type { Tariff } from "./tariff.ts";

const monthOn = (day: string, kWh: number, households = 1) => charge({ kWh, households, from: day, to: day });

/** kWh, net, tax, total. */
const bills: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>> = {
  "2019-03-20": [
    [0, 0, 0, 0], [1, 1678, 168, 1846], [50, 83900, 8390, 92290], [51, 85634, 8563, 94197], [100, 170600, 17060, 187660],
    [101, 172614, 17261, 189875], [200, 372000, 37200, 409200], [201, 374536, 37454, 411990], [250, 498800, 49880, 548680],
    [350, 767300, 76730, 844030], [400, 909000, 90900, 999900], [401, 911927, 91193, 1003120], [700, 1787100, 178710, 1965810],
    [701, 1790027, 179003, 1969030], [850, 2226150, 222615, 2448765],
  ],
  "2025-05-10": [
    [0, 0, 0, 0], [1, 1984, 159, 2143], [50, 99200, 7936, 107136], [51, 101250, 8100, 109350], [100, 201700, 16136, 217836],
    [101, 204080, 16326, 220406], [200, 439700, 35176, 474876], [201, 442698, 35416, 478114], [250, 589600, 47168, 636768],
    [350, 907000, 72560, 979560], [400, 1074500, 85960, 1160460], [401, 1077960, 86237, 1164197], [700, 2112500, 169000, 2281500],
    [701, 2115960, 169277, 2285237], [850, 2631500, 210520, 2842020],
  ],
  "2025-05-29": [
    [0, 0, 0, 0], [1, 1984, 159, 2143], [50, 99200, 7936, 107136], [51, 101184, 8095, 109279], [100, 198400, 15872, 214272],
    [101, 200780, 16062, 216842], [200, 436400, 34912, 471312], [201, 439398, 35152, 474550], [250, 586300, 46904, 633204],
    [350, 886100, 70888, 956988], [400, 1036000, 82880, 1118880], [401, 1039571, 83166, 1122737], [700, 2107300, 168584, 2275884],
    [701, 2111267, 168901, 2280168], [850, 2702350, 216188, 2918538],
  ],
};

describe("a month's bill", () => {
  const cases = Object.entries(bills).flatMap(([day, rows]) => rows.map(([kWh, net, vat, total]) => ({ day, kWh, net, vat, total })));

  it.each(cases)("$kWh kWh on $day", ({ day, kWh, net, vat, total }) => {
    expect(monthOn(day, kWh)).toMatchObject({ net, vat, total });
  });

  it("says which part falls into which tier", () => {
    expect(monthOn("2026-10-31", 250)?.tiers).toEqual([
      { from: 0, to: 100, kwh: 100, price: 1984, amount: 198_400 },
      { from: 101, to: 200, kwh: 100, price: 2380, amount: 238_000 },
      { from: 201, to: 400, kwh: 50, price: 2998, amount: 149_900 },
    ]);
  });

  it("has no end to the highest tier, and no tier for nothing", () => {
    expect(monthOn("2026-10-31", 701)?.tiers.at(-1)).toMatchObject({ from: 701, to: undefined, kwh: 1, price: 3967 });
    expect(monthOn("2026-10-31", 0)?.tiers).toEqual([]);
  });

  it("charges fractions of a kilowatt-hour and rounds to the đồng", () => {
    expect(monthOn("2026-10-31", 100.3)?.tiers).toEqual([
      { from: 0, to: 100, kwh: 100, price: 1984, amount: 198_400 },
      { from: 101, to: 200, kwh: 0.3, price: 2380, amount: 714 },
    ]);
  });

  it("gives each of several households its own share of every tier", () => {
    const three = monthOn("2026-10-31", 750, 3);
    expect(three?.tiers.map(({ to }) => to)).toEqual([300, 600, 1200]);
    expect(three?.net).toBe(3 * (monthOn("2026-10-31", 250)?.net ?? Number.NaN));
  });

  it("knows nothing of the time before the first prices", () => {
    expect(monthOn("2019-03-19", 100)).toBeUndefined();
    expect(charge({ kWh: 100, households: 1, from: "2019-03-01", to: "2019-03-31" })).toBeUndefined();
  });

  it("knows no price for a period that ends before it begins", () => {
    expect(charge({ kWh: 100, households: 1, from: "2026-10-31", to: "2026-10-30" })).toBeUndefined();
  });
});

describe("prices that change within the period", () => {
  it("share consumption and tiers out by days", () => {
    // 10 days by the old prices, 30 by the new: 100 of 400 kWh in tiers of a quarter of their width.
    const charged = charge({ kWh: 400, households: 1, from: "2024-10-01", to: "2024-11-09" });
    expect(charged?.tiers.slice(0, 4)).toEqual([
      { from: 0, to: 13, kwh: 13, price: 1806, amount: 23_478 },
      { from: 14, to: 25, kwh: 12, price: 1866, amount: 22_392 },
      { from: 26, to: 50, kwh: 25, price: 2167, amount: 54_175 },
      { from: 51, to: 75, kwh: 25, price: 2729, amount: 68_225 },
    ]);
    expect(charged?.tiers.slice(4).map(({ price, kwh }) => [price, kwh])).toEqual([[3050, 25], [1893, 38], [1956, 37], [2271, 75], [2860, 75], [3197, 75]]);
  });

  it("lose no kilowatt-hour when prices change twice, and widen tiers for several households", () => {
    // May 2025: 9 days of the first prices, 19 of the second, 3 of the third.
    const charged = charge({ kWh: 1001, households: 2, from: "2025-05-01", to: "2025-05-31" });
    expect(charged?.tiers.reduce((sum, { kwh }) => sum + kwh, 0)).toBe(1001);
    expect(charged?.tiers.filter(({ from }) => from === 0).map(({ price, to }) => [price, to])).toEqual([[1893, 29], [1984, 61], [1984, 19]]);
    expect(charged?.net).toBe(charged?.tiers.reduce((sum, { amount }) => sum + amount, 0));
  });

  it.each([0, 0.4, 0.5, 1, 2.5, 3.2, 3.6, 5, 99.9])("share out %d kWh without a part of less than nothing", (kWh) => {
    const kwhs = charge({ kWh, households: 1, from: "2025-05-01", to: "2025-05-31" })?.tiers.map((tier) => tier.kwh) ?? [];
    expect(kwhs.every((part) => part > 0)).toBe(true);
    expect(kwhs.reduce((sum, part) => sum + part, 0)).toBeCloseTo(kWh, 6);
  });

  it("are not shared out when they change on the first day or the day after the last", () => {
    expect(charge({ kWh: 250, households: 1, from: "2024-10-11", to: "2024-11-10" })?.tiers).toHaveLength(4);
    expect(charge({ kWh: 250, households: 1, from: "2024-09-11", to: "2024-10-10" })?.tiers.map(({ price }) => price)).toEqual([1806, 1866, 2167, 2729]);
  });

  it("leave the tax to the day the meter was read", () => {
    expect(charge({ kWh: 100, households: 1, from: "2026-12-15", to: "2027-01-14" })).toMatchObject({ net: 198_400, vatRate: 10, vat: 19_840, total: 218_240 });
    expect(charge({ kWh: 100, households: 1, from: "2026-12-01", to: "2026-12-31" })).toMatchObject({ vatRate: 8 });
  });
});

describe("the tables", () => {
  /** Every price is its share of the average, in whole đồng. */
  const misprints = ({ averagePrice, tiers }: Tariff) => tiers.filter(({ price, percent }) => price !== Math.round((averagePrice * percent) / 100));

  it.each(tariffs)("of $from hold what the law's shares come to", (tariff) => {
    expect(misprints(tariff)).toEqual([]);
  });

  it("would betray the five-tier table that goes about with prices of the six tiers, or of the year before", () => {
    const five = tariffs.at(-1);
    const printed = (prices: readonly number[]) => ({ ...five, tiers: five?.tiers.map((tier, index) => ({ ...tier, price: prices[index] })) }) as Tariff;
    expect(misprints(printed([1984, 2380, 2998, 3350, 3460]))).toHaveLength(2);
    expect(misprints(printed([1893, 2271, 2860, 3407, 3786]))).toHaveLength(5);
  });

  it.each([
    ["2022-01-31", 10],
    ["2022-02-01", 8],
    ["2023-06-30", 10],
    ["2025-05-10", 8],
    ["2025-07-01", 8],
    ["2026-12-31", 8],
    ["2027-01-01", 10],
  ])("of the tax say for %s: %i per cent", (day, rate) => {
    expect(inForce(vatRates, day)?.rate).toBe(rate);
  });
});
