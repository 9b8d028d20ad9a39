/**
 * Where the payment platform says what became of a transaction: `POST /paymentconfirm`. It is answered with `error_code` 0 only when it was written down, and told
 * again otherwise.
 *
 * Danger: anybody reaches this route, and what it says moves money. Nothing is looked up before the checksum by the platform's own key holds, and a message that says
 * nothing new changes nothing.
 */
import type { FastifyInstance } from "fastify";
import type { Logger } from "../../kit/log.ts";
import type { Secret } from "../../kit/secret.ts";
import { isOfPlatform } from "./checksum.ts";
import type { Records } from "./records.ts";
import { callback, wordOf } from "./wire.ts";

export interface CallbackParts {
  readonly records: Records;
  readonly client: string;
  readonly theirKey: Secret;
  readonly logger: Logger;
}

/** A message has some hundred bytes. */
const bodyLimit = 10_000;

/** `error_code`, and what it means to the platform. All but the first are told again. */
const answers = {
  RECORDED: [0, "Đã ghi nhận"],
  MALFORMED: [1, "Thông điệp sai cấu trúc"],
  FORGED: [2, "Sai checksum hoặc sai client"],
  NOT_OURS: [6, "Không có giao dịch này"],
} as const;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const addCallback = (app: FastifyInstance, { records, client, theirKey, logger }: CallbackParts): void => {
  const receive = async (body: unknown): Promise<keyof typeof answers> => {
    const read = callback.safeParse(body);
    if (!read.success) return "MALFORMED";
    const said = read.data;
    if (said.client !== client || !isOfPlatform(said, said.checksum, theirKey)) return "FORGED";
    const word = wordOf(said);
    if (word === undefined) return "MALFORMED";
    if (!uuid.test(said.transactionId)) return "NOT_OURS";
    return (await records.transaction(said.transactionId, word, "CALLBACK")) === undefined ? "NOT_OURS" : "RECORDED";
  };
  app.post("/paymentconfirm", { bodyLimit, config: { authentication: "the payment platform: a checksum by its own key" } }, async (request) => {
    const outcome = await receive(request.body);
    if (outcome !== "RECORDED") logger.warn({ service: "payments", code: outcome, reason: "a callback was refused" }, "payment callback");
    const [error_code, message] = answers[outcome];
    return { error_code, message };
  });
};
