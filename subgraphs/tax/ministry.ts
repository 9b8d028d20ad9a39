/** The tax authority: its register of taxpayers, and its ledgers, each by tax code. */
import { randomBytes } from "node:crypto";
import DataLoader from "dataloader";
import { z } from "zod";
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import type { Configuration } from "../../kit/config.ts";
import { integer, optional, secret, text as textVariable, url } from "../../kit/config.ts";
import { writeDateTime } from "../../kit/dates.ts";
import { badAnswer, createMinistryClient, parseAnswer } from "../../kit/ministry-client.ts";
import type { MinistryConnection, SubgraphContext } from "../../kit/subgraph.ts";
import { readAnswer, writeRequest } from "./envelope.ts";
import type { Credentials, GipAnswer, Query, Stamp } from "./envelope.ts";
import { ledgerWires } from "./ledger-rows.ts";
import type { Ledger, Obligation } from "./obligations.ts";
import { statusOf } from "./statuses.ts";
import type { TaxpayerStatus } from "./statuses.ts";
import { day, taxCode, text } from "./wire.ts";

export const environment = {
  TAX_AUTHORITY_URL: url({ describe: "the base address of the tax authority's query service", development: "http://127.0.0.1:4022" }),
  TAX_AUTHORITY_USERNAME: textVariable({ describe: "the user name that the tax authority gave the portal", development: "dvcqg" }),
  TAX_AUTHORITY_PASSWORD: secret({ describe: "the password to it; sent only as a digest", development: "mock-tax-password" }),
  TAX_AUTHORITY_DEADLINE_MS: optional(integer({ min: 500, max: 30_000 }, { describe: "how long one call may take; every call to a ministry has 4000 unless given" })),
};

/** A taxpayer as the register has them. */
export interface Registration {
  readonly taxCode: string;
  readonly name: string | undefined;
  readonly address: string | undefined;
  readonly type: "ORGANISATION" | "HOUSEHOLD_BUSINESS" | "INDIVIDUAL" | "UNKNOWN";
  readonly status: TaxpayerStatus;
  readonly managingOfficeCode: string | undefined;
  readonly issuedOn: string | undefined;
}

export interface LedgerContent {
  /** The day of the authority's answer. */
  readonly asOf: string | undefined;
  readonly obligations: readonly Obligation[];
}

export interface TaxAuthority {
  /** One call however many fields ask. @returns `undefined` for a tax code that the register does not have. @throws {PublicError} a ministry fault. */
  registration(taxCode: string): Promise<Registration | undefined>;
  /** One call per ledger and tax code. @throws {PublicError} a ministry fault. */
  ledger(ledger: Ledger, taxCode: string): Promise<LedgerContent>;
}

export type TaxContext = SubgraphContext<TaxAuthority>;

const path = "/gip/services/TruyVanService";

const types: Readonly<Record<string, Registration["type"]>> = { "0100": "ORGANISATION", "0300": "HOUSEHOLD_BUSINESS", "0400": "INDIVIDUAL" };

const registrationRow = z.object({
  TRANG_THAI: z.string(),
  LY_DO: text,
  MST: taxCode,
  TEN_NNT: text,
  LOAI_NNT: text,
  NGAYCAP_MST: day("dd/MM/yyyy"),
  CQT_QL: text,
  MOTA_DIACHI: text,
});

const registrationOf = ({ rows }: GipAnswer, asked: string, on: string): Registration | undefined => {
  if (rows === undefined) return undefined;
  const [wire, ...others] = parseAnswer(z.array(registrationRow), rows);
  if (wire === undefined || others.length > 0) throw badAnswer("not one taxpayer for one tax code");
  if (wire.MST !== asked) throw badAnswer("a taxpayer other than the one asked for");
  return {
    taxCode: wire.MST,
    name: wire.TEN_NNT,
    address: wire.MOTA_DIACHI,
    type: (wire.LOAI_NNT !== undefined && Object.hasOwn(types, wire.LOAI_NNT) ? types[wire.LOAI_NNT] : undefined) ?? "UNKNOWN",
    status: statusOf(wire.TRANG_THAI, wire.LY_DO, on),
    managingOfficeCode: wire.CQT_QL,
    issuedOn: wire.NGAYCAP_MST,
  };
};

const newStamp = (clock: Clock): Stamp => {
  const at = clock.now();
  return { messageId: `DVCQG${writeDateTime(at, "yyyyMMdd")}${randomBytes(8).toString("hex")}`, at, nonce: randomBytes(16) };
};

/** A loader hands an error to the one key it belongs to; a promise that rejects would hand it to all. */
const settle = <T>(promise: Promise<T>): Promise<T | Error> => promise.catch((error: unknown) => (error instanceof Error ? error : new Error("not an error", { cause: error })));

export const connect = (configuration: Configuration<typeof environment>, { clock }: { readonly clock: Clock }): MinistryConnection<TaxAuthority> => {
  const { TAX_AUTHORITY_URL, TAX_AUTHORITY_USERNAME, TAX_AUTHORITY_PASSWORD, TAX_AUTHORITY_DEADLINE_MS } = configuration;
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
  const readRegistration = async (code: string, signal: AbortSignal): Promise<Registration | undefined> =>
    registrationOf(await ask({ type: "00003", name: "Truy vấn thông tin NNT theo MST", taxCode: code }, signal), code, today(clock));
  const readLedger = async (ledger: Ledger, code: string, signal: AbortSignal): Promise<LedgerContent> => {
    const { type, name, read } = ledgerWires[ledger];
    const { sentOn, rows } = await ask({ type, name, taxCode: code }, signal);
    return { asOf: sentOn, obligations: rows === undefined ? [] : read(rows, code) };
  };
  return {
    forRequest({ signal }) {
      const registrations = new DataLoader<string, Registration | undefined>((codes) => Promise.all(codes.map((code) => settle(readRegistration(code, signal)))));
      const contents = new DataLoader<readonly [Ledger, string], LedgerContent, string>((keys) => Promise.all(keys.map(([ledger, code]) => settle(readLedger(ledger, code, signal)))), {
        cacheKeyFn: (key) => key.join(" "),
      });
      return { registration: (code) => registrations.load(code), ledger: (ledger, code) => contents.load([ledger, code]) };
    },
    close: () => client.close(),
  };
};
