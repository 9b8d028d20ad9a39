import { describe, expect, it } from "vitest";
import { feeOf, paidThingOf } from "./owners.ts";

describe("what was paid", () => {
  it.each(["PHI", "PHI/01", "/", "a/b/c"])("of a fee %j is the fee of its dossier: a dossier's code has no slash, and an agency's for a fee may", (code) => {
    expect(feeOf(`G01.899.101-261116-0001/${code}`)).toEqual({ dossier: "G01.899.101-261116-0001", code });
    expect(paidThingOf("dossiers", `G01.899.101-261116-0001/${code}`)).toEqual({ __typename: "Dossier", code: "G01.899.101-261116-0001" });
  });
});
