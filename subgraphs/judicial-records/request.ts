/** A request for a certificate: what may be asked and by whom, decided before the ministry hears of it, and filed once per idempotency key. */
import type { Acts, ActWire } from "../../kit/act.ts";
import { filingActor } from "../../kit/application.ts";
import type { Refusal, Refusals } from "../../kit/application.ts";
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import { PublicError, badInput } from "../../kit/errors.ts";
import type { OfferReader } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import { readLine } from "../../kit/text.ts";
import type { Form } from "./certificate.ts";
import { readEvidence } from "./evidence.ts";
import type { Filing, Outcome, RefusalCode } from "./filing.ts";
import { rulesOn } from "./rules.ts";

export interface RequestInput {
  readonly form: Form;
  readonly purpose: string;
  readonly copies: number;
  readonly delivery: "ONLINE" | "BY_POST" | "IN_PERSON";
  readonly evidence: readonly string[];
  readonly onBehalf: boolean;
  readonly statesOfficeBans: boolean;
  readonly livedAbroad: boolean;
  readonly idempotencyKey: string;
}

export type RequestOutcome = Exclude<Outcome, { readonly refused: unknown }> | { readonly reasons: readonly Refusal<RefusalCode>[] };

/** @throws {PublicError} `BAD_INPUT` for what can be seen to be wrong, before anything is reserved or asked; the codes of `kit/act.ts`; `EVIDENCE_CHANGED`. */
export type RequestCertificate = (subject: Subject, input: RequestInput) => Promise<RequestOutcome>;

export interface RequestParts {
  readonly acts: Acts;
  readonly filings: ActWire<Filing, Outcome>;
  readonly offers: OfferReader;
  readonly clock: Clock;
}

const bounds = {
  /** What the system takes in one request. */
  copies: 10,
  /** A line of the application form; the system takes no more. */
  purpose: 300,
};

const forms = { FORM_1: 1, FORM_2: 2 } as const;
const deliveries = { ONLINE: "TRUC_TUYEN", BY_POST: "BUU_CHINH", IN_PERSON: "TRUC_TIEP" } as const;

const refusals: Refusals<RefusalCode> = {
  FORM_2_NOT_DELEGABLE: {
    field: "form",
    message: {
      vi: "Phiếu lý lịch tư pháp số 2 chỉ cấp cho chính cá nhân: không được ủy quyền yêu cầu thay (Luật Lý lịch tư pháp). Công dân tự đăng nhập để yêu cầu, hoặc yêu cầu Phiếu số 1.",
      en: "Form 2 is issued to the person alone and cannot be requested by somebody acting for them (Law on Judicial Records). The person may sign in and request it, or form 1 may be requested.",
    },
  },
  WRITTEN_AUTHORITY_REQUIRED: { field: "onBehalf", message: { vi: "Cần có văn bản ủy quyền của người được cấp Phiếu.", en: "A written authority from the person is needed." } },
  PERSON_NOT_FOUND: {
    field: null,
    message: {
      vi: "Hệ thống lý lịch tư pháp không có người với số định danh này: hãy yêu cầu xác minh thông tin nhân thân trước.",
      en: "The criminal-record system has nobody under this number: ask to have your identity verified first.",
    },
  },
  PARTICULARS_MISMATCH: {
    field: "evidence",
    message: { vi: "Thông tin nhân thân không khớp với hệ thống: hãy đề nghị cơ quan công an điều chỉnh.", en: "The particulars differ from the system's: have them corrected at the police." },
  },
  UNKNOWN: { field: null, message: { vi: "Cơ quan có thẩm quyền không nhận yêu cầu này.", en: "The authority does not take this request." } },
};

const outcomeOf = (outcome: Outcome): RequestOutcome => ("refused" in outcome ? { reasons: outcome.refused.map((code) => ({ code, ...refusals[code] })) } : outcome);

export const createRequests = ({ acts, filings, offers, clock }: RequestParts): RequestCertificate => {
  const perform = acts.define<Filing, Outcome>("requestJudicialRecordCertificate", filings);
  return async (subject, { idempotencyKey, ...input }) => {
    const asked = check(input, subject);
    const outcome = await perform({
      subject: subject.id,
      viewer: subject.viewer.id,
      onBehalfOf: subject.onBehalf?.case,
      key: idempotencyKey,
      input,
      async decide() {
        const refused = refusedBefore(asked, subject, today(clock));
        if (refused !== undefined) return { refuse: { refused: [refused] } };
        const cited = await readEvidence(offers, asked.evidence, { subject: subject.id, purpose: procedureOf(today(clock)) });
        return { file: { ...filingOf(asked, subject), duLieuTrichDan: cited } };
      },
    });
    return outcomeOf(outcome);
  };
};

interface Asked extends Omit<RequestInput, "idempotencyKey" | "form"> {
  readonly form: keyof typeof forms;
}

/** What anybody can see to be wrong. */
const check = (input: Omit<RequestInput, "idempotencyKey">, { onBehalf }: Subject): Asked => {
  const { form, copies } = input;
  if (form === "UNKNOWN") throw badInput("form must be FORM_1 or FORM_2.", "form phải là FORM_1 hoặc FORM_2.");
  if (!Number.isInteger(copies) || copies < 1 || copies > bounds.copies) throw badInput(`copies must be from 1 to ${bounds.copies}.`, `copies phải từ 1 đến ${bounds.copies}.`);
  const purpose = readLine(input.purpose, bounds.purpose);
  if (purpose === undefined) throw badInput(`purpose must be one line of 1 to ${bounds.purpose} characters.`, `purpose phải là một dòng từ 1 đến ${bounds.purpose} ký tự.`);
  // A form that was filled in as oneself is not filed in somebody else's name because the sign-in was another, nor the reverse.
  if (input.onBehalf !== (onBehalf !== undefined)) {
    throw onBehalf === undefined
      ? badInput("onBehalf is true, but you signed in for yourself.", "onBehalf là true, nhưng bạn đang đăng nhập cho chính mình.")
      : badInput("onBehalf must be true: you act for somebody else.", "onBehalf phải là true: bạn đang thực hiện thay người khác.");
  }
  return { ...input, form, purpose };
};

/** What needs no ministry to be refused. */
const refusedBefore = ({ form }: Asked, { onBehalf, identifiers: { personalId, oldPersonalId } }: Subject, on: string): RefusalCode | undefined => {
  const mayBeDelegated = rulesOn(on)?.forms.find((rules) => rules.form === form)?.mayBeDelegated ?? false;
  if (onBehalf !== undefined && !mayBeDelegated) return "FORM_2_NOT_DELEGABLE";
  return personalId === undefined && oldPersonalId === undefined ? "PERSON_NOT_FOUND" : undefined;
};

const procedureOf = (on: string): string => {
  const code = rulesOn(on)?.procedureCode;
  if (code === undefined) throw new PublicError("MINISTRY_UNAVAILABLE", { reason: "no code of the procedure on that day" });
  return code;
};

const filingOf = ({ form, purpose, copies, delivery, statesOfficeBans, livedAbroad }: Asked, subject: Subject): Omit<Filing, "duLieuTrichDan"> => {
  const { personalId, oldPersonalId, fullName } = subject.identifiers;
  if (fullName === undefined) throw new PublicError("MINISTRY_UNAVAILABLE", { reason: "there is no name of the person" });
  return {
    ...(personalId === undefined ? { soCMND: oldPersonalId } : { soDinhDanh: personalId }),
    hoTen: fullName.normalize("NFC"),
    loaiPhieu: forms[form],
    mucDich: purpose,
    soBan: copies,
    // An official writes down what the person at the counter asks for; a guardian asks in their place.
    nguoiYeuCau: subject.viewer.role === "GUARDIAN" ? "NGUOI_DAI_DIEN" : "CHINH_CHU",
    nguoiThucHien: filingActor(subject),
    hinhThucNhan: deliveries[delivery],
    xacNhanCamDamNhiem: statesOfficeBans,
    cuTruNuocNgoai: livedAbroad,
  };
};
