/** Acts that are kept at a step, and what whoever asked for them is told. */
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { expect } from "vitest";
import { file, leaseEnds } from "./filings.ts";
import type { Filing, Said } from "./filings.ts";
import type { Portal } from "./portal.ts";
import type { Held } from "./relay.ts";
import { holdAt } from "./steps.ts";
import type { Step } from "./steps.ts";

export interface Stopped {
  readonly filing: Filing;
  readonly key: string;
  readonly held: Held;
  readonly said: Promise<Said>;
}

/** An act that is kept at a step. @throws when it is not. */
export const stopAt = async (portal: Portal, filing: Filing, step: Pick<Step, "place" | "when" | "text" | "following">): Promise<Stopped> => {
  const key = randomUUID();
  const held = holdAt(portal, step, filing);
  const said = file(portal, filing, key);
  await Promise.race([held.reached, said.then((early) => Promise.reject(new Error(`not stopped: ${JSON.stringify(early)}`)))]);
  return { filing, key, held, said };
};

/** A step that was left again by itself would not be what is tested. */
export const expectHeld = (all: readonly Held[]): void => expect(all.map(({ isHeld }) => isHeld)).toEqual(all.map(() => true));

export const errorOf = (said: Said): string | undefined => ("error" in said ? said.error : "no error");

/** Whoever asked heard of a fault that says "again", or nothing at all. */
export const expectToldToAskAgain = async (acts: readonly Pick<Stopped, "said">[]): Promise<void> => {
  for (const { said } of acts) expect(["MINISTRY_UNAVAILABLE", "NO_ANSWER"]).toContain(errorOf(await said));
};

/** The gateway goes on for a moment to believe that a subgraph is away. */
export const fileNow = async (portal: Portal, filing: Filing, key: string): Promise<Said> => {
  let said: Said = { error: undefined };
  await expect.poll(async () => errorOf((said = await file(portal, filing, key))), { timeout: 15_000, interval: 100 }).not.toMatch(/MINISTRY_UNAVAILABLE|NO_ANSWER/);
  return said;
};

export const endLeases = (portal: Portal, acts: readonly Pick<Stopped, "filing" | "key">[]): Promise<unknown> => Promise.all(acts.map(({ filing, key }) => leaseEnds(portal, filing, key)));

/** Somewhere to stop at, whoever comes there. */
export type Point = (portal: Portal) => Held;

const patienceMs = 20_000;

/** All are kept back at once. */
export const expectReached = async (held: readonly Held[]): Promise<void> => {
  const late = delay(patienceMs, "not reached", { ref: false });
  expect(await Promise.all(held.map((each) => Promise.race([each.reached.then(() => "reached"), late])))).toEqual(held.map(() => "reached"));
  expectHeld(held);
};

/** Nothing is kept back any more. */
export const letGo = ({ relays, towards }: Portal): void => {
  for (const relay of [...Object.values(relays), ...Object.values(towards)]) relay.releaseAll();
};
