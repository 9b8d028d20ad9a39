import { describe, expect, it } from "vitest";
import { about, filingActor } from "./application.ts";
import { actedFor, citizen } from "./testing.ts";

const named = (subject: ReturnType<typeof actedFor>, over: object) => ({ ...subject, viewer: { ...subject.viewer, ...over } });

describe("whoever files", () => {
  it("is nobody else when the citizen does", () => {
    expect(filingActor(citizen())).toBeUndefined();
  });

  it("is told by name, office and case, the name composed", () => {
    const official = named(actedFor(citizen()), { fullName: "Cán bộ một cửa".normalize("NFD"), agency: "Bộ phận một cửa" });
    expect(filingActor(official)).toEqual({ vaiTro: "CAN_BO", hoTen: "Cán bộ một cửa".normalize("NFC"), coQuan: "Bộ phận một cửa", maVuViec: official.onBehalf?.case });
    const guardian = named(actedFor(citizen(), { role: "GUARDIAN" }), { fullName: "Nguyễn Văn An" });
    expect(filingActor(guardian)).toEqual({ vaiTro: "NGUOI_GIAM_HO", hoTen: "Nguyễn Văn An", maVuViec: guardian.onBehalf?.case });
  });

  it("may not without a name", () => {
    expect(() => filingActor(actedFor(citizen()))).toThrow(expect.objectContaining({ code: "FORBIDDEN" }) as Error);
  });
});

it("a refusal says what it is about, in both languages", () => {
  expect(about("form", "Phiếu số 2.", "Form 2.")).toEqual({ field: "form", message: { vi: "Phiếu số 2.", en: "Form 2." } });
});
