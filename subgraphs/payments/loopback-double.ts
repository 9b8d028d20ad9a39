/** For tests: a server on the loopback that can do what it is asked and lose the answer, lose the question, be busy, or be slow. */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";

/** `HOLDS` does it and answers only when it is told to; `HOLDS_QUESTION` does it only then. */
export type Behaviour = "ANSWERS" | "LOSES_ANSWER" | "LOSES_QUESTION" | "IS_BUSY" | "HOLDS" | "HOLDS_QUESTION";

export interface DoubleRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface DoubleAnswer {
  readonly status?: number;
  readonly json: unknown;
}

export interface LoopbackDouble {
  readonly url: string;
  /** The paths asked for, in their order. */
  readonly calls: readonly string[];
  /** What it does with the next calls to a path that contains this; then it answers again. */
  next(behaviour: Behaviour, options?: { readonly times?: number; readonly path?: string }): void;
  /** Answers what it holds. */
  release(): void;
  /** Whatever was said of its behaviour is forgotten. */
  calm(): void;
  /** The same, and the calls are too. */
  reset(): void;
  close(): Promise<void>;
}

export const serveDouble = async (handle: (request: DoubleRequest) => DoubleAnswer | Promise<DoubleAnswer>): Promise<LoopbackDouble> => {
  const calls: string[] = [];
  let orders: { behaviour: Behaviour; path: string; times: number }[] = [];
  let waiting: (() => void)[] = [];
  const behaviourFor = (path: string): Behaviour => {
    const order = orders.find((each) => path.includes(each.path) && each.times > 0);
    if (order) order.times -= 1;
    return order?.behaviour ?? "ANSWERS";
  };
  let calmed = 0;
  /** Not for what was asked before everything was calmed. */
  const held = async (asked: number): Promise<void> => {
    if (asked === calmed) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = request.url ?? "";
    calls.push(path);
    const asked = calmed;
    const behaviour = behaviourFor(path);
    if (behaviour === "LOSES_QUESTION") return void request.socket.destroy();
    if (behaviour === "IS_BUSY") return void response.writeHead(503).end();
    if (behaviour === "HOLDS_QUESTION") await held(asked);
    const { status = 200, json } = await handle({ method: request.method ?? "", path, headers: request.headers, body: Buffer.concat(chunks) });
    if (behaviour === "LOSES_ANSWER") return void request.socket.destroy();
    if (behaviour === "HOLDS") await held(asked);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json));
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const release = (): void => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  const calm = (): void => {
    orders = [];
    calmed += 1;
    release();
  };
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    calls,
    next: (behaviour, { times = 1, path = "" } = {}) => void orders.push({ behaviour, path, times }),
    release,
    calm,
    reset() {
      calm();
      calls.length = 0;
    },
    async close() {
      release();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
