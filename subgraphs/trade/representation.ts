/** Who may do what for which firm. */
import { PublicError } from "../../kit/errors.ts";
import type { RepresentedOrganisation, Subject } from "../../kit/subject.ts";

type Role = RepresentedOrganisation["role"];

/** As whom somebody files, as the ministry is told. */
export type Filer = { readonly taxCode: string; readonly personalId: string; readonly role: Role };

/** A customs broker's mandate is about taking goods over the border: certificates of origin belong to it, promotions do not. */
const roles: Readonly<Record<"ORIGIN" | "PROMOTION", ReadonlySet<Role>>> = {
  ORIGIN: new Set(["LEGAL_REPRESENTATIVE", "AUTHORISED_PERSON", "CUSTOMS_BROKER"]),
  PROMOTION: new Set(["LEGAL_REPRESENTATIVE", "AUTHORISED_PERSON"]),
};

/** The firms that somebody represents in a matter, each with the role. None while somebody else acts for them. */
export const firmsIn = (matter: keyof typeof roles, { identifiers, onBehalf }: Subject): readonly RepresentedOrganisation[] => (onBehalf ? [] : (identifiers.organisations ?? []).filter(({ role }) => roles[matter].has(role)));

/** @throws {PublicError} `FORBIDDEN`, the same for a firm of others and for one that does not exist. */
export const filerFor = (matter: keyof typeof roles, subject: Subject, taxCode: string): Filer => {
  const firm = firmsIn(matter, subject).find((each) => each.taxCode === taxCode);
  if (firm === undefined) throw new PublicError("FORBIDDEN", { message: { en: "You do not represent this firm in this matter.", vi: "Bạn không đại diện cho doanh nghiệp này trong việc này." } });
  const { personalId } = subject.identifiers;
  if (personalId === undefined) throw new PublicError("FORBIDDEN", { message: { en: "The sign-in tells no personal number: the ministry needs to know who files.", vi: "Tài khoản đăng nhập không có số định danh cá nhân: cơ quan cần biết người nộp hồ sơ." } });
  return { taxCode, personalId, role: firm.role };
};

/** The ministry's words. */
export const filerRoles: Readonly<Record<Role, string>> = { LEGAL_REPRESENTATIVE: "DAI_DIEN", AUTHORISED_PERSON: "UY_QUYEN", CUSTOMS_BROKER: "DAI_LY" };
