/**
 * New connections at a corporation (cấp điện mới): what is filed and told there, and what the dialects have in common. All of these calls are invented.
 *
 * Only an answer that says so itself is a refusal, in whatever words; what is not understood is an answer that was lost, and is asked for under our reference.
 */
import { z } from "zod";
import { NothingFiled } from "../../../kit/act.ts";
import type { ActCall } from "../../../kit/act.ts";
import { readDateTime } from "../../../kit/dates.ts";
import { evidenceChanged, labelOf, populationFields } from "../../../kit/evidence.ts";
import { badAnswer, parseAnswer } from "../../../kit/ministry-client.ts";
import type { MinistryClient } from "../../../kit/ministry-client.ts";
import type { Account } from "../account.ts";
import type { ConnectionOutcome, InspectionOutcome } from "../connection-act.ts";
import type { ConnectionRefusalCode, InspectionRefusalCode } from "../connection-refusals.ts";
import type { ConnectionFiling } from "../connection-request.ts";
import { corporationOf } from "../connection.ts";
import type { Connection, RefusalReason, Step, StepKind, StepState, Voltage } from "../connection.ts";
import type { CorporationName } from "../customer-code.ts";
import { ownCode, readWith } from "./corporation.ts";

/** Whose connections are asked for: a person's own, or a firm's. */
export type Customer = { readonly personalId: string } | { readonly taxCode: string };

/** A corporation's desk for new connections. Each method throws a ministry fault when it could not ask. */
export interface ConnectionDesk {
  file(filing: ConnectionFiling, call: ActCall): Promise<ConnectionOutcome>;
  /** @returns `undefined` only when the corporation says that it has nothing under our reference. */
  find(call: ActCall): Promise<ConnectionOutcome | undefined>;
  inspect(code: string, call: ActCall): Promise<InspectionOutcome>;
  findInspection(code: string, call: ActCall): Promise<InspectionOutcome | undefined>;
  connections(customer: Customer, signal: AbortSignal): Promise<readonly Connection[]>;
}

/** What a corporation said, whatever it calls it. `refused`: its word for why. */
export type Said = { readonly told: unknown } | { readonly refused: unknown } | { readonly changed: unknown } | "MALFORMED" | "NOTHING";

export interface ToldStep {
  readonly kind: StepKind | undefined;
  readonly state: StepState;
  readonly arrivedAt: string | undefined;
  readonly startedAt: string | undefined;
  readonly doneAt: string | undefined;
  readonly refusal: { readonly reason: RefusalReason; readonly words: string | undefined; readonly at: string | undefined } | undefined;
}

export interface ToldConnection extends Omit<Connection, "corporation" | "steps" | "account"> {
  readonly reference: string;
  readonly steps: readonly ToldStep[];
  readonly customerCode: string | undefined;
  readonly holderName: string | undefined;
  readonly isHousehold: boolean;
}

/** One corporation's manner of speaking. */
export interface ConnectionDialect {
  readonly corporation: CorporationName;
  file(filing: ConnectionFiling, call: ActCall): Promise<Said>;
  find(call: ActCall): Promise<Said>;
  inspect(code: string, call: ActCall): Promise<Said>;
  findInspection(code: string, call: ActCall): Promise<Said>;
  list(customer: Customer, signal: AbortSignal): Promise<Said>;
  /** A connection as `file` and `find` tell it. */
  readonly connection: z.ZodType<ToldConnection>;
  /** `about`: the number that was asked for. */
  readonly connections: z.ZodType<{ readonly about: string; readonly all: readonly ToldConnection[] }>;
  readonly inspection: z.ZodType<{ readonly reference: string; readonly code: string; readonly at: string | undefined }>;
  /** The register's names of the facts that are not so any more. */
  readonly changes: z.ZodType<readonly string[]>;
  readonly refusals: ReadonlyMap<unknown, ConnectionRefusalCode>;
  readonly inspectionRefusals: ReadonlyMap<unknown, InspectionRefusalCode>;
}

/**
 * How long each call of an act may take. Together, when none of them is answered, less than the 8.5 seconds that the gateway waits: whoever asks is told that it is in
 * progress, and not merely that there was no answer.
 */
export const connectingMs = 3_000;

/** Connections of the same address: what a page waits for ends sooner than what an act does. */
export interface Clients {
  readonly acts: MinistryClient;
  readonly reads: MinistryClient;
}

export const deskOf = (dialect: ConnectionDialect): ConnectionDesk => {
  const { corporation } = dialect;
  const filed = (told: unknown, { reference }: ActCall): ConnectionOutcome => {
    const { code, receivedAt, promisedOn, reference: theirs } = parseAnswer(dialect.connection, told);
    if (theirs !== reference || corporationOf(code) !== corporation) throw badAnswer("an answer about another request");
    return { filed: { code, corporation, receivedAt: receivedAt ?? null, promisedOn: promisedOn ?? null } };
  };
  const asked = (told: unknown, code: string, { reference }: ActCall): InspectionOutcome => {
    const said = parseAnswer(dialect.inspection, told);
    if (said.reference !== reference || said.code !== code) throw badAnswer("an answer about another inspection");
    return { asked: { code, at: said.at ?? null } };
  };
  return {
    async file(filing, call) {
      const said = await dialect.file(filing, call);
      if (said === "NOTHING") throw badAnswer("nothing in answer to a request");
      if (said === "MALFORMED") throw new NothingFiled(badAnswer("the request was called malformed"));
      if ("refused" in said) return { refused: [dialect.refusals.get(said.refused) ?? "UNKNOWN"] };
      if ("changed" in said) throw new NothingFiled(evidenceChanged(parseAnswer(dialect.changes, said.changed).map((field) => labelOf(populationFields, field))));
      return filed(said.told, call);
    },
    async find(call) {
      const said = await dialect.find(call);
      if (said === "NOTHING") return undefined;
      return filed(toldIn(said), call);
    },
    async inspect(code, call) {
      const said = await dialect.inspect(code, call);
      if (said === "MALFORMED") throw new NothingFiled(badAnswer("the request was called malformed"));
      return said !== "NOTHING" && "refused" in said ? { refused: [dialect.inspectionRefusals.get(said.refused) ?? "UNKNOWN"] } : asked(toldIn(said), code, call);
    },
    async findInspection(code, call) {
      const said = await dialect.findInspection(code, call);
      return said === "NOTHING" ? undefined : asked(toldIn(said), code, call);
    },
    async connections(customer, signal) {
      const said = await dialect.list(customer, signal);
      if (said === "NOTHING") return [];
      const { about, all } = parseAnswer(dialect.connections, toldIn(said));
      if (about !== numberOf(customer)) throw badAnswer("an answer about somebody else");
      return all.map((each) => connectionOf(corporation, each));
    },
  };
};

export const numberOf = (customer: Customer): string => ("personalId" in customer ? customer.personalId : customer.taxCode);

const toldIn = (said: Said): unknown => {
  if (typeof said === "string" || !("told" in said)) throw badAnswer("refused where nothing can be refused");
  return said.told;
};

const connectionOf = (corporation: CorporationName, { customerCode, holderName, isHousehold, steps, code, voltage: of, address, receivedAt, promisedOn }: ToldConnection): Connection => {
  if (corporationOf(code) !== corporation) throw badAnswer("a connection of another corporation");
  const account: Account | undefined = customerCode === undefined ? undefined : { customerCode, corporation, holderName, address, households: 1, purpose: isHousehold ? "HOUSEHOLD" : "OTHER" };
  // A step that is new to us stands in no table: it cannot be placed among the others.
  return { code, voltage: of, address, receivedAt, promisedOn, corporation, steps: steps.flatMap(({ kind, ...step }): readonly Step[] => (kind === undefined ? [] : [{ kind, ...step }])), account };
};

/** Words of a dialect, and what they mean here. */
export const wordsOf = <T>(words: readonly (readonly [string | number, T])[]): ReadonlyMap<unknown, T> => new Map(words);

/** A dialect's words for the steps. */
export const kindsOf = (words: Readonly<Record<StepKind, string | number>>): ReadonlyMap<unknown, StepKind> => new Map((Object.entries(words) as [StepKind, string | number][]).map(([kind, word]) => [word, kind]));

/** A word that is new to us is `UNKNOWN`. */
export const meaningOf = <T>(words: ReadonlyMap<unknown, T>, unknown: T) => z.union([z.string(), z.number()]).transform((word) => words.get(word) ?? unknown);

/** A moment that may be missing, `null` or empty. */
export const momentIn = (format = "dd/MM/yyyy HH:mm:ss") =>
  z
    .string()
    .nullish()
    .transform((text) => text || undefined)
    .pipe(readWith((text) => readDateTime(text, format), "a moment").optional());

export const dossierCode = z.string().regex(/^[0-9A-Z.]{3,20}-\d{6}-\d{4,6}$/);
export const reference = z.guid();
export const maybeCode = (corporation: CorporationName) =>
  z
    .string()
    .nullish()
    .transform((text) => text || undefined)
    .pipe(ownCode(corporation).optional());

export const paperWords = { PREMISES: "DIA_DIEM", SINGLE_LINE_DIAGRAM: "SO_DO_MOT_SOI", PROTECTION: "BAO_VE", EQUIPMENT: "THIET_BI", OTHER: "KHAC" } as const;
export const purposeWords = { HOUSEHOLD: "SHBT", BUSINESS: "KDDV", PRODUCTION: "SXBT" } as const;
export const roleWords = { LEGAL_REPRESENTATIVE: "DAI_DIEN", AUTHORISED_PERSON: "UY_QUYEN", CUSTOMS_BROKER: "DAI_LY" } as const;
/** The corporations' words for the two voltages. */
export const voltageWords = { LOW: "HA_AP", MEDIUM: "TRUNG_AP" } as const satisfies Record<Voltage, string>;
export const voltage = z.enum(["HA_AP", "TRUNG_AP"]).transform((word): Voltage => (word === "HA_AP" ? "LOW" : "MEDIUM"));

/** A quantity as a dialect groups and points it. */
export const quantity = (value: number, group: string, point: string): string => {
  const [whole = "", fraction] = String(value).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + (fraction === undefined ? "" : point + fraction);
};

/** Where a document lies, with the case that it is fetched for: the corporation may fetch it before there is a code. */
export const addressFor = (address: string, case_: string): string => {
  const url = new URL(address);
  url.searchParams.set("case", case_);
  return url.href;
};
