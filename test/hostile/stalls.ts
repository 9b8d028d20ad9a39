/**
 * How long one document can hold up everybody else: `node test/hostile/stalls.ts [ROUNDS]`. Asks the gateway what is just within bounds, each time under a new
 * hash, and tells by how much its event loop was late at worst, and what its thread worked for the whole request: no stall is longer on a machine that is not
 * shared. Subgraphs are stubs, so that what is seen is the gateway's own work, and the asking.
 */
import { createServer } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { startTestFederation, subgraphDefinitions } from "../federation.ts";
import { freePort } from "../ports.ts";
import { admissible } from "./shapes.ts";

const rounds = Number(process.argv[2] ?? 10);
/** Compilers and caches have settled after so many documents. */
const warmUps = 5;

const stub = createServer((request, response) => {
  request.resume().on("end", () => response.writeHead(200, { "content-type": "application/json" }).end('{"data":{"me":{"id":"c-1"}}}'));
});
const port = await freePort();
await new Promise<void>((resolve) => stub.listen(port, "127.0.0.1", resolve));
const names = (await subgraphDefinitions()).map(({ name }) => name.toUpperCase().replaceAll("-", "_"));
const federation = await startTestFederation({ gateway: Object.fromEntries(names.map((name) => [`SUBGRAPH_${name}_URL`, `http://127.0.0.1:${port}/graphql`])) });

let asked = 0;
const histogram = monitorEventLoopDelay({ resolution: 1 });
const stallOf = async (query: string): Promise<{ readonly ms: number; readonly cpu: number; readonly code: string }> => {
  histogram.reset();
  histogram.enable();
  const before = process.threadCpuUsage();
  const { errors, status } = await federation.askText(`${query} # ${(asked += 1)}`, { as: "hoang-minh-duc" });
  const { user, system } = process.threadCpuUsage(before);
  await delay(3);
  histogram.disable();
  const [refusal] = errors.filter(({ path }) => !path);
  return { ms: histogram.max / 1e6, cpu: (user + system) / 1e3, code: refusal ? `${status} ${refusal.extensions.code}: ${refusal.message.slice(0, 60)}` : String(status) };
};

try {
  for (const { name, query } of admissible) {
    const all = [];
    for (let round = 0; round < warmUps + rounds; round += 1) all.push(await stallOf(query));
    const settled = all.slice(warmUps);
    const worst = (what: "ms" | "cpu"): string => Math.max(...settled.map((each) => each[what])).toFixed(1).padStart(6);
    console.log(`${worst("ms")} ms late at worst ${worst("cpu")} ms of work at worst (${(all[0]?.cpu ?? 0).toFixed(1).padStart(5)} the first time)  ${name}: ${all.at(-1)?.code}`);
  }
} finally {
  await federation.stop();
  stub.closeAllConnections();
  await new Promise((resolve) => stub.close(resolve));
}
