import { describe, expect, it } from "vitest";
import { cutText, isStorable, readLine, readText } from "./text.ts";

describe("a text", () => {
  it("is composed, whichever way it came", () => {
    expect(readText("Hồ Thị Hường".normalize("NFD"))).toBe("Hồ Thị Hường".normalize("NFC"));
    expect(readText("")).toBe("");
  });

  it("of marks without end is refused, and not sorted first", () => {
    expect(readText(`a${"\u0315".repeat(500_000)}${"\u0300".repeat(500_000)}`)).toBeUndefined();
    expect(readText(`a${"\u0301".repeat(30)}`)).toBeDefined();
  });
});

describe("a line", () => {
  it("is composed, without the space around it", () => {
    expect(readLine(`  ${"Bổ sung hồ sơ".normalize("NFD")} `, 100)).toBe("Bổ sung hồ sơ".normalize("NFC"));
    expect(readLine("x".repeat(10), 10)).toBe("x".repeat(10));
  });

  it.each(["", "   ", "x".repeat(11), "a\nb", "a\u0000b", "a\u2028b", "a\u2029b", "\uD800", `a${"\u0301".repeat(31)}`])("is not %j", (text) => {
    expect(readLine(text, 10)).toBeUndefined();
  });
});

describe("a text that is kept", () => {
  it.each(["\uD83D", "\uDE00", "a\0b"])("is not %j", (text) => {
    expect(isStorable(text)).toBe(false);
  });

  it("is cut between letters", () => {
    expect(["Việt\u{20000}", "Việt"].map((text) => isStorable(text))).toEqual([true, true]);
    expect([4, 5, 6, 7].map((most) => cutText("Việt\u{20000}", most))).toEqual(["Việt", "Việt", "Việt\u{20000}", "Việt\u{20000}"]);
  });
});
