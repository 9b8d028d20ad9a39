import { describe, expect, it } from "vitest";
import { readConsent, signEvidence } from "./fact.ts";
import { createOfferReader, developmentOfferKey, publicOfferKey, readOfferKey, readOfferPublicKeys, signOffer } from "./offer.ts";
import type { NewOffer } from "./offer.ts";
import { Secret } from "./secret.ts";
import { citizen } from "./testing.ts";

const keyOf = (issuer: string) => readOfferKey(issuer, new Secret(developmentOfferKey(issuer)));
const reader = createOfferReader(["dossiers", "identity"].flatMap((issuer) => readOfferPublicKeys(publicOfferKey(keyOf(issuer)))));
const subject = citizen();
const request = (over: Partial<NewOffer> = {}, issuer = "dossiers"): Promise<string> =>
  signOffer(keyOf(issuer), { subject: subject.id, kind: "consent", purpose: "3.000333", id: "consent-1", version: "1", facts: { fact: "IDENTITY", isGranted: true }, lifetimeSeconds: 120, ...over });

describe("a consent", () => {
  it("says for which procedure, and how old a thing may be", async () => {
    expect(await readConsent(reader, await request(), "IDENTITY", subject)).toEqual({ purpose: "3.000333", notOlderThanDays: undefined });
    expect(await readConsent(reader, await request({ facts: { fact: "IDENTITY", isGranted: true, notOlderThanDays: 180 } }), "IDENTITY", subject)).toEqual({ purpose: "3.000333", notOlderThanDays: 180 });
  });

  it.each<readonly [string, Promise<string>]>([
    ["is not there", request({ facts: { fact: "IDENTITY", isGranted: false } })],
    ["is to another fact", request({ facts: { fact: "DRIVING_LICENCE", isGranted: true } })],
    ["says nothing", request({ facts: null })],
    ["is somebody else's", request({ subject: "another" })],
    ["is signed by another owner", request({}, "identity")],
    ["is another kind of offer", request({ kind: "evidence" })],
    ["is no offer", Promise.resolve("x")],
  ])("is none when it %s", async (_what, token) => {
    expect(await readConsent(reader, await token, "IDENTITY", subject)).toBeUndefined();
  });
});

it("what was told is evidence for its person and procedure, and for a quarter of an hour", async () => {
  const token = await signEvidence(keyOf("identity"), { subject: subject.id, purpose: "3.000333", id: "IDENTITY", version: "1", facts: { fullName: "Nguyễn Văn An" } });
  const read = await reader.read(token, { kind: "evidence", issuers: ["identity"], subject: subject.id, purpose: "3.000333" });
  if (!("offer" in read)) throw new Error(read.refused);
  expect(read.offer.facts).toEqual({ fullName: "Nguyễn Văn An" });
  expect(read.offer.expiresAt.getTime() - read.offer.issuedAt.getTime()).toBe(15 * 60_000);
});
