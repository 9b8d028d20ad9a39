import { describe, expect, it } from "vitest";
import type { Subject } from "../kit/subject.ts";
import { disclosedTo } from "./disclosure.ts";

const subject: Subject = {
  id: "c-1",
  assuranceLevel: 2,
  viewer: { id: "c-1", fullName: "Nguyễn Văn An" },
  identifiers: {
    personalId: "999085000101",
    oldPersonalId: "990850101",
    taxCode: "9900000104",
    fullName: "Nguyễn Văn An",
    hasPhone: true,
    organisations: [{ taxCode: "9900000016", name: "Công ty TNHH Thương mại Sao Biển", role: "LEGAL_REPRESENTATIVE" }],
  },
};
const acted: Subject = {
  ...subject,
  viewer: { id: "official-1", fullName: "Cán bộ một cửa", role: "OFFICIAL", agency: "Phường Ba Đình" },
  onBehalf: { case: "H26.1-261123-0001", until: "2026-11-23T09:30:00+07:00" },
};
const told = (subgraph: string): string[] => Object.keys(disclosedTo(subgraph, subject).identifiers).toSorted();

describe("a subgraph is told", () => {
  it.each([
    ["identity", ["fullName", "hasPhone", "oldPersonalId", "organisations", "personalId"]],
    ["tax", ["organisations", "personalId", "taxCode"]],
    ["judicial-records", ["fullName", "oldPersonalId", "personalId"]],
    ["customs", ["organisations", "personalId", "taxCode"]],
    ["driving-licences", ["oldPersonalId", "personalId"]],
    ["electricity", ["organisations", "personalId"]],
    ["dossiers", ["oldPersonalId", "organisations", "personalId"]],
    ["trade", ["organisations", "personalId"]],
    ["one-that-nobody-listed", []],
    ["__proto__", []],
  ])("%s: %j, and nothing else", (subgraph, expected) => {
    expect(told(subgraph)).toEqual(expected);
  });

  it("who acts for the citizen, as what and for which case; their name and office only where they are shown or a ministry is told", () => {
    for (const name of ["identity", "customs", "driving-licences", "electricity", "judicial-records"]) expect(disclosedTo(name, acted)).toMatchObject({ viewer: acted.viewer, onBehalf: acted.onBehalf });
    for (const other of ["tax", "one-that-nobody-listed"]) {
      expect(disclosedTo(other, acted)).toMatchObject({ id: "c-1", onBehalf: acted.onBehalf });
      expect(disclosedTo(other, acted).viewer).toEqual({ id: "official-1", role: "OFFICIAL" });
    }
  });

  it("no firm while somebody acts for the citizen", () => {
    for (const name of ["identity", "tax", "customs", "electricity", "trade"]) {
      expect(disclosedTo(name, subject).identifiers.organisations).toHaveLength(1);
      expect(disclosedTo(name, acted).identifiers).not.toHaveProperty("organisations");
    }
  });

  it("names of people and firms only where they are shown or asked for", () => {
    expect(JSON.stringify(disclosedTo("tax", subject))).not.toMatch(/Sao Biển|Nguyễn/);
    expect(JSON.stringify(disclosedTo("electricity", subject))).not.toContain("Sao Biển");
    expect(JSON.stringify(disclosedTo("identity", subject))).toContain("Sao Biển");
  });
});
