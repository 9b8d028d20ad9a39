/** What the register holds of a person's licences, told for one application: under a consent that the portal vouches for, and signed so that it can be cited. */
import { z } from "zod";
import type { Clock } from "../../kit/clock.ts";
import type { PublicMessage } from "../../kit/errors.ts";
import { readConsent, signEvidence } from "../../kit/fact.ts";
import type { ConsentedRequest, NotTold, ToldFact } from "../../kit/fact.ts";
import type { OfferKey, OfferReader } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import type { Licence, RegisteredLicence } from "./licence.ts";
import { licenceFields, withoutEnd } from "./register-fields.ts";
import type { LicenceField } from "./register-fields.ts";
import { statusWords } from "./wire.ts";

/** What is told at once. Nobody has as many; the offer has to stay a page. */
const mostLicences = 20;

/** The name by which the portal asks for this fact. */
export const factName = "DRIVING_LICENCE";

/** What came of asking the register. `MISMATCH`: what it has under the person's numbers is somebody else's. */
export type LookUp = { readonly answer: "FOUND"; readonly licences: readonly Licence[] } | { readonly answer: "MISMATCH" | "UNAVAILABLE" };

export interface Facts {
  /** @returns `undefined` when the person did not consent to be looked up, or the request is not good. */
  read(request: string, subject: Subject): Promise<ConsentedRequest | undefined>;
  tell(request: string, asked: ConsentedRequest, subject: Subject, found: LookUp): Promise<ToldFact>;
}

/** What the evidence says. */
export const licenceFacts: z.ZodType<{ readonly licences: readonly RegisteredLicence[] }> = z.object({
  licences: z.array(z.object({ ...(Object.fromEntries(Object.keys(licenceFields).map((field) => [field, z.string().exactOptional()])) as Record<LicenceField, z.ZodExactOptional<z.ZodString>>), number: z.string() })),
});

const reasons = {
  NOT_FOUND: { vi: "Hệ thống thông tin giấy phép lái xe không có giấy phép nào của bạn: giấy phép cũ cần được cảnh sát giao thông cập nhật vào hệ thống trước.", en: "The register has no licence of yours: the traffic police have to enter an old one first." },
  MISMATCH: { vi: "Giấy phép lái xe lưu theo số chứng minh nhân dân của bạn lại thuộc về người khác: hãy liên hệ cảnh sát giao thông.", en: "What the register has under your old number is somebody else's: ask the traffic police." },
  UNAVAILABLE: { vi: "Hệ thống thông tin giấy phép lái xe hiện không trả lời: hãy tự kê khai theo thẻ, hoặc thử lại sau.", en: "The register does not answer now: state what is on the card, or try again later." },
} as const satisfies Record<NotTold, PublicMessage>;

const shown = (field: LicenceField, value: string): string => {
  if (field === "status") return statusWords[value] ?? value;
  return field === "validUntil" && value === withoutEnd ? "Không thời hạn" : value;
};

const linesOf = (licence: RegisteredLicence) =>
  (Object.keys(licenceFields) as LicenceField[]).flatMap((field) => {
    const value = licence[field];
    return value === undefined ? [] : [{ label: licenceFields[field].label, value: shown(field, value) }];
  });

/** @param clock the world's. */
export const createFacts = (key: OfferKey, requests: OfferReader, clock: Clock): Facts => ({
  read: (request, subject) => readConsent(requests, request, factName, subject),
  async tell(request, { purpose }, subject, found) {
    if (found.answer !== "FOUND") return { request, state: found.answer, reason: reasons[found.answer] };
    // What another has replaced is of no use to an application.
    const licences = found.licences.filter(({ status }) => status !== "EXCHANGED").slice(0, mostLicences).map(({ asRegistered }) => asRegistered);
    if (licences.length === 0) return { request, state: "NOT_FOUND", reason: reasons.NOT_FOUND };
    return {
      request,
      state: "FOUND",
      preview: licences.flatMap(linesOf),
      evidence: await signEvidence(key, { subject: subject.id, purpose, id: factName, version: clock.now().toISOString(), facts: { licences: licences.map((licence) => ({ ...licence })) } }),
    };
  },
});
