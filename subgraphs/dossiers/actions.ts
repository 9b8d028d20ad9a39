/** What a person does at the store: agree, withdraw, upload, use a document again. Each is done once per idempotency key. */
import type { Kysely } from "kysely";
import type { Acts } from "../../kit/act.ts";
import type { Clock } from "../../kit/clock.ts";
import { today } from "../../kit/clock.ts";
import { badInput } from "../../kit/errors.ts";
import type { Subject } from "../../kit/subject.ts";
import { readText } from "../../kit/text.ts";
import { consentTextOf } from "./consent-text.ts";
import type { ConsentText } from "./consent-text.ts";
import { consentInForce, findConsent, writeConsent, writeWithdrawal } from "./consents.ts";
import type { Consent } from "./consents.ts";
import { findDocument, isDocumentId, isUsable, mayShow, writeUse } from "./documents.ts";
import { maxFileBytes } from "./files.ts";
import type { MediaType } from "./files.ts";
import type { Offers } from "./offers.ts";
import { actorOf } from "./owner.ts";
import type { Owners } from "./owner.ts";
import { procedureOn } from "./procedures.ts";
import type { Procedure } from "./procedures.ts";
import type { LocalisedText } from "./statuses.ts";
import type { Tables } from "./tables.ts";
import type { Tickets } from "./tickets.ts";
import { countUploads, findUpload, mostUploads, writeUpload } from "./uploads.ts";

export type ConsentOutcome = { readonly given: Consent } | { readonly changed: ConsentText };
export type WithdrawalOutcome = { readonly withdrawn: Consent } | "NOT_FOUND";
export type UploadOutcome = { readonly url: string; readonly expiresAt: Date; readonly document: string } | { readonly refused: LocalisedText };
export type ReuseOutcome = { readonly offer: string; readonly expiresAt: Date } | { readonly consentRequired: ConsentText } | { readonly notUsable: LocalisedText };

export interface Actions {
  giveConsent(subject: Subject, input: { readonly procedure: string; readonly textVersion: string; readonly idempotencyKey: string }): Promise<ConsentOutcome>;
  withdrawConsent(subject: Subject, input: { readonly consent: string; readonly idempotencyKey: string }): Promise<WithdrawalOutcome>;
  startUpload(
    subject: Subject,
    input: { readonly name: string; readonly mediaType: MediaType; readonly size: number; readonly sha256?: string | null | undefined; readonly idempotencyKey: string },
  ): Promise<UploadOutcome>;
  reuseDocument(subject: Subject, input: { readonly document: string; readonly procedure: string; readonly idempotencyKey: string }): Promise<ReuseOutcome>;
}

export interface ActionParts {
  readonly db: Kysely<Tables>;
  readonly acts: Acts;
  readonly owners: Owners;
  readonly tickets: Tickets;
  readonly offers: Offers;
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly systemClock: Clock;
}

export const createActions = (parts: ActionParts): Actions => ({
  giveConsent: giving(parts),
  withdrawConsent: withdrawing(parts),
  startUpload: uploading(parts),
  reuseDocument: reusing(parts),
});

/** What an act of the subject is kept under. */
export const actOf = (subject: Subject, { idempotencyKey, ...input }: { readonly idempotencyKey: string }) => {
  const { viewer, actingCase } = actorOf(subject);
  return { subject: subject.id, viewer, onBehalfOf: actingCase, key: idempotencyKey, input: input as Readonly<Record<string, string | number | null | undefined | readonly string[]>> };
};

const procedureToday = (code: string, clock: Clock): Procedure => {
  const procedure = procedureOn(code, today(clock));
  if (procedure === undefined) throw badInput("The portal has no procedure with this code: see procedures.", "Cổng không có thủ tục với mã này: xem procedures.");
  return procedure;
};

/** What was written belongs to this store alone, so that a look into its own tables finds whether it was. */
const giving = ({ db, acts, owners, clock }: ActionParts): Actions["giveConsent"] => {
  type Filing = { readonly owner: string; readonly procedure: string; readonly version: string; readonly vi: string; readonly en: string; readonly at: string; readonly viewer: string; readonly actingCase: string | null };
  const perform = acts.define<Filing, { readonly consent: string } | { readonly changed: true }>("giveConsent", {
    send: async ({ owner, procedure, version, vi, en, at, viewer, actingCase }, { reference }) => ({
      consent: await writeConsent(db, { id: reference, owner, procedure, text: { version, text: { vi, en } }, at: new Date(at), actor: { viewer, actingCase: actingCase ?? undefined } }),
    }),
    find: async ({ owner }, { reference }) => ((await findConsent(db, owner, reference)) ? { consent: reference } : undefined),
  });
  return async (subject, input) => {
    const procedure = procedureToday(input.procedure, clock);
    const text = consentTextOf(procedure);
    const owner = owners.ofSubject(subject);
    const { viewer, actingCase = null } = actorOf(subject);
    const outcome = await perform({
      ...actOf(subject, input),
      decide: () =>
        input.textVersion === text.version ? { file: { owner, procedure: procedure.code, version: text.version, ...text.text, at: clock.now().toISOString(), viewer, actingCase } } : { refuse: { changed: true } },
    });
    const given = "consent" in outcome ? await findConsent(db, owner, outcome.consent) : undefined;
    return given === undefined ? { changed: text } : { given };
  };
};

const withdrawing = ({ db, acts, owners, clock }: ActionParts): Actions["withdrawConsent"] => {
  type Filing = { readonly owner: string; readonly consent: string; readonly at: string; readonly viewer: string; readonly actingCase: string | null };
  const perform = acts.define<Filing, { readonly withdrawn: boolean }>("withdrawConsent", {
    send: async ({ owner, consent, at, viewer, actingCase }) => ({
      withdrawn: (await writeWithdrawal(db, { owner, id: consent, at: new Date(at), actor: { viewer, actingCase: actingCase ?? undefined } })) !== undefined,
    }),
    find: async ({ owner, consent }) => ((await findConsent(db, owner, consent))?.withdrawnAt === undefined ? undefined : { withdrawn: true }),
  });
  return async (subject, input) => {
    const owner = owners.ofSubject(subject);
    const { viewer, actingCase = null } = actorOf(subject);
    const known = isDocumentId(input.consent) ? await findConsent(db, owner, input.consent) : undefined;
    const outcome = await perform({
      ...actOf(subject, input),
      decide: () => (known === undefined ? { refuse: { withdrawn: false } } : { file: { owner, consent: known.id, at: clock.now().toISOString(), viewer, actingCase } }),
    });
    const withdrawn = outcome.withdrawn ? await findConsent(db, owner, input.consent) : undefined;
    return withdrawn === undefined ? "NOT_FOUND" : { withdrawn };
  };
};

/** Names are shown to the person alone, and stand in a header when the file is fetched. */
const readName = (name: string): string | undefined => {
  const text = name.isWellFormed() ? readText(name)?.trim() : undefined;
  return text === undefined || text === "" || text.length > 200 || /\p{Cc}/u.test(text) ? undefined : text;
};

const refusalOfUpload = async ({ db, systemClock }: ActionParts, owner: string, { name, size, sha256 }: { readonly name: string; readonly size: number; readonly sha256?: string | null | undefined }): Promise<LocalisedText | undefined> => {
  if (readName(name) === undefined) return { vi: "Tên giấy tờ phải có từ 1 đến 200 ký tự.", en: "A name has 1 to 200 characters." };
  if (size < 1 || size > maxFileBytes) return { vi: "Tệp phải có dung lượng từ 1 byte đến 10 MB.", en: "A file has from one byte to ten megabytes." };
  if (sha256 != null && !/^[0-9a-f]{64}$/i.test(sha256)) return { vi: "Mã băm SHA-256 gồm 64 ký tự thập lục phân.", en: "A SHA-256 has 64 hexadecimal digits." };
  if ((await countUploads(db, owner, systemClock)) >= mostUploads) return { vi: `Kho đã có ${mostUploads} giấy tờ tải lên, kể cả đang chờ tải, là số lượng tối đa.`, en: `The store holds ${mostUploads} uploads, with those that were begun, which is the most.` };
  return undefined;
};

const uploading = (parts: ActionParts): Actions["startUpload"] => {
  const { db, acts, owners, tickets, publicUrl, systemClock } = parts;
  type Filing = { readonly owner: string; readonly name: string; readonly mediaType: MediaType; readonly size: number; readonly sha256: string | null; readonly viewer: string; readonly actingCase: string | null };
  type Outcome = { readonly document: string } | { readonly vi: string; readonly en: string };
  const perform = acts.define<Filing, Outcome>("startUpload", {
    send: async ({ sha256, viewer, actingCase, ...filing }, { reference }) => {
      await writeUpload(db, { ...filing, id: reference, sha256: sha256 ?? undefined, actor: { viewer, actingCase: actingCase ?? undefined } }, systemClock);
      return { document: reference };
    },
    find: async (_filing, { reference }) => ((await findUpload(db, reference)) ? { document: reference } : undefined),
  });
  return async (subject, input) => {
    const owner = owners.ofSubject(subject);
    const { viewer, actingCase = null } = actorOf(subject);
    const outcome = await perform({
      ...actOf(subject, input),
      decide: async () => {
        const refusal = await refusalOfUpload(parts, owner, input);
        return refusal === undefined
          ? { file: { owner, name: readName(input.name) ?? "", mediaType: input.mediaType, size: input.size, sha256: input.sha256 ?? null, viewer, actingCase } }
          : { refuse: { ...refusal } };
      },
    });
    if (!("document" in outcome)) return { refused: outcome };
    const { document } = outcome;
    const upload = await findUpload(db, document);
    if (upload === undefined) return { refused: { vi: "Địa chỉ tải lên đã hết hạn: hãy bắt đầu lại với khóa khác.", en: "The address has ended: start again with another key." } };
    return { document, expiresAt: upload.expiresAt, url: `${publicUrl}/uploads/${document}?ticket=${tickets.issue("UPLOAD", document, subject.id)}` };
  };
};

const notUsable: LocalisedText = { vi: "Không có giấy tờ này trong kho của bạn, hoặc giấy tờ đã hết hiệu lực.", en: "There is no such document in your store, or it holds no more." };

const reusing = ({ db, acts, owners, offers, clock }: ActionParts): Actions["reuseDocument"] => {
  type Filing = { readonly document: string; readonly procedure: string; readonly consent: string; readonly at: string; readonly viewer: string; readonly actingCase: string | null };
  const perform = acts.define<Filing, { readonly use: string }>("reuseDocument", {
    send: async ({ at, viewer, actingCase, ...filing }, { reference }) => {
      await writeUse(db, { ...filing, id: reference, at: new Date(at), actor: { viewer, actingCase: actingCase ?? undefined } });
      return { use: reference };
    },
    // Written again under the same reference it is written once.
    find: async () => undefined,
  });
  return async (subject, input) => {
    const procedure = procedureToday(input.procedure, clock);
    const text = consentTextOf(procedure);
    const { viewer, actingCase = null } = actorOf(subject);
    // Asked before the key is looked at: what was offered once is not offered again after consent was withdrawn.
    const consent = await consentInForce(db, owners.ofSubject(subject), procedure.code, text.version);
    if (consent === undefined) return { consentRequired: text };
    const document = await findDocument(db, owners.allOf(subject), input.document);
    if (document === undefined || !mayShow(document, subject) || !isUsable(document, clock)) return { notUsable };
    const { use } = await perform({
      ...actOf(subject, input),
      decide: () => ({ file: { document: document.id, procedure: procedure.code, consent: consent.id, at: clock.now().toISOString(), viewer, actingCase } }),
    });
    return offers.document(subject, procedure.code, document, use);
  };
};

