/** The portal as any client has it, by HTTP alone: what journeys are told with, over a federation in this process or over that of `npm start`. */
import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Ledger } from "../mocks/control.ts";
import type { MinistryLedger } from "../mocks/office.ts";
import type { FaultKind } from "../mocks/serve.ts";
import { tokenFor, tokenForActing } from "../mocks/token.ts";
import type { Answer } from "./federation.ts";
import { DossierDocument, GiveConsentDocument, PrefillDocument, ProcedureDocument, ReuseDocumentDocument, StartUploadDocument } from "./generated/graphql.ts";
import type { DossierQuery, MediaType, PrefillQuery, TypedDocumentString } from "./generated/graphql.ts";

/** Where a federation is reached. */
export interface Doors {
  readonly gateway: string;
  /** Of the mock world. */
  readonly control: string;
  readonly signIn: string;
}

/** Whom a request is about, and who acts for them; nobody signs in without `as`. */
export interface Who {
  readonly as?: string;
  readonly actor?: string;
  /** In which they act, `TEST-0001` unless said. */
  readonly case?: string;
}

type Source = NonNullable<NonNullable<NonNullable<PrefillQuery["me"]>["prefill"]>["requirements"]>[number]["source"];
export type Dossier = NonNullable<DossierQuery["dossier"]>;

export interface Portal {
  /** Sends the operation, by its hash where it is registered. */
  ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, who: Who, variables?: Variables): Promise<Answer<Data>>;
  /** The same, where an error would be the test's failure. */
  read<Data, Variables>(document: TypedDocumentString<Data, Variables>, who: Who, variables?: Variables): Promise<Data>;
  /** The first error, of an answer that must have one. */
  refusal<Data, Variables>(document: TypedDocumentString<Data, Variables>, who: Who, variables?: Variables): Promise<{ readonly code: string; readonly message: string; readonly retryable: boolean }>;
  /** Reads the words of a procedure and agrees to them. */
  agree(procedure: string, who: Who): Promise<{ readonly id: string; readonly onBehalf: boolean }>;
  /** Where each part of an application comes from, by the requirement's id. */
  prefill(procedure: string, who: Who): Promise<Readonly<Record<string, Source>>>;
  /** @returns the document's id in the store. */
  upload(file: { readonly name: string; readonly mediaType: MediaType; readonly bytes: Uint8Array<ArrayBuffer> }, who: Who): Promise<string>;
  /** @returns the offer to cite. */
  reuse(document: string, procedure: string, who: Who): Promise<string>;
  /** Null until its agency has reported it. */
  dossier(code: string, who: Who): Promise<Dossier | null>;
  /** Moves the mock world's clock, by `2d`, `1w`. */
  advance(by: string): Promise<void>;
  /** Changes a register behind the portal's back. */
  change(persona: string, register: string, field: string, value: string): Promise<void>;
  fault(ministry: string, kind: FaultKind): Promise<void>;
  /** What a ministry's own books say. */
  ledger(ministry: string): Promise<MinistryLedger["cases"]>;
  /** The same of what is filed and is no case. */
  filings<Ministry extends keyof Ledger["filings"]>(ministry: Ministry): Promise<Ledger["filings"][Ministry]>;
  /** What the National Document Axis has carried. */
  axis(): Promise<Ledger["axis"]>;
  /** Customs route a declaration anew. */
  route(declaration: string, channel: "1" | "2" | "3"): Promise<void>;
  /** How many calls have reached a ministry. */
  calls(ministry: string): Promise<number>;
}

/** What a prefilled application cites: the evidence of every fact that was found. */
export const evidenceIn = (sources: Readonly<Record<string, Source>>): string[] => Object.values(sources).flatMap((source) => ("evidence" in source && source.evidence ? [source.evidence] : []));

/** The member of a result union that has a field. @throws for any other, which says what it is. */
export const the = <Union extends object, Field extends string>(field: Field, result: Union | null | undefined): Extract<Union, Record<Field, unknown>> => {
  if (result == null || !(field in result)) throw new Error(`not what was wanted: ${JSON.stringify(result)}`);
  return result as Extract<Union, Record<Field, unknown>>;
};

/** Why it was refused. @throws for a result that was not. */
export const codesIn = (result: Parameters<typeof the>[1]): readonly string[] => (the("reasons", result) as unknown as { readonly reasons: readonly { readonly code: string }[] }).reasons.map(({ code }) => code);

/** A key of its own for each act. */
export const newKey = (): string => randomUUID();

/** @param isRegistered whether the gateway has the operations registered; otherwise their text is sent, as `npm start` wants it. */
export const openPortal = ({ gateway, control, signIn }: Doors, { isRegistered = true }: { readonly isRegistered?: boolean } = {}): Portal => {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (as: string, { actor, case: identifier = "TEST-0001" }: Who): Promise<string> => {
    const key = `${as} ${actor ?? ""} ${identifier}`;
    const token = tokens.get(key) ?? (actor === undefined ? tokenFor(as, signIn) : tokenForActing(as, { as: actor, case: identifier }, signIn));
    tokens.set(key, token);
    return token;
  };
  const ask: Portal["ask"] = async (document, who, variables) => {
    const { __meta__: registered } = document;
    const operation = isRegistered ? { documentId: (registered as { readonly hash: string }).hash } : { query: document.toString() };
    const response = await fetch(`${gateway}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(who.as !== undefined && { authorization: `Bearer ${await tokenOf(who.as, who)}` }) },
      body: JSON.stringify({ ...operation, variables: variables ?? {} }),
    });
    const text = await response.text();
    const { data, errors = [] } = JSON.parse(text) as Partial<Pick<Answer<never>, "data" | "errors">>;
    return { status: response.status, headers: response.headers, text, data, errors };
  };
  const read: Portal["read"] = async (document, who, variables) => {
    const { data, errors, text } = await ask(document, who, variables);
    if (errors.length > 0 || data == null) throw new Error(`not answered: ${text}`);
    return data;
  };
  const world = async <T>(method: "GET" | "POST", path: string, body?: object): Promise<T> => {
    const response = await fetch(control + path, { method, ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    ask,
    read,
    async refusal(document, who, variables) {
      const { errors, text } = await ask(document, who, variables);
      const [error] = errors;
      if (error === undefined) throw new Error(`not refused: ${text}`);
      return { code: error.extensions.code, message: error.message, retryable: error.extensions.retryable };
    },
    async agree(code, who) {
      const { procedure } = await read(ProcedureDocument, who, { code });
      const { giveConsent } = await read(GiveConsentDocument, who, { procedure: code, textVersion: procedure?.consentText?.version ?? "", idempotencyKey: newKey() });
      return the("consent", giveConsent).consent;
    },
    async prefill(procedure, who) {
      const { me } = await read(PrefillDocument, who, { procedure });
      return Object.fromEntries((me?.prefill?.requirements ?? []).map(({ requirement, source }) => [requirement.id, source]));
    },
    async upload({ name, mediaType, bytes }, who) {
      const { startUpload } = await read(StartUploadDocument, who, { name, mediaType, size: bytes.length, idempotencyKey: newKey() });
      const { url, document } = the("url", startUpload);
      expect((await fetch(url, { method: "PUT", body: bytes })).status).toBe(201);
      return document;
    },
    async reuse(document, procedure, who) {
      const { reuseDocument } = await read(ReuseDocumentDocument, who, { document, procedure, idempotencyKey: newKey() });
      return the("offer", reuseDocument).offer;
    },
    dossier: async (code, who) => (await read(DossierDocument, who, { code })).dossier ?? null,
    advance: async (by) => void (await world("POST", "/clock", { advance: by })),
    change: async (persona, nguon, truong, giaTri) => void (await world("POST", "/register", { persona, nguon, truong, giaTri })),
    fault: async (ministry, kind) => void (await world("POST", "/faults", { ministry, kind })),
    filings: async (ministry) => (await world<Ledger>("GET", "/ledger")).filings[ministry],
    axis: async () => (await world<Ledger>("GET", "/ledger")).axis,
    route: async (declaration, channel) => void (await world("POST", "/channels", { declaration, channel })),
    ledger: async (ministry) => (await world<Ledger>("GET", "/ledger")).ministries.flatMap((each) => (each.ministry === ministry ? each.cases : [])),
    calls: async (ministry) => (await world<{ readonly ministries: readonly { readonly name: string; readonly calls: readonly unknown[] }[] }>("GET", "/")).ministries.find(({ name }) => name === ministry)?.calls.length ?? 0,
  };
};

/** Follows a dossier until it is over and its papers have come, which are fetched in the background. */
export const followed = async (portal: Portal, code: string, who: Who): Promise<Dossier> => {
  await expect.poll(() => portal.dossier(code, who), { timeout: 20_000 }).toMatchObject({ status: "RETURNED", results: [{ state: "VALID" }] });
  const dossier = await portal.dossier(code, who);
  if (dossier === null) throw new Error(`${code} is gone`);
  return dossier;
};

/** The smallest picture that a store takes for one. */
export const portrait = {
  name: "Ảnh chân dung",
  mediaType: "PNG",
  bytes: new Uint8Array(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64")),
} as const;
