/** Keys of assertions that change while a gateway and a subgraph, each a process with its own file, are asked without a pause. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { compose, readSubgraphs } from "../../gateway/compose/compose.ts";
import { assertionHeader, readAssertionKeys, signAssertion } from "../../kit/assertion.ts";
import { systemClock } from "../../kit/clock.ts";
import { Secret } from "../../kit/secret.ts";
import { freePort } from "../ports.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const query = "{ estimateElectricityBill(kWh: 100) { total } }";

const key = (id: string): string => `${id}:${Buffer.alloc(32, id).toString("base64")}`;
const keys = (...ids: string[]): string => `${ids.map(key).join(",")}\n`;

/** One process, what it said, and the file of its keys. */
interface Part {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly keysFile: string;
}

let folder: string;
let gateway: Part;
let subgraph: Part;
let gatewayUrl: string;
let subgraphUrl: string;

const start = (name: string, args: readonly string[], variables: Readonly<Record<string, string>>, keysVariable: string): Part => {
  const keysFile = join(folder, `${name}-keys`);
  writeFileSync(keysFile, keys("old"));
  const child = spawn(process.execPath, [...args], { cwd: root, env: { ...process.env, LOG_LEVEL: "info", ...variables, [keysVariable]: keysFile } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said, keysFile };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rotation-"));
  const composed = compose(readSubgraphs(join(root, "subgraphs")).filter(({ name }) => name === "electricity"));
  if (composed.errors) throw new Error(composed.errors.join("\n"));
  const supergraph = join(folder, "supergraph.graphql");
  writeFileSync(supergraph, composed.supergraphSdl);
  const port = await freePort();
  [gatewayUrl, subgraphUrl] = [`http://127.0.0.1:${port}/graphql`, `http://127.0.0.1:${port + 1}/graphql`];
  subgraph = start("subgraph", ["kit/command.ts", "electricity", "--dev"], { SUBGRAPH_PORT: String(port + 1) }, "ASSERTION_KEYS_FILE");
  gateway = start("gateway", ["gateway/index.ts", "--dev", "--supergraph", supergraph, "--port", String(port)], { SUBGRAPH_ELECTRICITY_URL: subgraphUrl }, "SUBGRAPH_ELECTRICITY_ASSERTION_KEYS_FILE");
  await vi.waitUntil(() => [gateway, subgraph].every((part) => part.said().includes("listens on")), { timeout: 30_000 });
});
afterAll(async () => {
  for (const { child } of [gateway, subgraph]) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** As a mounted secret is changed: whole, never half. */
const put = ({ keysFile }: Part, text: string): void => {
  writeFileSync(`${keysFile}.next`, text);
  renameSync(`${keysFile}.next`, keysFile);
};
const change = async (part: Part, ...ids: string[]): Promise<void> => {
  const before = part.said().length;
  put(part, keys(...ids));
  await expect.poll(() => part.said().slice(before), { timeout: 5_000 }).toContain(`"reason":"${ids.join(", ")}","msg":"assertion keys read"`);
};

/** What the subgraph says to somebody who signs with a key of this name. */
const askDirectly = async (id: string): Promise<number> => {
  const body = JSON.stringify({ query });
  const assertion = signAssertion(readAssertionKeys(new Secret(key(id)))[0], "electricity", { method: "POST", path: "/graphql", body }, null, systemClock);
  return (await fetch(subgraphUrl, { method: "POST", headers: { "content-type": "application/json", [assertionHeader]: assertion }, body })).status;
};

const ask = async (): Promise<string> => {
  const response = await fetch(gatewayUrl, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) });
  return `${response.status} ${(await response.text()).trim()}`;
};

/** Asks the gateway all the time, four at once. */
const startLoad = () => {
  const answers: string[] = [];
  const load = { isOver: false };
  const workers = Array.from({ length: 4 }, async () => {
    while (!load.isOver) answers.push(await ask());
  });
  return {
    answers,
    /** Until each worker has asked and been answered under what is there now. */
    async someMore() {
      const before = answers.length;
      await expect.poll(() => answers.length, { timeout: 10_000 }).toBeGreaterThan(before + 20);
    },
    async stop() {
      load.isOver = true;
      await Promise.all(workers);
    },
  };
};

describe("a new key", () => {
  it("takes the place of the old one without a failed request, and a bad file changes nothing", async () => {
    const load = startLoad();
    await load.someMore();

    await change(subgraph, "old", "new");
    await change(gateway, "old", "new");
    await load.someMore();

    await change(gateway, "new", "old");
    await load.someMore();
    expect([await askDirectly("old"), await askDirectly("new")]).toEqual([200, 200]);

    for (const part of [gateway, subgraph]) {
      put(part, "new:dG9vIHNob3J0");
      await expect.poll(part.said, { timeout: 5_000 }).toContain("the last good ones stay");
    }
    await load.someMore();
    expect([await askDirectly("old"), await askDirectly("new")]).toEqual([200, 200]);

    await change(subgraph, "new");
    await change(gateway, "new");
    await load.someMore();
    expect([await askDirectly("old"), await askDirectly("new")]).toEqual([401, 200]);

    await load.stop();
    expect(load.answers.length).toBeGreaterThan(100);
    expect(new Set(load.answers).size).toBe(1);
    expect(load.answers[0]).toMatch(/^200 \{"data":\{"estimateElectricityBill":\{"total":\d+\}\}\}$/);
    expect(gateway.said() + subgraph.said()).not.toMatch(/dG9vIHNob3J0|[A-Za-z0-9+/]{43}=/);
  }, 60_000);

  it("that the gateway alone has is told for what it is: the two do not agree", async () => {
    await change(gateway, "stranger");
    expect(await ask()).toContain('"code":"INTERNAL"');
    await expect.poll(() => gateway.said()).toContain("the keys of the two do not agree");
    await change(gateway, "new");
    expect(await ask()).toMatch(/^200 \{"data"/);
  });
});
