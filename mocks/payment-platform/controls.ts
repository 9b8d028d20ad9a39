/** What QA turns at the payment platform, over the control address. */
import { readJson } from "../ministry.ts";
import type { World } from "../world.ts";
import { bend, statementOf, straighten } from "./bend.ts";
import type { StatementLine } from "./bend.ts";
import { callbackModes } from "./callbacks.ts";
import type { Callbacks } from "./callbacks.ts";
import { decide, ledgerOf, statuses, transactionsOf, wordFor } from "./ledger.ts";
import type { Decision } from "./ledger.ts";
import { stamp } from "../sync-message.ts";

interface Controlled {
  readonly world: World;
  readonly callbacks: Callbacks;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const refused = (status: number, error: string): Answer => ({ status, body: { error } });

const isDecision = (value: unknown): value is Decision => value === "confirm" || value === "decline";

/** Presses a button of the page for a payer. One transaction alone is what the payer's bank can decline; a group is what the page shows. */
const pay = async ({ world, callbacks }: Controlled, body: string): Promise<Answer> => {
  const { id, decision } = readJson(body);
  if (!isDecision(decision)) return refused(400, "decide by confirm or decline");
  const meant = transactionsOf(world).filter(({ order }) => order.transactionId === id || order.orderGroup === id);
  if (meant.length === 0) return refused(404, "no such transaction or group");
  if (decide(world, meant, decision) === 0) return refused(409, `nothing of it awaits its payer: ${meant.map(({ status }) => wordFor(status)).join(", ")}`);
  await callbacks.settle();
  return { status: 200, body: { payments: ledgerOf(world).filter(({ transactionId, orderGroup }) => transactionId === id || orderGroup === id) } };
};

const setCallbacks = async ({ callbacks }: Controlled, body: string): Promise<Answer> => {
  const mode = callbackModes.find((each) => each === readJson(body)["mode"]);
  if (mode === undefined) return refused(400, `no such mode; there are: ${callbackModes.join(", ")}`);
  await callbacks.setMode(mode);
  return { status: 200, body: { mode, ...callbacks.state } };
};

const isAmount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

const bendStatement = ({ world }: Controlled, body: string): Answer => {
  const { kind, transactionId, amount } = readJson(body);
  const today = stamp(world.now()).slice(0, 8);
  const its = transactionsOf(world).find(({ order }) => order.transactionId === transactionId);
  const answer = (): Answer => ({ status: 200, body: { kind, today: statementOf(world, today) } });
  if (kind === "off") straighten(world);
  else if (kind === "add") {
    if (!isAmount(amount)) return refused(400, "add a whole number of đồng, as amount");
    bend(world, { kind, line: strangerOf(world, amount) });
  } else if (kind === "drop" || kind === "change") {
    if (its?.paidAt === undefined) return refused(404, "no paid transaction of this transactionId");
    if (kind === "drop") bend(world, { kind, transactionId: its.order.transactionId });
    else if (isAmount(amount)) bend(world, { kind, transactionId: its.order.transactionId, amount });
    else return refused(400, "change to a whole number of đồng, as amount");
  } else return refused(400, "no such bend; there are: drop, change, add, off");
  return answer();
};

/** Somebody's money of which the portal has never heard, paid just now. */
const strangerOf = (world: World, amount: number): StatementLine => {
  const id = world.token("payment-platform", "stranger", world.now().getTime(), amount);
  const transactionId = id.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, "$1-$2-4$3-8$4-");
  return { transactionId, platformTransactionId: `TT${id.slice(0, 16).toUpperCase()}`, amount, status: statuses.paid, paidAt: world.now(), refunds: [] };
};

export const paymentRoutes = {
  "POST /payments": pay,
  "POST /payments/callbacks": setCallbacks,
  "POST /payments/bend": bendStatement,
} as const;
