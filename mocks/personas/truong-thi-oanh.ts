import { whiteBambooPottery } from "./companies.ts";
import type { PersonaOf } from "./persona.ts";

export const truongThiOanh: PersonaOf = (calendar) => ({
  key: "truong-thi-oanh",
  story: "Joint owner of land: the tax ledger holds both owners in one free text. Acts for a firm new to foreign trade.",
  signIn: {
    techId: "c-0f2a4be1-0010",
    fullName: "Trương Thị Oanh",
    assuranceLevel: 2,
    personalId: "999168000110",
    phone: "0900000110",
    email: "truong-thi-oanh@example.vn",
    address: "Số 10 phố Mẫu, Phường Ninh Kiều, Thành phố Cần Thơ",
    organisations: [{ ...whiteBambooPottery, role: "AUTHORISED_PERSON" }],
  },
  population: {
    fullName: "Trương Thị Oanh",
    dateOfBirth: "1968-12-01",
    sex: "Nữ",
    nationality: "Việt Nam",
    birthPlace: "Thành phố Cần Thơ",
    addresses: [{ line: "Số 10 phố Mẫu", communeCode: "31117", commune: "Phường Ninh Kiều", provinceCode: "92", province: "Thành phố Cần Thơ", from: "1999-10-10" }],
  },
  electricity: {
    accounts: [
      { customerCode: "PB99000000110", address: "Số 10 phố Mẫu, Phường Ninh Kiều, Thành phố Cần Thơ", readOn: calendar.date(-12), usage: [143, 150, 161, 155, 139, 120] },
    ],
  },
  tax: {
    registration: { status: "00", reason: "02", kind: "0400", issuedOn: "2011-02-22", office: "9999201", address: "Số 10 phố Mẫu, Phường Ninh Kiều, Thành phố Cần Thơ", provinceCode: "92", districtCode: "916HH" },
    land: [
      {
        decision: "LTB9901001-TK9901001/TB-CCT",
        decidedOn: calendar.date(-45),
        subItem: "2801",
        subItemName: "Lệ phí trước bạ nhà đất",
        remaining: 17_500_000,
        dueOn: calendar.date(-15),
        owners: "Trương Thị Oanh; Phan Văn Phúc (đồng sở hữu)",
        plot: "88",
        sheet: "21",
        address: "Thửa 88, Phường Ninh Kiều, Thành phố Cần Thơ",
        area: "916HH",
        office: "9999201",
        treasury: "9992",
      },
    ],
  },
});
