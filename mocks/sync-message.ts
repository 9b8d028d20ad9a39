/**
 * What a ministry tells the portal of a case (đồng bộ hồ sơ một cửa). The field names are those of the portal's synchronisation; `ChuKySo`, `NgayCapNhat`,
 * `MaHoSoTiepNhan` (the counter's own dossier, where an official filed) and the `TrangThaiThanhToan` of a fee are invented, and the fields of the progress message assumed.
 */
import type { Agency } from "./agencies.ts";
import { local } from "./working-days.ts";
import type { Case, CaseEvent, Service } from "./cases.ts";

export interface SyncMessage {
  readonly service: "DongBoHoSoMC" | "CapNhatTienDoHoSoMC";
  readonly data: readonly object[];
  readonly isUpdating: "True" | "False";
}

/** `yyyyMMddHHmmss`, local. */
export const stamp = (moment: Date): string => {
  const { day, time } = local(moment);
  return `${day}${time}${String(moment.getUTCSeconds()).padStart(2, "0")}`.replaceAll(/\D/g, "");
};
const maybeStamp = (moment: Date | undefined): string => (moment === undefined ? "" : stamp(moment));

const eventAt = ({ history }: Case, status: number): Date | undefined => history.findLast((event) => event.status === status)?.at;

/** The whole dossier as it stands after an event. */
const dossierOf = (its: Case, event: CaseEvent, { procedure, agency }: Service, { dialect: { person, organisation, write, feeState } }: Agency): object => ({
  MaHoSo: its.code,
  MaTTHC: procedure.code,
  TenTTHC: procedure.name,
  MaLinhVuc: procedure.fieldCode,
  TenLinhVuc: procedure.field,
  ChuHoSo: its.company?.name ?? its.person.signIn.fullName,
  ...(its.actor?.vaiTro === "CAN_BO" && { MaHoSoTiepNhan: its.actor.maVuViec ?? "" }),
  LoaiDoiTuong: its.company ? organisation : person,
  MaDoiTuong: its.company?.taxCode ?? its.person.signIn.personalId ?? its.person.signIn.oldPersonalId ?? "",
  Email: its.person.signIn.email ?? "",
  SoDienThoai: its.person.signIn.phone ?? "",
  TrichYeuHoSo: procedure.name,
  NgayTiepNhan: its.receivedAt > event.at ? "" : stamp(its.receivedAt),
  NgayHenTra: stamp(its.dueAt),
  TrangThaiHoSo: write(event.status),
  NgayTra: event.status === 10 ? stamp(event.at) : "",
  HinhThuc: write(its.actor?.vaiTro === "CAN_BO" ? 1 : 2),
  NgayKetThucXuLy: maybeStamp(eventAt(its, 9) ?? eventAt(its, 8) ?? eventAt(its, 7)),
  DonViXuLy: agency.name,
  NgayCapNhat: stamp(event.at),
  TaiLieuNop: its.documents.map(({ maTaiLieu, tenTep, duongDan }) => ({ TepDinhKemId: maTaiLieu, TenTepDinhKem: tenTep, IsDeleted: "False", MaThanhPhanHoSo: "", DuongDanTaiTepTin: duongDan })),
  DanhSachLePhi: its.fees.map(({ code, name, amount, collected, paidAt }) => ({
    TenPhiLePhi: name,
    MaPhiLePhi: code,
    HinhThucThu: write(collected === "ON_RECEIPT" ? 1 : 4),
    Gia: write(amount),
    LoaiPhiLePhi: write(code.startsWith("LP") ? 2 : 1),
    TrangThaiThanhToan: feeState(paidAt !== undefined && paidAt <= event.at),
  })),
  DanhSachHoSoBoSung: its.supplements.map(({ askedAt, note, givenAt, dueBefore, dueAfter }, index) => ({
    HoSoBoSungId: `${its.code}-BS${index + 1}`,
    NgayYeuCauBoSung: stamp(askedAt),
    NoiDungBoSung: note,
    NgayTiepNhanBoSung: maybeStamp(givenAt),
    NgayHenTraTruoc: stamp(dueBefore),
    NgayHenTraMoi: maybeStamp(dueAfter),
  })),
  DanhSachGiayToKetQua: its.results.map(({ id, name, url, signature }) => ({ TenGiayTo: name, GiayToId: id, DuongDanTepTinKetQua: url, ChuKySo: signature })),
});

const progressOf = (its: Case, event: CaseEvent, { agency }: Service, { dialect: { write } }: Agency): object => ({
  MaHoSo: its.code,
  NguoiXuLy: "Cán bộ Mẫu",
  ChucDanh: "Cán bộ",
  PhongBanXuLy: agency.name,
  ThoiDiemXuLy: stamp(event.at),
  NoiDungXuLy: event.note,
  TrangThai: write(event.status),
  NgayKetThucTheoQuyDinh: stamp(its.dueAt),
});

/** Statuses whose event changes more of a dossier than where it stands. */
const changesMore: ReadonlySet<number> = new Set([2, 5, 6, 7, 8, 9, 10]);

/** What is told of an event: the step with its own time, and the whole dossier at first and where a due date, a paper, a fee or a result has changed. */
export const messagesOf = (its: Case, index: number, service: Service, agency: Agency): readonly SyncMessage[] => {
  const event = its.history[index];
  if (event === undefined) return [];
  const whole: SyncMessage = { service: "DongBoHoSoMC", data: [dossierOf(its, event, service, agency)], isUpdating: index === 0 ? "False" : "True" };
  const before = its.history[index - 1]?.status;
  const afterWaiting = before === 5 || before === 6;
  const progress: SyncMessage = { service: "CapNhatTienDoHoSoMC", data: [progressOf(its, event, service, agency)], isUpdating: "True" };
  return index === 0 || changesMore.has(event.status) || afterWaiting ? [whole, progress] : [progress];
};
