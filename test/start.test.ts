/** The federation as `npm start` runs it: every part its own process. Killed, restarted, interrupted, and watched for what it asks of the outside. */
import { execFile, fork, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tokenFor } from "../mocks/token.ts";
import { startFederation } from "../start.ts";
import type { Federation } from "../start.ts";
import { HomeDocument } from "./generated/graphql.ts";
import type { HomeQuery } from "./generated/graphql.ts";
import { freePort, isFree } from "./ports.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const run = promisify(execFile);

const folder = mkdtempSync(join(tmpdir(), "lien-thong-"));
// Where everything runs as root, PostgreSQL runs as another user, who must be able to pass.
chmodSync(folder, 0o711);
const outsideLog = join(folder, "outside.log");
/** A folder of the database for each federation, gone with the tests. */
const databaseFolder = (name: string): { readonly DATABASE_FOLDER: string; readonly DATABASE_URL: string } => ({ DATABASE_FOLDER: join(folder, name), DATABASE_URL: "" });
const guarded = { ...databaseFolder("running"), NODE_OPTIONS: `--import ${pathToFileURL(join(root, "test/outside-guard.mjs")).href}`, OUTSIDE_LOG: outsideLog };
const outside = (): string => (existsSync(outsideLog) ? readFileSync(outsideLog, "utf8") : "");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a running federation", () => {
  let federation: Federation;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    federation = await startFederation({ port, pages: false, environment: guarded });
  });
  afterAll(() => federation.stop());

  const home = async (persona: string) => {
    const response = await fetch(`${federation.gateway}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${await tokenFor(persona, federation.signIn)}` },
      body: JSON.stringify({ query: HomeDocument.toString() }),
    });
    return (await response.json()) as { data: HomeQuery; errors?: { path?: string[]; message: string; extensions: { code: string; service: string } }[] };
  };

  const restarted: ChildProcess[] = [];
  afterAll(() => restarted.forEach((child) => child.kill()));
  /** As the hint that `npm start` prints says. */
  const restart = (name: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(join(root, "kit/command.ts"), [name, "--dev"], { env: { ...process.env, ...guarded, LOG_LEVEL: "silent", PORT: String(port) }, stdio: "ignore" });
      restarted.push(child);
      child.once("message", (report: { ready?: string; failed?: string }) => (report.ready ? resolve() : reject(new Error(report.failed))));
    });
  const kill = (name: string): Promise<void> =>
    new Promise((resolve) => {
      const child = federation.processes.get(name);
      child?.once("exit", () => resolve());
      child?.kill("SIGKILL");
    });

  it("has every part on a port of its own, live and ready", async () => {
    const urls = [federation.gateway, ...Object.values(federation.subgraphs)];
    expect(new Set([...urls, federation.control, federation.signIn]).size).toBe(12);
    for (const url of urls) {
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    }
    expect(new Set([...federation.processes.values()].map(({ pid }) => pid)).size).toBe(12);
  });

  it("answers Home, over processes as in one", async () => {
    const { data, errors } = await home("nguyen-van-an");
    expect(errors).toBeUndefined();
    expect(data.me?.taxpayer?.taxCode).toBe("999085000101");
  });

  it("obeys npm run token and npm run mocks", async () => {
    const environment = { cwd: root, env: { ...process.env, PORT: String(port) } };
    const { stdout: token } = await run("npm", ["run", "--silent", "token", "--", "nguyen-van-an"], environment);
    expect(token.trim().split(".")).toHaveLength(3);
    await expect(run("npm", ["run", "--silent", "token", "--", "nobody"], environment)).rejects.toMatchObject({ stderr: expect.stringContaining("nguyen-van-an") as unknown });
    const acting = ["run", "--silent", "token", "--", "tran-thi-bich", "--as", "can-bo-mot-cua", "--case"];
    const { stdout: exchanged } = await run("npm", [...acting, "H26.1-261123-0001"], environment);
    expect(decodeJwt(exchanged.trim())).toMatchObject({ sub: "c-0f2a4be1-0002", act: { sub: "c-0f2a4be1-0014" }, authorization_details: [{ identifier: "H26.1-261123-0001" }] });
    await expect(run("npm", [...acting, "two words"], environment)).rejects.toMatchObject({ stderr: expect.stringContaining("name one case") as unknown });
    await run("npm", ["run", "--silent", "mocks", "--", "fault", "electricity/npc", "refuse"], environment);
    expect((await home("doan-van-nam")).data.me?.electricityAccounts?.unavailableCorporations).toEqual(["NPC"]);
    await run("npm", ["run", "--silent", "mocks", "--", "fault", "electricity/npc", "off"], environment);
    expect((await home("doan-van-nam")).data.me?.electricityAccounts?.unavailableCorporations).toEqual([]);
    await expect(run("npm", ["run", "--silent", "mocks", "--", "fault", "electricity/npc", "melt"], environment)).rejects.toMatchObject({ stderr: expect.stringContaining("silent") as unknown });
  });

  it("sees another day when npm run mocks moves the clock", async () => {
    const bills = async (): Promise<string> => {
      const response = await fetch(`${federation.gateway}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${await tokenFor("nguyen-van-an", federation.signIn)}` },
        body: JSON.stringify({ query: "{ me { electricityAccounts { nodes { bills(first: 1) { nodes { status } } } } } }" }),
      });
      return response.text();
    };
    const environment = { cwd: root, env: { ...process.env, PORT: String(port) } };
    expect(await bills()).toContain("UNPAID");
    const { stdout } = await run("npm", ["run", "--silent", "mocks", "--", "advance", "8w"], environment);
    expect(stdout).toMatch(/it is now \d{4}-\d{2}-\d{2} .* in the mock world/);
    await expect.poll(bills).toContain("OVERDUE");
    await expect(run("npm", ["run", "--silent", "mocks", "--", "advance", "soon"], environment)).rejects.toMatchObject({ stderr: expect.stringContaining("3h, 5d, 2w") as unknown });
    expect((await run("npm", ["run", "--silent", "mocks", "--", "ledger"], environment)).stdout).toContain("judicial-records: 0 messages wait");
  });

  const gaps: Readonly<Record<string, readonly (keyof NonNullable<HomeQuery["me"]>)[]>> = {
    tax: ["taxpayer"],
    "judicial-records": ["judicialRecordCertificates"],
    customs: ["customsDeclarations"],
    "driving-licences": ["drivingLicences"],
    electricity: ["electricityAccounts"],
    identity: ["fullName", "dateOfBirth", "identity", "representations"],
  };

  const expectTheRest = async (name: string): Promise<void> => {
    const whole = (await home("nguyen-van-an")).data.me;
    await kill(name);
    try {
      const { data, errors } = await home("nguyen-van-an");
      const without = Object.fromEntries(Object.entries(whole ?? {}).map(([field, value]) => [field, gaps[name]?.includes(field as never) ? null : value]));
      expect(data.me).toEqual(without);
      expect(errors?.map(({ extensions }) => [extensions.service, extensions.code])).toEqual([[name, "MINISTRY_UNAVAILABLE"]]);
      expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN/);
      if (gaps[name]?.length === 1) expect(errors?.[0]?.path).toEqual(["me", gaps[name][0]]);
    } finally {
      await restart(name);
    }
    expect((await home("nguyen-van-an")).data.me).toEqual(whole);
  };

  it.each(Object.keys(gaps))("with the process of %s killed, the rest of Home answers; started again, all of it", (name) => expectTheRest(name));

  it("asks nothing of any outside address", async () => {
    // That the guard sees at all: a process under it that tries.
    const attempt = `import("node:net").then((net) => net.connect(9, "192.0.2.1")).catch(() => {}); import("node:dns").then((dns) => dns.promises.lookup("ministry.example")).catch(() => {});`;
    await run(process.execPath, ["--input-type=module", "-e", attempt], { env: { ...process.env, ...guarded } }).catch(() => {});
    expect(outside()).toMatch(/connect 192\.0\.2\.1/);
    expect(outside()).toMatch(/dns ministry\.example/);
    rmSync(outsideLog);
    for (const persona of ["nguyen-van-an", "doan-van-nam", "lam-quoc-phong"]) await home(persona);
    expect(outside()).toBe("");
  });
});

/** Runs `npm start` as a person would, and reads what it prints. */
const npmStart = (port: number) => {
  const child = spawn("npm", ["start", "--silent", "--", "--no-pages"], { cwd: root, env: { ...process.env, ...databaseFolder("npm-start"), PORT: String(port), NO_COLOR: "1" }, detached: true });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const until = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => void (pattern.test(text) && resolve());
      for (const stream of [child.stdout, child.stderr]) stream.on("data", look);
      child.once("exit", () => reject(new Error(`ended: ${text}`)));
    });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, until, ended, text: () => text };
};

describe("npm start", () => {
  it("prints progress, addresses, personas and a line that works when pasted; Ctrl-C stops everything", async () => {
    const port = await freePort();
    const start = npmStart(port);
    await start.until(/Ctrl-C stops everything/);
    for (const part of ["database", "mocks", "sign-in", "identity", "tax", "judicial-records", "customs", "driving-licences", "electricity", "dossiers", "payments", "trade", "gateway"]) expect(start.text()).toMatch(new RegExp(`✓ ${part} `));
    expect(start.text()).toMatch(/✓ tax .*, process \d+/);
    expect(start.text()).toContain("can-bo-mot-cua");
    const curl = start.text().split("\n").find((line) => line.includes("curl -s"));
    const { stdout } = await run("bash", ["-c", curl ?? "false"], { cwd: root });
    expect(JSON.parse(stdout)).toMatchObject({ data: { me: { fullName: "Nguyễn Văn An", drivingLicences: [{ points: 12 }] } } });
    // As a terminal does it: to every process of the group at once.
    process.kill(-(start.child.pid ?? 0), "SIGINT");
    await start.ended;
    expect(start.text()).toContain("Everything has stopped.");
    for (const distance of [0, 3, 11]) expect(await isFree(port + distance)).toBe(true);
  }, 120_000);

  it("killed, takes its database with it", async () => {
    const port = await freePort();
    const start = npmStart(port);
    await start.until(/✓ database /);
    expect(await isFree(port + 3)).toBe(false);
    // The whole group at once, with no word to anybody: npm, the start command and its parts.
    process.kill(-(start.child.pid ?? 0), "SIGKILL");
    await expect.poll(() => isFree(port + 3), { timeout: 15_000 }).toBe(true);
  }, 90_000);

  it("names the port that is taken and what to do, and leaves nothing running", async () => {
    const port = await freePort();
    const squatter = createServer().listen(port + 12, "127.0.0.1");
    await new Promise((resolve) => squatter.once("listening", resolve));
    const start = npmStart(port);
    expect(await start.ended).toBe(1);
    squatter.close();
    expect(start.text()).toContain(`tax could not start: port ${port + 12} is taken`);
    expect(start.text()).toContain("PORT=5000 npm start");
    // Neither a second reason from tax, nor one from those that were stopped for its sake.
    expect(start.text().match(/✗/g)).toHaveLength(1);
    for (const distance of [1, 3]) expect(await isFree(port + distance)).toBe(true);
  }, 90_000);

  it("names what is wrong with PORT", async () => {
    const failed = await run("npm", ["start", "--silent"], { cwd: root, env: { ...process.env, PORT: "http" } }).catch((error: unknown) => error as { stderr: string });
    expect(failed.stderr).toContain("PORT must be a port number");
  });
});
