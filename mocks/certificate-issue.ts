/**
 * Issue of judicial record certificates (cấp Phiếu lý lịch tư pháp, procedure 3.000333) by the Ministry of Public Security. The wire is invented in the style
 * of the query's.
 *
 * Its traps: accepted with 202; the status is a text; times are `yyyy-MM-dd'T'HH:mm:ss` without an offset; form 2 is never delegated. Nothing in the
 * answers, the steps or their days tells whether there is a record.
 */
import { z } from "zod";
import type { Case, Fee, Result } from "./cases.ts";
import { changesSince } from "./facts.ts";
import { numbers, sharedParts, word } from "./filing.ts";
import type { FilingService, Refusal } from "./filing.ts";
import type { JudicialCertificate, JudicialConviction } from "./judicial-records.ts";
import { json } from "./ministry.ts";
import type { MockResponse } from "./ministry.ts";
import type { Persona } from "./personas/persona.ts";
import { currentAddress, enterCertificate, findPerson, populationOf, sameName } from "./register.ts";
import { handOver, takeUp } from "./steps.ts";
import { local } from "./working-days.ts";
import type { World } from "./world.ts";

const application = z.object({
  ...sharedParts,
  ...numbers,
  hoTen: word,
  loaiPhieu: z.literal([1, 2]),
  mucDich: word,
  soBan: z.int().min(1).max(10).default(1),
  nguoiYeuCau: z.enum(["CHINH_CHU", "NGUOI_DAI_DIEN"]),
  /** What a representative is to the person. */
  quanHe: z.enum(["CHA_ME", "VO_CHONG", "CON", "KHAC"]).nullish(),
  xacNhanCamDamNhiem: z.boolean().default(false),
  /** Whether the person lived abroad since the age of 14: more is to be verified then. */
  cuTruNuocNgoai: z.boolean().default(false),
});
export type CertificateApplication = z.infer<typeof application>;

/**
 * 200,000 đồng a copy, 5,000 from the third; paid before the work begins, at the counter where an official asks for it. A reduced fee is for those whom the
 * ministry's own lists name, and is not played here.
 */
const feesOf = ({ soBan, nguoiThucHien }: CertificateApplication, now: Date): readonly Fee[] => [
  {
    ...{ code: "PHI-LLTP", name: "Phí cung cấp thông tin lý lịch tư pháp", amount: Math.min(soBan, 2) * 200_000 + Math.max(soBan - 2, 0) * 5_000, collected: "ON_RECEIPT" },
    ...(nguoiThucHien?.vaiTro === "CAN_BO" && { paidAt: now }),
  },
];

const isRepresented = ({ nguoiYeuCau, nguoiThucHien }: CertificateApplication): boolean => nguoiYeuCau === "NGUOI_DAI_DIEN" || (nguoiThucHien !== undefined && nguoiThucHien.vaiTro !== "CAN_BO");

const refusalOf = (asked: CertificateApplication, person: Persona, world: World): Refusal | undefined => {
  if (!sameName(populationOf(world, person)?.fullName ?? person.signIn.fullName, asked.hoTen)) return { code: "THONG_TIN_KHONG_KHOP", text: "Thông tin không khớp" };
  if (!isRepresented(asked)) return undefined;
  if (asked.loaiPhieu === 2) return { code: "PHIEU_SO_2_KHONG_DUOC_UY_QUYEN", text: "Không được ủy quyền yêu cầu cấp Phiếu lý lịch tư pháp số 2" };
  const isFamily = asked.quanHe === "CHA_ME" || asked.quanHe === "VO_CHONG" || asked.quanHe === "CON";
  // Parents, spouse and children need no written authority; a guardian's is the appointment.
  if (!isFamily && asked.nguoiThucHien?.vaiTro !== "NGUOI_GIAM_HO" && asked.taiLieu.length === 0) return { code: "THIEU_VAN_BAN_UY_QUYEN", text: "Thiếu văn bản ủy quyền" };
  return undefined;
};

/** Days from reception to the decision: ten, or fifteen where residence abroad is to be verified. */
const dueDays = ({ cuTruNuocNgoai }: CertificateApplication): number => (cuTruNuocNgoai ? 15 : 10);

const authorityOf = (person: Persona, world: World): { readonly name: string; readonly province: string } => {
  const address = populationOf(world, person);
  const current = address && currentAddress(address);
  return { name: current ? `Phòng Hồ sơ nghiệp vụ, Công an ${current.province.charAt(0).toLocaleLowerCase("vi")}${current.province.slice(1)}` : "Cục Hồ sơ nghiệp vụ, Bộ Công an", province: current?.provinceCode ?? "00" };
};

const signatory = "Đỗ Văn Mẫu";

/** `LLTP`, the province, and seven digits, of which the first is 9 in none of before. */
const certificateNumber = ({ person, code }: Case, world: World): string => {
  const state = world.state("certificate-issue", () => ({ numbers: new Map<string, string>() }));
  const number = state.numbers.get(code) ?? `LLTP-${authorityOf(person, world).province}-9${String(state.numbers.size + 1).padStart(6, "0")}`;
  state.numbers.set(code, number);
  return number;
};

/** As the system of queries shows it. */
const entryOf = (its: Case<CertificateApplication>, issuedOn: string, file: Result, world: World): JudicialCertificate => ({
  number: certificateNumber(its, world),
  form: its.application.loaiPhieu,
  state: "DA_CAP",
  purpose: its.application.mucDich,
  requestedOn: local(its.receivedAt).day,
  dueOn: local(its.dueAt).day,
  issuedOn,
  authority: authorityOf(its.person, world).name,
  signatory,
  file: { url: file.url, sha256: file.sha256 },
  ...(its.application.xacNhanCamDamNhiem && { statesOfficeBans: true as const }),
});

/** Form 1 states what is not spent, form 2 everything. */
const stated = ({ judicialRecord }: Persona, form: 1 | 2, day: string): readonly JudicialConviction[] =>
  (judicialRecord?.convictions ?? []).filter(({ spentOn }) => form === 2 || spentOn === undefined || spentOn > day);

const moment = (at: Date): string => {
  const { day, time } = local(at);
  return `${day}T${time}:00`;
};

const state = (its: Case) => ({
  maThamChieu: its.reference,
  maHoSo: its.code,
  trangThai: String(its.history.at(-1)?.status),
  moTaTrangThai: its.history.at(-1)?.note,
  ngayTiepNhan: moment(its.receivedAt),
  ngayHenTra: moment(its.dueAt),
  phi: its.fees.map(({ code, name, amount }) => ({ ma: code, ten: name, soTien: String(amount) })),
});

const problem = (status: number, { code, text }: Refusal, more: object = {}): MockResponse => json({ maLoi: code, moTa: text, ...more }, status);

export const service: FilingService<CertificateApplication> = {
  ministry: "judicial-records",
  path: "/lltp/yeu-cau-cap-phieu",
  procedure: { code: "3.000333", name: "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam", fieldCode: "G01-LLTP", field: "Lý lịch tư pháp" },
  agency: { name: "Cục Hồ sơ nghiệp vụ, Bộ Công an", codeOf: (day, sequence) => `000.99.02.G01-${day.slice(2).replaceAll("-", "")}-${String(sequence).padStart(4, "0")}` },
  workingDays: dueDays,
  application,
  supplement: z.object({}),
  wording: {
    filed: (its) => json(state(its), 202),
    found: (its) => json(state(its)),
    notFound: () => problem(404, { code: "KHONG_TIM_THAY", text: "Yêu cầu không tồn tại" }),
    malformed: () => problem(400, { code: "THAM_SO_KHONG_HOP_LE", text: "Yêu cầu cấp phiếu không hợp lệ" }),
    refused: (refusal) => problem(422, refusal),
    conflict: (refusal) => problem(409, refusal),
    changed: (changes) => problem(409, { code: "DU_LIEU_THAY_DOI", text: "Dữ liệu trích dẫn đã thay đổi" }, { thayDoi: changes }),
  },
  decide(asked, world) {
    const person = findPerson(world, asked);
    if (person === undefined) return { refusal: { code: "KHONG_CO_NGUOI", text: "Không có người này trong hệ thống" } };
    const changes = changesSince(asked.duLieuTrichDan, world, person);
    if (changes === "unknown" || changes.length > 0) return { changes };
    const refusal = refusalOf(asked, person, world);
    return refusal ? { refusal } : { person, actor: asked.nguoiThucHien, documents: asked.taiLieu, fees: feesOf(asked, world.now()) };
  },
  script: [
    takeUp,
    {
      afterDays: (asked) => dueDays(asked) - 1,
      time: "10:00",
      async run(its, { world, at, issue }) {
        const { person, application: asked } = its;
        const { day } = local(at);
        const population = populationOf(world, person);
        const convictions = stated(person, asked.loaiPhieu, day);
        const result = await issue(its, {
          name: `Phiếu lý lịch tư pháp số ${asked.loaiPhieu}`,
          title: `Phiếu lý lịch tư pháp số ${asked.loaiPhieu}`,
          number: certificateNumber(its, world),
          rows: [
            ["Họ và tên", person.signIn.fullName],
            ["Ngày sinh", population?.dateOfBirth.split("-").toReversed().join("/") ?? ""],
            ["Nơi sinh", population?.birthPlace ?? ""],
            ["Quốc tịch", population?.nationality ?? ""],
            ["Số định danh", person.signIn.personalId ?? person.signIn.oldPersonalId ?? ""],
            ["Mục đích", asked.mucDich],
            ["Tình trạng án tích", convictions.length === 0 ? "Không có án tích" : convictions.map(({ number, judgedOn, court, offence, mainPenalty }) => `Bản án ${number} ngày ${judgedOn.split("-").toReversed().join("/")}, ${court}: ${offence}; ${mainPenalty}`).join("\n")],
            ...(asked.loaiPhieu === 2 || asked.xacNhanCamDamNhiem ? ([["Cấm đảm nhiệm chức vụ", (person.judicialRecord?.officeBans ?? []).map(({ decision, office }) => `${decision}: ${office}`).join("\n") || "Không có"]] as const) : []),
          ],
          signatory,
        });
        return { status: 9, note: "Đã cấp Phiếu lý lịch tư pháp", result, effect: () => enterCertificate(world, person, entryOf(its, day, result, world)) };
      },
    },
    handOver(dueDays),
  ],
};
