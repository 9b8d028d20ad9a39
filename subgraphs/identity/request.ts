/** A request to be verified: in a way that suits the person, with what their record lacks; decided as far as it can be, and filed once per idempotency key. */
import type { Acts, ActWire } from "../../kit/act.ts";
import { filingActor } from "../../kit/application.ts";
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import { writeDateTime } from "../../kit/dates.ts";
import { PublicError, badInput } from "../../kit/errors.ts";
import { readPersonalId } from "../../kit/identifiers.ts";
import type { OfferReader } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import { declarable, isDeclarable, onlyLacking, readDeclaration, readLine, undeclared } from "./declaration.ts";
import type { Declarable, Declaration } from "./declaration.ts";
import { readDocuments, readEvidence } from "./evidence.ts";
import type { Filing, Outcome, Reason } from "./filing.ts";
import type { LookUp, PersonQuery } from "./population.ts";
import { refusalOf } from "./refusals.ts";
import type { Refusal } from "./refusals.ts";
import { verificationMethods } from "./verification.ts";
import type { Method } from "./verification.ts";

/** The procedure for which consent is given, and offers are signed; invented, as there is no public code. */
export const procedureCode = "9.990001";

/** A time, and a place: the office of a commune, or at home. */
export interface Appointment {
  readonly at: string;
  readonly commune?: string | null | undefined;
  readonly homeAddress?: string | null | undefined;
}

export interface RequestInput {
  readonly method: Method;
  readonly evidence: readonly string[];
  readonly declared?: Declaration | null | undefined;
  readonly documents: readonly string[];
  readonly appointment?: Appointment | null | undefined;
  readonly onBehalf: boolean;
  readonly idempotencyKey: string;
}

export type RequestOutcome = { readonly dossier: string; readonly promisedOn: string | null } | { readonly reasons: readonly Refusal[] };

/** @throws {PublicError} `BAD_INPUT` for what can be seen to be wrong, before anything is reserved or asked; the codes of `kit/act.ts`; `EVIDENCE_CHANGED`. */
export type RequestVerification = (subject: Subject, input: RequestInput) => Promise<RequestOutcome>;

export interface RequestParts {
  readonly acts: Acts;
  readonly filings: ActWire<Filing, Outcome>;
  readonly offers: OfferReader;
  readonly lookUp: (query: PersonQuery, signal: AbortSignal) => Promise<LookUp>;
  /** The world's: what has passed, and what is still to come. */
  readonly clock: Clock;
}

/** More papers than prove who anybody is. */
const mostDocuments = 10;

const wireMethods = {
  ELECTRONIC_IDENTITY_APP: "UNG_DUNG_DINH_DANH",
  CHIP_CARD_AT_ONE_STOP_SHOP: "THE_CHIP_TAI_MOT_CUA",
  OFFICIAL_AT_ONE_STOP_SHOP: "CAN_BO_TAI_MOT_CUA",
  BIOMETRICS_AT_POLICE: "THU_NHAN_SINH_TRAC",
  RECORD_CORRECTION_AT_POLICE: "CHINH_SUA_TAI_CONG_AN",
} as const satisfies Record<Method, Filing["HinhThuc"]>;
const takesBiometrics: ReadonlySet<Method> = new Set(["BIOMETRICS_AT_POLICE", "RECORD_CORRECTION_AT_POLICE"]);

export const createRequests = (parts: RequestParts): RequestVerification => {
  const { acts, filings, offers, lookUp, clock } = parts;
  const perform = acts.define<Filing, Outcome>("requestIdentityVerification", filings);
  return async (subject, { idempotencyKey, ...input }) => {
    const asked = check(input, subject, clock);
    const cited = { subject: subject.id, purpose: procedureCode };
    const outcome = await perform({
      subject: subject.id,
      viewer: subject.viewer.id,
      onBehalfOf: subject.onBehalf?.case,
      key: idempotencyKey,
      input: said(input),
      async decide({ signal }) {
        const query = queryOf(subject);
        if (query === undefined) return { refuse: { refused: [{ code: "NUMBER_REQUIRED" }] } };
        // Read before the register is asked: what is wrong with them is the request's own fault.
        const [facts, documents] = await Promise.all([readEvidence(offers, input.evidence, cited), readDocuments(offers, input.documents, cited)]);
        const found = await lookUp(query, signal);
        const refused = reasonsAgainst(asked, found, subject);
        if (refused.length > 0) return { refuse: { refused } };
        return { file: { ...personOf(query), HinhThuc: wireMethods[asked.method], ThongTinKeKhai: passedOn(found, asked.told), LichHen: asked.appointment, nguoiThucHien: filingActor(subject), duLieuTrichDan: facts, taiLieu: documents } };
      },
    });
    return "refused" in outcome ? { reasons: outcome.refused.map(({ code, field }) => refusalOf(code, field)) } : outcome;
  };
};

interface Asked {
  readonly method: Method;
  readonly told: Filing["ThongTinKeKhai"];
  readonly appointment: Filing["LichHen"];
  readonly hasDocuments: boolean;
}

/** All that the person said: whether a field was left out or null makes no other request. */
const said = ({ declared, appointment, ...rest }: Omit<RequestInput, "idempotencyKey">) => {
  const given = (value: object): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  const { permanentAddress, ...particulars } = declared ?? {};
  return { ...rest, declared: { ...given(particulars), ...(permanentAddress != null && { permanentAddress: given(permanentAddress) }) }, appointment: given(appointment ?? {}) };
};

/** What anybody can see to be wrong. */
const check = ({ method, declared, documents, appointment, onBehalf }: Omit<RequestInput, "idempotencyKey">, subject: Subject, clock: Clock): Asked => {
  if (documents.length > mostDocuments) throw badInput(`documents: at most ${mostDocuments}.`, `documents: tối đa ${mostDocuments} giấy tờ.`);
  // A form that was filled in as oneself is not filed in somebody else's name because the sign-in was another, nor the reverse.
  if (onBehalf !== (subject.onBehalf !== undefined)) {
    throw onBehalf
      ? badInput("onBehalf is true, but you signed in for yourself.", "onBehalf là true, nhưng bạn đang đăng nhập cho chính mình.")
      : badInput("onBehalf must be true: you act for somebody else.", "onBehalf phải là true: bạn đang thực hiện thay người khác.");
  }
  return { method, told: readDeclaration(declared ?? {}, today(clock)), appointment: appointment == null ? undefined : readAppointment(appointment, method, clock), hasDocuments: documents.length > 0 };
};

const readAppointment = ({ at, commune, homeAddress }: Appointment, method: Method, clock: Clock): Filing["LichHen"] => {
  if (method === "ELECTRONIC_IDENTITY_APP") throw badInput("appointment: none is needed for the application on a phone.", "appointment: ứng dụng trên điện thoại không cần lịch hẹn.");
  if ((commune == null) === (homeAddress == null)) throw badInput("appointment: give either commune or homeAddress.", "appointment: chọn commune hoặc homeAddress.");
  if (commune != null && !/^\d{5}$/.test(commune)) throw badInput("appointment.commune is a commune's code of 5 digits.", "appointment.commune là mã xã gồm 5 chữ số.");
  const moment = new Date(at);
  if (moment <= clock.now()) throw badInput("appointment.at must be in the future.", "appointment.at phải ở tương lai.");
  const place = homeAddress == null ? (commune ?? "") : readLine(homeAddress, "appointment.homeAddress");
  return { ThoiGian: writeDateTime(moment, "dd/MM/yyyy HH:mm"), TaiNha: homeAddress != null, DiaDiem: place };
};

/** By what the register knows the person; nothing for somebody without any number. */
const queryOf = ({ identifiers: { personalId, oldPersonalId, fullName } }: Subject): PersonQuery | undefined => {
  if (personalId === undefined && oldPersonalId === undefined) return undefined;
  if (fullName === undefined) throw new PublicError("MINISTRY_UNAVAILABLE", { reason: "there is no name to ask under" });
  return { personalId, oldPersonalId, fullName: fullName.normalize("NFC") };
};

const personOf = ({ personalId, oldPersonalId, fullName }: PersonQuery): Pick<Filing, "SoDinhDanh" | "SoCMND" | "HoVaTen"> => ({
  ...(personalId === undefined ? { SoCMND: oldPersonalId } : { SoDinhDanh: personalId }),
  HoVaTen: fullName,
});

/** What the person has to say themself: all of it, where the register does not have them. */
const lackingOf = (found: LookUp): readonly Declarable[] => {
  if (found.answer === "MISMATCH") return [];
  return found.answer === "NOT_FOUND" ? (Object.keys(declarable) as Declarable[]) : found.person.missing.filter((field) => isDeclarable(field));
};

/** What is told to the register: nothing that it has already, and everything where it shows nothing of what it has. */
const passedOn = (found: LookUp, told: Filing["ThongTinKeKhai"]): Filing["ThongTinKeKhai"] => (found.answer === "MISMATCH" ? told : onlyLacking(lackingOf(found), told));

/** Every reason that is known, so that the person is sent away once. */
const reasonsAgainst = ({ method, told, hasDocuments }: Asked, found: LookUp, { identifiers: { personalId, hasPhone } }: Subject): readonly Reason[] => {
  const missing = found.answer === "FOUND" ? found.person.missing : [];
  const isComplete = found.answer === "FOUND" && missing.length === 0;
  if (isComplete) return [{ code: "ALREADY_COMPLETE" }];
  const suits = verificationMethods({ answer: found.answer, isComplete, hasPhone: hasPhone ?? false, hasPersonalId: personalId !== undefined }).includes(method);
  const lacksBiometrics = missing.some((field) => field === "PORTRAIT" || field === "FINGERPRINTS");
  const { NgaySinh } = passedOn(found, told);
  const birthYear = personalId === undefined ? undefined : readPersonalId(personalId)?.birthYear;
  return [
    ...(suits ? [] : [{ code: "METHOD_NOT_SUITABLE" } as const]),
    ...(suits && lacksBiometrics && !takesBiometrics.has(method) ? [{ code: "BIOMETRICS_REQUIRED" } as const] : []),
    ...undeclared(lackingOf(found), told).map((field) => ({ code: "PARTICULAR_MISSING", field: `declared.${declarable[field]}` }) as const),
    ...(NgaySinh !== undefined && birthYear !== undefined && !NgaySinh.endsWith(`/${birthYear}`) ? [{ code: "DATE_OF_BIRTH_DIFFERS" } as const] : []),
    ...(found.answer === "MISMATCH" && !hasDocuments ? [{ code: "DOCUMENT_REQUIRED" } as const] : []),
  ];
};
