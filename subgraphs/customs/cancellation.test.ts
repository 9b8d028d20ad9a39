/** Having a declaration cancelled, through the subgraph's public door: on which grounds, refused with which reasons, and what the declaration says afterwards. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { customs } from "../../mocks/customs.ts";
import { customsLedger } from "../../mocks/customs-filings.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import type { MockRequest } from "../../mocks/ministry.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import { now, openCustoms, phong, url } from "./testing.ts";
import type { OpenedCustoms } from "./testing.ts";

const day = 24 * 3_600_000;
let opened: OpenedCustoms;
let world: World;
let calls: readonly MockRequest[];
beforeAll(async () => {
  opened = await openCustoms();
});
afterAll(() => opened.close());
beforeEach(() => {
  world = createWorld({ now: () => new Date(now) });
  calls = mountWithNock(customs, world, url);
});
afterEach(() => opened.database.run("delete from acts"));

const neverCame = "109999001020";
const input = (over: object = {}) => ({ number: neverCame, ground: "GOODS_NOT_ARRIVED", explanation: "Đối tác hủy đơn hàng, hàng không về", ...over });
const filings = () => calls.filter(({ body }) => body.includes("<MsgCode>HYS<"));

describe("a request to cancel", () => {
  it("where goods never came is done at once, and the declaration reads as cancelled", async () => {
    const said = await opened.cancel(input());
    expect(said).toMatchObject({ type: "CustomsCancellationFiled", reference: "HQ20261123-00001", decision: "ACCEPTED", number: neverCame });
    expect(said.declaration).toMatchObject({
      status: "CANCELLED",
      cancellationReason: "Đối tác hủy đơn hàng, hàng không về",
      cancellations: [{ ground: "GOODS_NOT_ARRIVED", status: "ACCEPTED", reason: "Đối tác hủy đơn hàng, hàng không về" }],
    });
    expect((await opened.cancel(input())).reasons).toMatchObject([{ code: "ALREADY_CANCELLED", field: "number" }]);
    expect((await opened.supplement({ number: neverCame, changes: [{ field: "INVOICE_NUMBER", after: "X" }], reason: "Sai" })).reasons).toMatchObject([{ code: "CANCELLED" }]);
    expect(customsLedger(world)).toMatchObject([{ message: "HYS", number: neverCame, owner: "9900000016", filer: "999078000105", state: "A" }]);
  });

  it("by any number that the declaration has had is of the same declaration", async () => {
    expect(await opened.cancel(input({ number: "109999001025" }))).toMatchObject({ number: neverCame, decision: "ACCEPTED" });
  });

  it("of goods declared twice is an officer's: cancelled when there is a twin", async () => {
    const twice = input({ number: "109999001130", ground: "DUPLICATE" });
    const said = await opened.cancel(twice);
    expect(said).toMatchObject({ decision: "REFERRED", declaration: { status: "CANCEL_REQUESTED", cancellations: [{ status: "SUBMITTED" }] } });
    expect((await opened.cancel(twice)).reasons).toMatchObject([{ code: "CANCELLATION_UNDER_WAY" }]);
    world.advance(3 * day);
    expect(await opened.declaration("109999001130")).toMatchObject({ status: "CANCELLED", cancellations: [{ status: "ACCEPTED", ground: "DUPLICATE" }] });
  });

  it("that the officer refuses leaves the declaration as it was, with the officer's reason", async () => {
    expect((await opened.cancel(input({ number: "109999001140", ground: "DUPLICATE" }))).decision).toBe("REFERRED");
    world.advance(3 * day);
    expect(await opened.declaration("109999001140")).toMatchObject({ status: "REGISTERED", cancellationReason: null, cancellations: [{ status: "REJECTED", reason: "Không tìm thấy tờ khai khác của cùng lô hàng" }] });
    // Asked again, on another ground.
    expect((await opened.cancel(input({ number: "109999001140", ground: "WRONG_ITEM" }))).decision).toBe("REFERRED");
  });

  it("of an export that was cleared and never made is an officer's", async () => {
    expect((await opened.cancel(input({ number: "309999002050", ground: "NOT_EXPORTED" }))).decision).toBe("REFERRED");
    world.advance(3 * day);
    expect(await opened.declaration("309999002050")).toMatchObject({ status: "CANCELLED" });
  });
});

describe("a refusal", () => {
  it.each<readonly [string, string, string, string, string, string | null]>([
    ["a cleared import", "109999001082", "GOODS_NOT_ARRIVED", "GOODS_CLEARED", "number", null],
    ["days that are not over", "109999001130", "GOODS_NOT_ARRIVED", "TOO_EARLY", "ground", "2026-12-07"],
    ["a ground of exports", "109999001130", "GOODS_NOT_BROUGHT", "GROUND_NOT_APPLICABLE", "ground", null],
    ["a ground of yellow and red channels", neverCame, "DOCUMENTS_NOT_PRESENTED", "GROUND_NOT_APPLICABLE", "ground", null],
    ["a ground of what is cleared", "309999004010", "NOT_EXPORTED", "DECLARATION_NOT_FOUND", "number", null],
    ["what is cancelled", "309999002060", "DUPLICATE", "ALREADY_CANCELLED", "number", null],
    ["what is under way", "109999001070", "DUPLICATE", "CANCELLATION_UNDER_WAY", "number", null],
    ["what is audited", "109999001010", "DUPLICATE", "UNDER_AUDIT", "number", null],
  ])("of %s is ours, with nothing filed", async (_what, number, ground, code, field, on) => {
    const { reasons } = await opened.cancel(input({ number, ground }));
    expect(reasons).toMatchObject([{ code, field, day: on }]);
    expect(reasons.every(({ message }) => message.vi !== "" && message.en !== "")).toBe(true);
    expect([filings(), customsLedger(world)]).toEqual([[], []]);
  });

  it.each([
    ["goods that are cleared and gone", "309999002110", "DUPLICATE", "GOODS_THROUGH"],
    ["a cleared import", "109999001082", "WRONG_ITEM", "GOODS_THROUGH"],
    ["goods that were inspected, in breach", "109999001090", "DUPLICATE", "IN_BREACH"],
  ])("of %s is the office's, which knows where they are: %s", async (_what, number, ground, code) => {
    const before = await opened.declaration(number);
    expect((await opened.cancel(input({ number, ground }))).reasons).toMatchObject([{ code, field: "number" }]);
    expect(customsLedger(world)).toMatchObject([{ state: "R" }]);
    expect(await opened.declaration(number)).toEqual(before);
  });

  it("of another broker's and another firm's is the same as of none", async () => {
    const organisation = "9900000023";
    for (const number of ["109999005030", neverCame, "109999999990"]) expect((await opened.cancel(input({ number, organisation, ground: "DUPLICATE" }), phong)).reasons).toMatchObject([{ code: "DECLARATION_NOT_FOUND" }]);
    expect(customsLedger(world)).toEqual([]);
  });
});

describe("the grounds", () => {
  const query = async (on = "") => {
    const { data, errors } = await opened.subgraph.ask(`{ customsCancellationGrounds${on} { ground label direction channels waitingDays legalBasis validFrom } }`);
    return { grounds: (data?.["customsCancellationGrounds"] ?? []) as readonly unknown[], errors };
  };

  it("are public, with the law of the day that is asked", async () => {
    const { grounds } = await query();
    expect(grounds).toHaveLength(6);
    expect(grounds[0]).toEqual({
      ground: "GOODS_NOT_ARRIVED",
      label: "Quá 15 ngày kể từ ngày đăng ký tờ khai mà không có hàng hóa nhập khẩu đến cửa khẩu nhập",
      direction: "IMPORT",
      channels: [],
      waitingDays: 15,
      legalBasis: "Điều 22 khoản 1 điểm a Thông tư 38/2015/TT-BTC, sửa đổi bởi Thông tư 39/2018/TT-BTC và Thông tư 121/2025/TT-BTC",
      validFrom: "2026-02-01",
    });
    expect((await query('(on: "2018-06-04")')).grounds[2]).toMatchObject({ ground: "DOCUMENTS_NOT_PRESENTED", channels: ["YELLOW", "RED"], legalBasis: "Điều 22 khoản 1 điểm a Thông tư 38/2015/TT-BTC", validFrom: "2015-04-01" });
    expect((await query('(on: "2015-03-31")')).errors?.[0]?.message).toMatch(/2015-04-01/);
    expect(calls).toHaveLength(0);
  });
});

describe("bad input", () => {
  it.each<readonly [string, object, RegExp]>([
    ["a number that is none", { number: "x" }, /12 digits/],
    ["a ground that is none", { ground: "UNKNOWN" }, /customsCancellationGrounds/],
    ["an explanation of two lines", { explanation: "a\nb" }, /explanation/],
    ["no explanation", { explanation: "" }, /explanation/],
    ["a key with a space", { idempotencyKey: "a key of mine" }, /idempotencyKey/],
  ])("of %s is told what is wanted, before anybody is asked", async (_what, over, message) => {
    const said = await opened.cancel(input(over));
    expect([said.code, said.message]).toEqual(["BAD_INPUT", expect.stringMatching(message)]);
    expect(calls).toHaveLength(0);
  });
});
