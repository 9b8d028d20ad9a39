/**
 * The criminal-record system (cơ sở dữ liệu lý lịch tư pháp) of the Ministry of Public Security: a query is handed in, worked on, and its result fetched
 * once. All of the wire is invented: paths, envelope and state words in the style of the ministry's services; the field names are those of the certificate.
 *
 * Its traps: a query is never answered at once; a result is handed out once and then forgotten; form 1 comes with the spent convictions too; records that
 * the Ministry of Justice kept until 2025 write the form as text and days as `yyyy-MM-dd`; digests are in upper case; a representative who asks for form 2
 * is refused only at the end. It takes the same time and the same number of polls whether there is anything to tell or not.
 */
import { createHash } from "node:crypto";
import { handleFees } from "./certificate-fees.ts";
import { service as issue } from "./certificate-issue.ts";
import { payFeesAtCounter } from "./fees.ts";
import { handleFilings, isActOnCase } from "./filing.ts";
import { json, readJson } from "./ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "./ministry.ts";
import type { Persona } from "./personas/persona.ts";
import { certificatesOf, findPerson, populationOf, sameName } from "./register.ts";
import { handleResults } from "./results.ts";
import type { World } from "./world.ts";

/** Days are `YYYY-MM-DD`. */
export interface JudicialConviction {
  readonly number: string;
  readonly judgedOn: string;
  readonly court: string;
  readonly offence: string;
  readonly provisions: string;
  readonly mainPenalty: string;
  readonly additionalPenalty?: string;
  readonly enforcement: "CHUA_CHAP_HANH" | "DANG_CHAP_HANH" | "DA_CHAP_HANH_XONG";
  readonly spentOn?: string;
}

export interface JudicialOfficeBan {
  readonly decision: string;
  readonly court: string;
  readonly office: string;
  readonly until?: string;
}

export interface JudicialCertificate {
  /** `LLTP`, a province, seven digits. */
  readonly number: string;
  readonly form: 1 | 2;
  readonly state: "DA_TIEP_NHAN" | "DANG_XAC_MINH" | "DA_CAP" | "TU_CHOI_CAP" | "THU_HOI";
  readonly purpose?: string;
  readonly requestedOn: string;
  readonly dueOn: string;
  readonly issuedOn?: string;
  readonly authority: string;
  readonly signatory?: string;
  readonly refusal?: "KHONG_THUOC_THAM_QUYEN" | "KHONG_DU_DIEU_KIEN" | "HO_SO_KHONG_DAY_DU";
  readonly residences?: readonly { readonly from: string; readonly to?: string; readonly place: string; readonly occupation: string }[];
  /** Form 1 states these only on request. */
  readonly statesOfficeBans?: true;
  /** Kept by the Ministry of Justice until 2025, and carried over as it was. */
  readonly carriedOver?: true;
  /** Of a certificate that this world issued. */
  readonly file?: { readonly url: string; readonly sha256: string };
}

export interface JudicialRecord {
  readonly convictions?: readonly JudicialConviction[];
  readonly officeBans?: readonly JudicialOfficeBan[];
  readonly certificates: readonly JudicialCertificate[];
}

interface Query {
  readonly numbers: { readonly personalId?: string; readonly oldPersonalId?: string };
  readonly fullName: string;
  readonly forms: readonly number[];
  readonly askedBy: string;
}

interface Job {
  readonly query: Query;
  readonly submittedAt: number;
  polls: number;
}

const apiKey = "mock-judicial-records-key";
/** The portal's own, for supplements and withdrawals alone. */
const dossierKey = "mock-judicial-records-dossier-key";
const path = "/lltp/yeu-cau-tra-cuu";
/** So many polls find the system still at work. */
const pollsAtWork = 1;
const jobLifetimeMs = 10 * 60_000;

const stateOf = (world: World): { submitted: number; jobs: Map<string, Job> } => world.state("judicial-records", () => ({ submitted: 0, jobs: new Map() }));

const queryOf = (body: string): Query | undefined => {
  const { soDinhDanh, soCMND, hoTen, nguoiYeuCau, loaiPhieu } = readJson(body);
  const numbers = {
    ...(typeof soDinhDanh === "string" && /^\d{12}$/.test(soDinhDanh) && { personalId: soDinhDanh }),
    ...(typeof soCMND === "string" && /^\d{9}[A-Z]{0,3}$/.test(soCMND) && { oldPersonalId: soCMND }),
  };
  if (numbers.personalId === undefined && numbers.oldPersonalId === undefined) return undefined;
  if (typeof hoTen !== "string" || hoTen === "" || (nguoiYeuCau !== "CHINH_CHU" && nguoiYeuCau !== "NGUOI_DAI_DIEN")) return undefined;
  if (!Array.isArray(loaiPhieu) || loaiPhieu.length === 0 || !loaiPhieu.every((form) => form === 1 || form === 2)) return undefined;
  return { numbers, fullName: hoTen, forms: loaiPhieu as number[], askedBy: nguoiYeuCau };
};

const submit = (request: MockRequest, world: World): MockResponse => {
  const query = queryOf(request.body);
  if (query === undefined) return json({ maLoi: "THAM_SO_KHONG_HOP_LE", moTa: "Yêu cầu tra cứu không hợp lệ" }, 400);
  const state = stateOf(world);
  const now = world.now().getTime();
  for (const [id, { submittedAt }] of state.jobs) if (submittedAt + jobLifetimeMs < now) state.jobs.delete(id);
  state.submitted += 1;
  const id = `YC-${world.token("judicial-records", state.submitted).slice(0, 24).toUpperCase()}`;
  state.jobs.set(id, { query, submittedAt: now, polls: 0 });
  return json({ maYeuCau: id, trangThai: "DANG_XU_LY" }, 202, { location: `${path}/${id}` });
};

const poll = (id: string, world: World): MockResponse => {
  const { jobs } = stateOf(world);
  const job = jobs.get(id);
  if (job === undefined || job.submittedAt + jobLifetimeMs < world.now().getTime()) return json({ maLoi: "KHONG_TIM_THAY", moTa: "Yêu cầu không tồn tại hoặc đã hết hạn" }, 404);
  job.polls += 1;
  if (job.polls <= pollsAtWork) return json({ maYeuCau: id, trangThai: "DANG_XU_LY" });
  jobs.delete(id);
  return json({ maYeuCau: id, ...outcomeOf(job.query, world) });
};

const outcomeOf = ({ numbers, fullName, forms, askedBy }: Query, world: World): object => {
  if (askedBy === "NGUOI_DAI_DIEN" && forms.includes(2)) return { trangThai: "TU_CHOI", lyDoTuChoi: "PHIEU_SO_2_KHONG_DUOC_UY_QUYEN", moTa: "Không được ủy quyền yêu cầu Phiếu lý lịch tư pháp số 2" };
  const person = findPerson(world, { soDinhDanh: numbers.personalId, soCMND: numbers.oldPersonalId });
  // The police know everybody's name, with a record or without: a wrong name is refused alike for both.
  if (person && !sameName(person.signIn.fullName, fullName)) return { trangThai: "TU_CHOI", lyDoTuChoi: "THONG_TIN_KHONG_KHOP", moTa: "Thông tin không khớp" };
  const certificates = person ? certificatesOf(world, person).filter(({ form }) => forms.includes(form)) : [];
  return { trangThai: "HOAN_THANH", ketQua: { danhSach: person ? certificates.map((certificate) => certificateOf(person, certificate, world)) : [] } };
};

const certificateOf = (person: Persona, certificate: JudicialCertificate, world: World) => {
  const { signIn, judicialRecord } = person;
  const population = populationOf(world, person);
  const { number, form, state, carriedOver } = certificate;
  const day = (iso: string | undefined): string | null => (iso === undefined ? null : carriedOver ? iso : iso.split("-").toReversed().join("/"));
  const isIssued = state === "DA_CAP" || state === "THU_HOI";
  const convictions = judicialRecord?.convictions ?? [];
  const countsStill = convictions.some(({ spentOn }) => spentOn === undefined || spentOn > (certificate.issuedOn ?? ""));
  return {
    soPhieu: number,
    loaiPhieu: carriedOver ? String(form) : form,
    trangThai: state,
    soDinhDanh: signIn.personalId ?? null,
    soCMND: signIn.oldPersonalId === undefined ? [] : [signIn.oldPersonalId],
    hoTen: signIn.fullName.toLocaleUpperCase("vi"),
    gioiTinh: population?.sex ?? null,
    ngaySinh: day(population?.dateOfBirth),
    noiSinh: population?.birthPlace ?? null,
    quocTich: population?.nationality ?? null,
    noiThuongTru: signIn.address ?? null,
    noiTamTru: null,
    giayTo: { loai: signIn.personalId === undefined ? "CMND" : "CC", so: signIn.personalId ?? signIn.oldPersonalId ?? null, ngayCap: null, noiCap: null },
    quaTrinhCuTru: (certificate.residences ?? []).map(({ from, to, place, occupation }) => ({ tu: day(from), den: day(to), noi: place, ngheNghiep: occupation })),
    mucDich: certificate.purpose ?? "",
    ngayTiepNhan: day(certificate.requestedOn),
    ngayHenTra: day(certificate.dueOn),
    ngayCap: day(certificate.issuedOn),
    coQuanCap: certificate.authority,
    nguoiKy: certificate.signatory ?? "",
    lyDoTuChoiCap: certificate.refusal ?? null,
    tinhTrangAnTich: isIssued ? (countsStill || (form === 2 && convictions.length > 0) ? "CO" : "KHONG_CO") : null,
    banAn: isIssued ? convictions.map((conviction) => convictionOf(conviction, day)) : null,
    camDamNhiem: isIssued && (form === 2 || certificate.statesOfficeBans) ? (judicialRecord?.officeBans ?? []).map((ban) => officeBanOf(ban, day)) : null,
    fileKetQua: isIssued ? certificate.file ? { url: certificate.file.url, sha256: certificate.file.sha256.toUpperCase() } : { url: `https://kho.lltp.invalid/${world.token("judicial-records", "file", number)}.pdf`, sha256: digestOf(number).toUpperCase() } : null,
    chuKySo: isIssued,
  };
};

/** The file of a certificate from before is not served; its digest is that of a text that stands for it. */
const digestOf = (number: string): string => createHash("sha256").update(`phieu-ly-lich-tu-phap\n${number}`).digest("hex");

type WriteDay = (iso: string | undefined) => string | null;

const convictionOf = (conviction: JudicialConviction, day: WriteDay) => ({
  so: conviction.number,
  ngay: day(conviction.judgedOn),
  toaAn: conviction.court,
  toiDanh: conviction.offence,
  dieuKhoan: conviction.provisions,
  hinhPhatChinh: conviction.mainPenalty,
  hinhPhatBoSung: conviction.additionalPenalty ?? "",
  tinhTrangThiHanh: conviction.enforcement,
  ngayXoaAnTich: day(conviction.spentOn) ?? "",
});

const officeBanOf = (ban: JudicialOfficeBan, day: WriteDay) => ({ quyetDinh: ban.decision, toaAn: ban.court, chucVu: ban.office, thoiHan: day(ban.until) });

export const judicialRecords: MockMinistry = {
  name: "judicial-records",
  port: 4023,
  handle(request, world) {
    const given = handleResults("judicial-records", request, world) ?? handleFees(request, world);
    if (given) return given;
    const key = request.headers["x-api-key"];
    if (key !== apiKey && !(key === dossierKey && isActOnCase(issue, request))) return json({ maLoi: "KHONG_CO_QUYEN", moTa: "Sai khóa truy cập" }, 401);
    if (request.method === "POST" && request.path === path) return submit(request, world);
    if (request.method === "GET" && request.path.startsWith(`${path}/`)) return poll(request.path.slice(path.length + 1), world);
    return handleFilings(issue, request, world) ?? json({ maLoi: "KHONG_HO_TRO", moTa: "Không có dịch vụ này" }, 404);
  },
  /** By the code of a case that waits for its fee. */
  counter: (what, world) => payFeesAtCounter(world, issue, what),
};
