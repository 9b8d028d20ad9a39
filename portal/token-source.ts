import type { Token } from "./sign-in.ts";

/** How long before its end a token is no longer used: longer than a request may take, clocks included. */
const spareMs = 60_000;

export interface TokenSource {
  /** A token that holds, asked for when there is none. */
  readonly current: () => Promise<string>;
  /** Another token, whatever the one held looks like. */
  readonly renew: () => Promise<string>;
}

/** One person's token. Those who ask while it is on its way share it; a failure is told and not remembered. */
export const createTokenSource = (ask: () => Promise<Token>, now: () => number): TokenSource => {
  let held: { readonly value: string; readonly until: number } | undefined;
  let asked: Promise<string> | undefined;
  const fetchToken = async (): Promise<string> => {
    try {
      const { value, lifetimeMs } = await ask();
      held = { value, until: now() + lifetimeMs - spareMs };
      return value;
    } finally {
      asked = undefined;
    }
  };
  const renew = (): Promise<string> => (asked ??= fetchToken());
  return { renew, current: async () => (held && now() < held.until ? held.value : renew()) };
};
