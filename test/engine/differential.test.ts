/**
 * Generated queries: our engine, stock and one schema that has everything must agree; with faults injected, what is answered must be true, what is missing
 * must be allowed to be, and somebody must have said why. `FUZZ_RUNS` makes it longer, `FUZZ_SEED` repeats one.
 */
import * as fc from "fast-check";
import { isListType, isNonNullType, parse } from "graphql";
import type { GraphQLOutputType } from "graphql";
import { describe, expect, it } from "vitest";
import { disambiguate } from "../../gateway/engine/names.ts";
import type { SubgraphResult } from "../../gateway/engine/run.ts";
import { createCountry, subgraphs } from "./country.ts";
import type { Fault, MonolithAnswer, TestAnswer } from "./federation.ts";
import { generateQuery } from "./query-generator.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 120);
// A change is judged by the same cases as the one before it; the long run looks for new ones.
const seed = process.env["FUZZ_SEED"] ?? (process.env["FUZZ_RUNS"] === undefined ? "101" : undefined);
const parameters = { numRuns: runs, ...(seed !== undefined && { seed: Number(seed) }) };
/** Fewer cases than this say nothing about their kinds. */
const isTelling = runs >= 100;
const timeout = 30_000 + runs * 200;
/** Long past any answer of subgraphs in this process: who is not done by then hangs. */
const hangs = 5_000;

const country = createCountry();
const { schema } = country.engine;
const choices = (longest: number) => fc.array(fc.nat({ max: 10_000 }), { minLength: 5, maxLength: longest });

/** Names of this federation's keys and requirements, and its fields with arguments, as the engine reads them off a supergraph. */
const names = {
  own: new Set(["__typename", "id", "plate", "number", "court", "code", "level", "income", "tags", "name", "address", "province", "ward", "area"]),
  withArguments: new Set(Object.values(schema.getTypeMap()).flatMap((type) => ("getFields" in type ? Object.values(type.getFields()).flatMap((field) => ("args" in field && field.args.length > 0 ? [field.name] : [])) : []))),
};

/** Whether stock is known to take one thing for another in a query, to leave out objects by the conditions on what is in them, or to fail at interface objects and lose their types. */
const isBeyondStock = (query: string): boolean => {
  const document = parse(query, { noLocation: true });
  return JSON.stringify(disambiguate(document, names)) !== JSON.stringify(document) || /@(include|skip)|\bon (Sized|Valued|Found)\b|\b(worst|about)\b/.test(query);
};

/** The operation was refused for what it would cost. */
const isRefused = ({ data, errors }: TestAnswer): boolean => data === undefined && errors.every(({ kind }) => kind === "request");

const within = async <T>(answer: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([answer, new Promise<never>((_resolve, reject) => (timer = setTimeout(() => reject(new Error("hangs")), hangs)))]);
  } finally {
    clearTimeout(timer);
  }
};

describe("generated queries", () => {
  it(
    "are answered as by one schema, and as by stock where that is right",
    async () => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(choices(120), async (numbers) => {
          const { query, variables } = generateQuery(schema, numbers);
          const [ours, monolith] = await Promise.all([within(country.ours(query, { variables })), country.monolith(query, { variables })]);
          if (isRefused(ours)) return;
          // As text: in the order asked, and with names that objects inherit.
          expect({ query, data: JSON.stringify(ours.data), errors: ours.errors }).toEqual({ query, data: JSON.stringify(monolith.data), errors: [] });
          if (isBeyondStock(query)) return;
          const stock = await country.stock(query, { variables });
          expect({ query, data: stock.data }).toEqual({ query, data: monolith.data });
          compared += 1;
        }),
        parameters,
      );
      expect(isTelling ? compared : runs).toBeGreaterThan(runs / 20);
    },
    timeout,
  );

  it(
    "with faults, say what is true and why the rest is missing",
    async () => {
      let missing = 0;
      await fc.assert(
        fc.asyncProperty(choices(100), fc.array(fc.nat({ max: 10_000 }), { minLength: 4, maxLength: 24 }), async (numbers, faults) => {
          const { query, variables } = generateQuery(schema, numbers);
          const [ours, monolith] = await Promise.all([within(country.ours(query, { variables, fault: faultOf(faults) })), country.monolith(query, { variables })]);
          if (isRefused(ours)) return;
          const wrong = differences(ours, monolith);
          expect({ query, wrong: wrong.filter(({ kind }) => kind !== "missing") }).toEqual({ query, wrong: [] });
          missing += wrong.length;
        }),
        parameters,
      );
      // Faults that nothing shows of would prove nothing.
      expect(isTelling ? missing : runs).toBeGreaterThan(runs / 4);
    },
    timeout,
  );
});

/** Faults by the numbers that were generated: which subgraphs are away or slow, and what becomes of the answers of the others. */
const faultOf = (numbers: readonly number[]): Fault => {
  const all = Object.keys(subgraphs);
  const [first = 0, second = 0, ...rest] = numbers;
  const away = new Set([all[first % 7], all[second % 15]]);
  let calls = 0;
  return async ({ service }, next) => {
    const choice = rest[calls++ % Math.max(rest.length, 1)] ?? 0;
    if (choice % 3 === 1) await new Promise((resolve) => setTimeout(resolve, choice % 4));
    if (away.has(service)) throw new Error("away");
    const answer = await next();
    if (choice % 5 === 2) return failingAt(answer, choice);
    if (choice % 23 === 3) return { data: null };
    if (choice % 23 === 4) return { errors: [{}] };
    if (choice % 23 === 5) return {};
    return answer;
  };
};

/** The same answer with an error in the place of one of its values. */
const failingAt = (answer: SubgraphResult, choice: number): SubgraphResult => {
  const places: { readonly holder: Record<string, unknown>; readonly name: string; readonly path: readonly (string | number)[] }[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) return value.forEach((item, index) => walk(item, [...path, index]));
    if (typeof value !== "object" || value === null) return;
    for (const [name, below] of Object.entries(value)) {
      if (name !== "__typename" && !name.startsWith("_entities")) places.push({ holder: value as Record<string, unknown>, name, path: [...path, name] });
      walk(below, [...path, name]);
    }
  };
  walk(answer.data, []);
  const place = places[choice % Math.max(places.length, 1)];
  if (!place) return answer;
  Object.defineProperty(place.holder, place.name, { value: null, enumerable: true, configurable: true, writable: true });
  return { ...answer, errors: [...(answer.errors ?? []), { path: place.path }] };
};

interface Difference {
  readonly kind: "missing" | "untrue" | "unexplained" | "not nullable" | "another shape";
  readonly at: string;
}

/** Where an answer with faults is not the answer without. Only `missing` is allowed: null where null may stand, and an error that tells of it. */
const differences = (ours: TestAnswer, monolith: MonolithAnswer): readonly Difference[] => {
  const found: Difference[] = [];
  const told = ours.errors.map(({ path }) => path ?? []);
  const isTold = (path: readonly (string | number)[]): boolean => told.some((each) => each.slice(0, path.length).every((step, index) => String(step) === String(path[index])));
  const walk = (mine: unknown, right: unknown, path: readonly (string | number)[], type: GraphQLOutputType | undefined): void => {
    const at = path.join(".");
    if (mine === null && right !== null) {
      if (isNonNullType(type)) found.push({ kind: "not nullable", at });
      found.push({ kind: isTold(path) ? "missing" : "unexplained", at });
    } else if (Array.isArray(mine) && Array.isArray(right) && mine.length === right.length) {
      const list = isNonNullType(type) ? (type.ofType as GraphQLOutputType) : type;
      for (const [index, item] of mine.entries()) walk(item, right[index], [...path, index], isListType(list) ? list.ofType : undefined);
    } else if (typeof mine === "object" && mine !== null && typeof right === "object" && right !== null && !Array.isArray(mine) && !Array.isArray(right)) {
      if (Object.keys(mine).join() !== Object.keys(right).join()) found.push({ kind: "another shape", at });
      else for (const name of Object.keys(mine)) walk(Object.entries(mine).find(([each]) => each === name)?.[1], Object.entries(right).find(([each]) => each === name)?.[1], [...path, name], monolith.types.get([...path, name].join(".")));
    } else if (mine !== right) found.push({ kind: "untrue", at });
  };
  walk(ours.data, monolith.data, [], undefined);
  return found;
};
