/** An operator reconciles a day, by the command: what agrees, what was bent at the platform and changed at the ministries, who is away, and what `--repair` mends. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bookingsOf } from "../../mocks/bookings.ts";
import { operate } from "../../subgraphs/payments/operator.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import trusted from "../generated/persisted-documents.json" with { type: "json" };
import { decide, openPayer, whole } from "../payer.ts";
import type { Offered, Payer } from "../payer.ts";
import { openPortal } from "../portal.ts";
import type { Portal, Who } from "../portal.ts";

// The command is a process of its own, and each of its looks asks everybody three times.
vi.setConfig({ testTimeout: 90_000 });

let federation: TestFederation;
let portal: Portal;
let payer: Payer;
beforeAll(async () => {
  federation = await startTestFederation({ manifest: trusted });
  portal = openPortal({ gateway: federation.url, control: federation.world.control, signIn: federation.world.signIn.issuer });
  payer = openPayer(portal, federation.world.control);
});
afterAll(() => federation.stop());

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
interface Report {
  readonly day: string;
  readonly isFinal: boolean;
  readonly differences: readonly { readonly kind: string; readonly id: string; readonly where: string; readonly by?: number; readonly amount: number }[];
  readonly notCompared: readonly string[];
  readonly repaired?: readonly { readonly kind: string; readonly id: string; readonly outcome: string }[];
  readonly summary: { readonly paid: { readonly here: { readonly count: number; readonly amount: number } } };
}

/** The subgraph's environment, as it stands in this federation. */
const environment = (): Readonly<Record<string, string>> => {
  const address = (name: string): string => federation.subgraphs.get(name)?.url ?? "";
  return {
    ...{ DATABASE_URL: federation.subgraphs.get("payments")?.database?.url.reveal() ?? "", WORLD_CONTROL: federation.world.control, PAYMENT_PLATFORM_URL: federation.ministry("payments").url },
    ...{ OWNER_ELECTRICITY_URL: address("electricity"), OWNER_TAX_URL: address("tax"), OWNER_DOSSIERS_URL: address("dossiers") },
  };
};
/** What `npm run payments -- …` does, without a process of its own. */
const run = async (options: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ran> => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await operate({ words: [...options, "--dev"], environment: { ...environment(), ...more }, write: (text) => void out.push(text), complain: (text) => void err.push(text) });
  return { code, out: out.join("\n"), err: err.join("\n") };
};
/** As a process. */
const runCommand = (options: readonly string[]): Promise<Ran> => {
  const file = fileURLToPath(new URL("../../subgraphs/payments/command.ts", import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...options, "--dev"], { env: { ...process.env, ...environment() }, timeout: 60_000 }, (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }));
  });
};
const report = async (...options: readonly string[]): Promise<Report & { readonly code: number }> => {
  const { code, out, err } = await run(["reconcile", "--json", ...options]);
  if (out === "") throw new Error(err);
  return { ...(JSON.parse(out) as Report), code };
};
/** Turns something at the payment platform. */
const turn = async (what: "bend" | "callbacks", how: object): Promise<void> => {
  const response = await fetch(`${federation.world.control}/payments/${what}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(how) });
  expect(response.status).toBe(200);
};
/** In the payments' own database. */
const inLedger = (statement: string) => federation.subgraphs.get("payments")?.database?.run(statement) ?? Promise.reject(new Error("payments has no database"));
const found = ({ differences }: Report) => differences.map(({ kind, id, where }) => `${kind} ${where} ${id}`).toSorted();

const nam: Who = { as: "doan-van-nam" };
const giang: Who = { as: "vo-thi-giang" };
const day = "2026-11-23";

const pay = async (who: Who, payables: readonly Offered[]) => {
  const opened = await payer.open(who, payables.map(whole));
  await decide(opened.payUrl, "xac-nhan");
  return payer.settled(opened.id, who);
};
/** The bill of a corporation that is owed, by the beginning of its customer codes. */
const billOf = async (prefix: string): Promise<Offered> => {
  const bill = (await payer.owed(nam)).ofBills.find(({ obligation }) => obligation.startsWith(prefix));
  if (bill === undefined) throw new Error(`nothing is owed at ${prefix}`);
  return bill;
};

describe("a day on which everything went well", () => {
  it("has no differences, while it lasts and when it is over", async () => {
    await pay(nam, [await billOf("PD"), await billOf("PH"), await billOf("PE")]);
    await pay(giang, (await payer.owed(giang)).ofTaxes.slice(0, 1));

    const running = await report("--day", day);
    expect(running).toMatchObject({ code: 0, day, isFinal: false, differences: [], notCompared: [], summary: { paid: { here: { count: 4 } } } });
    await portal.advance("1d");
    const over = await report();
    expect(over).toEqual({ ...running, isFinal: true });

    const { code, out } = await runCommand(["reconcile"]);
    expect(code).toBe(0);
    expect(out).toContain("No differences.");
    expect(out).toContain(over.summary.paid.here.amount.toLocaleString("vi-VN"));
    expect(out).not.toContain("Not compared");
  });

  it("is not taken for one while somebody is away", async () => {
    await portal.fault("electricity/npc", "busy");
    try {
      expect(await report("--day", day)).toMatchObject({ code: 2, differences: [], notCompared: ["electricity NPC"] });
    } finally {
      await portal.fault("electricity/npc", "off");
    }
    await portal.fault("payments", "refuse");
    try {
      expect(await report("--day", day)).toMatchObject({ code: 2, differences: [], notCompared: ["payment platform"] });
    } finally {
      await portal.fault("payments", "off");
    }
    const { code, out } = await run(["reconcile", "--day", day], { OWNER_TAX_URL: "http://127.0.0.1:9" });
    expect([code, out]).toEqual([2, expect.stringMatching(/Not compared, .*: tax\./)]);
    // Whoever signs with another key is not answered either.
    expect((await run(["reconcile", "--day", day], { PAYMENT_HASH_KEY_1: "another" })).code).toBe(2);
  });
});

describe("what was bent and changed", () => {
  it("is named, all of it and nothing else, without anybody's name or debt", async () => {
    const rows = await inLedger("select item.id, item.transaction, item.issuer, item.obligation, item.amount from item where state = 'SETTLED' order by issuer, obligation");
    const lines = rows.map((row) => ({ id: String(row["id"]), transaction: String(row["transaction"]), issuer: String(row["issuer"]), obligation: String(row["obligation"]) }));
    const of = (prefix: string) => lines.find(({ obligation }) => obligation.startsWith(prefix)) ?? { id: "", transaction: "", issuer: "", obligation: "" };
    const [hanoi, hcmc, spc] = [of("PD"), of("PE"), of("PH")].toSorted((a, b) => a.obligation.localeCompare(b.obligation));
    const [taxed] = lines.filter(({ issuer }) => issuer === "tax");
    if (!hanoi || !hcmc || !spc || !taxed) throw new Error("not everything was paid");

    // At the platform: one is missing, one has another amount.
    await turn("bend", { kind: "drop", transactionId: hanoi.transaction });
    await turn("bend", { kind: "change", transactionId: taxed.transaction, amount: 1_000 });
    // At the ministries: one is booked twice, one is not booked, one was booked without us.
    const world = federation.world.world;
    const shelf = (id: string) => {
      const name = federation.world.ministries.map((ministry) => ministry.name).find((each) => bookingsOf(world, each).some((booking) => booking.id === id)) ?? "";
      return bookingsOf(world, name);
    };
    const [twice, missing, books] = [shelf(hcmc.id), shelf(spc.id), shelf(taxed.id)];
    twice.push({ ...twice.filter(({ id }) => id === hcmc.id)[0]!, reference: "GS-LAN-HAI" });
    missing.splice(missing.findIndex(({ id }) => id === spc.id), 1);
    books.push({ ...books[0]!, id: "00000000-0000-4000-8000-00000000dead", reference: "CT-LA" });

    const bent = await report("--day", day);
    const whereOf = (id: string): string => bent.differences.find((each) => each.id === id && each.where !== "payment platform")?.where ?? "";
    expect(found(bent)).toEqual(
      [
        `RECORDED_NOT_PAID payment platform ${hanoi.transaction}`,
        `TAKEN_AMOUNT_DIFFERS payment platform ${taxed.transaction}`,
        `BOOKED_TWICE ${whereOf(hcmc.id)} ${hcmc.id}`,
        `NOT_AT_MINISTRY ${whereOf(spc.id)} ${spc.id}`,
        `BOOKED_UNKNOWN tax 00000000-0000-4000-8000-00000000dead`,
      ].toSorted(),
    );
    expect([whereOf(hcmc.id), whereOf(spc.id)]).toEqual([expect.stringMatching(/^electricity [A-Z]+$/), expect.stringMatching(/^electricity [A-Z]+$/)]);
    expect(bent.code).toBe(1);
    const amount = bent.differences.find(({ kind }) => kind === "TAKEN_AMOUNT_DIFFERS");
    expect(amount?.by).toBe(1_000 - (amount?.amount ?? 0));

    const { code, out } = await runCommand(["reconcile", "--day", day, "--repair"]);
    expect(code).toBe(1);
    for (const { kind, id } of bent.differences) expect(out).toMatch(new RegExp(`${kind}|${id}`));
    for (const { obligation } of lines) expect(out).not.toContain(obligation);
    expect(out).not.toMatch(/P[ADEHKMN]99|99\d{8}|Nam|Giang/);
    // Nothing of it can be repaired by asking again, and so nothing was done.
    expect((await report("--day", day, "--repair")).repaired).toEqual([]);
    expect(found(await report("--day", day))).toEqual(found(bent));
    await turn("bend", { kind: "off" });
  });

  it("is all that a stranger's payment of another day is", async () => {
    await turn("bend", { kind: "add", amount: 77_000 });
    const today = await report("--day", "2026-11-24");
    expect(today).toMatchObject({ code: 1, isFinal: false, differences: [{ kind: "PAID_UNKNOWN", where: "payment platform", amount: 77_000 }] });
    await turn("bend", { kind: "off" });
    expect(await report("--day", "2026-11-24")).toMatchObject({ code: 0, differences: [] });
  });
});

describe("what can be repaired by asking again", () => {
  it("is repaired by --repair, and by nothing else", async () => {
    // Nobody tells us that it was paid, and nobody asks.
    await turn("callbacks", { mode: "hold" });
    const bill = await billOf("PD");
    const opened = await payer.open(nam, [whole(bill)]);
    await inLedger(`delete from task where kind = 'FOLLOW'`);
    await decide(opened.payUrl, "xac-nhan");
    // Under way, while it may still be told.
    expect(await report("--day", "2026-11-24")).toMatchObject({ code: 0, summary: { underWay: { toBeRecorded: 1 } } });
    await portal.advance("1d");
    const lost = await report();
    expect(lost).toMatchObject({ code: 1, differences: [{ kind: "PAID_NOT_RECORDED" }] });
    const [transaction] = lost.differences;
    expect(await inLedger(`select payment from platform_transaction where id = '${transaction?.id}'`)).toEqual([{ payment: opened.id }]);
    expect(await payer.payment(opened.id, nam)).toMatchObject({ state: "AWAITING_PAYER" });

    // It is recorded now; and its owner cannot be told.
    await portal.fault("electricity/hanoi", "refuse");
    const repaired = await report("--repair");
    expect(repaired).toMatchObject({ repaired: [{ kind: "PAID_NOT_RECORDED", id: transaction?.id, outcome: expect.stringContaining("PAID") as string }] });
    const [item] = await inLedger(`select id from item where payment = '${opened.id}'`);
    const id = String(item?.["id"]);
    await expect.poll(async () => (await inLedger(`select attempts from task where id = '${id}'`))[0]?.["attempts"], { timeout: 20_000 }).toBeGreaterThan(0);
    await inLedger(`delete from task where kind = 'SETTLE'`);
    await inLedger(`update item set changed_at = clock_timestamp() - interval '11 minutes' where id = '${id}'`);
    await portal.fault("electricity/hanoi", "off");
    expect(found(await report())).toEqual([`NOT_SETTLED electricity ${id}`]);
    expect(await run(["backlog"])).toMatchObject({ code: 1, out: expect.stringMatching(new RegExp(`SETTLEMENT_OVERDUE\\s+${id}\\s+PAID\\s+11 minutes`)) as string });

    expect(await report("--repair")).toMatchObject({ repaired: [{ kind: "NOT_SETTLED", id }] });
    await payer.settled(opened.id, nam);
    expect(await report()).toMatchObject({ code: 0, differences: [], notCompared: [] });
    expect(await run(["backlog", "--json"])).toMatchObject({ code: 0 });
  });
});

describe("what an operator gets wrong", () => {
  it.each([
    [["reconcile", "--day", "2026-02-30"], /--day takes a day.*--day cần một ngày/s],
    [["reconcile", "--day", "2027-01-01"], /still to come.*chưa đến/s],
    [["reconcile", "--tomorrow"], /--tomorrow/],
    [["reconcile", "twice"], /npm run payments -- reconcile/],
    [["backlog", "--repair"], /npm run payments -- reconcile/],
    [[], /npm run payments -- backlog/],
  ])("%j is told what to say, and ends with 2", async (options, told) => {
    expect(await run(options)).toEqual({ code: 2, out: "", err: expect.stringMatching(told) as string });
  });

  it("an address of no database ends with 2, and shows neither user nor password", async () => {
    const { code, out, err } = await run(["reconcile"], { DATABASE_URL: "postgres://somebody:secret@127.0.0.1:9/none" });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/not available/);
    expect(err).not.toMatch(/secret|somebody/);
  });
});
