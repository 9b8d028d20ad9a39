/**
 * How the customs gateway is spoken to: a message is submitted and acknowledged, then the acknowledgement is polled until the result is there. Every
 * message is a POST to one address and carries who sends it.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Clock } from "../../kit/clock.ts";
import { writeDateTime } from "../../kit/dates.ts";
import { PublicError } from "../../kit/errors.ts";
import { badAnswer, parseAnswer, unavailable } from "../../kit/ministry-client.ts";
import type { MinistryClient } from "../../kit/ministry-client.ts";
import type { Secret } from "../../kit/secret.ts";
import { readXmlAnswer } from "../../kit/xml-answer.ts";
import { escapeXml } from "../../kit/xml.ts";
import { textOf } from "./charset.ts";

/** What the gateway knows the portal by. */
export interface Account {
  readonly senderId: string;
  readonly password: Secret;
  readonly terminalId: string;
}

export interface Question {
  /** The fixed code of the message. */
  readonly code: string;
  /** The code of the message that answers it. */
  readonly resultCode: string;
  /** XML, escaped. */
  readonly body: string;
  /** Elements of the result that are lists even when there is one. */
  readonly lists: readonly string[];
  /**
   * Of a message that does something: the same in every attempt, so that the gateway takes it once. New for each exchange unless given: the gateway answers a
   * reference that it knows with the acknowledgement of before, and so with yesterday's result.
   */
  readonly clientRef?: string;
}

/** The gateway answered with a refusal instead of an acknowledgement. */
export class SubmissionRefused extends PublicError {
  /** Whether it surely has nothing of the message: not where the code is new to us, says that there is something, or may be about another message. */
  readonly hasNothing: boolean;
  constructor(result: string, isOurs: boolean) {
    super("MINISTRY_UNAVAILABLE", { reason: `refused the message: ${refusals.get(result) ?? "a reason new to us"}` });
    this.hasNothing = isOurs && refusals.has(result) && result !== referenceUsed;
  }
}

/** One exchange, start to end. @returns the body of the result. @throws {PublicError} a ministry fault. */
export type Exchange = (question: Question, signal: AbortSignal) => Promise<unknown>;

interface ExchangeOptions {
  readonly client: MinistryClient;
  readonly account: Account;
  readonly clock: Clock;
  /** From the submission to the result, all polls and pauses included. */
  readonly waitMs: number;
}

const path = "/vnaccs/message";
const pollCode = "QPL";
const acknowledged = "ACK";
const pending = "PND";
const refused = "ERR";

/** The first poll soon, because most results are made in tens of milliseconds; then ever less often, because a late one may take minutes. */
const firstPauseMs = 30;
const longestPauseMs = 1_000;

const envelope = z.object({
  Message: z.object({
    Header: z.object({ MsgCode: z.string(), ClientRef: z.string(), AckId: z.string().optional(), RsltCd: z.string() }),
    Body: z.unknown(),
  }),
});
type Message = z.infer<typeof envelope>["Message"];

export const createExchange =
  ({ client, account, clock, waitMs }: ExchangeOptions): Exchange =>
  async (question, signal) => {
    const deadline = AbortSignal.timeout(waitMs);
    const ends = AbortSignal.any([signal, deadline]);
    const clientRef = question.clientRef ?? `LT${randomUUID().replaceAll("-", "").toUpperCase()}`;

    const send = async (code: string, body: string): Promise<Message> => {
      const header = { MsgCode: code, ClientRef: clientRef, SenderId: account.senderId, Password: account.password.reveal(), TerminalId: account.terminalId, SentAt: writeDateTime(clock.now(), "yyyyMMddHHmmss") };
      const answer = await client.call({ method: "POST", path, headers: { "content-type": "text/xml; charset=utf-8" }, body: write(header, body), signal: ends });
      if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
      const { Message: message } = parseAnswer(envelope, readXmlAnswer(textOf(answer), question.lists));
      if (message.Header.MsgCode === refused) throw new SubmissionRefused(message.Header.RsltCd, message.Header.ClientRef === clientRef);
      if (message.Header.ClientRef !== clientRef) throw badAnswer("an answer to another message");
      return message;
    };

    const { Header: receipt } = await send(question.code, question.body);
    if (receipt.MsgCode !== acknowledged || !receipt.AckId) throw badAnswer("no acknowledgement");
    const ackId = receipt.AckId;
    const poll = (): Promise<Message> => send(pollCode, `<AckId>${escapeXml(ackId)}</AckId>`).catch((error: unknown) => Promise.reject(afterAcknowledgement(error)));
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      await pause(pauseMs, ends, deadline);
      const { Header: header, Body: body } = await poll();
      if (header.AckId !== ackId) throw badAnswer("a result of another exchange");
      if (header.MsgCode === question.resultCode) return body;
      if (header.MsgCode !== pending) throw badAnswer("neither a result nor a notice that it is late");
    }
  };

/** Danger: a poll that was never sent, or was refused, says nothing of the message, which the gateway has. */
const afterAcknowledgement = (error: unknown): unknown =>
  error instanceof SubmissionRefused || (error instanceof PublicError && error.neverSent) ? new PublicError(error.code, { ...(error.reason !== undefined && { reason: error.reason }) }) : error;

const referenceUsed = "E0004-0000-0000";

/** What the gateway refuses a message for, in our words. */
const refusals: ReadonlyMap<string, string> = new Map([
  ["S0001-0000-0000", "our account"],
  ["S0002-0000-0000", "an acknowledgement that it does not know"],
  ["E0001-0000-0000", "not well-formed"],
  ["E0002-0000-0000", "a code that it does not know"],
  ["E0003-0000-0000", "too many tax codes, or none"],
  [referenceUsed, "a reference used for another message"],
  ["E0005-0000-0000", "a filing that it cannot read"],
]);

const write = (header: Readonly<Record<string, string>>, body: string): string => {
  const fields = Object.entries(header).map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`);
  return `<?xml version="1.0" encoding="UTF-8"?><Message><Header>${fields.join("")}</Header><Body>${body}</Body></Message>`;
};

/** Waits for the next poll, unless the exchange ends before. */
const pause = async (ms: number, ends: AbortSignal, deadline: AbortSignal): Promise<void> => {
  try {
    await sleep(ms, undefined, { signal: ends });
  } catch {
    throw deadline.aborted ? new PublicError("MINISTRY_TIMEOUT", { reason: "no result within the deadline" }) : unavailable("the caller left before the result");
  }
};
