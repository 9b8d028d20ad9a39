/** What the site says of trader profiles and certificates of origin, parsed into ours. */
import { z } from "zod";
import type { Logger } from "../../kit/log.ts";
import { badAnswer, parseAnswer } from "../../kit/ministry-client.ts";
import { issuedOn, originCriteria } from "./certificate.ts";
import type { Certificate, CertificateCheck } from "./certificate.ts";
import { courseOf } from "./certificate-states.ts";
import type { CertificateState } from "./certificate-states.ts";
import { formOf } from "./origin-forms.ts";
import type { RegisteredProfile } from "./trader-profile.ts";
import { day, listIn, maybe, moment, text } from "./wire.ts";

/** Elements that are lists even when there is one. */
export const certificateLists = ["CO", "Item", "Step"];

const profileAnswer = z.object({
  ProfileResult: z.discriminatedUnion("Code", [
    z.object({ Code: z.literal("NOT_FOUND"), TaxCode: z.string() }),
    z.object({ Code: z.literal("00"), TaxCode: z.string(), Status: z.string(), RegisteredDate: day, UpdatedDate: maybe(day) }),
  ]),
});

const profileStates: Readonly<Record<string, NonNullable<RegisteredProfile>["state"]>> = { "1": "REGISTERED", "2": "SUSPENDED" };

export const readProfile = (answer: unknown, taxCode: string): RegisteredProfile => {
  const { ProfileResult: told } = parseAnswer(profileAnswer, answer);
  if (told.TaxCode !== taxCode) throw badAnswer("a profile of another firm");
  if (told.Code === "NOT_FOUND") return undefined;
  return { state: (Object.hasOwn(profileStates, told.Status) ? profileStates[told.Status] : undefined) ?? "UNKNOWN", registeredOn: told.RegisteredDate, refreshedOn: told.UpdatedDate };
};

const states: Readonly<Record<string, CertificateState>> = { "0": "DRAFT", "1": "SUBMITTED", "2": "PROCESSING", "3": "APPROVED", "4": "ISSUED", "5": "RETURNED", "6": "REJECTED", "9": "CANCELLED" };
const state = z.string().transform((code) => (Object.hasOwn(states, code) ? states[code] : undefined));

const decimal = z.string().regex(/^\d{1,15}(?:\.\d{1,6})?$/);
const goods = z.object({
  HSCode: z.string().regex(/^\d{6}(?:\d{2})?$/),
  Description: text,
  Criterion: z.string(),
  Percent: maybe(z.string().regex(/^\d{1,3}$/).transform(Number)),
  Quantity: decimal,
  Unit: text,
  Value: decimal,
});

const certificate = z.object({
  FileCode: text,
  TaxCode: z.string(),
  FormCOId: z.string(),
  CountryId: z.string().regex(/^[A-Z]{2}$/),
  CertificateNumber: maybe(text),
  CustomsNumber: z.string().regex(/^\d{12}$/),
  Consignee: text,
  InvoiceNumber: maybe(text),
  Currency: z.string().regex(/^[A-Z]{3}$/),
  Goods: listIn("Item", goods),
  History: listIn("Step", z.object({ Status: state, Time: moment, Note: maybe(text) })),
});

const searchAnswer = z.object({
  SearchResult: z.object({ Code: z.literal("00"), TaxCode: z.string(), CertificateNumber: z.string(), Total: z.string().regex(/^\d{1,6}$/), Certificates: listIn("CO", certificate) }),
});

const certificateOf = (wire: z.infer<typeof certificate>, logger: Logger): Certificate => {
  const steps = wire.History.map(({ Status, Time, Note }) => ({ state: Status, at: Time, note: Note })).toSorted((a, b) => a.at.localeCompare(b.at));
  const { state: reached, history, refused } = courseOf(steps);
  for (const reason of refused) logger.warn({ code: "STEP_REFUSED", reason, case: wire.FileCode }, "a step of a certificate of origin that no rule allows");
  const wasIssued = issuedOn({ history }) !== undefined;
  return {
    code: wire.FileCode,
    number: wasIssued ? wire.CertificateNumber : undefined,
    state: reached,
    form: formOf(wire.FormCOId) ?? "UNKNOWN",
    destination: wire.CountryId,
    declarationNumber: wire.CustomsNumber,
    consignee: wire.Consignee,
    invoiceNumber: wire.InvoiceNumber,
    currency: wire.Currency,
    goods: wire.Goods.map((each, index) => ({
      number: index + 1,
      hsCode: each.HSCode,
      description: each.Description,
      criterion: originCriteria.find((name) => name === each.Criterion) ?? "UNKNOWN",
      regionalValuePercent: each.Percent,
      quantity: each.Quantity,
      unit: each.Unit,
      value: each.Value,
    })),
    history,
  };
};

const readSearch = (answer: unknown) => {
  const { SearchResult: told } = parseAnswer(searchAnswer, answer);
  // Part of a list would look like the whole.
  if (Number(told.Total) !== told.Certificates.length) throw badAnswer("fewer certificates than it counts");
  return told;
};

const submittedAt = ({ history }: Certificate): string => history[0]?.at ?? "";

/** The latest first. */
export const readCertificates = (answer: unknown, taxCode: string, logger: Logger): readonly Certificate[] => {
  const { TaxCode, Certificates } = readSearch(answer);
  if (TaxCode !== taxCode || Certificates.some((each) => each.TaxCode !== taxCode)) throw badAnswer("certificates of another firm");
  return Certificates.map((wire) => certificateOf(wire, logger)).toSorted((a, b) => submittedAt(b).localeCompare(submittedAt(a)));
};

/** Whose it is stays unread. */
export const readCheck = (answer: unknown, number: string, logger: Logger): CertificateCheck => {
  const { CertificateNumber, Certificates } = readSearch(answer);
  if (CertificateNumber !== number || Certificates.some((each) => each.CertificateNumber !== number)) throw badAnswer("a certificate of another number");
  const [wire, ...more] = Certificates;
  if (more.length > 0) throw badAnswer("two certificates of one number");
  if (wire === undefined) return { state: "NOT_FOUND" };
  const found = certificateOf(wire, logger);
  const since = issuedOn(found);
  if (since === undefined || (found.state !== "ISSUED" && found.state !== "CANCELLED")) return { state: "NOT_FOUND" };
  return { state: found.state, form: found.form, destination: found.destination, issuedOn: since };
};
