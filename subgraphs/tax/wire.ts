/** Elements of the tax authority's messages: everything is text, and an empty element is as good as none. */
import { z } from "zod";
import { readDate } from "../../kit/dates.ts";
import { readTaxCode } from "../../kit/identifiers.ts";
import { readVnd } from "../../kit/money.ts";

/** Text in one Unicode form, or `undefined` for an element that is empty or missing. */
export const text = z
  .string()
  .optional()
  .transform((value) => value?.normalize("NFC").trim() || undefined);

/** Compact, in any of its three forms. */
export const taxCode = z.string().transform((value, context) => {
  const code = readTaxCode(value);
  if (code === undefined) context.addIssue("not a tax code");
  return code ?? z.NEVER;
});

/** Whole đồng. An amount left out or empty is a fault, never zero. */
export const amount = z.string().transform((value, context) => {
  const read = readVnd(value);
  if (read === undefined) context.addIssue("not an amount of đồng");
  return read ?? z.NEVER;
});

/** The currency of a row: only what is in đồng can be added up and paid here. */
export const dong = text.refine((currency) => currency === undefined || currency === "VND", "not in đồng");

/** A day in the format of this very element (each ledger has its own), absent, or a fault. */
export const day = (format: string) =>
  text.transform((value, context) => {
    if (value === undefined) return undefined;
    const read = readDate(value, format);
    if (read === undefined) context.addIssue("not a day");
    return read ?? z.NEVER;
  });

/** A period, `MM/yyyy` or `yyyy`, as `YYYY-MM` or `YYYY`; `undefined` for what else there may be, such as a quarter. */
export const period = (value: string | undefined): string | undefined => {
  if (value === undefined || /^\d{4}$/.test(value)) return value;
  const month = /^(0[1-9]|1[0-2])\/(\d{4})$/.exec(value);
  return month ? `${month[2]}-${month[1]}` : undefined;
};
