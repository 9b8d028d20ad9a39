/** What an application needs, and where each part comes from: so that nobody is asked for what the state already holds. */
import type { Clock } from "../../kit/clock.ts";
import type { Subject } from "../../kit/subject.ts";
import type { Consent } from "./consents.ts";
import { isUsable } from "./documents.ts";
import type { Document } from "./documents.ts";
import { factOf } from "./facts.ts";
import type { FactType } from "./facts.ts";
import type { Portal } from "./ministry.ts";
import { procedureOn } from "./procedures.ts";
import type { Procedure, Requirement } from "./procedures.ts";
import type { LocalisedText } from "./statuses.ts";

export type Source =
  | { readonly __typename: FactType; readonly request: string }
  | { readonly __typename: "StoredDocument"; readonly documents: readonly Document[] }
  | { readonly __typename: "ToBeGiven"; readonly text: LocalisedText };

const toBeGiven = (vi: string, en: string): Source => ({ __typename: "ToBeGiven", text: { vi, en } });

export interface PrefillParts {
  readonly ministry: Portal;
  readonly subject: Subject;
  readonly procedure: Procedure;
  readonly consent: Consent | undefined;
  readonly clock: Clock;
}

/** Where one part of an application comes from. */
export const sourceOf = async ({ name, from, notOlderThanDays }: Requirement, { ministry, subject, procedure, consent, clock }: PrefillParts): Promise<Source> => {
  if (from === "PERSON") return toBeGiven(`Bạn cần cung cấp: ${name.vi}.`, `For you to give: ${name.en}.`);
  const fact = from.fact === undefined ? undefined : factOf(from.fact);
  const told = async (): Promise<Source | undefined> => fact && { __typename: fact.type, request: await ministry.factRequest(subject, procedure, { fact: fact.name, notOlderThanDays }, consent) };
  if (!("resultOf" in from)) {
    return (await told()) ?? toBeGiven(`Hệ thống quản lý thông tin này chưa kết nối; bạn cần cung cấp: ${name.vi}.`, `The system that holds this is not connected yet; for you to give: ${name.en}.`);
  }
  const documents = (await ministry.documents(subject)).filter((document) => document.origin === "ISSUED" && document.procedure === from.resultOf && isUsable(document, clock, notOlderThanDays));
  if (documents.length > 0) return { __typename: "StoredDocument", documents };
  const owners = await told();
  if (owners !== undefined) return owners;
  const source = procedureOn(from.resultOf, procedure.on)?.name;
  return toBeGiven(
    `Trong kho của bạn chưa có ${name.vi} còn dùng được: hãy làm thủ tục “${source?.vi ?? from.resultOf}” hoặc tải lên.`,
    `There is no ${name.en} in your store that would do: apply by “${source?.en ?? from.resultOf}”, or upload one.`,
  );
};
