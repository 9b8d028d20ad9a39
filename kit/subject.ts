import { z } from "zod";

/**
 * Level of assurance of the sign-in (mức độ định danh điện tử, Decree 69/2024/NĐ-CP): 1 from particulars given,
 * 2 after biometric enrolment in person.
 */
export const assuranceLevel = z.union([z.literal(1), z.literal(2)]);
export type AssuranceLevel = z.infer<typeof assuranceLevel>;

export const organisationRole = z.enum(["LEGAL_REPRESENTATIVE", "CUSTOMS_BROKER", "AUTHORISED_PERSON"]);

const representedOrganisation = z.object({
  /** Enterprise number, which is also its tax code (mã số doanh nghiệp). */
  taxCode: z.string(),
  /** Told to the subgraph that shows it, and to no other. */
  name: z.string().optional(),
  role: organisationRole,
});
export type RepresentedOrganisation = z.infer<typeof representedOrganisation>;

/**
 * What ministries know a person by. Each subgraph is told only what its ministry needs (the gateway's `disclosure.ts`), so that
 * any of these may be absent: not disclosed, or not known to the sign-in.
 */
export const identifiers = z.object({
  /** 12 digits (số định danh cá nhân). */
  personalId: z.string().optional(),
  /** 9 digits, possibly with suffix letters (số chứng minh nhân dân). */
  oldPersonalId: z.string().optional(),
  /** The person's own tax code (mã số thuế). */
  taxCode: z.string().optional(),
  fullName: z.string().optional(),
  hasPhone: z.boolean().optional(),
  organisations: z.array(representedOrganisation).readonly().optional(),
});
export type Identifiers = z.infer<typeof identifiers>;

/** As what somebody acts for a citizen (tư cách): an official at a one-stop shop (cán bộ một cửa), a guardian (người giám hộ). */
export const actingRole = z.enum(["OFFICIAL", "GUARDIAN"]);
export type ActingRole = z.infer<typeof actingRole>;

/**
 * What a case is called (mã hồ sơ, or a one-stop shop's own number before there is one), for example `000.00.32.H19-210708-0001`. It stands in logs: no run of
 * digits in it is as long as a person's number or telephone.
 */
export const caseReference = z
  .string()
  .max(40)
  .regex(/^(?!.*\d{9})[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/);

/** For whom a request speaks, as the gateway vouches for it. */
export const subject = z
  .object({
    /** The portal's stable id of the citizen the request is about; never the personal number. */
    id: z.string().min(1),
    /** Of whoever signed in: the citizen's own affairs are seen at the assurance of the official who acts for them. */
    assuranceLevel,
    /** Who signed in: the citizen, or somebody acting for them. `role` is there for the latter alone; names are told to the subgraph that shows them. */
    viewer: z.object({ id: z.string().min(1), fullName: z.string().optional(), role: actingRole.optional(), agency: z.string().optional() }),
    /** For which case somebody acts for the citizen, and until when; absent when the citizen acts. */
    onBehalf: z.object({ case: caseReference, until: z.iso.datetime({ offset: true }) }).optional(),
    identifiers,
  })
  // Three ways of saying that somebody acts for somebody: one that is missing must not make an official pass for the citizen.
  .refine(({ id, viewer, onBehalf }) => new Set([viewer.id !== id, viewer.role !== undefined, onBehalf !== undefined]).size === 1, "a viewer who is somebody else acts as something, for a case");
export type Subject = z.infer<typeof subject>;
