/**
 * The driving-licence register of the traffic police as its REST service answers. The path, the key and the envelope are invented in the style of the
 * service, and so are the day of a deduction, the end of a suspension, the hold and the replacing number; the other fields of a licence are known by name.
 *
 * Its traps: a person it does not know is a 404, one without a licence an empty list; old files are kept under the nine-digit number alone; classes are a
 * list or one text; days come in two forms; points are missing, a number or a text; "no end" is null or a text.
 */
import { handleFilings, isActOnCase } from "./filing.ts";
import { healthCertificatesOf } from "./health-certificates.ts";
import type { HealthCertificate } from "./health-certificates.ts";
import { service as exchange } from "./licence-exchange.ts";
import { json, readJson } from "./ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "./ministry.ts";
import type { Persona } from "./personas/persona.ts";
import { findPerson, licencesOf } from "./register.ts";
import { handleResults } from "./results.ts";
import type { World } from "./world.ts";

/** Days are `YYYY-MM-DD` here; the register writes them its own way. */
export interface DrivingViolationRecord {
  /** Absent in violations taken over from the register of before 2025. */
  readonly reference?: string;
  readonly occurredOn: string;
  readonly place: string;
  readonly description: string;
  readonly points?: number | string;
  /** Absent while the points are not taken yet: the decision is not in force. */
  readonly deductedOn?: string;
  readonly fine?: number | string;
  readonly decisionNumber?: string;
  readonly status: "CHUA_NOP_PHAT" | "DA_NOP_PHAT" | "DANG_GIAI_QUYET" | "DA_HUY";
}

export interface DrivingLicenceRecord {
  /** 12 digits that begin with 999. */
  readonly number: string;
  /** Filed under the old nine-digit number and never moved to the personal number. */
  readonly filedUnderOldNumber?: true;
  readonly classes: readonly string[] | string;
  readonly testPassedOn?: string;
  readonly issuedOn: string;
  readonly authority: string;
  /** A day; null and the text `KHONG_THOI_HAN` both mean that there is no end. */
  readonly validUntil: string | null;
  /** Absent in files that were made before there were points. */
  readonly points?: number | string;
  /** One of the register's six words, or one that it has added since. */
  readonly status: string;
  readonly material: "NHUA" | "GIAY";
  /** Files moved in 2025 have ISO dates; older ones `dd/MM/yyyy`. */
  readonly isoDates?: true;
  readonly suspendedUntil?: string;
  readonly hold?: { readonly authority: string; readonly appointmentOn: string };
  readonly replacedBy?: string;
  readonly violations?: readonly DrivingViolationRecord[];
}

export interface DrivingRecord {
  readonly licences: readonly DrivingLicenceRecord[];
  /** As clinics sent them. */
  readonly healthCertificates?: readonly HealthCertificate[];
}

const apiKey = "mock-traffic-police-key";
/** The portal's own, for supplements and withdrawals alone. */
const dossierKey = "mock-traffic-police-dossier-key";

/** The two numbers by which the register knows a person, one of which may be missing. */
interface Numbers {
  readonly soDinhDanh: string | null;
  readonly soCMND: string | null;
}

const lookUpHealth = (request: MockRequest, world: World): MockResponse => {
  const asked = numbersOf(readJson(request.body));
  if (asked === undefined) return json({ maKetQua: "THAM_SO_SAI", moTa: "Thiếu hoặc sai số định danh, số CMND" }, 400);
  const person = findPerson(world, asked);
  if (person === undefined) return json({ maKetQua: "KHONG_CO_DU_LIEU", moTa: "Không có trong hệ thống" }, 404);
  return json({ maKetQua: "THANH_CONG", nguoi: asked, giayKhamSucKhoe: healthCertificatesOf(person) });
};

const lookUp = (request: MockRequest, world: World): MockResponse => {
  const asked = numbersOf(readJson(request.body));
  if (asked === undefined) return json({ maKetQua: "THAM_SO_SAI", moTa: "Thiếu hoặc sai số định danh, số CMND" }, 400);
  const envelope = { maGiaoDich: world.token("driving-licences", asked.soDinhDanh ?? "", asked.soCMND ?? ""), nguoi: asked };
  const person = findPerson(world, asked);
  if (person === undefined) return json({ ...envelope, maKetQua: "KHONG_CO_DU_LIEU", moTa: "Không có trong hệ thống" }, 404);
  const found = licencesOf(world, person).filter(({ filedUnderOldNumber }) => (filedUnderOldNumber ? asked.soCMND : asked.soDinhDanh) !== null);
  return json({ ...envelope, maKetQua: "THANH_CONG", giayPhepLaiXe: found.map((licence) => licenceOf(person, licence)) });
};

const numbersOf = ({ soDinhDanh, soCMND }: Readonly<Record<string, unknown>>): Numbers | undefined => {
  const personal = typeof soDinhDanh === "string" && /^\d{12}$/.test(soDinhDanh) ? soDinhDanh : null;
  const old = typeof soCMND === "string" && /^\d{9}[A-Z]{0,3}$/.test(soCMND) ? soCMND : null;
  const wellFormed = (soDinhDanh == null || personal !== null) && (soCMND == null || old !== null) && (personal ?? old) !== null;
  return wellFormed ? { soDinhDanh: personal, soCMND: old } : undefined;
};

const licenceOf = ({ signIn }: Persona, licence: DrivingLicenceRecord) => {
  const write = (day: string): string => (licence.isoDates ? day : day.split("-").toReversed().join("/"));
  const { validUntil } = licence;
  return {
    soGPLX: licence.number,
    ...(licence.filedUnderOldNumber ? { soDinhDanh: null, soCMND: signIn.oldPersonalId } : { soDinhDanh: signIn.personalId, soCMND: null }),
    hang: licence.classes,
    ...(licence.testPassedOn !== undefined && { ngayTrungTuyen: write(licence.testPassedOn) }),
    ngayCap: write(licence.issuedOn),
    coQuanCap: licence.authority,
    ngayHetHan: validUntil === null || validUntil === "KHONG_THOI_HAN" ? validUntil : write(validUntil),
    ...(licence.points !== undefined && { diem: licence.points }),
    trangThai: licence.status,
    chatLieu: licence.material,
    ...(licence.suspendedUntil !== undefined && { tuocDenNgay: write(licence.suspendedUntil) }),
    ...(licence.hold && { tamGiu: { coQuan: licence.hold.authority, ngayHen: write(licence.hold.appointmentOn) } }),
    ...(licence.replacedBy !== undefined && { soGPLXMoi: licence.replacedBy }),
    viPham: licence.violations?.map((violation) => violationOf(violation, write)) ?? null,
  };
};

const violationOf = (violation: DrivingViolationRecord, write: (day: string) => string) => ({
  maViPham: violation.reference ?? null,
  ngayViPham: write(violation.occurredOn),
  diaDiem: violation.place,
  hanhVi: violation.description,
  ...(violation.points !== undefined && { diemTru: violation.points }),
  ngayTruDiem: violation.deductedOn === undefined ? null : write(violation.deductedOn),
  mucPhat: violation.fine ?? null,
  soQuyetDinh: violation.decisionNumber ?? null,
  trangThai: violation.status,
});

export const drivingLicences: MockMinistry = {
  name: "driving-licences",
  port: 4025,
  handle(request, world) {
    const given = handleResults("driving-licences", request, world);
    if (given) return given;
    const key = request.headers["authorization"];
    if (key !== `Bearer ${apiKey}` && !(key === `Bearer ${dossierKey}` && isActOnCase(exchange, request))) return json({ maKetQua: "KHONG_XAC_THUC", moTa: "Sai khóa truy cập" }, 401);
    if (request.method === "POST" && request.path === "/api/gplx/tra-cuu") return lookUp(request, world);
    if (request.method === "POST" && request.path === "/api/gplx/giay-kham-suc-khoe") return lookUpHealth(request, world);
    return handleFilings(exchange, request, world) ?? json({ maKetQua: "KHONG_HO_TRO", moTa: "Không có dịch vụ này" }, 404);
  },
};
