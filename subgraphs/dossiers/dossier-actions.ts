/** What a person does about a dossier of theirs: rate how it was handled, withdraw it, hand in papers that its agency asked for. Each once per idempotency key. */
import type { Kysely } from "kysely";
import type { ActRequest, Acts } from "../../kit/act.ts";
import { filingActor } from "../../kit/application.ts";
import { readDocuments } from "../../kit/cited-document.ts";
import type { Clock } from "../../kit/clock.ts";
import { badInput } from "../../kit/errors.ts";
import type { OfferReader } from "../../kit/offer.ts";
import type { ActingRole, Subject } from "../../kit/subject.ts";
import { readLine, readText } from "../../kit/text.ts";
import { actOf } from "./actions.ts";
import { takesActs } from "./agency-acts.ts";
import type { AgencyAct, AgencyActs, AgencyOutcome } from "./agency-acts.ts";
import { standingOf } from "./dossier.ts";
import { dossierOf } from "./dossiers.ts";
import { actorOf } from "./owner.ts";
import type { Owners } from "./owner.ts";
import { isRatedBy, mayBeRated, writeRating } from "./ratings.ts";
import type { RatingLevel } from "./ratings.ts";
import { canReach } from "./statuses.ts";
import type { Status } from "./statuses.ts";
import type { Tables } from "./tables.ts";

/** `NOT_FOUND`: somebody else's, one that never was, and one that its agency has not reported yet are one answer. */
export type DossierRefusal = "NOT_FOUND" | "NO_RESULT_YET" | "NOT_ASKED_FOR" | "TOO_LATE" | "NOT_ONLINE" | "REFUSED";
export type RatingOutcome = "RATED" | "ALREADY_RATED" | { readonly refused: DossierRefusal };
export type DossierOutcome = "TAKEN" | { readonly refused: DossierRefusal };

type Told = AgencyOutcome | { readonly refused: DossierRefusal };

export interface DossierActions {
  rateDossier(subject: Subject, input: { readonly dossier: string; readonly rating: RatingLevel; readonly comment?: string | null | undefined; readonly idempotencyKey: string }): Promise<RatingOutcome>;
  withdrawDossier(subject: Subject, input: { readonly dossier: string; readonly reason: string; readonly idempotencyKey: string }): Promise<DossierOutcome>;
  supplementDossier(subject: Subject, input: { readonly dossier: string; readonly documents: readonly string[]; readonly note?: string | null | undefined; readonly idempotencyKey: string }): Promise<DossierOutcome>;
}

export interface DossierActionParts {
  readonly db: Kysely<Tables>;
  readonly acts: Acts;
  readonly owners: Owners;
  readonly agencyActs: AgencyActs;
  /** Reads what this store offered itself. */
  readonly ownOffers: OfferReader;
  readonly clock: Clock;
}

/** What agencies take, and what is worth reading. */
const most = { line: 300, comment: 1_000, documents: 10, offer: 16_000 };

export const createDossierActions = (parts: DossierActionParts): DossierActions => {
  const { acts, agencyActs } = parts;
  return {
    rateDossier: rating(parts),
    withdrawDossier: withdrawing(parts, acts.define<AgencyAct, Told>("withdrawDossier", agencyActs)),
    supplementDossier: supplementing(parts, acts.define<AgencyAct, Told>("supplementDossier", agencyActs)),
  };
};

interface OwnDossier {
  readonly code: string;
  readonly agency: string;
  readonly procedure: string;
  readonly status: Status;
}

/** A person's own dossier, and where it stands. */
const findOwn = async ({ db, owners, clock }: DossierActionParts, subject: Subject, asked: string): Promise<OwnDossier | undefined> => {
  const dossier = asked.isWellFormed() && !asked.includes("\0") ? await dossierOf(db, owners.allOf(subject), asked) : undefined;
  if (dossier === undefined) return undefined;
  const { code, agency, procedure } = dossier;
  return { code, agency, procedure, status: standingOf(dossier, clock).status };
};

/** Lines may be broken, and nothing else is controlled. */
const readComment = (text: string): string | undefined => {
  const comment = text.isWellFormed() ? readText(text)?.trim() : undefined;
  return comment === undefined || comment.length > most.comment || /[^\P{Cc}\n]/u.test(comment) ? undefined : comment;
};

const rating = (parts: DossierActionParts): DossierActions["rateDossier"] => {
  const { db, acts, clock } = parts;
  type Filing = { readonly dossier: string; readonly agency: string; readonly procedure: string; readonly level: RatingLevel; readonly comment: string | null; readonly at: string; readonly viewer: string; readonly actingCase: string | null; readonly role: ActingRole | null };
  const perform = acts.define<Filing, { readonly isRated: boolean } | { readonly refused: DossierRefusal }>("rateDossier", {
    send: async ({ dossier: code, agency, procedure, level, comment, at, viewer, actingCase, role }, { reference }) => ({
      isRated: await writeRating(db, { id: reference, dossier: { code, agency, procedure }, level, comment: comment ?? undefined, at: new Date(at), actor: { viewer, actingCase: actingCase ?? undefined, role: role ?? undefined } }),
    }),
    find: async ({ dossier }, { reference }) => ((await isRatedBy(db, dossier, reference)) ? { isRated: true } : undefined),
  });
  return async (subject, input) => {
    const comment = readComment(input.comment ?? "");
    if (comment === undefined) throw badInput(`comment has up to ${most.comment} characters.`, `comment dài tối đa ${most.comment} ký tự.`);
    const { viewer, actingCase = null } = actorOf(subject);
    const outcome = await perform({
      ...actOf(subject, input),
      decide: async () => {
        const own = await findOwn(parts, subject, input.dossier);
        if (own === undefined) return { refuse: { refused: "NOT_FOUND" } };
        if (!mayBeRated(own.status)) return { refuse: { refused: "NO_RESULT_YET" } };
        const { code, agency, procedure } = own;
        return { file: { dossier: code, agency, procedure, level: input.rating, comment: comment || null, at: clock.now().toISOString(), viewer, actingCase, role: subject.viewer.role ?? null } };
      },
    });
    if ("refused" in outcome) return outcome;
    return outcome.isRated ? "RATED" : "ALREADY_RATED";
  };
};

type Tell = (asked: Pick<ActRequest<AgencyAct, Told>, "subject" | "viewer" | "onBehalfOf" | "key" | "input" | "decide">) => Promise<Told>;

const outcomeOf = (told: Told): DossierOutcome => ("refused" in told ? told : "TAKEN");

/** The status that is shown stays what the agency has reported: it alone knows when it took what it was told. */
const withdrawing = (parts: DossierActionParts, tell: Tell): DossierActions["withdrawDossier"] => async (subject, input) => {
  const reason = readLine(input.reason, most.line);
  if (reason === undefined) throw badInput(`reason is one line of up to ${most.line} characters.`, `reason là một dòng, tối đa ${most.line} ký tự.`);
  const actor = filingActor(subject) ?? null;
  return outcomeOf(
    await tell({
      ...actOf(subject, input),
      decide: async () => {
        const own = await findOwn(parts, subject, input.dossier);
        if (own === undefined) return { refuse: { refused: "NOT_FOUND" } };
        const { agency, code: dossier } = own;
        if (!canReach(own.status, "WITHDRAWN")) return { refuse: { refused: "TOO_LATE" } };
        return takesActs(agency) ? { file: { kind: "WITHDRAW", agency, dossier, reason, actor } } : { refuse: { refused: "NOT_ONLINE" } };
      },
    }),
  );
};

const supplementing = (parts: DossierActionParts, tell: Tell): DossierActions["supplementDossier"] => async (subject, input) => {
  const note = input.note == null ? null : readLine(input.note, most.line);
  if (note === undefined) throw badInput(`note is one line of up to ${most.line} characters.`, `note là một dòng, tối đa ${most.line} ký tự.`);
  const { length } = input.documents;
  if (length < 1 || length > most.documents || input.documents.some((offer) => offer.length > most.offer)) throw badInput(`documents are 1 to ${most.documents} offers, as reuseDocument gives them.`, `documents gồm 1 đến ${most.documents} giấy tờ do reuseDocument cung cấp.`);
  const actor = filingActor(subject) ?? null;
  return outcomeOf(
    await tell({
      ...actOf(subject, input),
      // Offers run out, and a repeat must not: they are read only while there is no outcome.
      decide: async () => {
        const own = await findOwn(parts, subject, input.dossier);
        if (own === undefined) return { refuse: { refused: "NOT_FOUND" } };
        const { agency, code: dossier, procedure } = own;
        if (own.status !== "PAPERS_REQUESTED") return { refuse: { refused: "NOT_ASKED_FOR" } };
        if (!takesActs(agency)) return { refuse: { refused: "NOT_ONLINE" } };
        const documents = await readDocuments(parts.ownOffers, input.documents, { subject: subject.id, purpose: procedure });
        return { file: { kind: "SUPPLEMENT", agency, dossier, documents, note, actor } };
      },
    }),
  );
};
