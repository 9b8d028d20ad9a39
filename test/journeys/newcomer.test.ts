/** The commands of the root README, pasted into a shell beside the processes of `npm start`: an exchange by HTTP alone, from the token to the employer. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startProcesses } from "../processes.ts";
import type { Processes } from "../processes.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

let federation: Processes;
beforeAll(async () => {
  federation = await startProcesses();
});
afterAll(() => federation.stop());

/** What is to be pasted under a heading, in its order. */
const commandsUnder = (heading: string): string => {
  const section = readFileSync(join(root, "README.md"), "utf8").split(/^## /m).find((each) => each.startsWith(heading)) ?? "";
  return [...section.matchAll(/^```sh\n([^]*?)^```/gm)].map(([, commands]) => commands).join("\n");
};

const paste = async (commands: string): Promise<string> => (await run("bash", ["-euo", "pipefail", "-c", commands], { cwd: root, env: { ...process.env, PORT: String(federation.port) }, timeout: 90_000 })).stdout;
/** The functions that the first of the case's blocks defines. */
const helpers = commandsUnder("A case from beginning to end").split("\nTOKEN=")[0] ?? "";

it("a case from beginning to end", async () => {
  const stdout = await paste(commandsUnder("A case from beginning to end"));
  expect(stdout).toContain('"__typename":"ConsentGiven"');
  expect(stdout).toContain("Giấy phép lái xe đang có: FOUND\nGiấy khám sức khỏe của người lái xe: ToBeGiven\nẢnh chân dung: ToBeGiven");
  expect(stdout).toContain('"dossier":{"code":"G01.899.101-261123-0001"');
  expect(stdout).toContain('"status":"RETURNED"');
  expect(stdout).toContain('{"data":{"verifyDocument":{"state":"VALID","issuer":{"vi":"Cục Cảnh sát giao thông, Bộ Công an"');
  expect(stdout).toMatch(/^\{"state":"VALID","issuer":/m);
  expect(stdout).toMatch(/G01\.899\.101-261123-0001 {2}nguyen-van-an\n(.*\n){3}.*10 {2}Đã trả kết quả/);
}, 120_000);

it("what is owed, paid once", async () => {
  const stdout = await paste(helpers + commandsUnder("What is owed, paid once"));
  expect(stdout).toContain('"state":"AWAITING_PAYER"');
  expect(stdout).toMatch(/^(SETTLED \d+\n){20}http:\/\/127\.0\.0\.1:\d+\/receipts\//m);
  for (const corporation of ["hanoi", "hcmc", "npc", "cpc", "spc"]) expect(stdout).toContain(`electricity/${corporation}: `);
}, 120_000);
