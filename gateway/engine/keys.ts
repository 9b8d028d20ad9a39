import { Kind, visit } from "graphql";
import type { ConstDirectiveNode, DocumentNode } from "graphql";

/**
 * Puts the keys by which a subgraph can find a type before those by which it cannot. To come back to a subgraph with what a field requires, the planner takes
 * the type's first key there, also one that is `resolvable: false`, and the subgraph would be asked with a key that it does not look up.
 */
export const withResolvableKeysFirst = (supergraph: DocumentNode): DocumentNode => {
  const sorted = <T extends { readonly directives?: readonly ConstDirectiveNode[] }>(node: T): T => ({ ...node, directives: (node.directives ?? []).toSorted((a, b) => Number(isUnresolvable(a)) - Number(isUnresolvable(b))) });
  return visit(supergraph, { ObjectTypeDefinition: sorted, InterfaceTypeDefinition: sorted });
};

const isUnresolvable = ({ name, arguments: given = [] }: ConstDirectiveNode): boolean =>
  name.value === "join__type" && given.some((argument) => argument.name.value === "resolvable" && argument.value.kind === Kind.BOOLEAN && !argument.value.value);
