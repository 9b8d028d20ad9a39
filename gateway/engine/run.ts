/** What one request's run of a program is given and gathers, and what its steps are. */
import type { FetchNode } from "@apollo/query-planner";
import type { JsonObject, ResponsePath } from "./data.ts";
import { own, setOwn } from "./data.ts";
import { askedName } from "./names.ts";
import type { Variables } from "./projector.ts";
import type { TypeSystem } from "./representations.ts";
import type { SharedFetch } from "./share.ts";

/** An error as a subgraph told it, at its place in the whole answer. */
export interface PlacedError {
  readonly service: string;
  readonly path: ResponsePath | undefined;
  /** What the subgraph said of it; absent when there was no usable answer, then `fault` says why. */
  readonly extensions?: unknown;
  readonly fault?: unknown;
}

export interface SubgraphResult {
  readonly data?: JsonObject | null;
  readonly errors?: readonly { readonly path?: unknown; readonly extensions?: unknown }[];
}

/** Asks one subgraph. @throws whatever says that there is no usable answer. */
export type Fetch = (service: string, request: { readonly query: string; readonly operationName: string | undefined; readonly variables: Record<string, unknown>; readonly isMutation: boolean }) => Promise<SubgraphResult>;

/** One request's run of a program. */
export interface Run {
  readonly fetch: Fetch;
  /** As the client sent them. */
  readonly given: Variables;
  /** With the operation's defaults. */
  readonly variables: Variables;
  readonly root: JsonObject;
  readonly errors: PlacedError[];
}

/** Where in the answer, as a plan writes it: names, and `@` for every item of a list. */
export type Path = readonly (string | number)[];
export type Step = (run: Run) => Promise<void>;

export interface PlanContext extends TypeSystem {
  /** What becomes of fetches that can stand in for one another. */
  readonly shared: ReadonlyMap<FetchNode, SharedFetch>;
  /** Interfaces that some subgraph knows as objects. */
  readonly interfaceObjects: ReadonlySet<string>;
}

/** The variables of one fetch, as the client sent them. */
export const usedVariables = (names: readonly string[] | undefined, given: Variables): Record<string, unknown> => {
  const used: JsonObject = {};
  for (const name of names ?? []) {
    const value = own(given as JsonObject, askedName(name));
    if (value !== undefined) setOwn(used, name, value);
  }
  return used;
};

/** Neither data nor an error, or not as many entities as representations: against GraphQL, or against the federation's contract. */
export class BadAnswer extends Error {
  override readonly name = "BadAnswer";
}

/** An error's path in a subgraph's answer, if it is one. */
export const readPath = (path: unknown): ResponsePath | undefined => (Array.isArray(path) && path.every((step) => typeof step === "string" || typeof step === "number") ? path : undefined);
