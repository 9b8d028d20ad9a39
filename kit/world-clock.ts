/**
 * With `--dev`, "today" is the mock world's: its clock can be moved by days. It is followed at the mock world's control address, whose answers wait until the
 * clock is moved. What must not be moved (assertions, tokens, leases) stays on the machine's clock. Production has no such clock.
 */
import { z } from "zod";
import type { Clock } from "./clock.ts";
import { createHttpClient } from "./http-client.ts";
import type { HttpClient } from "./http-client.ts";

export interface WorldClock extends Clock {
  /** Resolves when the world was asked for the first time, whether it answered or not. */
  readonly asked: Promise<void>;
  close(): Promise<void>;
}

export interface WorldClockOptions {
  /** The mock world's control address. */
  readonly url: string;
  /** The clock until the world has answered. Away later, the world is taken to go on as it went. */
  readonly until: Clock;
  readonly retryMs?: number;
}

/** The control address keeps an answer for 20 s. */
const deadlineMs = 30_000;
/** A world that is there says so at once: a subgraph's start does not wait for one that is not. */
const firstMs = 1_000;
const answerBytes = 1_000;

const answer = z.object({ now: z.iso.datetime({ offset: true }).transform((text) => new Date(text)), held: z.boolean(), moves: z.int() });

/** Follows until it is closed. */
export const followWorldClock = ({ url, until, retryMs = 1_000 }: WorldClockOptions): WorldClock => {
  const client = createHttpClient({ url, deadlineMs, maxBytes: answerBytes, connections: 1 });
  const closed = new AbortController();
  let current = until;
  const asked = Promise.withResolvers<void>();

  const follow = async (): Promise<void> => {
    let moves: number | undefined;
    while (!closed.signal.aborted) {
      const state = await ask(client, moves, closed.signal);
      if (state) current = clockOf(state);
      moves = state?.moves;
      asked.resolve();
      if (state === undefined) await pause(retryMs, closed.signal);
    }
  };
  void follow();

  return {
    now: () => current.now(),
    asked: asked.promise,
    async close() {
      closed.abort();
      await client.close();
    },
  };
};

const ask = async (client: HttpClient, moves: number | undefined, signal: AbortSignal): Promise<z.infer<typeof answer> | undefined> => {
  try {
    const response = await client.call({ path: moves === undefined ? "/clock" : `/clock?after=${moves}`, signal, ...(moves === undefined && { withinMs: firstMs }) });
    return response.status === 200 ? answer.safeParse(response.json()).data : undefined;
  } catch {
    // Away, or no world at all: the clock goes on as it went.
    return undefined;
  }
};

const clockOf = ({ now, held }: z.infer<typeof answer>): Clock => {
  const ahead = now.getTime() - Date.now();
  return { now: () => (held ? now : new Date(Date.now() + ahead)) };
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, ms);
    timer.unref();
    signal.addEventListener("abort", done, { once: true });
  });
