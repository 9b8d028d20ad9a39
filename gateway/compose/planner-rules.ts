/** What composes, and what the query planner then answers wrongly without an error. Each of these is refused here, by name. */
import { Kind, parse, print, visit } from "graphql";
import type { ConstDirectiveNode, InterfaceTypeDefinitionNode, InterfaceTypeExtensionNode, ObjectTypeDefinitionNode, ObjectTypeExtensionNode, SelectionSetNode, TypeNode } from "graphql";
import type { PublishedSubgraph } from "./compose.ts";

export const plannerRules = (subgraphs: readonly PublishedSubgraph[]): string[] => [...conflictingRequirements(subgraphs), ...unresolvableRequirements(subgraphs), ...unresolvableInterfaceObjects(subgraphs), ...emptyInterfaces(subgraphs)];

type Composite = ObjectTypeDefinitionNode | ObjectTypeExtensionNode | InterfaceTypeDefinitionNode | InterfaceTypeExtensionNode;

const compositesOf = ({ typeDefs }: PublishedSubgraph): readonly Composite[] =>
  typeDefs.definitions.filter(
    (node): node is Composite =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION || node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_EXTENSION,
  );
const isInterface = ({ kind }: Composite): boolean => kind === Kind.INTERFACE_TYPE_DEFINITION || kind === Kind.INTERFACE_TYPE_EXTENSION;

const directivesOf = (node: { readonly directives?: readonly ConstDirectiveNode[] }, name: string): readonly ConstDirectiveNode[] => (node.directives ?? []).filter((directive) => directive.name.value === name);

const fieldSetOf = (directive: ConstDirectiveNode | undefined): SelectionSetNode | undefined => {
  const value = directive?.arguments?.find((argument) => argument.name.value === "fields")?.value;
  const [definition] = value?.kind === Kind.STRING ? parse(`{ ${value.value} }`).definitions : [];
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
};

const isResolvable = (key: ConstDirectiveNode): boolean => !key.arguments?.some(({ name, value }) => name.value === "resolvable" && value.kind === Kind.BOOLEAN && !value.value);

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/**
 * A required field is fetched once for an object, under its own name. Required with two lists of arguments, one of the two values would be sent for both.
 */
const conflictingRequirements = (subgraphs: readonly PublishedSubgraph[]): string[] => {
  const uses = new Map<string, { readonly arguments: string; readonly by: string }>();
  const found: string[] = [];
  for (const subgraph of subgraphs) {
    const composites = compositesOf(subgraph);
    // An object is asked through its interfaces, too: a requirement of either is one of both.
    const kin = (type: string): string[] => [
      type,
      ...composites.filter(({ name, interfaces }) => name.value === type || interfaces?.some((each) => each.name.value === type)).flatMap(({ name, interfaces }) => [name.value, ...(interfaces ?? []).map((each) => each.name.value)]),
    ];
    const walk = (type: string, { selections }: SelectionSetNode, by: string): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          walk(selection.typeCondition?.name.value ?? type, selection.selectionSet, by);
          continue;
        }
        const given = (selection.arguments ?? []).map((argument) => print(argument)).toSorted().join(", ");
        for (const each of new Set(kin(type))) {
          const known = uses.get(`${each}.${selection.name.value}`);
          if (known && known.arguments !== given) {
            found.push(`REQUIRED_ARGUMENTS_CONFLICT: ${by} requires ${type}.${selection.name.value}(${given}) and ${known.by} requires it with (${known.arguments}): an object holds one value of it, and both would be sent the same. Give the owner two fields.`);
            break;
          }
          uses.set(`${each}.${selection.name.value}`, { arguments: given, by });
        }
        const field = composites.find(({ name, fields }) => name.value === type && fields?.some((each) => each.name.value === selection.name.value))?.fields?.find((each) => each.name.value === selection.name.value);
        if (field && selection.selectionSet) walk(nameOf(field.type), selection.selectionSet, by);
      }
    };
    for (const type of composites) {
      for (const field of type.fields ?? []) {
        const required = fieldSetOf(directivesOf(field, "requires")[0]);
        if (required) walk(type.name.value, required, `[${subgraph.name}] ${type.name.value}.${field.name.value}`);
      }
    }
  }
  return found;
};

/** To bring what is required, the planner comes back to the subgraph by a key of the type, and takes one that is `resolvable: false` if there is no other. */
const unresolvableRequirements = (subgraphs: readonly PublishedSubgraph[]): string[] =>
  subgraphs.flatMap((subgraph) => {
    const composites = compositesOf(subgraph);
    return composites.flatMap((type) => {
      const requiring = type.fields?.find((field) => directivesOf(field, "requires").length > 0);
      const keys = composites.filter(({ name }) => name.value === type.name.value).flatMap((each) => directivesOf(each, "key"));
      if (!requiring || keys.length === 0 || keys.some(isResolvable)) return [];
      return [`REQUIRES_WITHOUT_RESOLVABLE_KEY: [${subgraph.name}] ${type.name.value}.${requiring.name.value} requires fields of other subgraphs, but ${type.name.value} has no key here that is resolvable: nobody could bring them.`];
    });
  });

/** The planner asks a subgraph for its interface object by a key also where it says that it cannot look it up; an unwary subgraph answers with nulls. */
const unresolvableInterfaceObjects = (subgraphs: readonly PublishedSubgraph[]): string[] =>
  subgraphs.flatMap((subgraph) =>
    compositesOf(subgraph).flatMap((type) =>
      directivesOf(type, "interfaceObject").length === 0 || directivesOf(type, "key").some(isResolvable)
        ? []
        : [`INTERFACE_OBJECT_NOT_RESOLVABLE: [${subgraph.name}] ${type.name.value} is an @interfaceObject without a resolvable key: its fields could not be found for objects that other subgraphs return. Make a key resolvable.`],
    ),
  );

/** Of an interface that no type implements nothing can be returned: the planner answers null, or fails. */
const emptyInterfaces = (subgraphs: readonly PublishedSubgraph[]): string[] => {
  const implemented = new Set<string>();
  for (const { typeDefs } of subgraphs) {
    const enter = (type: ObjectTypeDefinitionNode | ObjectTypeExtensionNode): void => type.interfaces?.forEach(({ name }) => implemented.add(name.value));
    visit(typeDefs, { ObjectTypeDefinition: enter, ObjectTypeExtension: enter });
  }
  return subgraphs.flatMap((subgraph) =>
    compositesOf(subgraph).flatMap((type) =>
      isInterface(type) && !implemented.has(type.name.value) ? [`INTERFACE_NOT_IMPLEMENTED: [${subgraph.name}] no type of any subgraph implements ${type.name.value}: nothing could be returned for it.`] : [],
    ),
  );
};
