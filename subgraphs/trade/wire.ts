/** Values as the ministry's site writes them. What is not there is an empty element. */
import { z } from "zod";
import { readDate, readDateTime } from "../../kit/dates.ts";
import { readText } from "../../kit/text.ts";

const read = <T>(reader: (text: string) => T | undefined, what: string) =>
  z.string().transform((text, context) => {
    const value = reader(text);
    if (value === undefined) context.addIssue(`not ${what}`);
    return value ?? z.NEVER;
  });

/** `dd/MM/yyyy`. */
export const day = read((text) => readDate(text, "dd/MM/yyyy"), "a day");
/** `dd/MM/yyyy HH:mm`. */
export const moment = read((text) => readDateTime(text, "dd/MM/yyyy HH:mm"), "a moment");
export const text = read((value) => readText(value)?.trim() || undefined, "a text");
export const blank = z.literal("").transform(() => undefined);
export const maybe = <T extends z.ZodType>(type: T) => z.union([blank, type]).optional();

/** A list inside an element that is empty without any. */
export const listIn = <T extends z.ZodType>(element: string, item: T) => z.union([blank, z.object({ [element]: z.array(item) })]).transform((found): readonly z.infer<T>[] => (found as Readonly<Record<string, z.infer<T>[]>> | undefined)?.[element] ?? []);
