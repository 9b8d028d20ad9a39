/** A GraphQL executor small enough to see whole: enough for what gateways ask of the canned subgraphs, and an error for anything else. */
import { Kind, OperationTypeNode, parse, valueFromASTUntyped } from "graphql";
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from "graphql";
import { entityOf, rootOf } from "./people.ts";
import type { Thing, Value } from "./people.ts";
import { schemas } from "./schemas.ts";
import type { SubgraphName } from "./schemas.ts";

type Variables = Readonly<Record<string, unknown>>;
type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

interface Run {
  readonly variables: Variables;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** @throws {Error} for what the world does not have or this executor does not read: a contestant that asks for it must not be measured. */
export const answer = (subgraph: SubgraphName, { query, variables = {} }: { readonly query: string; readonly variables?: Variables }): { readonly data: Json } => {
  const document = parse(query);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation?.operation !== OperationTypeNode.QUERY) throw new Error("not a query");
  return { data: select(operation.selectionSet, rootWithEntities(subgraph), { variables, fragments: fragmentsOf(document) }) };
};

/** How many representations a request carries, in variables or in the text. */
export const countRepresentations = ({ query, variables = {} }: { readonly query: string; readonly variables?: Variables }): number => {
  const inVariables = Object.values(variables).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.filter((each) => typeof each === "object" && each !== null && "__typename" in each).length : 0), 0);
  return inVariables + (query.match(/__typename\s*:\s*"/g)?.length ?? 0);
};

const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));

const rootWithEntities = (subgraph: SubgraphName): Thing => ({
  ...rootOf(subgraph),
  _entities: ({ representations }) => (representations as readonly Variables[]).map((representation) => entityOf(subgraph, representation)),
  _service: { __typename: "_Service", sdl: schemas[subgraph] },
});

const select = ({ selections }: SelectionSetNode, thing: Thing, run: Run): { [name: string]: Json } => {
  const selected: { [name: string]: Json } = {};
  for (const selection of selections) {
    if (selection.directives?.length) throw new Error("directives are not read");
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      const value = thing[name];
      if (value === undefined) throw new Error(`no field ${name} among ${Object.keys(thing).join(", ")}`);
      const args = Object.fromEntries((selection.arguments ?? []).map((each) => [each.name.value, valueFromASTUntyped(each.value, run.variables)]));
      const response = selection.alias?.value ?? name;
      const found = complete(typeof value === "function" ? value(args) : value, selection.selectionSet, run);
      const known = selected[response];
      selected[response] = isRecord(known) && isRecord(found) ? { ...known, ...found } : found;
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : run.fragments.get(selection.name.value);
    if (!fragment) throw new Error("a fragment that is not there");
    const condition = fragment.typeCondition?.name.value;
    if (condition === undefined || condition === "_Entity" || condition === thing["__typename"]) Object.assign(selected, select(fragment.selectionSet, thing, run));
  }
  return selected;
};

const isRecord = (value: unknown): value is { [name: string]: Json } => typeof value === "object" && value !== null && !Array.isArray(value);

const complete = (value: Value, selectionSet: SelectionSetNode | undefined, run: Run): Json => {
  if (typeof value === "function") throw new Error("a field without arguments");
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map((each) => complete(each, selectionSet, run));
  if (!selectionSet) throw new Error("an object without a selection");
  return select(selectionSet, value, run);
};

const isList = (value: Thing | readonly Value[]): value is readonly Value[] => Array.isArray(value);
