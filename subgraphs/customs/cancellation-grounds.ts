/** On what grounds a declaration is cancelled (trường hợp hủy tờ khai), each with its rule by date. */
import { DateTime } from "luxon";
import { vietnam } from "../../kit/clock.ts";
import type { Dated } from "../../kit/dated.ts";
import { inForce } from "../../kit/dated.ts";
import type { Channel, Declaration, Direction } from "./declaration.ts";

interface Rule extends Dated {
  /** Days from registration that must be over. */
  readonly waitingDays?: number;
  readonly basis: string;
}

interface Entry {
  /** On the wire; invented. */
  readonly code: string;
  readonly label: string;
  readonly direction?: Direction;
  /** Any, unless given. */
  readonly channels?: readonly Channel[];
  /** In which state of the declaration it can be. */
  readonly clearance: "BEFORE" | "AFTER" | "ANY";
  /** The oldest first. */
  readonly rules: readonly [Rule, ...Rule[]];
}

/** Nothing that we have read says that the amendments touch the grounds: they are carried over. */
const since2015 = (point: string, waitingDays?: number): readonly [Rule, ...Rule[]] => {
  const rule = (from: string, basis: string): Rule => ({ from, basis, ...(waitingDays !== undefined && { waitingDays }) });
  const first = `Điều 22 khoản 1 ${point} Thông tư 38/2015/TT-BTC`;
  return [
    rule("2015-04-01", first),
    rule("2018-06-05", `${first}, sửa đổi bởi Thông tư 39/2018/TT-BTC`),
    rule("2026-02-01", `${first}, sửa đổi bởi Thông tư 39/2018/TT-BTC và Thông tư 121/2025/TT-BTC`),
  ];
};

const table = {
  GOODS_NOT_ARRIVED: { code: "N15", label: "Quá 15 ngày kể từ ngày đăng ký tờ khai mà không có hàng hóa nhập khẩu đến cửa khẩu nhập", direction: "IMPORT", clearance: "BEFORE", rules: since2015("điểm a", 15) },
  GOODS_NOT_BROUGHT: { code: "X15", label: "Quá 15 ngày kể từ ngày đăng ký tờ khai mà hàng hóa xuất khẩu chưa đưa vào khu vực giám sát hải quan", direction: "EXPORT", clearance: "ANY", rules: since2015("điểm a", 15) },
  DOCUMENTS_NOT_PRESENTED: { code: "H15", label: "Quá 15 ngày kể từ ngày đăng ký tờ khai mà chưa nộp hồ sơ hải quan", channels: ["YELLOW", "RED"], clearance: "BEFORE", rules: since2015("điểm a", 15) },
  DUPLICATE: { code: "TRG", label: "Khai trùng thông tin tờ khai", clearance: "ANY", rules: since2015("điểm c") },
  WRONG_ITEM: { code: "SCT", label: "Khai sai chỉ tiêu thông tin không được khai bổ sung", clearance: "ANY", rules: since2015("điểm d") },
  NOT_EXPORTED: { code: "KXK", label: "Tờ khai xuất khẩu đã thông quan nhưng thực tế không xuất khẩu hàng hóa", direction: "EXPORT", clearance: "AFTER", rules: since2015("điểm d") },
} as const satisfies Record<string, Entry>;

export type Ground = keyof typeof table;

const entries = Object.entries(table) as readonly (readonly [Ground, Entry])[];

export const groundCodes: Readonly<Record<string, Ground>> = Object.fromEntries(entries.map(([ground, { code }]) => [code, ground]));
export const codeOfGround = (ground: Ground): string => table[ground].code;

/** The first day on which the grounds are known. */
export const firstDayOfGrounds = "2015-04-01";

export interface GroundInForce {
  readonly ground: Ground;
  readonly label: string;
  readonly direction: Direction | undefined;
  readonly channels: readonly Channel[];
  readonly waitingDays: number | undefined;
  readonly legalBasis: string;
  readonly validFrom: string;
}

/** The grounds of a day (`YYYY-MM-DD`), in the order of the law. `undefined` before `firstDayOfGrounds`. */
export const groundsOn = (on: string): readonly GroundInForce[] | undefined => {
  if (on < firstDayOfGrounds) return undefined;
  return entries.flatMap(([ground, { label, direction, channels = [], rules }]) => {
    const rule = inForce(rules, on);
    return rule === undefined ? [] : [{ ground, label, direction, channels, waitingDays: rule.waitingDays, legalBasis: rule.basis, validFrom: rule.from }];
  });
};

export type GroundObstacle = { readonly code: "GROUND_NOT_APPLICABLE" | "GOODS_CLEARED" } | { readonly code: "TOO_EARLY"; readonly day: string };

/**
 * What of the ground itself stands against cancelling a declaration today, by today's rule. Where the goods are, and what an inspection found, the office knows.
 * @returns `undefined` when nothing does.
 */
export const obstacleTo = (ground: Ground, { direction, channel, clearedAt, registeredAt }: Pick<Declaration, "direction" | "channel" | "clearedAt" | "registeredAt">, today: string): GroundObstacle | undefined => {
  const entry: Entry = table[ground];
  const rule = inForce(entry.rules, today);
  if (rule === undefined || (entry.direction ?? direction) !== direction || (entry.clearance === "AFTER" && clearedAt === undefined)) return { code: "GROUND_NOT_APPLICABLE" };
  if (entry.clearance === "BEFORE" && clearedAt !== undefined) return { code: "GOODS_CLEARED" };
  if (entry.channels && !entry.channels.includes(channel)) return { code: "GROUND_NOT_APPLICABLE" };
  if (rule.waitingDays === undefined) return undefined;
  // The days are over when the day after the last of them begins.
  const day = DateTime.fromISO(registeredAt, { zone: vietnam }).plus({ days: rule.waitingDays + 1 }).toISODate();
  return day !== null && today < day ? { code: "TOO_EARLY", day } : undefined;
};
