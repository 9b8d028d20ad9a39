/**
 * The axis' wire, as its published client speaks it: `POST` to `/sendEdoc`, `/getReceivedEdocList`, `/getEdoc` and `/updateStatus`, parameters in headers, answers
 * `{ status, ErrorCode, ErrorDesc, … }`. Code 0 is done and 15 a wrong SystemId or SecretKey; the other codes and the members' keys are invented.
 */
import { createHash } from "node:crypto";
import type { JSONWebKeySet } from "jose";
import { z } from "zod";
import { createMinistryClient, badAnswer, parseAnswer, unavailable } from "../../../kit/ministry-client.ts";
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
  /** Of one list; what is beyond comes with the next. */
  listed: 500,
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
  fetch(document: string): Promise<Buffer>;
  /** Says that a message need not be listed any more: it was taken, or could not be believed. */
  confirm(document: string, state: "done" | "fail"): Promise<void>;
  /** What a member's papers are signed with. */
  keysOf(organId: string): Promise<JSONWebKeySet>;
  close(): Promise<void>;
}

const code = z.union([z.string(), z.int().transform(String)]);
const envelope = z.object({ ErrorCode: code });
const list = z.object({ data: z.array(z.object({ docId: z.string().min(1).max(200), from: z.string().min(1).max(200) })).max(10_000) });
const edoc = z.object({ ErrorCode: code, data: z.string().optional() });

const wrongCredentials = "15";

const refuse = (errorCode: string): void => {
  if (errorCode === wrongCredentials) throw unavailable("the axis does not know our SystemId or SecretKey");
  if (errorCode !== "0") throw new AxisRefusal(errorCode);
};

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

export const createAxisClient = (url: string, systemId: string, secretKey: Secret): AxisClient => {
  const client = createMinistryClient({ url, connections: 4 });
  const messages = createMinistryClient({ url, deadlineMs: limits.messageMs, maxBytes: limits.messageBytes, connections: limits.messages });
  const headers = (parameters: Readonly<Record<string, string>>): Record<string, string> => ({ "content-type": "application/json", SystemId: systemId, SecretKey: secretKey.reveal(), ...parameters });
  const done = (answer: MinistryAnswer): unknown => {
    if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
    const body = answer.json();
    refuse(parseAnswer(envelope, body).ErrorCode);
    return body;
  };
  const edocs = { servicetype: "eDoc", messagetype: "edoc" };
  return {
    async send(recipient, edxml) {
      const parameters = { ...edocs, "content-type": "application/octet-stream", from: portal.organId, to: JSON.stringify([recipient]), "hash-file": sha256(edxml) };
      done(await messages.call({ method: "POST", path: "/sendEdoc", headers: headers(parameters), body: edxml }));
    },
    async list() {
      const { data } = parseAnswer(list, done(await client.call({ method: "POST", path: "/getReceivedEdocList", headers: headers(edocs), body: "" })));
      return data.slice(0, limits.listed).map(({ docId, from }) => ({ document: docId, sender: from }));
    },
    async fetch(document) {
      const answer = await messages.call({ method: "POST", path: "/getEdoc", headers: headers({ docId: document }), body: "" });
      // Not as other answers: to look for Vietnamese marks in megabytes of base64 would take as long as reading it.
      const read = answer.status === 200 ? edoc.safeParse(answer.json()) : undefined;
      if (!read?.success) throw badAnswer("no message in the answer");
      refuse(read.data.ErrorCode);
      return Buffer.from(read.data.data ?? "", "base64");
    },
    async confirm(document, state) {
      done(await client.call({ method: "POST", path: "/updateStatus", headers: headers({ docid: document, status: state }), body: "" }));
    },
    keysOf: (organId) => askForKeys(client, `/members/${encodeURIComponent(organId)}/jwks.json`),
    async close() {
      await Promise.all([client.close(), messages.close()]);
    },
  };
};
