/**
 * Where each GraphQL request arrives, before anybody knows what it asks: whether there is room for it, for whom it speaks, its body. Whatever is refused here
 * has cost next to nothing. It works on Node's own request and response: behind it the trusted door answers, or Fastify and Apollo Server.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { PublicError, badInput } from "../kit/errors.ts";
import type { Logger } from "../kit/log.ts";
import type { Subject } from "../kit/subject.ts";
import { traceHeader, traceIdOf } from "../kit/trace.ts";
import { Departure } from "./departure.ts";
import { logRefused } from "./error-log.ts";
import type { LoadShedding } from "./load-shedding.ts";
import type { Responder } from "./responder.ts";
import { hasSeveralTokens } from "./sign-in.ts";
import type { SignIn } from "./sign-in.ts";
import type { RequestOrigin } from "./subgraph-client.ts";

/** A request that may be answered. */
export interface Received {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly origin: RequestOrigin;
  /** JSON, unread; absent when the method has none. */
  readonly body: Buffer | undefined;
}

export interface ReceptionOptions {
  readonly signIn: SignIn;
  readonly shedding: LoadShedding;
  readonly responder: Responder;
  readonly logger: Logger;
  readonly bodyBytes: number;
  /** Milliseconds in which a request has to be answered. */
  readonly answerMs: number;
}

/** Answers, or hands on, what was received. */
export type Receive = (request: IncomingMessage, response: ServerResponse, next: (received: Received) => void) => void;

/** Whether a request is for the graph; all else is Fastify's. */
export const isForReception = ({ url = "" }: IncomingMessage): boolean => url.startsWith("/graphql") && (url.length === "/graphql".length || url["/graphql".length] === "?");

/** @returns the status with which a request is refused for its headers; undefined for one that can be read. */
const unreadable = ({ method, headers: { host = "", "content-type": type = "", "content-encoding": coding = "identity" } }: IncomingMessage): number | undefined => {
  // Apollo Server makes an address of the host.
  if (!/^[\w.:[\]-]+$/.test(host)) return 400;
  if (method !== "POST") return undefined;
  // Nothing is unpacked here; read as it is, it would be another text than the one that something before us unpacked and looked at.
  if (coding.toLowerCase() !== "identity") return 415;
  // JSON is UTF-8, whatever a client calls it.
  return /^application\/json\s*(?:;|$)/i.test(type) && !/charset=(?!"?utf-?8"?\s*(?:;|$))/i.test(type) ? undefined : 415;
};

export const createReception = ({ signIn, shedding, responder, logger, bodyBytes, answerMs }: ReceptionOptions): Receive => {
  const refuse = (response: ServerResponse, error: unknown, traceId: string, status?: number): void => {
    responder.refuse(response, logRefused(logger, error, traceId), traceId, status);
  };

  return (request, response, next) => {
    const traceId = traceIdOf(request.headers[traceHeader]);
    if (shedding.isFull()) return responder.refuseForWantOfRoom(response, traceId);
    const status = unreadable(request);
    if (status !== undefined) return responder.refuse(response, new PublicError("BAD_INPUT"), traceId, status);
    const answerBy = performance.now() + answerMs;

    const enter = (body: Buffer | undefined): void => {
      // A connection that sends nothing costs a socket, and must not cost others their turn: it counts from here on.
      if (shedding.isFull()) return responder.refuseForWantOfRoom(response, traceId);
      shedding.enter();
      const signal = new Departure();
      response.once("close", () => {
        shedding.leave();
        if (!response.writableFinished) signal.leave();
      });
      const go = (subject: Subject | null): void => next({ request, response, origin: { subject, traceId, signal, answerBy }, body });
      const { authorization } = request.headers;
      if (authorization === undefined) go(null);
      else if (hasSeveralTokens(request.rawHeaders)) refuse(response, badInput("Send one Authorization header.", "Chỉ gửi một tiêu đề Authorization."), traceId);
      else signIn.authenticate(authorization).then(go, (error: unknown) => refuse(response, error, traceId));
    };

    if (request.method === "POST") {
      readBody(request, bodyBytes, enter, () => {
        response.shouldKeepAlive = false;
        refuse(response, new PublicError("BAD_INPUT", { reason: "a body over the limit" }), traceId, 413);
      });
    } else enter(undefined);
  };
};

/** Reads a body to its end; one over the limit is left unread, with its connection. One that breaks off has nobody to answer. */
const readBody = (request: IncomingMessage, most: number, done: (body: Buffer) => void, refuse: () => void): void => {
  if (Number(request.headers["content-length"] ?? 0) > most) return refuse();
  const chunks: Buffer[] = [];
  let length = 0;
  request.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    else if (length - chunk.length <= most) refuse();
  });
  request.on("end", () => {
    if (length <= most) done(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
  });
  request.on("error", () => {});
};
