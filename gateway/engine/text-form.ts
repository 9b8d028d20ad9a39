/**
 * How JSON texts are held while a request is answered.
 *
 * `plain` is text as JavaScript knows it. `bytes` is the same text's UTF-8 bytes, each as one character from U+0000 to U+00FF: what a subgraph sends is
 * parsed, merged and written without ever being decoded and encoded again, and strings of half the size are copied. Nothing of JSON's grammar is beyond
 * ASCII, so that parsing and writing are the same in both. What looks into a string, or adds one of its own, must know which form it is in: `of` and `read`
 * are the only ways across. A property test holds the two forms against each other (`text-form.test.ts`).
 */
import { isUtf8 } from "node:buffer";

export interface TextForm {
  readonly name: "plain" | "bytes";
  /** What Node calls the way from this form to UTF-8 bytes. */
  readonly encoding: "utf8" | "latin1";
  /** UTF-8, in this form. @throws {SyntaxError} for anything else. */
  decode(utf8: Buffer): string;
  /** Parses JSON in this form, without a mark of byte order. @throws {SyntaxError} */
  parse(json: string): unknown;
  /** Text as JavaScript knows it, in this form. */
  of(text: string): string;
  /** Text in this form, as JavaScript knows it. */
  read(text: string): string;
}

const checked = (utf8: Buffer): Buffer => {
  if (!isUtf8(utf8)) throw new SyntaxError("not UTF-8");
  return utf8;
};

export const plain: TextForm = {
  name: "plain",
  encoding: "utf8",
  decode: (utf8) => checked(utf8).toString("utf8"),
  parse: (json) => JSON.parse(json) as unknown,
  of: (text) => text,
  read: (text) => text,
};

const bytesOf = (text: string): string => Buffer.from(text, "utf8").toString("latin1");

export const bytes: TextForm = {
  name: "bytes",
  encoding: "latin1",
  decode: (utf8) => checked(utf8).toString("latin1"),
  // Escapes are rare: most libraries write text beyond ASCII as it is.
  parse: (json) => JSON.parse(json.includes("\\u") ? withoutEscapes(json) : json) as unknown,
  of: bytesOf,
  read: (text) => Buffer.from(text, "latin1").toString("utf8"),
};

/**
 * Whether no string in a JSON text has a character that would have to be escaped to be written again: each of them was escaped in it, too.
 * Half of a pair can stand in a JSON text in no other way either.
 */
export const isFreeOfEscapes = (json: string): boolean => !json.includes("\\");

/** An escape: of a character beyond ASCII in one unit or two, or any other, which is passed over so that `\\u` is not taken for one. */
const escape = /\\(?:u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|[^u])/g;

/**
 * Writes escaped characters beyond ASCII as their bytes: parsing would make one character of one code unit, which is no byte of UTF-8. Half of a pair has no
 * bytes and stays escaped; whoever writes it again (`JSON.stringify`) escapes it again.
 */
const withoutEscapes = (text: string): string =>
  text.replace(escape, (whole, first: string | undefined, second: string | undefined) => {
    if (first === undefined) return whole;
    const unit = Number.parseInt(first, 16);
    if (unit < 0x80) return whole;
    const isHigh = unit >= 0xd800 && unit < 0xdc00;
    if (isHigh && second !== undefined) return bytesOf(String.fromCharCode(unit, Number.parseInt(second, 16)));
    const rest = second === undefined ? "" : `\\u${second}`;
    if (unit >= 0xd800 && unit < 0xe000) return whole;
    return bytesOf(String.fromCharCode(unit)) + rest;
  });
