import type { PersonaOf } from "./persona.ts";

export const canBoMotCua: PersonaOf = () => ({
  key: "can-bo-mot-cua",
  story: "An official at a one-stop shop, with no affairs of her own here: she acts for citizens at her counter.",
  signIn: {
    techId: "c-0f2a4be1-0014",
    fullName: "Cán bộ một cửa",
    assuranceLevel: 2,
    personalId: "999189000114",
    phone: "0900000114",
    email: "can-bo-mot-cua@example.vn",
    address: "Bộ phận một cửa, Phường Ba Đình, Thành phố Hà Nội",
    agency: "Bộ phận một cửa, Phường Ba Đình, Thành phố Hà Nội",
    mandates: [
      { citizen: "tran-thi-bich", role: "OFFICIAL", state: "AGREED" },
      { citizen: "nguyen-van-an", role: "OFFICIAL", state: "AGREED" },
      { citizen: "le-van-cuong", role: "OFFICIAL", state: "AGREED" },
      { citizen: "hoang-minh-duc", role: "OFFICIAL", state: "AGREED" },
      { citizen: "dang-van-hai", role: "OFFICIAL", state: "AGREED" },
      { citizen: "ngo-thi-quyen", role: "OFFICIAL", state: "AGREED" },
      { citizen: "pham-thi-dung", role: "OFFICIAL", state: "BOOKED" },
    ],
  },
  population: {
    fullName: "Cán bộ một cửa",
    dateOfBirth: "1989-06-15",
    sex: "Nữ",
    nationality: "Việt Nam",
    birthPlace: "Thành phố Hà Nội",
    addresses: [{ line: "Số 14 phố Mẫu", communeCode: "00004", commune: "Phường Ba Đình", provinceCode: "01", province: "Thành phố Hà Nội", from: "2014-04-14" }],
  },
  tax: {
    registration: { status: "00", reason: "02", kind: "0400", issuedOn: "2012-09-12", office: "9990101", address: "Số 14 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội", provinceCode: "01" },
  },
});
