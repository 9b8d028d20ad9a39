/**
 * A relay before a server, by which a test stops a process at an exact step of its work, from outside: what it sends there is kept back before the server has
 * it, or the server's answer when the server has done it. The process itself is as in production, and knows nothing of it.
 */
import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";

/** What a message is known by: parameters and bodies are of the message, too. */
export type Sign = string | RegExp;

export interface Stop {
  readonly when: "before" | "after";
  /** What the stopped message has in it, for example the beginning of a statement or of a request. */
  readonly text: Sign;
  /** What the message before it on the same connection has in it, for example the last statement before a `commit`; anything unless given. */
  readonly following?: Sign | undefined;
  /** What the connection began with has this in it, for example the name of a database; any connection unless given. */
  readonly of?: string;
}

/** One message that was, or will be, kept back: the first that the stop is about. */
export interface Held {
  /** Resolves when it is kept back: `before`, the server does not have it; `after`, the server has done it, and whoever asked does not know. */
  readonly reached: Promise<void>;
  /** Whether it is kept back, and whoever sent it still waits. */
  readonly isHeld: boolean;
  /** Lets it go on, or gives the stop up if nothing has come to it. */
  release(): void;
}

export interface Relay {
  readonly port: number;
  /** How many messages were kept back until now. */
  readonly kept: number;
  hold(stop: Stop): Held;
  /** As when the server's process dies: every connection breaks, and none is taken. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  /** Gives up every stop, and lets go on what is kept back. */
  releaseAll(): void;
  close(): Promise<void>;
}

interface Watch {
  readonly stop: Stop;
  readonly reach: () => void;
  state: "armed" | "met" | "over";
  resume: () => void;
  isWaitedFor: () => boolean;
}

const host = "127.0.0.1";

/** @param target the server's port on loopback. */
export const startRelay = async (target: number): Promise<Relay> => {
  const watches = new Set<Watch>();
  const sockets = new Set<Socket>();
  let kept = 0;
  const server = createServer((near) => relayOne(near, target, watches, sockets));
  const port = await listen(server, 0);
  const release = (watch: Watch): void => {
    watch.state = "over";
    watches.delete(watch);
    watch.resume();
  };
  const goDown = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.resetAndDestroy();
    await closed;
  };
  return {
    port,
    get kept() {
      return kept;
    },
    hold(stop) {
      const { promise: reached, resolve } = Promise.withResolvers<void>();
      const reach = (): void => {
        kept += 1;
        resolve();
      };
      const watch: Watch = { stop, reach, state: "armed", resume: () => {}, isWaitedFor: () => false };
      watches.add(watch);
      return {
        reached,
        get isHeld() {
          return watch.isWaitedFor();
        },
        release: () => release(watch),
      };
    },
    goDown,
    async comeBack() {
      if (!server.listening) await listen(server, port);
    },
    releaseAll() {
      for (const watch of watches) release(watch);
    },
    async close() {
      if (server.listening) await goDown();
    },
  };
};

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, host);
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
};

const has = (text: string, sign: Sign): boolean => (typeof sign === "string" ? text.includes(sign) : sign.test(text));

/** Whatever a message is known by is in its beginning: a file on its way is not read whole. */
const longest = 64_000;

const relayOne = (near: Socket, target: number, watches: ReadonlySet<Watch>, sockets: Set<Socket>): void => {
  const far = connect(target, host);
  for (const [socket, other] of [
    [near, far],
    [far, near],
  ] as const) {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("error", () => {});
    socket.once("close", () => {
      sockets.delete(socket);
      other.destroy();
    });
  }
  let opening: string | undefined;
  /** What near says, which may come in pieces, and what it said before that. */
  let message = "";
  let earlier = "";
  let isAnswered = false;
  /** What this connection is stopped by now. */
  let stopped: Watch | undefined;
  const waiting: (() => void)[] = [];
  const keep = (watch: Watch, send: () => void): void => {
    stopped = watch;
    waiting.push(send);
    watch.isWaitedFor = () => watch.state === "met" && !near.destroyed && !far.destroyed;
    watch.resume = () => {
      stopped = undefined;
      for (const each of waiting.splice(0)) each();
    };
    watch.reach();
  };
  near.on("data", (chunk) => {
    if (isAnswered) [earlier, message, isAnswered] = [message, "", false];
    const text = chunk.toString("latin1");
    if (message.length < longest) message += text;
    opening ??= text;
    const forward = (): void => void far.write(chunk);
    if (stopped?.stop.when === "before") return void waiting.push(forward);
    if (stopped !== undefined) return forward();
    const isMeant = ({ state, stop }: Watch): boolean => state === "armed" && has(message, stop.text) && has(earlier, stop.following ?? "") && has(opening ?? "", stop.of ?? "");
    const watch = [...watches].find(isMeant);
    if (watch === undefined) return forward();
    watch.state = "met";
    if (watch.stop.when === "before") return keep(watch, forward);
    stopped = watch;
    forward();
  });
  far.on("data", (chunk) => {
    isAnswered = true;
    const forward = (): void => void near.write(chunk);
    if (stopped?.stop.when === "after") keep(stopped, forward);
    else forward();
  });
};
