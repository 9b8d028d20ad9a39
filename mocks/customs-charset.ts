/** How the customs branches write their XML: four charsets, and in one of them a label that is wrong. */
import type { MockResponse } from "./ministry.ts";

export type Charset = "utf-8" | "ascii" | "utf-16" | "windows-1258";

const encoders: Readonly<Record<Charset, { readonly prolog: string; readonly label: string; readonly encode: (text: string) => Buffer }>> = {
  "utf-8": { prolog: "UTF-8", label: "utf-8", encode: (text) => Buffer.from(text, "utf8") },
  ascii: { prolog: "US-ASCII", label: "us-ascii", encode: (text) => Buffer.from(referenceAll(text), "latin1") },
  "utf-16": { prolog: "UTF-16", label: "utf-16", encode: (text) => Buffer.from(`\uFEFF${text}`, "utf16le") },
  // The relay before the old branch labels everything with its own default: only the prolog tells.
  "windows-1258": { prolog: "windows-1258", label: "ISO-8859-1", encode: (text) => Buffer.concat(Array.from(text.normalize("NFC"), in1258)) },
};

export const encodeXml = (content: string, charset: Charset): MockResponse => {
  const { prolog, label, encode } = encoders[charset];
  return { status: 200, headers: { "content-type": `text/xml; charset=${label}` }, body: encode(`<?xml version="1.0" encoding="${prolog}"?>${content}`) };
};

const reference = (character: string): string => `&#${character.codePointAt(0)};`;
const referenceAll = (text: string): string => text.replace(/[^\0-\x7F]/gu, reference);

/** What each byte above ASCII stands for in windows-1258, the other way round. */
const bytes1258 = new Map(
  Array.from({ length: 128 }, (_, index) => index + 128).map((byte) => [new TextDecoder("windows-1258").decode(Uint8Array.of(byte)), byte] as const),
);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/u;

const byte1258 = (character: string): number | undefined => (character <= "\x7F" ? character.charCodeAt(0) : bytes1258.get(character));

/** windows-1258 has the letters with their shapes and five tone marks apart; what it lacks is written as a numeric reference. */
const in1258 = (character: string): Buffer => {
  const whole = byte1258(character);
  if (whole !== undefined) return Buffer.of(whole);
  const decomposed = character.normalize("NFD");
  const tone = tones.exec(decomposed)?.[0];
  const letter = tone === undefined ? undefined : byte1258(decomposed.replace(tone, "").normalize("NFC"));
  const mark = tone === undefined ? undefined : byte1258(tone);
  return letter === undefined || mark === undefined ? Buffer.from(reference(character), "latin1") : Buffer.of(letter, mark);
};
