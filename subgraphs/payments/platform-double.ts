/** For tests: the payment platform on its wire, with a payer in hand and a ledger to look at. */
import { randomUUID } from "node:crypto";
import { writeDateTime } from "../../kit/dates.ts";
import { Secret } from "../../kit/secret.ts";
import { checksumOf } from "./checksum.ts";
import { serveDouble } from "./loopback-double.ts";
import type { DoubleAnswer, LoopbackDouble } from "./loopback-double.ts";
import { momentFormat } from "./wire.ts";

export const platformKeys = { ours: new Secret("mock-hash-key-1"), theirs: new Secret("mock-hash-key-2") };
const client = "lien-thong";

export interface PlatformTransaction {
  readonly id: string;
  readonly platformId: string;
  readonly group: string;
  /** What was asked for, word for word. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly amount: number;
  /** What was taken. */
  taken: number;
  status: "0" | "1" | "2" | "3" | "4";
  paidAt: string;
  readonly refunds: Map<string, number>;
}

export interface PlatformDouble extends LoopbackDouble {
  /** By our ids, for ever. */
  readonly ledger: Map<string, PlatformTransaction>;
  ofGroup(payment: string): readonly PlatformTransaction[];
  /** The payer confirms what waits for them. @returns the callbacks that the platform would send, none for what does not wait. */
  pay(payment: string, options?: { readonly amount?: number }): readonly Callback[];
  /** The payer declines, or the platform lets it run out. */
  end(payment: string, status: "2" | "3"): readonly Callback[];
  /** What it says of a transaction now, signed. */
  readonly callbackOf: (id: string, over?: Partial<Callback>) => Callback;
  /** Answers with this code to calls of a command, until it is told otherwise. */
  refuse(command: string, errorCode: string | undefined): void;
  /** Says this in its answers to creations, which nobody has signed, until it is told otherwise. */
  lie(created: Readonly<Record<string, string>>): void;
  /** What it took of a basket, less what it gave back. */
  kept(payment: string): number;
}

export interface Callback {
  readonly client: string;
  readonly transactionId: string;
  readonly platformTransactionId: string;
  readonly amount: string;
  readonly status: string;
  readonly paidAt: string;
  readonly checksum: string;
}

const signedBy = (key: Secret, said: Omit<Callback, "checksum">): Callback => ({
  ...said,
  checksum: checksumOf([said.amount, said.client, said.paidAt, said.platformTransactionId, said.status, said.transactionId], key),
});

type Message = Readonly<Record<string, string>>;

/** The fields of each command's checksum, in their order. */
const signed: Readonly<Record<string, readonly string[]>> = {
  pay: ["fee", "client", "amount", "command", "transactionId", "version"],
  query: ["client", "command", "transactionId", "version"],
  cancel: ["client", "command", "transactionId", "version"],
  refund: ["amount", "client", "command", "refundId", "transactionId", "version"],
};

export const startPlatformDouble = async (): Promise<PlatformDouble> => {
  const ledger = new Map<string, PlatformTransaction>();
  const refusals = new Map<string, string>();
  let lies: Readonly<Record<string, string>> = {};
  let url = "";

  const saidOf = ({ id, platformId, amount, taken, status, paidAt }: PlatformTransaction): Omit<Callback, "checksum"> => ({
    ...{ client, transactionId: id, platformTransactionId: platformId, status, paidAt },
    amount: String(status === "0" ? taken : amount),
  });
  const callbackOf: PlatformDouble["callbackOf"] = (id, over = {}) => {
    const found = ledger.get(id);
    if (found === undefined) throw new Error(`the platform has no ${id}`);
    const { checksum, ...changed } = over;
    const whole = signedBy(platformKeys.theirs, { ...saidOf(found), ...changed });
    return checksum === undefined ? whole : { ...whole, checksum };
  };
  const pageOf = (group: string): string => `${url}/thanh-toan/${group}`;
  const state = (found: PlatformTransaction) => ({
    ...{ error_code: "00", ...callbackOf(found.id), payUrl: pageOf(found.group) },
    refunds: [...found.refunds].map(([refundId, amount]) => ({ refundId, amount: String(amount), at: found.paidAt })),
  });

  const create = (message: Message): object => {
    const { checksum: _, ...content } = message;
    const known = ledger.get(message["transactionId"] ?? "");
    if (known && JSON.stringify(known.content) !== JSON.stringify(content)) return { error_code: "03" };
    const group = message["orderGroup"] ?? "";
    const made = known ?? {
      ...{ id: message["transactionId"] ?? "", platformId: `PT-${ledger.size + 1}-${randomUUID().slice(0, 8)}`, group, content, amount: Number(message["amount"]), taken: 0 },
      ...{ status: "1" as const, paidAt: "", refunds: new Map<string, number>() },
    };
    ledger.set(made.id, made);
    return { error_code: "00", transactionId: made.id, platformTransactionId: made.platformId, payUrl: pageOf(group), ...lies };
  };
  const refund = ({ transactionId = "", refundId = "", amount = "" }: Message): object => {
    const found = ledger.get(transactionId);
    if (!found) return { error_code: "06" };
    const known = found.refunds.get(refundId);
    if (known !== undefined) return { error_code: known === Number(amount) ? "00" : "03" };
    const back = [...found.refunds.values()].reduce((sum, each) => sum + each, 0);
    if (found.status !== "0" || back + Number(amount) > found.taken) return { error_code: "07" };
    found.refunds.set(refundId, Number(amount));
    return { error_code: "00" };
  };
  const answerTo = (message: Message): object => {
    const { command = "", transactionId = "", checksum } = message;
    if (checksum !== checksumOf((signed[command] ?? []).map((field) => message[field] ?? ""), platformKeys.ours)) return { error_code: "02" };
    const refused = refusals.get(command);
    if (refused !== undefined) return { error_code: refused };
    if (command === "pay") return create(message);
    if (command === "refund") return refund(message);
    const found = ledger.get(transactionId);
    if (!found) return { error_code: "06" };
    if (command === "cancel" && found.status === "1") found.status = "4";
    return state(found);
  };

  const double = await serveDouble(({ body }): DoubleAnswer => ({ json: answerTo(JSON.parse(body.toString("utf8")) as Message) }));
  url = double.url;
  const ofGroup = (payment: string): readonly PlatformTransaction[] => [...ledger.values()].filter(({ group }) => group === payment);
  const move = (payment: string, change: (transaction: PlatformTransaction) => void): readonly Callback[] =>
    ofGroup(payment)
      .filter(({ status }) => status === "1")
      .map((each) => {
        change(each);
        return callbackOf(each.id);
      });
  return {
    ...double,
    ledger,
    ofGroup,
    callbackOf,
    pay: (payment, { amount } = {}) =>
      move(payment, (each) => {
        each.status = "0";
        each.taken = amount ?? each.amount;
        each.paidAt = writeDateTime(new Date(), momentFormat);
      }),
    end: (payment, status) =>
      move(payment, (each) => {
        each.status = status;
      }),
    refuse: (command, errorCode) => void (errorCode === undefined ? refusals.delete(command) : refusals.set(command, errorCode)),
    lie: (created) => {
      lies = created;
    },
    kept: (payment) => ofGroup(payment).reduce((sum, { taken, refunds }) => sum + taken - [...refunds.values()].reduce((back, each) => back + each, 0), 0),
    reset() {
      double.reset();
      refusals.clear();
      lies = {};
    },
  };
};
