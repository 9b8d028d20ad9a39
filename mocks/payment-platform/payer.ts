/** What a payer does on the page. What they agree to is what they were shown: a form is good for that, once. */
import type { MockRequest, MockResponse } from "../ministry.ts";
import type { World } from "../world.ts";
import { decide, isAwaiting, transactionsOf } from "./ledger.ts";
import type { Decision, Transaction } from "./ledger.ts";
import { noSuchPage, paymentPage } from "./page.ts";
import { pagePath, tokenOf } from "./page-address.ts";

interface Form {
  readonly shown: readonly Transaction[];
  isUsed: boolean;
}

/** More than anybody has open of one page. */
const mostForms = 20;

const formsOf = (world: World, token: string): Map<string, Form> => world.state(`payment-platform/forms/${token}`, () => new Map<string, Form>());
const count = (world: World): number => (world.state("payment-platform/forms", () => ({ made: 0 })).made += 1);

const newForm = (world: World, token: string, shown: readonly Transaction[]): string => {
  const forms = formsOf(world, token);
  const oldest = forms.keys().next();
  if (forms.size >= mostForms && !oldest.done) forms.delete(oldest.value);
  const value = world.token("payment-platform", "form", token, count(world));
  forms.set(value, { shown, isUsed: false });
  return value;
};

const decisions: Readonly<Record<string, Decision>> = { "xac-nhan": "confirm", "tu-choi": "decline" };

/** Answers what concerns the page, and nothing for other requests. */
export const handlePayer = ({ method, path, body }: MockRequest, world: World): MockResponse | undefined => {
  if (!path.startsWith(pagePath) || (method !== "GET" && method !== "POST")) return undefined;
  const token = path.slice(pagePath.length);
  const transactions = transactionsOf(world).filter(({ order }) => tokenOf(world, order.orderGroup) === token);
  const [first] = transactions;
  if (first === undefined) return noSuchPage();
  const { returnUrl } = first.order;
  const show = (more: { readonly note?: string; readonly status?: number } = {}): MockResponse => {
    const awaiting = transactions.filter(isAwaiting);
    return paymentPage(transactions, returnUrl, { ...more, form: awaiting.length === 0 ? undefined : newForm(world, token, awaiting) });
  };
  if (method === "GET") return show();

  const fields = new URLSearchParams(body);
  const form = formsOf(world, token).get(fields.get("ma") ?? "");
  const choice = fields.get("quyetDinh") ?? "";
  const decision = Object.hasOwn(decisions, choice) ? decisions[choice] : undefined;
  if (form === undefined) return show({ status: 403, note: "Trang này không còn hiệu lực. Hãy xem lại rồi quyết định." });
  if (decision === undefined) return show({ status: 400, note: "Hãy chọn xác nhận hoặc từ chối." });
  // Pressed twice: the first time counted.
  if (!form.isUsed) {
    if (!form.shown.every(isAwaiting)) return show({ status: 409, note: "Các khoản nộp đã thay đổi từ khi trang được mở; chưa có quyết định nào được ghi nhận từ trang đó." });
    form.isUsed = true;
    decide(world, form.shown, decision);
  }
  return { status: 303, headers: { location: returnUrl, "cache-control": "no-store", "referrer-policy": "no-referrer" }, body: "" };
};
