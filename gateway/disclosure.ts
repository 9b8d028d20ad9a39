/** Which of a person's identifiers each subgraph is told, and what of whoever acts for them: what its ministry needs, and nothing else. A subgraph that is not listed is told no identifier. */
import type { Identifiers, Subject } from "../kit/subject.ts";

const disclosure: Readonly<Record<string, readonly (keyof Identifiers)[]>> = {
  identity: ["personalId", "oldPersonalId", "fullName", "hasPhone", "organisations"],
  tax: ["personalId", "taxCode", "organisations"],
  "judicial-records": ["personalId", "oldPersonalId", "fullName"],
  customs: ["personalId", "taxCode", "organisations"],
  "driving-licences": ["personalId", "oldPersonalId"],
  electricity: ["personalId", "organisations"],
  dossiers: ["personalId", "oldPersonalId", "organisations"],
  // It knows whoever pays by the portal's own id.
  payments: [],
  trade: ["personalId", "organisations"],
};

/**
 * Who is told the name and the office of whoever signed in: where they are shown, and where the ministry is told who files for somebody else. Everybody is told
 * their id, as what they act and for which case: rules and records need that.
 */
const namesViewers: ReadonlySet<string> = new Set(["customs", "driving-licences", "electricity", "identity", "judicial-records"]);

/**
 * The subject as one subgraph may know them. Nobody hears of firms while somebody acts for the citizen: a mandate for a person's own affairs is none for
 * those of the firms that they represent.
 */
export const disclosedTo = (subgraph: string, { identifiers, ...subject }: Subject): Subject => {
  const names = Object.hasOwn(disclosure, subgraph) ? (disclosure[subgraph] ?? []) : [];
  const disclosed = names.filter((name) => identifiers[name] !== undefined && !(name === "organisations" && subject.onBehalf)).map((name) => [name, name === "organisations" ? organisationsFor(subgraph, identifiers) : identifiers[name]]);
  const { id, role, ...named } = subject.viewer;
  return { ...subject, viewer: { id, ...(role && { role }), ...(namesViewers.has(subgraph) && named) }, identifiers: Object.fromEntries(disclosed) as Identifiers };
};

/** Names of firms go to the one subgraph that shows them. */
const organisationsFor = (subgraph: string, { organisations }: Identifiers): Identifiers["organisations"] =>
  subgraph === "identity" ? organisations : organisations?.map(({ taxCode, role }) => ({ taxCode, role }));
