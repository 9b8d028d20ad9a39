import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { actedFor, citizen } from "../kit/testing.ts";
import { auditEntryOf } from "./audit.ts";

const subject = actedFor(citizen({ personalId: "999085000101", fullName: "Nguyễn Văn An" }));
const asked = (text: string, name?: string): string | undefined => auditEntryOf(subject, "trace", parse(text), name)?.asked;

describe("an entry of the audit", () => {
  it("says who acted for whom, for which case, and what was asked: no name, no number", () => {
    expect(auditEntryOf(subject, "trace", parse("{ me { fullName } }"), undefined)).toEqual({
      traceId: "trace",
      subject: "citizen-under-test",
      viewer: "viewer-under-test",
      role: "OFFICIAL",
      case: "TEST-0001",
      asked: "me.fullName",
    });
  });

  it.each([
    ["the fields of the root and below, each once", "{ me { taxpayer { taxCode } fullName fullName } viewer { id } }", "me.fullName me.taxpayer viewer.id"],
    ["the schema's names, whatever the client calls them", "{ nothing: me { harmless: drivingLicences { number } } }", "me.drivingLicences"],
    ["what stands in fragments", "{ ...A } fragment A on Query { me { ... on Citizen { ...B } } } fragment B on Citizen { electricityAccounts { nodes { address } } }", "me.electricityAccounts"],
    ["what may be skipped", "query ($no: Boolean!) { me { fullName @skip(if: $no) } }", "me.fullName"],
  ])("names %s", (_what, text, expected) => {
    expect(asked(text)).toBe(expected);
  });

  it("names what the chosen operation asks", () => {
    expect(asked("query A { me { id } } query B { viewer { id } }", "B")).toBe("viewer.id");
  });

  it("is not made of the citizen's own requests, nor of nobody's", () => {
    const document = parse("{ me { id } }");
    expect(auditEntryOf(citizen(), "trace", document, undefined)).toBeUndefined();
    expect(auditEntryOf(null, "trace", document, undefined)).toBeUndefined();
  });
});
