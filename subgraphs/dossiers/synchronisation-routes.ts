/**
 * The portal's synchronisation interface, on which agencies report: `POST /mapi/login` and `POST /mapi/g`. Whatever becomes of a message is said in
 * `error_code`, with status 200, as the portal's own does; only what never reached it (too large, too often, the store away) has a status of its own.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import type { Clock } from "../../kit/clock.ts";
import { findPublicError } from "../../kit/errors.ts";
import type { Logger } from "../../kit/log.ts";
import { createRateLimit } from "../../kit/rate-limit.ts";
import { agencyOfUser, synchronising } from "./agencies.ts";
import type { SynchronisingName } from "./agencies.ts";
import type { Owners } from "./owner.ts";
import type { ResultFetcher } from "./results.ts";
import type { Sessions } from "./sessions.ts";
import { readReport } from "./report.ts";
import { receive } from "./synchronisation.ts";
import type { Reception } from "./synchronisation.ts";
import type { Tables } from "./tables.ts";
import { login, message } from "./wire.ts";
import type { SynchronisationService } from "./wire.ts";

export interface SynchronisationParts {
  readonly db: Kysely<Tables>;
  readonly sessions: Sessions;
  readonly owners: Owners;
  readonly results: ResultFetcher;
  readonly clock: Clock;
  readonly systemClock: Clock;
  readonly logger: Logger;
  /** From where a request came. */
  readonly addressOf: (request: FastifyRequest) => string;
}

/** Fifty dossiers with all their parts are a third of it. */
const bodyLimit = 1_000_000;

/** Guessing a password must take for ever; an agency signs in twice an hour. */
const signIns = { burst: 10, perMinute: 5 };

/** `error_code`, and what it means to the agency's system. */
const answers = {
  DONE: ["00", "Thành công"],
  NOT_SIGNED_IN: ["01", "Phiên làm việc không hợp lệ hoặc đã hết hạn: đăng nhập lại"],
  MALFORMED: ["02", "Thông điệp sai cấu trúc: sửa trước khi gửi lại"],
  FOREIGN: ["03", "Hồ sơ không thuộc cơ quan này"],
  CONTRADICTORY: ["04", "Hồ sơ đã đồng bộ với chủ hồ sơ hoặc thủ tục khác"],
  FUTURE: ["05", "Thời điểm xử lý chưa đến: kiểm tra đồng hồ hệ thống"],
  TOO_MUCH: ["06", "Quá nhiều bước xử lý hoặc giấy tờ cho một hồ sơ"],
  LATER: ["99", "Hệ thống tạm thời không tiếp nhận: gửi lại sau"],
} as const satisfies Record<Reception | "NOT_SIGNED_IN" | "MALFORMED" | "LATER", readonly [string, string]>;
type Outcome = keyof typeof answers;

/** @param agency whose client reads it, once that is known. */
const answer = (outcome: Outcome, more: object = {}, agency?: SynchronisingName) => ({
  error_code: outcome === "DONE" && agency !== undefined ? synchronising[agency].success : answers[outcome][0],
  message: answers[outcome][1],
  ...more,
});

export const addSynchronisation = async (app: FastifyInstance, parts: SynchronisationParts): Promise<void> => {
  const { sessions, systemClock, logger, addressOf } = parts;
  const limit = createRateLimit(signIns, systemClock);
  await app.register(async (routes) => {
    routes.setErrorHandler((error, _request, reply) => refuse(error, reply, logger));

    routes.post("/mapi/login", { bodyLimit, config: { authentication: "user name and password of an agency's system" } }, async (request) => {
      const given = login.safeParse(request.body);
      if (!given.success) return answer("MALFORMED");
      // For a name and an address together: somebody who guesses at an agency's name elsewhere does not lock it out.
      limit.take(`${given.data.username} ${addressOf(request)}`);
      const session = await sessions.open(given.data.username, given.data.password);
      if (session === undefined) logger.warn({ service: "dossiers", code: "UNAUTHENTICATED", reason: "an agency's sign-in was refused" }, "synchronisation");
      return session === undefined ? answer("NOT_SIGNED_IN") : answer("DONE", { session }, agencyOfUser(given.data.username));
    });

    routes.post("/mapi/g", { bodyLimit, config: { authentication: "session of an agency's system, in the body" } }, async (request) => {
      const given = message.safeParse(request.body);
      if (!given.success) return answer("MALFORMED");
      const agency = await sessions.agencyOf(given.data.session);
      if (agency === undefined) return answer("NOT_SIGNED_IN");
      const outcomes: { readonly MaHoSo: string | undefined; readonly outcome: Outcome }[] = [];
      // One after the other: two of one message may be about the same dossier.
      for (const item of given.data.data) outcomes.push({ MaHoSo: codeOf(item), outcome: await receiveItem(parts, agency, given.data.service, item) });
      parts.results.wake();
      const worst = outcomes.find(({ outcome }) => outcome !== "DONE")?.outcome ?? "DONE";
      return answer(worst, { result: outcomes.map(({ MaHoSo, outcome }) => ({ ...(MaHoSo !== undefined && { MaHoSo }), ...answer(outcome, {}, agency) })) }, agency);
    });
  });
};

const codeOf = (item: unknown): string | undefined =>
  typeof item === "object" && item !== null && "MaHoSo" in item && typeof item.MaHoSo === "string" ? item.MaHoSo.slice(0, 60) : undefined;

const receiveItem = async ({ db, owners, clock, logger }: SynchronisationParts, agency: SynchronisingName, service: SynchronisationService, item: unknown): Promise<Outcome> => {
  const note = (outcome: Outcome, reason: string): Outcome => {
    logger.warn({ service: "dossiers", code: outcome, reason: `${agency}: ${reason}` }, "a report was refused");
    return outcome;
  };
  const report = readReport(agency, service, item, owners);
  if ("malformed" in report) return note("MALFORMED", report.malformed);
  const outcome = await receive(db, agency, report, clock);
  return outcome === "DONE" ? outcome : note(outcome, service);
};

const refuse = (error: unknown, reply: FastifyReply, logger: Logger): FastifyReply => {
  const known = findPublicError(error);
  if (known?.code === "RATE_LIMITED") return reply.status(429).header("retry-after", "60").send(answer("LATER"));
  if (known?.code === "MINISTRY_UNAVAILABLE") return reply.status(503).header("retry-after", "5").send(answer("LATER"));
  const status = error instanceof Error && "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : 500;
  if (status < 500) return reply.status(status).send(answer("MALFORMED"));
  logger.error({ service: "dossiers", code: "INTERNAL", reason: error instanceof Error ? error.name : "unknown" }, "synchronisation failed");
  return reply.status(500).send(answer("LATER"));
};
