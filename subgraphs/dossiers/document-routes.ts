/** The document store's own addresses: sending an upload, fetching a file, checking one that is shown. */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
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
import { bodyOf, createTransfers, readStreams, refuseTransfer } from "./transfers.ts";
import { receiveUpload } from "./uploads.ts";

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
    readStreams(routes);
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
        if (reception === "STORED") return reply.status(201).send({ document: id });
        logger.warn({ service: "dossiers", code: reception, reason: "an upload was refused" }, "document store");
        return refuseTransfer(reply, reception);
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
