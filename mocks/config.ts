/** Where the mock world listens. `PORT` is the gateway's; everything else keeps its distance from it, so that two worlds can run side by side. */

const gatewayPort = 4000;

export interface MockConfiguration {
  readonly host: string;
  /** 0 takes free ports for all. */
  readonly port: number;
  /** The moment that the world stands still at, ISO 8601. */
  readonly now: string | undefined;
  readonly seed: string;
}

/** @throws {Error} that names the variable. */
export const readMockConfiguration = (): MockConfiguration => {
  const { WORLD_NOW, WORLD_SEED } = process.env;
  const PORT = process.env["PORT"] || String(gatewayPort);
  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port > 65_000 || (port !== 0 && port < 1_024)) throw new Error("PORT must be a port number from 1024 to 65000 (0 takes free ones)");
  if (WORLD_NOW && Number.isNaN(Date.parse(WORLD_NOW))) throw new Error("WORLD_NOW must be a moment in ISO 8601, for example 2026-11-23T09:00:00+07:00");
  return { host: "127.0.0.1", port, now: WORLD_NOW || undefined, seed: WORLD_SEED || "lien-thong" };
};

/** Moves a default port by as much as the gateway's was moved. */
export const shifted = (defaultPort: number, { port }: MockConfiguration): number => (port === 0 ? 0 : defaultPort - gatewayPort + port);

export const signInPort = 4001;
export const controlPort = 4002;
