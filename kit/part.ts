/** How a process of ours lives: it says that it is ready, or why it is not; it ends cleanly when asked. */

export interface RunningPart {
  /** Where it listens. */
  readonly url: string;
  /** Finishes what is under way and releases everything. */
  close(): Promise<void>;
}

/** What a part tells the process that started it. */
export type PartReport = { readonly ready: string } | { readonly failed: string };

/** After this, what is still under way is cut off: longer than any part goes on serving, and any request may take. */
const drainMs = 80_000;

const report = (message: PartReport): void => {
  if (process.send && process.connected) process.send(message);
};

const explain = (error: unknown): string => {
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    const port = "port" in error ? String(error.port) : "";
    return `port ${port} is taken: stop what listens there, or choose another port`;
  }
  if (error instanceof Error && "code" in error && error.code === "EACCES") return "that port may not be used by this user: choose one above 1023";
  return error instanceof Error ? error.message : String(error);
};

/** Runs one part as this process, until SIGTERM or SIGINT, or until the process that started it is gone. */
export const runPart = async (name: string, start: () => Promise<RunningPart>): Promise<void> => {
  let part: RunningPart | undefined;
  let ending = false;
  const end = (exitCode: number): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(exitCode || 1), drainMs).unref();
    Promise.resolve(part?.close())
      .catch(() => {})
      .finally(() => process.exit(exitCode));
  };
  process.once("SIGTERM", () => end(0));
  process.once("SIGINT", () => end(0));
  process.once("disconnect", () => end(0));
  const crash = (error: unknown): void => {
    // The stack's first line may quote data; the frames are enough to find the place.
    const frames = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at ")) : [];
    console.error([`${name} failed unexpectedly (${error instanceof Error ? error.name : typeof error}) and stops.`, ...frames.slice(0, 5)].join("\n"));
    end(1);
  };
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
  try {
    part = await start();
    report({ ready: part.url });
    if (!process.send) console.log(`${name} listens on ${part.url}`);
  } catch (error) {
    const reason = explain(error);
    report({ failed: reason });
    if (!process.send) console.error(`${name} could not start: ${reason}`);
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 50);
  }
};
