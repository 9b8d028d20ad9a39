/** What one request's run of a program is given and gathers, and what its steps are. */
import type { FetchNode } from "@apollo/query-planner";
import type { JsonObject, ResponsePath } from "./data.ts";
import { own } from "./data.ts";
import { askedName } from "./names.ts";
import type { Variables } from "./projector.ts";
import type { TypeSystem } from "./representations.ts";
import type { SharedFetch } from "./share.ts";
import type { SubgraphOperation } from "./subgraph-operation.ts";

/** An error as a subgraph told it, at its place in the whole answer. */
export interface PlacedError {
  readonly service: string;
  readonly path: ResponsePath | undefined;
  /** What the subgraph said of it; absent when there was no usable answer, then `fault` says why. */
  readonly extensions?: unknown;
  readonly fault?: unknown;
}

export interface SubgraphResult {
  /** Whether strings in the data may need escapes when they are written again; taken for granted unless it is said that they do not. */
  readonly needsEscapes?: boolean;
  readonly data?: JsonObject | null;
  readonly errors?: readonly { readonly path?: unknown; readonly extensions?: unknown }[];
}

/** Asks one subgraph. The variables are a JSON object, in the run's form. @throws whatever says that there is no usable answer. */
export type Fetch = (service: string, operation: SubgraphOperation, variables: string) => Promise<SubgraphResult>;

/** One request's run of a program. */
export interface Run {
  readonly fetch: Fetch;
  /** As the client sent them. */
  readonly given: Variables;
  /** With the operation's defaults. */
  readonly variables: Variables;
  readonly root: JsonObject;
  readonly errors: PlacedError[];
  /** Whether any string of the data gathered so far may need escapes. */
  needsEscapes: boolean;
  /** Whether one object may stand at several places, because what was fetched once was put into several. */
  sharesObjects: boolean;
  /** Where entities stand that others refer to and their owner does not have, which it said with null and without an error. Looked for only when something is missing. */
  readonly absent: (() => readonly ResponsePath[])[];
}

/** Where in the answer, as a plan writes it: names, and `@` for every item of a list. */
export type Path = readonly (string | number)[];
export type Step = (run: Run) => Promise<void>;

export interface PlanContext extends TypeSystem {
  /** What becomes of fetches that can stand in for one another. */
  readonly shared: ReadonlyMap<FetchNode, SharedFetch>;
  /** Interfaces that some subgraph knows as objects. */
  readonly interfaceObjects: ReadonlySet<string>;
  /** Entities that one subgraph has and others only refer to. */
  readonly references: ReadonlySet<string>;
}

/** Writes the variables of one fetch, as the client sent them: the members of a JSON object, each with a comma behind it. */
export const compileVariables = (names: readonly string[] | undefined): ((given: Variables) => string) => {
  const asked = (names ?? []).map((name) => ({ asked: askedName(name), key: `${JSON.stringify(name)}:` }));
  return (given) => {
    let written = "";
    for (const { asked: name, key } of asked) {
      const value = own(given as JsonObject, name);
      if (value !== undefined) written += `${key}${JSON.stringify(value)},`;
    }
    return written;
  };
};

/** A JSON object of members with commas behind them. */
export const objectOf = (members: string): string => `{${members.slice(0, -1)}}`;

/** Neither data nor an error, or not as many entities as representations: against GraphQL, or against the federation's contract. */
export class BadAnswer extends Error {
  override readonly name = "BadAnswer";
}

/** An error's path in a subgraph's answer, if it is one. */
export const readPath = (path: unknown): ResponsePath | undefined => (Array.isArray(path) && path.every((step) => typeof step === "string" || typeof step === "number") ? path : undefined);
