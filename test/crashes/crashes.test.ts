/**
 * `kill -9` of each process between each two steps of a filing, over real processes: what the ministries' own ledgers hold afterwards is what the graph says,
 * once, whether the citizen asks again or not.
 */
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { casesOf, certificate, evidenceOf, expectInDossiers, file, fileUntilKnown, leaseEnds, picture, prepareExchange, sendFile, startUpload, stateOf, storedDocuments, upload, verification, withdrawAll } from "./filings.ts";
import type { Filing } from "./filings.ts";
import { startPortal } from "./portal.ts";
import type { Part, Portal } from "./portal.ts";
import { holdAt, recoverySteps, steps } from "./steps.ts";
import type { Step } from "./steps.ts";
import { endLeases as endLeasesOf, errorOf, expectHeld as expectAllHeld, expectToldToAskAgain, fileNow, stopAt } from "./stopping.ts";
import type { Stopped as StoppedAct } from "./stopping.ts";

let portal: Portal;
let exchange: Filing;
beforeAll(async () => {
  portal = await startPortal();
  exchange = await prepareExchange(portal);
}, 120_000);
afterAll(() => portal.stop());
// Up to six processes are started again in one test, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });
beforeEach(() => portal.mend());
// What can be applied for once at a time is withdrawn.
afterEach(async () => {
  for (const filing of [exchange, verification]) await withdrawAll(portal, filing);
});

const acting: readonly Part[] = ["driving-licences", "identity", "judicial-records"];

/** An act that is kept at a step, and what its ministry had before. */
const stopped = async (filing: Filing, step: Step): Promise<Stopped> => {
  const before = await casesOf(portal, filing);
  return { ...(await stopAt(portal, filing, step)), before };
};
interface Stopped extends StoppedAct {
  readonly before: readonly string[];
}

/** One act at each step, all at once: each of them is stopped before the next begins. */
const stoppedEverywhere = async (filing: Filing, at: readonly Step[] = steps): Promise<readonly Stopped[]> => {
  const acts: Stopped[] = [];
  for (const step of at) acts.push(await stopped(filing, step));
  return acts;
};

const newCases = async ({ filing, before }: Pick<Stopped, "filing" | "before">): Promise<readonly string[]> => (await casesOf(portal, filing)).filter((code) => !before.includes(code));

/** Asked again under the same keys until there is an answer: as many cases, each the answer of one, and in the citizen's list. */
const expectOnceEach = async (acts: readonly Stopped[]): Promise<readonly string[]> => {
  const codes: string[] = [];
  for (const { filing, key } of acts) {
    const said = await fileUntilKnown(portal, filing, key);
    if (!("made" in said)) throw new Error(`nothing made: ${JSON.stringify(said)}`);
    codes.push(said.made);
    await expectInDossiers(portal, filing, said.made);
  }
  const filings = new Set(acts.map(({ filing }) => filing));
  const there = (await Promise.all([...filings].map((filing) => newCases(acts.find((act) => act.filing === filing) as Stopped)))).flat();
  expect(there.toSorted()).toEqual(codes.toSorted());
  return codes;
};

const endLeases = (acts: readonly Stopped[]) => endLeasesOf(portal, acts);
const expectHeld = (acts: readonly Stopped[]) => expectAllHeld(acts.map(({ held }) => held));

describe("a subgraph that is killed", () => {
  const silent: Filing = { ...certificate, persona: "dang-van-hai" };
  /** Nobody asks again about these. */
  const left: { readonly key: string; readonly step: Step }[] = [];

  it.each(steps)("$name: asked again, it is one case and one answer", async (step) => {
    const acts = await Promise.all([exchange, verification, certificate].map((filing) => stopped(filing, step)));
    const unasked = await stopped(silent, step);
    left.push({ key: unasked.key, step });
    expectHeld([...acts, unasked]);
    await portal.kill(...acting);
    await expectToldToAskAgain([...acts, unasked]);
    for (const act of [...acts, unasked]) {
      expect([await newCases(act), await stateOf(portal, act.filing, act.key)]).toEqual([Array.from({ length: step.filed }, () => expect.any(String) as string), step.state]);
    }
    // Its turn comes when the others are done with.
    await portal.run("judicial-records", "update acts set lease_until = clock_timestamp() + interval '1 hour' where key = $1", [unasked.key]);
    await portal.restart();
    const isOpen = step.state === "RESERVED" || step.state === "SENT";
    for (const { filing, key } of acts) expect(errorOf(await fileNow(portal, filing, key))).toBe(isOpen ? "IN_PROGRESS" : "no error");
    await endLeases(acts);
    await expectOnceEach(acts);
  });

  it("and is not asked again, finishes what may have been sent, and forgets the rest", async () => {
    const ofSilent = { filing: silent, before: [] };
    expect(await newCases(ofSilent)).toHaveLength(left.filter(({ step }) => step.filed === 1).length);
    await Promise.all(left.map(({ key }) => leaseEnds(portal, silent, key)));
    const wanted = left.map(({ step: { state } }) => (state === "SENT" || state === "DONE" ? "DONE" : undefined));
    await expect.poll(() => Promise.all(left.map(({ key }) => stateOf(portal, silent, key))), { timeout: 15_000, interval: 200 }).toEqual(wanted);
    const codes = await newCases(ofSilent);
    expect(codes).toHaveLength(wanted.filter(Boolean).length);
    for (const code of codes) await expectInDossiers(portal, silent, code);
  });

  it.each(recoverySteps)("while it recovers, $name: it is one case and one answer", async (step) => {
    const [key, before] = [randomUUID(), await casesOf(portal, certificate)];
    // With the first the ministry does its work, with the other nothing: whoever asked cannot know.
    await portal.fault("judicial-records", { kind: step.wasThere ? "reset" : "busy" });
    expect(errorOf(await file(portal, certificate, key))).toBe("IN_PROGRESS");
    await portal.fault("judicial-records", { kind: "off" });
    const held = holdAt(portal, step, certificate);
    await leaseEnds(portal, certificate, key);
    const act: Stopped = { filing: certificate, key, before, held, said: file(portal, certificate, key) };
    await held.reached;
    expectHeld([act]);
    await portal.kill("judicial-records");
    expect([(await newCases(act)).length, await stateOf(portal, certificate, key)]).toEqual([step.filed, step.state]);
    await portal.restart();
    await endLeases([act]);
    await expectOnceEach([act]);
  });
});

describe("acts at each step, one of each", () => {
  it("when the gateway is killed, are finished without it, and the citizens find them when it is back", async () => {
    const acts = await stoppedEverywhere(certificate);
    expectHeld(acts);
    await portal.kill("gateway");
    await expectToldToAskAgain(acts);
    for (const { held } of acts) held.release();
    await expect.poll(() => Promise.all(acts.map(({ key }) => stateOf(portal, certificate, key))), { timeout: 10_000 }).toEqual(acts.map(() => "DONE"));
    expect(await newCases(acts[0] as Stopped)).toHaveLength(acts.length);
    await portal.restart();
    await expectOnceEach(acts);
  });

  it.each(["killed", "stopped"])("when PostgreSQL is %s, are not lost and not done twice when it is back", async (how) => {
    const acts = await stoppedEverywhere(certificate);
    expectHeld(acts);
    await (how === "killed" ? portal.kill("database") : portal.stopDatabase());
    acts.forEach(({ held }, n) => steps[n]?.place === "ministry" && held.release());
    const answers = await Promise.all(acts.map(({ said }) => said));
    // Not reserved, or not known to be: nothing was sent. Decided, and perhaps marked: not known. What the ministry has said counts, recorded or not.
    const told = ["MINISTRY_UNAVAILABLE", "MINISTRY_UNAVAILABLE", "IN_PROGRESS", "IN_PROGRESS", "no error", "no error", "no error", "no error"];
    expect(answers.map(errorOf)).toEqual(told);
    expect(errorOf(await file(portal, certificate, randomUUID()))).toBe("MINISTRY_UNAVAILABLE");
    await portal.restart();
    await endLeases(acts);
    await expectOnceEach(acts);
  });

  it("when everything but the ministries is killed, are not lost and not done twice when it is back", async () => {
    const others = await Promise.all([exchange, verification].map((filing) => stopped(filing, steps[5] as Step)));
    const acts = [...others, ...(await stoppedEverywhere(certificate))];
    expectHeld(acts);
    await portal.kill("gateway", "dossiers", "database", ...acting);
    await expectToldToAskAgain(acts);
    await portal.restart();
    await endLeases(acts);
    await expectOnceEach(acts);
  });
});

describe("a ministry that dies", () => {
  it.each([4, 5])("while it is asked, is asked again by reference when it is back: one case (step %i)", async (n) => {
    const step = steps[n] as Step;
    const acts = await Promise.all([exchange, verification, certificate].map((filing) => stopped(filing, step)));
    expectHeld(acts);
    const relays = acts.map(({ filing }) => portal.relays[filing.subgraph]);
    await Promise.all(relays.map((relay) => relay.goDown()));
    expect((await Promise.all(acts.map(({ said }) => said))).map(errorOf)).toEqual(acts.map(() => "IN_PROGRESS"));
    // Nobody can say yet, and nobody guesses.
    await endLeases(acts);
    for (const { filing, key } of acts) expect(errorOf(await fileNow(portal, filing, key))).toBe("IN_PROGRESS");
    await Promise.all(relays.map((relay) => relay.comeBack()));
    await endLeases(acts);
    await expectOnceEach(acts);
  });

  it("before anybody reached it, has nothing, and the key is free at once", async () => {
    const key = randomUUID();
    const relay = portal.relays["judicial-records"];
    await relay.goDown();
    const before = await casesOf(portal, certificate);
    expect([errorOf(await file(portal, certificate, key)), await stateOf(portal, certificate, key)]).toEqual(["MINISTRY_UNAVAILABLE", undefined]);
    await relay.comeBack();
    expect(await fileUntilKnown(portal, certificate, key)).toEqual({ made: (await newCases({ filing: certificate, before }))[0] });
  });
});

describe("the document store, killed", () => {
  it.each(["before", "after"] as const)("%s it has a ministry's report, has the dossier once when it is back", async (when) => {
    const before = await casesOf(portal, certificate);
    const held = portal.relays.dossiers.hold({ when, text: "POST /mapi/g " });
    // That it is filed does not wait for the store.
    const said = await fileUntilKnown(portal, certificate, randomUUID());
    await held.reached;
    await portal.kill("dossiers");
    expect(said).toEqual({ made: (await newCases({ filing: certificate, before }))[0] });
    expect((await portal.ask(certificate.persona, "{ me { dossiers { nodes { code } } } }")).code).toBe("MINISTRY_UNAVAILABLE");
    await portal.restart();
    await expectInDossiers(portal, certificate, "made" in said ? said.made : "");
  });

  it("at each step of the beginning of an upload, has begun each once, and takes the file", async () => {
    const owns = steps.map((step): Step => (step.place === "ministry" ? { ...step, place: "database", text: () => 'insert into "upload"' } : step));
    const acts = await stoppedEverywhere(upload, owns);
    expectHeld(acts);
    await portal.kill("dossiers");
    await expectToldToAskAgain(acts);
    await portal.restart();
    await endLeases(acts);
    const begun: string[] = [];
    for (const { key } of acts) {
      const said = await fileUntilKnown(portal, upload, key);
      if ("made" in said) begun.push(said.made);
      expect(await sendFile(await startUpload(portal, { idempotencyKey: key }), picture)).toBe(201);
    }
    expect((await storedDocuments(portal)).toSorted()).toEqual(begun.toSorted());
    expect(new Set(begun).size).toBe(acts.length);
  });
});

describe("a file on its way into the store", () => {
  it.each(["the store", "PostgreSQL"])("when %s dies, may be sent again to the same address, and is one document", async (who) => {
    const large = Buffer.concat([picture, Buffer.alloc(600_000)]);
    const begun = await startUpload(portal, { size: large.length, idempotencyKey: randomUUID() });
    const held = portal.relays.database.hold({ when: "after", text: 'insert into "file_part"', of: "lien_thong_dossiers" });
    const first = sendFile(begun, large);
    await held.reached;
    await portal.kill(who === "PostgreSQL" ? "database" : "dossiers");
    expect(await first).toBe(who === "PostgreSQL" ? 503 : undefined);
    await portal.restart();
    // On the connection of the first, where that is still there.
    await expect.poll(() => sendFile(begun, large), { timeout: 10_000 }).toBe(201);
    expect((await storedDocuments(portal)).filter((id) => id === begun.document)).toHaveLength(1);
  });
});

describe("a register that changes between what was shown and what is filed", () => {
  const move = (to: string) => portal.control("/register", { persona: exchange.persona, nguon: "DAN_CU", truong: "ThuongTru", giaTri: to });

  it("while the process that files it dies, is told by name, with nothing filed and the key free", async () => {
    const act = await stopped(exchange, steps[4] as Step);
    expectHeld([act]);
    await portal.kill("driving-licences");
    await move("Số 5 phố Mẫu");
    await portal.restart();
    await endLeases([act]);
    await expect.poll(async () => errorOf(await file(portal, exchange, act.key)), { timeout: 15_000 }).toBe("EVIDENCE_CHANGED");
    const { message } = await portal.ask(exchange.persona, exchange.mutation, { input: { ...exchange.input, idempotencyKey: act.key } });
    expect(message).toContain("permanent residence");
    expect([await newCases(act), await stateOf(portal, exchange, act.key)]).toEqual([[], undefined]);
    const seenAgain = { ...exchange, input: { ...exchange.input, evidence: await evidenceOf(portal, exchange.persona) } };
    await expectOnceEach([{ ...act, filing: seenAgain }]);
  });

  it("when it was filed before that, changes nothing: it is found, and not filed anew", async () => {
    const seenAgain = { ...exchange, input: { ...exchange.input, evidence: await evidenceOf(portal, exchange.persona) } };
    const act = await stopped(seenAgain, steps[5] as Step);
    expectHeld([act]);
    await portal.kill("driving-licences");
    await move("Số 6 phố Mẫu");
    await portal.restart();
    await endLeases([act]);
    await expectOnceEach([act]);
  });
});

describe("the ministries' own process, killed", () => {
  // What they had is gone with it: the mocks remember nothing.
  it("with a filing that it has forgotten, gets it again under the same reference, once", async () => {
    const act = await stopped(certificate, steps[5] as Step);
    const [{ reference } = {}] = (await portal.run("judicial-records", "select reference from acts where key = $1", [act.key])) as { reference?: string }[];
    expectHeld([act]);
    await portal.kill("mocks");
    expect(errorOf(await act.said)).toBe("IN_PROGRESS");
    await portal.restart();
    await endLeases([act]);
    await expect.poll(() => stateOf(portal, certificate, act.key), { timeout: 15_000 }).toBe("DONE");
    expect((await portal.ledger("judicial-records")).map((each) => each.reference)).toEqual([reference]);
    // Signed in anew, at a sign-in that has new keys.
    await expect.poll(async () => errorOf(await file(portal, certificate, act.key)), { timeout: 25_000, interval: 500 }).toBe("no error");
    expect(await file(portal, certificate, act.key)).toEqual({ made: (await casesOf(portal, certificate))[0] });
  });
});
