/** Messages to a child process that answers each in turn. */
import type { ChildProcess } from "node:child_process";
import { cores, start, stop } from "./processes.ts";

export interface Conversation {
  readonly child: ChildProcess;
  /** What it said first. */
  readonly greeting: unknown;
  /** One question at a time. */
  ask(message: object): Promise<unknown>;
  /** Something that is not answered, in the middle of what is asked. */
  say(message: object): void;
  stop(): Promise<void>;
}

/** A whole federation may have to end. */
const graceMs = 30_000;

/** Starts a script of ours beside the gateways' core. @throws {Error} when it ends before it says anything. */
export const converseWith = async (script: string, args: readonly string[] = []): Promise<Conversation> => {
  const child = start(process.execPath, [script, ...args], { core: cores.others, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const next = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const onExit = (code: number | null): void => reject(new Error(`${script} ended (${String(code)})`));
      child.once("exit", onExit);
      child.once("message", (message) => {
        child.off("exit", onExit);
        resolve(message);
      });
    });
  const greeting = await next();
  return {
    child,
    greeting,
    ask(message) {
      const answer = next();
      child.send(message);
      return answer;
    },
    say: (message) => void child.send(message),
    stop: () => stop(child, graceMs),
  };
};
