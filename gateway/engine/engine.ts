/**
 * The query engine: Apollo plans, we execute. A document is compiled once (access, plan, program, projector) and run many times; programs are kept in a
 * bounded cache.
 */
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph as PlannerSupergraph, operationFromDocument } from "@apollo/federation-internals";
import { QueryPlanner } from "@apollo/query-planner";
import type { PlanNode } from "@apollo/query-planner";
import { GraphQLError, Kind, executeSync, getVariableValues, isAbstractType, isInterfaceType, isObjectType } from "graphql";
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode, SelectionNode, SelectionSetNode, VariableDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { Subject } from "../../kit/subject.ts";
import { readAccessRules, withRefusals } from "../access.ts";
import type { Denied } from "../access.ts";
import type { Supergraph } from "../supergraph.ts";
import type { JsonObject, JsonValue, ResponsePath } from "./data.ts";
import { setOwn } from "./data.ts";
import { compilePlan } from "./program.ts";
import type { Fetch, PlacedError, Step } from "./program.ts";
import { compileProjector } from "./projector.ts";
import type { Projector, Variables } from "./projector.ts";
import type { IsSubtype } from "./rewrites.ts";
import { readCanGive, readObjectTypeOf, shareFields } from "./share.ts";

/** How many compiled operations are kept. The portal registers some hundreds; a flood of others pushes out its own. */
const keptPrograms = 2_000;

export interface EngineRequest {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** Names the text: documents with one key are one. */
  readonly documentKey: string;
  readonly variables: Variables;
  readonly subject: Subject | null;
  readonly fetch: Fetch;
}

export interface EngineAnswer {
  /** Absent when the request itself was wrong. */
  readonly data?: JsonObject | null;
  readonly errors: readonly EngineError[];
}

export type EngineError =
  | { readonly kind: "subgraph"; readonly error: PlacedError }
  /** The answer does not hold what the schema promises, and no subgraph said why. */
  | { readonly kind: "violation"; readonly path: ResponsePath }
  | { readonly kind: "refusal"; readonly error: GraphQLError }
  | { readonly kind: "request"; readonly error: GraphQLError };

export interface Engine {
  /** What clients see and documents are validated against. */
  readonly schema: GraphQLSchema;
  execute(request: EngineRequest): Promise<EngineAnswer>;
}

interface Program {
  readonly run: Step;
  readonly project: Projector;
  readonly variableDefinitions: readonly VariableDefinitionNode[];
  readonly denied: readonly Denied[];
  /** Answers introspection beside the plan; undefined when none is asked. */
  readonly introspect: ((variables: Variables) => JsonObject) | undefined;
}

/** Callers of one class may ask the same: access depends on whether somebody signed in, and on how sure that is. */
const classOf = (subject: Subject | null): string => (subject === null ? "anonymous" : `level-${subject.assuranceLevel}`);

/** @throws {Error} when the supergraph cannot be planned, or its access rules not be enforced. */
export const createEngine = (supergraph: Supergraph): Engine => {
  const planned = PlannerSupergraph.build(supergraph.sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const api = planned.apiSchema();
  const schema = api.toGraphQLJSSchema();
  const planner = new QueryPlanner(planned);
  const rules = readAccessRules(supergraph.document, schema);
  const isSubtype = readIsSubtype(planned.schema.toGraphQLJSSchema());
  const shared = { canGive: readCanGive(planned), objectTypeOf: readObjectTypeOf(planned) };
  const programs = new LRUCache<string, Program>({ max: keptPrograms });

  const compile = ({ document: asked, operationName, subject }: EngineRequest): Program => {
    const { document, denied } = rules.filter(asked, operationName, subject);
    const operation = operationOf(document, operationName);
    if (!operation) throw new GraphQLError("The document has no operation of that name.", { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
    const plan = planner.buildQueryPlan(operationFromDocument(api, document, operationName === undefined ? {} : { operationName })).node as PlanNode | undefined;
    return {
      run: compilePlan(plan, { isSubtype, shared: shareFields(plan, shared) }),
      project: compileProjector(schema, document, operation),
      variableDefinitions: operation.variableDefinitions ?? [],
      denied,
      introspect: compileIntrospection(schema, document, operation),
    };
  };

  const programOf = (request: EngineRequest): Program => {
    const key = `${classOf(request.subject)} ${request.operationName ?? ""} ${request.documentKey}`;
    const known = programs.get(key) ?? compile(request);
    programs.set(key, known);
    return known;
  };

  return {
    schema,
    async execute(request) {
      const program = programOf(request);
      const { coerced, errors: wrong } = getVariableValues(schema, program.variableDefinitions, request.variables, { maxErrors: 10 });
      if (wrong) return { errors: wrong.map((error) => ({ kind: "request", error })) };
      const root: JsonObject = program.introspect?.(coerced) ?? {};
      const errors: PlacedError[] = [];
      await program.run({ fetch: request.fetch, given: request.variables, variables: coerced, root, errors });
      const { data, violations } = program.project(root, coerced);
      return {
        data,
        errors: [
          ...errors.map((error) => ({ kind: "subgraph", error }) as const),
          ...violations.filter(({ path }) => !errors.some((error) => explains(error.path, path))).map(({ path }) => ({ kind: "violation", path }) as const),
          ...withRefusals(data, program.denied).map((error) => ({ kind: "refusal", error }) as const),
        ],
      };
    },
  };
};

/** An error at a place tells why something above or below it is missing. */
const explains = (error: ResponsePath | undefined, violation: ResponsePath): boolean => {
  if (!error) return false;
  const length = Math.min(error.length, violation.length);
  for (let index = 0; index < length; index += 1) if (error[index] !== violation[index]) return false;
  return true;
};

export const operationOf = (document: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined =>
  document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION && (name === undefined || node.name?.value === name));

const readIsSubtype = (schema: GraphQLSchema): IsSubtype => (typename, condition) => {
  if (typename === condition) return true;
  const [type, conditional] = [schema.getType(typename), schema.getType(condition)];
  return isAbstractType(conditional) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(conditional, type);
};

/** The `__schema` and `__type` of an operation, which no subgraph is asked for. */
const compileIntrospection = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): ((variables: Variables) => JsonObject) | undefined => {
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
  const only = introspectionOf(operation.selectionSet, fragments);
  if (only.selections.length === 0) return undefined;
  const asked: DocumentNode = { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet: only }, ...fragments.values()] };
  return (variableValues) => {
    const { data } = executeSync({ schema, document: asked, variableValues, rootValue: {} });
    const root: JsonObject = {};
    for (const [name, value] of Object.entries(data ?? {})) setOwn(root, name, value as JsonValue);
    return root;
  };
};

const introspectionOf = ({ selections }: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return selection.name.value === "__schema" || selection.name.value === "__type" ? [selection] : [];
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
    const selectionSet = inner && introspectionOf(inner, fragments);
    return selectionSet && selectionSet.selections.length > 0 ? [{ kind: Kind.INLINE_FRAGMENT, selectionSet, ...(selection.directives && { directives: selection.directives }) }] : [];
  }),
});
