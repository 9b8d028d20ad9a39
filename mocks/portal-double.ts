/** For tests: a small portal on a loopback socket, which remembers what it was told and can misbehave. */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { agencies } from "./agencies.ts";
import { readJson } from "./ministry.ts";

export interface Told {
  readonly username: string;
  readonly service: string;
  readonly isUpdating: unknown;
  readonly dossier: Readonly<Record<string, unknown>>;
}

export type Misdeed = "busy" | "reset" | "refuse" | "html";

export interface PortalDouble {
  readonly url: string;
  /** What was acknowledged, in the order it came. */
  readonly told: readonly Told[];
  readonly logIns: number;
  /** What a `POST /mapi/g` of so many next calls gets instead of an acknowledgement. */
  misbehave(answers: readonly Misdeed[]): void;
  /** What success is written as. */
  success: unknown;
  /** Ends all sessions. */
  endSessions(): void;
  /** The document store, by path. */
  readonly documents: Map<string, Buffer>;
  readonly fetched: readonly { readonly path: string; readonly username: string | undefined; readonly code: string | null }[];
  close(): Promise<void>;
}

export const openPortalDouble = async (): Promise<PortalDouble> => {
  const sessions = new Map<string, string>();
  const told: Told[] = [];
  const fetched: { path: string; username: string | undefined; code: string | null }[] = [];
  const documents = new Map<string, Buffer>();
  let bad: readonly Misdeed[] = [];
  let logIns = 0;
  let success: unknown = "00";

  const logIn = (body: string): object => {
    const { username, password } = readJson(body);
    if (!agencies.some((agency) => agency.username === username && agency.password === password)) return { error_code: "01" };
    logIns += 1;
    const session = `session-${logIns}`;
    sessions.set(session, String(username));
    return { session, error_code: success };
  };

  const take = (body: string, response: ServerResponse): object | undefined => {
    const [misdeed, ...rest] = bad;
    bad = rest;
    switch (misdeed) {
      case "busy":
        response.writeHead(503).end();
        break;
      case "reset":
        response.socket?.resetAndDestroy();
        break;
      case "html":
        response.end("<html>");
        break;
      case "refuse":
        return { error_code: "99" };
      case undefined: {
        const { session, service, data, isUpdating } = readJson(body);
        const username = sessions.get(String(session));
        if (username === undefined || !Array.isArray(data)) return { error_code: "01" };
        for (const dossier of data as Record<string, unknown>[]) told.push({ username, service: String(service), isUpdating, dossier });
        return { error_code: success };
      }
    }
    return undefined;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("utf8");
    const { pathname: path, searchParams } = new URL(request.url ?? "", "http://portal");
    if (path.startsWith("/mapi/")) {
      const answer = path === "/mapi/login" ? logIn(body) : take(body, response);
      if (answer) response.end(JSON.stringify(answer));
      return;
    }
    const username = sessions.get(String(request.headers["session"]));
    fetched.push({ path, username, code: searchParams.get("case") });
    const document = documents.get(path);
    response.writeHead(username === undefined ? 401 : document ? 200 : 404).end(username === undefined ? "" : document);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told,
    fetched,
    documents,
    get logIns() {
      return logIns;
    },
    misbehave(answers) {
      bad = answers;
    },
    get success() {
      return success;
    },
    set success(value) {
      success = value;
    },
    endSessions: () => sessions.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
