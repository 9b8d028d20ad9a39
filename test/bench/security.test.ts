/** What stands for security in contestants that are not ours: no cheaper than it has to be. */
import { describe, expect, it } from "vitest";
import { assertionHeader, createAssertionVerifier, developmentAssertionKey, readAssertionKeys } from "../../kit/assertion.ts";
import { systemClock } from "../../kit/clock.ts";
import { KeyRing } from "../../kit/key-ring.ts";
import { Secret } from "../../kit/secret.ts";
import { createSecurity } from "./security.ts";
import { startBenchSignIn } from "./world/sign-in.ts";

const { issuer, authorizations } = await startBenchSignIn(3);
const [first = "", second = ""] = authorizations;

describe("a token", () => {
  it("tells who asks, and is remembered: whoever asks again is known at once", async () => {
    const security = createSecurity(issuer);
    const asked = security.authenticate(first);
    expect(asked).toBeInstanceOf(Promise);
    const known = await asked;
    expect(security.authenticate(first)).toBe(known);
    expect(known.subject).toMatchObject({ id: "c-bench-0000", assuranceLevel: 2, identifiers: { personalId: expect.stringMatching(/^(999|000)/) as unknown } });
    expect((await security.authenticate(second)).subject.id).toBe("c-bench-0001");
  });

  it.each([
    ["altered", `${first.slice(0, -6)}AAAAAA`],
    ["of somebody else's", `${first.slice(0, first.lastIndexOf("."))}.${second.slice(second.lastIndexOf(".") + 1)}`],
    ["that is none", "Bearer nothing"],
    ["that is absent", undefined],
  ])("%s is refused", async (_what, authorization) => {
    await expect(async () => createSecurity(issuer).authenticate(authorization)).rejects.toThrow(Error);
  });
});

describe("a request to a subgraph", () => {
  const verifierOf = (subgraph: string) => createAssertionVerifier(new KeyRing(readAssertionKeys(new Secret(developmentAssertionKey(subgraph)))), subgraph, systemClock);

  it("carries what the kit's own verifier accepts, with what that subgraph is to know and no more", async () => {
    const security = createSecurity(issuer);
    const known = await security.authenticate(first);
    const [name, value] = security.sign("tax", "/graphql", "{}", known);
    expect(name).toBe(assertionHeader);
    const told = verifierOf("tax")(value, { method: "POST", path: "/graphql", body: "{}" });
    expect(told?.id).toBe("c-bench-0000");
    expect(told?.identifiers.personalId).toBe(known.subject.identifiers.personalId);
    expect(told?.identifiers.fullName).toBeUndefined();
    expect(() => verifierOf("tax")(value, { method: "POST", path: "/graphql", body: "{ }" })).toThrow("wrong signature");
    expect(() => verifierOf("customs")(value, { method: "POST", path: "/graphql", body: "{}" })).toThrow("wrong signature");
  });
});
