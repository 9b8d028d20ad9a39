/** The act of applying for an exchange: what is asked, held against evidence and register, and filed once. */
import type { ActWire, Acts, Decision } from "../../kit/act.ts";
import { filingActor } from "../../kit/application.ts";
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import { citedPopulation, evidenceChanged } from "../../kit/evidence.ts";
import type { CitedFact } from "../../kit/evidence.ts";
import type { OfferReader } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import { readInput, wrongField } from "./application.ts";
import type { Application, Asked, ExchangeInput } from "./application.ts";
import { readDocument, readEvidence } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";
import { exchangeOn } from "./exchange.ts";
import type { LookUp } from "./fact.ts";
import type { Outcome } from "./filing.ts";
import type { Holder, Licence, RegisteredLicence } from "./licence.ts";
import type { RefusalCode } from "./refusals.ts";
import { citedLicence, licenceFields } from "./register-fields.ts";
import type { LicenceField } from "./register-fields.ts";

export interface ExchangeParts {
  readonly acts: Acts;
  readonly filing: ActWire<Application, Outcome>;
  /** One call to the register, outside of any request. */
  readonly register: (holder: Holder, signal: AbortSignal) => Promise<LookUp>;
  readonly offers: OfferReader;
  readonly clock: Clock;
}

/** @throws {PublicError} `BAD_INPUT`, `OFFER_EXPIRED`, `EVIDENCE_CHANGED` with nothing filed, and what an act of `kit/act.ts` throws. */
export type ExchangeLicence = (subject: Subject, input: ExchangeInput) => Promise<Outcome>;

/** What leftovers are kept under. */
const operation = "exchangeDrivingLicence";

export const createExchange = (parts: ExchangeParts): ExchangeLicence => {
  const perform = parts.acts.define<Application, Outcome>(operation, parts.filing);
  return async (subject, input) => {
    const asked = readInput(input, today(parts.clock));
    return perform({
      ...{ subject: subject.id, viewer: subject.viewer.id, onBehalfOf: subject.onBehalf?.case, key: input.idempotencyKey, input: asked },
      // Evidence runs out, and a repeat must not: it is read only while there is no outcome.
      decide: ({ signal }) => decide(parts, asked, subject, signal),
    });
  };
};

const decide = async ({ offers, register, clock }: ExchangeParts, asked: Asked, subject: Subject, signal: AbortSignal): Promise<Decision<Application, Outcome>> => {
  const actor = filingActor(subject);
  const evidence = await readEvidence(offers, asked.evidence, subject.id);
  const fullName = nameIn(asked, evidence);
  if ((evidence.licences === undefined) === (asked.licence === undefined)) throw wrongField(asked.licence ? "declared.licence" : "evidence");
  const documents = await documentsIn(offers, asked, subject.id);
  const { personalId, oldPersonalId } = subject.identifiers;
  const found = await register({ personalId, oldPersonalId }, signal);
  const licence = licenceIn(found, asked);
  if (licence === "NOT_FOUND") return refuse("LICENCE_NOT_FOUND");
  const shown = evidence.licences?.find(({ number }) => number === asked.licenceNumber);
  if (licence !== undefined) {
    if (shown) requireUnchanged(shown, licence);
    const reasons = reasonsAgainst(licence, asked, today(clock));
    if (reasons.length > 0) return refuse(...reasons);
  }
  if (evidence.licences !== undefined && shown === undefined) throw wrongField("evidence");
  const { reason, healthCertificate, delivery, licenceNumber } = asked;
  return {
    file: {
      ...{ licenceNumber, fullName, delivery, documents },
      cited: [...citedPopulation(evidence.population ?? {}), ...(shown ? citedLicence(shown) : [])],
      declared: shown ? [] : declaredFacts(asked),
      ...(personalId !== undefined && { personalId }),
      ...(oldPersonalId !== undefined && { oldPersonalId }),
      ...(healthCertificate && { healthCertificate }),
      ...(reason !== undefined && { reason }),
      ...(actor && { actor }),
    },
  };
};

const refuse = (...refused: RefusalCode[]): Decision<Application, Outcome> => ({ refuse: { refused } });

/** From evidence or as declared, and never both: nobody would know which of them was meant. */
const nameIn = ({ fullName }: Asked, { population }: Evidence): string => {
  const name = population === undefined ? fullName : population.fullName;
  if (name === undefined || (population !== undefined && fullName !== undefined)) throw wrongField(fullName === undefined ? "evidence" : "declared.fullName");
  return name;
};

const documentsIn = async (offers: OfferReader, { portrait, healthCertificateFile }: Asked, subject: string): Promise<Application["documents"]> =>
  Promise.all([
    readDocument(offers, portrait, subject, "documents.portrait"),
    ...(healthCertificateFile === undefined ? [] : [readDocument(offers, healthCertificateFile, subject, "documents.healthCertificate")]),
  ]);

/** Another person's licence and one that does not exist are one answer. @returns `undefined` when the register cannot be asked: the police, who read it too, decide then. */
const licenceIn = (found: LookUp, { licenceNumber }: Asked): Licence | "NOT_FOUND" | undefined => {
  if (found.answer === "UNAVAILABLE") return undefined;
  return (found.answer === "FOUND" ? found.licences.find(({ number }) => number === licenceNumber) : undefined) ?? "NOT_FOUND";
};

/** The police would say the same; here it costs them no filing. */
const requireUnchanged = (shown: RegisteredLicence, { asRegistered }: Licence): void => {
  const changed = (Object.keys(licenceFields) as LicenceField[]).filter((field) => shown[field] !== asRegistered[field]);
  if (changed.length > 0) throw evidenceChanged(changed.map((field) => licenceFields[field].label));
};

/** The rules that `DrivingLicence.exchange` shows. */
const reasonsAgainst = (licence: Licence, asked: Asked, day: string): readonly RefusalCode[] => {
  const { obstacles, documents } = exchangeOn(licence, day);
  const needsHealth = documents.includes("HEALTH_CERTIFICATE") && asked.healthCertificate === undefined;
  return [...obstacles, ...(isAsDeclared(licence, asked) ? [] : (["DECLARED_DIFFERS"] as const)), ...(needsHealth ? (["HEALTH_CERTIFICATE_MISSING"] as const) : [])];
};

const isAsDeclared = ({ printedClasses, issuedOn }: Licence, { licence: declared }: Asked): boolean =>
  declared === undefined || (declared.issuedOn === issuedOn && printedClasses.every(({ code }) => declared.classes.includes(code)) && declared.classes.every((name) => printedClasses.some(({ code }) => code === name)));

/** Where our look-up failed, the police hold what was declared against the register. */
const declaredFacts = ({ licence, licenceNumber }: Asked): readonly CitedFact[] =>
  licence === undefined ? [] : citedLicence({ number: licenceNumber, classes: licence.classes.map((code) => (code === "B1_AUTOMATIC" ? "B1 số tự động" : code)).join(","), issuedOn: licence.issuedOn });
