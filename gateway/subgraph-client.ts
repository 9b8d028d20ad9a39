/**
 * The one place of the gateway that talks to subgraphs: a signed POST within a deadline, and an answer that is either usable or a coded fault. Each subgraph
 * has connections, a queue, a circuit breaker and a retry budget of its own, so that one that is slow or dead takes nothing from the others.
 */
import { assertionHeader, readAssertionKeys, signAssertion } from "../kit/assertion.ts";
import type { Clock } from "../kit/clock.ts";
import { PublicError } from "../kit/errors.ts";
import { createHttpClient } from "../kit/http-client.ts";
import type { HttpAnswer } from "../kit/http-client.ts";
import type { Subject } from "../kit/subject.ts";
import { traceHeader, traceParent } from "../kit/trace.ts";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import type { SubgraphRoute } from "./config.ts";
import { disclosedTo } from "./disclosure.ts";
import type { SubgraphResult } from "./engine/run.ts";
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
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
  /** What acts is never sent twice. */
  readonly isMutation?: boolean;
}

export interface RequestOrigin {
  readonly subject: Subject | null;
  readonly traceId: string;
  readonly signal: AbortSignal;
  /** When the whole request has to be answered, in milliseconds of `performance.now()`. */
  readonly answerBy: number;
}


export interface SubgraphClient {
  /** @throws {PublicError} when there is no usable answer. */
  request(request: SubgraphRequest, origin: RequestOrigin): Promise<SubgraphResult>;
  close(): Promise<void>;
}

const isAnswer = (value: unknown): value is SubgraphResult =>
  typeof value === "object" &&
  value !== null &&
  (!("data" in value) || (typeof value.data === "object" && !Array.isArray(value.data))) &&
  (!("errors" in value) || Array.isArray(value.errors)) &&
  ("data" in value || "errors" in value);

export const createSubgraphClient = ({ name, url, assertionKeys }: SubgraphRoute, clock: Clock): SubgraphClient => {
  const { origin, pathname: path } = new URL(url);
  const key = assertionKeys && readAssertionKeys(assertionKeys)[0];
  const client = createHttpClient({ url: origin, service: name, deadlineMs: bounds.deadlineMs, maxBytes: bounds.maxBytes, connections: bounds.connections });
  const breaker = createCircuitBreaker();
  const retries = createRetryBudget();
  let underWay = 0;

  /** One attempt. An assertion is good for one request only: a retry has its own. */
  const send = async ({ query, variables, operationName }: SubgraphRequest, { subject, traceId, signal, answerBy }: RequestOrigin): Promise<HttpAnswer> => {
    const body = JSON.stringify({ query, variables, ...(operationName && { operationName }) });
    const assertion = key && signAssertion(key, name, { method: "POST", path, body }, subject && disclosedTo(name, subject), clock);
    // Nothing of the client's own headers goes on: what is sent is written here.
    const headers = { "content-type": "application/json", accept: "application/json", ...(assertion && { [assertionHeader]: assertion }), [traceHeader]: traceParent(traceId) };
    return client.call({ method: "POST", path, headers, body, signal, withinMs: Math.max(1, answerBy - performance.now()) });
  };

  /** Counts what the breaker should know: whether the process answers, whatever it answers. A client that left says nothing about it. */
  const attempt = async (request: SubgraphRequest, from: RequestOrigin): Promise<HttpAnswer> => {
    if (from.answerBy <= performance.now()) throw new PublicError("MINISTRY_TIMEOUT", { service: name, reason: "the request's own time is over" });
    if (!breaker.allows()) throw new PublicError("MINISTRY_UNAVAILABLE", { service: name, reason: "the circuit is open" });
    try {
      const answer = await send(request, from);
      breaker.succeeded();
      return answer;
    } catch (error) {
      if (from.signal.aborted) breaker.abandoned();
      else breaker.failed();
      throw error;
    }
  };

  const attemptTwice = async (request: SubgraphRequest, from: RequestOrigin): Promise<HttpAnswer> => {
    retries.earn();
    try {
      return await attempt(request, from);
    } catch (error) {
      const isWorthIt = error instanceof PublicError && error.code === "MINISTRY_UNAVAILABLE" && !from.signal.aborted;
      if (request.isMutation || !isWorthIt || !retries.spend()) throw error;
      return attempt(request, from);
    }
  };

  return {
    async request(request, from) {
      if (underWay >= bounds.connections + bounds.queued) throw new PublicError("OVERLOADED", { service: name, reason: "its queue is full" });
      underWay += 1;
      try {
        const answer = await attemptTwice(request, from);
        if (answer.status === 401) throw new PublicError("INTERNAL", { service: name, reason: "the subgraph does not accept our assertion: the keys of the two do not agree" });
        const json = answer.json();
        if (!isAnswer(json)) throw new PublicError("MINISTRY_BAD_ANSWER", { service: name, reason: "not a GraphQL answer" });
        return json;
      } finally {
        underWay -= 1;
      }
    },
    close: () => client.close(),
  };
};
