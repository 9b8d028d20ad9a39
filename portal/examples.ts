import { Kind, parse } from "graphql";
import type { TypeNode, VariableDefinitionNode } from "graphql";

/** The tabs a visitor finds: every `operations/*.graphql`, home first. GraphiQL names a tab by its operation. */
export interface Example {
  readonly query: string;
  /** JSON of what the operation cannot do without and has no default for: to be filled in from another tab's answer. */
  readonly variables?: string;
}

const operations = import.meta.glob<string>("./operations/*.graphql", { eager: true, query: "?raw", import: "default" });

const home = "./operations/home.graphql";

/** A blank of each type; a key is whatever its sender likes, and another for another act. */
const blankOf = ({ variable, type }: VariableDefinitionNode): unknown => (variable.name.value === "idempotencyKey" ? "my-key-0001" : blankOfType(type));

const blankOfType = (type: TypeNode): unknown => {
  if (type.kind === Kind.NON_NULL_TYPE) return blankOfType(type.type);
  if (type.kind === Kind.LIST_TYPE) return [];
  return type.name.value === "Int" ? 0 : "";
};

export const exampleOf = (query: string): Example => {
  const wanted = parse(query)
    .definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : []))
    .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined);
  if (wanted.length === 0) return { query };
  return { query, variables: JSON.stringify(Object.fromEntries(wanted.map((each) => [each.variable.name.value, blankOf(each)])), null, 2) };
};

export const examples: Example[] = Object.entries(operations)
  .toSorted(([a], [b]) => Number(b === home) - Number(a === home) || a.localeCompare(b))
  .map(([, query]) => exampleOf(query));
