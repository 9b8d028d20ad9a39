/** Who asks: the personas of the sign-in, the one chosen, and requests in their name. Knows nothing of what is drawn. */
import { fetchPersonas, fetchToken, findSignIn, SignInRefusal } from "./sign-in.ts";
import type { Fetch, Persona } from "./sign-in.ts";
import { createTokenSource } from "./token-source.ts";
import type { TokenSource } from "./token-source.ts";

export type { Persona } from "./sign-in.ts";

/** `refused`: the sign-in answers, but has no token for the chosen key. */
export type Access = "nobody" | "asking" | "signed-in" | "refused" | "unreachable";

/** A request that was not sent: there is no token for whom it should speak for. Without a stack, which would be shown to the visitor as the answer. */
export class NotSent extends Error {
  constructor(persona: string, cause: unknown) {
    super(`Chưa gửi: không có mã truy cập cho “${persona}”. / Not sent: there is no token for “${persona}”.`, { cause });
    delete this.stack;
  }
}

/** The last request of the graph that was answered. */
export interface Answer {
  /** Name of the operation, or empty. */
  readonly operation: string;
  /** Full name, or empty for nobody. */
  readonly for: string;
  readonly status: number;
  readonly ms: number;
}

export interface SessionState {
  /** Address of the sign-in; empty until the gateway has told it. */
  readonly signIn: string;
  /** Empty until the sign-in has told them. */
  readonly personas: readonly Persona[];
  /** Key of the persona that requests speak for; empty for nobody. */
  readonly chosen: string;
  readonly access: Access;
  readonly lastAnswer: Answer | undefined;
}

export interface Session {
  readonly state: () => SessionState;
  /** @returns what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Finds the sign-in and its personas; again, when it could not be reached. Never rejects: see `access`. */
  start(): Promise<void>;
  /** From now on requests speak for this persona; for nobody if the key is empty. */
  choose(key: string): void;
  /**
   * `fetch` in the name of the persona chosen at this moment. A token that is refused (401) is replaced once, if there is another. A request with an `authorization` of its own
   * is sent as it is.
   * @throws {NotSent} when there is no token to be had: a request is not sent in nobody's name instead.
   */
  readonly fetch: Fetch;
}

export interface SessionDependencies {
  readonly fetch?: Fetch;
  /** Milliseconds. */
  readonly now?: () => number;
}

export const createSession = ({ fetch = (...request) => globalThis.fetch(...request), now = Date.now }: SessionDependencies = {}): Session => {
  let state: SessionState = { signIn: "", personas: [], chosen: "", access: "nobody", lastAnswer: undefined };
  let token: TokenSource | undefined;
  let found: Promise<string> | undefined;
  const listeners = new Set<() => void>();

  const change = (changed: Partial<SessionState>): void => {
    state = { ...state, ...changed };
    for (const listener of listeners) listener();
  };

  const find = async (): Promise<string> => {
    const signIn = await findSignIn(fetch);
    change({ signIn });
    change({ personas: await fetchPersonas(fetch, signIn) });
    return signIn;
  };

  /** The sign-in, looked for once; again after a failure. */
  const findOnce = (): Promise<string> =>
    (found ??= find().catch((error: unknown) => {
      found = undefined;
      throw error;
    }));

  const tokenOf = (key: string): TokenSource => {
    const source = createTokenSource(async () => {
      const tell = (access: Access): void => {
        if (source === token) change({ access });
      };
      tell("asking");
      try {
        const answer = await fetchToken(fetch, await findOnce(), key);
        tell("signed-in");
        return answer;
      } catch (error) {
        tell(error instanceof SignInRefusal ? "refused" : "unreachable");
        throw error;
      }
    }, now);
    return source;
  };

  /** Ahead of the first request: the page shows at once whether there is a token. A failure is in `access`. */
  const signInNow = async (): Promise<void> => {
    await token?.current().catch(() => {});
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      try {
        await findOnce();
      } catch {
        return change({ access: "unreachable" });
      }
      if (!token) change({ access: "nobody" });
      await signInNow();
    },
    choose(key) {
      token = key === "" ? undefined : tokenOf(key);
      const neverFound = state.access === "unreachable" && state.personas.length === 0;
      change({ chosen: key, access: token ? "asking" : neverFound ? "unreachable" : "nobody" });
      void signInNow();
    },
    async fetch(input, init) {
      const { chosen, personas } = state;
      const headers = new Headers(init?.headers);
      const source = headers.has("authorization") ? undefined : token;
      const send = (value: string | undefined): Promise<Response> => {
        if (value !== undefined) headers.set("authorization", `Bearer ${value}`);
        return fetch(input, { ...init, headers });
      };
      const value = await source?.current().catch(refuseToSend(chosen));
      const began = now();
      const first = await send(value);
      const response = source && first.status === 401 ? await source.renew().then(send, () => first) : first;
      change({ lastAnswer: { operation: operationIn(init?.body), for: personas.find(({ key }) => key === chosen)?.fullName ?? chosen, status: response.status, ms: Math.round(now() - began) } });
      return response;
    },
  };
};

const refuseToSend =
  (persona: string) =>
  (cause: unknown): never => {
    throw new NotSent(persona, cause);
  };

const operationIn = (body: unknown): string => {
  if (typeof body !== "string") return "";
  const { query, operationName } = JSON.parse(body) as { readonly query: string; readonly operationName?: string | null };
  return operationName ?? /^\s*(?:query|mutation|subscription)\s+(\w+)/m.exec(query)?.[1] ?? "";
};
