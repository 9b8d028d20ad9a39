/**
 * The load generator as a process: closed loops, floods, a balancer. Every answer of every round is compared, byte for byte, with the one that the same
 * request had before measuring began. Obeys one message at a time, but for a release.
 */
import { assault } from "./assault.ts";
import type { Assault } from "./assault.ts";
import { balance, release } from "./balance.ts";
import type { Balance } from "./balance.ts";
import { load } from "./closed-loop.ts";
import type { Load, Mix } from "./closed-loop.ts";
import { flood, open } from "./flood.ts";
import type { Flood, Open } from "./flood.ts";
import { learn } from "./learn.ts";
import type { Learn } from "./learn.ts";

export type Message = Learn | Load | Mix | Open | Flood | Balance | Assault;

/** For the balanced load that is under way; not answered. */
export interface Release {
  readonly kind: "release";
}

const obey = (message: Message): Promise<unknown> => {
  switch (message.kind) {
    case "learn":
      return learn(message);
    case "load":
      return load(message);
    case "mix":
      return Promise.all(message.loads.map(load));
    case "open":
      return open(message);
    case "flood":
      return flood(message);
    case "balance":
      return balance(message);
    case "assault":
      return assault(message);
  }
};

process.on("message", (message: Message | Release) => {
  if (message.kind === "release") return release();
  obey(message).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
process.once("disconnect", () => process.exit(0));
process.send?.({ ready: true });
