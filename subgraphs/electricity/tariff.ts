/** What household electricity costs by law: retail prices by tier, value-added tax, and the arithmetic of a bill. Every price is dated. */
import type { Dated } from "../../kit/dated.ts";
import { inForce } from "../../kit/dated.ts";

export interface TariffTier {
  /** Kilowatt-hours a month that this tier ends with, for one household; `undefined` for the last. */
  readonly upTo: number | undefined;
  /** Đồng for a kilowatt-hour, before tax. */
  readonly price: number;
  /** The price in per cent of the average retail price, which is what the law fixes. */
  readonly percent: number;
}

/** Household retail prices (giá bán lẻ điện sinh hoạt). */
export interface Tariff extends Dated {
  readonly basis: string;
  /** The average retail price (mức giá bán lẻ điện bình quân) that the tiers are shares of, đồng for a kilowatt-hour. */
  readonly averagePrice: number;
  readonly tiers: readonly TariffTier[];
}

const tiers = (limits: readonly number[], percents: readonly number[], prices: readonly number[]): readonly TariffTier[] =>
  prices.map((price, index) => ({ upTo: limits[index], price, percent: percents[index] ?? Number.NaN }));

const sixTiers = (prices: readonly number[]): readonly TariffTier[] => tiers([50, 100, 200, 300, 400], [90, 93, 108, 136, 152, 157], prices);
const fiveTiers = (prices: readonly number[]): readonly TariffTier[] => tiers([100, 200, 400, 700], [90, 108, 136, 162, 180], prices);

/** The oldest first. */
export const tariffs: readonly Tariff[] = [
  { from: "2019-03-20", basis: "Quyết định 648/QĐ-BCT", averagePrice: 1864.44, tiers: sixTiers([1678, 1734, 2014, 2536, 2834, 2927]) },
  { from: "2023-05-04", basis: "Quyết định 1062/QĐ-BCT", averagePrice: 1920.3732, tiers: sixTiers([1728, 1786, 2074, 2612, 2919, 3015]) },
  { from: "2023-11-09", basis: "Quyết định 2941/QĐ-BCT", averagePrice: 2006.79, tiers: sixTiers([1806, 1866, 2167, 2729, 3050, 3151]) },
  { from: "2024-10-11", basis: "Quyết định 2699/QĐ-BCT", averagePrice: 2103.1159, tiers: sixTiers([1893, 1956, 2271, 2860, 3197, 3302]) },
  { from: "2025-05-10", basis: "Quyết định 1279/QĐ-BCT", averagePrice: 2204.0655, tiers: sixTiers([1984, 2050, 2380, 2998, 3350, 3460]) },
  { from: "2025-05-29", basis: "Quyết định 14/2025/QĐ-TTg", averagePrice: 2204.0655, tiers: fiveTiers([1984, 2380, 2998, 3571, 3967]) },
];

export interface VatRate extends Dated {
  /** Per cent. */
  readonly rate: number;
  readonly basis: string;
}

/** Value-added tax (thuế giá trị gia tăng) on electricity: ten per cent, and eight while a decree of relief holds. */
export const vatRates: readonly VatRate[] = [
  { from: "2009-01-01", rate: 10, basis: "Luật Thuế giá trị gia tăng 13/2008/QH12" },
  { from: "2022-02-01", rate: 8, basis: "Nghị định 15/2022/NĐ-CP" },
  { from: "2023-01-01", rate: 10, basis: "Luật Thuế giá trị gia tăng 13/2008/QH12" },
  { from: "2023-07-01", rate: 8, basis: "Nghị định 44/2023/NĐ-CP" },
  { from: "2024-01-01", rate: 8, basis: "Nghị định 94/2023/NĐ-CP" },
  { from: "2024-07-01", rate: 8, basis: "Nghị định 72/2024/NĐ-CP" },
  { from: "2025-01-01", rate: 8, basis: "Nghị định 180/2024/NĐ-CP" },
  { from: "2025-07-01", rate: 8, basis: "Nghị định 174/2025/NĐ-CP" },
  { from: "2027-01-01", rate: 10, basis: "Luật Thuế giá trị gia tăng 48/2024/QH15" },
];

export const firstTariffDay = tariffs[0]?.from ?? "";

export interface ChargedTier {
  /** The first kilowatt-hour of the tier as the law counts them: 0, 101, 201. */
  readonly from: number;
  readonly to: number | undefined;
  readonly kwh: number;
  readonly price: number;
  readonly amount: number;
}

/** What a consumption costs. Amounts in đồng. */
export interface Charge {
  readonly tiers: readonly ChargedTier[];
  readonly net: number;
  readonly vatRate: number;
  readonly vat: number;
  readonly total: number;
}

export interface Usage {
  readonly kWh: number;
  /** How many households share the meter (số hộ dùng chung): each has its own share of every tier. */
  readonly households: number;
  /** First and last day of the period; the same for a month that is asked about by one of its days. */
  readonly from: string;
  readonly to: string;
}

/**
 * What a period's consumption costs. Where prices changed inside the period, consumption and the width of every tier are shared out by days (whole
 * kilowatt-hours, the remainder to the last part). The tax is that of the last day, when the meter was read.
 * @returns `undefined` when a day of the period lies before the first tariff known here, or the period ends before it begins.
 */
export const charge = ({ kWh, households, from, to }: Usage): Charge | undefined => {
  const vat = inForce(vatRates, to);
  const parts = partsOf(from, to);
  if (vat === undefined || parts === undefined || to < from) return undefined;
  const days = daysBetween(from, to);
  let shared = 0;
  const charged = parts.flatMap(({ tariff, from: start, to: end }, index) => {
    const share = daysBetween(start, end) / days;
    // Rounded on the running sum, so that no part is ever left with less than nothing.
    const untilEnd = index === parts.length - 1 ? kWh : Math.min(kWh, Math.round((kWh * daysBetween(from, end)) / days));
    const ofPart = exact(untilEnd - shared);
    shared = untilEnd;
    return chargeTiers(ofPart, tariff, (limit) => (share === 1 ? limit * households : Math.round(limit * households * share)));
  });
  const net = charged.reduce((sum, { amount }) => sum + amount, 0);
  const tax = Math.round((net * vat.rate) / 100);
  return { tiers: charged, net, vatRate: vat.rate, vat: tax, total: net + tax };
};

/** Meters tell thousandths of a kilowatt-hour at most; what is beyond comes from binary fractions. */
const exact = (kWh: number): number => Math.round(kWh * 1000) / 1000;

const chargeTiers = (kWh: number, tariff: Tariff, limitOf: (limit: number) => number): readonly ChargedTier[] => {
  let below = 0;
  return tariff.tiers.flatMap(({ upTo, price }): readonly ChargedTier[] => {
    const to = upTo === undefined ? undefined : limitOf(upTo);
    const used = exact(Math.min(kWh, to ?? kWh) - below);
    const from = below === 0 ? 0 : below + 1;
    below = to ?? below;
    return used > 0 ? [{ from, to, kwh: used, price, amount: Math.round(used * price) }] : [];
  });
};

const day = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / day + 1;
/** `YYYY-MM-DD` */
export const dayBefore = (date: string): string => new Date(Date.parse(date) - day).toISOString().slice(0, 10);

interface Part {
  readonly tariff: Tariff;
  readonly from: string;
  readonly to: string;
}

/** The period cut where prices change. */
const partsOf = (from: string, to: string): readonly Part[] | undefined => {
  if (inForce(tariffs, from) === undefined) return undefined;
  const starts = [from, ...tariffs.map((tariff) => tariff.from).filter((start) => start > from && start <= to)];
  return starts.flatMap((start, index): readonly Part[] => {
    const tariff = inForce(tariffs, start);
    const next = starts[index + 1];
    return tariff === undefined ? [] : [{ tariff, from: start, to: next === undefined ? to : dayBefore(next) }];
  });
};
