import { today } from "../../kit/clock.ts";
import { paginate } from "../../kit/connection.ts";
import { PublicError } from "../../kit/errors.ts";
import type { Subject } from "../../kit/subject.ts";
import { requireSubject } from "../../kit/subgraph.ts";
import { agencies, agencyNames, agencyOfCode, isAgency } from "./agencies.ts";
import { consentTextOf } from "./consent-text.ts";
import type { Document } from "./documents.ts";
import type { DossierOutcome, DossierRefusal } from "./dossier-actions.ts";
import { refusalTexts, takenTexts } from "./dossier-texts.ts";
import { standingOf } from "./dossier.ts";
import type { ReportedPaper, StoredDossier } from "./dossiers.ts";
import { writeMoment } from "./dossiers.ts";
import type { Resolvers } from "./generated.ts";
import { nameOfIssuer } from "./issuers.ts";
import type { DossiersContext } from "./ministry.ts";
import { agencyDeciding } from "./performance.ts";
import { sourceOf } from "./prefill.ts";
import { procedureOn, proceduresOn, requiresResultOf } from "./procedures.ts";
import type { Procedure } from "./procedures.ts";
import { readPeriod } from "./quarters.ts";
import type { Rating } from "./ratings.ts";
import { firstStatus, statuses } from "./statuses.ts";
import type { LocalisedText } from "./statuses.ts";
import type { DossierView } from "./views.ts";

const viewOf = (dossier: StoredDossier, { clock }: DossiersContext): DossierView => ({ code: dossier.code, reported: { ...dossier, standing: standingOf(dossier, clock) } });

const dossiersOf = async (context: DossiersContext): Promise<readonly DossierView[]> => (await context.ministry.dossiers(requireSubject(context))).map((dossier) => viewOf(dossier, context));

/** Every look-up goes through what the subject has: somebody else's and none at all are one answer, after the same call. */
const findDossier = async (context: DossiersContext, code: string): Promise<DossierView | undefined> => (await dossiersOf(context)).find((dossier) => dossier.code === code);

const findDocument = async (context: DossiersContext, id: string): Promise<Document | null> => (await context.ministry.documents(requireSubject(context))).find((document) => document.id === id) ?? null;

const procedureToday = (code: string, { clock }: DossiersContext): Procedure | null => procedureOn(code, today(clock)) ?? null;

const agencyName = (name: string | undefined) => (name !== undefined && isAgency(name) ? agencies[name].name : null);

const isShown = (paper: ReportedPaper, documents: readonly Document[]): boolean => paper.document === undefined || documents.some(({ id }) => id === paper.document);

/** What an agency is told in somebody's name. */
const requireLevel2 = (context: DossiersContext): Subject => {
  const subject = requireSubject(context);
  if (subject.assuranceLevel < 2) throw new PublicError("ASSURANCE_TOO_LOW");
  return subject;
};

const refused = (reason: DossierRefusal) => ({ __typename: "DossierActRefused", reason, text: refusalTexts[reason] }) as const;

const acted = async (context: DossiersContext, code: string, outcome: DossierOutcome, text: LocalisedText) => {
  if (outcome !== "TAKEN") return refused(outcome.refused);
  return { __typename: "DossierActTaken", dossier: (await findDossier(context, code)) ?? { code, reported: undefined }, text } as const;
};

/** What somebody wrote is theirs, whoever else may read the dossier. */
const ratingFor = ({ viewer, comment, ...rating }: Rating, context: DossiersContext) => ({ ...rating, comment: viewer === requireSubject(context).viewer.id ? (comment ?? null) : null });

export const resolvers: Resolvers = {
  Query: {
    me: (_query, _arguments, context) => ({ id: requireSubject(context).id }),
    procedures: (_query, { province, requiring, on }, { clock }) =>
      proceduresOn(on ?? today(clock)).filter((procedure) => (province == null || procedure.provinces.some(({ code }) => code === province)) && (requiring == null || requiresResultOf(procedure, requiring))),
    procedure: (_query, { code, on }, { clock }) => procedureOn(code, on ?? today(clock)) ?? null,
    dossier: async (_query, { code }, context) => (await findDossier(context, code)) ?? null,
    verifyDocument: (_query, { code }, { ministry, subject }) => ministry.verify(code, subject),
    agencies: () => [...agencyNames],
    agencyPerformance: async (_query, { agency: code, period }, { ministry, subject }) => {
      const read = readPeriod(period);
      const agency = agencyOfCode(code);
      return agency === undefined ? null : ministry.figures(agency, undefined, read, subject);
    },
    procedureStatistics: async (_query, { procedure, period }, { ministry, subject }) => {
      const read = readPeriod(period);
      const agency = agencyDeciding(procedure);
      return agency === undefined ? null : ministry.figures(agency, procedure, read, subject);
    },
  },
  Mutation: {
    giveConsent: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.giveConsent(requireSubject(context), input);
      return "given" in outcome ? { __typename: "ConsentGiven", consent: outcome.given } : { __typename: "ConsentTextChanged", consentText: outcome.changed };
    },
    withdrawConsent: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.withdrawConsent(requireSubject(context), input);
      return outcome === "NOT_FOUND"
        ? { __typename: "ConsentNotFound", text: { vi: "Không tìm thấy sự đồng ý này, hoặc không phải của bạn.", en: "There is no such consent, or it is not yours." } }
        : { __typename: "ConsentWithdrawn", consent: outcome.withdrawn };
    },
    startUpload: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.startUpload(requireSubject(context), input);
      return "refused" in outcome ? { __typename: "UploadRefused", text: outcome.refused } : { __typename: "UploadStarted", ...outcome, expiresAt: writeMoment(outcome.expiresAt) };
    },
    reuseDocument: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.reuseDocument(requireSubject(context), input);
      if ("consentRequired" in outcome) return { __typename: "ConsentRequired", consentText: outcome.consentRequired };
      if ("notUsable" in outcome) return { __typename: "DocumentNotUsable", text: outcome.notUsable };
      return { __typename: "DocumentOffered", offer: outcome.offer, expiresAt: writeMoment(outcome.expiresAt) };
    },
    rateDossier: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.rateDossier(requireSubject(context), input);
      if (typeof outcome === "object") return refused(outcome.refused);
      const rating = await context.ministry.rating(input.dossier);
      if (rating === undefined) throw new PublicError("INTERNAL", { reason: "a rating that was written is gone" });
      return { __typename: outcome === "RATED" ? "DossierRated" : "AlreadyRated", rating: ratingFor(rating, context) };
    },
    withdrawDossier: async (_mutation, { input }, context) => acted(context, input.dossier, await context.ministry.withdrawDossier(requireLevel2(context), input), takenTexts.WITHDRAW),
    supplementDossier: async (_mutation, { input }, context) => acted(context, input.dossier, await context.ministry.supplementDossier(requireLevel2(context), input), takenTexts.SUPPLEMENT),
  },
  Citizen: {
    __resolveReference: ({ id }, { subject }) => (id === subject?.id ? { id } : null),
    dossiers: async (_citizen, { filter, first, after }, context) => {
      const all = await dossiersOf(context);
      const { status, procedure, isLate } = filter ?? {};
      const wanted = all.filter(
        ({ reported }) => (status == null || (reported !== undefined && status.includes(reported.standing.status))) && (procedure == null || reported?.procedure === procedure) && (isLate == null || (reported?.standing.isLate ?? false) === isLate),
      );
      return paginate(wanted, ({ code }) => code, { first, after });
    },
    documents: async (_citizen, { first, after }, context) => paginate(await context.ministry.documents(requireSubject(context)), ({ id }) => id, { first, after }),
    consents: (_citizen, _arguments, context) => context.ministry.consents(requireSubject(context)),
    prefill: async (_citizen, { procedure: code }, context) => {
      const subject = requireSubject(context);
      const procedure = procedureToday(code, context);
      if (procedure === null) return null;
      const { ministry, clock } = context;
      const consent = await ministry.consentFor(subject, procedure);
      const requirements = await Promise.all(
        procedure.requirements.map(async (requirement) => ({ requirement: { ...requirement, on: procedure.on }, source: await sourceOf(requirement, { ministry, subject, procedure, consent, clock }) })),
      );
      return { procedure, consent: consent ?? null, requirements };
    },
  },
  Procedure: {
    __resolveReference: ({ code }, context) => procedureToday(code, context),
    owner: ({ owner: { name, from } }) => ({ name, since: from }),
    provinces: ({ provinces }) => provinces.map(({ code, name, from }) => ({ code, name, since: from })),
    requirements: ({ requirements, on }) => requirements.map((requirement) => ({ ...requirement, on })),
    consentText: (procedure) => consentTextOf(procedure),
  },
  Requirement: {
    resultOf: ({ from, on }) => (typeof from === "object" && "resultOf" in from ? (procedureOn(from.resultOf, on) ?? null) : null),
  },
  Dossier: {
    // Somebody else's is what one is that was never reported: a reference tells nobody which codes there are.
    __resolveReference: async ({ code }, context) => (context.subject === null ? null : ((await findDossier(context, code)) ?? { code, reported: undefined })),
    procedure: ({ reported }) => reported?.standing.procedure ?? null,
    procedureName: ({ reported }) => reported?.procedureName ?? reported?.standing.procedure?.name.vi ?? null,
    agency: ({ reported }) => agencyName(reported?.agency),
    status: ({ reported }) => reported?.standing.status ?? firstStatus,
    statusName: ({ reported }) => statuses[reported?.standing.status ?? firstStatus].name,
    meaning: ({ reported }) => statuses[reported?.standing.status ?? firstStatus].meaning,
    synchronised: ({ reported }) => reported !== undefined,
    receivedAt: ({ reported }) => reported?.standing.receivedAt ?? null,
    time: ({ reported }) => reported?.standing.time ?? statuses[firstStatus].time,
    dueOn: ({ reported }) => reported?.standing.dueOn ?? null,
    promisedOn: ({ reported }) => reported?.standing.promisedOn ?? null,
    isLate: ({ reported }) => reported?.standing.isLate ?? null,
    apology: ({ reported }) => reported?.standing.apology ?? null,
    fees: async ({ reported }, _arguments, { ministry }) => (reported === undefined ? [] : ministry.fees(reported, reported.standing.status)),
    history: ({ reported }) => (reported?.standing.history ?? []).map(({ status, at, note }) => ({ status, at, note: note ?? null, text: statuses[status].happened, by: statuses[status].by })),
    results: async ({ reported }, _arguments, context) => {
      const documents = await context.ministry.documents(requireSubject(context));
      return (reported?.papers ?? []).filter((paper) => isShown(paper, documents)).map(({ name, state, document }) => ({ name, state, document: documents.find(({ id }) => id === document) ?? null }));
    },
    rating: async ({ code, reported }, _arguments, context) => {
      const rating = reported === undefined ? undefined : await context.ministry.rating(code);
      return rating === undefined ? null : ratingFor(rating, context);
    },
  },
  Agency: {
    code: (name) => agencies[name].code,
    name: (name) => agencies[name].name,
    procedures: (name, _arguments, context) => agencies[name].procedures.map((code) => procedureToday(code, context)).filter((procedure) => procedure !== null),
  },
  DossierFee: {
    payable: async (fee, _arguments, context) => (await context.ministry.payable(requireSubject(context), fee)) ?? null,
  },
  Document: {
    __resolveReference: ({ id }, context) => (context.subject === null ? null : findDocument(context, id)),
    issuer: ({ issuer }) => (issuer === undefined ? null : nameOfIssuer(issuer)),
    resultOf: ({ procedure, origin }, _arguments, context) => (procedure === undefined || origin !== "ISSUED" ? null : procedureToday(procedure, context)),
    downloadUrl: (document, _arguments, context) => context.ministry.downloadUrl(requireSubject(context), document),
    usedFor: (document, _arguments, { ministry }) => ministry.uses(document),
  },
  DocumentUse: {
    procedure: ({ procedure }, _arguments, context) => procedureToday(procedure, context),
    agency: ({ agency }) => agencyName(agency),
  },
  Consent: {
    procedure: ({ procedure }, _arguments, context) => procedureToday(procedure, context),
    inForce: ({ procedure: code, withdrawnAt, text }, _arguments, context) => {
      const procedure = procedureToday(code, context);
      return withdrawnAt === undefined && procedure !== null && consentTextOf(procedure).version === text.version;
    },
  },
  PrefillSource: { __resolveType: ({ __typename }) => __typename },
};
