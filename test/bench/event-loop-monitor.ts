/**
 * Loaded into a process by `--import`: says on a port of this machine how late the event loop has been since it was last asked. The port is in
 * `BENCH_MONITOR_PORT`.
 */
import { createServer } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Lateness } from "./load/assault.ts";

const nanosecondsPerMs = 1e6;
/** It looks every millisecond: what it says is too long by that at most. */
const histogram = monitorEventLoopDelay({ resolution: 1 });
histogram.enable();
let since = process.cpuUsage();

createServer((_request, response) => {
  const { user, system } = process.cpuUsage(since);
  const lateness: Lateness = { longestMs: histogram.max / nanosecondsPerMs, p99Ms: histogram.percentile(99) / nanosecondsPerMs, cpuMs: (user + system) / 1_000 };
  histogram.reset();
  since = process.cpuUsage();
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(lateness));
})
  .listen(Number(process.env["BENCH_MONITOR_PORT"]), "127.0.0.1")
  .unref();
