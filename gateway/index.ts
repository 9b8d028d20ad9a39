/** `npm run gateway -- [--dev [--open]] [--supergraph FILE] [--documents FILE] [--port N]`: the gateway as a process. */
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { processEnvironment } from "../kit/config.ts";
import { followFile } from "../kit/followed-file.ts";
import { runPart } from "../kit/part.ts";
import { readGatewayConfiguration } from "./config.ts";
import type { GatewayConfiguration } from "./config.ts";
import { createGateway } from "./gateway.ts";
import type { Gateway } from "./gateway.ts";
import { createSigningKeys } from "./signing-keys.ts";
import { readSupergraph, readSupergraphFile } from "./supergraph.ts";
import { readManifest } from "./trusted-documents.ts";

/** Serves a changed file; a bad one is told with its reason, and the last good one is served on. */
const follow = (path: string, used: string, gateway: Gateway, served: () => void): void => {
  followFile(path, {
    used,
    async apply(sdl) {
      await gateway.update(readSupergraph(sdl));
      served();
      gateway.app.log.info({}, "another supergraph is served");
    },
    refused(reason) {
      gateway.app.log.error({ reason }, "the supergraph was refused; the last good one is served on");
      if (!process.send) console.error(`${path} was refused, the last good one is served on: ${reason}`);
    },
  });
};

await runPart("the gateway", async () => {
  const { values } = parseArgs({
    options: {
      dev: { type: "boolean", default: false },
      open: { type: "boolean", default: false },
      supergraph: { type: "string", default: "supergraph.graphql" },
      documents: { type: "string" },
      port: { type: "string" },
    },
  });
  const supergraph = readSupergraphFile(values.supergraph);
  const environment = { ...processEnvironment(), ...(values.port && { PORT: values.port }) };
  const keys = createSigningKeys();
  let latest: GatewayConfiguration;
  const reconfigure = (next: typeof supergraph) => (latest = readGatewayConfiguration(next, environment, { ...values, openKeys: (file) => keys.open(file) }));
  const configuration = reconfigure(supergraph);
  const gateway = await createGateway(configuration, { supergraph, reconfigure, ...(values.documents && { manifest: readManifest(values.documents) }) });
  const url = await gateway.app.listen({ host: configuration.HOST, port: configuration.PORT });
  const followKeys = (): void => keys.follow(latest.subgraphs, gateway.app.log);
  followKeys();
  follow(values.supergraph, supergraph.sdl, gateway, followKeys);
  const close = async (): Promise<void> => {
    gateway.drain();
    await setTimeout(configuration.DRAIN_MS);
    await gateway.app.close();
    keys.close();
  };
  return { url, close };
});
