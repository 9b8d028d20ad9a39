/**
 * What somebody in the mock world has to tell the portal, kept until the portal has acknowledged it. Retries are in real time, whatever the world's clock does.
 * Order is not kept: a message that is refused waits for its next try, and those after it go on.
 */

/** Who is told. */
export interface Recipient<Message> {
  /** @returns why it was not acknowledged, or nothing. `unreachable`: nobody answered, and it is no use to try the next. */
  tell(message: Message): Promise<{ readonly kind: "refused" | "unreachable"; readonly reason: string } | undefined>;
}

/** How QA bends deliveries: none at all; each twice; what is waiting in reversed order. */
export type DeliveryMode = "normal" | "hold" | "repeat" | "reverse";
export const deliveryModes: readonly DeliveryMode[] = ["normal", "hold", "repeat", "reverse"];

export interface Outbox<Message> {
  put(messages: readonly Message[]): void;
  /** Tries at once, whatever the next try was to be. @returns when each waiting message was tried. */
  flush(): Promise<void>;
  setMode(mode: DeliveryMode): Promise<void>;
  readonly state: { readonly waiting: number; readonly delivered: number; readonly attempts: number; readonly lastFailure: string | undefined };
  close(): Promise<void>;
}

export interface BackOff {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** A portal that is away for a minute is found again within half of one. */
export const backOff: BackOff = { firstMs: 250, mostMs: 30_000 };

export const createOutbox = <Message>(recipient: Recipient<Message>, { firstMs, mostMs }: BackOff = backOff): Outbox<Message> => {
  let waiting: readonly Message[] = [];
  let mode: DeliveryMode = "normal";
  let delivered = 0;
  let attempts = 0;
  let failures = 0;
  let lastFailure: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const deliver = async (message: Message): Promise<"acknowledged" | "refused" | "unreachable"> => {
    attempts += 1;
    const failure = await recipient.tell(message);
    if (failure) lastFailure = failure.reason;
    return failure?.kind ?? "acknowledged";
  };

  const tryAll = async (): Promise<void> => {
    clearTimeout(timer);
    const batch = mode === "hold" ? [] : mode === "reverse" ? waiting.toReversed() : waiting;
    let failed = false;
    for (const message of batch) {
      if (closed) return;
      const outcome = await deliver(message);
      if (outcome === "acknowledged") {
        waiting = waiting.filter((each) => each !== message);
        delivered += 1;
        if (mode === "repeat") await deliver(message);
      } else failed = true;
      if (outcome === "unreachable") break;
    }
    failures = failed ? failures + 1 : 0;
    if (closed || waiting.length === 0 || mode === "hold") return;
    timer = setTimeout(() => void flush(), failed ? Math.min(firstMs * 2 ** (failures - 1), mostMs) : 0).unref();
  };

  // One at a time: a try that is asked for during another comes after it.
  let running: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    running = running.then(() => (closed ? undefined : tryAll()));
    return running;
  };

  return {
    put(messages) {
      waiting = [...waiting, ...messages];
    },
    flush,
    async setMode(next) {
      mode = next;
      await flush();
    },
    get state() {
      return { waiting: waiting.length, delivered, attempts, lastFailure };
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
};
