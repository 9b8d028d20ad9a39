/** What a person fills in, field by field: the shapes that forms share, and what is said of the first field that is wrong. */
import { z } from "zod";
import { PublicError } from "./errors.ts";
import type { PublicMessage } from "./errors.ts";
import { readLine } from "./text.ts";

export type Optional<T> = T | null | undefined;

export const line = (most: number) =>
  z.string().transform((text, context) => {
    const read = readLine(text, most);
    if (read === undefined) context.addIssue("not a line of text");
    return read ?? z.NEVER;
  });
/** Left out and null are one. */
export const maybe = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined);

/** What each field has to be, by its path; positions in lists are left out. */
export type Expected = Readonly<Record<string, PublicMessage>>;

export const wrong = (field: string, expected: Expected): PublicError => {
  const message = expected[field];
  return new PublicError("BAD_INPUT", { ...(message && { message }), reason: `wrong ${field}` });
};

/** @throws {PublicError} `BAD_INPUT`, saying what the first field that is wrong has to be. */
export const readFields = <T>(shape: z.ZodType<T>, input: unknown, expected: Expected): T => {
  const parsed = shape.safeParse(input);
  if (parsed.success) return parsed.data;
  const path = (parsed.error.issues[0]?.path ?? []).filter((step) => typeof step === "string");
  const field = path.map((_step, index) => path.slice(0, path.length - index).join(".")).find((name) => Object.hasOwn(expected, name));
  throw wrong(field ?? "", expected);
};
