import { describe, expect, it } from "vitest";
import type { Subject } from "../kit/subject.ts";
import { disclosedTo } from "./disclosure.ts";

const subject: Subject = {
  id: "c-1",
  assuranceLevel: 2,
  viewer: { id: "official-1", fullName: "Cán bộ một cửa" },
  identifiers: {
    personalId: "999085000101",
    oldPersonalId: "990850101",
    taxCode: "9900000104",
    fullName: "Nguyễn Văn An",
    hasPhone: true,
    organisations: [{ taxCode: "9900000016", name: "Công ty TNHH Thương mại Sao Biển", role: "LEGAL_REPRESENTATIVE" }],
  },
};
const told = (subgraph: string): string[] => Object.keys(disclosedTo(subgraph, subject).identifiers).toSorted();

describe("a subgraph is told", () => {
  it.each([
    ["identity", ["fullName", "hasPhone", "oldPersonalId", "organisations", "personalId"]],
    ["tax", ["organisations", "personalId", "taxCode"]],
    ["judicial-records", ["fullName", "oldPersonalId", "personalId"]],
    ["customs", ["organisations", "personalId", "taxCode"]],
    ["driving-licences", ["oldPersonalId", "personalId"]],
    ["electricity", ["personalId"]],
    ["one-that-nobody-listed", []],
    ["__proto__", []],
  ])("%s: %j, and nothing else", (subgraph, expected) => {
    expect(told(subgraph)).toEqual(expected);
  });

  it("names of people and firms only where they are shown or asked for", () => {
    expect(JSON.stringify(disclosedTo("tax", subject))).not.toMatch(/Sao Biển|Nguyễn|một cửa/);
    expect(JSON.stringify(disclosedTo("electricity", subject))).not.toMatch(/9900000016|Nguyễn|một cửa/);
    expect(JSON.stringify(disclosedTo("identity", subject))).toContain("Sao Biển");
  });
});
