/** The planner's thread as a module of its own. */
import { parentPort, workerData } from "node:worker_threads";
import { planInThread } from "./in-thread.ts";
import type { ThreadData } from "./messages.ts";
import { servePlans } from "./serve-plans.ts";

if (parentPort) servePlans(parentPort, () => planInThread((workerData as ThreadData).supergraphSdl));
