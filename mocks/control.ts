/**
 * What QA turns while the federation runs, on a loopback address: `GET /` shows every ministry with its fault and the calls that reached it,
 * `POST /faults` breaks one, `DELETE /calls` forgets the calls, `POST /sign-in/keys` rotates the sign-in's keys, `POST /mandates` changes who may act for whom;
 * `GET /clock` and `POST /clock` read and move the world's clock; `GET /ledger` shows every case, booking and filing, `POST /sync` bends what ministries tell the portal, `POST /register` changes what a register
 * holds of a person, `POST /channels` routes a customs declaration, `POST /counter` pays something where the portal does not see it; `POST /payments` and what is below it is the payment platform's (`payment-platform/controls.ts`), `POST /axis` the document axis' (`document-axis/controls.ts`).
 */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { allBookings } from "./bookings.ts";
import { customsLedger } from "./customs-filings.ts";
import type { FilingEntry } from "./customs-filings.ts";
import { channels, routeDeclaration } from "./customs-register.ts";
import { axisRoutes } from "./document-axis/controls.ts";
import { axisLedgerOf } from "./document-axis/ledger.ts";
import type { AxisLedgerLine } from "./document-axis/ledger.ts";
import { readDuration } from "./duration.ts";
import { ministries as mockMinistries } from "./index.ts";
import { mandatesOf } from "./mandates.ts";
import { readJson } from "./ministry.ts";
import type { Office } from "./office.ts";
import { deliveryModes } from "./outbox.ts";
import type { Callbacks } from "./payment-platform/callbacks.ts";
import { paymentRoutes } from "./payment-platform/controls.ts";
import { ledgerOf } from "./payment-platform/ledger.ts";
import { mandateStates } from "./personas/persona.ts";
import type { MandateState } from "./personas/persona.ts";
import { changeRecord, changeable } from "./register.ts";
import { faults } from "./serve.ts";
import type { Fault, FaultKind, ServedMinistry } from "./serve.ts";
import type { SignIn } from "./sign-in.ts";
import type { World } from "./world.ts";

export interface Controlled {
  readonly world: World;
  readonly ministries: readonly ServedMinistry[];
  readonly signIn: SignIn;
  readonly office: Office;
  readonly callbacks: Callbacks;
  /** Whether the clock stands still unless it is moved. */
  readonly isHeld: boolean;
  /** Moves the clock, and resolves when what has become due is done. */
  readonly advance: (ms: number) => Promise<void>;
}

/** What `GET /clock` answers. */
export interface ClockState {
  readonly now: string;
  readonly held: boolean;
  /** How often the clock was moved. */
  readonly moves: number;
}

/** What `GET /ledger` answers: cases, which go through an office; what was booked and paid; what else was filed, by ministry. */
export interface Ledger {
  readonly ministries: Office["ledger"];
  readonly bookings: ReturnType<typeof allBookings>;
  readonly payments: ReturnType<typeof ledgerOf>;
  readonly axis: readonly AxisLedgerLine[];
  readonly filings: { readonly customs: readonly FilingEntry[] };
}

/** What `GET /` answers. */
export interface WorldState {
  readonly now: string;
  readonly signIn: string;
  readonly ministries: readonly { readonly name: string; readonly url: string; readonly fault: Fault; readonly calls: ServedMinistry["calls"] }[];
}

const isFaultKind = (value: unknown): value is FaultKind => typeof value === "string" && Object.hasOwn(faults, value);

const stateOf = ({ world, ministries, signIn }: Controlled): WorldState => ({
  now: world.now().toISOString(),
  signIn: signIn.issuer,
  ministries: ministries.map(({ name, url, fault, calls }) => ({ name, url, fault, calls })),
});

const setFault = async ({ ministries }: Controlled, body: string): Promise<Answer> => {
  const { ministry: name, kind, ms } = readJson(body);
  const ministry = ministries.find((each) => each.name === name);
  if (!ministry) return { status: 404, body: { error: `no such ministry; there are: ${ministries.map((each) => each.name).join(", ")}` } };
  if (!isFaultKind(kind)) return { status: 400, body: { error: `no such fault; there are: ${Object.keys(faults).join(", ")}` } };
  if (ms !== undefined && !(typeof ms === "number" && Number.isInteger(ms) && ms >= 0 && ms <= 600_000)) return { status: 400, body: { error: "ms must be a whole number of milliseconds up to 600000" } };
  await ministry.setFault({ kind, ...(typeof ms === "number" && { ms }) });
  return { status: 200, body: { ministry: ministry.name, fault: ministry.fault, meaning: faults[kind] } };
};

const isMandateState = (value: unknown): value is MandateState => mandateStates.some((state) => state === value);

const changeMandate = ({ world }: Controlled, body: string): Answer => {
  const { holder, citizen, state } = readJson(body);
  if (!isMandateState(state)) return { status: 400, body: { error: `no such state; there are: ${mandateStates.join(", ")}` } };
  const changed = mandatesOf(world).change(String(holder), String(citizen), state);
  return changed ? { status: 200, body: { holder, citizen, state: changed.state } } : { status: 404, body: { error: "no such mandate" } };
};

/** How long somebody who follows the clock is kept waiting for it to be moved. */
const clockWaitMs = 20_000;

/** With `?after=MOVES`, the answer waits until the clock has been moved another number of times. */
const readClock = async ({ world, isHeld }: Controlled, after: string | null): Promise<Answer> => {
  if (after !== null && Number(after) === world.moves) {
    const waited = Promise.withResolvers<void>();
    const timer = setTimeout(waited.resolve, clockWaitMs).unref();
    await Promise.race([world.nextMove(), waited.promise]);
    clearTimeout(timer);
  }
  return { status: 200, body: { now: world.now().toISOString(), held: isHeld, moves: world.moves } satisfies ClockState };
};

const moveClock = async (controlled: Controlled, body: string): Promise<Answer> => {
  const { advance } = readJson(body);
  const ms = typeof advance === "string" ? readDuration(advance) : undefined;
  if (ms === undefined) return { status: 400, body: { error: "advance by hours, days or weeks, at most a year, for example 3h, 5d, 2w" } };
  await controlled.advance(ms);
  return readClock(controlled, null);
};

const setDelivery = async ({ office }: Controlled, body: string): Promise<Answer> => {
  const mode = deliveryModes.find((each) => each === readJson(body)["mode"]);
  if (mode === undefined) return { status: 400, body: { error: `no such mode; there are: ${deliveryModes.join(", ")}` } };
  await office.setDelivery(mode);
  return { status: 200, body: { mode, outboxes: office.ledger.map(({ ministry, outbox }) => ({ ministry, ...outbox })) } };
};

const change = ({ world, office }: Controlled, body: string): Answer => {
  const { persona: key, nguon, truong, giaTri } = readJson(body);
  const persona = world.personas.find((each) => each.key === key);
  const what = changeable.find((each) => each === `${String(nguon)} ${String(truong)}`);
  if (persona === undefined) return { status: 404, body: { error: `no such persona; there are: ${world.personas.map((each) => each.key).join(", ")}` } };
  if (what === undefined || typeof giaTri !== "string" || giaTri === "") return { status: 400, body: { error: `say what to change, and to what; there are: ${changeable.join(", ")}` } };
  if (!changeRecord(world, persona, what, giaTri)) return { status: 404, body: { error: `${persona.key} is not in that register` } };
  office.wake();
  return { status: 200, body: { persona: persona.key, changed: what, to: giaTri } };
};

const setChannel = ({ world }: Controlled, body: string): Answer => {
  const { declaration, channel } = readJson(body);
  if (typeof channel !== "string" || !channels.includes(channel)) return { status: 400, body: { error: "channel is 1 green, 2 yellow or 3 red" } };
  const isRouted = typeof declaration === "string" && routeDeclaration(world, declaration, channel);
  return isRouted ? { status: 200, body: { declaration, channel } } : { status: 404, body: { error: "no such declaration that is neither cleared nor cancelled" } };
};

const payElsewhere = ({ world, office }: Controlled, body: string): Answer => {
  const { ministry: name, what } = readJson(body);
  const counters = mockMinistries.filter((each) => each.counter !== undefined);
  const ministry = counters.find((each) => each.name === name);
  if (ministry === undefined) return { status: 404, body: { error: `no such counter; there are: ${counters.map((each) => each.name).join(", ")}` } };
  if (typeof what !== "string" || !ministry.counter?.(what, world)) return { status: 404, body: { error: "nothing of that name is to be paid there" } };
  // A case may have waited for it.
  office.wake();
  return { status: 200, body: { ministry: ministry.name, paid: what } };
};

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

type Route = (controlled: Controlled, body: string, query: URLSearchParams) => Answer | Promise<Answer>;

const routes: Readonly<Record<string, Route>> = {
  "GET /": (controlled) => ({ status: 200, body: stateOf(controlled) }),
  "GET /clock": (controlled, _body, query) => readClock(controlled, query.get("after")),
  "POST /clock": moveClock,
  "GET /ledger": ({ office, world }) => ({ status: 200, body: { ministries: office.ledger, bookings: allBookings(world), payments: ledgerOf(world), axis: axisLedgerOf(world), filings: { customs: customsLedger(world) } } satisfies Ledger }),
  "POST /sync": setDelivery,
  "POST /register": change,
  "POST /channels": setChannel,
  "POST /counter": payElsewhere,
  "POST /faults": setFault,
  "POST /mandates": changeMandate,
  ...paymentRoutes,
  ...axisRoutes,
  "DELETE /calls": (controlled) => {
    for (const ministry of controlled.ministries) ministry.resetCalls();
    return { status: 200, body: stateOf(controlled) };
  },
  "POST /sign-in/keys": async ({ signIn }) => {
    await signIn.rotateKeys();
    return { status: 200, body: { signIn: signIn.issuer, rotated: true } };
  },
};
/** Takes no body, and does nothing worse than what the provider does by itself. */
const withoutBody: ReadonlySet<string> = new Set(["POST /sign-in/keys"]);

const answer = async (controlled: Controlled, request: IncomingMessage): Promise<Answer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const url = URL.parse(request.url ?? "/", "http://control");
  const name = `${request.method} ${url?.pathname}`;
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (route === undefined || url === null) return { status: 404, body: { error: `there is ${Object.keys(routes).join(", ")}` } };
  // A page in a browser cannot send this type to another origin unasked.
  if (request.method === "POST" && !withoutBody.has(name) && !request.headers["content-type"]?.startsWith("application/json")) return { status: 415, body: { error: "send application/json" } };
  return route(controlled, Buffer.concat(chunks).toString("utf8"), url.searchParams);
};

const respond = (response: ServerResponse, { status, body }: Answer): void => {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
};

export const startControl = async (controlled: Controlled, { host, port }: { readonly host: string; readonly port: number }): Promise<{ readonly url: string; close(): Promise<void> }> => {
  const server = createServer((request, response) => {
    answer(controlled, request)
      .then((result) => respond(response, result))
      .catch(() => respond(response, { status: 500, body: { error: "the control endpoint failed" } }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
