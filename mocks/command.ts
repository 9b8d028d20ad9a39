/** `npm run mocks`: the mock world as a process. `npm run mocks -- fault NAME KIND [MS]`: breaks a ministry of a running one. */
import { axis, printAxis } from "./document-axis/command.ts";
import { controlPort, readMockConfiguration, shifted } from "./config.ts";
import type { ClockState, Ledger, WorldState } from "./control.ts";
import { pay, printPayments, setCallbacks } from "./payment-platform/command.ts";
import { faults } from "./serve.ts";
import { startMocks } from "./start.ts";

const usage = `npm run mocks                          start the mock ministries and the national sign-in
npm run mocks -- list                  show the ministries of the running world, their faults and calls
npm run mocks -- fault NAME KIND [MS]  break one, for example: fault electricity/npc silent
npm run mocks -- advance 5d            move the world's clock, by hours (3h), days or weeks (2w)
npm run mocks -- ledger                show every case and filing at the ministries, and what they booked of payments
npm run mocks -- channel NUMBER 3      route a customs declaration (anew): 1 green, 2 yellow, 3 red
npm run mocks -- sync hold             keep back what ministries tell the portal
npm run mocks -- sync release          tell it, in order (also: repeat, each twice; reverse, the last first)
npm run mocks -- pay ID confirm        decide for a payer, or decline: of a transaction, or of all that its page shows by their order group
npm run mocks -- callbacks hold        keep back what the payment platform tells the portal; release, repeat, reverse, or forge, with forgeries before each
npm run mocks -- change PERSON REGISTER FIELD VALUE
                                       change what a register holds, for example: change nguyen-van-an DAN_CU ThuongTru "Số 5 phố Mẫu"
npm run mocks -- counter NAME WHAT     pay something where the portal does not see it, for example: counter electricity/hanoi PD99000000101-2026-11-1

npm run mocks -- axis send H49 ngo-thi-quyen
                                       somebody comes to a one-stop shop (also H26, H19), which tells the portal over the document axis
npm run mocks -- axis hold             keep back what the axis has for the portal; release, repeat, reverse
npm run mocks -- axis bend trace       what it does to messages on their way; no-namespace, no-attachment, garbled, off

Faults:
${Object.entries(faults)
  .map(([kind, meaning]) => `  ${kind.padEnd(9)} ${meaning}`)
  .join("\n")}`;

const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  const configuration = readMockConfiguration();
  const controlUrl = `http://${configuration.host}:${shifted(controlPort, configuration)}`;
  const response = await fetch(controlUrl + path, { method, ...(body !== undefined && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }) }).catch(() => {
    throw new Error(`no mock world runs on ${controlUrl}: start one with npm start or npm run mocks (and set PORT as it was set there)`);
  });
  const answer = (await response.json()) as { error?: string };
  if (!response.ok) throw new Error(answer.error ?? "refused");
  return answer;
};

const list = async (): Promise<void> => {
  const { ministries, signIn } = (await ask("GET", "/")) as WorldState;
  console.log(`${"sign-in".padEnd(22)} ${signIn}`);
  for (const { name, url, fault, calls } of ministries) console.log(`${name.padEnd(22)} ${url}  ${fault.kind === "off" ? "well" : fault.ms === undefined ? fault.kind : `${fault.kind} ${fault.ms} ms`}  calls: ${calls.length}`);
};

const fault = async (name: string | undefined, kind: string | undefined, ms: string | undefined): Promise<void> => {
  if (kind === "slow" && ms === undefined) throw new Error("say how slow, in milliseconds, for example: fault tax slow 3000");
  if (!name || !kind) throw new Error(`name a ministry and a fault\n\n${usage}`);
  await ask("POST", "/faults", { ministry: name, kind, ...(ms !== undefined && { ms: Number(ms) }) });
  console.log(`${name}: ${kind === "slow" ? `answers after ${ms} ms` : faults[kind as keyof typeof faults]}`);
};

/** An instant as a clock in Vietnam shows it, `2026-11-23 09:00:00`. */
const inVietnam = (instant: string | number): string => new Date(instant).toLocaleString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });

const advance = async (by: string | undefined): Promise<void> => {
  if (by === undefined) throw new Error("say by how much, for example: advance 5d");
  const { now } = (await ask("POST", "/clock", { advance: by })) as ClockState;
  console.log(`it is now ${inVietnam(now)} in the mock world`);
};

const ledger = async (): Promise<void> => {
  const { ministries, bookings, payments, filings, axis: carried } = (await ask("GET", "/ledger")) as Ledger;
  for (const { ministry, outbox, cases } of ministries) {
    console.log(`${ministry}: ${outbox.waiting} messages wait, ${outbox.delivered} delivered${outbox.lastFailure === undefined ? "" : `, last failure: ${outbox.lastFailure}`}`);
    for (const { code, person, history, results } of cases) {
      console.log(`  ${code}  ${person}`);
      for (const { status, at, note } of history) console.log(`    ${inVietnam(at)}  ${String(status).padStart(2)}  ${note}`);
      for (const { name, url } of results) console.log(`    ${name}: ${url}`);
    }
  }
  console.log("customs:");
  for (const { receipt, message, number, owner, filedAt, state, refusal, decision } of filings.customs) {
    console.log(`  ${receipt}  ${message}  ${number} of ${owner}`);
    console.log(`    ${inVietnam(filedAt)}  ${state}${refusal === undefined ? "" : `  ${refusal}`}`);
    if (decision) console.log(`    ${inVietnam(decision.at)}  ${decision.note}`);
  }
  for (const [ministry, booked] of Object.entries(bookings)) {
    console.log(`${ministry}: booked of payments`);
    for (const { what, amount, at, reference } of booked) console.log(`  ${inVietnam(at)}  ${what}  ${amount} đồng  ${reference}`);
  }
  printPayments(payments);
  printAxis(carried);
};

const syncWords: readonly string[] = ["hold", "release", "repeat", "reverse"];

const sync = async (word: string | undefined): Promise<void> => {
  if (word === undefined || !syncWords.includes(word)) throw new Error(`say one of ${syncWords.join(", ")}, for example: sync hold`);
  const mode = word === "release" ? "normal" : word;
  await ask("POST", "/sync", { mode });
  console.log(`deliveries to the portal: ${mode}`);
};

const change = async ([persona, nguon, truong, giaTri]: readonly string[]): Promise<void> => {
  await ask("POST", "/register", { persona, nguon, truong, giaTri });
  console.log(`${persona}: ${nguon} ${truong} is now ${giaTri}`);
};

const channel = async ([declaration, to]: readonly string[]): Promise<void> => {
  await ask("POST", "/channels", { declaration, channel: to });
  console.log(`${declaration} is now in channel ${to}`);
};

const counter = async (ministry: string | undefined, what: string | undefined): Promise<void> => {
  if (!ministry || !what) throw new Error("say where and what, for example: counter electricity/hanoi PD99000000101-2026-11-1");
  await ask("POST", "/counter", { ministry, what });
  console.log(`${what} was paid at ${ministry}`);
};

/** Runs until it is asked to end, or until the process that started it is gone. */
const serve = async (): Promise<void> => {
  const world = await startMocks(readMockConfiguration());
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    world.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  process.once("disconnect", end);
  if (process.send) process.send({ ready: world.control });
  else {
    console.log(`sign-in ${world.signIn.issuer}\ncontrol ${world.control}`);
    for (const { name, url } of world.ministries) console.log(`${name} ${url}`);
  }
};

const explain = (error: unknown): string => {
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return `port ${"port" in error ? String(error.port) : ""} is taken: stop what listens there, or choose another PORT`;
  return error instanceof Error ? error.message : String(error);
};

const [command, ...rest] = process.argv.slice(2);
const run = async (): Promise<void> => {
  switch (command) {
    case undefined:
      return serve();
    case "list":
      return list();
    case "fault":
      return fault(rest[0], rest[1], rest[2]);
    case "advance":
      return advance(rest[0]);
    case "ledger":
      return ledger();
    case "sync":
      return sync(rest[0]);
    case "pay":
      return pay(ask, rest[0], rest[1]);
    case "callbacks":
      return setCallbacks(ask, rest[0]);
    case "axis":
      return axis(ask, rest);
    case "change":
      return change(rest);
    case "channel":
      return channel(rest);
    case "counter":
      return counter(rest[0], rest[1]);
    default:
      throw new Error(usage);
  }
};

run().catch((error: unknown) => {
  const reason = explain(error);
  if (process.send) process.send({ failed: reason });
  else console.error(reason);
  process.exitCode = 1;
});
