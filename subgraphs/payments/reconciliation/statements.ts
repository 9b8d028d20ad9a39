/** Asks the payment platform and every owner for a day, and for the days beside it: what happens at midnight may stand on either. */
import { DateTime } from "luxon";
import { z } from "zod";
import { createMinistryClient, unavailable } from "../../../kit/ministry-client.ts";
import { isMinistryFault } from "../../../kit/errors.ts";
import type { OfferKey } from "../../../kit/offer.ts";
import { readStatementAnswer, settlementPath, signStatementRequest } from "../../../kit/settlement.ts";
import type { SettlementStatement } from "../../../kit/settlement.ts";
import type { Secret } from "../../../kit/secret.ts";
import { checksumOf } from "../checksum.ts";
import { ownerNames } from "../owners.ts";
import type { OwnerName } from "../owners.ts";
import { createPlatformCalls, failed, wireVersion } from "../platform-call.ts";
import { errorCodes, statement } from "../wire.ts";
import type { OwnerBooks } from "./owner-side.ts";
import type { PlatformLine } from "./platform-side.ts";
import type { Statements } from "./reconcile.ts";

export interface Asked {
  /** Whoever does not answer, or answers what cannot be read, is `null`. */
  statements(day: string): Promise<Statements>;
  close(): Promise<void>;
}

export interface AskedOptions {
  readonly platform: { readonly url: string; readonly client: string; readonly key: Secret };
  readonly owners: Readonly<Record<OwnerName, string>>;
  readonly key: OfferKey;
}

const bounds = {
  /** An owner asks its ministries while we wait. */
  deadlineMs: 35_000,
  /** Some hundred thousand lines. */
  maxBytes: 50_000_000,
  connections: 3,
};

export const createAsked = ({ platform, owners, key }: AskedOptions): Asked => {
  const calls = createPlatformCalls({ url: platform.url, ...bounds });
  const clients = ownerNames.map((name) => ({ name, http: createMinistryClient({ url: owners[name], ...bounds, service: name }) }));

  const askPlatform = async (day: string): Promise<readonly PlatformLine[]> => {
    const [command, compact] = ["statement", day.replaceAll("-", "")];
    const checksum = checksumOf([platform.client, command, compact, wireVersion], platform.key);
    const { code, json } = await calls.post("statement", { version: wireVersion, command, client: platform.client, day: compact, checksum });
    if (code !== errorCodes.DONE) throw failed("statement", code);
    return statement
      .parse(json)
      .transactions.map(({ transactionId: id, platformTransactionId: platformId, amount, paidAt, refunds }) => ({ day, id, platformId, amount, paidAt, refunds: refunds.map((refund) => ({ id: refund.refundId, amount: refund.amount })) }));
  };
  const askOwner = async ({ name, http }: (typeof clients)[number], day: string): Promise<SettlementStatement> => {
    const request = await signStatementRequest(key, name, day);
    const response = await http.call({ method: "POST", path: `${settlementPath}/statement`, headers: { "content-type": "application/json" }, body: JSON.stringify({ request }) });
    if (response.status !== 200) throw unavailable(`${name}: a day's statement was answered with ${response.status}`);
    return readStatementAnswer(response.json());
  };
  return {
    async statements(day) {
      const days = [-1, 0, 1].map((by) => DateTime.fromISO(day).plus({ days: by }).toISODate() ?? day);
      const [lines, ...books] = await Promise.all([
        orNull(Promise.all(days.map(askPlatform))),
        ...clients.map(async (owner) => ({ name: owner.name, books: await orNull(Promise.all(days.map(async (each) => ({ day: each, said: await askOwner(owner, each) })))) })),
      ]);
      return { platform: lines?.flat() ?? null, owners: books.map(({ name, books: told }) => ({ name, books: told && booksOf(told) })) };
    },
    close: async () => void (await Promise.all([calls.close(), ...clients.map(({ http }) => http.close())])),
  };
};

/** Not there, or not to be read: both are nothing that could be compared with. */
const orNull = async <T>(asked: Promise<T>): Promise<T | null> => {
  try {
    return await asked;
  } catch (error) {
    if (isMinistryFault(error) || error instanceof z.ZodError) return null;
    throw error;
  }
};

interface ToldDay {
  readonly day: string;
  readonly said: SettlementStatement;
}

const booksOf = (told: readonly ToldDay[]): OwnerBooks => {
  const names = new Set(told.flatMap(({ said }) => said.ministries.map(({ name }) => name)));
  return {
    recorded: told.flatMap(({ day, said }) => said.owner.map((line) => ({ ...line, day }))),
    ministries: [...names].map((name) => ({ name, bookings: bookingsOf(told, name) })),
  };
};

/** Known only where every day is. */
const bookingsOf = (told: readonly ToldDay[], name: string): NonNullable<OwnerBooks["ministries"][number]["bookings"]> | null => {
  const days = told.map(({ day, said }) => said.ministries.find((each) => each.name === name)?.bookings?.map((line) => ({ ...line, day })));
  return days.every((lines) => lines !== undefined) ? days.flat() : null;
};
