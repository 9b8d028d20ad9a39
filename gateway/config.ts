import { z } from "zod";
import { developmentAssertionKey } from "../kit/assertion.ts";
import type { AssertionKeys } from "../kit/assertion.ts";
import * as variable from "../kit/config.ts";
import type { Configuration, Environment } from "../kit/config.ts";
import { keyRing, readKeyFile } from "../kit/key-ring.ts";
import type { KeyRing } from "../kit/key-ring.ts";
import { logLevels } from "../kit/log.ts";
import type { Supergraph } from "./supergraph.ts";

const variables = {
  HOST: variable.text({ describe: "the address to listen on", development: "127.0.0.1" }),
  PORT: variable.integer({ min: 0, max: 65_535 }, { describe: "the port to listen on", development: "4000" }),
  SIGN_IN_ISSUER: variable.url({ describe: "the national sign-in, an OpenID Connect issuer", development: "http://127.0.0.1:4001" }),
  SIGN_IN_AUDIENCE: variable.text({ describe: "what this graph is called in the sign-in's tokens (aud)", development: "https://graph.lien-thong.example" }),
  LOG_LEVEL: { read: z.enum(logLevels), describe: `one of ${logLevels.join(", ")}`, development: "info" },
  DRAIN_MS: variable.integer({ min: 0, max: 60_000 }, { describe: "milliseconds to go on serving after SIGTERM, until whoever balances has seen that it is not ready", development: "0", fallback: "5000" }),
  TRUSTED_DOCUMENTS_ONLY: { read: z.enum(["true", "false"]), describe: "true refuses every document that was not registered, without parsing it", fallback: "false" },
  PAGES: variable.optional(variable.text({ describe: "with --dev only: a folder of built pages to serve at /" })),
};

/** Where `--dev` looks for a subgraph: the port that each has by default. */
export const developmentPorts: Readonly<Record<string, number>> = { identity: 4011, tax: 4012, "judicial-records": 4013, customs: 4014, "driving-licences": 4015, electricity: 4016, dossiers: 4017, payments: 4018, trade: 4019 };

const variableName = (subgraph: string, suffix: string): string => `SUBGRAPH_${subgraph.toUpperCase().replaceAll("-", "_")}_${suffix}`;

/** How the gateway reaches one subgraph. */
export interface SubgraphRoute {
  readonly name: string;
  readonly url: string;
  /** Absent when the graph is open: nobody is asked for, and nobody vouched for. */
  readonly assertionKeys: KeyRing | undefined;
}

export interface GatewayConfiguration extends Configuration<typeof variables> {
  readonly dev: boolean;
  /** No sign-in, no access rules, no signing: for trying a supergraph, with `--dev` only. */
  readonly open: boolean;
  readonly subgraphs: readonly SubgraphRoute[];
}

/** A supergraph that is only tried out says itself where its subgraphs are. */
const developmentAddress = (name: string, open: boolean): { readonly development?: string } => {
  const port = Object.hasOwn(developmentPorts, name) ? developmentPorts[name] : undefined;
  return port === undefined || open ? {} : { development: `http://127.0.0.1:${port}/graphql` };
};

/**
 * Whoever can verify an assertion can make one: a key that two subgraphs have lets each speak as the gateway to the other.
 * @throws {ConfigurationError} that names the two, and not the key.
 */
export const refuseSharedKeys = (subgraphs: readonly { readonly name: string; readonly keys: AssertionKeys }[]): void => {
  const owners = new Map<string, string>();
  for (const { name, keys } of subgraphs) {
    for (const { secret } of keys) {
      // Compared as bytes: one key can be written in several ways.
      const bytes = secret.toString("latin1");
      const other = owners.get(bytes);
      if (other !== undefined && other !== name) throw new variable.ConfigurationError(`The subgraphs ${other} and ${name} have the same assertion key: each needs its own.`);
      owners.set(bytes, name);
    }
  }
};

export interface ConfigurationOptions {
  readonly dev: boolean;
  readonly open?: boolean;
  /** Opens a file with keys; a gateway that runs gives back the ring that it has. */
  readonly openKeys?: (file: string) => KeyRing;
}

/**
 * Every subgraph of the supergraph has two variables, here for `tax`: `SUBGRAPH_TAX_URL` (without it the supergraph's own address) and
 * `SUBGRAPH_TAX_ASSERTION_KEYS`, or `SUBGRAPH_TAX_ASSERTION_KEYS_FILE`.
 * @throws {ConfigurationError} with every fault at once.
 */
export const readGatewayConfiguration = (supergraph: Supergraph, environment: Environment, { dev, open = false, openKeys = readKeyFile }: ConfigurationOptions): GatewayConfiguration => {
  if (open && !dev) throw new variable.ConfigurationError("--open serves everything to everybody: it is for development and needs --dev");
  const ofSubgraphs = Object.fromEntries(
    supergraph.subgraphs.flatMap(({ name, url }) => [
      [variableName(name, "URL"), variable.url({ describe: `the address of the subgraph ${name}`, fallback: url, ...developmentAddress(name, open) })],
      [variableName(name, "ASSERTION_KEYS"), keyRing({ describe: `what requests to the subgraph ${name} are signed with, id:base64 of 32 random bytes`, development: developmentAssertionKey(name) }, openKeys)],
    ]),
  );
  const values = variable.readConfiguration({ ...variables, ...ofSubgraphs }, environment, { dev }) as Configuration<typeof variables> & Readonly<Record<string, unknown>>;
  const { HOST, PORT, SIGN_IN_ISSUER, SIGN_IN_AUDIENCE, LOG_LEVEL, DRAIN_MS, TRUSTED_DOCUMENTS_ONLY, PAGES } = values;
  const routes = supergraph.subgraphs.map(
    ({ name }): SubgraphRoute => ({ name, url: values[variableName(name, "URL")] as string, assertionKeys: open ? undefined : (values[variableName(name, "ASSERTION_KEYS")] as KeyRing) }),
  );
  refuseSharedKeys(routes.flatMap(({ name, assertionKeys }) => (assertionKeys ? [{ name, keys: assertionKeys.current() }] : [])));
  return Object.freeze({
    ...{ HOST, PORT, SIGN_IN_ISSUER, SIGN_IN_AUDIENCE, LOG_LEVEL, DRAIN_MS, TRUSTED_DOCUMENTS_ONLY, PAGES },
    dev,
    open,
    subgraphs: routes,
  });
};

/** `@apollo/gateway` reports to its maker unless this is set when a gateway is made. Nothing of ours asks any address that it was not given. */
export const silenceTelemetry = (): void => {
  process.env["APOLLO_TELEMETRY_DISABLED"] = "1";
};
