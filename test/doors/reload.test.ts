/** Another supergraph while requests are under way, a gateway that drains, and one that is asked too much. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compose } from "../../gateway/compose/compose.ts";
import { createLoadShedding } from "../../gateway/load-shedding.ts";
import { createReception } from "../../gateway/reception.ts";
import { createResponder } from "../../gateway/responder.ts";
import { readSupergraph } from "../../gateway/supergraph.ts";
import { idOf } from "../../gateway/trusted-documents.ts";
import { silentLogger } from "../../kit/log.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { freePort } from "../ports.ts";

const query = "query Page { me { id drivingLicences { number } } }";

describe("another supergraph", () => {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startTestFederation({ manifest: { [idOf(query)]: query } });
  });
  afterAll(() => federation.stop());

  /** The supergraph as it is, with a change. */
  const changed = (from: string, to: string) => {
    expect(federation.supergraph.sdl).toContain(from);
    return readSupergraph(federation.supergraph.sdl.replaceAll(from, to));
  };
  const renamed = () => changed("judicialRecordFee(", "feeOfJudicialRecord(");
  const asTrusted = async () => {
    const response = await fetch(`${federation.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${await federation.token("nguyen-van-an")}` }, body: JSON.stringify({ documentId: idOf(query) }) });
    return { status: response.status, body: (await response.json()) as { data?: { me: unknown }; errors?: unknown } };
  };

  it("is served from the next request on, through both ways in, with no request failed", async () => {
    const answers: number[] = [];
    const load = { isOver: false };
    const workers = Promise.all(
      Array.from({ length: 8 }, async (_, worker) => {
        while (!load.isOver) {
          const { status, errors } = worker % 2 === 0 ? await federation.askText(query, { as: "nguyen-van-an" }) : { status: (await asTrusted()).status, errors: [] };
          answers.push(errors.length === 0 ? status : 0);
        }
      }),
    );
    for (let round = 0; round < 3; round += 1) {
      await federation.update(renamed());
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect((await federation.askText("{ __type(name: \"Query\") { fields { name } } }")).text).toContain("feeOfJudicialRecord");
      await federation.update(federation.supergraph);
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect((await federation.askText("{ __type(name: \"Query\") { fields { name } } }")).text).not.toContain("feeOfJudicialRecord");
    }
    load.isOver = true;
    await workers;
    expect(answers.length).toBeGreaterThan(20);
    expect(new Set(answers)).toEqual(new Set([200]));
  }, 90_000);

  it.each([
    ["that is none", () => readSupergraph("type Query { a: String }"), "not a supergraph"],
    ["that breaks a trusted document", () => changed("drivingLicences:", "licences:"), "Page does not fit the schema"],
    ["with security nobody enforces", () => changed("specs.apollo.dev/policy/v0.1", "specs.apollo.dev/requiresScopes/v0.1"), "requiresScopes"],
    ["with an unknown policy", () => changed("assurance-level-2", "assurance-level-9"), "assurance-level-9"],
  ])("%s is refused with its reason, and the last good one is served on", async (_what, make, reason) => {
    await expect((async () => federation.update(make()))()).rejects.toThrow(reason);
    expect((await federation.askText(query, { as: "nguyen-van-an" })).status).toBe(200);
    expect(await asTrusted()).toMatchObject({ status: 200, body: { data: { me: { id: "c-0f2a4be1-0001" } } } });
  });
});

describe("the gateway alone", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), "gateway-"));
  const file = join(folder, "supergraph.graphql");
  const running: ChildProcess[] = [];
  afterAll(() => {
    for (const child of running) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  const supergraphOf = (field: string, url: string): string => {
    const composed = compose([{ name: "a", typeDefs: parse(`type Query { ${field}: String }`) }]);
    if (composed.errors) throw new Error(composed.errors.join("\n"));
    return composed.supergraphSdl.replace("http://a.subgraphs.internal/graphql", url);
  };

  it("tries a supergraph with --open, follows its file, refuses a bad one, and on SIGTERM finishes what is under way", async () => {
    let slow = false;
    const subgraph = createServer((request, response) => {
      request.resume().on("end", () => setTimeout(() => response.writeHead(200, { "content-type": "application/json" }).end('{"data":{"one":"1","two":"2"}}'), slow ? 600 : 0));
    });
    const port = await freePort();
    await new Promise<void>((resolve) => subgraph.listen(port + 1, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${port + 1}/graphql`;
    writeFileSync(file, supergraphOf("one", address));
    const child = spawn(process.execPath, ["gateway/index.ts", "--dev", "--open", "--supergraph", file, "--port", String(port)], { cwd: root, env: { ...process.env, LOG_LEVEL: "silent" } });
    running.push(child);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
    await expect.poll(() => said, { timeout: 20_000 }).toContain("listens on");

    const ask = async (text: string): Promise<{ data?: unknown; errors?: unknown }> =>
      (await (await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: text }) })).json()) as { data?: unknown };
    expect(await ask("{ one }")).toEqual({ data: { one: "1" } });

    writeFileSync(file, "type Query { broken }");
    await expect.poll(() => said, { timeout: 5_000 }).toContain("the last good one is served on");
    expect(await ask("{ one }")).toEqual({ data: { one: "1" } });

    writeFileSync(file, supergraphOf("two", address));
    await expect.poll(() => ask("{ two }"), { timeout: 5_000 }).toEqual({ data: { two: "2" } });

    slow = true;
    const underWay = ask("{ two }");
    await new Promise((resolve) => setTimeout(resolve, 150));
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    expect(await underWay).toEqual({ data: { two: "2" } });
    expect(await ended).toBe(0);
    subgraph.closeAllConnections();
    await new Promise((resolve) => subgraph.close(resolve));
    expect(readFileSync(file, "utf8")).toContain("two");
  }, 40_000);

  it("is open in development only", async () => {
    writeFileSync(file, supergraphOf("one", "http://127.0.0.1:9/graphql"));
    const child = spawn(process.execPath, ["gateway/index.ts", "--open", "--supergraph", file], { cwd: root });
    running.push(child);
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(1);
    expect(said).toContain("--dev");
  });
});

describe("a gateway that is asked too much", () => {
  it("refuses at once what it cannot take, and says when to come back", async () => {
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const shedding = createLoadShedding({ inFlight: 3, lateMs: 10_000 });
    const responder = createResponder({ compressFromBytes: 1_000, isDraining: () => false });
    const receive = createReception({ signIn: { authenticate: async () => null, ready: async () => true, close: async () => {} }, shedding, responder, logger: silentLogger, bodyBytes: 1_000, answerMs: 10_000 });
    const server = createServer((request, response) => receive(request, response, ({ origin: { traceId } }) => void gate.then(() => responder.reply(request, response, { status: 200, type: "application/json", traceId, body: "{}", encoding: "utf8" }))));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = () => fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
    const taken = [ask(), ask(), ask()];
    await expect.poll(async () => (await ask()).status).toBe(503);
    const refused = await ask();
    expect(refused.headers.get("retry-after")).toBe("1");
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "OVERLOADED", retryable: true } }] });
    release();
    expect((await Promise.all(taken)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await ask()).status).toBe(200);
    shedding.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
