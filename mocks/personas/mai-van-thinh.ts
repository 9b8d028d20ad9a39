import type { PersonaOf } from "./persona.ts";

export const maiVanThinh: PersonaOf = () => ({
  key: "mai-van-thinh",
  story: "Incomplete record and no phone: only the year of his birth is known, and no address.",
  signIn: {
    techId: "c-0f2a4be1-0015",
    fullName: "Mai Văn Thịnh",
    assuranceLevel: 2,
    personalId: "999039000115",
    oldPersonalId: "990390115",
  },
  population: {
    fullName: "Mai Văn Thịnh",
    dateOfBirth: "1939",
    sex: "Nam",
    nationality: "Việt Nam",
    birthPlace: "Tỉnh Thanh Hoá",
    oldPersonalIds: ["990390115"],
    addresses: [],
    missing: ["NgaySinh", "ThuongTru"],
  },
});
