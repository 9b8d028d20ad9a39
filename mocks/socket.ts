/** One HTTP exchange over a bare socket, for tests of what sockets do: nothing on the way may mend, retry, decode or intercept. */
import { connect } from "node:net";

export interface SocketRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SocketExchange {
  /** How it ended: the other side closed, reset or refused the connection, or we stopped waiting. */
  readonly end: "closed" | "reset" | "refused" | "waiting";
  /** 0 when no head came. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Milliseconds from connecting to the first byte; `undefined` when none came. */
  readonly firstByteMs: number | undefined;
}

/** @param waitMs how long to wait for the end. */
export const exchange = (url: string, { method, path, headers, body }: SocketRequest, waitMs = 5_000): Promise<SocketExchange> =>
  new Promise((resolve) => {
    const { hostname, port, host } = new URL(url);
    const started = performance.now();
    const chunks: Buffer[] = [];
    let firstByteMs: number | undefined;
    const socket = connect({ host: hostname, port: Number(port) });
    const finish = (end: SocketExchange["end"]): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ end, ...readHead(Buffer.concat(chunks)), firstByteMs });
    };
    const timer = setTimeout(() => finish("waiting"), waitMs);
    socket.on("connect", () => {
      const head = Object.entries({ host, connection: "close", "content-length": String(Buffer.byteLength(body)), ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(`${method} ${path} HTTP/1.1\r\n${head.join("")}\r\n${body}`);
    });
    socket.on("data", (chunk) => {
      firstByteMs ??= performance.now() - started;
      chunks.push(chunk);
    });
    socket.on("end", () => finish("closed"));
    socket.on("error", (error) => finish("code" in error && error.code === "ECONNREFUSED" ? "refused" : "reset"));
  });

const readHead = (received: Buffer): Pick<SocketExchange, "status" | "headers" | "body"> => {
  const end = received.indexOf("\r\n\r\n");
  if (end === -1) return { status: 0, headers: {}, body: Buffer.alloc(0) };
  const [statusLine = "", ...lines] = received.subarray(0, end).toString("latin1").split("\r\n");
  const headers = lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()] as const);
  return { status: Number(statusLine.split(" ")[1]), headers: Object.fromEntries(headers), body: received.subarray(end + 4) };
};
