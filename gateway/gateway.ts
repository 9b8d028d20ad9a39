import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import Fastify from "fastify";
import type { FastifyInstance } from "fastify";
import { systemClock } from "../kit/clock.ts";
import type { Clock } from "../kit/clock.ts";
import { addHealth } from "../kit/health.ts";
import { loggerOptions, silentLogger } from "../kit/log.ts";
import type { Logger } from "../kit/log.ts";
import { refuseInOneForm, refuseUnreadable } from "../kit/refusal.ts";
import { openAdHocDoor } from "./ad-hoc-door.ts";
import { auditInLog } from "./audit.ts";
import type { Audit } from "./audit.ts";
import { checkDocument } from "./bounds.ts";
import type { GatewayConfiguration } from "./config.ts";
import type { PlanningOptions } from "./engine/planning/planning.ts";
import { createGraph } from "./graph.ts";
import { limits } from "./limits.ts";
import { createLoadShedding } from "./load-shedding.ts";
import { addPages } from "./pages.ts";
import { createReception, isForReception } from "./reception.ts";
import { createResponder } from "./responder.ts";
import { createSignIn } from "./sign-in.ts";
import type { SignIn } from "./sign-in.ts";
import { createSubgraphClient } from "./subgraph-client.ts";
import type { Supergraph } from "./supergraph.ts";
import { createTrustedDoor } from "./trusted-door.ts";
import type { Manifest } from "./trusted-documents.ts";

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
  refuseInOneForm(app, "gateway", logger);
  let draining = false;
  const shedding = createLoadShedding(limits);
  const responder = createResponder({ compressFromBytes: limits.compressFromBytes, isDraining: () => draining });
  const receive = createReception({ signIn, shedding, responder, logger, bodyBytes: limits.bodyBytes, answerMs: limits.answerMs });
  const isAnsweredByTrustedDoor = createTrustedDoor({ graph, responder, logger, only: configuration.TRUSTED_DOCUMENTS_ONLY === "true" });
  const adHoc = await openAdHocDoor({ graph, responder, logger, dev: configuration.dev });
  enter = (request, response, behind) => {
    if (!isForReception(request)) return behind(request, response);
    receive(request, response, (received) => {
      if (!isAnsweredByTrustedDoor(received)) adHoc.answer(received);
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
    await adHoc.close();
    await Promise.all([signIn.close(), graph.close()]);
  });
  addHealth(app, { accepting: () => !draining, supergraph: () => graph.ready(), signIn: () => signIn.ready() });
  if (configuration.dev && configuration.PAGES) await addPages(app, configuration.PAGES, configuration.SIGN_IN_ISSUER);
  return { app, drain, update: (next) => graph.update(next) };
};

/** For a graph that is open: nobody signs in, and nobody needs to. */
const openSignIn: SignIn = { authenticate: async () => null, ready: async () => true, close: async () => {} };
