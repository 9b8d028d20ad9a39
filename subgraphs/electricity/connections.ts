/** New connections over the five corporations: what somebody has asked for at each, and the acts of asking. */
import type { ActWire } from "../../kit/act.ts";
import type { Subject } from "../../kit/subject.ts";
import type { ConnectionOutcome, InspectionFiling, InspectionOutcome } from "./connection-act.ts";
import type { ConnectionFiling } from "./connection-request.ts";
import { corporationOf } from "./connection.ts";
import type { Connection } from "./connection.ts";
import type { Customer } from "./corporations/connecting.ts";
import type { Corporation } from "./corporations/corporation.ts";
import type { CorporationName } from "./customer-code.ts";
import { firmsOf } from "./representation.ts";

type Corporations = Readonly<Record<CorporationName, Corporation>>;

/** As whom somebody can have asked: for themself, and for each firm that they represent. */
export const customersOf = (subject: Subject): readonly Customer[] => {
  const { personalId } = subject.identifiers;
  return [...(personalId === undefined ? [] : [{ personalId }]), ...firmsOf(subject).map(({ taxCode }) => ({ taxCode }))];
};

/**
 * One of the subject's own. Another's and one that never was make the same calls: those for the subject's own lists, at the corporation that the code is of.
 * @returns `undefined` for both, and without asking for what is no code of a corporation's.
 * @throws {PublicError} a ministry fault.
 */
export const ownConnection = async (list: (corporation: CorporationName, customer: Customer) => Promise<readonly Connection[]>, subject: Subject, code: string): Promise<Connection | undefined> => {
  const corporation = corporationOf(code);
  if (corporation === undefined) return undefined;
  const lists = await Promise.all(customersOf(subject).map((customer) => list(corporation, customer)));
  return lists.flat().find((connection) => connection.code === code);
};

export const filingAt = (corporations: Corporations): ActWire<ConnectionFiling, ConnectionOutcome> => ({
  send: (filing, call) => corporations[filing.corporation].desk.file(filing, call),
  find: ({ corporation }, call) => corporations[corporation].desk.find(call),
});

export const inspectionAt = (corporations: Corporations): ActWire<InspectionFiling, InspectionOutcome> => ({
  send: ({ corporation, code }, call) => corporations[corporation].desk.inspect(code, call),
  find: ({ corporation, code }, call) => corporations[corporation].desk.findInspection(code, call),
});
