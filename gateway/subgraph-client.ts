/**
 * The one place of the gateway that talks to subgraphs: a signed POST within a deadline, and an answer that is either usable or a coded fault. Each subgraph
 * has connections, a queue, a circuit breaker and a retry budget of its own, so that one that is slow or dead takes nothing from the others.
 */
import { assertionHeader, signAssertion } from "../kit/assertion.ts";
import type { Clock } from "../kit/clock.ts";
import { PublicError } from "../kit/errors.ts";
import type { ErrorCode } from "../kit/errors.ts";
import { createHttpClient } from "../kit/http-client.ts";
import type { HttpAnswer, Leaving } from "../kit/http-client.ts";
import type { Logger } from "../kit/log.ts";
import type { Subject } from "../kit/subject.ts";
import { traceHeader, traceParent } from "../kit/trace.ts";
import { isTooDeep } from "./answer-depth.ts";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import type { SubgraphRoute } from "./config.ts";
import { disclosedTo } from "./disclosure.ts";
import type { SubgraphResult } from "./engine/run.ts";
import { bodyOf } from "./engine/subgraph-operation.ts";
import type { SubgraphOperation } from "./engine/subgraph-operation.ts";
import { isFreeOfEscapes, plain } from "./engine/text-form.ts";
import type { TextForm } from "./engine/text-form.ts";
import { createRetryBudget } from "./retry-budget.ts";

const bounds = {
  /** A subgraph asks its ministry within 4 s, some twice in a row. */
  deadlineMs: 8_500,
  /** Fifty citizens' affairs are 60 kB; this is room for the largest page and no more. */
  maxBytes: 5_000_000,
  /** Requests under way at once to one subgraph; the rest wait their turn within their deadline. */
  connections: 64,
  /** Requests that may wait: as many as can be served before the first of them has waited too long. */
  queued: 192,
};

export interface SubgraphRequest {
  readonly operation: SubgraphOperation;
  /** A JSON object, in that form. */
  readonly variables: string;
  /** In which the answer's data is wanted. */
  readonly form: TextForm;
}

export interface RequestOrigin {
  readonly subject: Subject | null;
  readonly traceId: string;
  readonly signal: Leaving;
  /** When the whole request has to be answered, in milliseconds of `performance.now()`. */
  readonly answerBy: number;
}

export interface SubgraphClient {
  /** @throws {PublicError} when there is no usable answer. */
  request(request: SubgraphRequest, origin: RequestOrigin): Promise<SubgraphResult>;
  close(): Promise<void>;
}

export interface SubgraphClientDependencies {
  readonly clock: Clock;
  readonly logger: Logger;
}

export const createSubgraphClient = ({ name, url, assertionKeys }: SubgraphRoute, { clock, logger }: SubgraphClientDependencies): SubgraphClient => {
  const { origin, pathname: path } = new URL(url);
  const client = createHttpClient({ url: origin, service: name, deadlineMs: bounds.deadlineMs, maxBytes: bounds.maxBytes, connections: bounds.connections });
  const breaker = createCircuitBreaker();
  const retries = createRetryBudget();
  let underWay = 0;

  const fault = (code: ErrorCode, reason: string): PublicError => new PublicError(code, { service: name, reason });

  /** One attempt. An assertion is good for one request only: a retry has its own. */
  const send = ({ operation, variables, form }: SubgraphRequest, { subject, traceId, signal }: RequestOrigin, withinMs: number): Promise<HttpAnswer> => {
    const body = bodyOf(operation, variables, form);
    // Asked for each time: keys change while the gateway serves.
    const key = assertionKeys?.current()[0];
    // Nothing of the client's own headers goes on: what is sent is written here.
    const headers: Record<string, string> = { "content-type": "application/json", accept: "application/json", [traceHeader]: traceParent(traceId) };
    if (key) headers[assertionHeader] = signAssertion(key, name, { method: "POST", path, body }, subject && disclosedTo(name, subject), clock);
    return client.call({ method: "POST", path, headers, body, signal, withinMs });
  };

  const read = (answer: HttpAnswer, form: TextForm): SubgraphResult => {
    if (answer.status === 401) throw fault("INTERNAL", "the subgraph does not accept our assertion: the keys of the two do not agree");
    const text = decode(answer, form);
    if (isTooDeep(text)) throw fault("MINISTRY_BAD_ANSWER", "an answer nested too deep");
    const { data, errors } = parse(text, form);
    // What is told to people is put beside words of our own.
    return { ...(data !== undefined && { data }), ...(errors && { errors: (form === plain ? errors : parse(form.read(text), plain).errors) ?? [] }), needsEscapes: !isFreeOfEscapes(text) };
  };

  const decode = (answer: HttpAnswer, form: TextForm): string => {
    if (!isPlainUtf8(answer)) return form.of(answer.text());
    try {
      return form.decode(answer.bytes);
    } catch {
      throw fault("MINISTRY_BAD_ANSWER", "not UTF-8");
    }
  };

  const parse = (text: string, form: TextForm): SubgraphResult => {
    let json: unknown;
    try {
      json = form.parse(text);
    } catch {
      throw fault("MINISTRY_BAD_ANSWER", "not JSON");
    }
    if (!isAnswer(json)) throw fault("MINISTRY_BAD_ANSWER", "not a GraphQL answer");
    return json;
  };

  const tell = (error: unknown, { traceId }: RequestOrigin): never => {
    const reason = error instanceof PublicError ? (error.reason ?? error.code) : error instanceof Error ? error.name : "unknown";
    logger.warn({ traceId, service: name, reason }, "subgraph fetch failed");
    throw error;
  };

  const isWorthRetrying = ({ operation }: SubgraphRequest, { signal }: RequestOrigin, error: unknown): boolean =>
    error instanceof PublicError && error.code === "MINISTRY_UNAVAILABLE" && !operation.isMutation && !signal.aborted && retries.spend();

  const attempt = async (request: SubgraphRequest, from: RequestOrigin, isLast: boolean): Promise<SubgraphResult> => {
    if (underWay >= bounds.connections + bounds.queued) return tell(fault("OVERLOADED", "its queue is full"), from);
    const withinMs = from.answerBy - performance.now();
    if (withinMs <= 0) return tell(fault("MINISTRY_TIMEOUT", "the request's own time is over"), from);
    if (!breaker.allows()) return tell(fault("MINISTRY_UNAVAILABLE", "the circuit is open"), from);
    let answer: HttpAnswer;
    underWay += 1;
    try {
      answer = await send(request, from, withinMs);
    } catch (error) {
      // Whether the process answers, whatever it answers, is what the breaker should know. A client that left says nothing about it.
      if (from.signal.aborted) breaker.abandoned();
      else breaker.failed();
      return !isLast && isWorthRetrying(request, from, error) ? attempt(request, from, true) : tell(error, from);
    } finally {
      underWay -= 1;
    }
    breaker.succeeded();
    try {
      return read(answer, request.form);
    } catch (error) {
      return tell(error, from);
    }
  };

  return {
    request(request, from) {
      retries.earn();
      return attempt(request, from, false);
    },
    close: () => client.close(),
  };
};

/** What nearly every subgraph sends: JSON in UTF-8, without a mark of byte order. */
const isPlainUtf8 = ({ headers, bytes }: HttpAnswer): boolean => bytes[0] !== 0xef && !/charset="?(?!utf-?8"?\s*(?:;|$))/i.test(String(headers["content-type"] ?? ""));

const isAnswer = (value: unknown): value is SubgraphResult =>
  typeof value === "object" &&
  value !== null &&
  (!("data" in value) || (typeof value.data === "object" && !Array.isArray(value.data))) &&
  (!("errors" in value) || Array.isArray(value.errors)) &&
  ("data" in value || "errors" in value);
