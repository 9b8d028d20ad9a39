/** What is planned, and what is remembered. */
import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { compose } from "../../gateway/compose/compose.ts";
import { createEngine } from "../../gateway/engine/engine.ts";
import { planInThread } from "../../gateway/engine/planning/in-thread.ts";
import type { Planned } from "../../gateway/engine/planning/planner.ts";
import { plain } from "../../gateway/engine/text-form.ts";
import { readSupergraph } from "../../gateway/supergraph.ts";
import { tooComplex } from "../../gateway/too-complex.ts";
import { PublicError } from "../../kit/errors.ts";

const composed = compose([{ name: "a", typeDefs: parse("type Query { a: String }") }]);
if (composed.errors) throw new Error(composed.errors.join("\n"));
const { supergraphSdl } = composed;
const { facts } = planInThread(supergraphSdl);

/** An engine whose planner answers as it is told, and what that was asked: whether each question was of a registered document. */
const engineOf = (answer: () => Planned | Promise<Planned> = () => ({ plan: undefined })) => {
  const questions: boolean[] = [];
  const planning = {
    facts,
    async plan(_question: unknown, isRegistered: boolean) {
      questions.push(isRegistered);
      return answer();
    },
  };
  const engine = createEngine(readSupergraph(supergraphSdl), planning);
  const document = parse("{ a }");
  return {
    questions,
    warm: (documentKey: string) => engine.warm({ document, documentKey }),
    ask: async (documentKey: string) => {
      const { data, errors } = await engine.execute({ document, documentKey, operationName: undefined, variables: {}, subject: null, form: plain, fetch: async () => ({ data: {} }) });
      return data ?? errors.map((found) => (found.kind === "request" && found.error instanceof PublicError ? found.error.code : found.kind));
    },
  };
};

describe("a registered document", () => {
  it("is still known after a flood of others, which push out one another", async () => {
    const { questions, warm, ask } = engineOf();
    await warm("registered");
    expect(questions).toEqual([true]);
    for (let index = 0; index < 5_000; index += 1) await ask(`other ${index}`);
    expect(questions).toHaveLength(5_001);
    expect(questions.filter(Boolean)).toHaveLength(1);
    await ask("registered");
    expect(questions).toHaveLength(5_001);
    await ask("other 0");
    expect(questions).toHaveLength(5_002);
  });

  it("that cannot be planned is not passed over", async () => {
    await expect(engineOf(() => ({ refused: tooComplex("planningMs") })).warm("registered")).rejects.toMatchObject({ code: "OPERATION_TOO_COMPLEX" });
  });
});

describe("a plan that cannot be compiled", () => {
  it("is a fault of ours, coded and remembered", async () => {
    const { questions, ask } = engineOf(() => ({ plan: { kind: "Flatten", path: ["a"], node: undefined as never } }));
    expect([await ask("one"), await ask("one")]).toEqual([["INTERNAL"], ["INTERNAL"]]);
    expect(questions).toHaveLength(1);
  });
});

describe("a refusal", () => {
  it("that will be the same again is remembered", async () => {
    const { questions, ask } = engineOf(() => ({ refused: tooComplex("planningMs") }));
    expect([await ask("one"), await ask("one")]).toEqual([["OPERATION_TOO_COMPLEX"], ["OPERATION_TOO_COMPLEX"]]);
    expect(questions).toHaveLength(1);
  });

  it("for the moment is not", async () => {
    let isBusy = true;
    const { questions, ask } = engineOf(() => (isBusy ? { refused: new PublicError("OVERLOADED") } : { plan: undefined }));
    expect(await ask("one")).toEqual(["OVERLOADED"]);
    isBusy = false;
    expect([await ask("one"), await ask("one")]).toEqual(['{"a":null}', '{"a":null}']);
    expect(questions).toHaveLength(2);
  });

  it("is told to all who waited for it", async () => {
    const { promise, resolve } = Promise.withResolvers<Planned>();
    const { questions, ask } = engineOf(() => promise);
    const all = Promise.all([ask("one"), ask("one"), ask("one")]);
    resolve({ refused: tooComplex("planningMs") });
    expect(await all).toEqual(Array.from({ length: 3 }, () => ["OPERATION_TOO_COMPLEX"]));
    expect(questions).toHaveLength(1);
  });
});
