/**
 * Values that a field takes from an object above it (`@fromContext`). Each entity may have another value above it, and an operation has one value for each
 * variable: entities are asked for in groups with the same values.
 */
import type { FetchDataKeyRenamer } from "@apollo/query-planner";
import { isObject, own } from "./data.ts";
import type { JsonObject, JsonValue } from "./data.ts";
import { ask, gather } from "./entities.ts";
import type { EntityFetch } from "./entities.ts";
import type { Path, Step } from "./run.ts";

export const fetchWithContext = (fetch: EntityFetch, rewrites: readonly FetchDataKeyRenamer[]): Step => async (run) => {
  const chains = chainsTo(run.root, fetch.at);
  const groups = new Map<string, { readonly values: Record<string, unknown>; readonly objects: Set<JsonObject> }>();
  for (const chain of chains) {
    const values = Object.fromEntries(rewrites.map(({ path, renameKeyTo }) => [renameKeyTo, fromAbove(chain, path)]));
    const key = JSON.stringify(values);
    const group = groups.get(key) ?? { values, objects: new Set() };
    group.objects.add(chain[0] as JsonObject);
    groups.set(key, group);
  }
  await Promise.all(
    [...groups.values()].map(({ values, objects }) => {
      const gathered = gather({ ...fetch, writer: undefined, represent: (object) => (objects.has(object) ? fetch.represent(object) : undefined) }, run);
      const members = Object.entries(values).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`);
      return ask(fetch, gathered, run, fetch.variablesOf(run.given) + members.join(""));
    }),
  );
};

/** For each object at a path, itself and the objects above it, the nearest first. */
const chainsTo = (root: JsonObject, path: Path): JsonObject[][] => {
  const chains: JsonObject[][] = [];
  const walk = (value: JsonValue, depth: number, above: readonly JsonObject[]): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item, path[depth] === "@" ? depth + 1 : depth, above);
    } else if (isObject(value)) {
      if (depth === path.length) chains.push([value, ...above]);
      else walk(own(value, String(path[depth])), depth + 1, [value, ...above]);
    }
  };
  walk(root, 0, []);
  return chains;
};

/** Follows a rewrite's path: `..` to the object above, a type condition that must not exclude it, then names down. */
const fromAbove = (chain: readonly JsonObject[], path: readonly string[]): JsonValue => {
  let level = 0;
  let value: JsonValue = chain[0];
  for (const step of path) {
    if (step === "..") value = chain[(level += 1)];
    else if (step.startsWith("... on ")) continue;
    else value = isObject(value) ? own(value, step) : undefined;
  }
  return value ?? null;
};
