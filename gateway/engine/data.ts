/** What subgraphs send, as it is held while a plan runs: plain JSON values, merged in place. */

export type JsonObject = { [key: string]: JsonValue };
export type JsonValue = JsonObject | JsonValue[] | string | number | boolean | null | undefined;

export const isObject = (value: unknown): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads an own property: a response may be called `constructor`, and what every object inherits is no data. */
export const own = (object: JsonObject, key: string): JsonValue => (Object.hasOwn(object, key) ? object[key] : undefined);

/** Sets an own property, also one called `__proto__`, which plain assignment would take for the prototype. */
export const setOwn = (object: JsonObject, key: string, value: JsonValue): void => {
  if (key === "__proto__") Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
};

/**
 * Merges an answer into what is there. Objects merge by key, lists of one length by position; a later scalar wins. `null` never replaces a value: where two
 * subgraphs answer for the same object, the one that could not does not take back what the other gave.
 * @param vague names of types that say less than any other: of an interface, from a subgraph that knows it as an object.
 */
export const merge = (target: JsonObject, source: JsonObject, vague: ReadonlySet<string>): void => {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined) continue;
    const present = own(target, key);
    if (present === undefined || present === null) setOwn(target, key, value);
    else if (value === null) continue;
    else if (typeof present === "object" && typeof value === "object") mergeValues(target, key, present, value, vague);
    else if (key !== "__typename" || !vague.has(value as string)) setOwn(target, key, value);
  }
};

const mergeValues = (target: JsonObject, key: string, present: JsonObject | JsonValue[], value: JsonObject | JsonValue[], vague: ReadonlySet<string>): void => {
  if (!Array.isArray(present) && !Array.isArray(value)) merge(present, value, vague);
  else if (Array.isArray(present) && Array.isArray(value) && present.length === value.length) mergeLists(present, value, vague);
  else setOwn(target, key, value);
};

const mergeLists = (present: JsonValue[], value: JsonValue[], vague: ReadonlySet<string>): void => {
  for (let index = 0; index < value.length; index += 1) {
    const [there, here] = [present[index], value[index]];
    if (isObject(there) && isObject(here)) merge(there, here, vague);
    else if (Array.isArray(there) && Array.isArray(here) && there.length === here.length) mergeLists(there, here, vague);
    else if (here !== null || there === undefined) present[index] = here;
  }
};

export type ResponsePath = readonly (string | number)[];

/** One object that a step works on, and where it stands in the answer. */
export interface Located {
  readonly object: JsonObject;
  readonly path: ResponsePath;
}

/** The objects at a plan's path below an object: names go down, `@` into every item of a list. */
export const objectsAt = (from: JsonObject, path: readonly (string | number)[]): JsonObject[] => {
  const found: JsonObject[] = [];
  const walk = (value: JsonValue, depth: number): void => {
    if (value === null || value === undefined) return;
    if (depth === path.length) {
      if (Array.isArray(value)) for (const item of value) walk(item, depth);
      else if (typeof value === "object") found.push(value);
      return;
    }
    const step = path[depth];
    if (step === "@") {
      if (Array.isArray(value)) for (const item of value) walk(item, depth + 1);
    } else if (Array.isArray(value)) for (const item of value) walk(item, depth);
    else if (typeof value === "object") walk(own(value, String(step)), depth + 1);
  };
  walk(from, 0);
  return found;
};

/** The same with their places. Asked for only when there is an error to tell of: on the way there, nobody needs them. */
export const locate = (from: JsonObject, path: readonly (string | number)[]): Located[] => {
  const found: Located[] = [];
  const walk = (value: JsonValue, depth: number, at: ResponsePath): void => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) return value.forEach((item, index) => walk(item, path[depth] === "@" ? depth + 1 : depth, [...at, index]));
    if (typeof value !== "object") return;
    if (depth === path.length) found.push({ object: value, path: at });
    else walk(own(value, String(path[depth])), depth + 1, [...at, String(path[depth])]);
  };
  walk(from, 0, []);
  return found;
};

/** What cannot stand in a JSON text as it is; half of a pair can, but is no text. */
// oxlint-disable-next-line no-control-regex -- the ones that JSON escapes
const unsafe = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A value as JSON text, in the form that it is in. @param needsEscapes whether a string may; then it is looked through. */
export const jsonOf = (value: JsonValue, needsEscapes: boolean): string => (typeof value === "string" && !(needsEscapes && unsafe.test(value)) ? `"${value}"` : JSON.stringify(value));
