/** `npm run mocks -- pay`, `callbacks`, and the payments' part of `ledger`. */
import { callbackModes } from "./callbacks.ts";
import { wordFor } from "./ledger.ts";
import type { LedgerPayment } from "./ledger.ts";

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

export const printPayments = (payments: readonly LedgerPayment[]): void => {
  console.log(`payments: ${payments.length} transactions`);
  for (const { transactionId, amount, status, callbacks, refunds } of payments) {
    console.log(`  ${transactionId}  ${amount} đồng  ${wordFor(status)}, callbacks: ${callbacks.sent} sent, ${callbacks.acknowledged} acknowledged`);
    for (const refund of refunds) console.log(`    given back: ${refund.amount} đồng`);
  }
};

export const pay = async (ask: Ask, id: string | undefined, decision: string | undefined): Promise<void> => {
  if (!id || !decision) throw new Error("say what to decide and how, for example: pay TRANSACTION confirm");
  const { payments } = (await ask("POST", "/payments", { id, decision })) as { readonly payments: readonly LedgerPayment[] };
  printPayments(payments);
};

const callbackWords: readonly string[] = [...callbackModes, "release"];

export const setCallbacks = async (ask: Ask, word: string | undefined): Promise<void> => {
  if (word === undefined || !callbackWords.includes(word)) throw new Error(`say one of ${callbackWords.join(", ")}, for example: callbacks hold`);
  const mode = word === "release" ? "normal" : word;
  await ask("POST", "/payments/callbacks", { mode });
  console.log(`callbacks of the payment platform: ${mode}`);
};
