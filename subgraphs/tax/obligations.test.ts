/** The rules of obligations that need no ministry: states, order, ids, interest, slips, and the list of states of a tax code. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Secret } from "../../kit/secret.ts";
import { lateInterest } from "./interest.ts";
import { byUrgency, isObligationId, isOverdue, marks, obligationId, stateOf, subItemOf, tagOf } from "./obligations.ts";
import type { Obligation } from "./obligations.ts";
import { paymentSlipOf } from "./payment-slip.ts";
import { statusOf } from "./statuses.ts";

const on = "2026-11-23";

const debt = (change: Partial<Obligation> = {}): Obligation => ({
  id: "a",
  row: { decision: "LTB1" },
  taxCode: "999085000101",
  ledger: "LAND",
  period: "2026-03",
  amountAssessed: 1_000,
  balance: 1_000,
  dueDate: "2026-11-23",
  chapter: "757",
  subItem: "1602",
  subItemName: "Thu từ đất ở tại đô thị",
  treasuryCode: "9901",
  collectingAgencyCode: "9990101",
  revenueAccount: "7111",
  areaCode: undefined,
  decisionNumber: "LTB1",
  decisionDate: undefined,
  debtors: undefined,
  asset: undefined,
  ...change,
});

describe("an obligation", () => {
  it.each([
    [1_000, 1_000, "DUE"],
    [1_000, undefined, "DUE"],
    [999, 1_000, "PARTIALLY_PAID"],
    [0, 1_000, "PAID"],
    [0, undefined, "PAID"],
    [-1, 1_000, "REFUND_DUE"],
  ])("of which %d is left of %s is %s", (balance, amountAssessed, state) => {
    expect(stateOf(debt({ balance, amountAssessed }))).toBe(state);
  });

  it("is in time on its last day, and late on the next", () => {
    expect(isOverdue(debt(), "2026-11-23")).toBe(false);
    expect(isOverdue(debt(), "2026-11-24")).toBe(true);
  });

  it("is never late once paid; without a last day nobody knows", () => {
    expect(isOverdue(debt({ balance: 0, dueDate: "2020-01-01" }), on)).toBe(false);
    expect(isOverdue(debt({ balance: 0, dueDate: undefined }), on)).toBe(false);
    expect(isOverdue(debt({ dueDate: undefined }), on)).toBeUndefined();
  });

  it("comes before what is due later, what has no due date, and what is paid", () => {
    const order = [debt({ id: "5", balance: 0, dueDate: "2020-01-01" }), debt({ id: "4", dueDate: undefined }), debt({ id: "3" }), debt({ id: "2" }), debt({ id: "1b", dueDate: "2026-01-01" })];
    expect(order.toSorted(byUrgency).map(({ id }) => id)).toEqual(["1b", "2", "3", "4", "5"]);
  });

  it("is of a kind by its sub-item; one that is not listed is unknown, whatever it is called", () => {
    expect(subItemOf("2801", on)).toEqual({ kind: "REGISTRATION_FEE_LAND", name: "Lệ phí trước bạ nhà đất" });
    for (const unlisted of ["9999", "constructor", undefined]) expect(subItemOf(unlisted, on)).toEqual({ kind: "UNKNOWN", name: undefined });
    expect(subItemOf("2801", "2016-12-31").kind).toBe("UNKNOWN");
  });
});

describe("an id", () => {
  const key = new Secret("key");
  const row = { decision: "a", chapter: "757", subItem: "1001" };

  it("depends on whose it is, on the ledger, on each mark and on which of those alike, and not on how marks run together", () => {
    const ids = [
      obligationId(key, "999085000101", "LAND", row),
      obligationId(key, "999182000106", "LAND", row),
      obligationId(key, "999085000101", "VEHICLE_REGISTRATION", row),
      obligationId(key, "999085000101", "LAND", { ...row, decision: "a757", chapter: "" }),
      obligationId(key, "999085000101", "LAND", row, 1),
      ...marks.map((mark) => obligationId(key, "999085000101", "LAND", { ...row, [mark]: "other" })),
    ];
    expect(new Set(ids).size).toBe(5 + marks.length);
    expect(ids.every(isObligationId)).toBe(true);
    expect(obligationId(key, "999085000101", "LAND", { ...row, period: undefined })).toBe(ids[0]);
  });

  it("is of one taxpayer also among those whose tags are alike, so that nobody pays for another", () => {
    const alike = Array.from({ length: 5_000 }, (_, index) => `9990850${String(index).padStart(5, "0")}`).filter((code) => tagOf(code) === tagOf("999085000101"));
    expect(new Set(alike.map((code) => obligationId(key, code, "PERSONAL_INCOME", row))).size).toBe(alike.length);
  });

  it("cannot be tried out by whoever has no key", () => {
    expect(obligationId(new Secret("another"), "999085000101", "LAND", row)).not.toBe(obligationId(key, "999085000101", "LAND", row));
  });

  it("shares its tag with many tax codes, so that it tells none", () => {
    const codes = Array.from({ length: 5_000 }, (_, index) => `9990850${String(index).padStart(5, "0")}`);
    const alike = codes.filter((code) => tagOf(code) === tagOf("999085000101"));
    expect(alike.length).toBeGreaterThan(5);
  });
});

describe("late-payment interest", () => {
  it.each([
    [5_052_600_000, "2026-07-16", "2026-11-23", 195_535_620, 129],
    [17_500_000, "2026-11-08", "2026-11-23", 73_500, 14],
    [1_000_000, "2026-11-22", "2026-11-23", 0, 0],
    [1_000_000, "2026-11-21", "2026-11-23", 300, 1],
    [1_666, "2026-11-21", "2026-11-23", 0, 1],
    [1_667, "2026-11-21", "2026-11-23", 1, 1],
  ])("on %d due %s and paid %s is %d for %d days", (amount, due, paid, interest, days) => {
    expect(lateInterest(amount, due, paid)).toEqual({ amount: interest, days });
  });

  it("is exact where floating numbers are not", () => {
    expect(lateInterest(9_007_199_254_740_991, "2026-11-21", "2026-11-23")).toEqual({ amount: 2_702_159_776_422, days: 1 });
  });

  it("changes its rate on the day that the law does", () => {
    const table = [
      { from: "2026-11-15", basisPointsPerDay: 5n },
      { from: "2016-07-01", basisPointsPerDay: 3n },
    ];
    // 11 to 14 November at 0.03 %, 15 to 19 at 0.05 %.
    expect(lateInterest(10_000_000, "2026-11-10", "2026-11-20", table)).toEqual({ amount: 4 * 3_000 + 5 * 5_000, days: 9 });
  });

  it("is not reckoned from before the first rate that is known", () => {
    expect(lateInterest(1_000_000, "2016-06-29", on)).toBeUndefined();
    expect(lateInterest(1_000_000, "2016-06-30", on)).toBeDefined();
  });

  it("never falls as days pass, and is never negative", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000 }), fc.integer({ min: 0, max: 3_000 }), (amount, days) => {
        const paid = (after: number): string => new Date(Date.parse("2020-01-01") + after * 86_400_000).toISOString().slice(0, 10);
        const sooner = lateInterest(amount, "2020-01-01", paid(days))?.amount ?? Number.NaN;
        const later = lateInterest(amount, "2020-01-01", paid(days + 1))?.amount ?? Number.NaN;
        expect(sooner).toBeGreaterThanOrEqual(0);
        expect(later).toBeGreaterThanOrEqual(sooner);
      }),
    );
  });
});

describe("a payment slip", () => {
  it.each(["treasuryCode", "collectingAgencyCode", "chapter", "subItem"] as const)("is not made without %s: the money would not arrive", (field) => {
    expect(paymentSlipOf(debt(), on)).toBeDefined();
    expect(paymentSlipOf(debt({ [field]: undefined }), on)).toBeUndefined();
  });

  it("is not made for nothing", () => {
    expect(paymentSlipOf(debt({ balance: 0 }), on)).toBeUndefined();
    expect(paymentSlipOf(debt({ balance: -5 }), on)).toBeUndefined();
  });

  it("takes the account of the ledger, or the treasury's", () => {
    expect(paymentSlipOf(debt({ revenueAccount: "7112" }), on)?.revenueAccount).toBe("7112");
    expect(paymentSlipOf(debt({ revenueAccount: undefined }), on)?.revenueAccount).toBe("7111");
  });

  it("says what is paid, as far as it is known", () => {
    expect(paymentSlipOf(debt(), on)?.lines[0]?.content).toBe("Thuế sử dụng đất phi nông nghiệp tại đô thị, kỳ 03/2026, theo thông báo LTB1");
    expect(paymentSlipOf(debt({ period: "2025", decisionNumber: undefined }), on)?.lines[0]?.content).toBe("Thuế sử dụng đất phi nông nghiệp tại đô thị, kỳ 2025");
    expect(paymentSlipOf(debt({ subItem: "2899", period: undefined, subItemName: "Khoản khác" }), on)?.lines[0]?.content).toBe("Khoản khác, theo thông báo LTB1");
    expect(paymentSlipOf(debt({ subItem: "2899", period: undefined, subItemName: undefined }), on)?.lines[0]?.content).toBe("Khoản nộp tiểu mục 2899, theo thông báo LTB1");
  });
});

describe("the state of a tax code", () => {
  it.each([
    ["00", "ISSUED", true],
    ["01", "TERMINATED", false],
    ["02", "MOVED_AWAITING_OFFICE", true],
    ["03", "STOPPED_NOT_TERMINATED", true],
    ["04", "VOID", false],
    ["05", "SUSPENDED", true],
    ["06", "NOT_AT_REGISTERED_ADDRESS", true],
    ["07", "AWAITING_BANKRUPTCY", true],
    ["09", "AWAITING_ADDRESS_VERIFICATION", true],
    ["10", "AWAITING_PERSONAL_ID_UPDATE", true],
  ])("%s is %s, in force: %s", (code, ours, inForce) => {
    expect(statusOf(code, undefined, on)).toMatchObject({ code: ours, inForce, reason: undefined, label: expect.stringMatching(/MST|NNT|Mã số thuế/) });
  });

  it.each(["08", "11", "", "0", "toString"])("%j is none that the circular lists", (code) => {
    expect(statusOf(code, "01", on)).toEqual({ code: "UNKNOWN", label: undefined, reason: undefined, inForce: undefined });
  });

  it("has a reason of its own list, or none that we know", () => {
    expect(statusOf("03", "15", on).reason).toBe("Bị thu hồi Giấy phép hoạt động do cưỡng chế nợ thuế");
    expect(statusOf("05", "15", on).reason).toBeUndefined();
    expect(statusOf("05", "valueOf", on).reason).toBeUndefined();
  });

  it("is unknown by a list that was not in force yet", () => {
    expect(statusOf("00", undefined, "2026-06-30").code).toBe("UNKNOWN");
  });
});
