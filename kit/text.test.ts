import { describe, expect, it } from "vitest";
import { readText } from "./text.ts";

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
