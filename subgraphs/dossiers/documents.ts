/** The citizen's documents: what they are, whose, what they were used for, and whether one that is shown is genuine. */
import type { Kysely, Selectable } from "kysely";
import { today } from "../../kit/clock.ts";
import type { Clock } from "../../kit/clock.ts";
import type { Subject } from "../../kit/subject.ts";
import { agencies, isAgency, isOwn } from "./agencies.ts";
import type { AgencyName } from "./agencies.ts";
import { unitOf } from "./codes.ts";
import { writeMoment } from "./dossiers.ts";
import { isUnchanged } from "./files.ts";
import type { MediaType } from "./files.ts";
import { isIssuer, nameOfIssuer } from "./issuers.ts";
import type { Issuer } from "./issuers.ts";
import type { Actor } from "./owner.ts";
import { givesSensitiveResults } from "./procedures.ts";
import type { LocalisedText } from "./statuses.ts";
import type { Tables } from "./tables.ts";
import { readVerificationCode } from "./verification-code.ts";

export interface Document {
  readonly id: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly sha256: string;
  readonly origin: "UPLOADED" | "ISSUED";
  readonly issuer: Issuer | undefined;
  readonly issuedAt: string;
  readonly expiresOn: string | undefined;
  readonly procedure: string | undefined;
  readonly verificationCode: string | undefined;
}

/** More than anybody has; what is beyond is not read. */
const mostRead = 1_000;
const mostUses = 5_000;

const documentOf = (row: Selectable<Tables["document"]>): Document => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type as MediaType,
  size: row.size,
  sha256: row.sha256,
  origin: row.origin,
  issuer: row.agency !== null && isIssuer(row.agency) ? row.agency : undefined,
  issuedAt: writeMoment(row.issued_at),
  expiresOn: row.expires_on ?? undefined,
  procedure: row.procedure ?? undefined,
  verificationCode: row.verification_code ?? undefined,
});

export const isDocumentId = (text: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);

/** The latest first. */
export const documentsOf = async (db: Kysely<Tables>, owners: readonly string[]): Promise<readonly Document[]> =>
  (await db.selectFrom("document").selectAll().where("owner", "in", [...owners]).orderBy("issued_at", "desc").orderBy("id").limit(mostRead).execute()).map(documentOf);

/** Looked up among the owner's, like dossiers. */
export const findDocument = async (db: Kysely<Tables>, owners: readonly string[], id: string): Promise<Document | undefined> => {
  if (!isDocumentId(id)) return undefined;
  const row = await db.selectFrom("document").selectAll().where("id", "=", id).where("owner", "in", [...owners]).executeTakeFirst();
  return row && documentOf(row);
};

/** For whoever has shown that it is theirs already. */
export const findById = async (db: Kysely<Tables>, id: string): Promise<Document | undefined> => {
  const row = await db.selectFrom("document").selectAll().where("id", "=", id).executeTakeFirst();
  return row && documentOf(row);
};

/** A paper that says of a person what only they may know is withheld from whoever acts for them, as if there were none, and from a weak sign-in. */
export const mayShow = ({ origin, procedure }: Document, { id, viewer, assuranceLevel }: Subject): boolean =>
  origin === "UPLOADED" || procedure === undefined || !givesSensitiveResults(procedure) || (viewer.id === id && assuranceLevel === 2);

/** Whether it can be used: an upload always, a result while it holds and, where that is asked, is not too old. */
export const isUsable = ({ expiresOn, issuedAt }: Document, clock: Clock, notOlderThanDays?: number): boolean =>
  (expiresOn === undefined || expiresOn >= today(clock)) && (notOlderThanDays === undefined || clock.now().getTime() - Date.parse(issuedAt) <= notOlderThanDays * 86_400_000);

export interface DocumentUse {
  readonly at: string;
  readonly procedure: string;
  readonly kind: "OFFERED" | "FETCHED";
  readonly agency: AgencyName | undefined;
  readonly case: string | undefined;
  readonly onBehalf: boolean;
}

/** Of each document, the latest first. */
export const usesOf = async (db: Kysely<Tables>, documents: readonly string[]): Promise<readonly (readonly DocumentUse[])[]> => {
  const rows = await db.selectFrom("document_use").selectAll().where("document", "in", [...documents]).orderBy("at", "desc").orderBy("id").limit(mostUses).execute();
  return documents.map((id) => rows.filter(({ document }) => document === id).map(useOf));
};

const useOf = (row: Selectable<Tables["document_use"]>): DocumentUse => ({
  at: writeMoment(row.at),
  procedure: row.procedure,
  kind: row.kind,
  agency: row.agency !== null && isAgency(row.agency) ? row.agency : undefined,
  case: row.case_reference ?? undefined,
  onBehalf: row.acting_case !== null,
});

export interface NewUse {
  readonly id: string;
  readonly document: string;
  readonly procedure: string;
  readonly consent: string;
  readonly at: Date;
  readonly actor: Actor;
}

/** The same use again, by its id, is written once. */
export const writeUse = async (db: Kysely<Tables>, { id, document, procedure, consent, at, actor }: NewUse): Promise<void> =>
  void (await db
    .insertInto("document_use")
    .values({ id, document, procedure, consent, at, kind: "OFFERED", viewer: actor.viewer, acting_case: actor.actingCase ?? null, agency: null, case_reference: null })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute());

/** How long after it was offered an agency may fetch a document. */
const fetchableMs = 90 * 86_400_000;

export interface AgencyFetch {
  readonly id: string;
  readonly document: string;
  /** The use under which it was offered. */
  readonly use: string;
  /** The agency's case: a dossier's code, or the application's reference. */
  readonly case: string;
  readonly agency: AgencyName;
  readonly at: Date;
}

/**
 * Whether an agency may fetch a document: it was offered for a procedure that this agency decides, under a use that cannot be guessed, the consent stands, and
 * the case is one of its own for that procedure. Written down with the case.
 */
export const fetchForAgency = async (db: Kysely<Tables>, { id, document, use, case: reference, agency, at }: AgencyFetch): Promise<Document | undefined> => {
  if (!isDocumentId(document) || !isDocumentId(use)) return undefined;
  const found = await db
    .selectFrom("document_use")
    .innerJoin("document", "document.id", "document_use.document")
    .innerJoin("consent", "consent.id", "document_use.consent")
    .selectAll("document")
    .select(["document_use.procedure as purpose", "document_use.at as offeredAt", "document_use.acting_case as actingCase"])
    .where("document_use.id", "=", use)
    .where("document.id", "=", document)
    .where("document_use.kind", "=", "OFFERED")
    .where("consent.withdrawn_at", "is", null)
    .executeTakeFirst();
  if (found === undefined || !agencies[agency].procedures.includes(found.purpose) || at.getTime() - found.offeredAt.getTime() > fetchableMs) return undefined;
  if (!(await isCaseOf(db, agency, reference, found.purpose))) return undefined;
  await db
    .insertInto("document_use")
    .values({ id, document, procedure: found.purpose, consent: null, at, kind: "FETCHED", viewer: null, acting_case: found.actingCase, agency, case_reference: reference })
    .execute();
  return documentOf(found);
};

/** A dossier's code must be the agency's own and, once it was reported, of that procedure; a reference of an application is a UUID. */
const isCaseOf = async (db: Kysely<Tables>, agency: AgencyName, reference: string, procedure: string): Promise<boolean> => {
  if (unitOf(reference) === undefined) return isDocumentId(reference);
  if (!isOwn(agency, reference)) return false;
  const dossier = await db.selectFrom("dossier").select("procedure").where("code", "=", reference).executeTakeFirst();
  return dossier === undefined || dossier.procedure === null || dossier.procedure === procedure;
};

export interface Verification {
  readonly state: "VALID" | "CHANGED" | "EXPIRED" | "UNKNOWN";
  readonly issuer: LocalisedText | undefined;
}

const unknown: Verification = { state: "UNKNOWN", issuer: undefined };

/** What is told to whoever holds a document. Uploads are not known: the portal cannot vouch for them. */
const verificationOf = (row: Selectable<Tables["document"]> | undefined, isSame: boolean, clock: Clock): Verification => {
  if (row === undefined || row.origin !== "ISSUED" || row.agency === null || !isIssuer(row.agency)) return unknown;
  const issuer = nameOfIssuer(row.agency);
  if (!isSame) return { state: "CHANGED", issuer };
  return { state: row.expires_on !== null && row.expires_on < today(clock) ? "EXPIRED" : "VALID", issuer };
};

/** By its code: whether it was issued, and what is in the store is still what was issued. */
export const verifyByCode = async (db: Kysely<Tables>, text: string, clock: Clock): Promise<Verification> => {
  const row = await findByCode(db, text);
  return row === undefined ? unknown : verificationOf(row, await isUnchanged(db, row.sha256), clock);
};

/** By the file itself, and by the code that it carries, if given. */
export const verifyByFile = async (db: Kysely<Tables>, sha256: string, code: string | undefined, clock: Clock): Promise<Verification> => {
  if (code !== undefined) {
    const row = await findByCode(db, code);
    return verificationOf(row, row?.sha256 === sha256, clock);
  }
  const row = await db.selectFrom("document").selectAll().where("sha256", "=", sha256).where("origin", "=", "ISSUED").orderBy("expires_on", (order) => order.desc().nullsFirst()).executeTakeFirst();
  return verificationOf(row, true, clock);
};

const findByCode = async (db: Kysely<Tables>, text: string): Promise<Selectable<Tables["document"]> | undefined> => {
  const code = readVerificationCode(text);
  return code === undefined ? undefined : db.selectFrom("document").selectAll().where("verification_code", "=", code).executeTakeFirst();
};
