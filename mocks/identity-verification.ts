/**
 * Verification of a person in the national population database (xác minh thông tin công dân): after it the record is complete and says what the person's
 * papers say. The wire is invented in the style of the look-up's: what is refused is refused with 200.
 */
import { z } from "zod";
import type { Case } from "./cases.ts";
import { casesOf, isEnded } from "./cases.ts";
import { changesSince } from "./facts.ts";
import { maybe, sharedParts, word } from "./filing.ts";
import type { FilingService, Refusal } from "./filing.ts";
import type { PopulationAddress, PopulationRecord } from "./identity.ts";
import { json } from "./ministry.ts";
import type { MockResponse } from "./ministry.ts";
import type { Persona } from "./personas/persona.ts";
import { findPerson, populationOf, rewritePopulation, sameName } from "./register.ts";
import { handOver, takeUp } from "./steps.ts";
import { addWorkingDays, isWorkingDay, local, receptionOf } from "./working-days.ts";
import type { World } from "./world.ts";

/** What the person declares of what the register lacks. */
const declared = z.object({
  /** `dd/MM/yyyy`, as the register writes it. */
  NgaySinh: maybe(z.string().regex(/^\d{2}\/\d{2}\/\d{4}$/)),
  /** Only of somebody who is not in the register. */
  GioiTinh: maybe(z.enum(["Nam", "Nữ"])),
  NoiDangKyKhaiSinh: maybe(word),
  QuocTich: maybe(word),
  ThuongTru: maybe(z.object({ ChiTiet: word, MaXa: word, TenXa: word, MaTinh: word, TenTinh: word })),
});

const application = z.object({
  ...sharedParts,
  SoDinhDanh: maybe(z.string().regex(/^\d{12}$/)),
  SoCMND: maybe(z.string().regex(/^\d{9}[A-Z]{0,3}$/)),
  HoVaTen: word,
  /** Where the person is seen: with the chip card or papers at a one-stop shop, or by the police, who alone take portraits and fingerprints. */
  HinhThuc: z.enum(["UNG_DUNG_DINH_DANH", "THE_CHIP_TAI_MOT_CUA", "CAN_BO_TAI_MOT_CUA", "THU_NHAN_SINH_TRAC", "CHINH_SUA_TAI_CONG_AN"]),
  /** When and where the person wants to be seen; `DiaDiem` is a commune's code, or with `TaiNha` an address. */
  LichHen: maybe(z.object({ ThoiGian: z.string().regex(/^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}$/), TaiNha: z.boolean(), DiaDiem: word })),
  ThongTinKeKhai: declared.default({ NgaySinh: undefined, GioiTinh: undefined, NoiDangKyKhaiSinh: undefined, QuocTich: undefined, ThuongTru: undefined }),
});
export type VerificationApplication = z.infer<typeof application>;

const notInRegister: Refusal = { code: "KHONG_CO_TRONG_CSDL", text: "Chưa có trong cơ sở dữ liệu: đề nghị đến công an cấp xã với giấy tờ hộ tịch để thu thập thông tin dân cư" };

const takesBiometrics: ReadonlySet<VerificationApplication["HinhThuc"]> = new Set(["THU_NHAN_SINH_TRAC", "CHINH_SUA_TAI_CONG_AN"]);

/** In office hours of a working day after that of the filing, and before the day on which it is decided. */
const isPossible = ({ ThoiGian }: NonNullable<VerificationApplication["LichHen"]>, world: World): boolean => {
  const [date = "", time = ""] = ThoiGian.split(" ");
  const day = date.split("/").toReversed().join("-");
  const from = local(receptionOf(world.now())).day;
  return day > from && day < addWorkingDays(from, 3) && isWorkingDay(day) && time >= "08:00" && time <= "16:30";
};

/** Who is not in the register is entered by hand: everything is declared, and shown by papers in person. */
const isWhole = ({ NgaySinh, GioiTinh, NoiDangKyKhaiSinh, QuocTich, ThuongTru }: z.infer<typeof declared>): boolean => [NgaySinh, GioiTinh, NoiDangKyKhaiSinh, QuocTich, ThuongTru].every((field) => field !== undefined);
const takesPapers: ReadonlySet<VerificationApplication["HinhThuc"]> = new Set(["CAN_BO_TAI_MOT_CUA", "THU_NHAN_SINH_TRAC"]);

const refusalOf = (asked: VerificationApplication, person: Persona, record: PopulationRecord | undefined, world: World): Refusal | undefined => {
  if (record === undefined && !(isWhole(asked.ThongTinKeKhai) && takesPapers.has(asked.HinhThuc))) return notInRegister;
  const missing = record?.missing ?? [];
  if (record !== undefined && missing.length === 0 && sameName(record.fullName, asked.HoVaTen)) return { code: "DA_DAY_DU", text: "Thông tin công dân đã đầy đủ và thống nhất" };
  if (asked.HinhThuc === "UNG_DUNG_DINH_DANH") return { code: "HINH_THUC_KHONG_PHU_HOP", text: "Ứng dụng định danh chỉ xác minh được thông tin đã đầy đủ" };
  if (missing.some((field) => field === "AnhChanDung" || field === "VanTay") && !takesBiometrics.has(asked.HinhThuc)) return { code: "PHAI_THU_NHAN_SINH_TRAC", text: "Phải đến cơ quan công an để thu nhận ảnh chân dung, vân tay" };
  if (casesOf(world, service.ministry).some((its) => !isEnded(its) && its.person.key === person.key)) return { code: "DANG_CO_HO_SO", text: "Đang có yêu cầu xác minh chưa kết thúc" };
  if (asked.LichHen !== undefined && !isPossible(asked.LichHen, world)) return { code: "LICH_HEN_KHONG_PHU_HOP", text: "Không hẹn được vào thời gian này" };
  return undefined;
};

/** What the officer still needs to see or to be told. */
const lacking = ({ application: asked, documents, person }: Case<VerificationApplication>, world: World): string | undefined => {
  const record = populationOf(world, person);
  const { NgaySinh, NoiDangKyKhaiSinh, QuocTich, ThuongTru } = asked.ThongTinKeKhai;
  const given: Readonly<Record<string, unknown>> = { NgaySinh, NoiDangKyKhaiSinh, QuocTich, ThuongTru, AnhChanDung: true, VanTay: true };
  const names = { NgaySinh: "ngày sinh", NoiDangKyKhaiSinh: "nơi đăng ký khai sinh", QuocTich: "quốc tịch", ThuongTru: "nơi thường trú", AnhChanDung: "ảnh chân dung", VanTay: "vân tay" };
  const untold = (record?.missing ?? []).filter((field) => given[field] === undefined).map((field) => names[field]);
  if (untold.length > 0) return `Đề nghị kê khai đầy đủ: ${untold.join(", ")}`;
  // The year that the register holds stands: only the day is new.
  if (NgaySinh !== undefined && record !== undefined && !NgaySinh.endsWith(record.dateOfBirth.slice(0, 4))) return "Ngày sinh kê khai không đúng năm sinh trong cơ sở dữ liệu";
  if (record !== undefined && !sameName(record.fullName, asked.HoVaTen) && documents.length === 0) return "Đề nghị bổ sung giấy tờ hộ tịch chứng minh họ tên";
  return undefined;
};

const addressOf = ({ ChiTiet, MaXa, TenXa, MaTinh, TenTinh }: NonNullable<z.infer<typeof declared>["ThuongTru"]>, from: string): PopulationAddress => ({
  line: ChiTiet,
  communeCode: MaXa,
  commune: TenXa,
  provinceCode: MaTinh,
  province: TenTinh,
  from,
});

/** The number that somebody without one is given when they are entered: synthetic, and it says what the register says. */
const newNumber = (oldNumber: string, sex: "Nam" | "Nữ", year: number): string => `999${(Math.floor(year / 100) - 19) * 2 + (sex === "Nam" ? 0 : 1)}${String(year % 100).padStart(2, "0")}9${oldNumber.slice(4, 9)}`;

/** A person as they declared themself, entered for the first time. */
const entered = ({ signIn }: Persona, { HoVaTen, ThongTinKeKhai: { NgaySinh = "", GioiTinh = "Nam", QuocTich = "", NoiDangKyKhaiSinh = "", ThuongTru } }: VerificationApplication, day: string): PopulationRecord => {
  const dateOfBirth = NgaySinh.split("/").toReversed().join("-");
  return {
    ...(signIn.personalId === undefined && { personalId: newNumber(signIn.oldPersonalId ?? "000000000", GioiTinh, Number(dateOfBirth.slice(0, 4))) }),
    ...{ fullName: HoVaTen, dateOfBirth, sex: GioiTinh, nationality: QuocTich, birthPlace: NoiDangKyKhaiSinh, missing: [] },
    oldPersonalIds: signIn.oldPersonalId === undefined ? [] : [signIn.oldPersonalId],
    addresses: ThuongTru === undefined ? [] : [addressOf(ThuongTru, day)],
  };
};

const verified = (record: PopulationRecord, { HoVaTen, ThongTinKeKhai: told }: VerificationApplication, day: string): PopulationRecord => {
  const isMissing = (field: string): boolean => (record.missing ?? []).some((each) => each === field);
  return {
    ...record,
    fullName: HoVaTen,
    // Only what was missing is taken from the declaration: the rest is the register's.
    ...(isMissing("NgaySinh") && told.NgaySinh !== undefined && { dateOfBirth: told.NgaySinh.split("/").toReversed().join("-") }),
    ...(isMissing("NoiDangKyKhaiSinh") && told.NoiDangKyKhaiSinh !== undefined && { birthPlace: told.NoiDangKyKhaiSinh }),
    ...(isMissing("QuocTich") && told.QuocTich !== undefined && { nationality: told.QuocTich }),
    ...(isMissing("ThuongTru") && told.ThuongTru !== undefined && { addresses: [...record.addresses, addressOf(told.ThuongTru, day)] }),
    missing: [],
  };
};

const moment = (at: Date): string => {
  const { day, time } = local(at);
  return `${day.split("-").toReversed().join("/")} ${time}:00`;
};

const envelope = (code: string, data: unknown, about: string, status = 200): MockResponse => json({ MaGiaoDich: about, MaKetQua: code, DuLieu: data }, status);

const state = (its: Case) => ({
  maThamChieu: its.reference,
  maHoSo: its.code,
  TrangThai: String(its.history.at(-1)?.status),
  NoiDung: its.history.at(-1)?.note,
  NgayTiepNhan: moment(its.receivedAt),
  NgayHenTra: moment(its.dueAt),
});

const transaction = ({ digest }: Case): string => digest.slice(0, 32);

export const service: FilingService<VerificationApplication> = {
  ministry: "identity",
  path: "/cong-dan/yeu-cau-xac-minh",
  // No public code is known: invented.
  procedure: { code: "9.990001", name: "Xác minh thông tin nhân thân", fieldCode: "G01-DC", field: "Đăng ký, quản lý cư trú" },
  agency: { name: "Cục Cảnh sát quản lý hành chính về trật tự xã hội, Bộ Công an", codeOf: (day, sequence) => `G01.899.103-${day.slice(2).replaceAll("-", "")}-${String(sequence).padStart(4, "0")}` },
  workingDays: () => 3,
  application,
  supplement: z.object({ ThongTinKeKhai: declared.optional() }).transform(({ ThongTinKeKhai }): Partial<VerificationApplication> => (ThongTinKeKhai ? { ThongTinKeKhai } : {})),
  wording: {
    filed: (its) => envelope("TIEP_NHAN", state(its), transaction(its)),
    found: (its) => envelope("TIM_THAY", state(its), transaction(its)),
    notFound: () => envelope("KHONG_TIM_THAY", null, ""),
    malformed: () => json({ MaKetQua: "THAM_SO_SAI", MoTa: "Yêu cầu xác minh không hợp lệ" }, 400),
    refused: ({ code, text }) => envelope("TU_CHOI", { maLoi: code, MoTa: text }, ""),
    conflict: ({ code, text }) => envelope("XUNG_DOT", { maLoi: code, MoTa: text }, "", 409),
    changed: (changes) => json({ MaGiaoDich: "", MaKetQua: "DU_LIEU_THAY_DOI", maLoi: "DU_LIEU_THAY_DOI", thayDoi: changes }, 409),
  },
  decide(asked, world) {
    const person = findPerson(world, { soDinhDanh: asked.SoDinhDanh, soCMND: asked.SoCMND });
    const record = person && populationOf(world, person);
    if (person === undefined) return { refusal: notInRegister };
    const changes = changesSince(asked.duLieuTrichDan, world, person);
    if (changes === "unknown" || changes.length > 0) return { changes };
    const refusal = refusalOf(asked, person, record, world);
    return refusal ? { refusal } : { person, actor: asked.nguoiThucHien, documents: asked.taiLieu, fees: [] };
  },
  script: [
    {
      ...takeUp,
      async run(its, tools) {
        const outcome = await takeUp.run(its, tools);
        if (outcome.status !== 4) return outcome;
        const more = lacking(its, tools.world);
        if (more !== undefined) return { status: 5, note: more };
        const { LichHen: seen } = its.application;
        return seen === undefined ? outcome : { status: 4, note: `Hẹn xác minh lúc ${seen.ThoiGian}, ${seen.TaiNha ? "tại nhà" : "tại trụ sở xã"}: ${seen.DiaDiem}` };
      },
    },
    {
      afterDays: () => 3,
      time: "10:00",
      async run(its, { world, at, issue }) {
        const record = populationOf(world, its.person);
        const { day } = local(at);
        const after = record === undefined ? entered(its.person, its.application, day) : verified(record, its.application, day);
        const result = await issue(its, {
          name: "Thông báo kết quả xác minh",
          title: "Thông báo kết quả xác minh thông tin công dân",
          number: its.code,
          rows: [
            ["Họ và tên", after.fullName],
            ["Ngày sinh", after.dateOfBirth.split("-").toReversed().join("/")],
            ["Số định danh", its.person.signIn.personalId ?? after.personalId ?? ""],
            ["Kết quả", "Thông tin đầy đủ, thống nhất"],
          ],
          signatory: "Lê Thị Mẫu",
        });
        return { status: 9, note: "Đã xác minh, thông tin công dân đầy đủ", result, effect: () => rewritePopulation(world, its.person, after) };
      },
    },
    handOver(() => 3),
  ],
};
