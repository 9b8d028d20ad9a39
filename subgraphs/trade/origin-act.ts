/** The acts of applying for a certificate of origin, and of handing in once more what was returned. */
import type { ActWire, Acts, Decision } from "../../kit/act.ts";
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import type { Subject } from "../../kit/subject.ts";
import type { Certificate } from "./certificate.ts";
import type { FilingOutcome } from "./filing.ts";
import { readAgain, readApplication } from "./origin-application.ts";
import type { ApplyInput, AskedAgain, AskedCertificate, ResubmitInput } from "./origin-application.ts";
import type { OriginFiling } from "./origin-filing.ts";
import { covers, formOn, labelOf } from "./origin-forms.ts";
import type { OriginRefusalCode } from "./origin-refusals.ts";
import { filerFor, firmsIn } from "./representation.ts";
import { profileOn } from "./trader-profile.ts";
import type { RegisteredProfile, TraderProfile } from "./trader-profile.ts";

export type OriginOutcome = FilingOutcome<OriginRefusalCode>;

export interface OriginParts {
  readonly acts: Acts;
  readonly filing: ActWire<OriginFiling, OriginOutcome>;
  /** Each one call to the ministry, outside of any request. */
  readonly profile: (taxCode: string, signal: AbortSignal) => Promise<RegisteredProfile>;
  readonly certificates: (taxCode: string, signal: AbortSignal) => Promise<readonly Certificate[]>;
  readonly clock: Clock;
}

export interface OriginActs {
  /** @throws {PublicError} `BAD_INPUT`, `FORBIDDEN` for a firm of others, with nothing filed, and what an act of `kit/act.ts` throws. */
  apply(subject: Subject, input: ApplyInput): Promise<OriginOutcome>;
  /** @throws {PublicError} the same. */
  resubmit(subject: Subject, input: ResubmitInput): Promise<OriginOutcome>;
}

export const createOriginActs = (parts: OriginParts): OriginActs => {
  const applying = parts.acts.define<OriginFiling, OriginOutcome>("applyForCertificateOfOrigin", parts.filing);
  const resubmitting = parts.acts.define<OriginFiling, OriginOutcome>("resubmitCertificateOfOrigin", parts.filing);
  const who = ({ id, viewer, onBehalf }: Subject) => ({ subject: id, viewer: viewer.id, onBehalfOf: onBehalf?.case });
  return {
    async apply(subject, input) {
      const asked = readApplication(input);
      return applying({ ...who(subject), key: input.idempotencyKey, input: asked, decide: ({ signal }) => decide(parts, asked, subject, signal) });
    },
    async resubmit(subject, input) {
      const asked = readAgain(input);
      return resubmitting({ ...who(subject), key: input.idempotencyKey, input: asked, decide: ({ signal }) => decideAgain(parts, asked, subject, signal) });
    },
  };
};

type Decided = Decision<OriginFiling, OriginOutcome>;

/** The ministry holds all of it to its own rules too; what is refused here costs nobody a filing. */
const decide = async ({ profile, clock }: OriginParts, asked: AskedCertificate, subject: Subject, signal: AbortSignal): Promise<Decided> => {
  const filer = filerFor("ORIGIN", subject, asked.taxCode);
  const day = today(clock);
  const refused = [...objectionsTo(asked, day), ...missingProfile(profileOn(await profile(asked.taxCode, signal), day))];
  if (refused.length > 0) return { refuse: { refused } };
  const { form, destination, declarationNumber, content } = asked;
  return { file: { filer, about: { form: labelOf(form), destination, declarationNumber }, content } };
};

const objectionsTo = ({ form, destination }: AskedCertificate, day: string): readonly OriginRefusalCode[] => {
  const rule = formOn(form, day);
  if (rule === undefined) return ["FORM_NOT_IN_FORCE"];
  return covers(rule, destination) ? [] : ["DESTINATION_NOT_COVERED"];
};

/** A state that is new to us is for the ministry to judge. */
const missingProfile = ({ state }: TraderProfile): readonly OriginRefusalCode[] => {
  switch (state) {
    case "NOT_REGISTERED":
      return ["TRADER_PROFILE_MISSING"];
    case "EXPIRED":
      return ["TRADER_PROFILE_EXPIRED"];
    case "SUSPENDED":
      return ["TRADER_PROFILE_SUSPENDED"];
    case "ACTIVE":
    case "UNKNOWN":
      return [];
  }
};

/** Looked for at every firm that is represented: one of others and one that never was make the same calls. */
const decideAgain = async ({ certificates }: OriginParts, { code, content }: AskedAgain, subject: Subject, signal: AbortSignal): Promise<Decided> => {
  const lists = await Promise.all(firmsIn("ORIGIN", subject).map(async ({ taxCode }) => ({ taxCode, found: (await certificates(taxCode, signal)).find((each) => each.code === code) })));
  const own = lists.find(({ found }) => found !== undefined);
  if (own?.found === undefined) return { refuse: { refused: ["APPLICATION_NOT_FOUND"] } };
  if (own.found.state !== "RETURNED") return { refuse: { refused: ["NOT_RETURNED"] } };
  return { file: { filer: filerFor("ORIGIN", subject, own.taxCode), about: { code }, content } };
};
