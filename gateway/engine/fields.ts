/** A fetch of fields of the root, or of an object that is already there. */
import { Kind, OperationTypeNode, parse } from "graphql";
import type { FieldNode, OperationDefinitionNode } from "graphql";
import type { FetchNode } from "@apollo/query-planner";
import { isObject, locate, merge } from "./data.ts";
import { compileRewrites } from "./rewrites.ts";
import { BadAnswer, compileVariables, objectOf, readPath } from "./run.ts";
import type { Path, PlanContext, Step } from "./run.ts";
import { compileSubgraphOperation } from "./subgraph-operation.ts";

export const fetchFields = (node: FetchNode, at: Path, context: PlanContext): Step => {
  const shared = context.shared.get(node);
  const operation = compileSubgraphOperation(shared?.text ?? node.operation, node.operationName, node.operationKind === OperationTypeNode.MUTATION);
  const variablesOf = compileVariables(node.variableUsages);
  const gap = gapOf(node.operation, shared?.covered);
  const rewrite = compileRewrites(node.outputRewrites, context.isSubtype);
  return async (run) => {
    const prefix = locate(run.root, at);
    if (prefix.length === 0) return;
    try {
      const { data, errors = [], needsEscapes = true } = await run.fetch(node.serviceName, operation, objectOf(variablesOf(run.given)));
      run.needsEscapes ||= needsEscapes;
      for (const { path, extensions } of errors) run.errors.push({ service: node.serviceName, path: [...(prefix[0]?.path ?? []), ...(readPath(path) ?? gap)], extensions });
      if (isObject(data)) {
        rewrite?.(data);
        if (prefix.length > 1) run.sharesObjects = true;
        for (const { object } of prefix) merge(object, data, context.interfaceObjects);
      } else if (errors.length === 0) throw new BadAnswer();
    } catch (fault) {
      run.errors.push({ service: node.serviceName, path: [...(prefix[0]?.path ?? []), ...gap], fault });
    }
  };
};

/**
 * Where a failed fetch leaves a gap: down from the root as long as there is one way, at the ministry's own field. What another fetch gives as well is no
 * gap, and no way.
 */
const gapOf = (operation: string, covered: ReadonlySet<string> | undefined): Path => {
  const definition = parse(operation).definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  const path: string[] = [];
  for (let selections = definition?.selectionSet.selections; selections && path.length < 2; ) {
    const ways = selections.filter((selection) => selection.kind !== Kind.FIELD || !(isTypename(selection) || covered?.has([...path, selection.alias?.value ?? selection.name.value].join("."))));
    const [only] = ways;
    if (ways.length !== 1 || only?.kind !== Kind.FIELD) break;
    path.push(only.alias?.value ?? only.name.value);
    selections = only.selectionSet?.selections;
  }
  return path;
};

const isTypename = ({ name }: FieldNode): boolean => name.value === "__typename";
