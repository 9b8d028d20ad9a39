/** The PostgreSQL that `npm start` runs: what is in its folder outlives everything that may happen to it, and nothing of it is left running. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { createDatabases } from "../database/server.ts";
import { startServerProcess } from "./database-server.ts";
import type { ServerProcess, ServerProcessOptions } from "./database-server.ts";
import { isFree } from "./ports.ts";

const folder = mkdtempSync(join(tmpdir(), "lien-thong-server-"));
chmodSync(folder, 0o711);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const running: ServerProcess[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});
const start = async (options: ServerProcessOptions = {}): Promise<ServerProcess> => {
  const server = await startServerProcess(folder, { durable: true, ...options });
  running.push(server);
  return server;
};
/** Written before, read after. */
const remember = (server: ServerProcess, what: string) => server.run(`create table if not exists memory (what text); insert into memory values ('${what}')`);
const expectMemory = async (server: ServerProcess, what: string) => expect(await server.run(`select what from memory where what = '${what}'`)).toEqual([{ what }]);

describe("the development database", () => {
  it("keeps its folder when it is stopped and started", async () => {
    const server = await start();
    await remember(server, "stopped");
    await server.stop();
    expect(await isFree(server.port)).toBe(true);
    await expectMemory(await start(), "stopped");
  });

  it("starts again after it was killed, whatever that left in the folder", async () => {
    const server = await start();
    await remember(server, "killed");
    await server.kill();
    await expectMemory(await start(), "killed");
  });

  it("whose process was killed went on alone: the next ends it and takes its place", async () => {
    const server = await start();
    await remember(server, "abandoned");
    await server.abandon();
    expect(await isFree(server.port)).toBe(false);
    await expectMemory(await start({ port: server.port }), "abandoned");
  });

  it("of another start command is left alone", async () => {
    const server = await start();
    await remember(server, "alone");
    await expect(startServerProcess(folder, { port: server.port })).rejects.toThrow(`port ${server.port} is taken`);
    await expectMemory(server, "alone");
  });

  it("sorts letters as the data do, and counts databases once", async () => {
    const server = await start();
    await createDatabases(server.url, ["lien_thong_tax", "lien_thong_customs"]);
    await createDatabases(server.url, ["lien_thong_tax", "lien_thong_trade"]);
    expect(await server.run("select datname from pg_database where datname like 'lien\\_thong\\_%' order by datname")).toEqual(["customs", "tax", "trade"].map((name) => ({ datname: `lien_thong_${name}` })));
    expect(await server.run("select pg_encoding_to_char(encoding) as encoding, upper('đường') as upper from pg_database where datname = 'lien_thong_tax'")).toEqual([{ encoding: "UTF8", upper: "ĐƯỜNG" }]);
  });
});
