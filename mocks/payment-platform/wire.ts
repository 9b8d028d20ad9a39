/** What the portal asks of the payment platform and is answered. Paths other than creating, all codes but those of success, and the fields of answers are invented. */
import { z } from "zod";
import { readJson } from "../ministry.ts";
import { stamp } from "../sync-message.ts";
import type { World } from "../world.ts";
import { statementOf } from "./bend.ts";
import { checksumOf, client, hashKey1, hashKey2, isChecksum } from "./checksum.ts";
import { cancel, findTransaction, refund, takeOrder } from "./ledger.ts";
import type { Transaction } from "./ledger.ts";
import { payUrlOf } from "./page-address.ts";
import { amount, order } from "./order.ts";

const version = "2.0";
const failures = {
  malformed: ["01", "Dữ liệu không đúng định dạng"],
  checksum: ["02", "Sai mã kiểm tra"],
  other: ["03", "Mã đã dùng với nội dung khác"],
  expired: ["04", "Giao dịch đã hết hạn"],
  client: ["05", "Đơn vị kết nối không xác định"],
  unknown: ["06", "Không có giao dịch"],
  above: ["07", "Vượt quá số tiền đã thanh toán"],
} as const;

const done = (fields: object): object => ({ error_code: "00", message: "Thành công", ...fields });
const failure = (what: keyof typeof failures, where = ""): object => {
  const [code, message] = failures[what];
  return { error_code: code, message: where === "" ? message : `${message}: ${where}` };
};

const envelope = z.object({ version: z.literal(version), command: z.string(), client: z.string(), checksum: z.string() });

interface Command<Asked> {
  readonly name: string;
  readonly shape: z.ZodType<Asked>;
  /** What the checksum is over, before the key. */
  readonly signed: (asked: Asked) => readonly string[];
  readonly answer: (asked: Asked, world: World) => object;
}

const command =
  <Asked>({ name, shape, signed, answer }: Command<Asked>) =>
  (body: string, world: World): object => {
    const sender = envelope.safeParse(readJson(body));
    const asked = shape.safeParse(readJson(body));
    const fault = sender.error ?? asked.error;
    if (!sender.success || !asked.success || sender.data.command !== name) return failure("malformed", fault?.issues[0]?.path.join(".") ?? "command");
    if (sender.data.client !== client) return failure("client");
    if (!isChecksum(sender.data.checksum, signed(asked.data), hashKey1)) return failure("checksum");
    return answer(asked.data, world);
  };

const pay = command({
  name: "pay",
  shape: order,
  signed: (asked) => [asked.fee, client, String(asked.amount), "pay", asked.transactionId, version],
  answer(asked, world) {
    const taken = takeOrder(world, asked);
    return typeof taken === "string" ? failure(taken) : done({ transactionId: asked.transactionId, platformTransactionId: taken.platformId, payUrl: payUrlOf(world, taken) });
  },
});

const named = z.object({ transactionId: z.string() });

const query = command({
  name: "query",
  shape: named,
  signed: ({ transactionId }) => [client, "query", transactionId, version],
  answer: ({ transactionId }, world) => stateOf(findTransaction(world, transactionId), world),
});

const cancelTransaction = command({
  name: "cancel",
  shape: named,
  signed: ({ transactionId }) => [client, "cancel", transactionId, version],
  answer({ transactionId }, world) {
    const transaction = findTransaction(world, transactionId);
    if (transaction) cancel(transaction);
    return stateOf(transaction, world);
  },
});

const refundTransaction = command({
  name: "refund",
  shape: z.object({ transactionId: z.string(), refundId: z.guid(), amount }),
  signed: (asked) => [String(asked.amount), client, "refund", asked.refundId, asked.transactionId, version],
  answer(asked, world) {
    const transaction = findTransaction(world, asked.transactionId);
    if (transaction === undefined) return failure("unknown");
    const given = refund(world, transaction, asked.refundId, asked.amount);
    return typeof given === "string" ? failure(given) : done({ transactionId: asked.transactionId, platformTransactionId: transaction.platformId, ...refundOf(given) });
  },
});

const statement = command({
  name: "statement",
  shape: z.object({ day: z.string().regex(/^\d{8}$/) }),
  signed: ({ day }) => [client, "statement", day, version],
  answer: ({ day }, world) =>
    done({
      transactions: statementOf(world, day).map(({ transactionId, platformTransactionId, amount: paid, paidAt, status, refunds }) => ({ transactionId, platformTransactionId, amount: String(paid), status, paidAt: stamp(paidAt), refunds: refunds.map(refundOf) })),
    }),
});

/** By path. */
export const commands: Readonly<Record<string, (body: string, world: World) => object>> = {
  "/payment/create-transaction": pay,
  "/payment/query-transaction": query,
  "/payment/cancel-transaction": cancelTransaction,
  "/payment/refund-transaction": refundTransaction,
  "/payment/statement": statement,
};

const stateOf = (transaction: Transaction | undefined, world: World): object => {
  if (transaction === undefined) return failure("unknown");
  const { client: _client, ...outcome } = outcomeOf(transaction);
  return done({ ...outcome, payUrl: payUrlOf(world, transaction), refunds: transaction.refunds.map(refundOf) });
};

const refundOf = ({ refundId, amount: given, at }: Transaction["refunds"][number]): object => ({ refundId, amount: String(given), at: stamp(at) });

/** What became of a transaction, as the platform vouches for it: in its answers, and in its callbacks. */
export interface SignedOutcome {
  readonly client: string;
  readonly transactionId: string;
  readonly platformTransactionId: string;
  readonly amount: string;
  readonly status: string;
  /** Empty unless it was paid. */
  readonly paidAt: string;
  readonly checksum: string;
}

/** @param lie another amount than the true one, or another key. */
export const outcomeOf = ({ order: { transactionId, amount: due }, platformId, status, paidAt }: Transaction, lie: { readonly amount?: number; readonly key?: string } = {}): SignedOutcome => {
  const [told, moment] = [String(lie.amount ?? due), paidAt ? stamp(paidAt) : ""];
  const checksum = checksumOf([told, client, moment, platformId, status, transactionId], lie.key ?? hashKey2);
  return { client, transactionId, platformTransactionId: platformId, amount: told, status, paidAt: moment, checksum };
};
