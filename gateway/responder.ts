/** Answers on the bare response of Node: what passes Fastify by is written here. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { PublicError } from "../kit/errors.ts";
import { bytes as bytesForm } from "./engine/text-form.ts";
import { httpStatusOf, refusalBody } from "./errors.ts";

export const jsonType = "application/json; charset=utf-8";
export const responseType = "application/graphql-response+json; charset=utf-8";

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly traceId: string;
  readonly body: string;
  /** How the body becomes UTF-8: `latin1` for a text whose characters are bytes already. */
  readonly encoding: "utf8" | "latin1";
  readonly headers?: OutgoingHttpHeaders;
}

export interface Responder {
  reply(request: IncomingMessage, response: ServerResponse, reply: Reply): void;
  /** The body says what is wrong, and nothing internal. @param status other than the code's own. */
  refuse(response: ServerResponse, error: PublicError, traceId: string, status?: number): void;
  /** Refuses for want of room. Thousands a second may have to be: nothing is made for it but its trace id. */
  refuseForWantOfRoom(response: ServerResponse, traceId: string): void;
}

export interface ResponderOptions {
  /** Answers from this size on are compressed for whoever asks for it. */
  readonly compressFromBytes: number;
  /** Whether whoever keeps a connection is asked to open another, which a balancer gives to another process. */
  readonly isDraining: () => boolean;
}

/** What brotli may cost: above, a smaller answer is paid with more time than it saves. */
const brotliQuality = 4;
/** How long a refusal for want of room says to wait. */
const retryAfterSeconds = "1";

/** A small body is sent with its headers in one piece. A larger one is taken out of the heap, where it would be copied again and again until it is sent. */
const ownedFromBytes = 16_384;

const compressions = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } };

export const createResponder = ({ compressFromBytes, isDraining }: ResponderOptions): Responder => {
  const end = (response: ServerResponse, status: number, headers: OutgoingHttpHeaders, body: string | Buffer, encoding: BufferEncoding): void => {
    // The client may have left meanwhile.
    if (response.destroyed || response.headersSent) return;
    if (isDraining()) headers["connection"] = "close";
    response.writeHead(status, headers);
    response.end(body, encoding);
  };
  return {
    reply(request, response, { status, type, traceId, body, encoding, headers: others }) {
      const length = encoding === "latin1" ? body.length : Buffer.byteLength(body);
      const headers: OutgoingHttpHeaders = { ...others, "content-type": type, "content-length": length, "x-trace-id": traceId, "cache-control": "no-store" };
      const coding = length < compressFromBytes ? undefined : codingFor(request.headers["accept-encoding"]);
      if (coding === undefined && length < ownedFromBytes) return end(response, status, headers, body, encoding);
      const bytes = Buffer.from(body, encoding);
      if (coding === undefined) return end(response, status, headers, bytes, "binary");
      const compressed = coding === "br" ? compressions.br(bytes, brotli) : compressions.gzip(bytes);
      compressed.then(
        (smaller) => end(response, status, { ...headers, "content-length": smaller.length, "content-encoding": coding, vary: "accept-encoding" }, smaller, "binary"),
        () => end(response, status, headers, body, encoding),
      );
    },
    refuse(response, error, traceId, status = httpStatusOf(error.code)) {
      const body = JSON.stringify(refusalBody(error, traceId));
      const headers: OutgoingHttpHeaders = { "content-type": jsonType, "content-length": Buffer.byteLength(body), "x-trace-id": traceId, "cache-control": "no-store" };
      if (error.code === "UNAUTHENTICATED") headers["www-authenticate"] = 'Bearer error="invalid_token"';
      if (error.code === "OVERLOADED") headers["retry-after"] = retryAfterSeconds;
      end(response, status, headers, body, "utf8");
    },
    refuseForWantOfRoom(response, traceId) {
      const headers = { "content-type": jsonType, "content-length": overloaded.length, "x-trace-id": traceId, "cache-control": "no-store", "retry-after": retryAfterSeconds };
      end(response, overloaded.status, headers, `${overloaded.before}${traceId}${overloaded.after}`, "latin1");
    },
  };
};

/** The refusal around its trace id, in the form of bytes. */
const overloaded = (() => {
  const noTrace = "0".repeat(32);
  const [before = "", after = ""] = bytesForm.of(JSON.stringify(refusalBody(new PublicError("OVERLOADED"), noTrace))).split(noTrace);
  return { status: httpStatusOf("OVERLOADED"), before, after, length: before.length + noTrace.length + after.length };
})();

/** `br` before `gzip`; neither for whoever does not name it, or names it with `q=0`. */
const codingFor = (accepted: string | string[] | undefined): keyof typeof compressions | undefined => {
  if (accepted === undefined) return undefined;
  const refused = /;\s*q=0(?:\.0*)?$/;
  const named = new Set(String(accepted).toLowerCase().split(",").flatMap((each) => (refused.test(each.trim()) ? [] : [each.split(";")[0]?.trim()])));
  return named.has("br") ? "br" : named.has("gzip") ? "gzip" : undefined;
};
