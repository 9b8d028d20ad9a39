import { z } from "zod";

/**
 * Level of assurance of the sign-in (mức độ định danh điện tử, Decree 69/2024/NĐ-CP): 1 from particulars given,
 * 2 after biometric enrolment in person.
 */
export const assuranceLevel = z.union([z.literal(1), z.literal(2)]);
export type AssuranceLevel = z.infer<typeof assuranceLevel>;

export const organisationRole = z.enum(["LEGAL_REPRESENTATIVE", "CUSTOMS_BROKER", "AUTHORISED_PERSON"]);

export const representedOrganisation = z.object({
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

/** For whom a request speaks, as the gateway vouches for it. */
export const subject = z.object({
  /** The portal's stable id of the citizen the request is about; never the personal number. */
  id: z.string().min(1),
  assuranceLevel,
  /** Who signed in: the citizen, or someone acting for them. */
  viewer: z.object({ id: z.string().min(1), fullName: z.string().optional() }),
  identifiers,
});
export type Subject = z.infer<typeof subject>;
