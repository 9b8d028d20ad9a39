/**
 * What QA turns while the federation runs, on a loopback address: `GET /` shows every ministry with its fault and the calls that reached it,
 * `POST /faults` breaks one, `DELETE /calls` forgets the calls, `POST /sign-in/keys` rotates the sign-in's keys, `POST /mandates` changes who may act for whom.
 */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { mandatesOf } from "./mandates.ts";
import { readJson } from "./ministry.ts";
import { mandateStates } from "./personas/persona.ts";
import type { MandateState } from "./personas/persona.ts";
import { faults } from "./serve.ts";
import type { Fault, FaultKind, ServedMinistry } from "./serve.ts";
import type { SignIn } from "./sign-in.ts";
import type { World } from "./world.ts";

export interface Controlled {
  readonly world: World;
  readonly ministries: readonly ServedMinistry[];
  readonly signIn: SignIn;
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

const setFault = async ({ ministries }: Controlled, body: string): Promise<{ status: number; body: unknown }> => {
  const { ministry: name, kind, ms } = readJson(body);
  const ministry = ministries.find((each) => each.name === name);
  if (!ministry) return { status: 404, body: { error: `no such ministry; there are: ${ministries.map((each) => each.name).join(", ")}` } };
  if (!isFaultKind(kind)) return { status: 400, body: { error: `no such fault; there are: ${Object.keys(faults).join(", ")}` } };
  if (ms !== undefined && !(typeof ms === "number" && Number.isInteger(ms) && ms >= 0 && ms <= 600_000)) return { status: 400, body: { error: "ms must be a whole number of milliseconds up to 600000" } };
  await ministry.setFault({ kind, ...(typeof ms === "number" && { ms }) });
  return { status: 200, body: { ministry: ministry.name, fault: ministry.fault, meaning: faults[kind] } };
};

/** A page in a browser cannot send this type to another origin unasked. */
const isJson = (request: IncomingMessage): boolean => request.headers["content-type"]?.startsWith("application/json") ?? false;
const needsJson = { status: 415, body: { error: "send application/json" } };

const isMandateState = (value: unknown): value is MandateState => mandateStates.some((state) => state === value);

const changeMandate = ({ world }: Controlled, body: string): { status: number; body: unknown } => {
  const { holder, citizen, state } = readJson(body);
  if (!isMandateState(state)) return { status: 400, body: { error: `no such state; there are: ${mandateStates.join(", ")}` } };
  const changed = mandatesOf(world).change(String(holder), String(citizen), state);
  return changed ? { status: 200, body: { holder, citizen, state: changed.state } } : { status: 404, body: { error: "no such mandate" } };
};

const answer = async (controlled: Controlled, request: IncomingMessage): Promise<{ status: number; body: unknown }> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  switch (`${request.method} ${request.url}`) {
    case "GET /":
      return { status: 200, body: stateOf(controlled) };
    case "POST /faults":
      if (!isJson(request)) return needsJson;
      return setFault(controlled, Buffer.concat(chunks).toString("utf8"));
    case "POST /mandates":
      if (!isJson(request)) return needsJson;
      return changeMandate(controlled, Buffer.concat(chunks).toString("utf8"));
    case "DELETE /calls":
      for (const ministry of controlled.ministries) ministry.resetCalls();
      return { status: 200, body: stateOf(controlled) };
    case "POST /sign-in/keys":
      await controlled.signIn.rotateKeys();
      return { status: 200, body: { signIn: controlled.signIn.issuer, rotated: true } };
    default:
      return { status: 404, body: { error: "there is GET /, POST /faults, DELETE /calls, POST /sign-in/keys, POST /mandates" } };
  }
};

const respond = (response: ServerResponse, { status, body }: { status: number; body: unknown }): void => {
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
