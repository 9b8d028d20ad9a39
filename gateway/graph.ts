/**
 * The graph as Apollo Server is given it: `@apollo/gateway` loads the supergraph and holds the schema; operations are planned and run by our engine, and
 * subgraphs are fetched by our own client.
 */
import { ApolloGateway } from "@apollo/gateway";
import type { GatewayGraphQLRequestContext, GatewayInterface } from "@apollo/server-gateway-interface";
import { GraphQLError } from "graphql";
import type { ExecutionResult } from "graphql";
import { PublicError } from "../kit/errors.ts";
import type { Logger } from "../kit/log.ts";
import { silenceTelemetry } from "./config.ts";
import { createEngine } from "./engine/engine.ts";
import type { Engine, EngineError } from "./engine/engine.ts";
import type { Fetch } from "./engine/program.ts";
import type { RequestOrigin, SubgraphClient } from "./subgraph-client.ts";
import { executableSdl } from "./supergraph.ts";
import type { Supergraph } from "./supergraph.ts";

export interface Graph {
  /** For Apollo Server. */
  readonly gateway: GatewayInterface;
  ready(): boolean;
}

export const createGraph = (supergraph: Supergraph, clients: ReadonlyMap<string, SubgraphClient>, logger: Logger): Graph => {
  silenceTelemetry();
  const engine = createEngine(supergraph);
  const apollo = new ApolloGateway({
    supergraphSdl: executableSdl(supergraph),
    buildService: () => ({
      process: () => {
        throw new Error("subgraphs are fetched by the engine");
      },
    }),
    logger: { debug() {}, info() {}, warn: (message) => logger.warn({ reason: String(message) }, "gateway"), error: (message) => logger.error({ reason: String(message) }, "gateway") },
  });
  let loaded = false;
  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate: (listener) => apollo.onSchemaLoadOrUpdate(listener),
    async load(options) {
      await apollo.load(options);
      loaded = true;
      return { executor: (context) => execute(engine, clients, logger, context) };
    },
    stop: () => apollo.stop(),
  };
  return { gateway, ready: () => loaded };
};

/** Apollo Server's executor. */
const execute = async (engine: Engine, clients: ReadonlyMap<string, SubgraphClient>, logger: Logger, context: GatewayGraphQLRequestContext): Promise<ExecutionResult> => {
  // Apollo Server leaves it to the executor to find that the document has no such operation.
  if (!context.operation) return { errors: [new GraphQLError("The document has no operation of that name.", { extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } } })] };
  const origin = context.context as unknown as RequestOrigin;
  const { data, errors } = await engine.execute({
    document: context.document,
    operationName: context.request.operationName,
    documentKey: context.queryHash,
    variables: context.request.variables ?? {},
    subject: origin.subject,
    fetch: fetchThrough(clients, origin, logger),
  });
  return { ...(data !== undefined && { data }), ...(errors.length > 0 && { errors: errors.map(graphQLErrorOf) }) };
};

const fetchThrough =
  (clients: ReadonlyMap<string, SubgraphClient>, origin: RequestOrigin, logger: Logger): Fetch =>
  async (service, { query, operationName, variables }) => {
    const client = clients.get(service);
    try {
      if (!client) throw new PublicError("INTERNAL", { service, reason: "no route to this subgraph" });
      return await client.request({ query, variables, operationName }, origin);
    } catch (error) {
      const reason = error instanceof PublicError ? (error.reason ?? error.code) : error instanceof Error ? error.name : "unknown";
      logger.warn({ traceId: origin.traceId, service, reason }, "subgraph fetch failed");
      throw error;
    }
  };

/** In the form that `formatError` reads. */
const graphQLErrorOf = (found: EngineError): GraphQLError => {
  switch (found.kind) {
    case "refusal":
      return found.error;
    case "request":
      return new GraphQLError(found.error.message, { extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } });
    case "violation":
      return new GraphQLError("not as the schema promises", { path: found.path, extensions: { code: "MINISTRY_BAD_ANSWER", service: "gateway" } });
    case "subgraph":
      return subgraphErrorOf(found.error);
  }
};

const subgraphErrorOf = ({ service, path, extensions, fault }: Extract<EngineError, { kind: "subgraph" }>["error"]): GraphQLError => {
  const at = path && { path };
  if (fault !== undefined) {
    const { code, publicMessage } = fault instanceof PublicError ? fault : new PublicError(fault instanceof Error && fault.name === "EntitiesMismatch" ? "MINISTRY_BAD_ANSWER" : "INTERNAL");
    return new GraphQLError(publicMessage.en, { ...at, extensions: { code, service, messages: publicMessage } });
  }
  const { code, messages } = (typeof extensions === "object" && extensions !== null ? extensions : {}) as Record<string, unknown>;
  return new GraphQLError("error of a subgraph", { ...at, extensions: { code: typeof code === "string" ? code : "INTERNAL", service, messages } });
};
