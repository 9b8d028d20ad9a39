/**
 * The way in for trusted documents: `{ "documentId": "sha256:…", "variables": {…} }` (GraphQL over HTTP's persisted documents) or Apollo's
 * `extensions.persistedQuery`, by POST, or by GET for what only reads. It answers as the other way in does, and does none of its work.
 */
import type { IncomingMessage } from "node:http";
import type { GraphQLError } from "graphql";
import { parse as parseStrictly } from "secure-json-parse";
import { PublicError, badInput } from "../kit/errors.ts";
import type { Logger } from "../kit/log.ts";
import { bytes } from "./engine/text-form.ts";
import { logAnswered, logRefused } from "./error-log.ts";
import { formatError, statusFor } from "./errors.ts";
import { graphQLErrorOf } from "./graph.ts";
import type { Graph } from "./graph.ts";
import type { Received } from "./reception.ts";
import { jsonType, responseType } from "./responder.ts";
import type { Responder } from "./responder.ts";
import { writeBody } from "./written-answer.ts";

export interface TrustedDoorOptions {
  readonly graph: Graph;
  readonly responder: Responder;
  readonly logger: Logger;
  /** Refuses whatever is not a trusted document. */
  readonly only: boolean;
}

/** What a request asks for by hash, and with what. */
interface Asked {
  readonly id: string | undefined;
  /** A text that was sent along. */
  readonly hasText: boolean;
  /** In the form of bytes. */
  readonly variables: unknown;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** @returns a function that answers a request, or says with `false` that it is for the other way in. */
export const createTrustedDoor =
  ({ graph, responder, logger, only }: TrustedDoorOptions): ((received: Received) => boolean) =>
  (received) => {
    const { request, response, origin, body } = received;
    const refuse = (error: unknown): void => responder.refuse(response, logRefused(logger, error, origin.traceId), origin.traceId);
    try {
      const { id, hasText, variables } = askedBy(request, body);
      if (id !== undefined && !hasText) answer(received, { graph, responder, logger }, id, variables).catch(refuse);
      else if (only) refuse(new PublicError("OPERATION_NOT_TRUSTED"));
      else return false;
    } catch (error) {
      refuse(error);
    }
    return true;
  };

const notAsked: Asked = { id: undefined, hasText: false, variables: undefined };

/** By any other method nothing is asked for: the other way in says so. */
const askedBy = (request: IncomingMessage, body: Buffer = Buffer.alloc(0)): Asked => {
  if (request.method === "POST") return askedInBody(body);
  return request.method === "GET" ? askedInAddress(request) : notAsked;
};

const askedInBody = (body: Buffer): Asked => {
  // What is no trusted document is not read here at all.
  const text = body.toString("latin1");
  if (!text.includes('"documentId"') && !text.includes('"persistedQuery"')) return notAsked;
  try {
    // Names that a careless reader could take for an object's own machinery are refused in every body.
    if (text.includes("__proto__") || text.includes("constructor") || text.includes("\\u")) parseStrictly(body.toString("utf8"));
    return asked(fieldsOf(bytes.parse(bytes.decode(body))));
  } catch {
    throw new PublicError("BAD_INPUT");
  }
};

const askedInAddress = ({ url = "" }: IncomingMessage): Asked => {
  const { searchParams } = new URL(url, "http://gateway");
  const read = (name: string): unknown => {
    const text = searchParams.get(name);
    if (!text) return undefined;
    try {
      return bytes.parse(bytes.of(text));
    } catch {
      throw badInput(`${name} in the address must be JSON.`, `${name} trên địa chỉ phải là JSON.`);
    }
  };
  const found = asked({ documentId: searchParams.get("documentId") ?? undefined, query: searchParams.get("query"), extensions: read("extensions") });
  return found.id === undefined ? found : { ...found, variables: read("variables") };
};

const asked = ({ documentId, query, variables, extensions }: Fields): Asked => {
  const persisted = fieldsOf(fieldsOf(extensions)["persistedQuery"])["sha256Hash"];
  const id = typeof documentId === "string" ? documentId : typeof persisted === "string" ? persisted : undefined;
  return { id, hasText: typeof query === "string" && query !== "", variables };
};

/** A page of another site can send neither of these unasked: what it may not read, it may not have timed either. */
const isPreflighted = ({ headers }: IncomingMessage): boolean => "apollo-require-preflight" in headers || "x-apollo-operation-name" in headers || /^application\/json\b/i.test(headers["content-type"] ?? "");

const answer = async ({ request, response, origin }: Received, { graph, responder, logger }: Omit<TrustedDoorOptions, "only">, id: string, variables: unknown): Promise<void> => {
  const trusted = graph.trusted(id);
  if (!trusted) throw new PublicError("OPERATION_NOT_TRUSTED");
  if (variables !== undefined && variables !== null && !isFields(variables)) throw badInput("variables must be an object.", "variables phải là một đối tượng.");
  if (request.method !== "POST") {
    if (!trusted.isQuery) throw badInput("Only a query may be asked by GET.", "Chỉ truy vấn đọc mới được dùng GET.");
    if (!isPreflighted(request)) throw badInput("Send the header apollo-require-preflight: 1 with a GET.", "Yêu cầu GET cần tiêu đề apollo-require-preflight: 1.");
  }
  const { data, errors } = await graph.executeTrusted(trusted, fieldsOf(variables), origin);
  const found = errors.map(graphQLErrorOf);
  for (const error of found) logAnswered(logger, error, origin.traceId);
  const told = found.length === 0 ? undefined : bytes.of(JSON.stringify(found.map((error) => tell(error, origin.traceId))));
  const { accept } = request.headers;
  responder.reply(request, response, {
    status: data === undefined ? statusFor(accept, 400) : 200,
    type: accept?.includes("application/graphql-response+json") ? responseType : jsonType,
    traceId: origin.traceId,
    body: writeBody({ data, errors: told }),
    encoding: bytes.encoding,
  });
};

const tell = (error: GraphQLError, traceId: string) => {
  const seen = formatError(error.toJSON(), error);
  return { ...seen, extensions: { ...seen.extensions, traceId } };
};
