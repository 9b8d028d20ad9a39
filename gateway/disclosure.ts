/** Which of a person's identifiers each subgraph is told: what its ministry keys on, and nothing else. A subgraph that is not listed is told none. */
import type { Identifiers, Subject } from "../kit/subject.ts";

const disclosure: Readonly<Record<string, readonly (keyof Identifiers)[]>> = {
  identity: ["personalId", "oldPersonalId", "fullName", "hasPhone", "organisations"],
  tax: ["personalId", "taxCode", "organisations"],
  "judicial-records": ["personalId", "oldPersonalId", "fullName"],
  customs: ["personalId", "taxCode", "organisations"],
  "driving-licences": ["personalId", "oldPersonalId"],
  electricity: ["personalId"],
};

/** The subject as one subgraph may know them. */
export const disclosedTo = (subgraph: string, subject: Subject): Subject => {
  const { id, assuranceLevel, viewer, identifiers } = subject;
  const isIdentity = subgraph === "identity";
  // Names of firms go to the one subgraph that shows them.
  const known: Identifiers = isIdentity || !identifiers.organisations ? identifiers : { ...identifiers, organisations: identifiers.organisations.map(({ taxCode, role }) => ({ taxCode, role })) };
  const disclosed = (Object.hasOwn(disclosure, subgraph) ? (disclosure[subgraph] ?? []) : []).filter((name) => known[name] !== undefined).map((name) => [name, known[name]]);
  return { id, assuranceLevel, viewer: isIdentity ? viewer : { id: viewer.id }, identifiers: Object.fromEntries(disclosed) as Identifiers };
};
