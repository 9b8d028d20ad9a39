/**
 * The axis' wire, as its published client speaks it: `POST` to `/sendEdoc`, `/getReceivedEdocList`, `/getEdoc` and `/updateStatus`, parameters in headers, answers
 * `{ status, ErrorCode, ErrorDesc, … }`. Code 0 is done and 15 a wrong SystemId or SecretKey; the other codes and the members' keys are invented.
 */
import { createHash } from "node:crypto";
import type { JSONWebKeySet } from "jose";
import { z } from "zod";
import { badAnswer, createMinistryClient, unavailable } from "../../../kit/ministry-client.ts";
import type { MinistryAnswer } from "../../../kit/ministry-client.ts";
import type { Secret } from "../../../kit/secret.ts";
import { askForKeys } from "../result-source.ts";
import { bounds as edxmlBounds } from "./edxml.ts";
import { portal } from "./shops.ts";

const limits = {
  /** A message of fifteen megabytes over a slow line. */
  messageMs: 30_000,
  /** The message in base64, in JSON. */
  messageBytes: Math.ceil(edxmlBounds.bytes * 1.4),
  /** Messages in memory at once. */
  messages: 1,
  /** Taken of one list; what is beyond comes with the next. */
  listed: 500,
  /** Some twenty thousand messages that wait: a list is not in pages, and one that cannot be read would never become shorter. */
  listBytes: 5_000_000,
};

/** The axis' own refusals (invented), of which it makes no sense to try again. */
export const refusals = { MALFORMED: "1", RECIPIENT: "16", OTHER_CONTENT: "18", GONE: "19" } as const;

export class AxisRefusal extends Error {
  override readonly name = "AxisRefusal";
  readonly code: string;
  constructor(code: string) {
    super(`the axis refused with ErrorCode ${code}`);
    this.code = code;
  }
}

export interface ListedMessage {
  /** The axis' own name for it. */
  readonly document: string;
  /** `OrganId` of whom the axis took it from. */
  readonly sender: string;
}

/** Every call throws a `PublicError` when the axis cannot be asked now, and an `AxisRefusal` when it refused. */
export interface AxisClient {
  send(recipient: string, edxml: Buffer): Promise<void>;
  list(): Promise<readonly ListedMessage[]>;
  /** A message as it is handed over. */
  take(document: string): Promise<Buffer>;
  /** Says that a message need not be listed any more: it was taken, or could not be believed. */
  confirm(document: string, state: "done" | "fail"): Promise<void>;
  /** What a member's papers are signed with. */
  keysOf(organId: string): Promise<JSONWebKeySet>;
  close(): Promise<void>;
}

const code = z.union([z.string(), z.int().transform(String)]);
const answered = z.object({ ErrorCode: code });
/** A name goes back in a header. */
const name = z.string().regex(/^[\x21-\x7e]{1,200}$/);
const listed = z.object({ docId: name, from: name });
const list = answered.extend({ data: z.array(z.unknown()).optional() });
const edoc = answered.extend({ data: z.string().optional() });

const wrongCredentials = "15";

const refuse = (errorCode: string): void => {
  if (errorCode === wrongCredentials) throw unavailable("the axis does not know our SystemId or SecretKey");
  if (errorCode !== "0") throw new AxisRefusal(errorCode);
};

/** Not by `parseAnswer`: to look for Vietnamese marks in megabytes of base64, or to count the values of a long list, would take as long as reading it. */
const read = <T extends z.ZodType<{ readonly ErrorCode: string }>>(answer: MinistryAnswer, shape: T): z.output<T> => {
  const parsed = answer.status === 200 ? shape.safeParse(answer.json()) : undefined;
  if (!parsed?.success) throw badAnswer("another shape than an answer of the axis has");
  refuse(parsed.data.ErrorCode);
  return parsed.data;
};

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

export const createAxisClient = (url: string, systemId: string, secretKey: Secret): AxisClient => {
  const client = createMinistryClient({ url, maxBytes: limits.listBytes, connections: 4 });
  const messages = createMinistryClient({ url, deadlineMs: limits.messageMs, maxBytes: limits.messageBytes, connections: limits.messages });
  const headers = (parameters: Readonly<Record<string, string>>): Record<string, string> => ({ "content-type": "application/json", SystemId: systemId, SecretKey: secretKey.reveal(), ...parameters });
  const edocs = { servicetype: "eDoc", messagetype: "edoc" };
  return {
    async send(recipient, edxml) {
      const parameters = { ...edocs, "content-type": "application/octet-stream", from: portal.organId, to: JSON.stringify([recipient]), "hash-file": sha256(edxml) };
      read(await messages.call({ method: "POST", path: "/sendEdoc", headers: headers(parameters), body: edxml }), answered);
    },
    async list() {
      const { data } = read(await client.call({ method: "POST", path: "/getReceivedEdocList", headers: headers(edocs), body: "" }), list);
      if (data === undefined) throw badAnswer("no list in the answer");
      return data.slice(0, limits.listed).flatMap((item) => {
        const message = listed.safeParse(item);
        return message.success ? [{ document: message.data.docId, sender: message.data.from }] : [];
      });
    },
    async take(document) {
      const { data } = read(await messages.call({ method: "POST", path: "/getEdoc", headers: headers({ docId: document }), body: "" }), edoc);
      if (data === undefined) throw badAnswer("no message in the answer");
      return Buffer.from(data, "base64");
    },
    async confirm(document, state) {
      read(await client.call({ method: "POST", path: "/updateStatus", headers: headers({ docid: document, status: state }), body: "" }), answered);
    },
    keysOf: (organId) => askForKeys(client, `/members/${encodeURIComponent(organId)}/jwks.json`),
    async close() {
      await Promise.all([client.close(), messages.close()]);
    },
  };
};
