/** The tax authority's query service as typed functions, one message each; and what one request asks of it. */
import { randomBytes } from "node:crypto";
import DataLoader from "dataloader";
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import type { Configuration } from "../../kit/config.ts";
import { integer, optional, secret, text, url } from "../../kit/config.ts";
import { writeDateTime } from "../../kit/dates.ts";
import { badAnswer, createMinistryClient } from "../../kit/ministry-client.ts";
import { readAnswer, writeRequest } from "./envelope.ts";
import type { Credentials, GipAnswer, Query, Stamp } from "./envelope.ts";
import { ledgerWires } from "./ledger-rows.ts";
import type { Ledger, Obligation } from "./obligations.ts";
import { readRegistration } from "./registration.ts";
import type { Registration } from "./registration.ts";

export const authorityEnvironment = {
  TAX_AUTHORITY_URL: url({ describe: "the base address of the tax authority's query service", development: "http://127.0.0.1:4022" }),
  TAX_AUTHORITY_USERNAME: text({ describe: "the user name that the tax authority gave the portal", development: "dvcqg" }),
  TAX_AUTHORITY_PASSWORD: secret({ describe: "the password to it; sent only as a digest", development: "mock-tax-password" }),
  TAX_AUTHORITY_DEADLINE_MS: optional(integer({ min: 500, max: 30_000 }, { describe: "how long one call may take; every call to a ministry has 4000 unless given" })),
  OBLIGATION_KEY: secret({ describe: "what ids of obligations are made with, 32 random bytes; never changed, or what is paid for one is told of another", development: "development obligation ids" }),
};

export interface LedgerContent {
  /** The day of the authority's answer. */
  readonly asOf: string | undefined;
  readonly obligations: readonly Obligation[];
}

/** Each function is one call. @throws {PublicError} a ministry fault. */
export interface Authority {
  ask(query: Query, signal: AbortSignal): Promise<GipAnswer>;
  /** @returns `undefined` for a tax code that the register does not have. */
  registration(taxCode: string, signal: AbortSignal): Promise<Registration | undefined>;
  ledger(ledger: Ledger, taxCode: string, signal: AbortSignal): Promise<LedgerContent>;
  close(): Promise<void>;
}

const path = "/gip/services/TruyVanService";

export const createAuthority = (configuration: Configuration<typeof authorityEnvironment>, clock: Clock): Authority => {
  const { TAX_AUTHORITY_URL, TAX_AUTHORITY_USERNAME, TAX_AUTHORITY_PASSWORD, TAX_AUTHORITY_DEADLINE_MS, OBLIGATION_KEY } = configuration;
  const client = createMinistryClient({ url: TAX_AUTHORITY_URL, ...(TAX_AUTHORITY_DEADLINE_MS !== undefined && { deadlineMs: TAX_AUTHORITY_DEADLINE_MS }) });
  const credentials: Credentials = { username: TAX_AUTHORITY_USERNAME, password: TAX_AUTHORITY_PASSWORD };
  const ask = async (query: Query, signal: AbortSignal): Promise<GipAnswer> => {
    const stamp = newStamp(clock);
    const answer = await client.call({
      method: "POST",
      path,
      headers: { "content-type": "text/xml; charset=utf-8", soapaction: '""' },
      body: writeRequest(query, credentials, stamp),
      signal,
    });
    if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
    return readAnswer(answer.text(), query, stamp);
  };
  return {
    ask,
    registration: async (code, signal) => readRegistration(await ask({ type: "00003", name: "Truy vấn thông tin NNT theo MST", row: { MST: code } }, signal), code, today(clock)),
    async ledger(ledger, code, signal) {
      const { type, name, read } = ledgerWires[ledger];
      const { sentOn, rows } = await ask({ type, name, row: { MST: code } }, signal);
      return { asOf: sentOn, obligations: rows === undefined ? [] : read(rows, code, OBLIGATION_KEY) };
    },
    close: () => client.close(),
  };
};

/** What one request reads, each thing once however many fields ask. @throws {PublicError} a ministry fault. */
export interface Reads {
  /** @returns `undefined` for a tax code that the register does not have. */
  registration(taxCode: string): Promise<Registration | undefined>;
  ledger(ledger: Ledger, taxCode: string): Promise<LedgerContent>;
}

export const readsOf = (authority: Authority, signal: AbortSignal): Reads => {
  const registrations = new DataLoader<string, Registration | undefined>((codes) => Promise.all(codes.map((code) => settle(authority.registration(code, signal)))));
  const contents = new DataLoader<readonly [Ledger, string], LedgerContent, string>((keys) => Promise.all(keys.map(([ledger, code]) => settle(authority.ledger(ledger, code, signal)))), {
    cacheKeyFn: (key) => key.join(" "),
  });
  return { registration: (code) => registrations.load(code), ledger: (ledger, code) => contents.load([ledger, code]) };
};

const newStamp = (clock: Clock): Stamp => {
  const at = clock.now();
  return { messageId: `DVCQG${writeDateTime(at, "yyyyMMdd")}${randomBytes(8).toString("hex")}`, at, nonce: randomBytes(16) };
};

/** A loader hands an error to the one key it belongs to; a promise that rejects would hand it to all. */
export const settle = <T>(promise: Promise<T>): Promise<T | Error> => promise.catch((error: unknown) => (error instanceof Error ? error : new Error("not an error", { cause: error })));
