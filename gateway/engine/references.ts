import type { Supergraph } from "@apollo/federation-internals";

/**
 * Entities that one subgraph has, and the others only refer to by their key (`resolvable: false`): whether there is one, its owner alone can say. Of any other
 * entity somebody has already given a part.
 */
export const readReferences = (supergraph: Supergraph): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const type of supergraph.schema.objectTypes()) {
    const joined = type.appliedDirectivesOf("join__type").map((application) => application.arguments() as { readonly graph?: string; readonly resolvable?: boolean });
    const owners = new Set(joined.filter(({ resolvable }) => resolvable !== false).map(({ graph }) => graph));
    const isReferredTo = joined.some(({ graph }) => !owners.has(graph));
    const givers = type.fields().flatMap((field) => field.appliedDirectivesOf("join__field").map((application) => (application.arguments() as { readonly graph?: string }).graph));
    if (isReferredTo && owners.size === 1 && givers.every((graph) => owners.has(graph))) names.add(type.name);
  }
  return names;
};
