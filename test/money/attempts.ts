/** What citizens ask for and what they are told: every answer is held to those before it. */
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { citizen } from "../../kit/testing.ts";
import type { Answer } from "../../kit/testing.ts";
import { cancelDocument, codeOf, payDocument, resultOf, returnUrl } from "../../subgraphs/payments/testing.ts";
import type { ToldPayment } from "../../subgraphs/payments/testing.ts";
import type { Subject } from "../../kit/subject.ts";
import type { PaymentsProcess } from "./process.ts";
import type { Offered, Room } from "./room.ts";

export interface Attempt {
  readonly key: string;
  readonly subject: string;
  readonly lines: readonly { readonly offer: Offered; readonly amount: number }[];
  /** What it came to, once somebody was told: a payment's id, or that it was refused. */
  outcome: string | undefined;
}

export interface Attempts {
  readonly all: readonly Attempt[];
  /** Payments that somebody was told of, and whose they are. */
  readonly told: ReadonlyMap<string, string>;
  begin(subject: string, lines: Attempt["lines"]): Attempt;
  /** Asks, and waits for the answer a while; it is heard whenever it comes. `isAlone`: nobody else asks for anything meanwhile. */
  ask(process: PaymentsProcess, attempt: Attempt, options?: { readonly isAlone?: boolean }): Promise<void>;
  /** The same key with other lines, of what was answered already. */
  askOtherwise(process: PaymentsProcess, attempt: Attempt): Promise<void>;
  cancel(process: PaymentsProcess, payment: string, subject: string): Promise<void>;
  /** How many are not answered yet. */
  readonly underWay: number;
  /** All are answered, or whoever was to answer is dead. */
  answered(): Promise<void>;
  /** What was wrong with an answer, since this was last asked. */
  faults(): readonly string[];
}

/** @returns the code of the first error. */
const refusedWith = (answer: Answer): string | undefined => {
  const code = codeOf(answer);
  return code === undefined ? undefined : JSON.stringify(code).replaceAll('"', "");
};

export const asked = (id: string): Subject => ({ ...citizen(), id, viewer: { id } });

/** Longer than any answer to which nothing happens; what is held back takes longer. */
const patienceMs = 150;
/** What a citizen may be told when something is away, or is being done. */
const excuses = new Set(["IN_PROGRESS", "MINISTRY_UNAVAILABLE", "MINISTRY_TIMEOUT", "MINISTRY_BAD_ANSWER"]);

const REFUSED = "refused";

export const createAttempts = (room: Room, note: (text: string) => void): Attempts => {
  const all: Attempt[] = [];
  const told = new Map<string, string>();
  const underWay = new Set<Promise<void>>();
  let faults: string[] = [];

  const send = async (process: PaymentsProcess, subject: string, document: string, input: object, hear: (answer: Answer) => void): Promise<void> => {
    const work = process.ask(document, { subject: asked(subject), variables: { input } }).then(
      (answer) => (process.isDead ? undefined : hear(answer)),
      (error: unknown) => void (process.isDead || faults.push(`a request was not answered: ${String(error)}`)),
    );
    const tracked = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    await Promise.race([tracked, delay(patienceMs)]);
  };
  const inputOf = ({ key, lines }: Attempt) => ({ payables: lines.map(({ offer, amount }) => ({ offer: offer.token, amount })), returnUrl, idempotencyKey: key });

  const hearPayment = (attempt: Attempt, payment: ToldPayment): void => {
    const amounts = payment.items.map(({ amount }) => amount);
    if (JSON.stringify(amounts) !== JSON.stringify(attempt.lines.map(({ amount }) => amount))) faults.push(`payment ${payment.id} is of ${amounts.join(", ")}`);
    if (all.some((other) => other !== attempt && other.outcome === payment.id)) faults.push(`payment ${payment.id} answers two keys`);
    told.set(payment.id, attempt.subject);
  };
  /** Wrong only where room was surely left: nothing else was asked for, so that nothing more can have been held meanwhile. */
  const faultOfRefusal = (attempt: Attempt, heldBefore: ReadonlyMap<Offered, number>): string | undefined => {
    const hasRoom = attempt.lines.every(({ offer, amount }) => amount <= room.surelyAllowed(offer) - (heldBefore.get(offer) ?? 0));
    return hasRoom ? `${attempt.lines.map(({ offer, amount }) => `${amount} of ${offer.issuer} ${offer.obligation}`).join(", ")} was refused, and there is room` : undefined;
  };

  const attempts: Attempts = {
    ...{ all, told },
    get underWay() {
      return underWay.size;
    },
    begin(subject, lines) {
      const attempt: Attempt = { key: randomUUID(), subject, lines, outcome: undefined };
      all.push(attempt);
      return attempt;
    },
    ask(process, attempt, { isAlone = false } = {}) {
      const [before, isJudged] = [attempt.outcome, isAlone && underWay.size === 0];
      for (const { offer } of attempt.lines) room.cited(offer.version);
      const heldBefore = new Map(attempt.lines.map(({ offer }) => [offer, room.held(offer.issuer, offer.obligation)]));
      return send(process, attempt.subject, payDocument, inputOf(attempt), (answer) => {
        const code = refusedWith(answer);
        const number = `pay ${all.indexOf(attempt)}`;
        if (code !== undefined) {
          note(`${number}: ${code}`);
          // Less than may be paid at once, when there is more left than that: only a part can be.
          const isPart = attempt.lines.some(({ offer, amount }) => amount < offer.leastAmount);
          if (!excuses.has(code) && !(code === "BAD_INPUT" && isPart)) faults.push(`${number} was answered with ${code}`);
          return;
        }
        const result = resultOf(answer);
        const outcome = result.kind === "PaymentRefused" ? REFUSED : result.payment.id;
        note(`${number}: ${result.kind === "PaymentRefused" ? result.reasons.map((reason) => `${reason.obligation} ${reason.code} ${reason.left}`).join(", ") : `${outcome} ${result.payment.state}`}`);
        if (before !== undefined && before !== outcome) faults.push(`${number} was told ${before}, and then ${outcome}`);
        if (result.kind === "PaymentOpened") hearPayment(attempt, result.payment);
        else if (isJudged && before === undefined) faults.push(...[faultOfRefusal(attempt, heldBefore)].filter((fault) => fault !== undefined));
        for (const { offer } of attempt.lines) room.seen(offer.version);
        attempt.outcome = outcome;
      });
    },
    askOtherwise(process, attempt) {
      const changed = { ...attempt, lines: attempt.lines.map(({ offer, amount }) => ({ offer, amount: amount + 1 })) };
      return send(process, attempt.subject, payDocument, inputOf(changed), (answer) => {
        const code = refusedWith(answer) ?? "an outcome";
        note(`pay ${all.indexOf(attempt)} with another input: ${code}`);
        if (code !== "IDEMPOTENCY_CONFLICT") faults.push(`another input under the key of pay ${all.indexOf(attempt)} was answered with ${code}`);
      });
    },
    cancel: (process, payment, subject) =>
      send(process, subject, cancelDocument, { payment, idempotencyKey: randomUUID() }, (answer) => {
        const code = refusedWith(answer);
        const result = code === undefined ? resultOf(answer, "cancelPayment") : undefined;
        note(`cancel ${payment}: ${code ?? result?.kind}`);
        if (code !== undefined && !excuses.has(code)) faults.push(`cancelling ${payment} was answered with ${code}`);
        if (result?.kind === "PaymentNotFound" && told.get(payment) === subject) faults.push(`payment ${payment} was not found by whose it is`);
        if (result?.kind === "PaymentCancelled" && result.payment.transactions.some(({ state }) => state === "AWAITING_PAYER" || state === "OPENING")) faults.push(`payment ${payment} is cancelled, and can be paid`);
      }),
    async answered() {
      while (underWay.size > 0) await Promise.race([Promise.allSettled(underWay), delay(100)]);
    },
    faults() {
      const heard = faults;
      faults = [];
      return heard;
    },
  };
  return attempts;
};
