/** The payment platform as typed functions: what is opened there, what it says of it, what it gives back. Its wire and its checksums end here. */
import type { Leaving } from "../../kit/http-client.ts";
import { writeDateTime } from "../../kit/dates.ts";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import type { Payee } from "../../kit/payable.ts";
import type { Secret } from "../../kit/secret.ts";
import { cutText } from "../../kit/text.ts";
import { checksumOf, isOfPlatform } from "./checksum.ts";
import { createPlatformCalls, failed, wireVersion as version } from "./platform-call.ts";
import type { Word } from "./records.ts";
import { created, errorCodes, momentFormat, queried, wordOf } from "./wire.ts";

/** What the payer is charged for one payee, as the platform is told. */
export interface Charge {
  /** Ours, a UUID. */
  readonly id: string;
  /** The basket's: its transactions are on one page. */
  readonly payment: string;
  readonly amount: number;
  readonly payee: Payee;
  readonly lines: readonly ChargeLine[];
  readonly returnUrl: string;
  readonly expiresAt: Date;
}

export interface ChargeLine {
  readonly content: string;
  readonly amount: number;
  /** Of a dossier's fee. */
  readonly fee?: { readonly dossier: string; readonly code: string } | undefined;
  /** Who stands on the slip as the payer, where there is one. */
  readonly payer?: string | undefined;
}

/** `REFUSED`: it surely has nothing under this id. */
export type Opened = { readonly word: Word } | "REFUSED";

export interface Platform {
  /** The same charge again is the same transaction. @throws a ministry fault for a lost answer. */
  open(charge: Charge, signal?: Leaving): Promise<Opened>;
  /** What it says now; `UNKNOWN` when it has none of this id. */
  ask(id: string, signal?: Leaving): Promise<Word>;
  /** From now on it cannot be paid, unless it was. @returns as `ask`. */
  cancel(id: string, signal?: Leaving): Promise<Word>;
  /** Gives back a part or all, once for each id of a refund. @throws {PublicError} whenever it has not said that it did. */
  refund(refund: { readonly transaction: string; readonly id: string; readonly amount: number }, signal?: Leaving): Promise<void>;
  close(): Promise<void>;
}

export interface PlatformOptions {
  readonly url: string;
  /** The origin of its pages. */
  readonly pages: string;
  readonly client: string;
  /** We sign with the first, and it with the second. */
  readonly keys: { readonly ours: Secret; readonly theirs: Secret };
  /** Where it calls back. */
  readonly notifyUrl: string;
}

/** What it takes as a text of a bill. */
const longestContent = 250;

/** What surely was not taken, and why. `OTHER_CONTENT` is none of them: then there is something under our id. */
const refusals: ReadonlySet<string> = new Set([errorCodes.MALFORMED, errorCodes.CHECKSUM, errorCodes.EXPIRED, errorCodes.CLIENT]);

export const createPlatform = ({ url, pages, client, keys, notifyUrl }: PlatformOptions): Platform => {
  const { post, close } = createPlatformCalls({ url });
  const { origin } = new URL(pages);

  /** An address elsewhere is not where anybody is sent to pay. As it was read here, so that nobody else reads it otherwise. */
  const pageOf = (text = ""): string | undefined => {
    const page = URL.parse(text);
    const isPage = page?.origin === origin && page.protocol !== "blob:" && page.username === "" && page.password === "";
    return isPage ? page.href : undefined;
  };

  const about = async (path: string, command: string, id: string, signal: Leaving | undefined): Promise<Word> => {
    const { code, json } = await post(path, { version, command, client, transactionId: id, checksum: checksumOf([client, command, id, version], keys.ours) }, signal);
    if (code === errorCodes.UNKNOWN) return { event: "UNKNOWN" };
    if (code !== errorCodes.DONE) throw failed(path, code);
    const said = parseAnswer(queried, json);
    if (said.transactionId !== id) throw badAnswer("payment platform: about another transaction");
    if (!isOfPlatform({ ...said, client }, said.checksum, keys.theirs)) throw badAnswer("payment platform: an answer whose checksum does not hold");
    const word = wordOf(said);
    if (word === undefined) throw badAnswer("payment platform: a status, an amount or a time that says nothing");
    return { ...word, payUrl: pageOf(said.payUrl) };
  };

  return {
    async open(charge, signal) {
      const [command, fee, amount] = ["pay", "0", String(charge.amount)];
      const { code, json } = await post(
        "create-transaction",
        {
          ...{ version, command, client, transactionId: charge.id, orderGroup: charge.payment, amount, fee, returnUrl: charge.returnUrl, notifyUrl },
          ...{ expireAt: writeDateTime(charge.expiresAt, momentFormat), bill_info: billOf(charge), checksum: checksumOf([fee, client, amount, command, charge.id, version], keys.ours) },
        },
        signal,
      );
      if (refusals.has(code)) return "REFUSED";
      if (code !== errorCodes.DONE) throw failed("create-transaction", code);
      const { transactionId, payUrl } = parseAnswer(created, json);
      if (transactionId !== charge.id) throw badAnswer("payment platform: about another transaction");
      const page = pageOf(payUrl);
      if (page === undefined) throw badAnswer("payment platform: a page outside of its origin");
      // Nobody signed this answer: what the platform calls the transaction is learnt from one that it signed.
      return { word: { event: "OPENED", payUrl: page } };
    },
    ask: (id, signal) => about("query-transaction", "query", id, signal),
    cancel: (id, signal) => about("cancel-transaction", "cancel", id, signal),
    async refund({ transaction, id, amount: vnd }, signal) {
      const [command, amount] = ["refund", String(vnd)];
      const { code } = await post(
        "refund-transaction",
        { version, command, client, transactionId: transaction, refundId: id, amount, checksum: checksumOf([amount, client, command, id, transaction, version], keys.ours) },
        signal,
      );
      if (code !== errorCodes.DONE) throw failed("refund-transaction", code);
    },
    close,
  };
};

/** `bill_info`, with an empty text for what there is not. */
const billOf = ({ payee, lines }: Charge) => {
  const dossiers = new Set(lines.map(({ fee }) => fee?.dossier));
  const [dossier] = dossiers.size === 1 ? dossiers : [];
  const isTreasury = payee.kind === "TREASURY";
  return {
    MaHoSo: dossier ?? "",
    MaDichVu: "",
    MaDonVi: isTreasury ? payee.collectingAgency : "",
    TKThuHuong: isTreasury ? "" : payee.account,
    MaNHThuHuong: isTreasury ? "" : payee.bank,
    TenTKThuHuong: payee.name,
    KhoBac: isTreasury ? payee.treasury : "",
    TaiKhoanThuNSNN: isTreasury ? payee.account : "",
    NoiDungThanhToan: shortened(lines.length === 1 ? (lines[0]?.content ?? "") : `Nộp ${lines.length} khoản qua Cổng Dịch vụ công`),
    HoTenNguoiNop: lines.find(({ payer }) => payer !== undefined)?.payer ?? "",
    PhiLePhi: lines.flatMap(({ fee, content, amount }) => (fee ? [{ MaPhiLePhi: fee.code, TenPhiLePhi: shortened(content), SoTien: String(amount) }] : [])),
    DSKhoanNop: lines.map(({ content, amount }) => ({ NoiDung: shortened(content), SoTien: String(amount) })),
  };
};

const shortened = (text: string): string => (text.length <= longestContent ? text : `${cutText(text, longestContent - 1)}…`);
