/** An application for an exchange: as the person makes it, checked field by field, and as it is filed. */
import { z } from "zod";
import type { PublicMessage } from "../../kit/errors.ts";
import { PublicError } from "../../kit/errors.ts";
import type { FilingActor } from "../../kit/application.ts";
import type { CitedFact } from "../../kit/evidence.ts";
import { line, maybe } from "../../kit/input.ts";
import type { Optional } from "../../kit/input.ts";
import type { ClassCode } from "./classes.ts";

/** The code under which the portal has the procedure; the code of today was not verified. */
export const procedureCode = "T-BPC-280426";

export type Delivery = "ONLINE" | "BY_POST" | "IN_PERSON";

/** As it comes from the graph. */
export interface ExchangeInput {
  readonly licenceNumber: string;
  readonly evidence: readonly string[];
  readonly declared?: Optional<{ readonly fullName?: Optional<string>; readonly licence?: Optional<{ readonly classes: readonly (ClassCode | "UNKNOWN")[]; readonly issuedOn: string }> }>;
  readonly documents: { readonly portrait: string; readonly healthCertificate?: Optional<string> };
  readonly healthCertificate?: Optional<{ readonly number: string; readonly clinic: string }>;
  readonly reason?: Optional<string>;
  readonly delivery: Delivery;
  readonly idempotencyKey: string;
}

/** All that the person said, in one form: whether a field was left out or null makes no other application. */
export type Asked = {
  readonly licenceNumber: string;
  readonly evidence: readonly string[];
  readonly fullName?: string;
  readonly licence?: { readonly classes: readonly string[]; readonly issuedOn: string };
  readonly portrait: string;
  readonly healthCertificateFile?: string;
  readonly healthCertificate?: { readonly number: string; readonly clinic: string };
  readonly reason?: string;
  readonly delivery: Delivery;
};

/** What is filed: it stands on nothing but itself, because the sweeper files it too. */
export type Application = {
  readonly licenceNumber: string;
  readonly personalId?: string;
  readonly oldPersonalId?: string;
  readonly fullName: string;
  readonly cited: readonly CitedFact[];
  /** What of it the person stated, and was not shown by a register. */
  readonly declared: readonly CitedFact[];
  readonly documents: readonly { readonly id: string; readonly sha256: string; readonly name: string; readonly address: string }[];
  readonly healthCertificate?: { readonly number: string; readonly clinic: string };
  readonly reason?: string;
  readonly delivery: Delivery;
  /** Who files for the citizen. */
  readonly actor?: FilingActor;
};

const bounds = {
  /** One of each fact. */
  evidence: 2,
  /** What the longest offer can be. */
  offer: 16_000,
  /** As civil-status entries bound it, with room. */
  name: 100,
  /** More than any card holds. */
  classes: 15,
  /** What the police's field takes. */
  reason: 300,
};

const offer = z.string().min(1).max(bounds.offer);

const shape = z.object({
  licenceNumber: z.string().regex(/^\d{12}$/),
  evidence: z.array(offer).max(bounds.evidence),
  declared: maybe(
    z.object({
      fullName: maybe(line(bounds.name).refine((name) => /\p{L}/u.test(name) && !/\d/.test(name))),
      licence: maybe(z.object({ classes: z.array(z.string().refine((name) => name !== "UNKNOWN")).min(1).max(bounds.classes), issuedOn: z.string() })),
    }),
  ),
  documents: z.object({ portrait: offer, healthCertificate: maybe(offer) }),
  healthCertificate: maybe(z.object({ number: z.string().trim().regex(/^[A-Z0-9][A-Z0-9/.-]{2,38}[A-Z0-9]$/i), clinic: z.string().trim().regex(/^[A-Z0-9]{3,10}$/i) })),
  reason: maybe(line(bounds.reason)),
  delivery: z.enum(["ONLINE", "BY_POST", "IN_PERSON"]),
});

/** What each field has to be, by its path. */
const expected = {
  licenceNumber: { en: "licenceNumber has 12 digits, as printed on the card.", vi: "licenceNumber gồm 12 chữ số, như in trên thẻ." },
  evidence: { en: "evidence is what me.prefill gave: at most one of identity and one of the licence. What none was given for goes into declared.", vi: "evidence là giá trị mà me.prefill đã cấp: tối đa một về nhân thân và một về giấy phép lái xe. Phần không được cấp thì kê khai trong declared." },
  "declared.fullName": { en: "declared.fullName is a name in letters, up to 100.", vi: "declared.fullName là họ tên viết bằng chữ, tối đa 100 ký tự." },
  "declared.licence": { en: "declared.licence names the classes printed on the card, at least one, and its day of issue.", vi: "declared.licence gồm các hạng in trên thẻ, ít nhất một hạng, và ngày cấp." },
  "documents.portrait": { en: "documents.portrait is the offer of a JPEG or PNG, from reuseDocument for this procedure.", vi: "documents.portrait là mã do reuseDocument cấp cho thủ tục này, của tệp JPEG hoặc PNG." },
  "documents.healthCertificate": { en: "documents.healthCertificate is the offer of a file, from reuseDocument for this procedure.", vi: "documents.healthCertificate là mã do reuseDocument cấp cho thủ tục này." },
  healthCertificate: { en: "healthCertificate has the number on the certificate and the code of the clinic.", vi: "healthCertificate gồm số giấy khám sức khỏe và mã cơ sở khám." },
  reason: { en: "reason is one line of up to 300 characters.", vi: "reason là một dòng, tối đa 300 ký tự." },
} as const satisfies Record<string, PublicMessage>;
export type InputField = keyof typeof expected;

/** Says what a field has to be. */
export const wrongField = (field: InputField): PublicError => new PublicError("BAD_INPUT", { message: expected[field], reason: `wrong ${field}` });

const fieldOf = (path: readonly PropertyKey[]): InputField => {
  const written = path.join(".");
  return (Object.keys(expected) as InputField[]).find((field) => written === field || written.startsWith(`${field}.`)) ?? "licenceNumber";
};

/** @throws {PublicError} `BAD_INPUT`, saying what the first field that is wrong has to be. */
export const readInput = (input: ExchangeInput, today: string): Asked => {
  const parsed = shape.safeParse(input);
  if (!parsed.success) throw wrongField(fieldOf(parsed.error.issues[0]?.path ?? []));
  const { declared, documents, healthCertificate, reason, ...rest } = parsed.data;
  if (declared?.licence !== undefined && declared.licence.issuedOn > today) throw wrongField("declared.licence");
  return {
    ...rest,
    portrait: documents.portrait,
    ...(declared?.fullName !== undefined && { fullName: declared.fullName }),
    ...(declared?.licence && { licence: declared.licence }),
    ...(documents.healthCertificate !== undefined && { healthCertificateFile: documents.healthCertificate }),
    ...(healthCertificate && { healthCertificate }),
    ...(reason !== undefined && { reason }),
  };
};
