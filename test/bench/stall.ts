/** How long one document can keep everybody else waiting: the event loop of a gateway that has its usual light load, under the dearest documents there are. */
import { join } from "node:path";
import { freePort } from "../ports.ts";
import type { Bench } from "./bench.ts";
import { contestants } from "./contestants.ts";
import type { Contestant } from "./contestants.ts";
import { home } from "./home.ts";
import type { Assaulted, Lateness } from "./load/assault.ts";
import { beyondBounds, withinBounds } from "./worst.ts";

export interface Stall {
  readonly perSecond: number;
  readonly wordings: number;
  readonly calm: Lateness;
  /** Let in, and answered or refused by validation. */
  readonly within: Assaulted["documents"];
  /** Refused by a bound. */
  readonly beyond: Assaulted["documents"];
  /** Home, asked all along: what others felt. */
  readonly usual: Assaulted["usual"];
}

/** Some per cent of a core: enough that somebody is always waiting. */
const perSecond = 40;

export const stall = async (bench: Bench, { wordings, calmMs }: { readonly wordings: number; readonly calmMs: number }, onProgress: (line: string) => void): Promise<Stall> => {
  const door = contestants.find(({ name }) => name === "Apollo Server door");
  if (!door) throw new Error("nobody takes documents that were not registered");
  const monitorPort = await freePort();
  const watched = await bench.startAnother(watch(door, monitorPort));
  await bench.teach(watched, home);
  onProgress("stall: documents within the bounds, then beyond them");
  const [within, beyond] = [withinBounds(wordings), beyondBounds(wordings)];
  const { calm, documents, usual } = await bench.assault(watched, home, { perSecond, calmMs, monitor: `http://127.0.0.1:${monitorPort}`, documents: [...within, ...beyond] });
  await watched.stop();
  return { perSecond, wordings, calm, within: documents.slice(0, within.length), beyond: documents.slice(within.length), usual };
};

const watch = (door: Contestant, monitorPort: number): Contestant => ({
  ...door,
  name: `${door.name}, watched`,
  command(given, port) {
    const { args, environment, ...command } = door.command(given, port);
    return { ...command, args: ["--import", join(import.meta.dirname, "event-loop-monitor.ts"), ...args], environment: { ...environment, BENCH_MONITOR_PORT: String(monitorPort) } };
  },
});
