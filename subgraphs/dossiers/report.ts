/** One report of an agency, read: what it says of a dossier, whichever way and in whatever form it came. */
import { DateTime } from "luxon";
import type { z } from "zod";
import { vietnam } from "../../kit/clock.ts";
import { agencies } from "./agencies.ts";
import type { AgencyName } from "./agencies.ts";
import type { ReportedEvent } from "./dossier.ts";
import type { ReportedFee } from "./fees.ts";
import type { Owners } from "./owner.ts";
import { progress, wholeDossier } from "./wire.ts";
import type { Progress, SynchronisationService, WholeDossier, WireFee, WirePaper } from "./wire.ts";

/** The local day of a moment. */
export const dayOf = (at: string): string => DateTime.fromISO(at, { zone: vietnam }).toISODate() ?? "";

/**
 * The steps that a whole dossier tells: those that one of its dates dates. A status without any does not say since when it holds, and waits for the message
 * about that step, which does.
 */
const eventsOf = (wire: WholeDossier): readonly ReportedEvent[] => {
  const { TrangThaiHoSo: status, NgayTiepNhan: received, NgayTuChoi: refused, NgayKetThucXuLy: ended, NgayTra: returned, NgayCapNhat: since } = wire;
  const isAccepted = status !== "REGISTERED" && status !== "NOT_ACCEPTED";
  const dated: readonly (readonly [ReportedEvent["status"], string | undefined, boolean])[] = [
    ["ACCEPTED", received, isAccepted],
    ["NOT_ACCEPTED", refused ?? ended, status === "NOT_ACCEPTED"],
    ["WITHDRAWN", ended, status === "WITHDRAWN"],
    ["DECIDED", ended, status === "DECIDED" || status === "RETURNED"],
    ["RETURNED", returned, status === "RETURNED"],
    [status, since, true],
  ];
  const events = dated.flatMap(([each, at, holds]) => (holds && at !== undefined ? [{ status: each, at, note: undefined }] : []));
  // Told by two of its dates, a step is one.
  return events.filter(({ status: each, at }, index) => events.findIndex((other) => other.status === each && other.at === at) === index);
};

const receivedAtOf = ({ TrangThaiHoSo: status, NgayTiepNhan }: WholeDossier): Date | null =>
  NgayTiepNhan === undefined || status === "REGISTERED" || status === "NOT_ACCEPTED" ? null : new Date(NgayTiepNhan);

const promisesOf = (moments: readonly (string | undefined)[]): readonly string[] => [...new Set(moments.filter((at) => at !== undefined).map(dayOf))];

/** When the agency wrote a whole dossier; where it does not say, not before the last step that it tells. */
const writtenAt = (since: string | undefined, events: readonly ReportedEvent[]): Date => new Date(since ?? Math.max(0, ...events.map(({ at }) => Date.parse(at))));

const feeOf = ({ MaPhiLePhi: code, TenPhiLePhi, Gia, HinhThucThu, TrangThaiThanhToan: state }: WireFee, states: Readonly<Record<string, boolean>>): ReportedFee | undefined => {
  const isPaid = state === undefined ? false : Object.hasOwn(states, state) ? states[state] : undefined;
  return isPaid === undefined ? undefined : { code, name: TenPhiLePhi || code, amount: Gia, isOnReturn: HinhThucThu === onReturn, isPaid };
};

/** `HinhThucThu`: 1 on receipt, 2 with a supplement, 4 as the result is handed over. */
const onReturn = "4";

export interface Report {
  readonly code: string;
  readonly events: readonly ReportedEvent[];
  readonly promises: readonly string[];
  readonly papers: readonly WirePaper[];
  /** As they were when the agency wrote this. */
  readonly fees: { readonly at: Date; readonly all: readonly ReportedFee[] };
  /** Of whom and what it is; a step alone does not say. */
  readonly about: { readonly owner: string; readonly procedure: string; readonly procedureName: string | undefined; readonly receivedAt: Date | null; readonly counterCase: string | undefined } | undefined;
}

/** @returns a field with a number that the agency's system does not have. */
const reportOfDossier = (agency: AgencyName, wire: WholeDossier, owners: Owners): Report | { readonly unknown: "LoaiDoiTuong" | "TrangThaiThanhToan" } => {
  const { applicants, feeStates } = agencies[agency];
  const kind = Object.hasOwn(applicants, wire.LoaiDoiTuong) ? applicants[wire.LoaiDoiTuong] : undefined;
  if (kind === undefined) return { unknown: "LoaiDoiTuong" };
  const fees = wire.DanhSachLePhi.map((fee) => feeOf(fee, feeStates)).filter((fee) => fee !== undefined);
  if (fees.length < wire.DanhSachLePhi.length) return { unknown: "TrangThaiThanhToan" };
  const events = eventsOf(wire);
  return {
    code: wire.MaHoSo,
    events,
    promises: promisesOf([wire.NgayHenTra, ...wire.DanhSachHoSoBoSung.map(({ NgayHenTraMoi }) => NgayHenTraMoi)]),
    papers: wire.DanhSachGiayToKetQua,
    fees: { at: writtenAt(wire.NgayCapNhat, events), all: fees },
    about: { owner: owners.ofApplicant(kind, wire.MaDoiTuong), procedure: wire.MaTTHC, procedureName: wire.TenTTHC, receivedAt: receivedAtOf(wire), counterCase: wire.MaHoSoTiepNhan },
  };
};

const reportOfStep = (wire: Progress): Report => ({
  code: wire.MaHoSo,
  events: [{ status: wire.TrangThai, at: wire.ThoiDiemXuLy, note: wire.NoiDungXuLy }],
  promises: promisesOf([wire.NgayKetThucTheoQuyDinh]),
  papers: [],
  fees: { at: new Date(wire.ThoiDiemXuLy), all: [] },
  about: undefined,
});

/** Which fields were wrong, never what they held. */
const fieldsOf = ({ issues }: z.ZodError): string => issues.slice(0, 5).map(({ path, code }) => `${path.join(".") || "(message)"}: ${code}`).join(", ");

/** @returns what an item of a message says, or our words on what is wrong with it. */
export const readReport = (agency: AgencyName, service: SynchronisationService, item: unknown, owners: Owners): Report | { readonly malformed: string } => {
  if (service === "CapNhatTienDoHoSoMC") {
    const step = progress.safeParse(item);
    return step.success ? reportOfStep(step.data) : { malformed: fieldsOf(step.error) };
  }
  const whole = wholeDossier.safeParse(item);
  if (!whole.success) return { malformed: fieldsOf(whole.error) };
  const report = reportOfDossier(agency, whole.data, owners);
  return "unknown" in report ? { malformed: `${report.unknown}: not a number of this agency's system` } : report;
};
