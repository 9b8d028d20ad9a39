/**
 * Exchange of a driving licence (đổi giấy phép lái xe) at the traffic police. The wire is invented in the style of the register's.
 *
 * Its traps: refusals are 422 with a code; days and times are `dd/MM/yyyy HH:mm`; the status is a number; a licence without an end needs no health
 * certificate, any other one from a clinic that is connected to the register.
 */
import { z } from "zod";
import type { Case, Fee } from "./cases.ts";
import { casesOf, isEnded } from "./cases.ts";
import type { DrivingLicenceRecord } from "./driving-licences.ts";
import { changesSince, classesOf } from "./facts.ts";
import { maybe, numbers, sharedParts, word } from "./filing.ts";
import type { FilingService, Refusal } from "./filing.ts";
import { healthCertificateFault } from "./health-certificates.ts";
import { json } from "./ministry.ts";
import type { MockResponse } from "./ministry.ts";
import type { Persona } from "./personas/persona.ts";
import { enterLicence, findPerson, licencesOf, populationOf, sameName } from "./register.ts";
import { handOver, takeUp } from "./steps.ts";
import { local } from "./working-days.ts";
import type { World } from "./world.ts";

const application = z.object({
  ...sharedParts,
  ...numbers,
  hoTen: word,
  soGPLX: word,
  lyDo: z.string().max(300).default(""),
  giayKhamSucKhoe: maybe(z.object({ soGiay: word, maCoSo: word })),
});
export type ExchangeApplication = z.infer<typeof application>;

/** 135,000 đồng, and 115,000 online from December 2023 to the end of 2025 (TT 37/2023, TT 63/2023). */
const feeOn = (day: string, delivery: ExchangeApplication["hinhThucNhan"]): Fee => ({
  code: "LP-GPLX",
  name: "Lệ phí cấp đổi giấy phép lái xe",
  amount: delivery !== "TRUC_TIEP" && day >= "2023-12-01" && day <= "2025-12-31" ? 115_000 : 135_000,
  collected: "ON_RETURN",
});

const statusRefusals: Readonly<Record<string, Refusal>> = {
  TAM_GIU: { code: "GPLX_DANG_TAM_GIU", text: "Giấy phép lái xe đang bị tạm giữ" },
  TUOC: { code: "GPLX_DANG_BI_TUOC", text: "Giấy phép lái xe đang bị tước quyền sử dụng" },
  THU_HOI: { code: "GPLX_DA_THU_HOI", text: "Giấy phép lái xe đã bị thu hồi" },
  DA_DOI: { code: "GPLX_DA_DOI", text: "Giấy phép lái xe đã được đổi" },
};

/** What stands against an exchange in the licence itself. */
const licenceFault = ({ status, points }: DrivingLicenceRecord): Refusal | undefined => {
  const known = statusRefusals[status];
  if (known) return known;
  if (status !== "CON_HIEU_LUC" && status !== "HET_HAN") return { code: "GPLX_KHONG_DU_DIEU_KIEN", text: "Giấy phép lái xe chưa đủ điều kiện đổi" };
  // A licence from before there were points has none to lose.
  if (points !== undefined && Number(points) === 0) return { code: "GPLX_HET_DIEM", text: "Giấy phép lái xe đã bị trừ hết điểm" };
  return undefined;
};

const refusalOf = (asked: ExchangeApplication, person: Persona, licence: DrivingLicenceRecord, world: World): Refusal | undefined => {
  if (!sameName(populationOf(world, person)?.fullName ?? person.signIn.fullName, asked.hoTen)) return { code: "THONG_TIN_KHONG_KHOP", text: "Họ tên không khớp với cơ sở dữ liệu quốc gia về dân cư" };
  const fault = licenceFault(licence);
  if (fault) return fault;
  const open = casesOf(world, service.ministry).some((its) => !isEnded(its) && (its.application as ExchangeApplication).soGPLX === licence.number);
  if (open) return { code: "DANG_CO_HO_SO", text: "Giấy phép lái xe này đang có hồ sơ đổi chưa kết thúc" };
  return hasEnd(licence) ? healthCertificateFault(person, asked.giayKhamSucKhoe, local(world.now()).day) : undefined;
};

const hasEnd = ({ validUntil }: DrivingLicenceRecord): boolean => validUntil !== null && validUntil !== "KHONG_THOI_HAN";

const licenceOf = (person: Persona | undefined, { soGPLX, soCMND }: ExchangeApplication, world: World): DrivingLicenceRecord | undefined =>
  person && licencesOf(world, person).find(({ number, filedUnderOldNumber }) => number === soGPLX && (!filedUnderOldNumber || soCMND !== undefined));

/** Classes before 2025 and what they are since (Law 36/2024); a class that is not here keeps its name. */
const newClasses: Readonly<Record<string, string>> = { A2: "A", A3: "B1", A4: "B1", B1: "B", B2: "B", D: "D2", E: "D", FB2: "BE", FC: "CE", FD: "D2E", FE: "DE" };
/** Years that a class is good for; none for motorcycles. */
const years: Readonly<Record<string, number>> = { B: 10, C1: 10 };
const unending: ReadonlySet<string> = new Set(["A1", "A", "B1"]);

/** The licence that replaces another, on a day. */
const replacementOf = (old: DrivingLicenceRecord, number: string, authority: string, day: string): DrivingLicenceRecord => {
  const isOld = old.issuedOn < "2025-01-01";
  const classes = [...new Set(classesOf(old).map((each) => (isOld ? (newClasses[each] ?? each) : each)))];
  const terms = classes.filter((each) => !unending.has(each)).map((each) => years[each] ?? 5);
  return {
    number,
    classes,
    ...(old.testPassedOn !== undefined && { testPassedOn: old.testPassedOn }),
    issuedOn: day,
    authority,
    validUntil: terms.length === 0 ? null : `${Number(day.slice(0, 4)) + Math.min(...terms)}${day.slice(4)}`,
    points: old.points ?? 12,
    status: "CON_HIEU_LUC",
    material: "NHUA",
    isoDates: true,
    ...(old.violations && { violations: old.violations }),
  };
};

const newNumber = (world: World): string => {
  const state = world.state("licence-exchange", () => ({ issued: 0 }));
  state.issued += 1;
  return `99916${String(state.issued).padStart(7, "0")}`;
};

const moment = (at: Date): string => {
  const { day, time } = local(at);
  return `${day.split("-").toReversed().join("/")} ${time}`;
};

const state = (its: Case) => ({
  maKetQua: "THANH_CONG",
  maThamChieu: its.reference,
  maHoSo: its.code,
  trangThai: its.history.at(-1)?.status,
  noiDung: its.history.at(-1)?.note,
  ngayTiepNhan: moment(its.receivedAt),
  ngayHenTra: moment(its.dueAt),
  lePhi: its.fees.map(({ code, name, amount }) => ({ maLePhi: code, tenLePhi: name, soTien: amount })),
});

const problem = (status: number, result: string, { code, text }: Refusal, more: object = {}): MockResponse => json({ maKetQua: result, maLoi: code, moTa: text, ...more }, status);

export const service: FilingService<ExchangeApplication> = {
  ministry: "driving-licences",
  path: "/api/gplx/ho-so-doi",
  procedure: { code: "T-BPC-280426", name: "Đổi giấy phép lái xe", fieldCode: "G01-GT", field: "Đăng ký, quản lý phương tiện và người lái" },
  agency: { name: "Cục Cảnh sát giao thông, Bộ Công an", codeOf: (day, sequence) => `G01.899.101-${day.slice(2).replaceAll("-", "")}-${String(sequence).padStart(4, "0")}` },
  workingDays: () => 5,
  application,
  supplement: application.pick({ giayKhamSucKhoe: true }).transform(({ giayKhamSucKhoe }): Partial<ExchangeApplication> => (giayKhamSucKhoe ? { giayKhamSucKhoe } : {})),
  wording: {
    filed: (its) => json(state(its), 201),
    found: (its) => json(state(its)),
    notFound: () => problem(404, "KHONG_CO_DU_LIEU", { code: "KHONG_TIM_THAY", text: "Không có hồ sơ này" }),
    malformed: () => problem(400, "THAM_SO_SAI", { code: "THAM_SO_SAI", text: "Thiếu hoặc sai thông tin hồ sơ" }),
    refused: (refusal) => problem(422, "TU_CHOI", refusal),
    conflict: (refusal) => problem(409, "XUNG_DOT", refusal),
    changed: (changes) => problem(409, "DU_LIEU_THAY_DOI", { code: "DU_LIEU_THAY_DOI", text: "Dữ liệu trích dẫn đã thay đổi" }, { thayDoi: changes }),
  },
  decide(asked, world) {
    const person = findPerson(world, asked);
    const licence = licenceOf(person, asked, world);
    if (person === undefined) return { refusal: { code: "KHONG_CO_NGUOI", text: "Không có người này trong hệ thống" } };
    if (licence === undefined) return { refusal: { code: "GPLX_KHONG_CO_TRONG_HE_THONG", text: "Giấy phép lái xe không có trong hệ thống thông tin giấy phép lái xe" } };
    const changes = changesSince(asked.duLieuTrichDan, world, person, licence.number);
    if (changes === "unknown" || changes.length > 0) return { changes };
    const refusal = refusalOf(asked, person, licence, world);
    if (refusal) return { refusal };
    return { person, actor: asked.nguoiThucHien, documents: asked.taiLieu, fees: [feeOn(local(world.now()).day, asked.hinhThucNhan)] };
  },
  script: [
    takeUp,
    {
      afterDays: () => 4,
      time: "10:00",
      async run(its, { world, at, issue }) {
        const { person, application: asked } = its;
        const licence = licenceOf(person, asked, world);
        // Five days are long: what stood against it at the counter may have come since.
        if (licence === undefined) return { status: 8, note: "Dừng xử lý: giấy phép lái xe không còn trong hệ thống" };
        const fault = licenceFault(licence);
        if (fault) return { status: 8, note: `Dừng xử lý: ${fault.text}` };
        const { day } = local(at);
        // Whoever has no personal number is found under the old one, and so has to be what they are given.
        const issued = { ...replacementOf(licence, newNumber(world), service.agency.name, day), ...(asked.soDinhDanh === undefined && { filedUnderOldNumber: true as const }) };
        const result = await issue(its, {
          name: "Giấy phép lái xe",
          title: "Giấy phép lái xe",
          number: issued.number,
          rows: [
            ["Họ và tên", person.signIn.fullName],
            ["Số định danh", person.signIn.personalId ?? person.signIn.oldPersonalId ?? ""],
            ["Hạng", classesOf(issued).join(", ")],
            ["Ngày cấp", day.split("-").toReversed().join("/")],
            ["Có giá trị đến", issued.validUntil?.split("-").toReversed().join("/") ?? "Không thời hạn"],
            ["Thay cho giấy phép số", licence.number],
          ],
          signatory: "Trần Văn Mẫu",
        });
        const effect = (): void => {
          enterLicence(world, person, { ...licence, status: "DA_DOI", replacedBy: issued.number });
          enterLicence(world, person, issued);
        };
        return { status: 9, note: "Đã cấp giấy phép lái xe mới", result, effect };
      },
    },
    handOver(() => 5),
  ],
};
