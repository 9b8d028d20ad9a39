/** The whole federation in one process, every part on a real socket: what journeys and faults are tested on. */
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import type { AuditEntry } from "../gateway/audit.ts";
import { compose, readSubgraphs } from "../gateway/compose/compose.ts";
import { readGatewayConfiguration } from "../gateway/config.ts";
import type { PlanningOptions } from "../gateway/engine/planning/planning.ts";
import { createGateway } from "../gateway/gateway.ts";
import { readSupergraph } from "../gateway/supergraph.ts";
import type { Supergraph } from "../gateway/supergraph.ts";
import type { Manifest } from "../gateway/trusted-documents.ts";
import { developmentAssertionKey, readAssertionKeys } from "../kit/assertion.ts";
import type { Clock } from "../kit/clock.ts";
import { readConfiguration } from "../kit/config.ts";
import { KeyRing } from "../kit/key-ring.ts";
import { Secret } from "../kit/secret.ts";
import { createSubgraph } from "../kit/subgraph.ts";
import type { SubgraphDefinition } from "../kit/subgraph.ts";
import { freshDatabase } from "../kit/testing-database.ts";
import type { FreshDatabase } from "../kit/testing-database.ts";
import { readDuration } from "../mocks/duration.ts";
import { ministries as mockMinistries } from "../mocks/index.ts";
import type { ServedMinistry } from "../mocks/serve.ts";
import { startMocks } from "../mocks/start.ts";
import type { RunningWorld } from "../mocks/start.ts";
import { tokenFor, tokenForActing } from "../mocks/token.ts";
import type { TypedDocumentString } from "./generated/graphql.ts";
import { freePort } from "./ports.ts";

/** The day it is in every test: a Monday before a new public holiday. */
export const testNow = "2026-11-23T09:00:00+07:00";

export interface GraphQLErrorBody {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly service: string; readonly retryable: boolean; readonly traceId: string; readonly messages: { readonly en: string; readonly vi: string } };
}

export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Data | null | undefined;
  readonly errors: readonly GraphQLErrorBody[];
}

export interface AskOptions<Variables> {
  /** A persona's key; nobody signs in without one. */
  readonly as?: string;
  /** The key of a persona who acts for that one, in the case `TEST-0001`. */
  readonly actor?: string;
  readonly variables?: Variables;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestFederation {
  readonly url: string;
  readonly world: RunningWorld;
  /** `database` of those that have one. */
  readonly subgraphs: ReadonlyMap<string, { readonly url: string; readonly app: FastifyInstance; readonly database: FreshDatabase | undefined }>;
  ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, options?: AskOptions<Variables>): Promise<Answer<Data>>;
  /** For what no typed document can say. */
  askText(query: string, options?: AskOptions<Record<string, unknown>>): Promise<Answer<Record<string, unknown>>>;
  token(persona: string, actor?: string): Promise<string>;
  /** What the gateway recorded of requests in which somebody acted for a citizen. */
  readonly audit: readonly AuditEntry[];
  readonly supergraph: Supergraph;
  /** Serves another supergraph. */
  readonly update: (supergraph: Supergraph) => Promise<void>;
  /** @throws for a name that no mock has. */
  ministry(name: string): ServedMinistry;
  /**
   * Moves the world's clock, by `3h`, `5d`, `2w`; subgraphs follow. Resolves when what has become due at the ministries is done and told to the portal.
   * @throws for what is no duration.
   */
  advance(by: string): Promise<void>;
  stop(): Promise<void>;
}

export interface TestFederationOptions {
  /** More variables for the gateway. */
  readonly gateway?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
  /** Milliseconds between two looks into the document axis; without it none, so that whoever counts calls finds those that were asked for. */
  readonly axisPollMs?: number;
  /** Trusted documents. */
  readonly manifest?: Manifest;
  /** The gateway's. */
  readonly clock?: Clock;
  /** Bounds of planning other than the gateway's own. */
  readonly planning?: PlanningOptions;
}

export const subgraphDefinitions = async (): Promise<readonly SubgraphDefinition[]> =>
  Promise.all(
    readSubgraphs(fileURLToPath(new URL("../subgraphs", import.meta.url))).map(
      async ({ name }) => ((await import(`../subgraphs/${name}/index.ts`)) as { readonly default: SubgraphDefinition }).default,
    ),
  );

/** Points each of a subgraph's default addresses at the mock, or the other subgraph, that listens there by default. */
const addressesOf = ({ environment }: SubgraphDefinition, { ministries }: RunningWorld, places: Places): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, { development }]) => {
      const mock = mockMinistries.find(({ port }) => development === addressAt(port));
      const served = mock && ministries.find((each) => each.name === mock.name);
      const place = places.get(development ?? "");
      if (served) return [[name, served.url]];
      return place === undefined ? [] : [[name, addressAt(place)]];
    }),
  );

const addressAt = (port: number): string => `http://127.0.0.1:${port}`;

/** Where each subgraph listens that others are told of, or that hands out addresses of its own: known before it starts, by its default address. */
type Places = ReadonlyMap<string, number>;

const placesOf = async (definitions: readonly SubgraphDefinition[]): Promise<Places> => {
  const named = new Set(definitions.flatMap(({ environment }) => Object.values(environment).map(({ development }) => development)));
  const first = await freePort();
  return new Map(definitions.map(({ port }, n) => [addressAt(port), first + n] as const).filter(([address]) => named.has(address)));
};

interface StartedSubgraph {
  readonly name: string;
  readonly url: string;
  readonly app: FastifyInstance;
  readonly database: FreshDatabase | undefined;
  readonly close: () => Promise<void>;
}

const startSubgraph = async (definition: SubgraphDefinition, world: RunningWorld, places: Places, variables: Readonly<Record<string, string>>): Promise<StartedSubgraph> => {
  const database = definition.storage && (await freshDatabase());
  const app = await createSubgraph(definition, {
    configuration: readConfiguration(definition.environment, { ...addressesOf(definition, world, places), ...variables }, { dev: true }),
    assertionKeys: new KeyRing(readAssertionKeys(new Secret(developmentAssertionKey(definition.name)))),
    databaseUrl: database?.url,
    clock: world.world,
  });
  const close = async (): Promise<void> => {
    await app.close();
    await database?.drop();
  };
  return { name: definition.name, url: await app.listen({ host: "127.0.0.1", port: places.get(addressAt(definition.port)) ?? 0 }), app, database, close };
};

const variableName = (subgraph: string): string => `SUBGRAPH_${subgraph.toUpperCase().replaceAll("-", "_")}_URL`;

export const startTestFederation = async ({ gateway: variables = {}, dev = true, manifest = {}, clock, planning, axisPollMs = 0 }: TestFederationOptions = {}): Promise<TestFederation> => {
  const world = await startMocks({ host: "127.0.0.1", port: 0, now: testNow, seed: "test" });
  const definitions = await subgraphDefinitions();
  const places = await placesOf(definitions);
  const started = await Promise.all(definitions.map((definition) => startSubgraph(definition, world, places, { AXIS_POLL_MS: String(axisPollMs) })));
  // Ministries tell the portal's own store of their cases, where there is one.
  const store = started.find(({ name }) => name === "dossiers");
  if (store) world.reportTo(store.url);
  const composition = compose(readSubgraphs(fileURLToPath(new URL("../subgraphs", import.meta.url))));
  if (composition.errors) throw new Error(composition.errors.join("\n"));
  const supergraph = readSupergraph(composition.supergraphSdl);
  const routes = Object.fromEntries(started.map(({ name, url }) => [variableName(name), `${url}/graphql`]));
  const configuration = readGatewayConfiguration(supergraph, { ...routes, SIGN_IN_ISSUER: world.signIn.issuer, PORT: "0", LOG_LEVEL: "silent", ...variables }, { dev });
  const audit: AuditEntry[] = [];
  const { app: gateway, update } = await createGateway(configuration, { supergraph, manifest, audit: (entry) => audit.push(entry), ...(clock && { clock }), ...(planning && { planning }) });
  const url = await gateway.listen({ host: "127.0.0.1", port: 0 });

  const tokens = new Map<string, Promise<string>>();
  const token = (persona: string, actor?: string): Promise<string> => {
    const key = `${persona} ${actor ?? ""}`;
    const known = tokens.get(key) ?? (actor === undefined ? tokenFor(persona, world.signIn.issuer) : tokenForActing(persona, { as: actor, case: "TEST-0001" }, world.signIn.issuer));
    tokens.set(key, known);
    return known;
  };
  const askText: TestFederation["askText"] = async (query, { as, actor, variables: values, headers = {} } = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(as && { authorization: `Bearer ${await token(as, actor)}` }), ...headers },
      body: JSON.stringify({ query, variables: values ?? {} }),
    });
    const text = await response.text();
    const { data, errors = [] } = JSON.parse(text) as { data?: Record<string, unknown> | null; errors?: readonly GraphQLErrorBody[] };
    return { status: response.status, headers: response.headers, text, data, errors };
  };
  return {
    url,
    world,
    subgraphs: new Map(started.map(({ name, ...rest }) => [name, rest])),
    ask: (document, options) => askText(document.toString(), options as AskOptions<Record<string, unknown>>) as Promise<Answer<never>>,
    askText,
    token,
    audit,
    supergraph,
    update,
    ministry(name) {
      const found = world.ministries.find((each) => each.name === name);
      if (!found) throw new Error(`no mock ministry "${name}"`);
      return found;
    },
    async advance(by) {
      const ms = readDuration(by);
      if (ms === undefined) throw new Error(`"${by}" is no duration: 3h, 5d, 2w`);
      await world.advance(ms);
    },
    async stop() {
      await gateway.close();
      await Promise.all(started.map((each) => each.close()));
      await world.close();
    },
  };
};
