import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled, ApolloServerPluginUsageReportingDisabled } from "@apollo/server/plugin/disabled";
import { buildSubgraphSchema } from "@apollo/subgraph";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import Fastify from "fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Kind, parse } from "graphql";
import type { GraphQLError, GraphQLFormattedError } from "graphql";
import { AssertionRefused, assertionHeader, createAssertionVerifier } from "./assertion.ts";
import { systemClock } from "./clock.ts";
import type { Clock } from "./clock.ts";
import type { Configuration, Variables } from "./config.ts";
import type { Database } from "./database.ts";
import { PublicError, findPublicError } from "./errors.ts";
import type { ErrorCode } from "./errors.ts";
import { addHealth } from "./health.ts";
import type { KeyRing } from "./key-ring.ts";
import { loggerOptions, silentLogger } from "./log.ts";
import type { Logger } from "./log.ts";
import { addPublicRoutes, isPublic } from "./public-routes.ts";
import { refusalBody, refuseInOneForm, refuseUnreadable } from "./refusal.ts";
import type { Secret } from "./secret.ts";
import { scalars } from "./scalars.ts";
import type { Subject } from "./subject.ts";
import { traceHeader, traceIdOf } from "./trace.ts";

/** What a resolver is given, made anew for each request. */
export interface SubgraphContext<Ministry> {
  /** Whom the request speaks for; `null` when nobody signed in. */
  readonly subject: Subject | null;
  /** The ministry as typed functions, with the data loaders of this request alone. */
  readonly ministry: Ministry;
  readonly clock: Clock;
  readonly traceId: string;
}

/** One request's use of a ministry. */
export interface MinistryRequest {
  readonly traceId: string;
  /** Fires when the gateway has left: what is under way may stop. */
  readonly signal: AbortSignal;
}

/** A ministry's system as a process holds it: pools and sessions live as long as the process, loaders as long as a request. */
export interface MinistryConnection<Ministry> {
  forRequest(request: MinistryRequest): Ministry;
  close(): Promise<void>;
}

/** What a subgraph's parts are made of, once per process. */
export interface Dependencies<Schema> {
  readonly clock: Clock;
  readonly logger: Logger;
  /** The subgraph's own. Only for a subgraph that has `storage`: any other is told so when it asks. */
  readonly database: Database<Schema>;
}

export interface SubgraphDefinition<V extends Variables = Variables, Ministry = unknown, Schema = unknown> {
  /** The folder's name, the name in the supergraph, and the audience of assertions. */
  readonly name: string;
  /** Where `--dev` listens when nothing else is said. */
  readonly port: number;
  readonly schema: URL;
  readonly resolvers: object;
  readonly environment: V;
  readonly ministry: (configuration: Configuration<V>, dependencies: Dependencies<Schema>) => MinistryConnection<Ministry>;
  /** What must be remembered is in a PostgreSQL database of the subgraph's own, `DATABASE_URL`. */
  readonly storage?: {
    /** The folder of its `.sql` files; without one it has what kit brings alone. */
    readonly migrations?: URL;
  };
  /**
   * HTTP beside GraphQL, which the gateway's assertion does not guard: each route says in `config.authentication` who may call it and is entered into the
   * table of `subgraphs/README.md`. In `forRequest` a route gets the ministry as a resolver does.
   */
  readonly routes?: (app: FastifyInstance, dependencies: Dependencies<Schema> & { readonly configuration: Configuration<V>; readonly forRequest: (request: MinistryRequest) => Ministry }) => void | Promise<void>;
}

/** One subgraph, as a value. `npm run subgraph -- NAME` and the tests make a server of it. */
export const defineSubgraph = <V extends Variables, Ministry, Schema = unknown>(definition: SubgraphDefinition<V, Ministry, Schema>): SubgraphDefinition<V, Ministry, Schema> => definition;

export interface SubgraphOptions<V extends Variables> {
  readonly configuration: Configuration<V>;
  /** What the gateway signs with; they may change while the subgraph serves. */
  readonly assertionKeys: KeyRing;
  /** The world's clock: what "today" is for the ministry. Assertions are held to the machine's own. */
  readonly clock: Clock;
  /** The subgraph's own database; required when it has `storage`. */
  readonly databaseUrl?: Secret | undefined;
  readonly logLevel?: string;
}

/** An anonymous caller's way out of a resolver that needs somebody. The gateway has already refused: this is the second lock. */
export const requireSubject = ({ subject }: { readonly subject: Subject | null }): Subject => {
  if (subject === null) throw new PublicError("UNAUTHENTICATED");
  return subject;
};

const bodyLimit = 2_000_000;

/** In how many milliseconds a request has to arrive whole, or Fastify would wait for ever: public routes answer anybody. The slowest is an upload, with five minutes. */
const requestMs = 330_000;

/**
 * The server of one subgraph, not yet listening. `POST /graphql` takes requests with a valid assertion of the gateway and nothing else: 401 before
 * GraphQL is reached covers `_service` and `_entities` too.
 * @throws when the schema and its resolvers do not fit.
 */
export const createSubgraph = async <V extends Variables, Ministry, Schema>(
  definition: SubgraphDefinition<V, Ministry, Schema>,
  { configuration, assertionKeys, clock, databaseUrl, logLevel = "silent" }: SubgraphOptions<V>,
): Promise<FastifyInstance> => {
  const app = Fastify({ ...loggerOptions(logLevel), ...refuseUnreadable(definition.name), bodyLimit, requestTimeout: requestMs });
  const logger: Logger = logLevel === "silent" ? silentLogger : app.log;
  refuseInOneForm(app, definition.name, logger);
  const subjects = requireAssertion(app, createAssertionVerifier(assertionKeys, definition.name, systemClock), definition.name, logger);
  const database = await openStorage<Schema>(definition, databaseUrl, logger);
  const dependencies: Dependencies<Schema> = { clock, logger, database: database ?? noDatabase(definition.name) };
  const connection = definition.ministry(configuration, dependencies);
  const server = new ApolloServer<SubgraphContext<Ministry>>({
    schema: buildSchema(definition),
    // Nobody but the gateway gets this far, and the composer asks for the schema by `_service`.
    introspection: false,
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => maskError(definition.name, formatted, error),
    logger: { debug() {}, info() {}, warn: (message: string) => logger.warn({ reason: message }, "apollo"), error: (message: string) => logger.error({ reason: message }, "apollo") },
    plugins: [
      fastifyApolloDrainPlugin(app),
      logErrors(logger),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  await app.register(fastifyApollo(server), {
    path: "/graphql",
    method: ["POST"],
    context: async (request, reply) => {
      const traceId = traceIdOf(request.headers[traceHeader]);
      const left = new AbortController();
      reply.raw.once("close", () => {
        if (!reply.raw.writableFinished) left.abort();
      });
      return { subject: subjects.get(request) ?? null, ministry: connection.forRequest({ traceId, signal: left.signal }), clock, traceId };
    },
  });
  let draining = false;
  app.addHook("preClose", async () => {
    draining = true;
  });
  app.addHook("onClose", async () => {
    await connection.close();
    await database?.close();
  });
  const { routes } = definition;
  if (routes) await addPublicRoutes(app, definition.name, logger, (open) => routes(open, { ...dependencies, configuration, forRequest: (request) => connection.forRequest(request) }));
  addHealth(app, { accepting: () => !draining, ...(database && { database: () => database.ready() }) });
  return app;
};

/** Loaded only where something is remembered: a subgraph without storage does not pay for a driver. */
const openStorage = async <Schema>({ name, storage }: Pick<SubgraphDefinition, "name" | "storage">, url: Secret | undefined, logger: Logger): Promise<Database<Schema> | undefined> => {
  if (storage === undefined) return undefined;
  if (url === undefined) throw new Error(`the subgraph ${name} has storage and needs the address of its database`);
  const { openDatabase } = await import("./database.ts");
  const database = openDatabase<Schema>({ url, service: name, migrations: storage.migrations, logger });
  // A database that is there is ready before the first request; one that is away is not waited for.
  await database.settled;
  return database;
};

const noDatabase = (name: string): never =>
  new Proxy({} as never, {
    get() {
      throw new Error(`the subgraph ${name} declares no storage`);
    },
  });

const requireAssertion = (app: FastifyInstance, verify: ReturnType<typeof createAssertionVerifier>, service: string, logger: Logger): WeakMap<FastifyRequest, Subject | null> => {
  const subjects = new WeakMap<FastifyRequest, Subject | null>();
  // The body stays bytes until its digest is known to be the one that was signed.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.addHook("preHandler", async (request, reply) => {
    if (request.url.startsWith("/health/") || isPublic(request)) return;
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    try {
      subjects.set(request, verify(request.headers[assertionHeader], { method: request.method, path: request.url, body }));
    } catch (error) {
      logger.warn({ reason: error instanceof AssertionRefused ? error.message : "unreadable", status: 401 }, "assertion refused");
      await reply.status(401).send(refusalBody(new PublicError("UNAUTHENTICATED"), { traceId: traceIdOf(request.headers[traceHeader]), service }));
      return;
    }
    try {
      request.body = body.length > 0 ? (JSON.parse(body.toString("utf8")) as unknown) : undefined;
    } catch {
      await reply.status(400).send(refusalBody(new PublicError("BAD_INPUT"), { traceId: traceIdOf(request.headers[traceHeader]), service }));
    }
  });
  return subjects;
};

const buildSchema = ({ schema, resolvers }: SubgraphDefinition<never, never> | { schema: URL; resolvers: object }) => {
  const typeDefs = parse(readFileSync(schema, "utf8"));
  const declared = new Set(typeDefs.definitions.flatMap((node) => (node.kind === Kind.SCALAR_TYPE_DEFINITION ? [node.name.value] : [])));
  const ours = Object.fromEntries(Object.entries(scalars).filter(([name]) => declared.has(name)));
  const resolverMap = { ...ours, ...resolvers } as NonNullable<GraphQLSchemaModule["resolvers"]>;
  return buildSubgraphSchema([{ typeDefs, resolvers: resolverMap }]);
};

type GraphQLSchemaModule = Exclude<Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number], { kind: unknown }>;

/** The codes that Apollo Server gives to a request that is itself wrong. */
const badRequestCodes = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "BAD_REQUEST", "OPERATION_RESOLUTION_FAILURE"]);

const publicErrorOf = (error: unknown, formattedCode: unknown): PublicError => {
  const known = findPublicError(error);
  if (known) return known;
  return new PublicError(typeof formattedCode === "string" && badRequestCodes.has(formattedCode) ? "BAD_INPUT" : "INTERNAL");
};

const maskError = (service: string, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const known = publicErrorOf(error, formatted.extensions?.["code"]);
  return { message: known.message, ...(formatted.path && { path: formatted.path }), extensions: { service, ...known.extensions } };
};

const logErrors = <Context extends SubgraphContext<unknown>>(logger: Logger): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    async didEncounterErrors({ errors, contextValue }) {
      for (const error of errors) {
        const known = publicErrorOf(error, error.extensions["code"]);
        const fields = { traceId: contextValue.traceId, code: known.code satisfies ErrorCode, path: error.path?.join(".") ?? "", reason: known.reason ?? originOf(error) };
        if (known.code === "INTERNAL") logger.error(fields, "resolver failed");
        else logger.warn(fields, "error answered");
      }
    },
  }),
});

/** The kind of an unexpected error and the line that threw it: its message may hold personal data and is left out. */
const originOf = (error: GraphQLError): string => {
  const original = error.originalError ?? error;
  const line = original.stack?.split("\n").find((frame) => frame.trimStart().startsWith("at "));
  return `${original.name} ${line?.trim() ?? ""}`;
};
