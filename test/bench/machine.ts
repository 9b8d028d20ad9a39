/** On what, when and with which versions a result came about. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, release, totalmem } from "node:os";
import { join } from "node:path";
import { canPin, cores } from "./processes.ts";

export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** What of the machine was busy before the bench began: 0 is a quiet one. */
  readonly loadBefore: number;
  readonly pinned: { readonly gateways: number; readonly others: number } | null;
  readonly commit: string;
  readonly versions: Readonly<Record<string, string>>;
}

export const describeMachine = (): Machine => {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "peers/package.json"), "utf8")) as Record<"dependencies" | "optionalDependencies", Record<string, string>>;
  const git = (...args: readonly string[]): string => spawnSync("git", args, { cwd: import.meta.dirname, encoding: "utf8" }).stdout.trim();
  return {
    date: new Date().toISOString(),
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
    loadBefore: loadavg()[0] ?? 0,
    pinned: canPin ? cores : null,
    commit: `${git("rev-parse", "--short", "HEAD")}${git("status", "--porcelain", "--", "../../gateway", "../../kit") === "" ? "" : " and uncommitted changes"}`,
    versions: { ...dependencies, ...optionalDependencies },
  };
};
