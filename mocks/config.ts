/** Where the mock world listens. `PORT` is the gateway's; everything else keeps its distance from it, so that two worlds can run side by side. */

const gatewayPort = 4000;

export interface MockConfiguration {
  readonly host: string;
  /** 0 takes free ports for all. */
  readonly port: number;
  /** The moment that the world stands still at, ISO 8601. */
  readonly now: string | undefined;
  readonly seed: string;
  /** Where ministries tell the portal of their cases; the dossiers subgraph's own address when nothing else is said. */
  readonly syncUrl?: string | undefined;
}

/** @throws {Error} that names the variable. */
export const readMockConfiguration = (): MockConfiguration => {
  const { WORLD_NOW, WORLD_SEED, SYNC_URL } = process.env;
  const PORT = process.env["PORT"] || String(gatewayPort);
  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port > 65_000 || (port !== 0 && port < 1_024)) throw new Error("PORT must be a port number from 1024 to 65000 (0 takes free ones)");
  if (WORLD_NOW && Number.isNaN(Date.parse(WORLD_NOW))) throw new Error("WORLD_NOW must be a moment in ISO 8601, for example 2026-11-23T09:00:00+07:00");
  if (SYNC_URL && !/^https?:$/.test(URL.parse(SYNC_URL)?.protocol ?? "")) throw new Error("SYNC_URL must be the http(s) address of the portal's synchronisation");
  return { host: "127.0.0.1", port, now: WORLD_NOW || undefined, seed: WORLD_SEED || "lien-thong", syncUrl: SYNC_URL || undefined };
};

/** Moves a default port by as much as the gateway's was moved. */
export const shifted = (defaultPort: number, { port }: MockConfiguration): number => (port === 0 ? 0 : defaultPort - gatewayPort + port);

export const signInPort = 4001;
export const controlPort = 4002;
/** Of the portal's own one-stop store, which is no mock. */
const dossiersPort = 4017;

/** Where the portal is told of cases. Nowhere with free ports: a test must not reach a federation that happens to run beside it. */
export const portalUrl = (configuration: MockConfiguration): string | undefined =>
  configuration.syncUrl ?? (configuration.port === 0 ? undefined : `http://${configuration.host}:${shifted(dossiersPort, configuration)}`);
