/**
 * Promotions (hoạt động khuyến mại; Decree 81/2018/NĐ-CP) at the provinces' departments of industry and trade and at the Trade Promotion Agency, which share one
 * portal (dichvucong-tthc.moit.gov.vn). Known: the procedure 2.000004, and that the real portal's page uses some of its field keys twice. The wire is *invented*,
 * and so are the codes of the other two procedures.
 *
 * Its traps: `NoiDung` stands twice in a file, first the programme's name and then the officer's note; amounts are `1.234.567`; a state is the portal's number.
 */
import { z } from "zod";
import { casesAt, openCase, statusOf } from "./cases.ts";
import type { Case, Service } from "./cases.ts";
import { word } from "./filing.ts";
import type { MockRequest, MockResponse } from "./ministry.ts";
import type { Company } from "./personas/companies.ts";
import { handOver } from "./steps.ts";
import { datesOf, findTaken, partiesOf, takeOnce } from "./trade-filing.ts";
import type { Filed } from "./trade-filing.ts";
import type { PromotionRecord } from "./trade-record.ts";
import { dayOf, group, isoOf, page, readRoot, shortDay, shortMoment, tag } from "./trade-xml.ts";
import { local, workingDaysBetween } from "./working-days.ts";
import type { World } from "./world.ts";

const blank = z.literal("").transform(() => undefined);
const day = z.string().transform((text, context) => {
  const read = dayOf(text);
  if (read === undefined) context.addIssue("not a day");
  return read ?? z.NEVER;
});
const application = z.object({
  MaThamChieu: z.guid(),
  MaSoThue: word,
  ThuTuc: z.enum(["DANG_KY", "THONG_BAO"]),
  CoQuan: z.string().regex(/^(?:XTTM|SCT-\d{2})$/),
  TenChuongTrinh: word,
  HinhThuc: word,
  PhamVi: z.enum(["1", "2", "3"]),
  DiaBan: z.union([blank, z.object({ MaTinh: z.array(z.string().regex(/^\d{2}$/)).max(34) })]),
  TuNgay: day,
  DenNgay: day,
  MucGiam: z.union([blank, z.string().regex(/^\d{1,3}$/)]),
  TongGiaTri: z.string().regex(/^\d{1,3}(?:\.\d{3})*$/),
  ChuongTrinhTapTrung: z.union([blank, word]),
  TheLe: z.union([blank, z.string().max(5_000)]),
  NguoiNop: z.object({ SoDinhDanh: z.string().regex(/^\d{12}$/), VaiTro: z.enum(["DAI_DIEN", "UY_QUYEN"]) }),
});
type PromotionApplication = z.infer<typeof application>;

const provincesOf = ({ DiaBan }: PromotionApplication): readonly string[] => DiaBan?.MaTinh ?? [];
const valueOf = ({ TongGiaTri }: PromotionApplication): number => Number(TongGiaTri.replaceAll(".", ""));

/** Decisions on concentrated programmes, with the days that they are good for. */
const concentrated: Readonly<Record<string, readonly [string, string]>> = { "KMTT-2026": ["2026-11-01", "2027-01-31"] };

const kindsToRegister: ReadonlySet<string> = new Set(["MAY_RUI", "KHAC"]);

/** What the officer at the desk sees at once. */
const faultOf = (asked: PromotionApplication, today: string): string | undefined => {
  const provinces = provincesOf(asked);
  const registers = kindsToRegister.has(asked.HinhThuc);
  if ((asked.ThuTuc === "DANG_KY") !== registers) return "SAI_THU_TUC";
  if ((asked.PhamVi === "3") !== (provinces.length === 0) || (asked.PhamVi === "1") !== (provinces.length === 1)) return "SAI_PHAM_VI";
  if (asked.CoQuan !== (asked.PhamVi === "1" ? `SCT-${provinces[0]}` : "XTTM")) return "SAI_CO_QUAN";
  const programme = asked.ChuongTrinhTapTrung === undefined ? undefined : concentrated[asked.ChuongTrinhTapTrung];
  if (asked.ChuongTrinhTapTrung !== undefined && (programme === undefined || asked.TuNgay < programme[0] || asked.DenNgay > programme[1])) return "CHUONG_TRINH_KHONG_CO";
  if (Number(asked.MucGiam ?? 0) > (programme ? 100 : 50)) return "VUOT_HAN_MUC";
  if (!registers && valueOf(asked) < 100_000_000) return "KHONG_PHAI_THONG_BAO";
  if (workingDaysBetween(today, asked.TuNgay) < (registers ? 5 : 3)) return "KHONG_DU_THOI_GIAN";
  return undefined;
};

const isDuplicate = (world: World, asked: PromotionApplication): boolean =>
  services.some((service) =>
    casesAt(world, service).some((its) => {
      const other = its.application as PromotionApplication;
      return its.company?.taxCode === asked.MaSoThue && statusOf(its) !== 8 && other.TenChuongTrinh === asked.TenChuongTrinh && other.TuNgay <= asked.DenNgay && asked.TuNgay <= other.DenNgay;
    }),
  );

const file = (world: World, asked: PromotionApplication): Filed => {
  const parties = partiesOf(world, asked.MaSoThue, asked.NguoiNop.SoDinhDanh);
  if (parties === undefined) return "KHONG_DUOC_DAI_DIEN";
  const fault = faultOf(asked, local(world.now()).day);
  if (fault) return fault;
  if (isDuplicate(world, asked)) return "DA_NOP";
  return openCase(world, serviceFor(asked), { reference: asked.MaThamChieu, digest: "", ...parties, actor: undefined, application: asked, documents: [], fees: [] });
};

const answer = (reference: string, filed: Filed): MockResponse => {
  if (typeof filed === "string") return page(group("KetQua", tag("MaKetQua", filed), tag("MaThamChieu", reference)));
  const { received, promised } = datesOf(filed);
  return page(group("KetQua", tag("MaKetQua", "00"), tag("MaThamChieu", reference), tag("MaHoSo", filed.code), tag("NgayTiepNhan", received), tag("NgayHenTra", promised)));
};

const recordOf = (its: Case): PromotionRecord => {
  const asked = its.application as PromotionApplication;
  const status = statusOf(its);
  return {
    fileCode: its.code,
    procedure: asked.ThuTuc,
    authority: asked.CoQuan,
    name: asked.TenChuongTrinh,
    kind: asked.HinhThuc,
    scope: asked.PhamVi,
    provinces: provincesOf(asked),
    from: asked.TuNgay,
    to: asked.DenNgay,
    ...(asked.MucGiam !== undefined && { discount: asked.MucGiam }),
    value: valueOf(asked),
    filedAt: isoOf(its.filedAt),
    status: String(status),
    ...(status === 8 && { note: its.history.at(-1)?.note ?? "" }),
  };
};

const promotionsOf = (world: World, company: Company): readonly PromotionRecord[] => [
  ...services.flatMap((service) => casesAt(world, service)).filter((its) => its.company?.taxCode === company.taxCode).toSorted((a, b) => b.code.localeCompare(a.code)).map(recordOf),
  ...(company.trade?.promotions ?? []),
];

const dotted = (amount: number): string => String(amount).replace(/\B(?=(?:\d{3})+$)/g, ".");

const write = (company: Company, record: PromotionRecord): string =>
  group(
    "HoSo",
    tag("MaHoSo", record.fileCode),
    tag("MaSoThue", company.taxCode),
    tag("TenThuongNhan", company.name),
    tag("NoiDung", record.name),
    tag("ThuTuc", record.procedure),
    tag("CoQuan", record.authority),
    tag("HinhThuc", record.kind),
    tag("PhamVi", record.scope),
    group("DiaBan", ...record.provinces.map((code) => tag("MaTinh", code))),
    tag("TuNgay", shortDay(record.from)),
    tag("DenNgay", shortDay(record.to)),
    tag("MucGiam", record.discount),
    tag("TongGiaTri", record.value === undefined ? undefined : dotted(record.value)),
    tag("NgayNop", shortMoment(record.filedAt)),
    tag("TrangThai", record.status),
    tag("NoiDung", record.note),
  );

const list = (key: string, value: string, files: readonly string[]): MockResponse => page(group("KetQua", tag("MaKetQua", "00"), tag(key, value), group("DanhSach", ...files)));

/** What a shopper in a province may be told of: confirmed, and not over. */
const inProvince = (world: World, province: string): MockResponse => {
  const today = local(world.now()).day;
  const files = world.companies.flatMap((company) =>
    promotionsOf(world, company)
      .filter(({ status, to, scope, provinces }) => (status === "9" || status === "10") && to >= today && (scope === "3" || provinces.includes(province)))
      .map((record) => write(company, record)),
  );
  return list("MaTinh", province, files);
};

const ofFirm = (world: World, taxCode: string): MockResponse => {
  const company = world.companies.find((each) => each.taxCode === taxCode);
  return list("MaSoThue", taxCode, company === undefined ? [] : promotionsOf(world, company).map((record) => write(company, record)));
};

/** Whatever concerns promotions, and nothing for other requests. */
export const handlePromotions = ({ method, path, query, body }: MockRequest, world: World): MockResponse | undefined => {
  switch (`${method} ${path}`) {
    case "GET /KhuyenMai/HoSo":
      return ofFirm(world, query.get("MaSoThue") ?? "");
    case "GET /KhuyenMai/DiaBan":
      return inProvince(world, query.get("MaTinh") ?? "");
    case "GET /KhuyenMai/TraCuu": {
      const reference = query.get("MaThamChieu") ?? "";
      return answer(reference, findTaken(world, reference) ?? "KHONG_TIM_THAY");
    }
    case "POST /KhuyenMai/NopHoSo": {
      const parsed = application.safeParse(readRoot(body, "HoSoKhuyenMai", ["MaTinh"]));
      if (!parsed.success) return answer("", "SAI_DU_LIEU");
      const { data } = parsed;
      return answer(data.MaThamChieu, takeOnce(world, data.MaThamChieu, data, () => file(world, data), "THAM_CHIEU_TRUNG"));
    }
    default:
      return undefined;
  }
};

const field = { fieldCode: "G02-XTTM", field: "Xúc tiến thương mại" };

const serviceOf = (code: string, name: string, workingDays: number, script: Service<PromotionApplication>["script"]): Service<PromotionApplication> => ({
  ministry: "trade",
  procedure: { code, name, ...field },
  agency: { name: "Hệ thống khuyến mại, Bộ Công Thương và các Sở Công Thương", codeOf: (on, sequence) => `G02.899.202-${on.slice(2).replaceAll("-", "")}-${String(sequence).padStart(4, "0")}` },
  workingDays: () => workingDays,
  script,
});

/** A registration is examined, and confirmed with a paper. Terms that say nothing are what it fails for. */
const registered: Service<PromotionApplication>["script"] = [
  { afterDays: () => 1, time: "09:00", run: async () => ({ status: 4, note: "Đang thẩm định thể lệ chương trình" }) },
  {
    afterDays: () => 4,
    time: "10:00",
    async run(its, { issue }) {
      const { application: asked, company } = its;
      if ((asked.TheLe ?? "").length < 20) return { status: 8, note: "Không xác nhận: thể lệ chương trình chưa rõ ràng" };
      const result = await issue(its, {
        name: "Xác nhận đăng ký hoạt động khuyến mại",
        title: "Xác nhận đăng ký hoạt động khuyến mại",
        number: its.code,
        rows: [
          ["Thương nhân", company?.name ?? ""],
          ["Chương trình", asked.TenChuongTrinh],
          ["Địa bàn", asked.PhamVi === "3" ? "Toàn quốc" : provincesOf(asked).join(", ")],
          ["Thời gian", `${shortDay(asked.TuNgay)} - ${shortDay(asked.DenNgay)}`],
        ],
        signatory: "Ngô Văn Mẫu",
      });
      return { status: 9, note: "Xác nhận đăng ký hoạt động khuyến mại", result };
    },
  },
  handOver(() => 5),
];

/** A notification is only received. */
const notified: Service<PromotionApplication>["script"] = [{ afterDays: () => 1, time: "09:00", run: async () => ({ status: 10, note: "Đã ghi nhận thông báo hoạt động khuyến mại" }) }];

const oneProvince = serviceOf("2.000004", "Đăng ký hoạt động khuyến mại đối với chương trình khuyến mại mang tính may rủi thực hiện trên địa bàn 1 tỉnh, thành phố trực thuộc Trung ương", 5, registered);
const severalProvinces = serviceOf("9.990003", "Đăng ký hoạt động khuyến mại mang tính may rủi thực hiện trên địa bàn từ 2 tỉnh, thành phố trở lên", 5, registered);
const notification = serviceOf("9.990004", "Thông báo hoạt động khuyến mại", 1, notified);
export const services: readonly Service<PromotionApplication>[] = [oneProvince, severalProvinces, notification];

const serviceFor = ({ ThuTuc, PhamVi }: PromotionApplication): Service<PromotionApplication> => (ThuTuc === "THONG_BAO" ? notification : PhamVi === "1" ? oneProvince : severalProvinces);
