import { createHash } from "node:crypto";

/** What JSON can hold, and nothing that it would change on the way. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** SHA-256 in hexadecimal. Two values that differ only in the order of their keys, or by keys that are undefined, are the same. */
export const digestOf = (value: Json): string => createHash("sha256").update(canonical(value)).digest("hex");

const canonical = (value: Json): string => {
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError("a number that JSON cannot hold");
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(",")}]`;
  const members = Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, member] as const]));
  return `{${members
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
    .join(",")}}`;
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
