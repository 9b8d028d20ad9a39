/** The portal as a ministry calls it: sign in, tell, and fetch what an application cites. Paths and envelope are the portal's synchronisation (`mapi`). */
import type { Agency } from "./agencies.ts";
import type { Recipient } from "./outbox.ts";
import type { SyncMessage } from "./sync-message.ts";

export type Fetched = { readonly bytes: Buffer } | { readonly refused: string } | { readonly unreachable: string };

export interface PortalClient extends Recipient<SyncMessage> {
  /** @param address a path or an address at the portal; the session goes nowhere else. @param code the dossier that cites the document, which goes with it as `case`. */
  fetchDocument(address: string, code: string): Promise<Fetched>;
}

/** From sending to the last byte: 60 s is what clients of the portal were raised to with attachments, and nothing here has any. */
const deadlineMs = 10_000;
/** What the store takes is at most 10 MB. */
const maxDocumentBytes = 11_000_000;

/** `error_code` of a session that is not known or has ended (assumed). */
const sessionEnded = 1;

type Attempt<T> = { readonly done: T } | { readonly refused: string } | { readonly ended: true };

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

  const logIn = async (): Promise<{ readonly opened: string } | { readonly refused: string }> => {
    const answer = await post(at("/mapi/login"), { username, password });
    if (typeof answer["session"] !== "string" || answer["session"] === "") return { refused: `no session: ${reasonOf(answer)}` };
    session = answer["session"];
    return { opened: session };
  };

  /** Tries with the session that there is, and once more with a new one when it has ended. Sign-ins are few: no other refusal is worth one. */
  const withSession = async <T>(attempt: (session: string) => Promise<Attempt<T>>): Promise<{ readonly done: T } | { readonly refused: string }> => {
    const first: Attempt<T> = session === undefined ? { ended: true } : await attempt(session);
    if (!("ended" in first)) return first;
    const entry = await logIn();
    if ("refused" in entry) return entry;
    const second = await attempt(entry.opened);
    return "ended" in second ? { refused: "a session that ended at once" } : second;
  };

  return {
    async tell(message) {
      try {
        const outcome = await withSession(async (current) => {
          const answer = await post(at("/mapi/g"), { session: current, ...message });
          if (dialect.isSuccess(answer["error_code"])) return { done: true };
          return Number(answer["error_code"]) === sessionEnded ? { ended: true } : { refused: reasonOf(answer) };
        });
        return "done" in outcome ? undefined : { kind: "refused", reason: outcome.refused };
      } catch (error) {
        return { kind: "unreachable", reason: error instanceof Error ? error.message : String(error) };
      }
    },
    async fetchDocument(address, code) {
      try {
        const store = at("/");
        const target = URL.parse(address, store.href);
        if (target === null || target.origin !== store.origin) return { refused: "không thuộc kho của Cổng" };
        target.searchParams.set("case", code);
        const outcome = await withSession(async (current) => {
          const response = await call(target, { headers: { session: current } });
          if (response.status === 200) return { done: await readBytes(response) };
          await response.body?.cancel();
          return response.status === 401 ? { ended: true } : { refused: `trả về ${response.status}` };
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
