/** The acts of asking for a connection, and for an inspection once more: what is asked, held against what was signed for it, and filed once. */
import type { ActWire, Acts, Decision } from "../../kit/act.ts";
import { filingActor } from "../../kit/application.ts";
import { readDocument } from "../../kit/cited-document.ts";
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import { PublicError } from "../../kit/errors.ts";
import { citedPopulation, populationFact, readPopulation } from "../../kit/evidence.ts";
import type { Population } from "../../kit/evidence.ts";
import { readCited } from "../../kit/offer.ts";
import type { OfferReader } from "../../kit/offer.ts";
import type { Subject } from "../../kit/subject.ts";
import { mayAskInspection } from "./connection.ts";
import type { Connection } from "./connection.ts";
import type { ConnectionRefusalCode, InspectionRefusalCode } from "./connection-refusals.ts";
import { procedures, readRequest, wrongField } from "./connection-request.ts";
import type { AskedConnection, ConnectionFiling, ConnectionInput, Paper, PaperKind } from "./connection-request.ts";
import type { CorporationName } from "./customer-code.ts";
import { firmsOf } from "./representation.ts";
import { serverOf } from "./territories.ts";

/** Kept with the idempotency key. */
export type ConnectionOutcome =
  | { readonly filed: { readonly code: string; readonly corporation: CorporationName; readonly receivedAt: string | null; readonly promisedOn: string | null } }
  | { readonly refused: readonly ConnectionRefusalCode[] };

export type InspectionFiling = { readonly corporation: CorporationName; readonly code: string };
export type InspectionOutcome = { readonly asked: { readonly code: string; readonly at: string | null } } | { readonly refused: readonly InspectionRefusalCode[] };

export interface ConnectionParts {
  readonly acts: Acts;
  readonly filing: ActWire<ConnectionFiling, ConnectionOutcome>;
  readonly inspecting: ActWire<InspectionFiling, InspectionOutcome>;
  /** One of the subject's own connections, outside of any request. */
  readonly connection: (subject: Subject, code: string, signal: AbortSignal) => Promise<Connection | undefined>;
  readonly offers: OfferReader;
  readonly clock: Clock;
}

export interface InspectionInput {
  readonly connection: string;
  readonly idempotencyKey: string;
}

export interface ConnectionActs {
  /** @throws {PublicError} `BAD_INPUT`, `OFFER_EXPIRED`, `FORBIDDEN` for a firm of others, `EVIDENCE_CHANGED`, each with nothing filed, and what an act of `kit/act.ts` throws. */
  request(subject: Subject, input: ConnectionInput): Promise<ConnectionOutcome>;
  /** @throws {PublicError} a ministry fault, and what an act throws. */
  inspect(subject: Subject, input: InspectionInput): Promise<InspectionOutcome>;
}

export const createConnectionActs = (parts: ConnectionParts): ConnectionActs => {
  const requesting = parts.acts.define<ConnectionFiling, ConnectionOutcome>("requestElectricityConnection", parts.filing);
  const inspecting = parts.acts.define<InspectionFiling, InspectionOutcome>("requestElectricityInspection", parts.inspecting);
  const who = ({ id, viewer, onBehalf }: Subject) => ({ subject: id, viewer: viewer.id, onBehalfOf: onBehalf?.case });
  return {
    async request(subject, input) {
      const asked = readRequest(input);
      // Evidence runs out, and a repeat must not: it is read only while there is no outcome.
      return requesting({ ...who(subject), key: input.idempotencyKey, input: asked, decide: () => decide(parts, asked, subject) });
    },
    inspect: (subject, { connection: code, idempotencyKey }) =>
      inspecting({ ...who(subject), key: idempotencyKey, input: { code }, decide: ({ signal }) => decideInspection(parts, code, subject, signal) }),
  };
};

const decide = async ({ offers, clock }: ConnectionParts, asked: AskedConnection, subject: Subject): Promise<Decision<ConnectionFiling, ConnectionOutcome>> => {
  const actor = filingActor(subject);
  const applicant = await applicantOf(offers, asked, subject);
  if (typeof applicant === "string") return { refuse: { refused: [applicant] } };
  const { address, purpose, voltage } = asked;
  const server = serverOf(address.provinceCode, address.communeCode, today(clock));
  if (typeof server === "string") return { refuse: { refused: [server === "NOBODY" ? "ADDRESS_NOT_SERVED" : "ADDRESS_AMBIGUOUS"] } };
  const power = asked.voltage === "LOW" ? { power: asked.expectedLoad, phases: asked.phases } : { power: asked.capacity, phases: 3 as const };
  return { file: { corporation: server.corporation, voltage, ...applicant, address, purpose, ...power, papers: await papersIn(offers, asked, subject.id), ...(actor && { actor }) } };
};

type Applicant = Pick<ConnectionFiling, "personalId" | "fullName" | "firm" | "cited">;

const applicantOf = async (offers: OfferReader, asked: AskedConnection, subject: Subject): Promise<Applicant | ConnectionRefusalCode> => {
  const { personalId } = subject.identifiers;
  if (asked.voltage === "LOW") {
    const population = await identityIn(offers, asked.evidence, subject.id);
    if (population.fullName === undefined) throw wrongField("lowVoltage.evidence");
    return personalId === undefined ? "PERSON_NOT_FOUND" : { personalId, fullName: population.fullName, cited: citedPopulation(population) };
  }
  const firm = firmsOf(subject).find(({ taxCode }) => taxCode === asked.taxCode);
  if (firm === undefined) throw new PublicError("FORBIDDEN", { message: { en: "You do not represent this firm.", vi: "Bạn không đại diện cho doanh nghiệp này." } });
  return personalId === undefined ? "ORGANISATION_NOT_FOUND" : { personalId, firm: { taxCode: firm.taxCode, role: firm.role }, cited: [] };
};

const identityIn = async (offers: OfferReader, tokens: readonly string[], subject: string): Promise<Population> => {
  const [token = ""] = tokens;
  const offer = await readCited(offers, token, { kind: "evidence", issuers: [populationFact.issuer], subject, purpose: procedures.LOW, field: "lowVoltage.evidence" });
  const population = readPopulation(offer);
  if (population === undefined) throw wrongField("lowVoltage.evidence");
  return population;
};

const papersIn = async (offers: OfferReader, asked: AskedConnection, subject: string): Promise<readonly Paper[]> => {
  const paper = async (kind: PaperKind, token: string, field: string): Promise<Paper> => {
    const { id, sha256, name, address } = await readDocument(offers, token, { subject, purpose: procedures[asked.voltage] }, field);
    return { kind, id, sha256, name, address };
  };
  if (asked.voltage === "LOW") return [await paper("PREMISES", asked.premises, "lowVoltage.premises")];
  return Promise.all([
    paper("SINGLE_LINE_DIAGRAM", asked.singleLineDiagram, "mediumVoltage.singleLineDiagram"),
    ...asked.documents.map(({ kind, offer }) => paper(kind, offer, "mediumVoltage.documents")),
  ]);
};

/** Looked for among what the subject has: one of others and one that never was make the same call. */
const decideInspection = async ({ connection }: ConnectionParts, code: string, subject: Subject, signal: AbortSignal): Promise<Decision<InspectionFiling, InspectionOutcome>> => {
  const own = await connection(subject, code, signal);
  if (own === undefined) return { refuse: { refused: ["CONNECTION_NOT_FOUND"] } };
  return mayAskInspection(own) ? { file: { corporation: own.corporation, code: own.code } } : { refuse: { refused: ["NOTHING_TO_INSPECT"] } };
};
