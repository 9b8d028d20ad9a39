/** For tests: a loopback address that the payment platform calls back, which can misbehave. */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { SignedOutcome } from "./wire.ts";

/** What the next call gets instead of an acknowledgement. */
export type Misdeed = "busy" | "reset" | "html" | "code" | "text" | "silent";

export interface CalledBack {
  readonly url: string;
  /** All that came, also what was not acknowledged. */
  readonly calls: readonly SignedOutcome[];
  misbehave(next: readonly Misdeed[]): void;
  close(): Promise<void>;
}

export const openCalledBack = async (): Promise<CalledBack> => {
  const calls: SignedOutcome[] = [];
  let bad: readonly Misdeed[] = [];

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    calls.push(JSON.parse(Buffer.concat(chunks).toString("utf8")) as SignedOutcome);
    const [misdeed, ...rest] = bad;
    bad = rest;
    switch (misdeed) {
      case "busy":
        return void response.writeHead(503).end();
      case "reset":
        return void response.socket?.resetAndDestroy();
      case "html":
        return void response.end("<html>");
      case "code":
        return void response.end(JSON.stringify({ error_code: 1, message: "" }));
      case "text":
        return void response.end(JSON.stringify({ error_code: "0", message: "" }));
      case "silent":
        return;
      case undefined:
        return void response.end(JSON.stringify({ error_code: 0, message: "" }));
    }
  };
  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/paymentconfirm`,
    calls,
    misbehave(next) {
      bad = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
