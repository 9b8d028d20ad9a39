/**
 * What is told of a certificate for an application: that there is one, its number, day and authority; under a consent that the portal vouches for.
 *
 * Danger: nothing here may tell whether there is a record. So form 2 is left out for everybody (who may be shown one is not who asks by a portal), only the
 * person is told, at level 2, and neither what the certificate states nor its digest is among the facts: whoever can guess a clean paper could try its digest.
 * Somebody who may not be told gets the very answer of somebody who has none, and the ministry is not asked.
 */
import { DateTime } from "luxon";
import { z } from "zod";
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import { signOffer } from "../../kit/offer.ts";
import type { OfferKey, OfferReader } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import type { Certificate } from "./certificate.ts";

/** How long what was told may be cited: while a form is filled in. */
const evidenceSeconds = 15 * 60;

export interface Text {
  readonly vi: string;
  readonly en: string;
}

export interface ToldFact {
  readonly request: string;
  readonly state: "FOUND" | "NOT_FOUND" | "MISMATCH" | "UNAVAILABLE" | "CONSENT_REQUIRED";
  readonly preview?: readonly { readonly label: Text; readonly value: string }[];
  readonly evidence?: string;
  readonly reason?: Text;
}

/** What the person consented to be asked for. */
export interface FactRequest {
  /** Code of the procedure. */
  readonly purpose: string;
  /** The oldest that will do, in days since its issue. */
  readonly notOlderThanDays: number | undefined;
}

export interface Facts {
  /** @returns `undefined` when there is no consent, or the request is not good. */
  read(request: string, subject: Subject): Promise<FactRequest | undefined>;
  tell(request: string, asked: FactRequest, subject: Subject, found: readonly Certificate[] | Exclude<ToldFact["state"], "FOUND" | "CONSENT_REQUIRED">): Promise<ToldFact>;
}

/** The name by which the portal asks for this fact. */
const factName = "JUDICIAL_RECORD";
const consented = z.object({ fact: z.literal(factName), isGranted: z.literal(true), notOlderThanDays: z.int().positive().optional() });

const reasons = {
  NOT_FOUND: {
    vi: "Không có Phiếu lý lịch tư pháp số 1 nào dùng được, hoặc chỉ cho chính bạn xem khi đăng nhập mức độ 2: bạn có thể yêu cầu cấp Phiếu mới.",
    en: "There is no form 1 certificate that would do, or it is shown to you alone, signed in at level 2: a new one can be requested.",
  },
  MISMATCH: { vi: "Thông tin đăng nhập không khớp với hệ thống lý lịch tư pháp: hãy đề nghị cơ quan công an điều chỉnh.", en: "Your sign-in does not match the criminal-record system: have your particulars corrected at the police." },
  UNAVAILABLE: { vi: "Hệ thống lý lịch tư pháp hiện không trả lời: hãy thử lại sau.", en: "The criminal-record system does not answer now: try again later." },
  CONSENT_REQUIRED: { vi: "Cần có sự đồng ý của bạn trước khi lấy thông tin.", en: "Your consent is needed before anything is looked up." },
} as const satisfies Record<Exclude<ToldFact["state"], "FOUND">, Text>;

export const withoutConsent = (request: string): ToldFact => ({ request, state: "CONSENT_REQUIRED", reason: reasons.CONSENT_REQUIRED });

/** Whether somebody may be told anything at all. */
export const mayBeTold = ({ id, viewer, assuranceLevel }: Subject): boolean => viewer.id === id && assuranceLevel === 2;

const labels = {
  number: { vi: "Số phiếu", en: "Number" },
  form: { vi: "Loại phiếu", en: "Form" },
  issuedOn: { vi: "Ngày cấp", en: "Day of issue" },
  authority: { vi: "Cơ quan cấp", en: "Issued by" },
} as const satisfies Record<string, Text>;
const formName = "Phiếu lý lịch tư pháp số 1";

/** The latest that counts. */
const bestOf = (certificates: readonly Certificate[], { notOlderThanDays }: FactRequest, on: string): Certificate | undefined =>
  certificates
    .filter(({ form, state, issuedOn }) => form === "FORM_1" && state === "ISSUED" && issuedOn !== undefined && (notOlderThanDays === undefined || issuedOn >= daysBefore(on, notOlderThanDays)))
    .toSorted((a, b) => (b.issuedOn ?? "").localeCompare(a.issuedOn ?? "") || a.number.localeCompare(b.number))[0];

const daysBefore = (day: string, days: number): string => DateTime.fromISO(day).minus({ days }).toISODate() ?? day;

/** @param clock the world's: how old a certificate is. */
export const createFacts = (key: OfferKey, requests: OfferReader, clock: Clock): Facts => ({
  async read(request, subject) {
    const read = await requests.read(request, { kind: "consent", issuers: ["dossiers"], subject: subject.id, purpose: undefined });
    if (!("offer" in read)) return undefined;
    const { purpose, facts } = read.offer;
    // It is signed also when there is no consent: then it says so.
    const granted = consented.safeParse(facts);
    return granted.success ? { purpose, notOlderThanDays: granted.data.notOlderThanDays } : undefined;
  },
  async tell(request, asked, subject, found) {
    if (typeof found === "string") return { request, state: found, reason: reasons[found] };
    const best = bestOf(found, asked, today(clock));
    if (best === undefined) return { request, state: "NOT_FOUND", reason: reasons.NOT_FOUND };
    const facts = { number: best.number, form: formName, issuedOn: best.issuedOn ?? "", authority: best.issuingAuthority ?? "" };
    return {
      request,
      state: "FOUND",
      preview: (Object.keys(labels) as (keyof typeof labels)[]).filter((field) => facts[field] !== "").map((field) => ({ label: labels[field], value: facts[field] })),
      evidence: await signOffer(key, { subject: subject.id, kind: "evidence", purpose: asked.purpose, id: factName, version: best.number, facts, lifetimeSeconds: evidenceSeconds }),
    };
  },
});
