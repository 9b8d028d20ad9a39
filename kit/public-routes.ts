/**
 * A subgraph's HTTP beside GraphQL: uploads, downloads, what other systems send.
 *
 * Danger: everything else of a subgraph answers the gateway alone, and these routes answer whoever reaches them. So a route is public only when it was added
 * here, and only when it says who may call it; `config.authentication` is written down, not enforced: the route's own code must hold it.
 */
import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import { PublicError, catalogue, findPublicError } from "./errors.ts";
import type { ErrorCode } from "./errors.ts";
import type { Logger } from "./log.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Who may call this public route and how they show it, in a few words. */
    authentication?: string;
  }
}

const publicRequests = new WeakSet<FastifyRequest>();

/** Whether the gateway's assertion is not asked for. */
export const isPublic = (request: FastifyRequest): boolean => publicRequests.has(request);

/** @throws {Error} at the start, for a route that does not say who may call it. */
export const addPublicRoutes = async (app: FastifyInstance, logger: Logger, add: (open: FastifyInstance) => void | Promise<void>): Promise<void> => {
  await app.register(async (open) => {
    open.addHook("onRoute", (route) => {
      if (!route.config?.authentication) throw new Error(`the public route ${String(route.method)} ${route.url} does not say who may call it: give it config.authentication`);
    });
    // The guarded side keeps bodies as bytes until their digest is known to be signed; here a body is read as what it says it is.
    open.removeAllContentTypeParsers();
    open.addContentTypeParser("application/json", { parseAs: "string" }, open.getDefaultJsonParser("error", "error"));
    open.addHook("onRequest", async (request) => void publicRequests.add(request));
    open.setErrorHandler((error: FastifyError | Error, _request, reply) => {
      const { status, known } = answerTo(error);
      if (status >= 500) logger.error({ code: known.code, status, reason: known.reason ?? error.name }, "public route failed");
      return reply.status(status).send({ code: known.code, retryable: catalogue[known.code].retryable, messages: known.publicMessage });
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
