/** Apollo's planner, within bounds: what it can be made to do by a small document has no bound of its own. */
import type { Operation, Supergraph } from "@apollo/federation-internals";
import { QueryPlanner } from "@apollo/query-planner";
import type { PlanNode } from "@apollo/query-planner";
import type { PublicError } from "../../../kit/errors.ts";
import { limits } from "../../limits.ts";
import { tooComplex } from "../../too-complex.ts";

/** A plan (undefined for an operation that asks no subgraph), or why it is not made. */
export interface Planned {
  readonly plan?: PlanNode | undefined;
  readonly refused?: PublicError;
}

/** @param overrideConditions which labels of progressive overrides hold. @throws whatever the planner itself did not expect. */
export type Planner = (operation: Operation, overrideConditions: Map<string, boolean>) => Planned;

export const createPlanner = (supergraph: Supergraph): Planner => {
  const planner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans: limits.evaluatedPlans, pathsLimit: limits.paths } });
  return (operation, overrideConditions) => {
    try {
      const plan = planner.buildQueryPlan(operation, { overrideConditions }).node as PlanNode | undefined;
      const fetches = countFetches(plan);
      return fetches > limits.fetches ? { refused: tooComplex("fetches", fetches) } : { plan };
    } catch (error) {
      if (error instanceof Error && gaveUp.test(error.message)) return { refused: tooComplex("paths") };
      throw error;
    }
  };
};

/** How the planner says that there are more ways than it was let, or lets itself, look at: it has no code for it. */
const gaveUp = /^Too many options generated|^Number of non-local selections exceeds/;

/** How many requests a plan may send, of both branches of a condition. */
const countFetches = (node: PlanNode | undefined): number => {
  switch (node?.kind) {
    case "Fetch":
      return 1;
    case "Sequence":
    case "Parallel":
      return node.nodes.reduce((total, each) => total + countFetches(each), 0);
    case "Flatten":
      return countFetches(node.node);
    case "Condition":
      return countFetches(node.ifClause) + countFetches(node.elseClause);
    case "Defer":
    case undefined:
      return 0;
  }
};
