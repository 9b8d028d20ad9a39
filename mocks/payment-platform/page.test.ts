/** What a payer is shown, and what they decide by it. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createWorld } from "../world.ts";
import type { World } from "../world.ts";
import { ledgerOf } from "./ledger.ts";
import { ask, cancellationOf, create, open, orderOf, pathOf, press, statusOf } from "./shop-double.ts";

const newWorld = (): World => createWorld({ seed: "test", now: () => new Date("2026-11-23T09:00:00+07:00") });

describe("the page", () => {
  /** Two payees of one basket. */
  const basket = () => {
    const world = newWorld();
    const orderGroup = randomUUID();
    const orders = [orderOf({ orderGroup, amount: "100000" }), orderOf({ orderGroup, amount: "57136" })] as const;
    const [path = ""] = orders.map((order) => pathOf(create(world, order)));
    return { world, path, orderGroup, ids: orders.map(({ transactionId }) => transactionId) };
  };
  const statuses = ({ world, ids }: ReturnType<typeof basket>) => ids.map((id) => statusOf(world, id));

  it("is one of a whole order group, and says who is paid, for what, and how much", () => {
    const { world, path } = basket();
    const { status, html } = open(world, path);
    expect(status).toBe(200);
    for (const part of ["Tổng công ty Điện lực TP Hà Nội", "990000000001", "Tiền điện tháng 10/2026", "100.000 ₫", "57.136 ₫", "Xác nhận thanh toán 157.136 ₫"]) expect(html).toContain(part);
  });

  it.each([
    ["xac-nhan", "0", "Đã thanh toán lúc 09:00 ngày 23/11/2026"],
    ["tu-choi", "2", "Đã từ chối"],
  ])("takes %s for all of it, and sends the payer back unchanged", (button, status, words) => {
    const its = basket();
    expect(press(its.world, its.path, button)).toMatchObject({ status: 303, location: "http://127.0.0.1:4000/thanh-toan?payment=1" });
    expect(statuses(its)).toEqual([status, status]);
    const after = open(its.world, its.path);
    expect(after.html).toContain(words);
    expect(after.form).toBeUndefined();
  });

  it("takes a decision once, however often and however differently it is pressed", () => {
    const its = basket();
    const [{ form }, second] = [open(its.world, its.path), open(its.world, its.path)];
    expect(press(its.world, its.path, "tu-choi", form).status).toBe(303);
    expect(press(its.world, its.path, "xac-nhan", form).status).toBe(303);
    expect(press(its.world, its.path, "xac-nhan", second.form).status).toBe(409);
    expect(statuses(its)).toEqual(["2", "2"]);
  });

  it.each([
    ["no one-time value", undefined, "xac-nhan", 403],
    ["one that was never given", "0".repeat(32), "xac-nhan", 403],
    ["no decision", "its own", "", 400],
    ["a decision that there is not", "its own", "constructor", 400],
  ])("decides nothing with %s", (_what, form, button, status) => {
    const its = basket();
    expect(press(its.world, its.path, button, form === "its own" ? open(its.world, its.path).form : (form ?? "")).status).toBe(status);
    expect(statuses(its)).toEqual(["1", "1"]);
  });

  it("does not take one page's form for another's", () => {
    const [one, other] = [basket(), basket()];
    expect(press(other.world, other.path, "xac-nhan", open(one.world, one.path).form).status).toBe(403);
  });

  it("takes no more than what the payer was shown", () => {
    const its = basket();
    const { form } = open(its.world, its.path);
    create(its.world, orderOf({ orderGroup: its.orderGroup, amount: "9000000" }));
    expect(press(its.world, its.path, "xac-nhan", form).status).toBe(303);
    expect(ledgerOf(its.world).map(({ status }) => status)).toEqual(["0", "0", "1"]);
  });

  it("takes nothing when a part of what was shown was cancelled meanwhile", () => {
    const its = basket();
    const { form } = open(its.world, its.path);
    ask(its.world, "cancel-transaction", cancellationOf(its.ids[0] ?? ""));
    expect(press(its.world, its.path, "xac-nhan", form)).toMatchObject({ status: 409, location: undefined });
    expect(statuses(its)).toEqual(["4", "1"]);
    expect(open(its.world, its.path).html).toContain("Đã hủy");
  });

  it("runs no script, is in nobody's frame, and tells nobody its address", () => {
    const { world, path } = basket();
    const { headers, html } = open(world, path);
    expect(html).not.toMatch(/<script|<link|<img|\bon\w+=|url\(/i);
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+='; base-uri 'none'; frame-ancestors 'none'; form-action 'self' http:\/\/127\.0\.0\.1:4000$/);
    expect(headers).toMatchObject({ "x-frame-options": "DENY", "referrer-policy": "no-referrer", "cache-control": "no-store", "x-content-type-options": "nosniff" });
  });

  it("escapes all that the portal sent", () => {
    const world = newWorld();
    const hostile = `"><script>alert('1')</script>`;
    const { bill_info: bill } = orderOf();
    const created = create(world, orderOf({ returnUrl: `http://127.0.0.1/?a="><b>'`, bill_info: { ...(bill as object), TenTKThuHuong: hostile, TKThuHuong: hostile, MaNHThuHuong: hostile, DSKhoanNop: [{ NoiDung: hostile, SoTien: "357136" }] } }));
    const pages = [open(world, pathOf(created)).html];
    press(world, pathOf(created), "tu-choi");
    pages.push(open(world, pathOf(created)).html);
    for (const html of pages) {
      expect(html).not.toContain("<script");
      expect(html).not.toContain("><b>");
      expect(html).toContain("&#60;script&#62;");
    }
  });

  it("of another token is not there", () => {
    expect(open(newWorld(), "/thanh-toan/x").status).toBe(404);
    expect(open(newWorld(), "/thanh-toan/").status).toBe(404);
  });
});
