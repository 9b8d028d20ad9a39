import { describe, expect, it } from "vitest";
import { createOfferReader, developmentOfferKey, publicOfferKey, readOfferKey, readOfferPublicKeys, signOffer } from "./offer.ts";
import type { Offer, OfferKind } from "./offer.ts";
import { offerPayable, payablePurpose, readPayable } from "./payable.ts";
import type { PayableFacts } from "./payable.ts";
import { Secret } from "./secret.ts";

const key = readOfferKey("tax", new Secret(developmentOfferKey("tax")));
const reader = createOfferReader(readOfferPublicKeys(publicOfferKey(key)));

const facts: PayableFacts = {
  description: { vi: "Tiền sử dụng đất", en: "Land use fee" },
  amountDue: 5_052_600_000,
  leastAmount: 1_000_000,
  settled: 400_000,
  payee: { kind: "TREASURY", name: "Kho bạc Nhà nước", treasury: "9901", account: "7111", collectingAgency: "9990101" },
  slip: { payer: { taxCode: "9900000016", name: "Nguyễn Văn An" }, chapter: "757", subItem: "1602", period: "00/CN/2026", content: "Nộp tiền" },
  settleAt: "/settlements",
  booking: { ledger: "land", decision: "LTB-1" },
};
const bank: PayableFacts = { ...facts, payee: { kind: "BANK", name: "EVN", account: "9990001", bank: "NHMAU" } };

const read = async (token: string, { subject = "citizen-1", kind = "payable" }: { readonly subject?: string; readonly kind?: OfferKind } = {}): Promise<Offer | undefined> => {
  const answer = await reader.read(token, { kind, issuers: ["tax"], subject, purpose: payablePurpose });
  return "offer" in answer ? answer.offer : undefined;
};

describe("a payable", () => {
  it.each([["the treasury", facts], ["a bank", bank]])("to %s says to whoever reads it all that its owner said", async (_payee, given) => {
    const told = await offerPayable(key, "citizen-1", "obligation-1", given);
    const offer = await read(told.offer);
    expect(offer).toMatchObject({ issuer: "tax", subject: "citizen-1", kind: "payable", purpose: "payment", id: "obligation-1", version: told.version });
    expect(offer && readPayable(offer)).toEqual(given);
  });

  it("tells the graph what it signed", async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const { offer: token, version, expiresAt, ...told } = await offerPayable(key, "citizen-1", "obligation-1", facts);
    expect(told).toEqual({ obligation: "obligation-1", payee: "Kho bạc Nhà nước", amountDue: 5_052_600_000, leastAmount: 1_000_000 });
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    const offer = await read(token);
    expect(expiresAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/);
    expect(Date.parse(expiresAt)).toBe(offer?.expiresAt.getTime());
    expect(Date.parse(expiresAt)).toBeGreaterThanOrEqual(before + 3_600_000);
  });

  it("is the citizen's to whom it was shown, and of this use alone", async () => {
    const { offer } = await offerPayable(key, "citizen-1", "obligation-1", facts);
    expect([await read(offer, { subject: "citizen-2" }), await read(offer, { kind: "evidence" })]).toEqual([undefined, undefined]);
  });

  it("has one version for one state of what is owed, whenever it is asked for", async () => {
    const versionOf = async (over: Partial<PayableFacts> = {}) => (await offerPayable(key, "citizen-1", "obligation-1", { ...facts, ...over })).version;
    expect(await versionOf()).toBe(await versionOf());
    expect(new Set([await versionOf(), await versionOf({ amountDue: 5_052_600_001 }), await versionOf({ settled: 400_001 }), await versionOf({ payee: bank.payee }), await versionOf({ booking: {} })]).size).toBe(5);
  });

  const wrong: readonly (readonly [string, object])[] = [
    ["nothing", { amountDue: 0, leastAmount: 0 }],
    ["less than nothing", { amountDue: -1, leastAmount: -1 }],
    ["a part of a đồng", { amountDue: 1.5, leastAmount: 1 }],
    ["more than a number can say", { amountDue: 2 ** 53, leastAmount: 1 }],
    ["a part that is more than all", { leastAmount: 5_052_600_001 }],
    ["less than nothing that was settled", { settled: -1 }],
    ["nobody who is paid", { payee: { kind: "CASH", name: "x" } }],
    ["a payee without an account", { payee: { kind: "BANK", name: "x", account: "", bank: "x" } }],
    ["no words", { description: { vi: "", en: "x" } }],
    ["another system to settle at", { settleAt: "http://elsewhere.test/" }],
    ["another system to settle at, without its scheme", { settleAt: "//elsewhere.test" }],
    ["a way out of the owner's routes", { settleAt: "/settlements/../graphql" }],
    ["a route with a query", { settleAt: "/settlements?x=1" }],
    ["a booking that is not text", { booking: { month: 9 } }],
  ];

  it.each(wrong)("is never made of %s", async (_what, over) => {
    await expect(offerPayable(key, "citizen-1", "obligation-1", { ...facts, ...over })).rejects.toThrow(expect.objectContaining({ name: "ZodError" }) as Error);
  });

  // Its owner signed it, and still no money is taken by it.
  it.each(wrong)("is not read from an offer with %s", async (_what, over) => {
    const token = await signOffer(key, { subject: "citizen-1", kind: "payable", purpose: payablePurpose, id: "obligation-1", version: "1", facts: { ...facts, ...over }, lifetimeSeconds: 60 });
    const offer = await read(token);
    expect(offer?.id).toBe("obligation-1");
    expect(offer && readPayable(offer)).toBeUndefined();
  });

  it("is not read from an offer of another kind, whatever it holds", async () => {
    const offer = await read(await signOffer(key, { subject: "citizen-1", kind: "evidence", purpose: payablePurpose, id: "obligation-1", version: "1", facts, lifetimeSeconds: 60 }), { kind: "evidence" });
    expect(offer?.facts).toEqual(facts);
    expect(offer && readPayable(offer)).toBeUndefined();
  });
});
