/** Whose declarations a subject may see and act on: their own, and those of the firms that they represent in customs. */
import { readTaxCode } from "../../kit/identifiers.ts";
import type { RepresentedOrganisation, Subject } from "../../kit/subject.ts";
import type { Declaration } from "./declaration.ts";
import type { DeclarationNumber } from "./declaration-number.ts";

/** The codes that customs may know a person by: the tax code, and the personal number that is one for individuals. */
export const ownTaxCodes = ({ identifiers: { taxCode, personalId } }: Subject): readonly string[] => [
  ...new Set([taxCode, personalId].map((code) => (code === undefined ? undefined : readTaxCode(code))).filter((code) => code !== undefined)),
];

/** Nobody reaches firms through a mandate for a citizen's own affairs. The gateway tells of none then: this is the second lock. */
const represented = ({ identifiers: { organisations = [] }, onBehalf }: Subject): readonly RepresentedOrganisation[] => (onBehalf ? [] : organisations);

export const representedTaxCodes = (subject: Subject): readonly string[] => represented(subject).map(({ taxCode }) => taxCode);

/** Every code that the subject may ask about, once. @param organisation narrows it to one firm. */
export const taxCodesOf = (subject: Subject, organisation?: string): readonly string[] =>
  organisation === undefined ? [...new Set([...ownTaxCodes(subject), ...representedTaxCodes(subject)])] : representedTaxCodes(subject).filter((taxCode) => taxCode === organisation);

/** By what stays the same of a number: it may be of before an amendment. */
export const findDeclaration = (declarations: readonly Declaration[], { stem }: DeclarationNumber): Declaration | undefined => declarations.find((declaration) => declaration.stem === stem);

/**
 * Whether the subject is the one who declares (người khai hải quan). Whoever speaks for the owner is, and so is the owner; a broker is of what the broker has lodged
 * and not of what the firm gave to another.
 */
export const isDeclarantOf = (subject: Subject, { owner, declarant }: Declaration): boolean => {
  const own = ownTaxCodes(subject);
  const roles = represented(subject).filter(({ taxCode }) => taxCode === owner.taxCode).map(({ role }) => role);
  if (roles.includes("LEGAL_REPRESENTATIVE") || roles.includes("AUTHORISED_PERSON") || (owner.taxCode !== undefined && own.includes(owner.taxCode))) return true;
  return roles.includes("CUSTOMS_BROKER") && declarant.taxCode !== undefined && own.includes(declarant.taxCode);
};
