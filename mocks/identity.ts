/**
 * The national population database (cơ sở dữ liệu quốc gia về dân cư) as its REST service answers. The path and the envelope are invented in the style of
 * the service; the field names are those of the portal's integration.
 */
import { handleFilings, isActOnCase } from "./filing.ts";
import { service as verification } from "./identity-verification.ts";
import { json, readJson } from "./ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "./ministry.ts";
import { populationOf, sameName } from "./register.ts";
import { handleResults } from "./results.ts";
import type { World } from "./world.ts";

export interface PopulationAddress {
  readonly line: string;
  readonly communeCode: string;
  readonly commune: string;
  /** Abolished on 1 July 2025: only in addresses of before. */
  readonly districtCode?: string;
  readonly district?: string;
  readonly provinceCode: string;
  readonly province: string;
  readonly from: string;
  readonly to?: string;
}

export type PopulationField = "NgaySinh" | "NoiDangKyKhaiSinh" | "ThuongTru" | "AnhChanDung" | "VanTay" | "QuocTich";

export interface PopulationRecord {
  /** Of somebody who had none before they were entered here. */
  readonly personalId?: string;
  readonly fullName: string;
  /** `YYYY-MM-DD`, or `YYYY` where the register holds only the year. */
  readonly dateOfBirth: string;
  readonly sex: "Nam" | "Nữ";
  readonly nationality: string;
  readonly birthPlace: string;
  readonly oldPersonalIds?: readonly string[];
  readonly addresses: readonly PopulationAddress[];
  readonly missing?: readonly PopulationField[];
}

const apiKey = "mock-population-key";
/** The portal's own, for supplements and withdrawals alone. */
const dossierKey = "mock-population-dossier-key";

/** `YYYY-MM-DD` as the ministry writes it, `dd/MM/yyyy`; a bare year stays one. */
const localDate = (iso: string): string => iso.split("-").toReversed().join("/");

const addressOf = (address: PopulationAddress) => ({
  ChiTiet: address.line,
  MaXa: address.communeCode,
  TenXa: address.commune,
  ...(address.district && { MaHuyen: address.districtCode, TenHuyen: address.district }),
  MaTinh: address.provinceCode,
  TenTinh: address.province,
  TuNgay: localDate(address.from),
  DenNgay: address.to === undefined ? null : localDate(address.to),
});

const citizenOf = (personalId: string, record: PopulationRecord) => ({
  SoDinhDanh: personalId,
  SoCMND: record.oldPersonalIds ?? [],
  HoVaTen: record.fullName,
  NgaySinh: localDate(record.dateOfBirth),
  GioiTinh: record.sex,
  QuocTich: record.nationality,
  NoiDangKyKhaiSinh: record.birthPlace,
  ThuongTru: record.addresses.map(addressOf),
  TruongThieu: record.missing ?? [],
});

const envelope = (world: World, about: string, code: string, data: unknown): MockResponse =>
  json({ MaGiaoDich: world.token("identity", about), MaKetQua: code, DuLieu: data });

const lookUp = (request: MockRequest, world: World): MockResponse => {
  const { SoDinhDanh, SoCMND, HoVaTen } = readJson(request.body);
  if (typeof HoVaTen !== "string" || (typeof SoDinhDanh !== "string" && typeof SoCMND !== "string")) {
    return json({ MaKetQua: "THAM_SO_SAI", MoTa: "Thiếu số định danh hoặc họ tên" }, 400);
  }
  const [person, record] =
    world.personas
      .map((each) => [each, populationOf(world, each)] as const)
      .find(([{ signIn }, held]) => held !== undefined && (typeof SoDinhDanh === "string" ? (signIn.personalId ?? held.personalId) === SoDinhDanh : held.oldPersonalIds?.includes(String(SoCMND)))) ?? [];
  const personalId = person?.signIn.personalId ?? record?.personalId;
  const about = String(SoDinhDanh ?? SoCMND);
  if (record === undefined || personalId === undefined) return envelope(world, about, "KHONG_TIM_THAY", null);
  if (!sameName(record.fullName, HoVaTen)) return envelope(world, about, "SAI_LECH", { TruongSaiLech: ["HoVaTen"] });
  return envelope(world, about, "TIM_THAY", citizenOf(personalId, record));
};

export const identity: MockMinistry = {
  name: "identity",
  port: 4021,
  handle(request, world) {
    const given = handleResults("identity", request, world);
    if (given) return given;
    const key = request.headers["x-api-key"];
    if (key !== apiKey && !(key === dossierKey && isActOnCase(verification, request))) return json({ MaKetQua: "KHONG_CO_QUYEN", MoTa: "Sai khóa truy cập" }, 401);
    if (request.method === "POST" && request.path === "/cong-dan/tra-cuu") return lookUp(request, world);
    return handleFilings(verification, request, world) ?? json({ MaKetQua: "KHONG_HO_TRO", MoTa: "Không có dịch vụ này" }, 404);
  },
};
