/** How the trade ministry's site reads and writes XML. Written by hand: the product's own reader must not be its mirror. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { xml } from "./ministry.ts";
import type { MockResponse } from "./ministry.ts";

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A value left out is an empty element, as the site writes it. */
export const tag = (name: string, value: string | undefined): string => `<${name}>${(value ?? "").replace(/[&<>]/g, (character) => escapes[character] ?? "")}</${name}>`;
export const group = (name: string, ...parts: readonly string[]): string => `<${name}>${parts.join("")}</${name}>`;

/** With a mark of byte order, which the site's framework writes by itself. */
export const page = (root: string): MockResponse => xml(`\uFEFF<?xml version="1.0" encoding="utf-8"?>${root}`);

/** @returns the content of the root element, or nothing for what is no XML of that root. */
export const readRoot = (body: string, root: string, lists: readonly string[] = []): unknown => {
  if (/<!DOCTYPE/i.test(body) || XMLValidator.validate(body) !== true) return undefined;
  const parsed: unknown = new XMLParser({ parseTagValue: false, isArray: (name) => lists.includes(name) }).parse(body);
  return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>)[root] : undefined;
};

/** `dd/MM/yyyy` of `YYYY-MM-DD`. */
export const shortDay = (day: string): string => day.slice(0, 10).split("-").toReversed().join("/");
/** `dd/MM/yyyy HH:mm` of ISO 8601 in Vietnam's time. */
export const shortMoment = (at: string): string => `${shortDay(at)} ${at.slice(11, 16)}`;
/** `YYYY-MM-DD` of `dd/MM/yyyy`, or nothing. */
export const dayOf = (text: string): string | undefined => {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  return match ? `${match[3]}-${match[2]}-${match[1]}` : undefined;
};
/** ISO 8601 with Vietnam's offset. */
export const isoOf = (at: Date): string => `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
