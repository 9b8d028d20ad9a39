/**
 * Documents that the planner gets wrong as they are, as others that ask for the same. It leaves out a field of which everything is selected by conditions that
 * do not hold; and where an interface is an object to a subgraph (`@interfaceObject`), it fails at a condition on another abstract type.
 */
import type { Supergraph } from "@apollo/federation-internals";
import { Kind, getNamedType, isAbstractType, isCompositeType, isObjectType, visit } from "graphql";
import type { DirectiveNode, DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLCompositeType, GraphQLSchema, InlineFragmentNode, OperationDefinitionNode, SelectionNode, SelectionSetNode } from "graphql";

/** The interfaces that some subgraph knows as objects. */
export const readInterfaceObjects = (supergraph: Supergraph): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const type of supergraph.schema.interfaceTypes()) {
    if (type.appliedDirectivesOf("join__type").some((application) => application.arguments()["isInterfaceObject"] === true)) names.add(type.name);
  }
  return names;
};

/** @returns the document itself unless there is something to put otherwise; then one without named fragments. */
export const plannable = (document: DocumentNode, operation: OperationDefinitionNode, schema: GraphQLSchema, interfaceObjects: ReadonlySet<string>): DocumentNode => {
  const root = schema.getRootType(operation.operation);
  if (!root || (interfaceObjects.size === 0 && !hasConditions(document))) return document;
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
  const selectionSet = new Rewriter(schema, fragments, interfaceObjects).selectionSet(operation.selectionSet, root);
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] };
};

const isCondition = ({ name }: DirectiveNode): boolean => name.value === "include" || name.value === "skip";

const hasConditions = (document: DocumentNode): boolean => {
  let found = false;
  visit(document, { Directive: (directive) => void (found ||= isCondition(directive)) });
  return found;
};

/** Whether something is selected whatever the variables are. */
const isCertain = (selection: SelectionNode): boolean => !selection.directives?.some(isCondition) && (selection.kind !== Kind.INLINE_FRAGMENT || selection.selectionSet.selections.some(isCertain));

/** Whether a condition holds that needs no variable. */
const constantOf = (directive: DirectiveNode): boolean | undefined => {
  const value = directive.arguments?.[0]?.value;
  return isCondition(directive) && value?.kind === Kind.BOOLEAN ? value.value === (directive.name.value === "include") : undefined;
};

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } };

class Rewriter {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #interfaceObjects: ReadonlySet<string>;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, interfaceObjects: ReadonlySet<string>) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#interfaceObjects = interfaceObjects;
  }

  /** That there is an object is asked for even when nothing of it is. */
  selectionSet(node: SelectionSetNode, parent: GraphQLCompositeType): SelectionSetNode {
    const selections = this.#selections(node, parent);
    return { ...node, selections: selections.some(isCertain) ? selections : [...selections, typename] };
  }

  #selections({ selections }: SelectionSetNode, parent: GraphQLCompositeType): SelectionNode[] {
    return selections.flatMap((selection): SelectionNode[] => {
      const constants = (selection.directives ?? []).map(constantOf);
      if (constants.includes(false)) return [];
      const directives = (selection.directives ?? []).filter((_directive, index) => constants[index] === undefined);
      // Introspection is not planned.
      if (selection.kind === Kind.FIELD && (selection.name.value === "__schema" || selection.name.value === "__type")) return [];
      if (selection.kind === Kind.FIELD) return [this.#field({ ...selection, directives }, parent)];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      return fragment ? this.#fragment(fragment, directives, parent) : [];
    });
  }

  #field(field: FieldNode, parent: GraphQLCompositeType): FieldNode {
    const definition = "getFields" in parent ? parent.getFields()[field.name.value] : undefined;
    const type = definition && getNamedType(definition.type);
    return field.selectionSet && isCompositeType(type) ? { ...field, selectionSet: this.selectionSet(field.selectionSet, type) } : field;
  }

  #fragment({ typeCondition, selectionSet }: InlineFragmentNode | FragmentDefinitionNode, directives: readonly DirectiveNode[], parent: GraphQLCompositeType): SelectionNode[] {
    const condition = typeCondition ? this.#schema.getType(typeCondition.name.value) : parent;
    if (!isCompositeType(condition)) return [];
    const on = (type: GraphQLCompositeType): SelectionNode[] => {
      const selections = this.#selections(selectionSet, type);
      if (selections.length === 0) return [];
      if (type === parent && directives.length === 0) return selections;
      return [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet: { kind: Kind.SELECTION_SET, selections }, ...(type !== parent && { typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } } }) }];
    };
    // Of a concrete type, a condition says either nothing or that nothing is left.
    if (isObjectType(parent)) return condition === parent || (isAbstractType(condition) && this.#schema.isSubType(condition, parent)) ? on(parent) : [];
    if (!this.#interfaceObjects.has(parent.name) || !isAbstractType(condition) || condition === parent) return on(condition);
    return this.#schema.getPossibleTypes(parent).flatMap((type) => (this.#schema.isSubType(condition, type) ? on(type) : []));
  }
}
