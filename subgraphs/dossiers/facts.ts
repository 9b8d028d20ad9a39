/**
 * Facts that owners tell for an application. To add one: an entry here, and in `schema.graphql` a type with `@key(fields: "request", resolvable: false)` that
 * joins `PrefillSource`. Until a fact is here, whatever requires it is asked of the person.
 */
const facts = {
  IDENTITY: { type: "IdentityFact", owner: "identity" },
  DRIVING_LICENCE: { type: "DrivingLicenceFact", owner: "driving-licences" },
  JUDICIAL_RECORD: { type: "JudicialRecordFact", owner: "judicial-records" },
} as const satisfies Record<string, { readonly type: string; readonly owner: string }>;

type Facts = typeof facts;
export type FactName = keyof Facts;
export type FactType = Facts[FactName]["type"];

/** @returns `undefined` for a fact that no owner tells yet. */
export const factOf = (name: string): { readonly name: FactName; readonly type: FactType; readonly owner: string } | undefined =>
  Object.hasOwn(facts, name) ? { name: name as FactName, ...facts[name as FactName] } : undefined;
