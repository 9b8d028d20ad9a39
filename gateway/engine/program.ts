/**
 * A query plan as closures. Compiling happens once per operation; running a program touches neither the document nor the plan.
 */
import type { PlanNode } from "@apollo/query-planner";
import { compileEntityFetch, fetchEntities } from "./entities.ts";
import type { EntityFetch } from "./entities.ts";
import { fetchFields } from "./fields.ts";
import { fetchWithContext } from "./from-context.ts";
import { askedName } from "./names.ts";
import type { Path, PlanContext, Step } from "./run.ts";

export const compilePlan = (plan: PlanNode | undefined, context: PlanContext): Step => (plan ? compileNode(plan, [], context) : async () => {});

const compileNode = (node: PlanNode, at: Path, context: PlanContext): Step => {
  switch (node.kind) {
    case "Sequence": {
      const steps = node.nodes.map((each) => compileNode(each, at, context));
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case "Parallel":
      return inParallel(compileParallel(node.nodes, at, context));
    case "Flatten":
      return compileNode(node.node, [...at, ...node.path], context);
    case "Condition": {
      const variable = askedName(node.condition);
      const [then, otherwise] = [node.ifClause && compileNode(node.ifClause, at, context), node.elseClause && compileNode(node.elseClause, at, context)];
      return async (run) => (run.variables[variable] === true ? then : otherwise)?.(run);
    }
    case "Fetch":
      if (!node.requires) return fetchFields(node, at, context);
      return node.contextRewrites?.length ? fetchWithContext(compileEntityFetch(node, at, context), node.contextRewrites) : fetchEntities([compileEntityFetch(node, at, context)]);
    case "Defer":
      throw new Error("@defer is not supported");
  }
};

const inParallel = (steps: readonly Step[]): Step => (steps.length === 1 && steps[0] ? steps[0] : async (run) => void (await Promise.all(steps.map((step) => step(run)))));

/** Entity fetches of one step that go to the same subgraph are sent as one request. */
const compileParallel = (nodes: readonly PlanNode[], at: Path, context: PlanContext): Step[] => {
  const steps: Step[] = [];
  const byService = new Map<string, EntityFetch[]>();
  for (const node of nodes) {
    const inner = node.kind === "Flatten" ? node.node : node;
    if (inner.kind !== "Fetch" || !inner.requires || inner.contextRewrites?.length) {
      steps.push(compileNode(node, at, context));
      continue;
    }
    const fetch = compileEntityFetch(inner, node.kind === "Flatten" ? [...at, ...node.path] : at, context);
    byService.set(inner.serviceName, [...(byService.get(inner.serviceName) ?? []), fetch]);
  }
  for (const fetches of byService.values()) steps.push(fetchEntities(fetches));
  return steps;
};
