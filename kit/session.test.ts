import { describe, expect, it } from "vitest";
import { createSession, expired } from "./session.ts";

const minute = 60_000;

/** A login that counts itself, and a clock that can be moved. */
const scene = ({ lifetime = 10 * minute } = {}) => {
  let now = 0;
  let logins = 0;
  const session = createSession(
    async () => {
      logins += 1;
      return { value: `ticket ${logins}`, endsAt: now + lifetime };
    },
    { now: () => new Date(now) },
  );
  return { session, advance: (ms: number) => void (now += ms), logins: () => logins };
};

describe("a session", () => {
  it("is shared by calls at the same moment, and by later ones", async () => {
    const { session, logins } = scene();
    expect(await Promise.all([1, 2, 3].map(() => session.use(async (ticket) => ticket)))).toEqual(["ticket 1", "ticket 1", "ticket 1"]);
    await session.use(async () => "later");
    expect(logins()).toBe(1);
  });

  it("is renewed shortly before it ends", async () => {
    const { session, advance, logins } = scene();
    await session.use(async () => "first");
    advance(10 * minute - 9_000);
    expect(await Promise.all([1, 2].map(() => session.use(async (ticket) => ticket)))).toEqual(["ticket 2", "ticket 2"]);
    expect(logins()).toBe(2);
  });

  it("is renewed once for all the calls that are told it has expired", async () => {
    const { session, logins } = scene();
    const call = async (ticket: string) => (ticket === "ticket 1" ? expired : ticket);
    expect(await Promise.all([1, 2, 3].map(() => session.use(call)))).toEqual(["ticket 2", "ticket 2", "ticket 2"]);
    expect(logins()).toBe(2);
  });

  it("gives up when the new one is refused too", async () => {
    const { session, logins } = scene();
    await expect(session.use(async () => expired)).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
    expect(logins()).toBe(2);
  });

  it("tells everybody who waits that the login failed, and tries again for the next", async () => {
    let logins = 0;
    const session = createSession(
      async () => {
        logins += 1;
        if (logins === 1) throw new Error("refused");
        return { value: "ticket", endsAt: minute };
      },
      { now: () => new Date(0) },
    );
    const waiting = await Promise.allSettled([1, 2].map(() => session.use(async () => "never")));
    expect(waiting.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await session.use(async (ticket) => ticket)).toBe("ticket");
    expect(logins).toBe(2);
  });
});
