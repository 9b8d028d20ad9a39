import type { PersonaOf } from "./persona.ts";

export const tranThiBich: PersonaOf = (calendar) => ({
  key: "tran-thi-bich",
  story: "No phone: an elderly woman whose record is complete, verified at the one-stop shop.",
  signIn: {
    techId: "c-0f2a4be1-0002",
    fullName: "Trần Thị Bích",
    assuranceLevel: 2,
    personalId: "999148000102",
    oldPersonalId: "991480102",
    address: "Số 2 phố Mẫu, Phường Trường Vinh, Tỉnh Nghệ An",
  },
  population: {
    fullName: "Trần Thị Bích",
    dateOfBirth: "1948-08-19",
    sex: "Nữ",
    nationality: "Việt Nam",
    birthPlace: "Tỉnh Nghệ An",
    oldPersonalIds: ["991480102"],
    addresses: [{ line: "Số 2 phố Mẫu", communeCode: "16681", commune: "Phường Trường Vinh", provinceCode: "40", province: "Tỉnh Nghệ An", from: "1990-01-01" }],
  },
  // A paper card of before the twelve-digit numbers, still filed under the old one.
  driving: {
    licences: [
      { number: "999150000102", filedUnderOldNumber: true, classes: "A1", issuedOn: "1996-04-02", authority: "Sở Giao thông vận tải Nghệ An", validUntil: "KHONG_THOI_HAN", status: "CON_HIEU_LUC", material: "GIAY" },
    ],
  },
  electricity: {
    accounts: [
      { customerCode: "PA99000000102", address: "Số 2 phố Mẫu, Phường Trường Vinh, Tỉnh Nghệ An", readOn: calendar.date(-9), usage: [50, 51, 64, 72, 48, 50] },
    ],
  },
  tax: {
    registration: { status: "00", reason: "03", kind: "0400", issuedOn: "2025-07-01", office: "9990401", address: "Số 2 phố Mẫu, Phường Trường Vinh, Tỉnh Nghệ An", provinceCode: "40" },
    land: [
      {
        decision: "LTB9900201-TK9900201/TB-CCT",
        decidedOn: calendar.date(-20),
        subItem: "1602",
        subItemName: "Thu từ đất ở tại đô thị",
        remaining: 186_000,
        dueOn: calendar.date(38),
        plot: "7",
        sheet: "2",
        address: "Số 2 phố Mẫu, Phường Trường Vinh, Tỉnh Nghệ An",
        office: "9990401",
        treasury: "9904",
      },
    ],
  },
});
