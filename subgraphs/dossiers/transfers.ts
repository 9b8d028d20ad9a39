/** Files on their way over HTTP: their bodies as streams, how many at once, and what is said of one that is not taken. */
import { Readable, finished } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { PublicError } from "../../kit/errors.ts";
import type { FileFault } from "./files.ts";

/** Bodies stay streams; what a file is, its content says. */
export const readStreams = (routes: FastifyInstance): void => {
  routes.removeAllContentTypeParsers();
  routes.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
};

/** Refuses more than can be held at once, in all and by one, before a byte is read. */
export const createTransfers = ({ all, each }: { readonly all: number; readonly each: number }) => {
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
export async function* bodyOf(request: FastifyRequest, withinMs: number): AsyncGenerator<Uint8Array> {
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

/** Why a file is not taken: `NOT_WAITING` when its address takes none any more. */
export type TransferFault = FileFault | "NOT_WAITING";

const refusals: Readonly<Record<TransferFault, { readonly status: number; readonly en: string; readonly vi: string }>> = {
  NOT_WAITING: { status: 409, en: "This address was used already, or has ended: start the upload again.", vi: "Địa chỉ tải lên đã được sử dụng hoặc đã hết hạn: hãy bắt đầu tải lên lại." },
  INTERRUPTED: { status: 400, en: "The file did not come whole: send it again.", vi: "Tệp chưa được gửi trọn vẹn: hãy gửi lại." },
  OTHER_SIZE: { status: 422, en: "The file has another size than was said.", vi: "Kích thước tệp không đúng như đã khai." },
  OTHER_TYPE: { status: 422, en: "The file is not what was said: a PDF, a JPEG or a PNG.", vi: "Tệp không đúng định dạng đã khai: PDF, JPEG hoặc PNG." },
  OTHER_DIGEST: { status: 422, en: "The file has another SHA-256 than was said.", vi: "Mã băm SHA-256 của tệp không đúng như đã khai." },
};

export const refuseTransfer = (reply: FastifyReply, reason: TransferFault): FastifyReply => {
  const { status, en, vi } = refusals[reason];
  return reply.status(status).send({ code: "BAD_INPUT", reason, messages: { en, vi } });
};
