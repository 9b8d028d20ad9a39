/**
 * The line between one process and everything outside of it: its database, the payment platform, the owners. Cut, it stays cut, so that a process of the test's own
 * is dead to the world at an exact message, whatever it still tries.
 */
import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";

export interface Cut {
  /** How many messages still get through, of all that the process sends anywhere. */
  readonly after: number;
  /** Whether the other side has the message at which it falls: then it does what it says, and the answer is lost. */
  readonly isDone: boolean;
}

export interface Line {
  /** @returns the port at which the process reaches a server on the loopback. */
  to(port: number): Promise<number>;
  /** @returns when it is cut. */
  cutAt(cut: Cut): Promise<void>;
  cut(): void;
}

const host = "127.0.0.1";

export const createLine = (): Line => {
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  let [isCut, left, isDone] = [false, Number.POSITIVE_INFINITY, false];
  const death = Promise.withResolvers<void>();
  const cut = (): void => {
    isCut = true;
    for (const server of servers) server.close();
    for (const socket of sockets) socket.destroy();
    death.resolve();
  };

  const join = (near: Socket, port: number): void => {
    if (isCut) return void near.destroy();
    const far = connect(port, host);
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.once("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    let isLast = false;
    near.on("data", (chunk) => {
      left -= 1;
      if (isCut || (left < 0 && !isDone)) return cut();
      isLast = left < 0;
      far.write(chunk);
    });
    far.on("data", (chunk) => {
      if (isCut || isLast) return cut();
      near.write(chunk);
    });
  };

  return {
    async to(port) {
      const server = createServer((near) => join(near, port));
      servers.push(server);
      server.listen(0, host);
      await once(server, "listening");
      return (server.address() as AddressInfo).port;
    },
    cutAt(given) {
      [left, isDone] = [given.after, given.isDone];
      return death.promise;
    },
    cut,
  };
};
