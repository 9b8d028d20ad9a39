/** `npm run gateway -- [--dev [--open]] [--supergraph FILE] [--documents FILE] [--port N]`: the gateway as a process. */
import { watchFile } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { processEnvironment } from "../kit/config.ts";
import { runPart } from "../kit/part.ts";
import { readGatewayConfiguration } from "./config.ts";
import { createGateway } from "./gateway.ts";
import type { Gateway } from "./gateway.ts";
import { readSupergraphFile } from "./supergraph.ts";
import { readManifest } from "./trusted-documents.ts";

/** How often the supergraph's file is looked at: a change is served within this. */
const watchMs = 500;

/** Serves a changed file; a bad one is told with its reason, and the last good one is served on. */
const follow = (path: string, gateway: Gateway): void => {
  watchFile(path, { interval: watchMs, persistent: false }, (now, before) => {
    if (now.mtimeMs === before.mtimeMs) return;
    try {
      gateway.update(readSupergraphFile(path));
      gateway.app.log.info({}, "another supergraph is served");
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unreadable";
      gateway.app.log.error({ reason }, "the supergraph was refused; the last good one is served on");
      if (!process.send) console.error(`${path} was refused, the last good one is served on: ${reason}`);
    }
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
  const reconfigure = (next: typeof supergraph) => readGatewayConfiguration(next, environment, values);
  const configuration = reconfigure(supergraph);
  const gateway = await createGateway(configuration, { supergraph, reconfigure, ...(values.documents && { manifest: readManifest(values.documents) }) });
  const url = await gateway.app.listen({ host: configuration.HOST, port: configuration.PORT });
  follow(values.supergraph, gateway);
  const close = async (): Promise<void> => {
    gateway.drain();
    await setTimeout(configuration.DRAIN_MS);
    await gateway.app.close();
  };
  return { url, close };
});
