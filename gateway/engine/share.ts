/**
 * Makes answers partial rather than lost. The planner asks each field of one subgraph. A field that several of the fetches under way could give anyway (the
 * key `me.id`, which every ministry's subgraph knows) is here selected in all of them, so that any subgraph that answers supplies it.
 */
import type { FieldDefinition, ObjectType, Subgraph, Supergraph } from "@apollo/federation-internals";
import type { FetchNode, PlanNode } from "@apollo/query-planner";
import { Kind, OperationTypeNode, parse, print } from "graphql";
import type { FieldNode, OperationDefinitionNode, SelectionNode, SelectionSetNode } from "graphql";

/** What subgraphs have, by subgraph, type and field with blanks between. */
export interface Givers {
  /** What a subgraph can give of an object without being told more than where it is. */
  readonly canGive: ReadonlySet<string>;
  /** The types of fields in a subgraph, by its own schema. Leaves, lists and abstract types are left alone, and not in it. */
  readonly objectTypes: ReadonlyMap<string, string>;
}

export const readGivers = (supergraph: Supergraph): Givers => {
  const canGive = new Set<string>();
  const objectTypes = new Map<string, string>();
  for (const subgraph of supergraph.subgraphs()) {
    for (const type of subgraph.schema.objectTypes()) {
      for (const field of type.fields()) {
        const place = placeOf(subgraph.name, type.name, field.name);
        if (givesAlone(supergraph, subgraph, field)) canGive.add(place);
        const result = field.type?.kind === "NonNullType" ? field.type.ofType : field.type;
        if (result?.kind === "ObjectType") objectTypes.set(place, result.name);
      }
    }
  }
  return { canGive, objectTypes };
};

const placeOf = (subgraph: string, type: string, field: string): string => `${subgraph} ${type} ${field}`;

const givesAlone = (supergraph: Supergraph, subgraph: Subgraph, field: FieldDefinition<ObjectType>): boolean => {
  if (field.arguments().length > 0) return false;
  const metadata = subgraph.metadata();
  return !metadata.isFieldExternal(field) && !metadata.isFieldPartiallyExternal(field) && field.appliedDirectivesOf("requires").length === 0 && !isMoving(supergraph, field.parent.name, field.name);
};

/** Whether a field is on its way from one subgraph to another (`@override`): who gives it is then the planner's to say. */
const isMoving = ({ schema }: Supergraph, typeName: string, fieldName: string): boolean => {
  const type = schema.type(typeName);
  const field = type?.kind === "ObjectType" ? type.field(fieldName) : undefined;
  return field?.appliedDirectivesOf("join__field").some((application) => "override" in application.arguments()) ?? false;
};

/** The fetches of a plan that start at the root and run side by side: only they can stand in for one another. */
const rootFetches = (node: PlanNode | undefined): FetchNode[] => {
  if (node?.kind === "Fetch") return node.requires || node.operationKind !== OperationTypeNode.QUERY ? [] : [node];
  if (node?.kind === "Parallel") return node.nodes.flatMap(rootFetches);
  return node?.kind === "Sequence" ? rootFetches(node.nodes[0]) : [];
};

const responseName = (field: FieldNode): string => field.alias?.value ?? field.name.value;
/** Asked the same way: arguments would have to agree, and conditions. */
const isPlain = (field: FieldNode): boolean => (field.arguments?.length ?? 0) === 0 && (field.directives?.length ?? 0) === 0;
const isPlainField = (selection: SelectionNode): selection is FieldNode => selection.kind === Kind.FIELD && isPlain(selection);

export interface SharedFetch {
  /** The operation as it is to be sent. */
  readonly text: string;
  /** The places, names joined by dots, that another fetch beside it gives too: without this one they are no gap. */
  readonly covered: ReadonlySet<string>;
}

/** @returns what becomes of each fetch that runs beside others at the root. */
export const shareFields = (plan: PlanNode | undefined, givers: Givers): ReadonlyMap<FetchNode, SharedFetch> => {
  const fetches = rootFetches(plan);
  if (fetches.length < 2) return new Map();
  const parsed = fetches.flatMap((fetch) => {
    const document = parse(fetch.operation);
    const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
    return operation ? [{ fetch, document, operation }] : [];
  });
  const widened = parsed.map(({ fetch, document, operation }) => {
    const others = parsed.filter((each) => each.fetch !== fetch).map((each) => each.operation.selectionSet);
    const selectionSet = withShared(operation.selectionSet, others, "Query", fetch.serviceName, givers);
    const isSame = selectionSet === operation.selectionSet;
    const text = isSame ? fetch.operation : print({ ...document, definitions: document.definitions.map((node) => (node === operation ? { ...operation, selectionSet } : node)) });
    return { fetch, text, leaves: leavesOf(selectionSet) };
  });
  return new Map(widened.map(({ fetch, text }) => [fetch, { text, covered: new Set(widened.filter((each) => each.fetch !== fetch).flatMap(({ leaves }) => leaves)) }]));
};

const leavesOf = ({ selections }: SelectionSetNode, prefix = ""): string[] =>
  selections.flatMap((selection) => {
    if (!isPlainField(selection)) return [];
    const path = prefix + responseName(selection);
    return selection.selectionSet ? leavesOf(selection.selectionSet, `${path}.`) : [path];
  });

/** Adds to a selection the leaves that others select at the same place and this subgraph could give too; descends where both have the same object. */
const withShared = (selectionSet: SelectionSetNode, others: readonly SelectionSetNode[], type: string, subgraph: string, givers: Givers): SelectionSetNode => {
  const has = new Set(selectionSet.selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [responseName(selection)] : [])));
  const added: FieldNode[] = [];
  // Nothing is added at the root: asking a subgraph for more than it was asked would cost a call.
  if (type !== "Query") {
    for (const selection of others.flatMap(({ selections }) => selections)) {
      if (!isPlainField(selection) || selection.selectionSet || has.has(responseName(selection))) continue;
      // By its type an object is asked for elsewhere: without it, that would be lost.
      if (selection.name.value !== "__typename" && !givers.canGive.has(placeOf(subgraph, type, selection.name.value))) continue;
      has.add(responseName(selection));
      added.push(selection);
    }
  }
  let descended = false;
  const selections = selectionSet.selections.map((selection): SelectionNode => {
    if (!isPlainField(selection) || !selection.selectionSet) return selection;
    const below = others.flatMap((other) => other.selections.flatMap((each) => (isPlainField(each) && each.selectionSet && each.name.value === selection.name.value && responseName(each) === responseName(selection) ? [each.selectionSet] : [])));
    const objectType = givers.objectTypes.get(placeOf(subgraph, type, selection.name.value));
    if (below.length === 0 || objectType === undefined) return selection;
    const next = withShared(selection.selectionSet, below, objectType, subgraph, givers);
    if (next === selection.selectionSet) return selection;
    descended = true;
    return { ...selection, selectionSet: next };
  });
  return added.length > 0 || descended ? { ...selectionSet, selections: [...selections, ...added] } : selectionSet;
};
