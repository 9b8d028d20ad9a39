/**
 * Reads who acts for whom out of a token that the sign-in gave in exchange (RFC 8693): `sub` is the citizen, `act` whoever signed in, `authorization_details`
 * (RFC 9396) the case. A token either says all of it, in one way, or is refused: half of it must not pass for the citizen's own.
 */
import type { JWTPayload } from "jose";
import { z } from "zod";
import { writeDateTime } from "../kit/dates.ts";
import { PublicError } from "../kit/errors.ts";
import { actingRole, caseReference } from "../kit/subject.ts";
import type { Subject } from "../kit/subject.ts";
import { readText } from "../kit/text.ts";

/** A mandate is for one visit at a counter: half an hour after the exchange it ends, whatever the token says. */
const longestSeconds = 1_800;
/** Of the one entry that names the case. */
const caseType = "urn:lien-thong:case";

export interface Acting {
  readonly viewer: Subject["viewer"];
  readonly onBehalf: NonNullable<Subject["onBehalf"]>;
  /** `onBehalf.until` in milliseconds: no skew of clocks is forgiven beyond it. */
  readonly until: number;
}

const name = z.string().min(1).max(200).transform(readText);
const actShape = z.object({
  sub: z.string().min(1),
  name,
  role: actingRole,
  agency: name.optional(),
  // RFC 8693 writes a chain of actors as `act` within `act`. Whoever acts here signed in themself.
  act: z.undefined().optional(),
});
const casesShape = z.tuple([z.object({ type: z.literal(caseType), identifier: caseReference })]);

const refuse = (reason: string): PublicError => new PublicError("UNAUTHENTICATED", { service: "sign-in", reason });

/**
 * @param payload of a token that was verified.
 * @returns `undefined` for a token of the citizen's own. @throws {PublicError} `UNAUTHENTICATED`
 */
export const readActing = (payload: JWTPayload, assuranceLevel: Subject["assuranceLevel"]): Acting | undefined => {
  if (!("act" in payload)) return undefined;
  const act = actShape.safeParse(payload["act"]);
  if (!act.success) throw refuse("an act claim of another shape");
  const cases = casesShape.safeParse(payload["authorization_details"]);
  if (!cases.success) throw refuse("acting without one case");
  const { sub: id, name: fullName, role, agency } = act.data;
  if (id === payload.sub) throw refuse("acting for oneself");
  if (assuranceLevel !== 2) throw refuse("acting for somebody at a low level of assurance");
  const until = Math.min(payload.exp ?? 0, (payload.iat ?? 0) + longestSeconds) * 1000;
  return {
    viewer: { id, fullName, role, ...(agency !== undefined && { agency }) },
    onBehalf: { case: cases.data[0].identifier, until: writeDateTime(new Date(until), "yyyy-MM-dd'T'HH:mm:ssZZ") },
    until,
  };
};
