/** One history in one world: does what a step says, and looks at everything after it. */
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { writeDateTime } from "../../kit/dates.ts";
import { signOffer } from "../../kit/offer.ts";
import { checksumOf } from "../../subgraphs/payments/checksum.ts";
import { platformKeys } from "../../subgraphs/payments/platform-double.ts";
import type { Callback, PlatformTransaction } from "../../subgraphs/payments/platform-double.ts";
import { keyOf } from "../../subgraphs/payments/testing.ts";
import { momentFormat } from "../../subgraphs/payments/wire.ts";
import { asked, createAttempts } from "./attempts.ts";
import type { Attempt, Attempts } from "./attempts.ts";
import { citizens, debts, offer } from "./debts.ts";
import { conserves, goesForwards, knowsWhatWasDone, saysWhatIs, taken } from "./invariants.ts";
import { readOurs, readTheirs } from "./ledgers.ts";
import type { OurLedger } from "./ledgers.ts";
import type { PaymentsProcess } from "./process.ts";
import { createRoom } from "./room.ts";
import type { Offered } from "./room.ts";
import type { Need, PayStep, Step, Work } from "./steps.ts";
import type { World } from "./world.ts";

export interface History {
  readonly world: World;
  readonly attempts: Attempts;
  /** What happened, line by line. */
  readonly journal: readonly string[];
  readonly callbacks: readonly Callback[];
  /** Of our own tables, as they were looked at last. */
  readonly ours: OurLedger;
  /** What steps may need. */
  has(): ReadonlySet<Need>;
  do(step: Step): Promise<void>;
  /** @throws {Error} with what is wrong, and the journal. */
  look(): Promise<void>;
  /** @throws {Error} with these faults and the journal, when there is one. */
  expectNone(faults: readonly string[]): void;
  /** An offer of now. */
  offered(debt: number, subject: string): Promise<Offered | undefined>;
  deliver(process: PaymentsProcess, said: Callback): Promise<void>;
  /** Every lease ends and every wait is over. */
  hurry(): Promise<void>;
}

const nothing: OurLedger = { payments: [], transactions: [], items: [], refunds: [], receipts: [], tasks: [], acts: [] };
/** What takes longer is held back somewhere, and goes on. */
const patienceMs = 150;
const within = (work: Promise<unknown>): Promise<unknown> => Promise.race([work, delay(patienceMs)]);
const at = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(1, list.length)];

export const beginHistory = async (world: World): Promise<History> => {
  await world.reset();
  for (const { issuer, obligation, due } of debts) world.owners[issuer].ministry.owe(obligation, due);
  const journal: string[] = [];
  const note = (text: string): void => void journal.push(`    ${text}`);
  const room = createRoom();
  const attempts = createAttempts(room, note);
  const offers: Offered[] = [];
  const callbacks: Callback[] = [];
  const undelivered: Callback[] = [];
  /** That we said that we know to be paid. */
  const acknowledged = new Set<string>();
  const faults: string[] = [];
  let ours = nothing;

  const processAt = (which: number): PaymentsProcess => at(world.processes, which) as PaymentsProcess;

  const history: History = {
    ...{ world, attempts, journal, callbacks },
    get ours() {
      return ours;
    },
    has: () => new Set<Need>([...(attempts.all.length > 0 ? ["ATTEMPT" as const] : []), ...(world.platform.ledger.size > 0 ? ["PAYMENT" as const] : []), ...(undelivered.length > 0 ? ["UNDELIVERED" as const] : [])]),
    async do(step) {
      journal.push(JSON.stringify(step));
      await perform(step);
      await world.replaceDead();
    },
    async look() {
      const before = readTheirs(world);
      const known = [...acknowledged];
      const now = await readOurs(world);
      const after = readTheirs(world);
      faults.push(...room.observe(now.items), ...goesForwards(ours, now), ...saysWhatIs(now, after), ...knowsWhatWasDone(before, now), ...conserves(now, after), ...attempts.faults());
      ours = now;
      faults.push(...known.filter((id) => !now.transactions.some((each) => each.id === id && taken.has(each.state))).map((id) => `that ${id} was paid was acknowledged, and is not written down`));
      faults.push(...(await faultsOfReads()));
      for (const { ministry } of Object.values(world.owners)) faults.push(...ministry.conflicts.map((id) => `settlement ${id} was told with two contents`));
      faults.push(...world.changedReceipts.map((id) => `receipt ${id} was filed with two contents`));
      history.expectNone(faults);
    },
    expectNone(found) {
      if (found.length > 0) throw new Error([...found, "", ...journal].join("\n"));
    },
    async offered(debt, subject) {
      const made = await offer(world, at(debts, debt) as (typeof debts)[number], subject, offers.length);
      if (made === undefined) return undefined;
      offers.push(made);
      room.offered(made);
      return made;
    },
    async deliver(process, said) {
      const answer = await process.callback(said).catch(() => undefined);
      if (!process.isDead && answer === 0 && said.status === "0") acknowledged.add(said.transactionId);
      if (!process.isDead && answer !== 0) faults.push(`the callback of ${said.transactionId} was answered with ${String(answer)}`);
    },
    async hurry() {
      const leases = "update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp() where state <> 'DONE'";
      await Promise.all([world.tables.run(leases), ...Object.values(world.owners).map(({ tables }) => tables.run(leases))]);
      await world.tables.run("update task set next_at = clock_timestamp()");
    },
  };

  /** Whoever was told of a payment can read it, in the list and by itself, and nobody else can. */
  const faultsOfReads = async (): Promise<readonly string[]> => {
    const read = async (subject: string): Promise<readonly string[]> => {
      const own = [...attempts.told].filter(([, whose]) => whose === subject).map(([id]) => id);
      const others = [...attempts.told].filter(([, whose]) => whose !== subject).map(([id]) => id);
      const [ownId = randomUUID(), otherId = randomUUID()] = [own.at(-1), others.at(-1)];
      const { data, errors } = await processAt(own.length).ask("query ($own: ID!, $other: ID!) { me { payments(first: 50) { nodes { id state } } } own: payment(id: $own) { id } other: payment(id: $other) { id } }", { subject: asked(subject), variables: { own: ownId, other: otherId } });
      const told = data as { readonly me: { readonly payments: { readonly nodes: readonly { readonly id: string }[] } }; readonly own: object | null; readonly other: object | null } | null | undefined;
      if (!told || errors) return [`reading ${subject}'s payments was answered with ${JSON.stringify(errors)}`];
      const listed = new Set(told.me.payments.nodes.map(({ id }) => id));
      return [
        ...own.filter((id) => !listed.has(id)).map((id) => `payment ${id} is not in the list of ${subject}`),
        ...others.filter((id) => listed.has(id)).map((id) => `payment ${id} is in the list of ${subject}`),
        ...(own.length > 0 && told.own === null ? [`payment ${ownId} is not found by ${subject}`] : []),
        ...(told.other === null ? [] : [`payment ${otherId} is found by ${subject}`]),
      ];
    };
    return (await Promise.all(citizens.map(read))).flat();
  };

  const linesOf = async ({ lines, citizen }: PayStep): Promise<Attempt["lines"]> => {
    const subject = at(citizens, citizen) ?? "";
    const wanted: Attempt["lines"][number][] = [];
    for (const { debt, offer: which, part } of lines) {
      const { issuer, obligation } = at(debts, debt) as (typeof debts)[number];
      if (wanted.some((line) => line.offer.issuer === issuer && line.offer.obligation === obligation)) continue;
      const older = offers.filter((each) => each.subject === subject && each.issuer === issuer && each.obligation === obligation);
      const chosen = which > 0 && older.length > 0 ? at(older, which) : await history.offered(debt, subject);
      if (chosen === undefined) continue;
      const { amountDue, leastAmount } = chosen;
      wanted.push({ offer: chosen, amount: { ALL: amountDue, HALF: Math.max(leastAmount, Math.floor(amountDue / 2)), LEAST: leastAmount }[part] });
    }
    return wanted;
  };

  const pay = async (step: PayStep): Promise<void> => {
    const lines = await linesOf(step);
    if (lines.length === 0) return;
    const subject = at(citizens, step.citizen) ?? "";
    const first = attempts.begin(subject, lines);
    if (step.company === "ALONE") return attempts.ask(processAt(step.process), first, { isAlone: true });
    const company = [1, 2].map(() => (step.company === "TWINS" ? first : attempts.begin(subject, lines)));
    await Promise.all([first, ...company].map((attempt, n) => attempts.ask(processAt(step.process + n), attempt)));
  };

  const work = async (step: Work): Promise<void> => {
    switch (step.kind) {
      case "pay":
        return pay(step);
      case "retry": {
        const attempt = at(attempts.all, step.attempt);
        if (attempt === undefined) return;
        if (!step.isChanged) return attempts.ask(processAt(step.process), attempt);
        return attempt.outcome === undefined ? undefined : attempts.askOtherwise(processAt(step.process), attempt);
      }
      case "cancel": {
        const payment = at(ours.payments, step.payment);
        return payment && attempts.cancel(processAt(step.process), payment.id, payment.subject);
      }
      case "deliver": {
        // In any order, now or long after.
        const said = at(undelivered, step.callback);
        if (said === undefined) return;
        if (!step.isKept) undelivered.splice(undelivered.indexOf(said), 1);
        return void (await within(Promise.all(Array.from({ length: step.times }, (_, n) => history.deliver(processAt(step.process + n), said)))));
      }
      case "later":
        await history.hurry();
        return void (await within(Promise.all([processAt(step.process).sweep(), ...Object.values(world.owners).map((owner) => owner.sweep())])));
    }
  };

  const perform = async (step: Step): Promise<void> => {
    switch (step.kind) {
      case "crash": {
        const process = processAt(step.process);
        return process.dieDuring(step.cut, () => work({ ...step.during, ...("process" in step.during && { process: step.process }) }));
      }
      case "crash owner": {
        await history.hurry();
        const dying = world.owners[step.owner].crash(step.cut, patienceMs / 2);
        await within(processAt(0).sweep());
        return dying;
      }
      case "early": {
        world.platform.next("HOLDS", { path: "create" });
        const known = new Set(world.platform.ledger.keys());
        await pay(step.pay);
        const opened = [...world.platform.ledger.values()].filter(({ id, status }) => !known.has(id) && status === "1");
        end(opened, "0");
        await Promise.all(opened.map(({ id }) => history.deliver(processAt(step.pay.process), world.platform.callbackOf(id))));
        await history.look();
        return step.isReleased ? world.platform.release() : undefined;
      }
      case "join":
        return world.join();
      case "payer":
        return payer(step);
      case "forge":
        return forge(step);
      case "platform fails":
        return world.platform.next(step.behaviour, { path: step.path, times: step.times });
      case "platform refuses":
        return world.platform.refuse(step.command, step.code);
      case "door fails":
        return world.doors.next(step.behaviour, { path: step.path });
      case "ministry fails":
        return world.owners[step.owner].ministry.next(step.fault);
      case "assess": {
        const { issuer, obligation } = at(debts, step.debt) as (typeof debts)[number];
        const { ministry } = world.owners[issuer];
        const due = ministry.dueOf(obligation);
        return ministry.owe(obligation, { UP: due + 25_000, DOWN: Math.max(0, due - 20_000), COUNTER: Math.floor(due / 2), PAID_UP: 0 }[step.how]);
      }
      case "release":
        world.platform.release();
        return world.doors.release();
      case "jump":
        return world.clock.advance(step.minutes * 60_000);
      case "pay":
      case "retry":
      case "cancel":
      case "deliver":
      case "later":
        return work(step);
    }
  };

  /** At the platform; what it calls back with waits to be delivered. */
  const end = (transactions: readonly PlatformTransaction[], status: PlatformTransaction["status"], amount?: number): void => {
    for (const each of transactions) {
      each.status = status;
      if (status === "0") [each.taken, each.paidAt] = [amount ?? each.amount, writeDateTime(world.clock.now(), momentFormat)];
      const said = world.platform.callbackOf(each.id);
      callbacks.push(said);
      undelivered.push(said);
      note(`${each.id} is ${status} at the platform`);
    }
  };

  const payer = ({ payment, does }: Extract<Step, { kind: "payer" }>): void => {
    const isWanted = ({ status }: PlatformTransaction): boolean => (does === "CHANGES_THEIR_MIND" ? ["2", "3", "4"].includes(status) : status === "1");
    const baskets = [...Map.groupBy([...world.platform.ledger.values()].filter(isWanted), ({ group }) => group).values()];
    const waiting = at(baskets, payment) ?? [];
    switch (does) {
      case "CONFIRMS":
        return end(waiting, "0");
      case "CONFIRMS_ONE":
        return end(waiting.slice(0, 1), "0");
      case "PAYS_OTHER_AMOUNT":
        return end(waiting.slice(0, 1), "0", (waiting[0]?.amount ?? 0) - 1);
      case "DECLINES":
        return end(waiting, "2");
      case "NEVER_COMES":
        return end(waiting, "3");
      case "CHANGES_THEIR_MIND":
        // Of a platform that takes money for what it said was over.
        return end(waiting.slice(0, 1), "0");
    }
  };

  /** Somebody without the right key, who says that something was paid. */
  const forge = async ({ what, which, process: to }: Extract<Step, { kind: "forge" }>): Promise<void> => {
    const process = processAt(to);
    const transaction = at([...world.platform.ledger.values()], which);
    if (what === "CALLBACK" && transaction) {
      const claimed = world.platform.callbackOf(transaction.id, { status: "0", paidAt: writeDateTime(world.clock.now(), momentFormat) });
      const ourKey = checksumOf([claimed.amount, claimed.client, claimed.paidAt, claimed.platformTransactionId, claimed.status, claimed.transactionId], platformKeys.ours);
      const forged = [{ ...claimed, checksum: ourKey }, { ...claimed, amount: "1" }, { ...world.platform.callbackOf(transaction.id), status: "4" }, world.platform.callbackOf(transaction.id, { client: "somebody" })];
      const said = at(transaction.status === "4" ? forged.slice(0, 2) : forged, which) as Callback;
      const answer = await process.callback(said);
      if (answer === 0) faults.push(`a forged callback of ${transaction.id} was believed`);
    }
    const item = at(ours.items, which);
    if (what === "NOTICE" && item) {
      const settlement = { id: item.id, obligation: item.obligation, amount: item.amount, paidAt: "2026-11-23T09:00:00+07:00", transaction: "PT-0", booking: {} };
      const notice = await signOffer(keyOf("tax"), { subject: "anybody", kind: "settlement", purpose: item.issuer, id: item.id, version: "1", facts: settlement, lifetimeSeconds: 60 });
      const body = Buffer.from(JSON.stringify({ notice }));
      const { status } = await world.owners[item.issuer].handle({ method: "POST", path: "/settlements", headers: { "content-type": "application/json" }, body });
      if (status === 200) faults.push(`a forged notice of ${item.id} was believed`);
    }
    const known = at(offers, which);
    if (what === "PAYABLE" && known) {
      const token = await signOffer(keyOf(known.issuer === "tax" ? "electricity" : "dossiers"), { subject: known.subject, kind: "payable", purpose: "payment", id: known.obligation, version: randomUUID(), facts: {}, lifetimeSeconds: 60 });
      // Another's offer, and one that another owner signed: neither is of any use.
      const other = citizens.find((id) => id !== known.subject) ?? "";
      for (const [subject, offerToken] of [[known.subject, token], [other, known.token]] as const) {
        const input = { payables: [{ offer: offerToken, amount: known.amountDue }], returnUrl: "http://127.0.0.1:4000/payments", idempotencyKey: randomUUID() };
        const { errors } = await process.ask("mutation ($input: PayInput!) { pay(input: $input) { __typename } }", { subject: asked(subject), variables: { input } });
        if (errors?.[0]?.extensions["code"] !== "BAD_INPUT") faults.push(`an offer that is not ${subject}'s was answered with ${JSON.stringify(errors)}`);
      }
    }
  };
  return history;
};
