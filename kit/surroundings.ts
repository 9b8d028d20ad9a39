/** What a process of a subgraph finds around it: its database, and with `--dev` the mock world's clock. */
import { fixedClock, systemClock } from "./clock.ts";
import type { Clock } from "./clock.ts";
import * as variable from "./config.ts";
import { databaseUrl, developmentServer } from "./database-url.ts";
import type { Secret } from "./secret.ts";
import { followWorldClock } from "./world-clock.ts";

export const databaseOf = (name: string): variable.Variable<Secret> =>
  variable.secret({ describe: "the PostgreSQL database of this subgraph alone, postgres://user:password@host:port/name", development: databaseUrl(developmentServer, name) });

export const worldVariables = {
  WORLD_NOW: variable.optional(variable.moment({ describe: "with --dev only: the moment that the mock world stands still at" })),
  WORLD_CONTROL: { ...variable.optional(variable.url({ describe: "with --dev only: the control address of the mock world, whose clock is followed" })), development: "http://127.0.0.1:4002" },
};

export interface ProcessClock {
  readonly clock: Clock;
  /** The world was asked for the first time, whether it answered or not. */
  readonly asked?: Promise<void>;
  close(): Promise<void>;
}

/** Production has the machine's clock and no other. @throws {Error} when it is told of another. */
export const clockOf = ({ WORLD_NOW, WORLD_CONTROL }: variable.Configuration<typeof worldVariables>, dev: boolean): ProcessClock => {
  if (!dev && (WORLD_NOW || WORLD_CONTROL)) throw new Error("WORLD_NOW and WORLD_CONTROL are for the mock world: they need --dev");
  const until = WORLD_NOW ? fixedClock(WORLD_NOW) : systemClock;
  if (WORLD_CONTROL === undefined) return { clock: until, close: async () => {} };
  const clock = followWorldClock({ url: WORLD_CONTROL, until });
  return { clock, asked: clock.asked, close: () => clock.close() };
};
