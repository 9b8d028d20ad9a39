/**
 * Small federations in one process, and three ways to ask them: our engine, stock `@apollo/gateway`, and one schema that has everything. Subgraphs are
 * graphql-js on real subgraph schemas; what they answer passes through JSON as on the wire, and what they are asked is validated as a server would.
 */
import { createHash } from "node:crypto";
import { composeServices } from "@apollo/composition";
import { ApolloGateway } from "@apollo/gateway";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLResolverMap } from "@apollo/subgraph";
import { Kind, buildSchema, defaultFieldResolver, execute, isAbstractType, isObjectType, parse, printSchema, responsePathAsArray, validate } from "graphql";
import type { DocumentNode, GraphQLError, GraphQLFieldResolver, GraphQLOutputType, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { silenceTelemetry } from "../../gateway/config.ts";
import { createEngine } from "../../gateway/engine/engine.ts";
import type { Engine, EngineError } from "../../gateway/engine/engine.ts";
import type { JsonObject } from "../../gateway/engine/data.ts";
import { planInThread } from "../../gateway/engine/planning/in-thread.ts";
import type { Fetch, SubgraphResult } from "../../gateway/engine/run.ts";
import { bytes, plain } from "../../gateway/engine/text-form.ts";
import { executableSdl, readSupergraph } from "../../gateway/supergraph.ts";

export type Resolvers = GraphQLResolverMap<unknown>;

export interface TestSubgraph {
  /** Without the link to the federation's specification, which is put before it. */
  readonly sdl: string;
  readonly resolvers?: Resolvers;
}

export interface Call {
  readonly service: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface FoundError {
  readonly path: readonly (string | number)[] | undefined;
  readonly service: string | undefined;
  readonly kind: EngineError["kind"] | "stock" | "monolith";
  readonly message?: string;
}

export interface TestAnswer {
  /** Undefined when the request itself was refused. */
  readonly data: unknown;
  readonly errors: readonly FoundError[];
  /** What the subgraphs were asked. */
  readonly calls: readonly Call[];
}

export interface MonolithAnswer extends TestAnswer {
  /** What may stand at each place of the answer that is a field, by names and positions joined by dots. */
  readonly types: ReadonlyMap<string, GraphQLOutputType>;
}

/** Stands between the gateway and its subgraphs: answers itself, throws, or passes the call on. */
export type Fault = (call: Call, next: () => Promise<SubgraphResult>) => Promise<SubgraphResult>;

export interface Asked {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly fault?: Fault;
}

export interface SmallFederation {
  readonly engine: Engine;
  readonly supergraphSdl: string;
  ours(query: string, asked?: Asked): Promise<TestAnswer>;
  stock(query: string, asked?: Asked): Promise<TestAnswer>;
  /** The same fields and data without a federation. */
  monolith(query: string, asked?: Omit<Asked, "fault">): Promise<MonolithAnswer>;
}

export interface FederationOptions {
  /** Resolvers of the schema that has everything; those of all subgraphs by default. */
  readonly monolith?: Resolvers;
  /** What the engine throws its die with. */
  readonly random?: () => number;
}

const imports = ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@interfaceObject", "@inaccessible", "@context", "@fromContext"];
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(imports)})\n`;

/** Composes without the rules of our own, so that what they refuse can be looked at. @throws {Error} when the subgraphs do not fit. */
export const createFederation = (subgraphs: Readonly<Record<string, TestSubgraph>>, { monolith: whole, random }: FederationOptions = {}): SmallFederation => {
  const sources = Object.entries(subgraphs).map(([name, { sdl, resolvers = {} }]) => ({ name, typeDefs: parse(link + sdl), resolvers }));
  const composed = composeServices(sources.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}.test/graphql` })));
  if (composed.errors) throw new Error(composed.errors.map(String).join("\n"));
  const { supergraphSdl } = composed;
  const schemas = new Map(sources.map(({ name, typeDefs, resolvers }) => [name, buildSubgraphSchema([{ typeDefs, resolvers }])]));
  const supergraph = readSupergraph(supergraphSdl);
  const planning = planInThread(supergraphSdl);
  const engine = createEngine(supergraph, { facts: planning.facts, plan: async (question) => planning.plan(question) }, random && { random });
  const api = printSchema(composed.schema.toAPISchema().toGraphQLJSSchema());
  const monolithSchema = withResolvers(buildSchema(api), whole ?? mergeResolvers(sources.map(({ resolvers }) => resolvers)));

  const answerOf = async (schema: GraphQLSchema | undefined, { query, variables }: Call, operationName: string | undefined): Promise<SubgraphResult> => {
    if (!schema) throw new Error("no such subgraph");
    const document = parse(query);
    const wrong = validate(schema, document);
    if (wrong.length > 0) return { errors: wrong.map(({ message }) => ({ extensions: { message } })) };
    const result = await execute({ schema, document, variableValues: variables, ...(operationName !== undefined && { operationName }) });
    return JSON.parse(JSON.stringify(result)) as SubgraphResult;
  };

  const recorder = (fault: Fault | undefined) => {
    const calls: Call[] = [];
    return {
      calls,
      ask: (call: Call, operationName: string | undefined): Promise<SubgraphResult> => {
        // As it was when it was sent: what becomes of the objects later is no part of it.
        const sent = { ...call, variables: JSON.parse(JSON.stringify(call.variables)) as Record<string, unknown> };
        calls.push(sent);
        const next = (): Promise<SubgraphResult> => answerOf(schemas.get(call.service), sent, operationName);
        return fault ? fault(sent, next) : next();
      },
    };
  };

  let apollo: Promise<Stock> | undefined;
  return {
    engine,
    supergraphSdl,
    async ours(query, { variables = {}, operationName, fault } = {}) {
      const { calls, ask } = recorder(fault);
      const documentKey = createHash("sha256").update(query).digest("hex");
      // Half of all queries in each of the forms that texts may have.
      const form = Number.parseInt(documentKey.slice(0, 2), 16) % 2 === 0 ? plain : bytes;
      const toForm = (text: string): string => form.of(text);
      const across = (value: unknown, over: (text: string) => string): unknown => JSON.parse(over(JSON.stringify(value)));
      const fetch: Fetch = async (service, { query: asked, operationName: name }, sent) => {
        const answer = await ask({ service, query: asked, variables: JSON.parse(form.read(sent)) as Call["variables"] }, name);
        return answer.data ? { ...answer, data: across(answer.data, toForm) as JsonObject } : answer;
      };
      const { data, errors } = await engine.execute({ document: valid(engine.schema, query), operationName, documentKey, variables: across(variables, toForm) as typeof variables, subject: null, fetch, form });
      return { data: data === undefined ? undefined : JSON.parse(form.read(data)), errors: errors.map(foundOf), calls };
    },
    async stock(query, { variables = {}, operationName, fault } = {}) {
      const { calls, ask } = recorder(fault);
      apollo ??= startStock(executableSdl(supergraph));
      const { data, errors = [] } = await (await apollo)(valid(engine.schema, query), query, variables, operationName, ask);
      return { data: json(data), errors: errors.map(({ path, message }) => ({ path, service: undefined, kind: "stock", message })), calls };
    },
    async monolith(query, { variables = {}, operationName } = {}) {
      const types: Types = new Map();
      const { data, errors = [] } = await execute({ schema: monolithSchema, document: valid(engine.schema, query), variableValues: variables, contextValue: types, ...(operationName !== undefined && { operationName }) });
      return { types, data: json(data), errors: errors.map(({ path, message }) => ({ path, service: undefined, kind: "monolith", message })), calls: [] };
    },
  };
};

/** The set of places at which there is an error, in one order. */
export const pathsOf = ({ errors }: Pick<TestAnswer, "errors">): string[] => [...new Set(errors.map(({ path }) => (path ?? ["(nowhere)"]).join(".")))].toSorted();

/** Which subgraphs were asked, in order. */
export const servicesOf = ({ calls }: Pick<TestAnswer, "calls">): string[] => calls.map(({ service }) => service);

/** The representations that a subgraph was sent, over all its calls. */
export const representationsOf = ({ calls }: Pick<TestAnswer, "calls">, service: string): unknown[] =>
  calls.filter((call) => call.service === service).flatMap(({ variables }) => Object.entries(variables).flatMap(([name, value]) => (name.startsWith("representations") ? (value as unknown[]) : [])));

const json = (data: unknown): unknown => (data === undefined ? undefined : JSON.parse(JSON.stringify(data)));

const foundOf = (error: EngineError): FoundError => {
  switch (error.kind) {
    case "subgraph":
      return { kind: error.kind, path: error.error.path, service: error.error.service };
    case "violation":
      return { kind: error.kind, path: error.path, service: undefined };
    case "refusal":
    case "request":
      return { kind: error.kind, path: error.error.path, service: undefined, message: error.error.message };
  }
};

const valid = (schema: GraphQLSchema, query: string): DocumentNode => {
  const document = parse(query);
  const [wrong] = validate(schema, document);
  if (wrong) throw new Error(`the test's own query is not valid: ${wrong.message}`);
  return document;
};

// One schema that has everything

const mergeResolvers = (all: readonly Resolvers[]): Resolvers => {
  const merged: Record<string, Record<string, unknown>> = {};
  for (const resolvers of all) {
    for (const [type, fields] of Object.entries(resolvers)) {
      const { __resolveReference: _reference, ...rest } = fields as Record<string, unknown>;
      merged[type] = { ...merged[type], ...rest };
    }
  }
  return merged as Resolvers;
};

type Types = Map<string, GraphQLOutputType>;

/** Notes the type of every field that is resolved, in the map that is the context. */
const recording =
  (resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> =>
  (source, given, context, info) => {
    (context as Types).set(responsePathAsArray(info.path).join("."), info.returnType);
    return resolve(source, given, context, info);
  };

const withResolvers = (schema: GraphQLSchema, resolvers: Resolvers): GraphQLSchema => {
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (isObjectType(type)) {
      for (const [field, resolve] of Object.entries(fields as Record<string, GraphQLFieldResolver<unknown, unknown>>)) {
        const definition = type.getFields()[field];
        if (definition) definition.resolve = resolve;
      }
    } else if (isAbstractType(type)) {
      const { __resolveType: resolveType } = fields as { __resolveType?: never };
      if (resolveType) type.resolveType = resolveType;
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) field.resolve = recording((field.resolve as GraphQLFieldResolver<unknown, unknown> | undefined) ?? defaultFieldResolver);
  }
  return schema;
};

// Stock

type Ask = (call: Call, operationName: string | undefined) => Promise<SubgraphResult>;
type Stock = (document: DocumentNode, source: string, variables: Readonly<Record<string, unknown>>, operationName: string | undefined, ask: Ask) => Promise<{ data?: unknown; errors?: readonly GraphQLError[] }>;

const startStock = async (supergraphSdl: string): Promise<Stock> => {
  silenceTelemetry();
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: quiet,
    buildService: ({ name }) => ({
      process: ({ request, context }) => (context["ask"] as Ask)({ service: name, query: request.query ?? "", variables: request.variables ?? {} }, request.operationName) as never,
    }),
  });
  const { schema, executor } = await gateway.load();
  return async (document, source, variables, operationName, ask) => {
    const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION && (operationName === undefined || node.name?.value === operationName));
    const request = { query: source, variables: { ...variables }, ...(operationName !== undefined && { operationName }) };
    return executor({ request, document, source, schema, queryHash: createHash("sha256").update(source).digest("hex"), operation, operationName: operationName ?? null, context: { ask }, logger: quiet, metrics: {} } as never);
  };
};
