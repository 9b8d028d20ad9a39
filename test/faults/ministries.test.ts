/** A ministry that is down, silent, slow or wrong: its field is null with one coded error, and everything else of the page stands. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FaultKind } from "../../mocks/serve.ts";
import { startTestFederation } from "../federation.ts";
import type { Answer, TestFederation } from "../federation.ts";
import { HomeDocument } from "../generated/graphql.ts";
import type { HomeQuery } from "../generated/graphql.ts";

let federation: TestFederation;
let whole: HomeQuery["me"] | undefined;
beforeAll(async () => {
  federation = await startTestFederation();
  whole = (await federation.ask(HomeDocument, { as: "nguyen-van-an" })).data?.me;
});
afterAll(() => federation.stop());
afterEach(async () => {
  for (const ministry of federation.world.ministries) if (ministry.fault.kind !== "off") await ministry.setFault({ kind: "off" });
});

/** The field of Home that each single ministry answers. */
const fields = {
  tax: "taxpayer",
  "judicial-records": "judicialRecordCertificates",
  customs: "customsDeclarations",
  "driving-licences": "drivingLicences",
} as const;

const codes: Readonly<Record<Exclude<FaultKind, "off" | "slow">, readonly string[]>> = {
  silent: ["MINISTRY_TIMEOUT"],
  drip: ["MINISTRY_TIMEOUT"],
  refuse: ["MINISTRY_UNAVAILABLE"],
  reset: ["MINISTRY_UNAVAILABLE"],
  busy: ["MINISTRY_UNAVAILABLE"],
  truncate: ["MINISTRY_UNAVAILABLE", "MINISTRY_BAD_ANSWER"],
  html: ["MINISTRY_BAD_ANSWER"],
};

/** Nothing of the inside: no address, no port, no stack, no upstream text, no field of a wire. */
const expectNothingInternal = (answer: Answer<unknown>): void => {
  expect(answer.text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|UND_ERR|stack|node_modules|\.ts:|Bảo trì|DOCTYPE|SoDinhDanh|soapenv/i);
  for (const { extensions } of answer.errors) expect(Object.keys(extensions).toSorted()).toEqual(["code", "messages", "retryable", "service", "traceId"]);
};

const expectTheRest = (answer: Answer<HomeQuery>, except: string): void => {
  const rest = (me: object | null | undefined) => Object.fromEntries(Object.entries(me ?? {}).filter(([name]) => name !== except));
  expect(rest(answer.data?.me)).toEqual(rest(whole));
};

describe.each(Object.entries(fields))("with %s", (service, field) => {
  it.each(Object.entries(codes))("%s, the rest of Home stands", async (kind, expected) => {
    await federation.ministry(service).setFault({ kind: kind as FaultKind });
    const answer = await federation.ask(HomeDocument, { as: "nguyen-van-an" });
    expect(answer.status).toBe(200);
    expectTheRest(answer, field);
    expectNothingInternal(answer);
    // A part of one ministry may be told as unknown in its own data; then there is no null, and the error stands at that part.
    expect(answer.errors.length).toBeGreaterThan(0);
    for (const { path, extensions } of answer.errors) {
      expect(path?.slice(0, 2)).toEqual(["me", field]);
      expect(extensions.service).toBe(service);
      expect(expected).toContain(extensions.code);
      expect(extensions.retryable).toBe(true);
      expect(extensions.traceId).toBe(answer.headers.get("x-trace-id"));
      expect(extensions.messages.vi).toMatch(/cơ quan này/);
    }
  });

  it("slow within the deadline, nothing is missing", async () => {
    await federation.ministry(service).setFault({ kind: "slow", ms: 300 });
    const answer = await federation.ask(HomeDocument, { as: "nguyen-van-an" });
    expect(answer.errors).toEqual([]);
    expect(answer.data?.me).toEqual(whole);
  });
});

describe("with the population database away", () => {
  it.each(Object.entries(codes))("(%s) the sign-in's name and the ways to be verified are there, the register's fields are null", async (kind, expected) => {
    await federation.ministry("identity").setFault({ kind: kind as FaultKind });
    const answer = await federation.ask(HomeDocument, { as: "nguyen-van-an" });
    expect(answer.data?.me).toMatchObject({ fullName: "Nguyễn Văn An", dateOfBirth: null, identity: { status: "UNAVAILABLE", verificationMethods: expect.arrayContaining(["OFFICIAL_AT_ONE_STOP_SHOP"]) as unknown } });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]).toMatchObject({ path: ["me", "dateOfBirth"], extensions: { service: "identity" } });
    expect(expected).toContain(answer.errors[0]?.extensions.code);
    expect(answer.data?.me?.taxpayer).toEqual(whole?.taxpayer);
    expectNothingInternal(answer);
  });
});

describe("with one of the five power corporations away", () => {
  it.each(["hanoi", "hcmc", "npc", "cpc", "spc"])("%s is named, and the accounts of the other four stand", async (corporation) => {
    await federation.ministry(`electricity/${corporation}`).setFault({ kind: "refuse" });
    const answer = await federation.ask(HomeDocument, { as: "doan-van-nam" });
    expect(answer.errors).toEqual([]);
    expect(answer.data?.me?.electricityAccounts?.unavailableCorporations).toEqual([corporation.toUpperCase()]);
    expect(answer.data?.me?.electricityAccounts?.nodes).toHaveLength(16);
  });

  it("all five away is a fault, not an empty list", async () => {
    for (const corporation of ["hanoi", "hcmc", "npc", "cpc", "spc"]) await federation.ministry(`electricity/${corporation}`).setFault({ kind: "busy" });
    const answer = await federation.ask(HomeDocument, { as: "doan-van-nam" });
    expect(answer.data?.me?.electricityAccounts).toBeNull();
    expect(answer.errors).toMatchObject([{ path: ["me", "electricityAccounts"], extensions: { code: "MINISTRY_UNAVAILABLE", service: "electricity" } }]);
  });
});

describe("with every ministry away", () => {
  it("the page still says who you are", async () => {
    for (const ministry of federation.world.ministries) await ministry.setFault({ kind: "refuse" });
    const answer = await federation.ask(HomeDocument, { as: "nguyen-van-an" });
    expect(answer.status).toBe(200);
    expect(answer.data?.me).toMatchObject({ id: "c-0f2a4be1-0001", fullName: "Nguyễn Văn An", identity: { status: "UNAVAILABLE" } });
    expectNothingInternal(answer);
  });

  it("and is whole again when they are back", async () => {
    const answer = await federation.ask(HomeDocument, { as: "nguyen-van-an" });
    expect(answer.errors).toEqual([]);
    expect(answer.data?.me).toEqual(whole);
  });
});
