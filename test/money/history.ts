/** One history in one world: does what a step says, and looks at everything after it. */
import { setTimeout as delay } from "node:timers/promises";
import { writeDateTime } from "../../kit/dates.ts";
import type { Callback, PlatformTransaction } from "../../subgraphs/payments/platform-double.ts";
import { momentFormat } from "../../subgraphs/payments/wire.ts";
import { createAttempts } from "./attempts.ts";
import type { Attempt, Attempts } from "./attempts.ts";
import { citizens, debts, offer } from "./debts.ts";
import { forge } from "./forgeries.ts";
import { conserves, goesForwards, knowsWhatWasDone, saysWhatIs, taken } from "./invariants.ts";
import { readOurs, readTheirs } from "./ledgers.ts";
import type { OurLedger } from "./ledgers.ts";
import type { PaymentsProcess } from "./process.ts";
import { faultsOfReads } from "./reads.ts";
import { createRoom } from "./room.ts";
import type { Offered } from "./room.ts";
import type { Assessment, Need, PayStep, Step, Work } from "./steps.ts";
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
const lineOf = (chosen: Offered, part: PayStep["lines"][number]["part"]): Attempt["lines"][number] => {
  const { amountDue, leastAmount } = chosen;
  return { offer: chosen, amount: { ALL: amountDue, HALF: Math.max(leastAmount, Math.floor(amountDue / 2)), LEAST: leastAmount }[part] };
};
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
      faults.push(...(await faultsOfReads(processAt(attempts.told.size), attempts.told)));
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

  const assess = ({ debt, how }: { readonly debt: number; readonly how: Assessment }): void => {
    const { issuer, obligation } = at(debts, debt) as (typeof debts)[number];
    const { ministry } = world.owners[issuer];
    const due = ministry.dueOf(obligation);
    ministry.owe(obligation, { UP: due + 25_000, DOWN: Math.max(0, due - 20_000), COUNTER: Math.floor(due / 2), PAID_UP: 0 }[how]);
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
      wanted.push(lineOf(chosen, part));
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
        return void faults.push(...(await forge(world, step, { process: processAt(step.process), items: ours.items, offers })));
      case "platform fails":
        return world.platform.next(step.behaviour, { path: step.path, times: step.times });
      case "platform refuses":
        return world.platform.refuse(step.command, step.code);
      case "door fails":
        return world.doors.next(step.behaviour, { path: step.path });
      case "ministry fails":
        return world.owners[step.owner].ministry.next(step.fault);
      case "assess":
        return assess(step);
      case "outdated": {
        const subject = at(citizens, step.citizen) ?? "";
        const old = await history.offered(step.debt, subject);
        assess(step);
        const current = await history.offered(step.debt, subject);
        for (const [chosen, part] of [[current, "LEAST"], [old, "HALF"]] as const) {
          if (chosen !== undefined) await attempts.ask(processAt(step.process), attempts.begin(subject, [lineOf(chosen, part)]), { isAlone: true });
          await history.look();
        }
        return;
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

  return history;
};
