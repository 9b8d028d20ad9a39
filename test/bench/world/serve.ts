/**
 * The canned subgraphs. An answer is worked out once for each different body and then kept as bytes, so that what is measured is the gateway. With
 * `--secured` there is a sign-in beside them.
 */
import { parseArgs } from "node:util";
import { variety } from "../questions.ts";
import { answer, countRepresentations } from "./executor.ts";
import { subgraphNames } from "./schemas.ts";
import type { SubgraphName } from "./schemas.ts";
import { startBenchSignIn } from "./sign-in.ts";
import { standIn } from "./stand-in.ts";
import type { Kept } from "./stand-in.ts";

const { values: options } = parseArgs({ options: { secured: { type: "boolean", default: false } } });

/** Kept answers are thrown away together beyond this: every contestant words its fetches differently. */
const keptBytes = 512 * 1024 * 1024;

let held = 0;
const kept = new Map<string, Kept>();

const workOut = (subgraph: SubgraphName, body: string): Kept => {
  const request = JSON.parse(body) as { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> };
  return { status: 200, bytes: Buffer.from(JSON.stringify(answer(subgraph, request))), representations: countRepresentations(request), isNew: true };
};

await standIn({
  names: subgraphNames,
  answer: (request) => {
    const key = `${request.subgraph} ${request.body}`;
    const known = kept.get(key);
    if (known) return known;
    const made = workOut(request.subgraph as SubgraphName, request.body);
    held += made.bytes.length + key.length * 2;
    if (held > keptBytes) {
      kept.clear();
      held = made.bytes.length;
    }
    kept.set(key, { ...made, isNew: false });
    return made;
  },
  ...(options.secured && { greeting: { signIn: await startBenchSignIn(variety) } }),
});
