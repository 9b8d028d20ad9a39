import type { PersonaOf } from "./persona.ts";

export const leVanCuong: PersonaOf = () => ({
  key: "le-van-cuong",
  story: "Only an old nine-digit number, and not in the population database.",
  signIn: {
    techId: "c-0f2a4be1-0003",
    fullName: "Lê Văn Cường",
    assuranceLevel: 1,
    oldPersonalId: "990700103",
    phone: "0900000103",
    email: "le-van-cuong@example.vn",
    address: "Thôn Mẫu, Phường Trường Vinh, Tỉnh Nghệ An",
  },
  driving: {
    licences: [{ number: "999150000103", filedUnderOldNumber: true, classes: ["A1"], issuedOn: "2008-10-21", authority: "Sở Giao thông vận tải Nghệ An", validUntil: null, status: "CON_HIEU_LUC", material: "GIAY" }],
  },
});
