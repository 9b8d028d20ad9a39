/** The portal as a ministry calls it: sign in, tell, and fetch what an application cites. Paths and envelope are the portal's synchronisation (`mapi`). */
import type { Agency } from "./agencies.ts";
import type { SyncMessage } from "./sync-message.ts";

export type Fetched = { readonly bytes: Buffer } | { readonly refused: string } | { readonly unreachable: string };

export interface PortalClient {
  /** @returns why it was not acknowledged, or nothing. `unreachable`: nobody answered as the portal would. */
  tell(message: SyncMessage): Promise<{ readonly kind: "refused" | "unreachable"; readonly reason: string } | undefined>;
  /** @param address a path or an address at the portal; the session goes nowhere else. */
  fetchDocument(address: string): Promise<Fetched>;
}

/** From sending to the last byte: 60 s is what clients of the portal were raised to with attachments, and nothing here has any. */
const deadlineMs = 10_000;
/** What the store takes is at most 10 MB. */
const maxDocumentBytes = 11_000_000;

class Unreachable extends Error {}

const call = async (url: URL, init: RequestInit): Promise<Response> => {
  const response = await fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(deadlineMs) }).catch((error: unknown) => {
    throw new Unreachable(error instanceof Error ? error.message : String(error));
  });
  if (response.status >= 500 || response.status === 429) {
    await response.body?.cancel();
    throw new Unreachable(`answered ${response.status}`);
  }
  return response;
};

const readAnswer = async (response: Response): Promise<Readonly<Record<string, unknown>>> => {
  const text = await response.text().catch(() => "");
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // Not the portal's own answer: a page, or half of one.
  }
  throw new Unreachable(`answered ${response.status} with what is no JSON`);
};

const post = async (url: URL, body: object): Promise<Readonly<Record<string, unknown>>> =>
  readAnswer(await call(url, { method: "POST", headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(body) }));

const reasonOf = (answer: Readonly<Record<string, unknown>>): string => `error_code ${JSON.stringify(answer["error_code"])} ${typeof answer["message"] === "string" ? answer["message"] : ""}`.trim();

/** @param portal scheme, host and port of the portal's synchronisation and document store; nobody is there while it is not known. */
export const createPortalClient = (portal: () => string | undefined, { username, password, dialect }: Agency): PortalClient => {
  let session: string | undefined;
  const at = (path: string): URL => {
    const base = portal();
    if (base === undefined) throw new Unreachable("no portal is known: SYNC_URL");
    return new URL(path, base);
  };

  /** @returns why there is no session, or nothing. */
  const logIn = async (): Promise<string | undefined> => {
    const answer = await post(at("/mapi/login"), { username, password });
    if (typeof answer["session"] !== "string" || answer["session"] === "") return `no session: ${reasonOf(answer)}`;
    session = answer["session"];
    return undefined;
  };

  /** Tries with the session that there is, and once more with a new one: sessions end without a word. */
  const withSession = async <T>(attempt: (session: string) => Promise<{ readonly done: T } | { readonly refused: string }>): Promise<{ readonly done: T } | { readonly refused: string }> => {
    if (session !== undefined) {
      const outcome = await attempt(session);
      if ("done" in outcome) return outcome;
    }
    session = undefined;
    const refused = await logIn();
    return refused === undefined ? attempt(session ?? "") : { refused };
  };

  return {
    async tell(message) {
      try {
        const outcome = await withSession(async (current) => {
          const answer = await post(at("/mapi/g"), { session: current, ...message });
          return answer["error_code"] === dialect.success ? { done: true } : { refused: reasonOf(answer) };
        });
        return "done" in outcome ? undefined : { kind: "refused", reason: outcome.refused };
      } catch (error) {
        return { kind: "unreachable", reason: error instanceof Error ? error.message : String(error) };
      }
    },
    async fetchDocument(address) {
      try {
        const store = at("/");
        const target = URL.parse(address, store.href);
        if (target?.origin !== store.origin) return { refused: "không thuộc kho của Cổng" };
        const outcome = await withSession(async (current) => {
          const response = await call(target, { headers: { session: current } });
          if (response.status === 200) return { done: await readBytes(response) };
          await response.body?.cancel();
          return { refused: `trả về ${response.status}` };
        });
        return "done" in outcome ? { bytes: outcome.done } : outcome;
      } catch (error) {
        return { unreachable: error instanceof Error ? error.message : String(error) };
      }
    },
  };
};

const readBytes = async (response: Response): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maxDocumentBytes) throw new Unreachable("a document over the size limit");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
