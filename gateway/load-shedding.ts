/**
 * Refuses what cannot be answered in time, at once and before any work is done for it, so that what is accepted is answered. Health stays reachable.
 */
import type { FastifyInstance } from "fastify";
import { PublicError } from "../kit/errors.ts";
import { traceHeader, traceIdOf } from "../kit/trace.ts";
import { refusalBody } from "./errors.ts";

export interface SheddingBounds {
  /** Requests under way at once. */
  readonly inFlight: number;
  /** Milliseconds by which the event loop may be late: everything that is answered is late by as much. */
  readonly lateMs: number;
}

/** How often lateness is looked at. */
const sampleMs = 50;
/** One long pause (a plan, a collection of garbage) is over when it is seen; so many late looks in a row are a loop that drowns. */
const lateSamples = 3;
/** How long a refusal says to wait. */
const retryAfterSeconds = 1;

export const addLoadShedding = (app: FastifyInstance, { inFlight: most, lateMs }: SheddingBounds): void => {
  let inFlight = 0;
  let late = 0;
  let expected = performance.now() + sampleMs;
  const timer = setInterval(() => {
    const now = performance.now();
    late = now - expected > lateMs ? late + 1 : 0;
    expected = now + sampleMs;
  }, sampleMs).unref();
  app.addHook("onClose", async () => clearInterval(timer));
  // Counted when the body is there: a connection that sends nothing costs a socket, and must not cost others their turn.
  app.addHook("preHandler", (request, reply, done) => {
    if (request.routeOptions.url !== "/graphql") return done();
    if (inFlight >= most || late >= lateSamples) {
      const body = refusalBody(new PublicError("OVERLOADED"), traceIdOf(request.headers[traceHeader]));
      return void reply.status(503).header("retry-after", String(retryAfterSeconds)).send(body);
    }
    inFlight += 1;
    reply.raw.once("close", () => {
      inFlight -= 1;
    });
    done();
  });
};
