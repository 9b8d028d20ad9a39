/** For tests: whoever orders from the payment platform, with requests as the wire wants them, and their customer, with a browser. */
import { createHash, randomUUID } from "node:crypto";
import type { MockResponse } from "../ministry.ts";
import type { World } from "../world.ts";
import { payments } from "./platform.ts";
import type { SignedOutcome } from "./wire.ts";

type Fields = Readonly<Record<string, unknown>>;
/** An answer of the wire, or a part of one. */
export type Said = Readonly<Record<string, never>>;

/** By hand, as the contract says it: a mistake in the platform must not hide in its mirror. */
const sign = (...parts: readonly unknown[]): string => createHash("sha256").update(parts.join("|")).digest("hex");

export const orderOf = (fields: object = {}) => {
  const order = {
    version: "2.0",
    command: "pay",
    client: "lien-thong",
    transactionId: randomUUID(),
    orderGroup: randomUUID(),
    amount: "357136",
    fee: "0",
    returnUrl: "http://127.0.0.1:4000/thanh-toan?payment=1",
    notifyUrl: "http://127.0.0.1:9/paymentconfirm",
    expireAt: "20261123093000",
    ...fields,
  };
  const bill = {
    ...{ MaHoSo: "", MaDichVu: "", MaDonVi: "EVN-HANOI", TKThuHuong: "990000000001", MaNHThuHuong: "NHM", TenTKThuHuong: "Tổng công ty Điện lực TP Hà Nội", KhoBac: "", TaiKhoanThuNSNN: "" },
    ...{ NoiDungThanhToan: "Tiền điện", HoTenNguoiNop: "Nguyễn Văn An", PhiLePhi: [], DSKhoanNop: [{ NoiDung: "Tiền điện tháng 10/2026", SoTien: order.amount }] },
  };
  return { ...order, bill_info: bill, checksum: sign("0", order.client, order.amount, order.command, order.transactionId, order.version, "mock-hash-key-1"), ...fields };
};

const asked = (command: string, signed: readonly string[], fields: Fields): Fields => ({ version: "2.0", command, client: "lien-thong", ...fields, checksum: sign(...signed, "mock-hash-key-1") });

export const queryOf = (transactionId: string): Fields => asked("query", ["lien-thong", "query", transactionId, "2.0"], { transactionId });
export const cancellationOf = (transactionId: string): Fields => asked("cancel", ["lien-thong", "cancel", transactionId, "2.0"], { transactionId });
export const refundOf = (transactionId: string, amount: string, refundId: string = randomUUID()): Fields => asked("refund", [amount, "lien-thong", "refund", refundId, transactionId, "2.0"], { transactionId, refundId, amount });
export const statementOf = (day: string): Fields => asked("statement", ["lien-thong", "statement", day, "2.0"], { day });

/** Whether the platform vouches for what it says. */
export const isGenuine = ({ client, ...said }: Omit<SignedOutcome, "client"> & { readonly client?: string }): boolean =>
  said.checksum === sign(said.amount, client ?? "lien-thong", said.paidAt, said.platformTransactionId, said.status, said.transactionId, "mock-hash-key-2");

export const handle = (world: World, method: string, path: string, body = ""): MockResponse => payments.handle({ method, path, query: new URLSearchParams(), headers: {}, body }, world);

/** @throws {Error} for an answer that is not HTTP 200, as every answer of the platform's business is. */
export const ask = (world: World, what: string, body: object): Said => {
  const { status, body: answer } = handle(world, "POST", `/payment/${what}`, JSON.stringify(body));
  if (status !== 200) throw new Error(`${what}: answered ${status}`);
  return JSON.parse(String(answer)) as Said;
};
export const create = (world: World, body: object): Said => ask(world, "create-transaction", body);
export const statusOf = (world: World, id: string): unknown => ask(world, "query-transaction", queryOf(id))["status"];

export const pathOf = (created: Said): string => new URL(created["payUrl"] ?? "").pathname;

/** The one-time value in a page. */
export const formIn = (html: string): string | undefined => /name="ma" value="([0-9a-f]+)"/.exec(html)?.[1];

export const open = (world: World, path: string) => {
  const { status, headers, body } = handle(world, "GET", path);
  return { status, headers, html: String(body), form: formIn(String(body)) };
};

/** Presses a button of the page as it is, or as it was when its form was given. */
export const press = (world: World, path: string, button: string, form = open(world, path).form) => {
  const { status, headers } = handle(world, "POST", path, new URLSearchParams({ ma: form ?? "", quyetDinh: button }).toString());
  return { status, location: headers["location"] };
};
