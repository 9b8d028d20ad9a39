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
import { PublicError, findPublicError } from "../kit/errors.ts";
import { addHealth } from "../kit/health.ts";
import { loggerOptions, silentLogger } from "../kit/log.ts";
import type { Logger } from "../kit/log.ts";
import { traceHeader, traceIdOf } from "../kit/trace.ts";
import { checkDocument, createTextCheck } from "./bounds.ts";
import type { GatewayConfiguration } from "./config.ts";
import { formatError, httpStatusOf, refusalBody, statusFor } from "./errors.ts";
import { createGraph } from "./graph.ts";
import { limits } from "./limits.ts";
import { addLoadShedding } from "./load-shedding.ts";
import { addPages } from "./pages.ts";
import { createSignIn } from "./sign-in.ts";
import type { SignIn } from "./sign-in.ts";
import { createSubgraphClient } from "./subgraph-client.ts";
import type { RequestOrigin } from "./subgraph-client.ts";
import type { Supergraph } from "./supergraph.ts";
import { addTrustedDoor } from "./trusted-door.ts";
import type { Manifest } from "./trusted-documents.ts";

export interface GatewayDependencies {
  readonly supergraph: Supergraph;
  /** Documents known by their hash before anybody asks. */
  readonly manifest?: Manifest;
  /** Reads the configuration again for another supergraph, which may have other subgraphs. @throws {ConfigurationError} */
  readonly reconfigure?: (supergraph: Supergraph) => GatewayConfiguration;
  readonly clock?: Clock;
}

export interface Gateway {
  readonly app: FastifyInstance;
  /** Says that it is not ready any more, and goes on serving: whoever balances then sends requests elsewhere. */
  readonly drain: () => void;
  /** Serves another supergraph from the next request on. @throws {Error} with the reason when it cannot; then nothing has changed. */
  readonly update: (supergraph: Supergraph) => void;
}

/** The gateway's server, not yet listening. */
export const createGateway = async (configuration: GatewayConfiguration, { supergraph, manifest = {}, reconfigure = () => configuration, clock = systemClock }: GatewayDependencies): Promise<Gateway> => {
  const app = Fastify({ ...loggerOptions(configuration.LOG_LEVEL), bodyLimit: limits.bodyBytes, requestTimeout: limits.requestMs, http: { connectionsCheckingInterval: limits.connectionsCheckMs, headersTimeout: limits.requestMs }, trustProxy: false, return503OnClosing: false });
  const logger: Logger = configuration.LOG_LEVEL === "silent" ? silentLogger : app.log;
  const signIn = configuration.open ? openSignIn : createSignIn({ issuer: configuration.SIGN_IN_ISSUER, audience: configuration.SIGN_IN_AUDIENCE, clock, logger });
  const connect = (next: Supergraph) => new Map(reconfigure(next).subgraphs.map((route) => [route.name, createSubgraphClient(route, clock)]));
  const graph = createGraph({ supergraph, connect, manifest, open: configuration.open, logger, check: checkDocument });
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
    logger: { debug() {}, info() {}, warn: (message: string) => logger.warn({ reason: message }, "apollo"), error: (message: string) => logger.error({ reason: message }, "apollo") },
    plugins: [answerWithTrace(), logErrors(logger), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
  });
  await server.start();
  refuseInOneForm(app, logger);
  await app.register(compress, { threshold: limits.compressFromBytes, encodings: ["br", "gzip"], brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } });
  addLoadShedding(app, limits);
  const origins = identify(app, signIn, logger);
  addTrustedDoor(app, { graph, originOf: (request) => origins.get(request), only: configuration.TRUSTED_DOCUMENTS_ONLY === "true" });
  boundDocuments(app, origins, logger);
  await app.register(fastifyApollo(server), {
    path: "/graphql",
    method: ["GET", "POST"],
    context: async (request) => {
      const origin = origins.get(request);
      if (!origin) throw new PublicError("INTERNAL", { reason: "a request that nobody identified" });
      return origin;
    },
  });
  let draining = false;
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
    await server.stop();
    await Promise.all([signIn.close(), graph.close()]);
  });
  addHealth(app, { accepting: () => !draining, supergraph: () => graph.ready(), signIn: () => signIn.ready() });
  if (configuration.dev && configuration.PAGES) await addPages(app, configuration.PAGES, configuration.SIGN_IN_ISSUER);
  return { app, drain, update: (next) => graph.update(next) };
};

/** For a graph that is open: nobody signs in, and nobody needs to. */
const openSignIn: SignIn = { authenticate: async () => null, ready: async () => true, close: async () => {} };

/** Says for whom each GraphQL request speaks, before anything else looks at it. A token that does not hold is refused, never read as no token. */
const identify = (app: FastifyInstance, signIn: SignIn, logger: Logger): WeakMap<FastifyRequest, RequestOrigin> => {
  const origins = new WeakMap<FastifyRequest, RequestOrigin>();
  app.addHook("onRequest", (request, reply, done) => {
    if (request.routeOptions.url !== "/graphql") return done();
    const traceId = traceIdOf(request.headers[traceHeader]);
    reply.header("x-trace-id", traceId);
    const left = new AbortController();
    reply.raw.once("close", () => {
      if (!reply.raw.writableFinished) left.abort();
    });
    const answerBy = performance.now() + limits.answerMs;
    signIn.authenticate(request.headers.authorization).then(
      (subject) => {
        origins.set(request, { subject, traceId, signal: left.signal, answerBy });
        // oxlint-disable-next-line promise/no-callback-in-promise -- Fastify's own way on; an async hook costs each request another turn of the queue
        done();
      },
      (error: unknown) => refuse(reply, error, traceId, logger),
    );
  });
  return origins;
};

/** Measures each document before Apollo Server has it, which parses and validates in one go: a plugin could refuse it only when the harm is done. */
const boundDocuments = (app: FastifyInstance, origins: WeakMap<FastifyRequest, RequestOrigin>, logger: Logger): void => {
  const check = createTextCheck();
  app.addHook("preHandler", (request, reply, done) => {
    const origin = origins.get(request);
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
    const { host = "", "content-type": type = "" } = request.headers;
    // Apollo Server makes an address of the host, and JSON is UTF-8 whatever a client calls it.
    const isReadable = /^[\w.:[\]-]+$/.test(host) && !/charset=(?!"?utf-?8"?\s*(?:;|$))/i.test(type);
    if (isReadable) done();
    else void reply.status(/charset=/i.test(type) ? 415 : 400).send(refusalBody(new PublicError("BAD_INPUT"), traceOf(request, reply)));
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
