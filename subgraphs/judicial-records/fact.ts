/**
 * What is told of a certificate for an application: that there is one, its number, day and authority; under a consent that the portal vouches for.
 *
 * Danger: nothing here may tell whether there is a record. So form 2 is left out for everybody (who may be shown one is not who asks by a portal), only the
 * person is told, at level 2, and neither what the certificate states nor its digest is among the facts: whoever can guess a clean paper could try its digest.
 * Somebody who may not be told gets the very answer of somebody who has none, and the ministry is not asked.
 */
import { DateTime } from "luxon";
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import type { PublicMessage } from "../../kit/errors.ts";
import { readConsent, signEvidence } from "../../kit/fact.ts";
import type { ConsentedRequest, NotTold, ToldFact } from "../../kit/fact.ts";
import type { OfferKey, OfferReader } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import type { Certificate } from "./certificate.ts";

export interface Facts {
  /** @returns `undefined` when there is no consent, or the request is not good. */
  read(request: string, subject: Subject): Promise<ConsentedRequest | undefined>;
  tell(request: string, asked: ConsentedRequest, subject: Subject, found: readonly Certificate[] | NotTold): Promise<ToldFact>;
}

/** The name by which the portal asks for this fact. */
const factName = "JUDICIAL_RECORD";

const reasons = {
  NOT_FOUND: {
    vi: "Không có Phiếu lý lịch tư pháp số 1 nào dùng được, hoặc chỉ cho chính bạn xem khi đăng nhập mức độ 2: bạn có thể yêu cầu cấp Phiếu mới.",
    en: "There is no form 1 certificate that would do, or it is shown to you alone, signed in at level 2: a new one can be requested.",
  },
  MISMATCH: { vi: "Thông tin đăng nhập không khớp với hệ thống lý lịch tư pháp: hãy đề nghị cơ quan công an điều chỉnh.", en: "Your sign-in does not match the criminal-record system: have your particulars corrected at the police." },
  UNAVAILABLE: { vi: "Hệ thống lý lịch tư pháp hiện không trả lời: hãy thử lại sau.", en: "The criminal-record system does not answer now: try again later." },
} as const satisfies Record<NotTold, PublicMessage>;

/** Whether somebody may be told anything at all. */
export const mayBeTold = ({ id, viewer, assuranceLevel }: Subject): boolean => viewer.id === id && assuranceLevel === 2;

const labels = {
  number: { vi: "Số phiếu", en: "Number" },
  form: { vi: "Loại phiếu", en: "Form" },
  issuedOn: { vi: "Ngày cấp", en: "Day of issue" },
  authority: { vi: "Cơ quan cấp", en: "Issued by" },
} as const satisfies Record<string, PublicMessage>;
const formName = "Phiếu lý lịch tư pháp số 1";

/** The latest that counts. */
const bestOf = (certificates: readonly Certificate[], { notOlderThanDays }: ConsentedRequest, on: string): Certificate | undefined =>
  certificates
    .filter(({ form, state, issuedOn }) => form === "FORM_1" && state === "ISSUED" && issuedOn !== undefined && (notOlderThanDays === undefined || issuedOn >= daysBefore(on, notOlderThanDays)))
    .toSorted((a, b) => (b.issuedOn ?? "").localeCompare(a.issuedOn ?? "") || a.number.localeCompare(b.number))[0];

const daysBefore = (day: string, days: number): string => DateTime.fromISO(day).minus({ days }).toISODate() ?? day;

/** @param clock the world's: how old a certificate is. */
export const createFacts = (key: OfferKey, requests: OfferReader, clock: Clock): Facts => ({
  read: (request, subject) => readConsent(requests, request, factName, subject),
  async tell(request, asked, subject, found) {
    if (typeof found === "string") return { request, state: found, reason: reasons[found] };
    const best = bestOf(found, asked, today(clock));
    if (best === undefined) return { request, state: "NOT_FOUND", reason: reasons.NOT_FOUND };
    const facts = { number: best.number, form: formName, issuedOn: best.issuedOn ?? "", authority: best.issuingAuthority ?? "" };
    return {
      request,
      state: "FOUND",
      preview: (Object.keys(labels) as (keyof typeof labels)[]).filter((field) => facts[field] !== "").map((field) => ({ label: labels[field], value: facts[field] })),
      evidence: await signEvidence(key, { subject: subject.id, purpose: asked.purpose, id: factName, version: best.number, facts }),
    };
  },
});
