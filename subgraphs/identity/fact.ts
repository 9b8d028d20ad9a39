/** What the register holds of a person, told for one application: under a consent that the portal vouches for, and signed so that others need not ask again. */
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import { signOffer } from "../../kit/offer.ts";
import type { OfferKey, OfferReader } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import type { LookUp, Person } from "./population.ts";

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

export interface Facts {
  /** @returns for which procedure the person consented to be looked up; `undefined` when they did not, or the request is not good. */
  purposeOf(request: string, subject: Subject): Promise<string | undefined>;
  tell(request: string, purpose: string, subject: Subject, found: LookUp | { readonly answer: "UNAVAILABLE" }): Promise<ToldFact>;
}

/** The name by which the portal asks for this fact. */
export const factName = "IDENTITY";

const reasons = {
  NOT_FOUND: { vi: "Cơ sở dữ liệu quốc gia về dân cư không có thông tin của bạn: hãy kê khai đầy đủ, hoặc yêu cầu xác minh.", en: "The population database has nothing of you: give your particulars, or ask to be verified." },
  MISMATCH: { vi: "Thông tin đăng nhập không khớp với cơ sở dữ liệu quốc gia về dân cư: hãy yêu cầu xác minh, điều chỉnh.", en: "Your sign-in does not match the population database: ask to be verified." },
  UNAVAILABLE: { vi: "Cơ sở dữ liệu quốc gia về dân cư hiện không trả lời: hãy tự kê khai nếu thủ tục cho phép, hoặc thử lại sau.", en: "The population database does not answer now: state it yourself where the application takes that, or try again later." },
  CONSENT_REQUIRED: { vi: "Cần có sự đồng ý của bạn trước khi lấy thông tin.", en: "Your consent is needed before anything is looked up." },
} as const satisfies Record<Exclude<ToldFact["state"], "FOUND">, Text>;
const incomplete: Text = { vi: "Cơ sở dữ liệu chưa có đủ thông tin của bạn: phần còn thiếu cần được kê khai.", en: "The database does not have everything of you: what is missing is for you to give." };

export const withoutConsent = (request: string): ToldFact => ({ request, state: "CONSENT_REQUIRED", reason: reasons.CONSENT_REQUIRED });

const labels = {
  personalId: { vi: "Số định danh cá nhân", en: "Personal number" },
  fullName: { vi: "Họ và tên", en: "Full name" },
  dateOfBirth: { vi: "Ngày, tháng, năm sinh", en: "Date of birth" },
  sex: { vi: "Giới tính", en: "Sex" },
  nationality: { vi: "Quốc tịch", en: "Nationality" },
  birthPlace: { vi: "Nơi đăng ký khai sinh", en: "Place of birth registration" },
  permanentAddress: { vi: "Nơi thường trú", en: "Permanent residence" },
} as const satisfies Record<string, Text>;
type FactField = keyof typeof labels;

const sexes = { MALE: "Nam", FEMALE: "Nữ", UNKNOWN: undefined } as const;

/** What is passed on, and nothing that the register does not have. */
const factsOf = ({ personalId, fullName, dateOfBirth, sex, nationality, birthPlace, addresses }: Person, on: string): Readonly<Partial<Record<FactField, string>>> => {
  const present = addresses.find(({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || validTo >= on));
  const all: Readonly<Record<FactField, string | undefined>> = {
    ...{ personalId, fullName, dateOfBirth, sex: sexes[sex], nationality, birthPlace },
    permanentAddress: present && [present.line, present.commune, present.province].filter((part) => part !== undefined).join(", "),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
};

/** On a screen that others may see, the number but for its end. */
const shown = (field: FactField, value: string): string => (field === "personalId" ? "•".repeat(value.length - 3) + value.slice(-3) : value);

/** @param clock the world's: of which day an address is the present one. */
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
    const facts = factsOf(found.person, today(clock));
    const fields = (Object.keys(labels) as FactField[]).filter((field) => facts[field] !== undefined);
    return {
      request,
      state: "FOUND",
      preview: fields.map((field) => ({ label: labels[field], value: shown(field, facts[field] ?? "") })),
      evidence: await signOffer(key, { subject: subject.id, kind: "evidence", purpose, id: factName, version: clock.now().toISOString(), facts, lifetimeSeconds: evidenceSeconds }),
      ...(found.person.missing.length > 0 && { reason: incomplete }),
    };
  },
});
