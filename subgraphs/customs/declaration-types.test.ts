import { readFileSync } from "node:fs";
import { Kind, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { declarationTypesOn, labelOf, readDeclarationType } from "./declaration-types.ts";

describe("types of declaration", () => {
  it("knows a type, and takes any other for unknown", () => {
    expect(readDeclarationType("E31")).toBe("E31");
    for (const code of ["A99", "", "a11", "constructor", "__proto__"]) expect(readDeclarationType(code)).toBe("UNKNOWN");
  });

  it("names a type as it was named on the day", () => {
    expect(labelOf("A31", "2021-05-31")).toBe("Nhập hàng xuất khẩu bị trả lại");
    expect(labelOf("A31", "2021-06-01")).toBe("Nhập khẩu hàng hóa đã xuất khẩu");
    expect(labelOf("A11", "2014-04-01")).toBe("Nhập kinh doanh tiêu dùng");
    expect(labelOf("UNKNOWN", "2026-11-23")).toBeUndefined();
  });

  const typesOn = (day: string) => declarationTypesOn(day)?.map(({ type }) => type) ?? [];

  it("lists what could be lodged on a day: the reserved codes only from the second table", () => {
    const before = typesOn("2021-05-31");
    expect(typesOn("2021-06-01").filter((type) => !before.includes(type))).toEqual(["A43", "A44", "E33"]);
  });

  it("are not known before the first table", () => {
    expect(declarationTypesOn("2015-03-31")).toBeUndefined();
    expect(typesOn("2015-04-01")).toHaveLength(39);
  });

  it("has the same codes as the schema", () => {
    const { definitions } = parse(readFileSync(new URL("schema.graphql", import.meta.url), "utf8"));
    const declared = definitions.flatMap((node) => (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === "CustomsDeclarationType" ? (node.values ?? []).map(({ name }) => name.value) : []));
    expect(declared).toEqual([...typesOn("2026-11-23"), "UNKNOWN"]);
  });
});
