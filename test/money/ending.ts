/** Nothing goes wrong any more, everybody comes back, and all that is under way is let to end. Then everything has to fit. */
import { setTimeout as delay } from "node:timers/promises";
import { citizens, debts } from "./debts.ts";
import type { History } from "./history.ts";
import { isOver, ownersAgree } from "./invariants.ts";
import { readOurs, readOwners, readTheirs } from "./ledgers.ts";
import type { OurLedger } from "./ledgers.ts";

/** Between one look and the next everything that is due is done: what still waits after so many never ends. */
const mostRounds = 25;
/** Longer than a payment can be paid. */
const overMs = 20 * 60_000;

export const endHistory = async (history: History): Promise<void> => {
  const { world, attempts } = history;
  world.platform.calm();
  world.doors.calm();
  for (const command of ["pay", "query", "cancel", "refund"]) world.platform.refuse(command, undefined);
  for (const { ministry } of Object.values(world.owners)) ministry.calm();
  await attempts.answered();

  // Without a single callback: what was opened is asked about, and what has run out is cancelled.
  await quiet(history, ({ tasks, acts }) => acts.length === 0 && tasks.every(({ kind }) => kind === "FOLLOW"));
  const open = history.ours.transactions.filter(({ id, state }) => state !== "AWAITING_PAYER" && world.platform.ledger.get(id)?.status === "1");
  history.expectNone(open.map(({ id, state }) => `transaction ${id} is ${state}, and can be paid at the platform`));
  world.clock.advance(overMs);
  await quiet(history, ({ tasks, acts, transactions }) => acts.length + tasks.length === 0 && transactions.every(({ state }) => state !== "OPENING"));
  // The platform repeats what was not answered; and what was, too.
  for (const [n, said] of history.callbacks.entries()) await history.deliver(world.processes[n % world.processes.length] ?? (world.processes[0] as never), said);
  await quiet(history, ({ tasks, acts }) => acts.length + tasks.length === 0);
  await history.look();
  const theirs = readTheirs(world);
  history.expectNone([...isOver(history.ours, theirs, world.receipts), ...ownersAgree(await readOwners(world), theirs)]);
  await payTheRest(history);
};

const quiet = async (history: History, isQuiet: (ours: OurLedger) => boolean): Promise<void> => {
  const { world } = history;
  for (let round = 0; ; round += 1) {
    const ours = await readOurs(world);
    if (isQuiet(ours)) return history.look();
    if (round === mostRounds) history.expectNone([`it never ends: ${JSON.stringify({ tasks: ours.tasks, acts: ours.acts, transactions: ours.transactions })}`]);
    await history.hurry();
    await Promise.all([...world.processes, ...Object.values(world.owners)].map((each) => each.sweep()));
    await delay(round);
  }
};

/** Nothing is held for ever: whatever is still due can be paid, all of it, and be cancelled. */
const payTheRest = async (history: History): Promise<void> => {
  const { world, attempts } = history;
  const [subject] = citizens;
  const offers = (await Promise.all(debts.map((_, n) => history.offered(n, subject)))).filter((offer) => offer !== undefined);
  if (offers.length === 0) return;
  const attempt = attempts.begin(subject, offers.map((offer) => ({ offer, amount: offer.amountDue })));
  const [process] = world.processes;
  if (process === undefined) return;
  await attempts.ask(process, attempt);
  await attempts.answered();
  await history.look();
  const { outcome } = attempt;
  if (outcome === undefined || !attempts.told.has(outcome)) return history.expectNone([`what is due cannot be paid: ${outcome ?? "no answer"}`]);
  await attempts.cancel(process, outcome, subject);
  await attempts.answered();
  await history.look();
  history.expectNone(history.ours.transactions.filter(({ payment, state }) => payment === outcome && state !== "CANCELLED").map(({ id, state }) => `transaction ${id} was cancelled and is ${state}`));
};
