import { createHash, createHmac, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { AssertionRefused, createAssertionVerifier, developmentAssertionKey, readAssertionKeys, signAssertion } from "./assertion.ts";
import type { AssertedRequest, AssertionKey } from "./assertion.ts";
import type { Clock } from "./clock.ts";
import { Secret } from "./secret.ts";
import { actedFor, citizen } from "./testing.ts";

const began = Date.parse("2026-11-23T02:00:00Z");
/** A clock that a test moves, in seconds after the beginning. */
const movableClock = (): Clock & { at(seconds: number): void } => {
  let seconds = 0;
  return { now: () => new Date(began + seconds * 1000), at: (next) => void (seconds = next) };
};

const keysOf = (...ids: string[]) => readAssertionKeys(new Secret(ids.map((id) => `${id}:${Buffer.alloc(32, id).toString("base64")}`).join(",")));
const keys = keysOf("a");
const subject = citizen({ personalId: "999085000101", fullName: "Nguyễn Văn An" });
const request: AssertedRequest = { method: "POST", path: "/graphql", body: '{"query":"{ me { id } }"}' };

const sign = (clock: Clock, on = request, speaksFor: typeof subject | null = subject, key = keys[0]): string => signAssertion(key, "tax", on, speaksFor, clock);
const verifier = (clock: Clock, accepted: readonly AssertionKey[] = keys, audience = "tax") => createAssertionVerifier({ current: () => accepted }, audience, clock);
/** Why it was refused. */
const refusalOf = (verify: () => unknown): string => {
  try {
    verify();
  } catch (error) {
    if (error instanceof AssertionRefused) return error.message;
    throw error;
  }
  return "accepted";
};

/** An assertion with a payload of the test's own, rightly signed. */
const signPayload = (said: unknown, key = keys[0]): string => {
  const encoded = Buffer.from(JSON.stringify(said)).toString("base64url");
  const digest = createHash("sha256").update(request.body).digest("base64url");
  const mac = createHmac("sha256", key.secret).update(["v1", key.id, "tax", "POST", "/graphql", digest, encoded].join("\n")).digest("base64url");
  return `v1.${key.id}.${encoded}.${mac}`;
};

describe("an assertion", () => {
  it("says for whom the request speaks", () => {
    const clock = movableClock();
    expect(verifier(clock)(sign(clock), request)).toEqual(subject);
  });

  it("says who acts for the citizen, as what and for which case", () => {
    const clock = movableClock();
    const acted = actedFor(subject, { role: "GUARDIAN" });
    expect(verifier(clock)(sign(clock, request, acted), request)).toEqual(acted);
    expect(acted).toMatchObject({ id: subject.id, viewer: { role: "GUARDIAN" }, onBehalf: { case: "TEST-0001" } });
  });

  it.each<[string, Partial<typeof subject>]>([
    ["is somebody else without a role", { viewer: { id: "official" } }],
    ["is somebody else without a case", { viewer: { id: "official", role: "OFFICIAL" } }],
    ["is the citizen, with a role", { viewer: { id: subject.id, role: "GUARDIAN" } }],
    ["is the citizen, with a case", { onBehalf: { case: "TEST-0001", until: "2026-11-23T03:00:00Z" } }],
  ])("is not believed when its viewer %s", (_what, change) => {
    const clock = movableClock();
    expect(refusalOf(() => verifier(clock)(sign(clock, request, { ...subject, ...change }), request))).toBe("unreadable payload");
  });

  it.each(["", "A B", "A\nB", "-A", "A-", "A--B", "999085000101", "HS-0900000114", "A".repeat(41)])("is not believed when its case is %j", (name) => {
    const clock = movableClock();
    const acted = actedFor(subject);
    const said = { ...acted, onBehalf: { case: name, until: "2026-11-23T03:00:00Z" } };
    expect(refusalOf(() => verifier(clock)(sign(clock, request, said), request))).toBe("unreadable payload");
  });

  it("says that it speaks for nobody in particular", () => {
    const clock = movableClock();
    expect(verifier(clock)(sign(clock, request, null), request)).toBeNull();
  });

  it("holds for the same body as text and as bytes", () => {
    const clock = movableClock();
    const body = '{"query":"{ me { họ } }"}';
    expect(verifier(clock)(sign(clock, { ...request, body }), { ...request, body: Buffer.from(body) })).toEqual(subject);
  });

  it.each([
    ["path", { path: "/graphql?a=1" }],
    ["method", { method: "GET" }],
    ["body", { body: `${String(request.body)} ` }],
    ["body that is none", { body: "" }],
  ])("does not hold for another %s", (_what, change) => {
    const clock = movableClock();
    expect(refusalOf(() => verifier(clock)(sign(clock), { ...request, ...change }))).toBe("wrong signature");
  });

  it("does not hold for another subgraph, even one with the same key", () => {
    const clock = movableClock();
    expect(refusalOf(() => verifier(clock, keys, "customs")(sign(clock), request))).toBe("wrong signature");
  });

  it("does not hold under another secret of the same name", () => {
    const clock = movableClock();
    expect(refusalOf(() => verifier(clock, [{ id: "a", secret: randomBytes(32) }])(sign(clock), request))).toBe("wrong signature");
  });
});

describe("an assertion that was tampered with", () => {
  const clock = movableClock();
  const [version = "", keyId = "", payload = "", mac = ""] = sign(clock).split(".");
  const forged = Buffer.from(Buffer.from(payload, "base64url").toString("utf8").replace("citizen-under-test", "citizen-over-test_")).toString("base64url");

  it.each([
    ["another version", ["v2", keyId, payload, mac], "malformed"],
    ["another key's name", [version, "b", payload, mac], "unknown key"],
    ["another subject", [version, keyId, forged, mac], "wrong signature"],
    ["another signature", [version, keyId, payload, (mac.startsWith("A") ? "B" : "A") + mac.slice(1)], "wrong signature"],
    ["a shorter signature", [version, keyId, payload, mac.slice(0, 20)], "wrong signature"],
    ["a longer signature", [version, keyId, payload, `${mac}AAAA`], "wrong signature"],
    ["no signature", [version, keyId, payload, ""], "malformed"],
    ["no payload", [version, keyId, "", mac], "malformed"],
    ["a part too few", [version, keyId, payload], "malformed"],
    ["a part too many", [version, keyId, payload, mac, "x"], "malformed"],
    ["nothing at all", [""], "malformed"],
  ])("is refused: %s", (_what, parts, reason) => {
    expect(parts.join(".")).not.toBe([version, keyId, payload, mac].join("."));
    expect(refusalOf(() => verifier(clock)(parts.join("."), request))).toBe(reason);
  });

  it("leaves the genuine one usable", () => {
    const verify = verifier(clock);
    expect(refusalOf(() => verify([version, keyId, forged, mac].join("."), request))).toBe("wrong signature");
    expect(verify([version, keyId, payload, mac].join("."), request)).toEqual(subject);
  });
});

describe("the header", () => {
  const clock = movableClock();

  it("is refused when absent, repeated or too long", () => {
    expect(refusalOf(() => verifier(clock)(undefined, request))).toBe("absent");
    expect(refusalOf(() => verifier(clock)([sign(clock), sign(clock)], request))).toBe("repeated");
    expect(refusalOf(() => verifier(clock)([sign(clock)], request))).toBe("repeated");
    expect(refusalOf(() => verifier(clock)(`v1.a.${"A".repeat(12_000)}.A`, request))).toBe("too long");
  });

  it("has room for somebody who represents sixty firms", () => {
    const organisations = Array.from({ length: 60 }, (_, index) => ({ taxCode: `99000000${index + 10}`, name: "Công ty Cổ phần May Sen Vàng", role: "CUSTOMS_BROKER" as const }));
    const broker = citizen({ organisations });
    expect(verifier(clock)(sign(clock, request, broker), request)).toEqual(broker);
  });
});

describe("a payload that is rightly signed", () => {
  const clock = movableClock();
  const now = began / 1000;
  const said = { subject, issuedAt: now, expiresAt: now + 30, id: "0123456789abcdef" };

  it("is accepted when it is whole: the test signs as the gateway does", () => {
    expect(verifier(clock)(signPayload(said), request)).toEqual(subject);
  });

  it.each([
    ["no subject", { ...said, subject: undefined }],
    ["a subject without an id", { ...said, subject: { ...subject, id: "" } }],
    ["a level of assurance that there is none", { ...said, subject: { ...subject, assuranceLevel: 3 } }],
    ["no expiry", { ...said, expiresAt: undefined }],
    ["a time that is text", { ...said, issuedAt: "now" }],
    ["an id too short to be one", { ...said, id: "1" }],
    ["null", null],
  ])("is refused with %s", (_what, payload) => {
    expect(refusalOf(() => verifier(clock)(signPayload(payload), request))).toBe("unreadable payload");
  });
});

describe("time", () => {
  it.each([
    ["at once", 0],
    ["at its expiry", 30],
    ["within the skew of clocks after it", 35],
    ["within the skew before it was made", -5],
  ])("an assertion holds %s", (_when, seconds) => {
    const clock = movableClock();
    const header = sign(clock);
    clock.at(seconds);
    expect(verifier(clock)(header, request)).toEqual(subject);
  });

  it.each([
    [35.001, "expired"],
    [3600, "expired"],
    [-5.001, "from the future"],
    [-3600, "from the future"],
  ])("an assertion does not hold %d seconds after it was made", (seconds, reason) => {
    const clock = movableClock();
    const header = sign(clock);
    clock.at(seconds);
    expect(refusalOf(() => verifier(clock)(header, request))).toBe(reason);
  });
});

describe("replay", () => {
  it("is refused, however often it is tried", () => {
    const clock = movableClock();
    const verify = verifier(clock);
    const header = sign(clock);
    expect(verify(header, request)).toEqual(subject);
    expect(refusalOf(() => verify(header, request))).toBe("replayed");
    clock.at(35);
    expect(refusalOf(() => verify(header, request))).toBe("replayed");
  });

  it("is told from another assertion about the same request", () => {
    const clock = movableClock();
    const verify = verifier(clock);
    for (let times = 0; times < 3; times += 1) expect(verify(sign(clock), request)).toEqual(subject);
  });

  it("cannot be made to happen by a forgery: only what was accepted is remembered", () => {
    const clock = movableClock();
    const verify = verifier(clock);
    const header = sign(clock);
    expect(refusalOf(() => verify(header, { ...request, path: "/elsewhere" }))).toBe("wrong signature");
    expect(verify(header, request)).toEqual(subject);
  });
});

describe("rotation", () => {
  it("accepts the old and the new key, and signs with the first", () => {
    const clock = movableClock();
    const [old, next] = [keysOf("old"), keysOf("new")];
    const during = keysOf("new", "old");
    const verify = verifier(clock, during);
    expect(verify(sign(clock, request, subject, old[0]), request)).toEqual(subject);
    expect(verify(sign(clock, request, subject, next[0]), request)).toEqual(subject);
    expect(during[0].id).toBe("new");
  });

  it("of a running verifier takes the next keys at once, and what was used once stays used", () => {
    const clock = movableClock();
    let accepted = keysOf("old");
    const verify = createAssertionVerifier({ current: () => accepted }, "tax", clock);
    const [used, unused] = [sign(clock, request, subject, keysOf("old")[0]), sign(clock, request, subject, keysOf("old")[0])];
    const next = () => sign(clock, request, subject, keysOf("new")[0]);
    verify(used, request);
    expect(refusalOf(() => verify(next(), request))).toBe("unknown key");
    accepted = keysOf("old", "new");
    expect(verify(next(), request)).toEqual(subject);
    expect(refusalOf(() => verify(used, request))).toBe("replayed");
    accepted = keysOf("new");
    expect(refusalOf(() => verify(unused, request))).toBe("unknown key");
    accepted = keysOf("new", "old");
    expect(verify(unused, request)).toEqual(subject);
    expect(refusalOf(() => verify(used, request))).toBe("replayed");
  });

  it("refuses the old key once it is dropped", () => {
    const clock = movableClock();
    expect(refusalOf(() => verifier(clock, keysOf("new"))(sign(clock, request, subject, keysOf("old")[0]), request))).toBe("unknown key");
  });
});

describe("reading keys", () => {
  const good = randomBytes(32).toString("base64");

  it("takes one or several, of 32 bytes or more, with spaces around", () => {
    expect(readAssertionKeys(new Secret(`a:${good}`))).toHaveLength(1);
    const [first, second] = readAssertionKeys(new Secret(` first_1:${good} , second-2:${randomBytes(48).toString("base64")} `));
    expect([first.id, second?.id]).toEqual(["first_1", "second-2"]);
    expect([first.secret.length, second?.secret.length]).toEqual([32, 48]);
  });

  it.each([
    ["nothing", ""],
    ["no name", good],
    ["an empty name", `:${good}`],
    ["a name with a dot, which parts the header", `a.b:${good}`],
    ["a name too long", `${"a".repeat(33)}:${good}`],
    ["31 bytes", `a:${randomBytes(31).toString("base64")}`],
    ["no key", "a:"],
    ["what is not base64", `a:${"$".repeat(44)}`],
    ["a second that is wrong", `a:${good},b:short`],
    ["a trailing comma", `a:${good},`],
  ])("refuses %s, and does not quote it", (_what, text) => {
    const read = (): unknown => readAssertionKeys(new Secret(text));
    expect(read).toThrow(/an assertion key must be written id:base64/);
    expect(read).not.toThrow(new RegExp(good.slice(0, 12).replace(/[+/]/g, "\\$&")));
  });

  it("refuses two of one name: only one of them could ever be found", () => {
    const read = (): unknown => readAssertionKeys(new Secret(`a:${good},b:${good},a:${randomBytes(32).toString("base64")}`));
    expect(read).toThrow("two assertion keys have one name");
  });

  it("has a development key for each subgraph, and no two alike", () => {
    const [tax, customs] = ["tax", "customs"].map((name) => readAssertionKeys(new Secret(developmentAssertionKey(name)))[0]);
    expect(tax?.secret).toHaveLength(32);
    expect(tax?.secret.equals(customs?.secret ?? Buffer.alloc(0))).toBe(false);
    expect(developmentAssertionKey("tax")).toBe(developmentAssertionKey("tax"));
  });
});
