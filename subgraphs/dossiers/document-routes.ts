/** The document store's own addresses: sending an upload, fetching a file, checking one that is shown. */
import { createHash } from "node:crypto";
import { Readable, finished } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import type { Clock } from "../../kit/clock.ts";
import { PublicError } from "../../kit/errors.ts";
import type { Logger } from "../../kit/log.ts";
import { createRateLimit } from "../../kit/rate-limit.ts";
import type { Document, Verification } from "./documents.ts";
import { fetchForAgency, findById, isDocumentId, verifyByFile } from "./documents.ts";
import { maxFileBytes, mediaTypes, readFile } from "./files.ts";
import type { Sessions } from "./sessions.ts";
import type { Tables } from "./tables.ts";
import type { Tickets } from "./tickets.ts";
import { receiveUpload } from "./uploads.ts";
import type { Reception } from "./uploads.ts";

export interface DocumentParts {
  readonly db: Kysely<Tables>;
  readonly sessions: Sessions;
  readonly tickets: Tickets;
  readonly clock: Clock;
  readonly systemClock: Clock;
  readonly ids: () => string;
  readonly logger: Logger;
  /** From where a request came. */
  readonly addressOf: (request: FastifyRequest) => string;
}

const bounds = {
  /** Files on their way at once, in one process: each holds a part of 256 kB, and a connection to the database now and then. And so many of one person. */
  uploads: { all: 16, each: 3 },
  /** Ten megabytes in this is 270 kbit/s, a poor telephone. */
  uploadMs: 5 * 60_000,
  /** Files checked at once, and of one address; whoever checks sits at a computer. */
  checks: { all: 8, each: 2 },
  checkMs: 60_000,
  /** A person checks a paper or two; a counter some hundred a day. */
  verifications: { burst: 20, perMinute: 20 },
  /** And all together, whatever addresses they come from. */
  allVerifications: { burst: 200, perMinute: 600 },
};

interface ById {
  Params: { id: string };
  Querystring: { ticket?: unknown; use?: unknown; case?: unknown };
}

export const addDocuments = async (app: FastifyInstance, parts: DocumentParts): Promise<void> => {
  const { db, tickets, clock, systemClock, ids, logger, addressOf } = parts;
  const [perAddress, altogether] = [createRateLimit(bounds.verifications, systemClock), createRateLimit(bounds.allVerifications, systemClock)];
  const [uploads, checks] = [createTransfers(bounds.uploads), createTransfers(bounds.checks)];
  await app.register(async (routes) => {
    // Bodies stay streams; what a file is, its content says.
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    // The portal's pages are on another origin. What lets somebody in is in the address, never a cookie, so that any page may be allowed to ask.
    routes.addHook("onRequest", async (_request, reply) => void reply.header("access-control-allow-origin", "*").header("cache-control", "no-store"));
    for (const [path, methods] of [["/uploads/:id", "PUT"], ["/verify", "POST"]] as const) {
      routes.options(path, { config: { authentication: "anybody: says what a page may ask" } }, (_request, reply) =>
        reply.status(204).header("access-control-allow-methods", methods).header("access-control-allow-headers", "content-type").header("access-control-max-age", "600").send(),
      );
    }

    routes.put<ById>("/uploads/:id", { bodyLimit: maxFileBytes, config: { authentication: "one-time signed address, given by startUpload" } }, async (request, reply) => {
      const { id } = request.params;
      const subject = tickets.read("UPLOAD", id, request.query.ticket);
      if (subject === undefined) throw new PublicError("FORBIDDEN", { reason: "an upload's ticket" });
      return uploads.run(subject, async () => {
        const reception = await receiveUpload(db, id, bodyOf(request, bounds.uploadMs), { clock, systemClock, ids });
        if (reception !== "STORED") logger.warn({ service: "dossiers", code: reception, reason: "an upload was refused" }, "document store");
        return answerUpload(reply, id, reception);
      });
    });

    routes.get<ById>("/documents/:id/file", { config: { authentication: "signed address, given to the owner; or an agency's session, with the use and the case" } }, async (request, reply) => {
      const document = await documentFor(parts, request);
      if (document === undefined) throw new PublicError("NOT_FOUND");
      return sendFile(reply, db, document);
    });

    routes.post<{ Querystring: { code?: unknown } }>("/verify", { bodyLimit: maxFileBytes, config: { authentication: "anybody; bounded in how often" } }, async (request) => {
      const address = addressOf(request);
      perAddress.take(address);
      altogether.take("all");
      const { code } = request.query;
      if (code !== undefined && typeof code !== "string") throw new PublicError("BAD_INPUT");
      return checks.run(address, async () => written(await verifyByFile(db, await digestOf(bodyOf(request, bounds.checkMs)), code, clock)));
    });
  });
};

const written = ({ state, issuer }: Verification) => ({ state, issuer: issuer ?? null });

/** Refuses more than can be held at once, in all and by one, before a byte is read. */
const createTransfers = ({ all, each }: { readonly all: number; readonly each: number }) => {
  const under = new Map<string, number>();
  let total = 0;
  return {
    async run<T>(by: string, transfer: () => Promise<T>): Promise<T> {
      const own = under.get(by) ?? 0;
      if (total >= all || own >= each) throw new PublicError("OVERLOADED");
      total += 1;
      under.set(by, own + 1);
      try {
        return await transfer();
      } finally {
        total -= 1;
        const left = (under.get(by) ?? 1) - 1;
        if (left === 0) under.delete(by);
        else under.set(by, left);
      }
    },
  };
};

/**
 * The body as it comes, cut off when it takes too long.
 *
 * Danger: what is left of a body that nobody reads to its end stays in the connection, and holds up the next request on it.
 */
async function* bodyOf(request: FastifyRequest, withinMs: number): AsyncGenerator<Uint8Array> {
  const { body } = request;
  if (!(body instanceof Readable)) return;
  const timer = setTimeout(() => body.destroy(new Error("too slow")), withinMs);
  finished(body, () => clearTimeout(timer));
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
  } finally {
    // Read and forgotten, as Node does it with a body that nobody has begun to read, and no longer than the whole may take.
    body.resume();
  }
}

const digestOf = async (body: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxFileBytes) throw new PublicError("BAD_INPUT", { message: { en: "A file may have ten megabytes at most.", vi: "Tệp không được vượt quá 10 MB." } });
    hash.update(chunk);
  }
  return hash.digest("hex");
};

const refusals: Readonly<Record<Exclude<Reception, "STORED">, { readonly status: number; readonly en: string; readonly vi: string }>> = {
  NOT_WAITING: { status: 409, en: "This address was used already, or has ended: start the upload again.", vi: "Địa chỉ tải lên đã được sử dụng hoặc đã hết hạn: hãy bắt đầu tải lên lại." },
  INTERRUPTED: { status: 400, en: "The file did not come whole: send it again.", vi: "Tệp chưa được gửi trọn vẹn: hãy gửi lại." },
  OTHER_SIZE: { status: 422, en: "The file has another size than was said.", vi: "Kích thước tệp không đúng như đã khai." },
  OTHER_TYPE: { status: 422, en: "The file is not what was said: a PDF, a JPEG or a PNG.", vi: "Tệp không đúng định dạng đã khai: PDF, JPEG hoặc PNG." },
  OTHER_DIGEST: { status: 422, en: "The file has another SHA-256 than was said.", vi: "Mã băm SHA-256 của tệp không đúng như đã khai." },
};

const answerUpload = (reply: FastifyReply, id: string, reception: Reception): FastifyReply => {
  if (reception === "STORED") return reply.status(201).send({ document: id });
  const { status, en, vi } = refusals[reception];
  return reply.status(status).send({ code: "BAD_INPUT", reason: reception, messages: { en, vi } });
};

/** Whoever asks: the owner by a ticket, or an agency by its session. Anybody else learns nothing, not even whether there is such a document. */
const documentFor = async ({ db, sessions, tickets, clock, ids, logger }: DocumentParts, request: FastifyRequest<ById>): Promise<Document | undefined> => {
  const { id } = request.params;
  const { ticket, use, case: reference } = request.query;
  if (!isDocumentId(id)) return undefined;
  if (ticket !== undefined) {
    if (tickets.read("DOWNLOAD", id, ticket) === undefined) throw new PublicError("FORBIDDEN", { reason: "a download's ticket" });
    return findById(db, id);
  }
  const session = request.headers["session"];
  const agency = typeof session === "string" && session.length <= 200 ? await sessions.agencyOf(session) : undefined;
  if (agency === undefined) throw new PublicError("UNAUTHENTICATED");
  if (typeof use !== "string" || typeof reference !== "string" || reference.length > 60) return undefined;
  const document = await fetchForAgency(db, { id: ids(), document: id, use, case: reference, agency, at: clock.now() });
  if (document === undefined) logger.warn({ service: "dossiers", code: "NOT_FOUND", reason: `${agency} may not fetch this document` }, "document store");
  return document;
};

const extensions = { PDF: "pdf", JPEG: "jpg", PNG: "png" } as const;

/** Sent as a file to be kept, never as a page: what an upload holds must not run under the store's name. */
const sendFile = (reply: FastifyReply, db: Kysely<Tables>, { name, mediaType, sha256, size }: Document): FastifyReply =>
  reply
    .header("content-type", mediaTypes[mediaType])
    .header("content-length", String(size))
    .header("content-disposition", `attachment; filename="document.${extensions[mediaType]}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`)
    .header("x-content-type-options", "nosniff")
    .header("content-security-policy", "default-src 'none'; sandbox")
    .send(Readable.from(readFile(db, sha256)));
