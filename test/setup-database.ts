/** One PostgreSQL for a whole test run, gone with it: every test file makes databases of its own on it. */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

/** A process of its own: it ends, and PostgreSQL with it, even when the test run is killed. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "lien-thong-database-"));
  const child = fork(fileURLToPath(new URL("database-process.ts", import.meta.url)), [folder], { stdio: "ignore", detached: true });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once("message", (report: { readonly ready?: string; readonly failed?: string }) => (report.ready ? resolve(report.ready) : reject(new Error(report.failed))));
    child.once("exit", () => reject(new Error("the tests' PostgreSQL could not start")));
  });
  project.provide("databaseServer", url);
  return async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
