/** `npm run gateway [-- --dev] [--supergraph FILE]`: the gateway as a process. */
import { parseArgs } from "node:util";
import { processEnvironment } from "../kit/config.ts";
import { runPart } from "../kit/part.ts";
import { readGatewayConfiguration } from "./config.ts";
import { createGateway } from "./gateway.ts";
import { readSupergraphFile } from "./supergraph.ts";

await runPart("the gateway", async () => {
  const { values } = parseArgs({ options: { dev: { type: "boolean", default: false }, supergraph: { type: "string", default: "supergraph.graphql" } } });
  const supergraph = readSupergraphFile(values.supergraph);
  const configuration = readGatewayConfiguration(supergraph, processEnvironment(), values);
  const app = await createGateway(configuration, { supergraph });
  return { url: await app.listen({ host: configuration.HOST, port: configuration.PORT }), close: () => app.close() };
});
