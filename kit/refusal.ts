import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, FastifyServerOptions } from "fastify";
import { PublicError, catalogue } from "./errors.ts";
import type { Logger } from "./log.ts";
import { traceHeader, traceIdOf } from "./trace.ts";

/** The body of an answer that is nothing but one error. */
export const refusalBody = (error: unknown, { traceId, service }: { readonly traceId: string; readonly service: string }) => {
  const { code, publicMessage, extensions } = error instanceof PublicError ? error : new PublicError("INTERNAL");
  const { retryable } = catalogue[code];
  return { errors: [{ message: publicMessage.en, extensions: { code, service: extensions["service"] ?? service, retryable, messages: publicMessage, traceId } }] };
};

/** For an address that Fastify's router cannot read: no route, hook or error handler ever sees such a request. */
export const refuseUnreadable = (service: string): Pick<FastifyServerOptions, "frameworkErrors"> => ({
  frameworkErrors: ({ statusCode }: FastifyError, request: FastifyRequest, reply: FastifyReply) => refuse(request, reply, statusCode ?? 400, service),
});

/** What Fastify itself refuses (a body too large, a type it does not read, an unknown address), in the form of everything else. */
export const refuseInOneForm = (app: FastifyInstance, service: string, logger: Logger): void => {
  app.setErrorHandler(({ statusCode = 500, code, name }: { statusCode?: number; code?: string; name?: string }, request, reply) => {
    if (statusCode >= 500) logger.error({ traceId: traceIdOf(request.headers[traceHeader]), code: "INTERNAL", reason: code ?? name ?? "unknown" }, "request failed");
    refuse(request, reply, statusCode, service);
  });
  app.setNotFoundHandler((request, reply) => refuse(request, reply, 404, service));
};

const refuse = (request: FastifyRequest, reply: FastifyReply, status: number, service: string): void => {
  const code = status >= 500 ? "INTERNAL" : status === 404 ? "NOT_FOUND" : "BAD_INPUT";
  void reply.status(status).send(refusalBody(new PublicError(code), { traceId: traceIdOf(request.headers[traceHeader]), service }));
};
