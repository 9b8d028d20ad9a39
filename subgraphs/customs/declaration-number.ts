import { badInput } from "../../kit/errors.ts";
import type { Direction } from "./declaration.ts";

export interface DeclarationNumber {
  readonly number: string;
  readonly direction: Direction;
  /** The first eleven digits: the same before and after an amendment. */
  readonly stem: string;
  /** The last digit: how many times the declaration was amended. */
  readonly amendmentCount: number;
}

/**
 * Reads a declaration number (số tờ khai): twelve digits, the first two `10` for import and `30` for export, the last one the count of amendments.
 * @returns `undefined` for anything else.
 */
export const readDeclarationNumber = (text: string): DeclarationNumber | undefined => {
  if (!/^[13]0\d{10}$/.test(text)) return undefined;
  return { number: text, direction: text.startsWith("10") ? "IMPORT" : "EXPORT", stem: text.slice(0, 11), amendmentCount: Number(text[11]) };
};

/** What a client wrote, as opposed to what another subgraph refers to. @throws {PublicError} `BAD_INPUT` */
export const numberGiven = (text: string): DeclarationNumber => {
  const number = readDeclarationNumber(text);
  if (number !== undefined) return number;
  throw badInput(
    "A declaration number has 12 digits and begins with 10 (import) or 30 (export), for example 105892374610.",
    "Số tờ khai gồm 12 chữ số, bắt đầu bằng 10 (nhập khẩu) hoặc 30 (xuất khẩu), ví dụ 105892374610.",
  );
};
