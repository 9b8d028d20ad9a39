/** For tests of one subgraph: asks it through its public door, as the gateway would, without a socket. */
import type { FastifyInstance } from "fastify";
import { assertionHeader, readAssertionKeys, signAssertion } from "./assertion.ts";
import { fixedClock, systemClock } from "./clock.ts";
import type { Clock } from "./clock.ts";
import { readConfiguration } from "./config.ts";
import type { Environment, Variables } from "./config.ts";
import { KeyRing } from "./key-ring.ts";
import { Secret } from "./secret.ts";
import type { ActingRole, Subject } from "./subject.ts";
import { createSubgraph } from "./subgraph.ts";
import type { SubgraphDefinition } from "./subgraph.ts";
import { freshDatabase } from "./testing-database.ts";

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: Readonly<Record<string, unknown>> }[];
}

export interface AskOptions {
  /** Variables over the development ones, for example the ministry's address under nock. */
  readonly environment?: Environment;
  /** What "today" is; the machine's own time unless given. */
  readonly now?: string;
  /** In its place: a clock that the test moves. */
  readonly clock?: Clock;
}

export interface AskedSubgraph {
  /** For its public routes and its health. */
  readonly app: FastifyInstance;
  ask(query: string, options?: { readonly subject?: Subject | null; readonly variables?: Readonly<Record<string, unknown>> }): Promise<Answer>;
  close(): Promise<void>;
}

const keys = readAssertionKeys(new Secret(`test:${Buffer.alloc(32, 7).toString("base64")}`));

/** A citizen to ask as; what a ministry needs of them goes into `identifiers`. */
export const citizen = (identifiers: Subject["identifiers"] = {}, { assuranceLevel = 2 }: { readonly assuranceLevel?: 1 | 2 } = {}): Subject => ({
  id: "citizen-under-test",
  assuranceLevel,
  viewer: { id: "citizen-under-test" },
  identifiers,
});

/** The same citizen, while somebody else acts for them. */
export const actedFor = (subject: Subject, { role = "OFFICIAL" }: { readonly role?: ActingRole } = {}): Subject => ({
  ...subject,
  viewer: { id: "viewer-under-test", role },
  onBehalf: { case: "TEST-0001", until: new Date(Date.now() + 1_800_000).toISOString() },
});

/** A subgraph with storage gets a database of its own, unless `environment` names one. */
export const openSubgraph = async <V extends Variables, Ministry, Schema>(definition: SubgraphDefinition<V, Ministry, Schema>, { environment = {}, now, clock = now === undefined ? systemClock : fixedClock(now) }: AskOptions = {}): Promise<AskedSubgraph> => {
  const given = environment["DATABASE_URL"];
  const fresh = definition.storage && given === undefined ? await freshDatabase() : undefined;
  const app = await createSubgraph(definition, {
    configuration: readConfiguration(definition.environment, environment, { dev: true }),
    assertionKeys: new KeyRing(keys),
    databaseUrl: fresh?.url ?? (given === undefined ? undefined : new Secret(given)),
    clock,
  });
  return {
    app,
    async ask(query, { subject = null, variables = {} } = {}) {
      const body = JSON.stringify({ query, variables });
      const assertion = signAssertion(keys[0], definition.name, { method: "POST", path: "/graphql", body }, subject, systemClock);
      const response = await app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", [assertionHeader]: assertion }, body });
      return response.json<Answer>();
    },
    async close() {
      await app.close();
      await fresh?.drop();
    },
  };
};
