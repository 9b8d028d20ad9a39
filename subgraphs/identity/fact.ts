/** What the register holds of a person, told for one application: under a consent that the portal vouches for, and signed so that others need not ask again. */
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import type { PublicMessage } from "../../kit/errors.ts";
import { populationFact, populationFields } from "../../kit/evidence.ts";
import type { Population, PopulationField } from "../../kit/evidence.ts";
import { readConsent, signEvidence } from "../../kit/fact.ts";
import type { ConsentedRequest, NotTold, ToldFact } from "../../kit/fact.ts";
import type { OfferKey, OfferReader } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import type { LookUp, Person } from "./population.ts";

export interface Facts {
  /** @returns `undefined` when the person did not consent to be looked up, or the request is not good. */
  read(request: string, subject: Subject): Promise<ConsentedRequest | undefined>;
  tell(request: string, asked: ConsentedRequest, subject: Subject, found: LookUp | { readonly answer: "UNAVAILABLE" }): Promise<ToldFact>;
}

const reasons = {
  NOT_FOUND: { vi: "Cơ sở dữ liệu quốc gia về dân cư không có thông tin của bạn: hãy kê khai đầy đủ, hoặc yêu cầu xác minh.", en: "The population database has nothing of you: give your particulars, or ask to be verified." },
  MISMATCH: { vi: "Thông tin đăng nhập không khớp với cơ sở dữ liệu quốc gia về dân cư: hãy yêu cầu xác minh, điều chỉnh.", en: "Your sign-in does not match the population database: ask to be verified." },
  UNAVAILABLE: { vi: "Cơ sở dữ liệu quốc gia về dân cư hiện không trả lời: hãy tự kê khai nếu thủ tục cho phép, hoặc thử lại sau.", en: "The population database does not answer now: state it yourself where the application takes that, or try again later." },
} as const satisfies Record<NotTold, PublicMessage>;
const incomplete: PublicMessage = { vi: "Cơ sở dữ liệu chưa có đủ thông tin của bạn: phần còn thiếu cần được kê khai.", en: "The database does not have everything of you: what is missing is for you to give." };

const sexes = { MALE: "Nam", FEMALE: "Nữ", UNKNOWN: undefined } as const;

/** What is passed on, and nothing that the register does not have. */
const factsOf = ({ personalId, fullName, dateOfBirth, sex, nationality, birthPlace, addresses }: Person, on: string): Population => {
  const present = addresses.find(({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || validTo >= on));
  const all: Readonly<Record<PopulationField, string | undefined>> = {
    ...{ personalId, fullName, dateOfBirth, sex: sexes[sex], nationality, birthPlace },
    permanentAddress: present && [present.line, present.commune, present.province].filter((part) => part !== undefined).join(", "),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};

/** On a screen that others may see, the number but for its end. */
const shown = (field: PopulationField, value: string): string => (field === "personalId" ? "•".repeat(value.length - 3) + value.slice(-3) : value);

/** @param clock the world's: of which day an address is the present one. */
export const createFacts = (key: OfferKey, requests: OfferReader, clock: Clock): Facts => ({
  read: (request, subject) => readConsent(requests, request, populationFact.id, subject),
  async tell(request, { purpose }, subject, found) {
    if (found.answer !== "FOUND") return { request, state: found.answer, reason: reasons[found.answer] };
    const facts = factsOf(found.person, today(clock));
    const fields = (Object.keys(populationFields) as PopulationField[]).filter((field) => facts[field] !== undefined);
    return {
      request,
      state: "FOUND",
      preview: fields.map((field) => ({ label: populationFields[field].label, value: shown(field, facts[field] ?? "") })),
      evidence: await signEvidence(key, { subject: subject.id, purpose, id: populationFact.id, version: clock.now().toISOString(), facts }),
      ...(found.person.missing.length > 0 && { reason: incomplete }),
    };
  },
});
