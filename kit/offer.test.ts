import { CompactSign } from "jose";
import { describe, expect, it } from "vitest";
import { fixedClock } from "./clock.ts";
import { readConfiguration } from "./config.ts";
import { createOfferReader, developmentOfferKey, publicOfferKey, readCited, readOfferKey, readOfferPublicKeys, readingOffers, signOffer, signingOffers } from "./offer.ts";
import type { ExpectedOffer, NewOffer, OfferKey } from "./offer.ts";
import { Secret } from "./secret.ts";

const keyOf = (issuer: string, id = "k1", fill = issuer.length): OfferKey => readOfferKey(issuer, new Secret(`${id}:${Buffer.alloc(32, fill).toString("base64")}`));
const identity = keyOf("identity");
const dossiers = keyOf("dossiers", "k1", 77);
const at = fixedClock("2026-11-23T09:00:00+07:00");
const publicOf = (...keys: readonly OfferKey[]) => readOfferPublicKeys(keys.map(publicOfferKey).join(","));
const reader = createOfferReader(publicOf(identity, dossiers), at);

const offer: NewOffer = { subject: "citizen-1", kind: "evidence", purpose: "1.002345", id: "full-name", version: "3", facts: { name: "Nguyễn Văn An", born: "1985-01-01" }, lifetimeSeconds: 600 };
const expected: ExpectedOffer = { kind: "evidence", issuers: ["identity"], subject: "citizen-1", purpose: "1.002345" };
const sign = (over: Partial<NewOffer> = {}, key: OfferKey = identity) => signOffer(key, { ...offer, ...over }, { clock: at, ids: () => "token-1" });

/** As somebody would who makes tokens by hand. */
const forge = (key: OfferKey["key"], claims: object, header: object = {}) => new CompactSign(Buffer.from(JSON.stringify(claims))).setProtectedHeader({ alg: "EdDSA", typ: "offer+jws", kid: "k1", ...header }).sign(key);
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")) as Record<string, unknown>;

describe("an offer", () => {
  it("is believed by whom it was made for, as it was said", async () => {
    const read = await reader.read(await sign(), expected);
    expect(read).toEqual({
      offer: {
        issuer: "identity",
        subject: "citizen-1",
        kind: "evidence",
        purpose: "1.002345",
        id: "full-name",
        version: "3",
        facts: { name: "Nguyễn Văn An", born: "1985-01-01" },
        digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        issuedAt: at.now(),
        expiresAt: new Date("2026-11-23T09:10:00+07:00"),
        tokenId: "token-1",
      },
    });
  });

  it("of the same facts has the same digest, in whatever order they are written", async () => {
    const digests = await Promise.all([{ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 1, b: 3 }].map(async (facts) => claimsOf(await sign({ facts }))["digest"]));
    expect(digests[0]).toBe(digests[1]);
    expect(digests[0]).not.toBe(digests[2]);
  });

  it("with the digest of other facts is not believed, whoever signed it", async () => {
    const claims = claimsOf(await sign());
    expect(await reader.read(await forge(identity.key, claims), expected)).toHaveProperty("offer");
    expect(await reader.read(await forge(identity.key, { ...claims, facts: { name: "Trần Thị Bích" } }), expected)).toEqual({ refused: "FORGED" });
  });

  it.each<[string, Partial<ExpectedOffer>, string]>([
    ["another kind", { kind: "consent" }, "OTHER_KIND"],
    ["another issuer's word", { issuers: ["dossiers"] }, "OTHER_ISSUER"],
    ["nobody's word", { issuers: [] }, "OTHER_ISSUER"],
    ["another citizen", { subject: "citizen-2" }, "OTHER_SUBJECT"],
    ["another procedure", { purpose: "1.002346" }, "OTHER_PURPOSE"],
  ])("is not believed where %s is wanted", async (_what, over, refused) => {
    expect(await reader.read(await sign(), { ...expected, ...over })).toEqual({ refused });
  });

  it("holds until its last second, and not at its end", async () => {
    const token = await sign({ lifetimeSeconds: 1 });
    const readAt = (moment: string) => createOfferReader(publicOf(identity), fixedClock(moment)).read(token, expected);
    expect(await readAt("2026-11-23T09:00:00.999+07:00")).toHaveProperty("offer");
    expect(await readAt("2026-11-23T09:00:01+07:00")).toEqual({ refused: "EXPIRED" });
  });

  it.each([
    ["evidence", 1_801],
    ["consent", 901],
    ["document", 3_601],
    ["payable", 86_401],
    ["evidence", 0],
    ["evidence", Number.NaN],
  ] as const)("of the kind %s is not made for %s seconds", async (kind, lifetimeSeconds) => {
    await expect(sign({ kind, lifetimeSeconds })).rejects.toThrow(RangeError);
  });

  it("of an issuer that changes its key is believed under both, and under neither once it is dropped", async () => {
    const next = keyOf("identity", "k2", 99);
    const [old, young] = [await sign(), await sign({}, next)];
    const both = createOfferReader(publicOf(identity, next), at);
    expect(await both.read(old, expected)).toHaveProperty("offer");
    expect(await both.read(young, expected)).toHaveProperty("offer");
    expect(await createOfferReader(publicOf(next), at).read(old, expected)).toEqual({ refused: "FORGED" });
  });
});

describe("a forgery", () => {
  const stranger = keyOf("identity", "k1", 1);
  const forgeries: readonly [string, () => Promise<string>][] = [
    ["of a stranger's key under a known name", () => sign({}, stranger)],
    ["of a key with no known name", () => sign({}, { ...identity, id: "k9" })],
    ["of one issuer in the name of another", async () => forge(dossiers.key, claimsOf(await sign()))],
    ["of another type of token", async () => forge(identity.key, claimsOf(await sign()), { typ: "at+jwt" })],
    ["without a type", async () => forge(identity.key, claimsOf(await sign()), { typ: undefined })],
    ["with a changed payload", async () => (await sign()).replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify({ ...claimsOf(await sign()), sub: "citizen-2" })).toString("base64url")}.`)],
    ["with a changed signature", async () => `${(await sign()).slice(0, -8)}AAAAAAAA`],
    ["without a signature", async () => (await sign()).replace(/[^.]+$/, "")],
    ["with the algorithm none", async () => `${Buffer.from(JSON.stringify({ alg: "none", typ: "offer+jws", kid: "k1" })).toString("base64url")}.${(await sign()).split(".")[1]}.`],
    ["with the public key as a secret", async () => new CompactSign(Buffer.from(JSON.stringify(claimsOf(await sign())))).setProtectedHeader({ alg: "HS256", typ: "offer+jws", kid: "k1" }).sign(Buffer.from(publicOfferKey(identity)))],
    ["of other claims", () => forge(identity.key, { iss: "identity", sub: "citizen-1" })],
    ["of no JSON", () => new CompactSign(Buffer.from("name")).setProtectedHeader({ alg: "EdDSA", typ: "offer+jws", kid: "k1" }).sign(identity.key)],
    ["that is empty", async () => ""],
    ["that is no token", async () => "a.b.c"],
    ["of a great length", async () => `${await sign()}${"A".repeat(16_000)}`],
  ];

  it.each(forgeries)("%s is not believed", async (_what, make) => {
    expect(await reader.read(await make(), expected)).toEqual({ refused: "FORGED" });
  });
});

describe("keys of offers", () => {
  it("are tried each, where two issuers call theirs by one name", async () => {
    expect(await createOfferReader(publicOf(dossiers, identity), at).read(await sign(), expected)).toHaveProperty("offer");
  });

  it.each(["", "k1", "k1:", `k1:${Buffer.alloc(31).toString("base64")}`, `k 1:${Buffer.alloc(32).toString("base64")}`])("are refused when a private one is written %j", (text) => {
    expect(() => readOfferKey("identity", new Secret(text))).toThrow("OFFER_KEY must be written");
  });

  it.each(["", "identity", "identity=k1", `=k1:${Buffer.alloc(32).toString("base64")}`, `${publicOfferKey(identity)},`])("are refused when public ones are written %j", (text) => {
    expect(() => readOfferPublicKeys(text)).toThrow("OFFER_PUBLIC_KEYS must be written");
  });

  it("in development fit each other, and in production must be given", async () => {
    const { OFFER_KEY } = readConfiguration(signingOffers("identity"), {}, { dev: true });
    const { OFFER_PUBLIC_KEYS } = readConfiguration(readingOffers(["dossiers", "identity"]), {}, { dev: true });
    const token = await sign({}, readOfferKey("identity", OFFER_KEY));
    expect(await createOfferReader(readOfferPublicKeys(OFFER_PUBLIC_KEYS), at).read(token, expected)).toHaveProperty("offer");
    expect(() => readConfiguration({ ...signingOffers("identity"), ...readingOffers(["dossiers"]) }, {}, { dev: false })).toThrow(/OFFER_KEY is not set[^]*OFFER_PUBLIC_KEYS is not set/);
    expect(developmentOfferKey("identity")).not.toBe(developmentOfferKey("dossiers"));
  });

  it("that an input cites are read, or refused in the graph's words: of all but an expired one it is not said why", async () => {
    expect((await readCited(reader, await sign(), { ...expected, field: "evidence" })).id).toBe("full-name");
    await expect(readCited(createOfferReader(publicOf(identity), fixedClock("2026-11-23T09:10:00+07:00")), await sign(), { ...expected, field: "evidence" })).rejects.toMatchObject({ code: "OFFER_EXPIRED" });
    const refusals = await Promise.all([sign({ subject: "citizen-2" }), sign({ purpose: "1.002346" }), Promise.resolve("x")].map(async (token) => readCited(reader, await token, { ...expected, field: "evidence" }).catch((error: unknown) => error)));
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: "BAD_INPUT", message: "evidence holds something that was not issued to you for this procedure." });
  });
});
