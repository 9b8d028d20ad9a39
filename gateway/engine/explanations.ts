import type { JsonObject, JsonValue, ResponsePath } from "./data.ts";
import { own } from "./data.ts";

interface Place {
  isTold: boolean;
  readonly below: Map<string | number, Place>;
}

/**
 * The violations that no error tells of. An error at a place tells why something above or below it is missing.
 * @param violations each with its path, as the projector found them.
 */
export const unexplained = <T extends { readonly path: ResponsePath }>(violations: readonly T[], errors: readonly { readonly path: ResponsePath | undefined }[]): readonly T[] => {
  if (violations.length === 0) return violations;
  const root: Place = { isTold: false, below: new Map() };
  for (const { path } of errors) {
    if (!path) continue;
    let place = root;
    for (const step of path) {
      const next = place.below.get(step) ?? { isTold: false, below: new Map() };
      place.below.set(step, next);
      place = next;
    }
    place.isTold = true;
  }
  return violations.filter(({ path }) => !isExplained(root, path));
};

const isExplained = (root: Place, path: ResponsePath): boolean => {
  let place = root;
  for (const step of path) {
    if (place.isTold) return true;
    const next = place.below.get(step);
    if (!next) return false;
    place = next;
  }
  // There is an error at it or below it, or it would not be among the places.
  return true;
};

/**
 * Whether an error at a place says something of the answer. It does not where the answer has a value, which another subgraph gave, nor at a place that the
 * answer does not have: what was fetched for a key or a requirement only, or for another type.
 */
export const isOfAnswer = (data: JsonObject | null, path: ResponsePath | undefined): boolean => {
  let value: JsonValue = data;
  for (const step of path ?? []) {
    if (typeof value !== "object" || value === null) return true;
    if (Array.isArray(value)) value = typeof step === "number" ? value[step] : undefined;
    else if (!Object.hasOwn(value, step)) return false;
    else value = own(value, String(step));
  }
  return typeof value === "object" || value === undefined;
};
