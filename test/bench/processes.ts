/** Processes, each held to one core, and what the kernel says that they cost. */
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess, StdioOptions } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { cpus } from "node:os";

/** Gateways on one core; the load generator and the subgraphs on another, where there is one. */
export const cores = { gateways: 0, others: cpus().length > 1 ? 1 : 0 } as const;

/** Without it nothing is held to a core, and figures are worth less. */
export const canPin = spawnSync("taskset", ["-V"]).status === 0;

export interface StartOptions {
  readonly core: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly stdio?: StdioOptions;
}

/** Those that run: none of them outlives this process, whatever ends it. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Lets an interruption end this process in the usual way, with all that it started. */
export const endOnSignals = (): void => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
};

export const start = (command: string, args: readonly string[], { core, environment = {}, cwd, stdio = ["ignore", "ignore", "pipe"] }: StartOptions): ChildProcess => {
  const [file, rest] = canPin ? ["taskset", ["-c", String(core), command, ...args]] : [command, args];
  const child = spawn(file, rest, { stdio, env: { ...process.env, NODE_ENV: "production", ...environment }, ...(cwd !== undefined && { cwd }) });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
};

/** Moves this process itself off the gateways' core. */
export const standAside = (): void => {
  if (canPin) spawnSync("taskset", ["-a", "-c", "-p", String(cores.others), String(process.pid)]);
};

/** Longer than a gateway of ours goes on serving; some peers never end by themselves. */
const usualGraceMs = 6_000;

/** Ends a process that was started here, by its own handle. */
export const stop = (child: ChildProcess, graceMs = usualGraceMs): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });

/** Linux counts processor time in hundredths of a second (`USER_HZ`), whatever its own clock. */
const tickMs = 10;

/** A process and all that it started. */
const familyOf = (pid: number): number[] => {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number));
  return [pid, ...children.flatMap(familyOf)];
};

/** User and system time of a process, its threads and its children so far, in ms. See proc_pid_stat(5). */
export const cpuMsOf = (pid: number): number =>
  familyOf(pid).reduce((sum, each) => {
    const stat = readFileSync(`/proc/${each}/stat`, "utf8");
    // The name may hold spaces and brackets; fields are counted after it. utime is the 14th of all, stime the 15th.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return sum + (Number(fields[11]) + Number(fields[12])) * tickMs;
  }, 0);

/** Resident memory of a process and its children, in MB. */
export const residentMbOf = (pid: number): number =>
  familyOf(pid).reduce((sum, each) => sum + Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${each}/status`, "utf8"))?.[1] ?? 0) / 1_024, 0);
