/**
 * How long one document can hold up everybody else: `node test/hostile/stalls.ts [ROUNDS]`. Asks the gateway what is just within bounds, each time under a new
 * hash, and tells by how much its event loop was late at worst. Subgraphs are stubs, so that what is seen is the gateway's own work.
 */
import { createServer } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { startTestFederation } from "../federation.ts";
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
const names = ["IDENTITY", "TAX", "JUDICIAL_RECORDS", "CUSTOMS", "DRIVING_LICENCES", "ELECTRICITY"];
const federation = await startTestFederation({ gateway: Object.fromEntries(names.map((name) => [`SUBGRAPH_${name}_URL`, `http://127.0.0.1:${port}/graphql`])) });

let asked = 0;
const histogram = monitorEventLoopDelay({ resolution: 1 });
const stallOf = async (query: string): Promise<{ readonly ms: number; readonly code: string }> => {
  histogram.reset();
  histogram.enable();
  const { errors, status } = await federation.askText(`${query} # ${(asked += 1)}`, { as: "hoang-minh-duc" });
  await delay(3);
  histogram.disable();
  const [refusal] = errors.filter(({ path }) => !path);
  return { ms: histogram.max / 1e6, code: refusal ? `${status} ${refusal.extensions.code}: ${refusal.message.slice(0, 60)}` : String(status) };
};

try {
  for (const { name, query } of admissible) {
    const all = [];
    for (let round = 0; round < warmUps + rounds; round += 1) all.push(await stallOf(query));
    const first = Math.max(...all.slice(0, 1).map(({ ms }) => ms));
    const settled = all.slice(warmUps).map(({ ms }) => ms).toSorted((a, b) => a - b);
    console.log(`${(settled.at(-1) ?? 0).toFixed(1).padStart(7)} ms worst ${(settled[Math.floor(settled.length / 2)] ?? 0).toFixed(1).padStart(7)} ms median ${first.toFixed(1).padStart(7)} ms first  ${name} (${all.at(-1)?.code})`);
  }
} finally {
  await federation.stop();
  stub.closeAllConnections();
  await new Promise((resolve) => stub.close(resolve));
}
