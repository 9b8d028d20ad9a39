/** Logged in at a ministry's system, once for the whole process. Holds the portal's own credential, nothing of any citizen. */
import type { Clock } from "./clock.ts";
import { unavailable } from "./ministry-client.ts";

/** What a login gives: a bearer token, a cookie. */
export interface Ticket {
  readonly value: string;
  /** When it ends, in milliseconds of the clock. */
  readonly endsAt: number;
}

/** What a call answers when the system no longer knows the ticket. */
export const expired = Symbol("expired");

export interface Session {
  /**
   * Makes a call with a ticket in force. When the system says it has expired, logs in once more and calls once more; that is all.
   * @throws {PublicError} what the login throws, or `MINISTRY_UNAVAILABLE` when a new ticket is refused too.
   */
  use<T>(call: (ticket: string) => Promise<T | typeof expired>): Promise<T>;
}

/** Renewed a little early, so that a ticket does not end on its way. */
const marginMs = 10_000;

/** @param logIn must not end with the request that happens to need it: others wait for the same login. */
export const createSession = (logIn: () => Promise<Ticket>, clock: Clock): Session => {
  let current: Promise<Ticket> | undefined;
  const renew = (): Promise<Ticket> => {
    const login = logIn();
    current = login;
    // A login that failed is not held: the next call tries again.
    login.catch(() => {
      if (current === login) current = undefined;
    });
    return login;
  };
  const ticketOtherThan = async (refused?: Ticket): Promise<Ticket> => {
    for (;;) {
      const held = current;
      if (held === undefined) return renew();
      const ticket = await held;
      if (ticket !== refused && ticket.endsAt - marginMs > clock.now().getTime()) return ticket;
      // Somebody else may have renewed it during the wait.
      if (current === held) return renew();
    }
  };
  return {
    async use(call) {
      const ticket = await ticketOtherThan();
      const first = await call(ticket.value);
      if (first !== expired) return first;
      const second = await call((await ticketOtherThan(ticket)).value);
      if (second === expired) throw unavailable("a session that ended as soon as it began");
      return second;
    },
  };
};
