import { describe, expect, it } from "vitest";
import type { MockMinistry } from "../ministry.ts";
import { createWorld } from "../world.ts";
import type { World } from "../world.ts";
import { billsOf } from "./billing.ts";
import { cpc } from "./cpc.ts";
import { commaed, dotted } from "./format.ts";
import { hanoi } from "./hanoi.ts";
import { hcmc } from "./hcmc.ts";
import { npc } from "./npc.ts";
import { spc } from "./spc.ts";

const began = new Date("2026-11-23T09:00:00+07:00");
const world = (now = () => began): World => createWorld({ now });
const call = (mock: MockMinistry, to: World, method: string, target: string, { headers = {}, body = "" }: { readonly headers?: Record<string, string>; readonly body?: string } = {}) => {
  const { pathname, searchParams } = new URL(target, "http://mock");
  const response = mock.handle({ method, path: pathname, query: searchParams, headers, body }, to);
  return { ...response, text: String(response.body), json: () => JSON.parse(String(response.body)) as unknown };
};
const form = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();

const hanoiLogin = form({ grant_type: "password", client_id: "lien-thong", username: "mock-hanoi-user", password: "mock-hanoi-password" });
const tokenOf = (mock: MockMinistry, to: World, body: string): string => (call(mock, to, "POST", "/connect/token", { body }).json() as { readonly access_token: string }).access_token;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const cpcLogin = form({ grant_type: "client_credentials", client_id: "mock-cpc-client", client_secret: "mock-cpc-secret" });

describe("bills of the mock", () => {
  const account = { customerCode: "PD99000000999", address: "", readOn: "2026-03-31" };

  it("follow one another without a gap, in months of any length", () => {
    const bills = billsOf({ ...account, usage: [100, 90, 80, 70] });
    expect(bills.map(({ from, to }) => [from, to])).toEqual([
      ["2026-03-01", "2026-03-31"],
      ["2026-01-29", "2026-02-28"],
      ["2025-12-29", "2026-01-28"],
      ["2025-11-29", "2025-12-28"],
    ]);
    expect(bills.map(({ oldReading }) => oldReading).slice(0, 3)).toEqual(bills.map(({ newReading }) => newReading).slice(1));
  });

  it("are those of the household table of the day", () => {
    expect(billsOf({ ...account, usage: [701] })[0]).toMatchObject({ net: 2_111_267, vat: 168_901, total: 2_280_168 });
    expect(billsOf({ ...account, readOn: "2025-05-20", usage: [701] })[0]).toMatchObject({ total: 2_285_237 });
    expect(billsOf({ ...account, readOn: "2027-01-31", usage: [100] })[0]).toMatchObject({ vatRate: 10, total: 218_240 });
    expect(billsOf({ ...account, usage: [200], households: 2 })[0]?.net).toBe(2 * 198_400);
    expect(billsOf({ ...account, usage: [0] })[0]).toMatchObject({ tiers: [], total: 0 });
  });

  it("are written with the separators of either dialect", () => {
    expect([dotted(1_234_567), dotted(1234.5), dotted(12), commaed(1234.5), commaed(1_234_567)]).toEqual(["1.234.567", "1.234,5", "12", "1,234.5", "1,234,567"]);
  });
});

describe("the mock of HANOI", () => {
  it("lets in by password alone, for an hour", () => {
    let now = began;
    const one = world(() => now);
    expect(call(hanoi, one, "POST", "/connect/token", { body: hanoiLogin.replace("hanoi-password", "x") }).status).toBe(400);
    const headers = bearer(tokenOf(hanoi, one, hanoiLogin));
    const ask = () => call(hanoi, one, "POST", "/api/TraCuu/GetListKhachHangTheoSoDinhDanh", { headers, body: '{"soDinhDanh":"999085000101"}' });
    expect(ask().status).toBe(200);
    now = new Date(began.getTime() + 3_600_000);
    expect(ask()).toMatchObject({ status: 401 });
  });

  it("says under 200 that it failed", () => {
    const one = world();
    const headers = bearer(tokenOf(hanoi, one, hanoiLogin));
    const wrongUnit = call(hanoi, one, "POST", "/api/TraCuu/GetListThongTinNoKhachHang", { headers, body: '{"maKhachHang":"PD99000000101","maDonViQuanLy":"PD0000"}' });
    expect(wrongUnit.status).toBe(200);
    expect(wrongUnit.json()).toMatchObject({ isError: true, code: 404 });
  });
});

describe("the mock of HCMC", () => {
  it("ends a session with a word under 200", () => {
    let now = began;
    const one = world(() => now);
    const login = call(hcmc, one, "POST", "/Dangnhap/checkLG", { body: form({ u: "mock-hcmc-user", p: "mock-hcmc-password" }) });
    const headers = { cookie: login.headers["set-cookie"]?.split(";")[0] ?? "" };
    const ask = () => call(hcmc, one, "POST", "/Tracuu/kiemTraNo", { headers, body: form({ input_makh: "PE99000000106" }) });
    expect(ask().json()).toMatchObject({ state: "success", data: { isNo: 1, info_no: { TONG_TIEN: "8.043.094" } } });
    now = new Date(began.getTime() + 900_000);
    expect(ask()).toMatchObject({ status: 200 });
    expect(ask().json()).toMatchObject({ state: "error_login" });
  });
});

describe("the mocks of NPC, CPC and SPC", () => {
  it("answer in their own spelling", () => {
    const one = world();
    expect(call(npc, one, "GET", "/PA99000000102", { headers: bearer("mock-npc-token") }).json()).toMatchObject({ data: { customerInfo: { customerCode: "PA99000000102", invoice: Array.from({ length: 6 }, () => ({ paid: true })) } } });
    const sheet = call(cpc, one, "GET", "/PP99000002033", { headers: bearer(tokenOf(cpc, one, cpcLogin)) }).json();
    expect(sheet).toMatchObject({ status: 0, response: { tinhTrangThanhToan: "Đang đối soát", tienHoaDon: "212.129đ", dienNangHienTai: { thoiDiem: "08h30 - 22/11/2026" } } });
  });

  it("say by an empty body, and only so, that nothing is owed in the South", () => {
    const one = world();
    const ask = (code: string, token = "mock-spc-token") => call(spc, one, "GET", `/api/NghiepVu/TraCuuNoHoaDon?strMaKH=${code}`, { headers: bearer(token) });
    expect(ask("PB99000000110")).toMatchObject({ status: 200, text: "" });
    expect(ask("PK99000002042").json()).toHaveLength(2);
    expect(ask("PB99000009999")).toMatchObject({ status: 404 });
    expect(ask("PB99000009999").text).not.toBe("");
    expect(ask("PB99000000110", "x")).toMatchObject({ status: 401 });
  });

  it("know nobody of another corporation", () => {
    const one = world();
    expect(call(npc, one, "GET", "/PD99000000101", { headers: bearer("mock-npc-token") }).status).toBe(404);
    expect(call(spc, one, "POST", "/api/NghiepVu/DanhSachKhachHang", { headers: bearer("mock-spc-token"), body: '{"strSoDinhDanh":"999085000101"}' }).json()).toEqual({ strSoDinhDanh: "999085000101", arrKhachHang: [] });
  });
});

it("the same seed and clock give the same bytes", () => {
  const once = () => {
    const one = world();
    const headers = bearer(tokenOf(cpc, one, cpcLogin));
    return [headers.authorization, call(cpc, one, "GET", "/PC99000000107", { headers }).text];
  };
  expect(once()).toEqual(once());
});

it("every customer code is synthetic and belongs to one account", () => {
  const codes = world().personas.flatMap(({ electricity }) => electricity?.accounts.map(({ customerCode }) => customerCode) ?? []);
  expect(codes.filter((code) => !/^P[ABCDEHKMNPQ]99\d{9}$/.test(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});
