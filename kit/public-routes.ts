/**
 * A subgraph's HTTP beside GraphQL: uploads, downloads, what other systems send.
 *
 * Danger: everything else of a subgraph answers the gateway alone, and these routes answer whoever reaches them. So a route is public only when it was added
 * here, and only when it says who may call it; `config.authentication` is written down, not enforced: the route's own code must hold it.
 */
import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import { PublicError, findPublicError } from "./errors.ts";
import type { ErrorCode } from "./errors.ts";
import type { Logger } from "./log.ts";
import { refusalBody } from "./refusal.ts";
import { traceHeader, traceIdOf } from "./trace.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Who may call this public route and how they show it, in a few words. */
    authentication?: string;
  }
}

export interface PublicRoute {
  readonly method: string;
  readonly path: string;
  readonly authentication: string;
}

const listed = new WeakMap<FastifyInstance, PublicRoute[]>();

/** The public routes of a subgraph's server, as they were added. */
export const publicRoutesOf = (app: FastifyInstance): readonly PublicRoute[] => listed.get(app) ?? [];

const publicRequests = new WeakSet<FastifyRequest>();

/** Whether the gateway's assertion is not asked for. */
export const isPublic = (request: FastifyRequest): boolean => publicRequests.has(request);

/** @throws {Error} at the start, for a route that does not say who may call it. */
export const addPublicRoutes = async (app: FastifyInstance, service: string, logger: Logger, add: (open: FastifyInstance) => void | Promise<void>): Promise<void> => {
  const routes: PublicRoute[] = [];
  listed.set(app, routes);
  await app.register(async (open) => {
    open.addHook("onRoute", (route) => {
      if (!route.config?.authentication) throw new Error(`the public route ${String(route.method)} ${route.url} does not say who may call it: give it config.authentication`);
      for (const method of [route.method].flat()) routes.push({ method, path: route.url, authentication: route.config.authentication });
    });
    // The guarded side keeps bodies as bytes until their digest is known to be signed; here a body is read as what it says it is.
    open.removeAllContentTypeParsers();
    open.addContentTypeParser("application/json", { parseAs: "string" }, open.getDefaultJsonParser("error", "error"));
    open.addHook("onRequest", async (request) => void publicRequests.add(request));
    open.setErrorHandler((error: FastifyError | Error, request, reply) => {
      const { status, known } = answerTo(error);
      const traceId = traceIdOf(request.headers[traceHeader]);
      if (status >= 500) logger.error({ traceId, code: known.code, status, reason: known.reason ?? error.name }, "public route failed");
      return reply.status(status).send(refusalBody(known, { traceId, service }));
    });
    await add(open);
  });
};

const statuses: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  ASSURANCE_TOO_LOW: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  IDEMPOTENCY_CONFLICT: 409,
  IN_PROGRESS: 409,
  EVIDENCE_CHANGED: 409,
  OFFER_EXPIRED: 410,
  RATE_LIMITED: 429,
  OVERLOADED: 503,
  MINISTRY_UNAVAILABLE: 503,
  MINISTRY_TIMEOUT: 504,
  MINISTRY_BAD_ANSWER: 502,
};

const answerTo = (error: FastifyError | Error): { readonly status: number; readonly known: PublicError } => {
  const known = findPublicError(error);
  if (known) return { status: statuses[known.code] ?? 500, known };
  // What Fastify itself refuses: a body too large, of another type, or not JSON.
  const status = "statusCode" in error && typeof error.statusCode === "number" && error.statusCode < 500 ? error.statusCode : 500;
  return { status, known: new PublicError(status < 500 ? "BAD_INPUT" : "INTERNAL") };
};
