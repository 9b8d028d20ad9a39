/** Something that must be over by a certain time. */
export interface Dated {
  /** Its time is over. */
  late(): void;
}

export interface Deadlines {
  add(dated: Dated, withinMs: number): void;
  /** It ended in time. */
  delete(dated: Dated): void;
}

/** All deadlines are looked at together, this often: a timer of its own for each call costs more than the rest of what is done for it. */
const lookMs = 20;

export const createDeadlines = (now: () => number = () => performance.now()): Deadlines => {
  const until = new Map<Dated, number>();
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const at = now();
    for (const [dated, deadline] of until) {
      if (deadline > at) continue;
      until.delete(dated);
      dated.late();
    }
    if (until.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  return {
    add(dated, withinMs) {
      until.set(dated, now() + withinMs);
      timer ??= setInterval(look, lookMs);
    },
    delete: (dated) => void until.delete(dated),
  };
};
