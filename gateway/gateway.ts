import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { constants } from "node:zlib";
import { ApolloServer } from "@apollo/server";
import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled } from "@apollo/server/plugin/disabled";
import compress from "@fastify/compress";
import fastifyApollo from "@as-integrations/fastify";
import Fastify from "fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { systemClock } from "../kit/clock.ts";
import type { Clock } from "../kit/clock.ts";
import { parse as parseStrictly } from "secure-json-parse";
import { PublicError, findPublicError } from "../kit/errors.ts";
import { addHealth } from "../kit/health.ts";
import { loggerOptions, silentLogger } from "../kit/log.ts";
import type { Logger } from "../kit/log.ts";
import { refuseUnreadable } from "../kit/refusal.ts";
import { traceHeader, traceIdOf } from "../kit/trace.ts";
import { auditInLog } from "./audit.ts";
import type { Audit } from "./audit.ts";
import { checkDocument, createTextCheck } from "./bounds.ts";
import type { GatewayConfiguration } from "./config.ts";
import type { PlanningOptions } from "./engine/planning/planning.ts";
import { formatError, httpStatusOf, refusalBody, statusFor } from "./errors.ts";
import { createGraph } from "./graph.ts";
import { limits } from "./limits.ts";
import { createLoadShedding } from "./load-shedding.ts";
import { addPages } from "./pages.ts";
import { createReception, isForReception, isReadable, namesOtherCharset } from "./reception.ts";
import type { Received } from "./reception.ts";
import { brotliQuality, createResponder } from "./responder.ts";
import { createSignIn } from "./sign-in.ts";
import type { SignIn } from "./sign-in.ts";
import { createSubgraphClient } from "./subgraph-client.ts";
import type { RequestOrigin } from "./subgraph-client.ts";
import type { Supergraph } from "./supergraph.ts";
import { createTrustedDoor } from "./trusted-door.ts";
import type { Manifest } from "./trusted-documents.ts";
import { stringifyResult } from "./written-answer.ts";

export interface GatewayDependencies {
  readonly supergraph: Supergraph;
  /** Documents known by their hash before anybody asks. */
  readonly manifest?: Manifest;
  /** Reads the configuration again for another supergraph, which may have other subgraphs. @throws {ConfigurationError} */
  readonly reconfigure?: (supergraph: Supergraph) => GatewayConfiguration;
  readonly clock?: Clock;
  /** Told of each request in which somebody acts for a citizen; the log unless given. */
  readonly audit?: Audit;
  /** Bounds of planning other than those of `limits`. */
  readonly planning?: PlanningOptions;
}

export interface Gateway {
  readonly app: FastifyInstance;
  /** Says that it is not ready any more, and goes on serving: whoever balances then sends requests elsewhere. */
  readonly drain: () => void;
  /** Serves another supergraph from the next request on. @throws {Error} with the reason when it cannot; then nothing has changed. */
  readonly update: (supergraph: Supergraph) => Promise<void>;
}

type Entrance = (request: IncomingMessage, response: ServerResponse, behind: RequestListener) => void;

const timeouts = { requestTimeout: limits.requestMs, headersTimeout: limits.requestMs, connectionsCheckingInterval: limits.connectionsCheckMs, keepAliveTimeout: limits.keepAliveMs };

/** The gateway's server, not yet listening. */
export const createGateway = async (configuration: GatewayConfiguration, { supergraph, manifest = {}, reconfigure = () => configuration, clock = systemClock, audit, planning }: GatewayDependencies): Promise<Gateway> => {
  let enter: Entrance = (request, response, behind) => behind(request, response);
  const app = Fastify({ ...loggerOptions(configuration.LOG_LEVEL), ...refuseUnreadable("gateway"), serverFactory: (behind) => createServer(timeouts, (request, response) => enter(request, response, behind)), trustProxy: false, return503OnClosing: false });
  const logger: Logger = configuration.LOG_LEVEL === "silent" ? silentLogger : app.log;
  const signIn = configuration.open ? openSignIn : createSignIn({ issuer: configuration.SIGN_IN_ISSUER, audience: configuration.SIGN_IN_AUDIENCE, clock, logger });
  const connect = (next: Supergraph) => new Map(reconfigure(next).subgraphs.map((route) => [route.name, createSubgraphClient(route, { clock, logger })]));
  const graph = await createGraph({ supergraph, connect, manifest, open: configuration.open, logger, audit: audit ?? auditInLog(app.log), check: checkDocument, ...(planning && { planning }) });
  const server = new ApolloServer<RequestOrigin>({
    gateway: graph.gateway,
    introspection: configuration.dev,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Unknown text is parsed and planned, never remembered by a hash that a client chooses.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !configuration.dev,
    parseOptions: { maxTokens: limits.tokens },
    stopOnTerminationSignals: false,
    formatError,
    stringifyResult,
    logger: { debug() {}, info() {}, warn: (message: string) => logger.warn({ reason: message }, "apollo"), error: (message: string) => logger.error({ reason: message }, "apollo") },
    plugins: [answerWithTrace(), logErrors(logger), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
  });
  await server.start();
  refuseInOneForm(app, logger);
  await app.register(compress, { threshold: limits.compressFromBytes, encodings: ["br", "gzip"], brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } } });
  const received = new WeakMap<IncomingMessage, Received>();
  takeReceived(app, received);
  boundDocuments(app, received, logger);
  await app.register(fastifyApollo(server), {
    path: "/graphql",
    method: ["GET", "POST"],
    context: async ({ raw }) => {
      const { origin } = received.get(raw) ?? {};
      if (!origin) throw new PublicError("INTERNAL", { reason: "a request that nobody received" });
      return origin;
    },
  });
  let draining = false;
  const shedding = createLoadShedding(limits);
  const responder = createResponder({ compressFromBytes: limits.compressFromBytes, isDraining: () => draining });
  const receive = createReception({ signIn, shedding, responder, logger, bodyBytes: limits.bodyBytes, answerMs: limits.answerMs });
  const isAnsweredByTrustedDoor = createTrustedDoor({ graph, responder, only: configuration.TRUSTED_DOCUMENTS_ONLY === "true" });
  enter = (request, response, behind) => {
    if (!isForReception(request)) return behind(request, response);
    receive(request, response, (each) => {
      if (isAnsweredByTrustedDoor(each)) return;
      received.set(request, each);
      behind(request, response);
    });
  };
  const drain = (): void => {
    draining = true;
  };
  app.addHook("preClose", async () => drain());
  app.addHook("onSend", (_request, reply, payload, done) => {
    // Whoever keeps a connection is asked to open another, which a balancer gives to another process.
    if (draining) reply.header("connection", "close");
    done(null, payload);
  });
  app.addHook("onClose", async () => {
    shedding.stop();
    await server.stop();
    await Promise.all([signIn.close(), graph.close()]);
  });
  addHealth(app, { accepting: () => !draining, supergraph: () => graph.ready(), signIn: () => signIn.ready() });
  if (configuration.dev && configuration.PAGES) await addPages(app, configuration.PAGES, configuration.SIGN_IN_ISSUER);
  return { app, drain, update: (next) => graph.update(next) };
};

/** For a graph that is open: nobody signs in, and nobody needs to. */
const openSignIn: SignIn = { authenticate: async () => null, ready: async () => true, close: async () => {} };

/** What was received is taken over by Fastify as it is: its body is not read twice. What nobody received is no request for the graph. */
const takeReceived = (app: FastifyInstance, received: WeakMap<IncomingMessage, Received>): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", (request, _payload, done) => {
    try {
      done(null, parseStrictly((received.get(request.raw)?.body ?? Buffer.alloc(0)).toString("utf8")));
    } catch {
      done(Object.assign(new PublicError("BAD_INPUT"), { statusCode: 400 }));
    }
  });
  app.addHook("onRequest", (request, reply, done) => {
    if (request.routeOptions.url !== "/graphql") return done();
    const { origin } = received.get(request.raw) ?? {};
    const traceId = origin?.traceId ?? traceIdOf(request.headers[traceHeader]);
    reply.header("x-trace-id", traceId);
    if (origin) done();
    else void reply.status(request.method === "POST" ? 415 : 404).send(refusalBody(new PublicError(request.method === "POST" ? "BAD_INPUT" : "NOT_FOUND"), traceId));
  });
};

/** Measures each document before Apollo Server has it, which parses and validates in one go: a plugin could refuse it only when the harm is done. */
const boundDocuments = (app: FastifyInstance, received: WeakMap<IncomingMessage, Received>, logger: Logger): void => {
  const check = createTextCheck();
  app.addHook("preHandler", (request, reply, done) => {
    const { origin } = received.get(request.raw) ?? {};
    if (!origin) return done();
    try {
      const text = documentOf(request);
      // Whatever else it is, Apollo Server refuses it.
      if (typeof text === "string") check(text);
    } catch (error) {
      return refuse(reply, error, origin.traceId, logger);
    }
    done();
  });
};

/** The text that Apollo Server will parse, read as it reads it: two readings of one address could differ, and one be checked and the other run. */
const documentOf = ({ method, url, body }: FastifyRequest): unknown => {
  if (method === "GET") return new URL(url, "http://gateway").searchParams.get("query");
  return typeof body === "object" && body !== null && "query" in body ? body.query : undefined;
};

const refuse = (reply: FastifyReply, error: unknown, traceId: string, logger: Logger): void => {
  const known = error instanceof PublicError ? error : new PublicError("INTERNAL");
  logger.warn({ traceId, code: known.code, reason: known.reason ?? "" }, "request refused");
  if (known.code === "UNAUTHENTICATED") reply.header("www-authenticate", 'Bearer error="invalid_token"');
  void reply.status(httpStatusOf(known.code)).send(refusalBody(known, traceId));
};

/** What Fastify itself refuses (a body too large, a type it does not read, an unknown address) is told in the same form as everything else. */
const refuseInOneForm = (app: FastifyInstance, logger: Logger): void => {
  const traceOf = (request: FastifyRequest, reply: FastifyReply): string => {
    const known = reply.getHeader("x-trace-id");
    return typeof known === "string" ? known : traceIdOf(request.headers[traceHeader]);
  };
  app.setErrorHandler(async (error: { statusCode?: number; name?: string; code?: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    const code = status >= 500 ? "INTERNAL" : "BAD_INPUT";
    const traceId = traceOf(request, reply);
    if (code === "INTERNAL") logger.error({ traceId, code, reason: error.code ?? error.name ?? "unknown" }, "request failed");
    await reply.status(status).send(refusalBody(new PublicError(code), traceId));
  });
  app.setNotFoundHandler(async (request, reply) => {
    await reply.status(404).send(refusalBody(new PublicError("NOT_FOUND"), traceOf(request, reply)));
  });
  app.addHook("onRequest", (request, reply, done) => {
    if (isReadable(request)) done();
    else void reply.status(namesOtherCharset(request.headers["content-type"] ?? "") ? 415 : 400).send(refusalBody(new PublicError("BAD_INPUT"), traceOf(request, reply)));
  });
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
      for (const error of errors) {
        const seen = formatError(error.toJSON(), error);
        logger.warn({ traceId: contextValue.traceId, code: seen.extensions.code, path: error.path?.join(".") ?? "", service: seen.extensions.service, reason: findPublicError(error)?.reason ?? "" }, "error answered");
      }
    },
  }),
});
