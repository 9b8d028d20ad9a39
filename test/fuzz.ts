/** `npm run fuzz [-- RUNS]`: the tests over generated cases, with many more of them. */
import { spawn } from "node:child_process";

const [runs = "5000"] = process.argv.slice(2);
const tests = ["test/engine/differential.test.ts", "test/faults/garbled.test.ts"];
const child = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "--project", "federation", ...tests], { stdio: "inherit", env: { ...process.env, FUZZ_RUNS: runs } });
child.once("exit", (code) => {
  process.exitCode = code ?? 1;
});
