/**
 * The graph that is served now: one engine, its trusted documents and the ways to its subgraphs, replaced as a whole when a new supergraph comes.
 * `@apollo/gateway` loads the supergraph for Apollo Server and holds its schema; planning and running are the engine's.
 */
import { setImmediate } from "node:timers/promises";
import { ApolloGateway } from "@apollo/gateway";
import type { GatewayGraphQLRequestContext, GatewayInterface } from "@apollo/server-gateway-interface";
import { GraphQLError } from "graphql";
import type { DocumentNode, ExecutionResult, GraphQLSchema } from "graphql";
import { PublicError, isErrorCode } from "../kit/errors.ts";
import type { Logger } from "../kit/log.ts";
import { auditEntryOf } from "./audit.ts";
import type { Audit } from "./audit.ts";
import { silenceTelemetry } from "./config.ts";
import { createEngine } from "./engine/engine.ts";
import type { Engine, EngineAnswer, EngineError, EngineRequest } from "./engine/engine.ts";
import { startPlanning } from "./engine/planning/planning.ts";
import type { PlanningOptions, ThreadPlanning } from "./engine/planning/planning.ts";
import { BadAnswer } from "./engine/run.ts";
import { bytes } from "./engine/text-form.ts";
import type { TextForm } from "./engine/text-form.ts";
import type { Fetch } from "./engine/run.ts";
import type { RequestOrigin, SubgraphClient } from "./subgraph-client.ts";
import { WrittenData } from "./written-answer.ts";
import { executableSdl } from "./supergraph.ts";
import type { Supergraph } from "./supergraph.ts";
import { registerDocuments } from "./trusted-documents.ts";
import type { Manifest, TrustedDocument, TrustedDocuments } from "./trusted-documents.ts";

export interface GraphOptions {
  readonly supergraph: Supergraph;
  /** Makes the clients of a supergraph's subgraphs. @throws {Error} when the configuration does not know one of them. */
  readonly connect: (supergraph: Supergraph) => ReadonlyMap<string, SubgraphClient>;
  readonly manifest: Manifest;
  readonly open: boolean;
  readonly logger: Logger;
  readonly audit: Audit;
  /** Bounds on a document that is registered. */
  readonly check?: (document: DocumentNode) => void;
  readonly planning?: PlanningOptions;
}

export interface Graph {
  /** For Apollo Server. */
  readonly gateway: GatewayInterface;
  /** Finds a registered document by its id. */
  trusted(id: string): TrustedDocument | undefined;
  /** @param variables in the form of bytes, as the answer is. */
  executeTrusted(document: TrustedDocument, variables: Readonly<Record<string, unknown>>, origin: RequestOrigin): Promise<EngineAnswer>;
  ready(): boolean;
  /** Serves another supergraph from the next request on. @throws {Error} with the reason when it cannot; then nothing has changed. One is prepared after the other. */
  update(supergraph: Supergraph): Promise<void>;
  close(): Promise<void>;
}

/** Where a request leaves its traces. */
type Records = Pick<GraphOptions, "logger" | "audit">;

/** What one supergraph needs to be served. Requests under way keep the one they began with. */
interface Serving {
  /** For `@apollo/gateway`. */
  readonly executableSdl: string;
  readonly planning: ThreadPlanning;
  readonly engine: Engine;
  readonly documents: TrustedDocuments;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
}

/** A replaced supergraph's connections are closed when nobody can be using them any more. Its planner ends at once, when nothing waits for it. */
const retireMs = 60_000;

export const createGraph = async ({ supergraph, connect, manifest, open, logger, audit, check, planning: planningOptions }: GraphOptions): Promise<Graph> => {
  silenceTelemetry();
  /** Everything that can fail happens in here, before anything is switched; documents in use are compiled before anybody waits for them. */
  const prepare = async (next: Supergraph): Promise<Serving> => {
    const planning = await startPlanning(next.sdl, logger, planningOptions);
    try {
      const engine = createEngine(next, planning, { open });
      const documents = new Map<string, TrustedDocument>();
      for (const [id, text] of Object.entries(manifest)) {
        // One at a time, and others have their turn between.
        for (const [name, document] of registerDocuments({ [id]: text }, engine.schema, check)) documents.set(name, document);
        await setImmediate();
      }
      for (const { id, document } of new Set(documents.values())) await engine.warm({ document, documentKey: id }).catch(refuseFor(id));
      return { executableSdl: executableSdl(next), planning, engine, documents, clients: connect(next) };
    } catch (error) {
      await planning.close();
      throw error;
    }
  };
  let serving = await prepare(supergraph);
  const records: Records = { logger, audit };
  // A request that was validated against one schema is run by the engine of that schema.
  const bySchema = new WeakMap<GraphQLSchema, Serving>();
  let pushToApollo: ((sdl: string) => void) | undefined;
  const apollo = new ApolloGateway({
    async supergraphSdl({ update }) {
      pushToApollo = update;
      return { supergraphSdl: serving.executableSdl };
    },
    buildService: () => ({
      process: () => {
        throw new Error("subgraphs are fetched by the engine");
      },
    }),
    logger: { debug() {}, info() {}, warn: (message) => logger.warn({ reason: String(message) }, "gateway"), error: (message) => logger.error({ reason: String(message) }, "gateway") },
  });
  let loaded = false;
  apollo.onSchemaLoadOrUpdate(({ apiSchema }) => bySchema.set(apiSchema, serving));

  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate: (listener) => apollo.onSchemaLoadOrUpdate(listener),
    async load(options) {
      await apollo.load(options);
      loaded = true;
      return { executor: (context) => execute(bySchema.get(context.schema) ?? serving, records, context) };
    },
    stop: () => apollo.stop(),
  };
  const retired = new Set<Retired>();
  const replace = async (next: Supergraph): Promise<void> => {
    const before = serving;
    const prepared = await prepare(next);
    serving = prepared;
    try {
      pushToApollo?.(prepared.executableSdl);
    } catch (error) {
      serving = before;
      await release(prepared);
      throw error;
    }
    before.planning.retire();
    const old: Retired = {
      serving: before,
      timer: setTimeout(() => {
        retired.delete(old);
        void release(before);
      }, retireMs).unref(),
    };
    retired.add(old);
  };
  let replaced: Promise<void> = Promise.resolve();
  return {
    gateway,
    trusted: (id) => serving.documents.get(id),
    executeTrusted: ({ document, id }, variables, origin) => run(serving, records, origin, { document, documentKey: id, operationName: undefined, variables, form: bytes }),
    ready: () => loaded,
    update(another) {
      const done = replaced.then(() => replace(another));
      // Who asked for it is told of a failure; whoever is next is not kept by it.
      replaced = done.catch(() => {});
      return done;
    },
    async close() {
      await replaced;
      for (const { timer } of retired) clearTimeout(timer);
      await Promise.all([serving, ...[...retired].map((old) => old.serving)].map(release));
    },
  };
};

const refuseFor =
  (id: string) =>
  (error: unknown): never => {
    const reason = error instanceof PublicError ? (error.reason ?? error.message) : error instanceof Error ? error.message : "unknown";
    throw new Error(`the trusted document ${id} cannot be compiled: ${reason}`, { cause: error });
  };

/** One that was replaced, until nobody can be using it any more. */
interface Retired {
  readonly serving: Serving;
  readonly timer: NodeJS.Timeout;
}

const release = async ({ planning, clients }: Serving): Promise<void> => {
  await Promise.all([planning.close(), ...[...clients.values()].map((client) => client.close())]);
};

/** Apollo Server's executor. */
const execute = async (serving: Serving, records: Records, context: GatewayGraphQLRequestContext): Promise<ExecutionResult<Readonly<Record<string, unknown>>>> => {
  // Apollo Server leaves it to the executor to find that the document has no such operation.
  if (!context.operation) return { errors: [new GraphQLError("The document has no operation of that name.", { extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } } })] };
  if (!serving.engine.schema.getRootType(context.operation.operation)) return { errors: [new GraphQLError(`The schema has no ${context.operation.operation}.`, { extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } })] };
  const origin = context.context as unknown as RequestOrigin;
  const { data, errors } = await run(serving, records, origin, {
    form: bytes,
    document: context.document,
    operationName: context.request.operationName,
    documentKey: context.queryHash,
    variables: inBytes(context.request.variables ?? {}),
  });
  return { ...(data !== undefined && { data: new WrittenData(data) }), ...(errors.length > 0 && { errors: errors.map(graphQLErrorOf) }) };
};

const inBytes = (variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => JSON.parse(bytes.of(JSON.stringify(variables))) as Readonly<Record<string, unknown>>;

/** What both ways in come to. */
const run = async ({ engine, clients }: Serving, { logger, audit }: Records, origin: RequestOrigin, asked: Omit<EngineRequest, "subject" | "fetch">): Promise<EngineAnswer> => {
  const entry = auditEntryOf(origin.subject, origin.traceId, asked.document, asked.operationName);
  if (entry) audit(entry);
  const answer = await engine.execute({ ...asked, subject: origin.subject, fetch: fetchThrough(clients, origin, asked.form) });
  if (answer.cost !== undefined) logger.info({ traceId: origin.traceId, cost: answer.cost }, "operation estimated");
  return answer;
};

const fetchThrough =
  (clients: ReadonlyMap<string, SubgraphClient>, origin: RequestOrigin, form: TextForm): Fetch =>
  (service, operation, variables) => {
    const client = clients.get(service);
    return client ? client.request({ operation, variables, form }, origin) : Promise.reject(new PublicError("INTERNAL", { service, reason: "no route to this subgraph" }));
  };

/** In the form that `formatError` reads. */
export const graphQLErrorOf = (found: EngineError): GraphQLError => {
  switch (found.kind) {
    case "refusal":
      return found.error;
    case "request":
      return found.error instanceof PublicError
        ? new GraphQLError(found.error.message, { originalError: found.error, extensions: { code: found.error.code, http: { status: found.error.code === "OVERLOADED" ? 503 : 400 } } })
        : new GraphQLError(found.error.message, { extensions: { code: "BAD_USER_INPUT", http: { status: 400 } } });
    case "violation":
      return new GraphQLError("not as the schema promises", { path: found.path, extensions: { code: "MINISTRY_BAD_ANSWER", service: "gateway" } });
    case "subgraph":
      return subgraphErrorOf(found.error);
  }
};

const subgraphErrorOf = ({ service, path, extensions, fault }: Extract<EngineError, { kind: "subgraph" }>["error"]): GraphQLError => {
  const at = path && { path };
  if (fault !== undefined) {
    const { code, publicMessage } = fault instanceof PublicError ? fault : new PublicError(fault instanceof BadAnswer ? "MINISTRY_BAD_ANSWER" : "INTERNAL");
    return new GraphQLError(publicMessage.en, { ...at, extensions: { code, service, messages: publicMessage } });
  }
  const { code, messages } = (typeof extensions === "object" && extensions !== null ? extensions : {}) as Record<string, unknown>;
  return new GraphQLError("error of a subgraph", { ...at, extensions: { code: isErrorCode(code) ? code : "INTERNAL", service, messages } });
};
