/** What the register holds of a person's licences, told for one application: under a consent that the portal vouches for, and signed so that it can be cited. */
import { z } from "zod";
import type { Clock } from "../../kit/clock.ts";
import { signOffer } from "../../kit/offer.ts";
import type { OfferKey, OfferReader } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import type { Licence, RegisteredLicence } from "./licence.ts";
import { licenceFields, withoutEnd } from "./register-fields.ts";
import type { LicenceField, Text } from "./register-fields.ts";
import { statusWords } from "./wire.ts";

/** How long what was told may be cited: while a form is filled in. */
const evidenceSeconds = 15 * 60;
/** What is told at once. Nobody has as many; the offer has to stay a page. */
const mostLicences = 20;

/** The name by which the portal asks for this fact. */
export const factName = "DRIVING_LICENCE";

export interface ToldFact {
  readonly request: string;
  readonly state: "FOUND" | "NOT_FOUND" | "MISMATCH" | "UNAVAILABLE" | "CONSENT_REQUIRED";
  readonly preview?: readonly { readonly label: Text; readonly value: string }[];
  readonly evidence?: string;
  readonly reason?: Text;
}

/** What came of asking the register. `MISMATCH`: what it has under the person's numbers is somebody else's. */
export type LookUp = { readonly answer: "FOUND"; readonly licences: readonly Licence[] } | { readonly answer: "MISMATCH" | "UNAVAILABLE" };

export interface Facts {
  /** @returns for which procedure the person consented to be looked up; `undefined` when they did not, or the request is not good. */
  purposeOf(request: string, subject: Subject): Promise<string | undefined>;
  tell(request: string, purpose: string, subject: Subject, found: LookUp): Promise<ToldFact>;
}

/** What the evidence says. */
export const licenceFacts: z.ZodType<{ readonly licences: readonly RegisteredLicence[] }> = z.object({
  licences: z.array(z.object({ ...(Object.fromEntries(Object.keys(licenceFields).map((field) => [field, z.string().exactOptional()])) as Record<LicenceField, z.ZodExactOptional<z.ZodString>>), number: z.string() })),
});

const reasons = {
  NOT_FOUND: { vi: "Hệ thống thông tin giấy phép lái xe không có giấy phép nào của bạn: giấy phép cũ cần được cảnh sát giao thông cập nhật vào hệ thống trước.", en: "The register has no licence of yours: the traffic police have to enter an old one first." },
  MISMATCH: { vi: "Giấy phép lái xe lưu theo số chứng minh nhân dân của bạn lại thuộc về người khác: hãy liên hệ cảnh sát giao thông.", en: "What the register has under your old number is somebody else's: ask the traffic police." },
  UNAVAILABLE: { vi: "Hệ thống thông tin giấy phép lái xe hiện không trả lời: hãy tự kê khai theo thẻ, hoặc thử lại sau.", en: "The register does not answer now: state what is on the card, or try again later." },
  CONSENT_REQUIRED: { vi: "Cần có sự đồng ý của bạn trước khi lấy thông tin.", en: "Your consent is needed before anything is looked up." },
} as const satisfies Record<Exclude<ToldFact["state"], "FOUND">, Text>;

export const withoutConsent = (request: string): ToldFact => ({ request, state: "CONSENT_REQUIRED", reason: reasons.CONSENT_REQUIRED });

const shown = (field: LicenceField, value: string): string => {
  if (field === "status") return statusWords[value] ?? value;
  return field === "validUntil" && value === withoutEnd ? "Không thời hạn" : value;
};

const linesOf = (licence: RegisteredLicence) =>
  (Object.keys(licenceFields) as LicenceField[]).flatMap((field) => {
    const value = licence[field];
    return value === undefined ? [] : [{ label: capitalised(licenceFields[field].label), value: shown(field, value) }];
  });

const capitalised = ({ vi, en }: Text): Text => ({ vi, en: en.charAt(0).toUpperCase() + en.slice(1) });

/** @param clock the world's. */
export const createFacts = (key: OfferKey, requests: OfferReader, clock: Clock): Facts => ({
  async purposeOf(request, subject) {
    const read = await requests.read(request, { kind: "consent", issuers: ["dossiers"], subject: subject.id, purpose: undefined });
    if (!("offer" in read)) return undefined;
    const { purpose, facts } = read.offer;
    // It is signed also when there is no consent: then it says so.
    const isGranted = typeof facts === "object" && facts !== null && "fact" in facts && facts.fact === factName && "isGranted" in facts && facts.isGranted === true;
    return isGranted ? purpose : undefined;
  },
  async tell(request, purpose, subject, found) {
    if (found.answer !== "FOUND") return { request, state: found.answer, reason: reasons[found.answer] };
    // What another has replaced is of no use to an application.
    const licences = found.licences.filter(({ status }) => status !== "EXCHANGED").slice(0, mostLicences).map(({ asRegistered }) => asRegistered);
    if (licences.length === 0) return { request, state: "NOT_FOUND", reason: reasons.NOT_FOUND };
    return {
      request,
      state: "FOUND",
      preview: licences.flatMap(linesOf),
      evidence: await signOffer(key, { subject: subject.id, kind: "evidence", purpose, id: factName, version: clock.now().toISOString(), facts: { licences: licences.map((licence) => ({ ...licence })) }, lifetimeSeconds: evidenceSeconds }),
    };
  },
});
