/** Which error explains what: where something is missing, somebody should have said why. */
import type { JsonObject, JsonValue, ResponsePath } from "./data.ts";
import { own } from "./data.ts";

/** Places of errors as a tree, so that many objects can be held against many errors. */
export interface ErrorPlaces {
  isTold: boolean;
  readonly below: Map<string | number, ErrorPlaces>;
}

type Placed = { readonly path: ResponsePath | undefined };

export const readErrorPlaces = (errors: readonly Placed[]): ErrorPlaces => {
  const root: ErrorPlaces = { isTold: false, below: new Map() };
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
  return root;
};

/**
 * The violations that no error tells of. An error at a place tells why something above or below it is missing.
 * @param violations each with its path, as the projector found them.
 */
export const unexplained = <T extends { readonly path: ResponsePath }>(violations: readonly T[], errors: readonly Placed[]): readonly T[] => {
  if (violations.length === 0) return violations;
  const root = readErrorPlaces(errors);
  return violations.filter(({ path }) => !isExplained(root, path));
};

const isExplained = (root: ErrorPlaces, path: ResponsePath): boolean => {
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

/** Whether something taken out of an object is null because of an error: then it is not known, which is not the same as nothing. */
export const isNullByError = (root: ErrorPlaces, at: ResponsePath, taken: JsonObject): boolean => {
  let place: ErrorPlaces | undefined = root;
  for (const step of at) place = place?.below.get(step);
  return place !== undefined && hasNull(place, taken);
};

const hasNull = ({ below }: ErrorPlaces, value: JsonObject | JsonValue[]): boolean => {
  for (const [step, place] of below) {
    const inner = Array.isArray(value) ? value[Number(step)] : own(value, String(step));
    if (inner === null || (typeof inner === "object" && hasNull(place, inner))) return true;
  }
  return false;
};

/**
 * Where in the answer an error belongs. At a place that the answer does not have (what was fetched for a key or a requirement, or for another type), it is told
 * of the object that was to have it.
 * @returns undefined where the answer has a value, which another subgraph gave: nothing is missing there.
 */
export const placeInAnswer = (data: JsonObject | null, path: ResponsePath): ResponsePath | undefined => {
  let value: JsonValue = data;
  for (const [depth, step] of path.entries()) {
    if (typeof value !== "object" || value === null) return path;
    if (Array.isArray(value)) value = typeof step === "number" ? value[step] : undefined;
    else if (Object.hasOwn(value, step)) value = own(value, String(step));
    else return path.slice(0, depth);
  }
  return typeof value === "object" || value === undefined ? path : undefined;
};

/** Errors as they are told of an answer: each in its place, and once. */
export const tellErrors = <T extends { readonly service: string; readonly path: ResponsePath | undefined }>(data: JsonObject | null, errors: readonly T[]): readonly T[] => {
  const told = new Set<string>();
  return errors.flatMap((error) => {
    const path = error.path && placeInAnswer(data, error.path);
    const key = `${error.service} ${JSON.stringify(path)}`;
    if ((error.path && !path) || (path !== error.path && told.has(key))) return [];
    told.add(key);
    return [{ ...error, path }];
  });
};
