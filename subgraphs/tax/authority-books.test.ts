/** The mock authority books as the real one would have to: one id is one booking for ever, and what does not fit is refused. */
import { describe, expect, it } from "vitest";
import { Secret } from "../../kit/secret.ts";
import { bookingsOf } from "../../mocks/bookings.ts";
import type { MockResponse } from "../../mocks/ministry.ts";
import { tax as authority } from "../../mocks/tax.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import { writeRequest } from "./envelope.ts";

const now = "2026-11-23T09:00:00+07:00";
const newWorld = (): World => createWorld({ now: () => new Date(now) });

let nonce = 0;
const send = (world: World, type: string, row: Readonly<Record<string, string>>): MockResponse => {
  nonce += 1;
  const stamp = { messageId: `DVCQG20261123${nonce}`, at: new Date(now), nonce: Buffer.from(String(nonce).padStart(16, "0")) };
  const body = writeRequest({ type, name: "x", row }, { username: "dvcqg", password: new Secret("mock-tax-password") }, stamp);
  return authority.handle({ method: "POST", path: "/gip/services/TruyVanService", query: new URLSearchParams(), headers: {}, body }, world);
};
const plain = ({ body }: MockResponse): string => body.toString().replaceAll("&lt;", "<").replaceAll("&gt;", ">");
const errorCodeOf = (answer: MockResponse): string | undefined => /<ERROR_CODE>(\d+)</.exec(plain(answer))?.[1];
const rowsOf = (answer: MockResponse): readonly string[] => plain(answer).match(/<ROW>.*?<\/ROW>/g) ?? [];

const id = "3f1c1f0e-0000-4000-8000-000000000001";
const another = "3f1c1f0e-0000-4000-8000-000000000002";
const land = {
  ...{ MA_THAM_CHIEU: id, MA_GIAO_DICH: "NTQG-1", MA_KHOAN: "obligation-1", NGAY_NOP: "23-11-2026 09:00:00", SO_TIEN: "17000000", LOAI_TIEN: "VND", MST: "999168000110", LOAI_SO: "00110" },
  ...{ SO_QDINH: "LTB9901001-TK9901001/TB-CCT", MA_CHUONG: "757", MA_TMUC: "2801", KY_THUE: "", SO_THUADAT: "88", SO_TO_BANDO: "21", MA_GCN: "", HAN_NOP: "2026-11-08 00:00:00.0", SO_KHUNG: "" },
};
const booking = "<SO_CHUNG_TU>GNT261123000001</SO_CHUNG_TU>";

describe("the mock authority", () => {
  it("books a payment, and owes less in every later answer, until all is paid", () => {
    const world = newWorld();
    const ledger = (): string => plain(send(world, "00110", { MST: "999168000110" }));
    expect(rowsOf(send(world, "00130", land))).toEqual([expect.stringContaining(booking)]);
    expect(ledger()).toMatch(/<TRANGTHAI>01<.*<SO_CON_PHAI_NOP>500000</);
    expect(errorCodeOf(send(world, "00130", { ...land, MA_THAM_CHIEU: another, SO_TIEN: "500000" }))).toBe("00");
    expect(ledger()).toMatch(/<TRANGTHAI>02<.*<SO_CON_PHAI_NOP>0</);
  });

  it("takes one id as one booking: the same again is the same, anything else under it is a conflict", () => {
    const world = newWorld();
    const first = rowsOf(send(world, "00130", land));
    expect(rowsOf(send(world, "00130", land))).toEqual(first);
    for (const change of [{ SO_TIEN: "16999999" }, { MA_KHOAN: "obligation-2" }, { MA_GIAO_DICH: "NTQG-2" }, { NGAY_NOP: "23-11-2026 09:00:01" }]) expect(errorCodeOf(send(world, "00130", { ...land, ...change }))).toBe("23");
    expect(bookingsOf(world, "tax")).toHaveLength(1);
  });

  it("finds it by that id, and lists it on the day it was paid, with decimals", () => {
    const world = newWorld();
    send(world, "00130", land);
    expect(rowsOf(send(world, "00131", { MA_THAM_CHIEU: id }))).toEqual([expect.stringContaining(booking)]);
    expect(errorCodeOf(send(world, "00131", { MA_THAM_CHIEU: another }))).toBe("06");
    expect(rowsOf(send(world, "00132", { NGAY: "23/11/2026", SAU_CHUNG_TU: "", SO_DONG: "500" }))).toEqual([expect.stringContaining("<SO_TIEN>17000000.00</SO_TIEN>")]);
    expect(errorCodeOf(send(world, "00132", { NGAY: "23/11/2026", SAU_CHUNG_TU: "GNT261123000001", SO_DONG: "500" }))).toBe("06");
    expect(errorCodeOf(send(world, "00132", { NGAY: "24/11/2026", SAU_CHUNG_TU: "", SO_DONG: "500" }))).toBe("06");
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["more than remains", { SO_TIEN: "17500001" }, "21"],
    ["a taxpayer that it does not know", { MST: "999168000999" }, "22"],
    ["a line of somebody else", { MST: "999182000106" }, "22"],
    ["another ledger", { LOAI_SO: "00047" }, "22"],
    ["no ledger", { LOAI_SO: "00003" }, "22"],
    ["another decision", { SO_QDINH: "LTB9901001" }, "22"],
    ["another chapter", { MA_CHUONG: "755" }, "22"],
    ["another plot", { SO_THUADAT: "89" }, "22"],
    ["a last day in the form of vehicles", { HAN_NOP: "08/11/2026" }, "22"],
    ["a mark that its ledger has not", { SO_KHUNG: "X" }, "22"],
    ["an id that is none", { MA_THAM_CHIEU: "1" }, "05"],
    ["no transaction", { MA_GIAO_DICH: "" }, "05"],
    ["no obligation", { MA_KHOAN: "" }, "05"],
    ["nothing", { SO_TIEN: "0" }, "05"],
    ["less than nothing", { SO_TIEN: "-1" }, "05"],
    ["a fraction", { SO_TIEN: "1.5" }, "05"],
    ["dollars", { LOAI_TIEN: "USD" }, "05"],
    ["a day with the month first", { NGAY_NOP: "11-23-2026 09:00:00" }, "05"],
    ["a day without a time", { NGAY_NOP: "23-11-2026" }, "05"],
  ])("refuses %s", (_what, change, code) => {
    const world = newWorld();
    expect(errorCodeOf(send(world, "00130", { ...land, ...change }))).toBe(code);
    expect(bookingsOf(world, "tax")).toEqual([]);
    expect(errorCodeOf(send(world, "00130", land))).toBe("00");
  });

  it("refuses what was paid at a bank, which is no booking of the portal's", () => {
    const world = newWorld();
    expect(authority.counter?.("999168000110/land/1/500000", world)).toBe(true);
    expect(errorCodeOf(send(world, "00130", { ...land, SO_TIEN: "17500000" }))).toBe("21");
    expect(authority.counter?.("999168000110/land/1", world)).toBe(true);
    expect(errorCodeOf(send(world, "00130", land))).toBe("20");
    expect(bookingsOf(world, "tax")).toEqual([]);
  });

  it.each(["999168000110/land/1", "999168000110/land/1/17500001", "999168000110/land/2", "999168000110/land/0", "999168000110/cars/1", "999168000999/land/1", "999168000110/land/1/-1", "land", ""])("has nothing to be paid at a bank as %s", (what) => {
    const world = newWorld();
    if (what === "999168000110/land/1") authority.counter?.(what, world);
    expect(authority.counter?.(what, world)).toBe(false);
  });

  it("refuses to list a day that is none, or after a line that is not its own", () => {
    const world = newWorld();
    for (const row of [{ NGAY: "2026-11-23" }, { SO_DONG: "0" }, { SO_DONG: "many" }, { SAU_CHUNG_TU: "GNT0" }]) expect(errorCodeOf(send(world, "00132", { NGAY: "23/11/2026", SAU_CHUNG_TU: "", SO_DONG: "500", ...row }))).toBe("05");
  });
});
