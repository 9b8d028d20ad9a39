/**
 * The graph as Apollo Server is given it: `@apollo/gateway` loads the supergraph, plans operations and executes the plans; subgraphs are fetched by our own
 * client, and access is decided before a plan is made.
 */
import { createHash } from "node:crypto";
import { ApolloGateway } from "@apollo/gateway";
import type { GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import type { GatewayExecutor, GatewayGraphQLRequestContext, GatewayInterface } from "@apollo/server-gateway-interface";
import { GraphQLError, Kind, parse } from "graphql";
import type { DocumentNode, ExecutionResult, GraphQLFormattedError, OperationDefinitionNode } from "graphql";
import { readAccessRules, withRefusals } from "./access.ts";
import type { AccessRules } from "./access.ts";
import { silenceTelemetry } from "./config.ts";
import { faultOf } from "./errors.ts";
import type { Logger } from "../kit/log.ts";
import { PublicError } from "../kit/errors.ts";
import type { RequestOrigin, SubgraphAnswer, SubgraphClient } from "./subgraph-client.ts";
import { executableSdl } from "./supergraph.ts";
import type { Supergraph } from "./supergraph.ts";

export interface Graph {
  /** For Apollo Server. */
  readonly gateway: GatewayInterface;
  ready(): boolean;
}

/**
 * Where in the answer a failed fetch leaves a gap: down from the root as long as there is one way, so that the error stands at the ministry's own field.
 * A fetch of entities has its gaps wherever those entities are: no single path.
 */
const gapOf = (query: string): readonly string[] | undefined => {
  const operation = parse(query).definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  const path: string[] = [];
  for (let selections = operation?.selectionSet.selections; selections?.length === 1; ) {
    const [only] = selections;
    if (only?.kind !== Kind.FIELD || only.name.value === "_entities") break;
    path.push(only.alias?.value ?? only.name.value);
    selections = only.selectionSet?.selections;
  }
  // The last name is a leaf when there is but one field: the object above it is what the fetch was for.
  return path.length > 0 ? path.slice(0, 2) : undefined;
};

const errorsOf = (answer: SubgraphAnswer, service: string): GraphQLFormattedError[] =>
  (answer.errors ?? []).map(({ path, extensions }) => {
    const { code, messages } = (typeof extensions === "object" && extensions !== null ? extensions : {}) as Record<string, unknown>;
    return {
      message: "error of a subgraph",
      ...(Array.isArray(path) && { path: path as (string | number)[] }),
      extensions: { code: typeof code === "string" ? code : "INTERNAL", service, messages },
    };
  });

export const createGraph = (supergraph: Supergraph, clients: ReadonlyMap<string, SubgraphClient>, logger: Logger): Graph => {
  silenceTelemetry();
  let rules: AccessRules | undefined;
  const apollo = new ApolloGateway({
    supergraphSdl: executableSdl(supergraph),
    buildService: ({ name }) => ({
      async process(options: GraphQLDataSourceProcessOptions) {
        const { request } = options;
        const client = clients.get(name);
        const origin = options.context as unknown as RequestOrigin;
        try {
          if (!client) throw new PublicError("INTERNAL", { service: name, reason: "no route to this subgraph" });
          const answer = await client.request({ query: request.query ?? "", variables: request.variables ?? {}, operationName: request.operationName }, origin);
          return { data: answer.data ?? null, ...(answer.errors && { errors: errorsOf(answer, name) }) };
        } catch (error) {
          const reason = error instanceof PublicError ? (error.reason ?? error.code) : error instanceof Error ? error.name : "unknown";
          logger.warn({ traceId: origin.traceId, service: name, reason }, "subgraph fetch failed");
          return { data: null, errors: [faultOf(error, name, gapOf(request.query ?? ""))] };
        }
      },
    }),
    logger: { debug() {}, info() {}, warn: (message) => logger.warn({ reason: String(message) }, "gateway"), error: (message) => logger.error({ reason: String(message) }, "gateway") },
  });
  let unenforceable: unknown;
  apollo.onSchemaLoadOrUpdate(({ apiSchema }) => {
    try {
      rules = readAccessRules(supergraph.document, apiSchema);
    } catch (error) {
      // Thrown in here it would only be logged, and the graph served without its rules.
      unenforceable = error;
    }
  });
  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate: (listener) => apollo.onSchemaLoadOrUpdate(listener),
    async load(options) {
      const { executor } = await apollo.load(options);
      if (unenforceable) throw unenforceable;
      return { executor: (context) => execute(executor as GatewayExecutor, rules, context) };
    },
    stop: () => apollo.stop(),
  };
  return { gateway, ready: () => rules !== undefined };
};

/** Takes out what the caller may not ask, lets the plan be executed, and puts the refusals in. */
const execute = async (executor: GatewayExecutor, rules: AccessRules | undefined, context: GatewayGraphQLRequestContext): Promise<ExecutionResult> => {
  if (!rules) throw new Error("asked before the supergraph was loaded");
  // Apollo Server leaves it to the executor to find that the document has no such operation.
  if (!context.operation) return { errors: [new GraphQLError("The document has no operation of that name.", { extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } } })] };
  const origin = context.context as unknown as RequestOrigin;
  const { document, denied, key } = rules.filter(context.document, context.request.operationName, origin.subject);
  const queryHash = key === "" ? context.queryHash : createHash("sha256").update(`${context.queryHash}\n${key}`).digest("hex");
  const operation = key === "" ? context.operation : operationOf(document, context.request.operationName);
  const { data, errors } = (await executor({ ...context, document, queryHash, operation })) as ExecutionResult;
  const refusals = withRefusals(data, denied);
  const all = [...(errors ?? []), ...refusals];
  return { ...(data !== undefined && { data }), ...(all.length > 0 && { errors: all }) };
};

const operationOf = (document: DocumentNode, name: string | undefined): OperationDefinitionNode => {
  const found = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION && (name === undefined || node.name?.value === name));
  if (!found) throw new Error("the operation went missing");
  return found;
};
