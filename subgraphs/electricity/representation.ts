/** Which firms somebody asks for electricity for. */
import type { RepresentedOrganisation, Subject } from "../../kit/subject.ts";

/** A customs broker's mandate ends at customs. */
const roles: ReadonlySet<RepresentedOrganisation["role"]> = new Set(["LEGAL_REPRESENTATIVE", "AUTHORISED_PERSON"]);

/** None while somebody else acts for them: a mandate for a person's own affairs does not reach firms. */
export const firmsOf = ({ identifiers, onBehalf }: Subject): readonly RepresentedOrganisation[] => (onBehalf ? [] : (identifiers.organisations ?? []).filter(({ role }) => roles.has(role)));
