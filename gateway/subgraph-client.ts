/** The one place of the gateway that talks to subgraphs: a signed POST within a deadline, and an answer that is either usable or a coded fault. */
import { assertionHeader, readAssertionKeys, signAssertion } from "../kit/assertion.ts";
import type { Clock } from "../kit/clock.ts";
import { PublicError } from "../kit/errors.ts";
import { createHttpClient } from "../kit/http-client.ts";
import type { Subject } from "../kit/subject.ts";
import { traceHeader, traceParent } from "../kit/trace.ts";
import type { SubgraphRoute } from "./config.ts";
import { disclosedTo } from "./disclosure.ts";
import type { SubgraphResult } from "./engine/program.ts";

const bounds = {
  /** A subgraph asks its ministry within 4 s, some twice in a row. */
  deadlineMs: 8_500,
  /** Fifty citizens' affairs are 60 kB; this is room for the largest page and no more. */
  maxBytes: 5_000_000,
  /** Requests under way at once to one subgraph; the rest wait their turn within their deadline. */
  connections: 64,
};

export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
}

export interface RequestOrigin {
  readonly subject: Subject | null;
  readonly traceId: string;
  readonly signal: AbortSignal;
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
  const client = createHttpClient({ url: origin, service: name, ...bounds });
  return {
    async request({ query, variables, operationName }, { subject, traceId, signal }) {
      const body = JSON.stringify({ query, variables, ...(operationName && { operationName }) });
      const assertion = key && signAssertion(key, name, { method: "POST", path, body }, subject && disclosedTo(name, subject), clock);
      // Nothing of the client's own headers goes on: what is sent is written here.
      const headers = { "content-type": "application/json", accept: "application/json", ...(assertion && { [assertionHeader]: assertion }), [traceHeader]: traceParent(traceId) };
      const answer = await client.call({ method: "POST", path, headers, body, signal });
      if (answer.status === 401) throw new PublicError("INTERNAL", { service: name, reason: "the subgraph does not accept our assertion: the keys of the two do not agree" });
      const json = answer.json();
      if (!isAnswer(json)) throw new PublicError("MINISTRY_BAD_ANSWER", { service: name, reason: "not a GraphQL answer" });
      return json;
    },
    close: () => client.close(),
  };
};
