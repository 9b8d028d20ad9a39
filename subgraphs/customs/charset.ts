/**
 * Text out of the bytes of an answer. The branches' systems write UTF-8, UTF-16, windows-1258 or plain ASCII with numeric references, and the label does
 * not always tell: a relay sets a default `charset`, or re-encodes and leaves the prolog as it was.
 *
 * A wrong reading of Vietnamese is worse than none: the names would be of other people. So a label is believed only while the bytes can be what it says.
 */
import { isAscii, isUtf8 } from "node:buffer";
import { badAnswer } from "../../kit/ministry-client.ts";
import type { MinistryAnswer } from "../../kit/ministry-client.ts";
import { readText } from "../../kit/text.ts";

/**
 * Reads an answer by its byte-order mark, then the label of its content type, then that of its XML prolog, then as UTF-8. Of labels that disagree, the
 * first counts that the bytes allow.
 * @returns text composed to NFC: windows-1258 writes the tone marks apart.
 * @throws {PublicError} `MINISTRY_BAD_ANSWER` for bytes that none of the labels allows.
 */
export const textOf = ({ bytes, headers }: Pick<MinistryAnswer, "bytes" | "headers">): string => {
  const labels = [markedIn(bytes), labelledIn(headers["content-type"]), declaredIn(bytes)].filter((label) => label !== undefined);
  for (const label of labels.length > 0 ? labels : ["utf-8"]) {
    const text = decode(bytes, label);
    if (text === undefined) continue;
    const composed = readText(text);
    if (composed === undefined) throw badAnswer("a text of marks without letters");
    return composed;
  }
  throw badAnswer("text that is in no charset it claims");
};

const markedIn = (bytes: Buffer): string | undefined => {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return "utf-8";
  if (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return "utf-16le";
  if (bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))) return "utf-16be";
  return undefined;
};

const labelledIn = (contentType: string | string[] | undefined): string | undefined => /charset="?([\w-]+)/i.exec(String(contentType ?? ""))?.[1]?.toLowerCase();

/** A prolog is ASCII in every charset that it can name; in UTF-16 it is not readable so, and the mark or the label stands. */
const declaredIn = (bytes: Buffer): string | undefined => /^\s*<\?xml[^>]*?encoding=["']([\w-]+)["']/.exec(bytes.toString("latin1", 0, 200))?.[1]?.toLowerCase();

/** These cannot write Vietnamese, and decode any bytes whatever: with more than ASCII behind it, such a label is a server's default and says nothing. */
const westernOnly = new Set(["us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "latin1", "windows-1252"]);

const decode = (bytes: Buffer, label: string): string | undefined => {
  if (westernOnly.has(label)) return isAscii(bytes) ? bytes.toString("latin1") : undefined;
  // windows-1258 too decodes any bytes; but Vietnamese text in it is never valid UTF-8, so that bytes which are do not belong to this label.
  if (label === "windows-1258" && !isAscii(bytes) && isUtf8(bytes)) return undefined;
  const text = decodeStrictly(bytes, label);
  // Letters do not come out as control characters: what does was written in something else.
  return text === undefined || /[\u0080-\u009F]/.test(text) ? undefined : text;
};

const decodeStrictly = (bytes: Buffer, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
