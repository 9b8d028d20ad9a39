/**
 * The same questions once more with tokens checked and requests signed, beside the bare ones in the same rounds, so that what security costs is a ratio of
 * neighbours; and Home of the real federation, which is nothing without somebody to ask for it.
 */
import { startBench } from "./bench.ts";
import type { Bench } from "./bench.ts";
import { compare, compareAll, costsOf, measureAll, prepare } from "./comparison.ts";
import type { Comparison, Effort, Prepared, Rounds } from "./comparison.ts";
import { home } from "./home.ts";
import { questions } from "./questions.ts";
import { estimateDifference, estimateRatio } from "./statistics.ts";
import type { Estimate } from "./statistics.ts";

/** What security costs one contestant on one question. */
export interface Price {
  readonly name: string;
  /** CPU ms of one request, secured less bare. */
  readonly addedMs: Estimate;
  /** Secured over bare. */
  readonly times: Estimate;
}

export interface Secured {
  /** Bare, measured anew beside the secured ones. */
  readonly questions: readonly { readonly bare: Comparison; readonly secured: Comparison; readonly prices: readonly Price[] }[];
  readonly home: Comparison;
}

export interface SecuredOptions {
  readonly only?: readonly string[];
  readonly effort: Effort;
  readonly onProgress: (line: string) => void;
}

export const measureSecured = async ({ only, effort, onProgress }: SecuredOptions): Promise<{ readonly result: Secured; readonly leftOut: Readonly<Record<string, string>> }> => {
  const benches: Bench[] = [];
  const open = async (setting: "bare" | "secured" | "home", names: readonly string[] | undefined): Promise<Bench> => {
    const bench = await startBench({ setting, ...(names && { only: names }), onProgress });
    benches.push(bench);
    return bench;
  };
  try {
    const secured = await open("secured", only);
    const bare = await open("bare", secured.running.map(({ name }) => name));
    const ofHome = await open("home", only);
    const pairs: { readonly bare: Prepared; readonly secured: Prepared }[] = [];
    for (const question of questions) pairs.push({ bare: await prepare(bare, question, effort, onProgress), secured: await prepare(secured, question, effort, onProgress) });
    const preparedHome = await prepare(ofHome, home, effort, onProgress);
    const compared: Secured["questions"][number][] = [];
    for (const pair of pairs) {
      const rounds = await measureAll([pair.bare, pair.secured], effort, onProgress);
      compared.push({ bare: compare(pair.bare, rounds), secured: compare(pair.secured, rounds), prices: pricesOf(pair.bare, pair.secured, rounds) });
    }
    return { result: { questions: compared, home: await compareAll(preparedHome, effort, onProgress) }, leftOut: { ...bare.leftOut, ...secured.leftOut, ...ofHome.leftOut } };
  } finally {
    for (const bench of benches) await bench.stop();
  }
};

const pricesOf = (bare: Prepared, secured: Prepared, rounds: Rounds): readonly Price[] =>
  [...secured.lessons.keys()].flatMap(({ name }) => {
    const [without, withIt] = [costsOf(rounds, bare.lessons.keys(), name), costsOf(rounds, secured.lessons.keys(), name)];
    return without && withIt ? [{ name, addedMs: estimateDifference(withIt, without), times: estimateRatio(withIt, without) }] : [];
  });
