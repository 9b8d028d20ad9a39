/** The page on which a citizen pays (trang thanh toán). Without script, for a small screen first; everything that the portal sent is escaped. */
import { createHash } from "node:crypto";
import { escape } from "../html.ts";
import type { MockResponse } from "../ministry.ts";
import { local } from "../working-days.ts";
import { isAwaiting, statuses } from "./ledger.ts";
import type { Transaction } from "./ledger.ts";

const style = `
body { font: 1.05rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 34rem; padding: 1rem; color: #1b1b1b; background: #f6f6f4; overflow-wrap: anywhere; }
h1 { font-size: 1.35rem; margin: .5rem 0 0; }
.trial { margin: .25rem 0 1rem; color: #555; font-size: .9rem; }
.note { background: #fff4d6; border: 1px solid #d9a300; border-radius: .5rem; padding: .6rem .9rem; }
section { background: #fff; border: 1px solid #ccc; border-radius: .6rem; padding: .8rem 1rem; margin: .8rem 0; }
h2 { font-size: 1.05rem; margin: 0; }
small { color: #555; display: block; }
ul { list-style: none; margin: .6rem 0 0; padding: 0; }
li, .sum { display: flex; justify-content: space-between; gap: 1rem; padding: .25rem 0; }
li span:last-child, .sum span:last-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.sum { font-weight: 700; border-top: 1px solid #ccc; margin-top: .3rem; }
.total { font-size: 1.2rem; }
button, .back { display: block; box-sizing: border-box; width: 100%; min-height: 3rem; margin: .6rem 0; padding: .7rem; border-radius: .6rem; border: 1px solid #8f1414; font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; color: #8f1414; background: #fff; }
button[value="xac-nhan"] { color: #fff; background: #b01818; }
button:focus-visible, .back:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
`;
const styleDigest = createHash("sha256").update(style).digest("base64");

/** No script, no frame, no address passed on; the form goes here, and from here back to where the payer came from. */
const headersFor = (returnUrl: string | undefined): Record<string, string> => ({
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleDigest}'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'${returnUrl === undefined ? "" : ` ${new URL(returnUrl).origin}`}`,
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
});

const html = (body: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Thanh toán (môi trường thử nghiệm)</title>
<style>${style}</style>
</head>
<body>
<h1>Thanh toán trực tuyến</h1>
<p class="trial">Môi trường thử nghiệm: không có tiền thật.</p>
${body}
</body>
</html>
`;

/**
 * @param form the one-time value of the form; absent where nothing is left to decide.
 * @param note what the payer has to be told first.
 */
export const paymentPage = (transactions: readonly Transaction[], returnUrl: string, { form, note, status = 200 }: { readonly form?: string | undefined; readonly note?: string; readonly status?: number } = {}): MockResponse => {
  const total = sumOf(transactions.filter(isAwaiting));
  const choice = `<p class="sum total"><span>Tổng số tiền</span><span>${money(total)}</span></p>
<form method="post">
<input type="hidden" name="ma" value="${escape(form ?? "")}">
<button name="quyetDinh" value="xac-nhan">Xác nhận thanh toán ${money(total)}</button>
<button name="quyetDinh" value="tu-choi">Từ chối thanh toán</button>
</form>`;
  const back = `<a class="back" href="${escape(returnUrl)}">Quay lại Cổng dịch vụ công</a>`;
  const body = `${note === undefined ? "" : `<p class="note" role="alert">${escape(note)}</p>`}
<main>
${transactions.map(section).join("\n")}
${form === undefined ? back : choice}
</main>`;
  return { status, headers: headersFor(returnUrl), body: html(body) };
};

export const noSuchPage = (): MockResponse => ({ status: 404, headers: headersFor(undefined), body: html("<p>Không có trang thanh toán này. Hãy mở lại từ Cổng dịch vụ công.</p>") });

const section = (transaction: Transaction): string => {
  const { amount, bill_info: bill } = transaction.order;
  return `<section>
<h2>${escape(bill.TenTKThuHuong)}</h2>
<small>${escape(accountOf(transaction))}</small>
<ul>${bill.DSKhoanNop.map(({ NoiDung, SoTien }) => `<li><span>${escape(NoiDung)}</span><span>${money(SoTien)}</span></li>`).join("")}</ul>
<p class="sum"><span>${isAwaiting(transaction) ? "Số tiền" : escape(outcomeOf(transaction))}</span><span>${money(amount)}</span></p>
</section>`;
};

const accountOf = ({ order: { bill_info: bill } }: Transaction): string =>
  bill.KhoBac === "" ? `Tài khoản ${bill.TKThuHuong}, ${bill.MaNHThuHuong}` : `Kho bạc Nhà nước ${bill.KhoBac}, tài khoản ${bill.TaiKhoanThuNSNN}`;

const outcomeOf = ({ status, paidAt }: Transaction): string => {
  switch (status) {
    case statuses.paid: {
      const { day, time } = local(paidAt ?? new Date(0));
      return `Đã thanh toán lúc ${time} ngày ${day.split("-").toReversed().join("/")}`;
    }
    case statuses.declined:
      return "Đã từ chối, không thu tiền";
    case statuses.expired:
      return "Đã hết hạn, không thu tiền";
    case statuses.cancelled:
      return "Đã hủy, không thu tiền";
    case statuses.awaiting:
      return "Chờ thanh toán";
  }
};

const sumOf = (transactions: readonly Transaction[]): number => transactions.reduce((sum, { order }) => sum + order.amount, 0);

const money = (amount: number): string => `${amount.toLocaleString("vi-VN")} ₫`;
