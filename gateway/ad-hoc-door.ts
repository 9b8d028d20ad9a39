/**
 * The way in for documents that were not registered: explorers, development, whatever is new. Apollo Server reads, validates and answers, on the engine; what
 * could harm it is measured before it has it.
 */
import type { IncomingMessage } from "node:http";
import { ApolloServer, HeaderMap } from "@apollo/server";
import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled } from "@apollo/server/plugin/disabled";
import { parse as parseStrictly } from "secure-json-parse";
import { PublicError } from "../kit/errors.ts";
import type { Logger } from "../kit/log.ts";
import { createTextCheck } from "./bounds.ts";
import { logAnswered, logRefused } from "./error-log.ts";
import { formatError, statusFor } from "./errors.ts";
import type { Graph } from "./graph.ts";
import { limits } from "./limits.ts";
import type { Received } from "./reception.ts";
import { jsonType } from "./responder.ts";
import type { Responder } from "./responder.ts";
import type { RequestOrigin } from "./subgraph-client.ts";
import { stringifyResult } from "./written-answer.ts";

export interface AdHocDoorOptions {
  readonly graph: Graph;
  readonly responder: Responder;
  readonly logger: Logger;
  /** Introspection, and names of the schema in what is told of a mistake. */
  readonly dev: boolean;
}

export interface AdHocDoor {
  answer(received: Received): void;
  close(): Promise<void>;
}

export const openAdHocDoor = async ({ graph, responder, logger, dev }: AdHocDoorOptions): Promise<AdHocDoor> => {
  const server = new ApolloServer<RequestOrigin>({
    gateway: graph.gateway,
    introspection: dev,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Unknown text is parsed and planned, never remembered by a hash that a client chooses.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !dev,
    parseOptions: { maxTokens: limits.tokens },
    stopOnTerminationSignals: false,
    formatError,
    stringifyResult,
    logger: { debug() {}, info() {}, warn: (message: string) => logger.warn({ reason: message }, "apollo"), error: (message: string) => logger.error({ reason: message }, "apollo") },
    plugins: [answerWithTrace(), logErrors(logger), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
  });
  await server.start();
  const checkText = createTextCheck();

  const answer = async ({ request, response, origin, body: sent }: Received): Promise<void> => {
    const { method = "", url = "" } = request;
    const body = sent && readBody(sent);
    const { search, searchParams } = new URL(url, "http://gateway");
    // A plugin could refuse a document only when the harm is done: parsing and validation are one step. Whatever is no text, Apollo Server refuses.
    const text = documentOf(method, searchParams, body);
    if (typeof text === "string") checkText(text);
    const { status = 200, headers, body: written } = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest: { method, headers: headersOf(request), search, body }, context: async () => origin });
    if (written.kind !== "complete") throw new PublicError("INTERNAL", { reason: "an answer in parts" });
    const { "content-type": type = jsonType, "content-length": _length, ...others } = Object.fromEntries(headers);
    responder.reply(request, response, { status, type, headers: others, traceId: origin.traceId, body: written.string, encoding: "latin1" });
  };
  return {
    answer(received) {
      const { response, origin } = received;
      answer(received).catch((error: unknown) => responder.refuse(response, logRefused(logger, error, origin.traceId), origin.traceId));
    },
    close: () => server.stop(),
  };
};

/** Names that a careless reader could take for an object's own machinery are refused in every body. */
const readBody = (body: Buffer): unknown => {
  try {
    return parseStrictly(body.toString("utf8")) as unknown;
  } catch {
    throw new PublicError("BAD_INPUT");
  }
};

/** The text that Apollo Server will parse, read as it reads it: two readings of one address could differ, and one be checked and the other run. */
const documentOf = (method: string, search: URLSearchParams, body: unknown): unknown => {
  if (method === "GET") return search.get("query");
  return typeof body === "object" && body !== null && "query" in body ? body.query : undefined;
};

const headersOf = ({ headers }: IncomingMessage): HeaderMap => {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  return map;
};

/** Every error carries the trace id that a citizen can quote; nothing else stands beside data and errors. */
const answerWithTrace = (): ApolloServerPlugin<RequestOrigin> => ({
  requestDidStart: async () => ({
    async willSendResponse({ request, response, contextValue }) {
      if (response.http.status !== undefined) response.http.status = statusFor(request.http?.headers.get("accept"), response.http.status);
      if (response.body.kind !== "single") return;
      const { data, errors } = response.body.singleResult;
      response.body.singleResult = {
        ...(data !== undefined && { data }),
        ...(errors && { errors: errors.map((error) => ({ ...error, extensions: { ...error.extensions, traceId: contextValue.traceId } })) }),
      };
    },
  }),
});

const logErrors = (logger: Logger): ApolloServerPlugin<RequestOrigin> => ({
  requestDidStart: async () => ({
    async didEncounterErrors({ errors, contextValue }) {
      for (const error of errors) logAnswered(logger, error, contextValue.traceId);
    },
  }),
});
