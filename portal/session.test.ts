import { describe, expect, it, vi } from "vitest";
import { createSession, NotSent } from "./session.ts";
import type { Fetch } from "./sign-in.ts";

const signIn = "http://127.0.0.1:4001";
const personas = [
  { key: "nguyen-van-an", fullName: "Nguyễn Văn An", story: "Everything in order.", assuranceLevel: 2, actsFor: ["ngo-thi-quyen"] },
  { key: "ngo-thi-quyen", fullName: "Ngô Thị Quyên", story: "Level 1.", assuranceLevel: 1 },
];

/** A gateway and a sign-in that number their tokens; `graph` decides what the graph says to an `authorization`. */
const setUp = ({ graph = () => 200 }: { readonly graph?: (authorization: string | null) => number } = {}) => {
  const world = { up: true, ms: 0, tokens: 0, seen: [] as (string | null)[] };
  const fetch: Fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url === "/development.json") return Response.json({ signIn });
    if (url === "/graphql") {
      const authorization = new Headers(init?.headers).get("authorization");
      world.seen.push(authorization);
      world.ms += 25;
      return Response.json({ data: {} }, { status: graph(authorization) });
    }
    if (!world.up) throw new TypeError("Failed to fetch");
    if (url === `${signIn}/personas`) return Response.json(personas);
    const form = new URLSearchParams(init?.body as URLSearchParams);
    if (url === `${signIn}/mandates`) return Response.json(form.get("actor_token")?.startsWith("ngo-thi-quyen.") ? [] : [{ persona: "ngo-thi-quyen", state: "AGREED", mandate: "m" }]);
    if (form.has("subject_token")) return Response.json({ access_token: `${form.get("subject_token")}+${form.get("actor_token")}`, expires_in: 1_800 });
    const persona = form.get("persona");
    if (!personas.some(({ key }) => key === persona)) return Response.json({ error: "invalid_request" }, { status: 400 });
    return Response.json({ access_token: `${persona}.${++world.tokens}`, expires_in: 600 });
  };
  return { world, session: createSession({ fetch, now: () => world.ms }) };
};

const until = (condition: () => void): Promise<void> => vi.waitFor(condition, { interval: 1 });

describe("session", () => {
  it("speaks for nobody at first, without a token", async () => {
    const { session, world } = setUp();
    await session.start();
    await session.fetch("/graphql", { method: "POST", body: JSON.stringify({ query: "# what a query costs\nquery Fees { fees }", operationName: null }) });
    expect(session.state()).toMatchObject({ signIn, chosen: "", access: "nobody", lastAnswer: { operation: "Fees", for: "", status: 200, ms: 25 } });
    expect(world.seen).toEqual([null]);
  });

  it("signs a chosen persona in at once and speaks in their name", async () => {
    const { session, world } = setUp();
    session.choose("nguyen-van-an");
    expect(session.state().access).toBe("asking");
    await session.start();
    expect(session.state().access).toBe("signed-in");
    await session.fetch("/graphql", { method: "POST", headers: { "content-type": "application/json" } });
    expect(world.seen).toEqual(["Bearer nguyen-van-an.1"]);
    expect(session.state().lastAnswer?.for).toBe("Nguyễn Văn An");
  });

  it("forgets the token with the persona", async () => {
    const { session, world } = setUp();
    session.choose("nguyen-van-an");
    await session.start();
    session.choose("ngo-thi-quyen");
    await session.fetch("/graphql");
    session.choose("");
    await session.fetch("/graphql");
    expect(world.seen).toEqual(["Bearer ngo-thi-quyen.2", null]);
  });

  it("asks for another token before the one it has ends", async () => {
    const { session, world } = setUp();
    session.choose("nguyen-van-an");
    await session.start();
    world.ms = 545_000;
    await session.fetch("/graphql");
    expect(world.seen).toEqual(["Bearer nguyen-van-an.2"]);
  });

  it("replaces a token that the graph refuses, once", async () => {
    const { session, world } = setUp({ graph: (authorization) => (authorization === "Bearer nguyen-van-an.2" ? 200 : 401) });
    session.choose("nguyen-van-an");
    await session.start();
    expect((await session.fetch("/graphql")).status).toBe(200);
    const stubborn = setUp({ graph: () => 401 });
    stubborn.session.choose("nguyen-van-an");
    await stubborn.session.start();
    expect((await stubborn.session.fetch("/graphql")).status).toBe(401);
    expect([world.seen.length, stubborn.world.seen.length]).toEqual([2, 2]);
  });

  it("leaves a visitor's own authorization alone", async () => {
    const { session, world } = setUp({ graph: () => 401 });
    session.choose("nguyen-van-an");
    await session.start();
    await session.fetch("/graphql", { headers: { Authorization: "Bearer mine" } });
    expect(world.seen).toEqual(["Bearer mine"]);
  });

  it("says that the sign-in cannot be reached, sends nothing, and goes on when it is back", async () => {
    const { session, world } = setUp();
    world.up = false;
    session.choose("nguyen-van-an");
    await session.start();
    expect(session.state()).toMatchObject({ signIn, access: "unreachable" });
    await expect(session.fetch("/graphql")).rejects.toBeInstanceOf(NotSent);
    expect(world.seen).toEqual([]);
    session.choose("");
    expect(session.state().access).toBe("unreachable");
    session.choose("nguyen-van-an");
    world.up = true;
    await session.start();
    await until(() => expect(session.state().access).toBe("signed-in"));
    await session.fetch("/graphql");
    expect(world.seen).toEqual(["Bearer nguyen-van-an.1"]);
  });

  it("tells a persona that does not exist from a sign-in that does not answer", async () => {
    const { session } = setUp();
    session.choose("nobody-such");
    await session.start();
    expect(session.state().access).toBe("refused");
    await expect(session.fetch("/graphql")).rejects.toThrow(/nobody-such/);
  });

  it("lets one persona act for another who agrees, and says so when they may not", async () => {
    const { session, world } = setUp();
    session.choose("ngo-thi-quyen+nguyen-van-an");
    await session.start();
    await session.fetch("/graphql");
    expect(world.seen).toEqual(["Bearer m+nguyen-van-an.1"]);
    session.choose("nguyen-van-an+ngo-thi-quyen");
    await until(() => expect(session.state().access).toBe("refused"));
    await expect(session.fetch("/graphql")).rejects.toBeInstanceOf(NotSent);
  });

  it("offers everybody by themself, then those for whom somebody acts", async () => {
    const { session } = setUp();
    await session.start();
    expect(session.state().personas.map(({ key, fullName, assuranceLevel }) => [key, fullName, assuranceLevel])).toEqual([
      ["nguyen-van-an", "Nguyễn Văn An", 2],
      ["ngo-thi-quyen", "Ngô Thị Quyên", 1],
      ["ngo-thi-quyen+nguyen-van-an", "Ngô Thị Quyên (Nguyễn Văn An làm thay)", 2],
    ]);
  });

  it("does not show an earlier choice's outcome as the present one's", async () => {
    const { session } = setUp();
    await session.start();
    session.choose("nobody-such");
    session.choose("nguyen-van-an");
    await until(() => expect(session.state().access).toBe("signed-in"));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(session.state().access).toBe("signed-in");
  });

  it("tells its listeners until they leave", async () => {
    const { session } = setUp();
    const listener = vi.fn<() => void>();
    const leave = session.subscribe(listener);
    session.choose("nguyen-van-an");
    expect(listener).toHaveBeenCalled();
    leave();
    listener.mockClear();
    session.choose("");
    expect(listener).not.toHaveBeenCalled();
  });
});
