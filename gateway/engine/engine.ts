/**
 * The query engine: Apollo plans, we execute. A document is compiled once (access, plan, program, projector) and run many times; programs are kept in a
 * bounded cache. Planning is done elsewhere (`planning/`); all the rest of compiling takes a millisecond or two.
 */
import { GraphQLError, Kind, buildASTSchema, buildSchema, executeSync, getNamedType, isAbstractType, isInterfaceType, isNonNullType, isObjectType } from "graphql";
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, SelectionNode, SelectionSetNode } from "graphql";
import { LRUCache } from "lru-cache";
import { PublicError, catalogue } from "../../kit/errors.ts";
import { callers, openAccess, readAccessRules, withRefusals } from "../access.ts";
import type { Caller, Denied, Filtered } from "../access.ts";
import { readCosts } from "../cost/estimate.ts";
import type { Supergraph } from "../supergraph.ts";
import { createAdmission } from "./admission.ts";
import { branchKey, createBranching, withBranch } from "./branching.ts";
import type { JsonObject, JsonValue, ResponsePath } from "./data.ts";
import { setOwn } from "./data.ts";
import { tellErrors, unexplained } from "./explanations.ts";
import { faultOf } from "./fault.ts";
import { askedPath, disambiguate } from "./names.ts";
import { operationOf } from "./operation.ts";
import { createOverrides } from "./overrides.ts";
import type { Planning } from "./planning/planning.ts";
import { compilePlan } from "./program.ts";
import type { Fetch, PlacedError, Run, Step } from "./run.ts";
import { compileProjector } from "./projector.ts";
import type { Projector, Variables } from "./projector.ts";
import type { TextForm } from "./text-form.ts";
import type { TypeSystem } from "./representations.ts";
import { plannable } from "./plannable.ts";
import { shareFields } from "./share.ts";

/** How many compiled operations are kept, of those that are registered and of others. The portal registers some hundreds; a flood of others pushes out its own. */
const keptPrograms = 2_000;
/** How many of one registered document: for each class of caller, and each way that its conditions and labels of overrides can fall. */
const keptOfRegistered = 100;

export interface EngineRequest {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** Names the text: documents with one key are one. */
  readonly documentKey: string;
  readonly variables: Variables;
  readonly subject: Caller;
  readonly fetch: Fetch;
  /** In which the variables are and the fetched data will be. */
  readonly form: TextForm;
}

export interface EngineAnswer {
  /** The data as JSON, in the request's form; absent when the request itself was wrong. */
  readonly data?: string;
  readonly errors: readonly EngineError[];
  /** As it was estimated before planning; undefined when it did not come to that. */
  readonly cost: number | undefined;
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
  /** Registers a document: compiles it for every class of caller before anybody asks, and keeps it whatever else is asked. @throws when it cannot be planned. */
  warm(request: Pick<EngineRequest, "document" | "documentKey">): Promise<void>;
}

export interface EngineOptions {
  /** No access rules: for trying a supergraph in development. */
  readonly open?: boolean;
  /** Throws the die of progressive overrides: from 0 to below 1. */
  readonly random?: () => number;
}

interface Program {
  readonly run: Step;
  readonly project: Projector;
  readonly denied: readonly Denied[];
  /** Answers introspection beside the plan; undefined when none is asked. */
  readonly introspect: ((variables: Variables) => JsonObject) | undefined;
}

const classOf = (caller: Caller): string => (caller === null ? "anonymous" : caller.assuranceLevel === 2 ? "level-2" : "level-1");

type Compiled = Program | PublicError;

/** @throws {Error} when the access rules of the supergraph cannot be enforced. */
export const createEngine = (supergraph: Supergraph, planning: Planning, { open = false, random = Math.random }: EngineOptions = {}): Engine => {
  const { apiSdl, names, interfaceObjects, references, requiring, overrideLabels, givers } = planning.facts;
  const schema = buildSchema(apiSdl, { assumeValidSDL: true });
  const rules = open ? openAccess : readAccessRules(supergraph.document, schema);
  const types = readTypes(buildASTSchema(supergraph.document, { assumeValidSDL: true }));
  const overrides = createOverrides(overrideLabels);
  const branchesOf = createBranching(requiring);
  const admit = createAdmission(schema, readCosts(supergraph.document, schema));
  // What was refused is remembered too: to find out that a plan is too large costs a plan.
  const adHoc = new LRUCache<string, Compiled>({ max: keptPrograms });
  // Kept apart by document, so that no flood of others pushes them out.
  const registered = new Map<string, LRUCache<string, Compiled>>();
  const underWay = new Map<string, Promise<Compiled>>();

  const compile = async ({ document: allowed, denied }: Filtered, operationName: string | undefined, die: number, isRegistered: boolean): Promise<Compiled> => {
    const document = disambiguate(allowed, names);
    const operation = operationOf(document, operationName);
    if (!operation) throw new GraphQLError("The document has no operation of that name.", { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
    const toPlan = toJson(plannable(document, operation, schema, interfaceObjects));
    const { plan, refused } = await planning.plan({ document: toPlan, operationName, overrides: overrides.conditionsOf(die) }, isRegistered);
    if (refused) return refused;
    return {
      run: compilePlan(plan, { ...types, interfaceObjects, references, shared: shareFields(plan, givers) }),
      project: compileProjector(schema, document, operation),
      denied,
      introspect: compileIntrospection(schema, allowed, operationName),
    };
  };

  /** Whoever asks for the same meanwhile waits for the same. */
  const compileOnce = (key: string, ...what: Parameters<typeof compile>): Promise<Compiled> => {
    const compiling = underWay.get(key) ?? compile(...what).catch(asFault).finally(() => underWay.delete(key));
    underWay.set(key, compiling);
    return compiling;
  };

  /** No promise for what is known. */
  const programOf = ({ document, operationName, documentKey, subject }: Omit<EngineRequest, "variables" | "fetch" | "form">, variables: Variables): Compiled | Promise<Compiled> => {
    const die = random();
    const branches = branchesOf(document, documentKey);
    const own = registered.get(documentKey);
    const programs = own ?? adHoc;
    const key = `${overrides.keyOf(die)} ${branchKey(branches, variables)} ${own ? "" : `${operationName ?? ""} ${documentKey}`}`;
    const ofClass = `${classOf(subject)} ${key}`;
    const known = programs.get(ofClass);
    if (known) return known;
    const filtered = rules.filter(withBranch(document, branches, variables), operationName, subject);
    // Callers who may ask the same share a program.
    const ofRights = `without ${filtered.key} ${key}`;
    const keep = (program: Compiled): Compiled => {
      if (program instanceof PublicError && catalogue[program.code].retryable) return program;
      programs.set(ofRights, program);
      programs.set(ofClass, program);
      return program;
    };
    const shared = programs.get(ofRights);
    return shared ? keep(shared) : compileOnce(`${ofRights} ${documentKey}`, filtered, operationName, die, own !== undefined).then(keep);
  };

  return {
    schema,
    async warm({ document, documentKey }) {
      registered.set(documentKey, new LRUCache({ max: keptOfRegistered }));
      for (const subject of callers) {
        const program = await programOf({ document, documentKey, subject, operationName: undefined }, {});
        if (program instanceof PublicError) throw program;
      }
    },
    async execute(request) {
      const { form } = request;
      const { errors: wrong, variables, cost } = admit(request);
      if (wrong.length > 0) return { cost, errors: wrong.map((error) => ({ kind: "request", error })) };
      const known = programOf(request, variables);
      const program = known instanceof Promise ? await known : known;
      if (program instanceof PublicError) return { cost, errors: [{ kind: "request", error: program }] };
      const root: JsonObject = program.introspect ? inForm(program.introspect(variables), form) : {};
      const errors: PlacedError[] = [];
      const run: Run = { fetch: request.fetch, given: request.variables, variables, root, errors, needsEscapes: program.introspect !== undefined, sharesObjects: false, absent: [] };
      await program.run(run);
      const { text, violations } = program.project(run);
      if (errors.length === 0 && violations.length === 0 && program.denied.length === 0) return { data: text, cost, errors: [] };
      // Rare: what is told of errors and refusals depends on the answer's shape.
      const data = JSON.parse(text) as JsonObject | null;
      const placed = errors.map((error) => ({ ...error, path: error.path && askedPath(error.path) }));
      const told: EngineError[] = [
        ...tellErrors(data, placed).map((error) => ({ kind: "subgraph", error }) as const),
        ...unexplained(violations, [...placed, ...absencesIn(run)]).map(({ path }) => ({ kind: "violation", path }) as const),
        // Puts null where something was refused.
        ...withRefusals(data, program.denied).map((error) => ({ kind: "refusal", error }) as const),
      ];
      return { data: JSON.stringify(data), cost, errors: told };
    },
  };
};

/** An entity that is not there is null, and what of it may not be null needs no other word. */
const absencesIn = ({ absent }: Run): readonly { readonly path: ResponsePath }[] => absent.flatMap((places) => places()).map((path) => ({ path: askedPath(path) }));

const inForm = (data: JsonObject, form: TextForm): JsonObject => JSON.parse(form.of(JSON.stringify(data))) as JsonObject;

/** What is wrong with the request itself is thrown on. */
const asFault = (error: unknown): PublicError => {
  if (error instanceof GraphQLError) throw error;
  return faultOf("compiling", error);
};

/** The tree without the places in its text, which are most of it. */
const toJson = (document: DocumentNode): string => JSON.stringify(document, (key, value: unknown) => (key === "loc" ? undefined : value));

const readTypes = (schema: GraphQLSchema): TypeSystem => ({
  isSubtype(typename, condition) {
    if (typename === condition) return true;
    const [type, conditional] = [schema.getType(typename), schema.getType(condition)];
    return isAbstractType(conditional) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(conditional, type);
  },
  fieldOf(typename, name) {
    const type = schema.getType(typename);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    return field && { type: getNamedType(field.type).name, isNonNull: isNonNullType(field.type) };
  },
});

/** The `__schema` and `__type` of an operation, which no subgraph is asked for. */
const compileIntrospection = (schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): ((variables: Variables) => JsonObject) | undefined => {
  const operation = operationOf(document, operationName);
  if (!operation) return undefined;
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
