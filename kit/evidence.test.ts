import { expect, it } from "vitest";
import { citedPopulation, evidenceChanged, labelOf, populationFields, readPopulation } from "./evidence.ts";
import type { Offer } from "./offer.ts";

const offer = (over: Partial<Offer> = {}): Offer => ({
  issuer: "identity",
  subject: "citizen-1",
  kind: "evidence",
  purpose: "3.000333",
  id: "IDENTITY",
  version: "1",
  facts: { fullName: "Nguyễn Văn An", dateOfBirth: "1985-03-12" },
  digest: "0".repeat(64),
  issuedAt: new Date(0),
  expiresAt: new Date(1),
  tokenId: "token-1",
  ...over,
});

it("of who somebody is comes from its owner, under its name", () => {
  expect(readPopulation(offer())).toEqual({ fullName: "Nguyễn Văn An", dateOfBirth: "1985-03-12" });
  for (const over of [{ issuer: "driving-licences" }, { id: "DRIVING_LICENCE" }, { facts: { fullName: 1 } }, { facts: "Nguyễn Văn An" }]) expect(readPopulation(offer(over))).toBeUndefined();
});

it("is cited by the register's names, and what it does not have is not", () => {
  expect(citedPopulation({ dateOfBirth: "1985-03-12", fullName: "Nguyễn Văn An" })).toEqual([
    { nguon: "DAN_CU", truong: "HoVaTen", giaTri: "Nguyễn Văn An" },
    { nguon: "DAN_CU", truong: "NgaySinh", giaTri: "1985-03-12" },
  ]);
  expect(citedPopulation({})).toEqual([]);
});

it("that has changed is named once each, in both languages, also what we do not know", () => {
  const error = evidenceChanged(["ThuongTru", "NgaySinh", "ThuongTru", "Moi"].map((wire) => labelOf(populationFields, wire)));
  expect([error.code, error.publicMessage.en, error.publicMessage.vi]).toEqual([
    "EVIDENCE_CHANGED",
    "The record has changed since it was shown: permanent residence; date of birth; something else. Nothing was filed: look at it again, then apply.",
    "Dữ liệu đã thay đổi so với khi hiển thị: nơi thường trú; ngày, tháng, năm sinh; thông tin khác. Hồ sơ chưa được nộp: hãy xem lại rồi nộp.",
  ]);
});
