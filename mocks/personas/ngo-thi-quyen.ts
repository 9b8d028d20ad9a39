import type { PersonaOf } from "./persona.ts";

export const ngoThiQuyen: PersonaOf = () => ({
  key: "ngo-thi-quyen",
  story: "Level 1 sign-in: portrait and fingerprints were never taken.",
  signIn: {
    techId: "c-0f2a4be1-0012",
    fullName: "Ngô Thị Quyên",
    assuranceLevel: 1,
    personalId: "999302000112",
    phone: "0900000112",
    email: "ngo-thi-quyen@example.vn",
    address: "Số 12 phố Mẫu, Phường Hạ Long, Tỉnh Quảng Ninh",
    // In force, and of no use to her while she signs in at level 1.
    mandates: [{ citizen: "mai-van-thinh", role: "GUARDIAN", state: "AGREED" }],
  },
  population: {
    fullName: "Ngô Thị Quyên",
    dateOfBirth: "2002-04-30",
    sex: "Nữ",
    nationality: "Việt Nam",
    birthPlace: "Tỉnh Quảng Ninh",
    addresses: [{ line: "Số 12 phố Mẫu", communeCode: "06649", commune: "Phường Hạ Long", provinceCode: "22", province: "Tỉnh Quảng Ninh", from: "2002-05-20" }],
    missing: ["AnhChanDung", "VanTay"],
  },
  judicialRecord: {
    certificates: [
      {
        number: "LLTP-22-0000112",
        form: 2,
        state: "DA_CAP",
        purpose: "Biết nội dung lý lịch tư pháp của mình",
        requestedOn: "2023-06-05",
        dueOn: "2023-06-19",
        issuedOn: "2023-06-15",
        authority: "Sở Tư pháp tỉnh Quảng Ninh",
        signatory: "Vũ Văn Mẫu",
        carriedOver: true,
      },
    ],
  },
  tax: {
    registration: { status: "00", reason: "03", kind: "0400", issuedOn: "2025-07-01", office: "9992201", address: "Số 12 phố Mẫu, Phường Hạ Long, Tỉnh Quảng Ninh", provinceCode: "22" },
  },
});
