/** `npm run chaos [-- --histories N] [--seed S] [--shrink]`: random histories of paying, many of them, or one of them again. */
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { histories: { type: "string", default: "1000" }, seed: { type: "string" }, shrink: { type: "boolean", default: false } } });
const environment = { CHAOS_HISTORIES: values.histories, ...(values.seed !== undefined && { CHAOS_SEED: values.seed }), ...(values.shrink && { CHAOS_SHRINK: "1" }) };
const child = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--project", "federation", "test/money/histories.test.ts"], { stdio: "inherit", env: { ...process.env, ...environment } });
child.once("exit", (code) => {
  process.exitCode = code ?? 1;
});
