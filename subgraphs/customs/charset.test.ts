import { describe, expect, it } from "vitest";
import { textOf } from "./charset.ts";

/** "Đậu" in windows-1258: Đ, â, the mark for the dot below, u. */
const dau1258 = Buffer.from([0xd0, 0xe2, 0xf2, 0x75]);
const prolog = (encoding: string) => Buffer.from(`<?xml version="1.0" encoding="${encoding}"?>`);
const read = (bytes: Buffer, label?: string) => textOf({ bytes, headers: label === undefined ? {} : { "content-type": `text/xml; charset=${label}` } });

describe("the text of an answer", () => {
  it.each([
    ["UTF-8 by its content type", Buffer.from("Đậu"), "utf-8"],
    ["UTF-8 by no label at all", Buffer.from("Đậu"), undefined],
    ["UTF-8 by its mark, whatever the label", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from("Đậu")]), "iso-8859-1"],
    ["UTF-8 that is decomposed", Buffer.from("Đậu".normalize("NFD")), "UTF-8"],
    ["windows-1258, with its tone marks apart", dau1258, "windows-1258"],
    ["UTF-16, little end first", Buffer.from("\uFEFFĐậu", "utf16le"), "utf-16"],
    ["UTF-16, big end first", Buffer.from("\uFEFFĐậu", "utf16le").swap16(), "utf-16"],
    ["UTF-16 by its mark, under a wrong label", Buffer.from("\uFEFFĐậu", "utf16le"), "utf-8"],
  ])("reads %s", (_what, bytes, label) => {
    expect(read(bytes, label)).toBe("Đậu");
  });

  it("believes the prolog where the label is a server's default", () => {
    expect(read(Buffer.concat([prolog("windows-1258"), dau1258]), "ISO-8859-1")).toMatch(/Đậu$/);
    expect(read(Buffer.concat([prolog("UTF-8"), Buffer.from("Đậu")]), "iso-8859-1")).toMatch(/Đậu$/);
    expect(read(Buffer.concat([prolog("UTF-8"), Buffer.from("Đậu")]), "windows-1258")).toMatch(/Đậu$/);
  });

  it("believes the label where a relay re-encoded and left the prolog", () => {
    expect(read(Buffer.concat([prolog("windows-1258"), Buffer.from("Đậu")]), "utf-8")).toMatch(/Đậu$/);
    expect(read(Buffer.concat([prolog("UTF-8"), dau1258]), "windows-1258")).toMatch(/Đậu$/);
  });

  it("takes ASCII under any label that ASCII fits", () => {
    for (const label of ["us-ascii", "iso-8859-1", "windows-1258", "utf-8"]) expect(read(Buffer.from("<a>&#7853;</a>"), label)).toBe("<a>&#7853;</a>");
  });

  it.each([
    ["Latin-1 that says so: it cannot be Vietnamese", Buffer.from([0x44, 0xe2, 0x75]), "iso-8859-1"],
    ["windows-1258 that claims to be UTF-8", dau1258, "utf-8"],
    ["UTF-8 that claims to be windows-1258", Buffer.from("Đậu"), "windows-1258"],
    ["UTF-8 that claims to be ASCII", Buffer.from("Đậu"), "us-ascii"],
    ["bytes that windows-1258 leaves to control characters", Buffer.from([0x44, 0x8a]), "windows-1258"],
    ["UTF-8 cut in the middle of a letter", Buffer.from("Đậ").subarray(0, -1), "utf-8"],
    ["a charset that nobody knows", Buffer.from("a"), "tcvn3"],
  ])("refuses %s", (_what, bytes, label) => {
    expect(() => read(bytes, label)).toThrow(expect.objectContaining({ code: "MINISTRY_BAD_ANSWER" }));
  });
});
