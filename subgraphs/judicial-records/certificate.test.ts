import { describe, expect, it } from "vitest";
import { disclose, isCertificateNumber, isSpent } from "./certificate.ts";
import type { Certificate, Conviction, Form, State } from "./certificate.ts";

const conviction = (judgmentNumber: string, spentOn?: string): Conviction => ({
  judgmentNumber,
  judgedOn: "2014-04-16",
  court: "Tòa án",
  offence: "Tội danh",
  provisions: undefined,
  mainPenalty: undefined,
  additionalPenalty: undefined,
  enforcement: "SERVED",
  spentOn,
});

const certificate = (number: string, form: Form, { state = "ISSUED", requestedOn = "2026-01-01" }: { state?: State; requestedOn?: string } = {}): Certificate => ({
  number,
  form,
  state,
  requestedOn,
  dueOn: undefined,
  issuedOn: undefined,
  issuingAuthority: undefined,
  signatory: undefined,
  purpose: undefined,
  refusalReason: undefined,
  convictions: [conviction("spent", "2026-11-23"), conviction("spent tomorrow", "2026-11-24"), conviction("unspent")],
  officeBans: [],
  resultFileSha256: undefined,
});

const today = "2026-11-23";
const subject = { isSubject: true, today };
const representative = { isSubject: false, today };
const stated = (certificates: readonly Certificate[]): unknown => certificates.map(({ convictions }) => convictions?.map(({ judgmentNumber }) => judgmentNumber));

describe("a conviction", () => {
  it("is spent from its day on, and never without one", () => {
    expect(isSpent({ spentOn: "2026-11-23" }, "2026-11-22")).toBe(false);
    expect(isSpent({ spentOn: "2026-11-23" }, "2026-11-23")).toBe(true);
    expect(isSpent({ spentOn: undefined }, "2099-01-01")).toBe(false);
  });
});

describe("what is disclosed", () => {
  it("of form 1 is what is not spent today, to the person and to who acts for them", () => {
    for (const reader of [subject, representative]) expect(stated(disclose([certificate("1", "FORM_1")], reader))).toEqual([["spent tomorrow", "unspent"]]);
  });

  it("of form 2 and of an unknown form is everything, to the person alone", () => {
    const both = [certificate("1", "FORM_2"), certificate("2", "UNKNOWN")];
    expect(stated(disclose(both, subject))).toEqual([
      ["spent", "spent tomorrow", "unspent"],
      ["spent", "spent tomorrow", "unspent"],
    ]);
    expect(disclose(both, representative)).toEqual([]);
  });

  it.each(["REQUESTED", "VERIFYING", "REFUSED", "REVOKED", "UNKNOWN"] as const)("is no content of a certificate that is not in force: %s", (state) => {
    expect(disclose([certificate("1", "FORM_2", { state })], subject)).toMatchObject([{ convictions: undefined, officeBans: undefined }]);
  });

  it("comes with the latest request first", () => {
    const certificates = [certificate("b", "FORM_1"), certificate("a", "FORM_1"), certificate("c", "FORM_1", { requestedOn: "2026-02-01" })];
    expect(disclose(certificates, subject).map(({ number }) => number)).toEqual(["c", "a", "b"]);
  });
});

describe("a certificate's number", () => {
  it.each(["LLTP-48-0000107", "LLTP-01-9999999"])("is well formed: %s", (number) => expect(isCertificateNumber(number)).toBe(true));
  it.each(["", "LLTP-48-000107", "LLTP-4-0000107", "lltp-48-0000107", " LLTP-48-0000107", "LLTP-48-0000107\n", "LLTP-48-00001070", "LLTP-٤٨-0000107"])("is not: %j", (number) => expect(isCertificateNumber(number)).toBe(false));
});
