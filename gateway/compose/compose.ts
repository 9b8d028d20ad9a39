import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { composeServices } from "@apollo/composition";
import { GraphQLError, Kind, parse, printSchema, visit } from "graphql";
import type { DirectiveNode, DocumentNode, FieldDefinitionNode, InterfaceTypeDefinitionNode, ObjectTypeDefinitionNode, ObjectTypeExtensionNode, TypeNode } from "graphql";
import { plannerRules } from "./planner-rules.ts";

export interface PublishedSubgraph {
  readonly name: string;
  /** As its owner published it. */
  readonly typeDefs: DocumentNode;
}

export type Composition =
  | { readonly errors: readonly string[] }
  | {
      readonly errors?: undefined;
      readonly supergraphSdl: string;
      /** What a client sees of it. */
      readonly apiSdl: string;
      readonly hints: readonly string[];
    };

/** Where a subgraph is found unless `SUBGRAPH_<NAME>_URL` says otherwise: a name inside the cluster, never a machine. */
const defaultUrl = (name: string): string => `http://${name}.subgraphs.internal/graphql`;

/** Reads the SDL of every folder that holds a `schema.graphql`, in the order of their names. */
export const readSubgraphs = (folder: string): readonly PublishedSubgraph[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
    .map((name) => ({ name, typeDefs: readSdl(name, join(folder, name, "schema.graphql")) }));

const readSdl = (name: string, path: string): DocumentNode => {
  if (!existsSync(path)) throw new UnreadableSubgraph(`[${name}] has no schema.graphql: a subgraph publishes its contract in ${path}`);
  try {
    return parse(readFileSync(path, "utf8"));
  } catch (error) {
    const at = error instanceof GraphQLError && error.locations?.[0];
    throw new UnreadableSubgraph(`INVALID_GRAPHQL: [${name}] ${path}${at ? `:${at.line}:${at.column}` : ""} ${error instanceof Error ? error.message : ""}`);
  }
};

/** A contract that cannot even be read; the message says which, and where. */
export class UnreadableSubgraph extends Error {
  override readonly name = "UnreadableSubgraph";
}

/** Composes subgraphs into one supergraph, or says why they do not fit. Our own rules come first: they name what the composer would let pass. */
export const compose = (subgraphs: readonly PublishedSubgraph[]): Composition => {
  const own = [...sharedEntityLists(subgraphs), ...nonNullProtectedFields(subgraphs), ...nonNullBoundaries(subgraphs), ...plannerRules(subgraphs)];
  const result = composeServices(subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs, url: defaultUrl(name) })));
  if (result.errors || own.length > 0) return { errors: [...own, ...(result.errors ?? []).map((error) => `${codeOf(error)}: ${error.message}`)] };
  return {
    supergraphSdl: `${result.supergraphSdl.trimEnd()}\n`,
    apiSdl: `${printSchema(result.schema.toAPISchema().toGraphQLJSSchema()).trimEnd()}\n`,
    hints: result.hints.map((hint) => `${hint.definition.code}: ${hint.message}`),
  };
};

const codeOf = ({ extensions }: GraphQLError): string => (typeof extensions["code"] === "string" ? extensions["code"] : "INVALID");

type TypeWithFields = ObjectTypeDefinitionNode | ObjectTypeExtensionNode | InterfaceTypeDefinitionNode;

const has = (directives: readonly DirectiveNode[] | undefined, name: string): boolean => directives?.some((directive) => directive.name.value === name) ?? false;

const isList = (type: TypeNode): boolean => type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

const forEachField = ({ typeDefs }: PublishedSubgraph, visitor: (type: TypeWithFields, field: FieldDefinitionNode) => void): void => {
  const enter = (type: TypeWithFields): void => type.fields?.forEach((field) => visitor(type, field));
  visit(typeDefs, { ObjectTypeDefinition: enter, ObjectTypeExtension: enter, InterfaceTypeDefinition: enter });
};

/**
 * Answers of several subgraphs to one list are merged by position: two lists in different order, or one that is shorter, would silently mix the objects of
 * two entities. No list of entities may be shareable.
 */
const sharedEntityLists = (subgraphs: readonly PublishedSubgraph[]): string[] => {
  const entities = new Set<string>();
  for (const { typeDefs } of subgraphs) {
    visit(typeDefs, {
      ObjectTypeDefinition: (type) => void (has(type.directives, "key") && entities.add(type.name.value)),
      InterfaceTypeDefinition: (type) => void (has(type.directives, "key") && entities.add(type.name.value)),
    });
    // An interface or union holds entities when one of its members is one.
    visit(typeDefs, {
      ObjectTypeDefinition: (type) => void (entities.has(type.name.value) && type.interfaces?.forEach(({ name }) => entities.add(name.value))),
      UnionTypeDefinition: (type) => void (type.types?.some(({ name }) => entities.has(name.value)) && entities.add(type.name.value)),
    });
  }
  const found: string[] = [];
  for (const subgraph of subgraphs) {
    forEachField(subgraph, (type, field) => {
      if (!isList(field.type) || !entities.has(nameOf(field.type))) return;
      if (has(field.directives, "shareable") || has(type.directives, "shareable")) {
        found.push(`SHAREABLE_ENTITY_LIST: [${subgraph.name}] ${type.name.value}.${field.name.value} is a shareable list of the entity ${nameOf(field.type)}: lists of several subgraphs merge by position and would mix objects. Give the list one owner.`);
      }
    });
  }
  return found;
};

const accessDirectives = ["authenticated", "requiresScopes", "policy"];

/** A caller without the right gets `null` and an error in a protected field's place; a field that cannot be null would take its parent along. */
const nonNullProtectedFields = (subgraphs: readonly PublishedSubgraph[]): string[] => {
  const found: string[] = [];
  for (const subgraph of subgraphs) {
    forEachField(subgraph, (type, field) => {
      const directive = accessDirectives.find((name) => has(field.directives, name));
      if (directive && field.type.kind === Kind.NON_NULL_TYPE) {
        found.push(`PROTECTED_FIELD_NOT_NULLABLE: [${subgraph.name}] ${type.name.value}.${field.name.value} is protected by @${directive} and must be nullable: whoever may not see it gets null.`);
      }
    });
  }
  return found;
};

/**
 * The field by which a request enters a subgraph must be nullable: with that subgraph away it is null, and a null that is not allowed would take its parent
 * along, which is everybody's. Such fields are those of `Query` and, but for the keys, of every entity that several subgraphs share. Where one alone has fields and
 * others only refer to it (`resolvable: false`, nothing but the key), its null takes the reference along and nothing else, as long as references can be null.
 */
const nonNullBoundaries = (subgraphs: readonly PublishedSubgraph[]): string[] => {
  const keys = new Map<string, { readonly owners: Set<string>; readonly fields: Set<string> }>();
  for (const { name, typeDefs } of subgraphs) {
    visit(typeDefs, {
      ObjectTypeDefinition(type) {
        const keyFields = new Set((type.directives ?? []).flatMap((directive) => keyFieldsOf(directive)));
        if (keyFields.size === 0) return;
        const known = keys.get(type.name.value) ?? { owners: new Set(), fields: new Set() };
        if (!isReference(type, keyFields)) known.owners.add(name);
        for (const field of keyFields) known.fields.add(field);
        keys.set(type.name.value, known);
      },
    });
  }
  const insisted = new Set(subgraphs.flatMap((subgraph) => insistedOn(subgraph).filter((type) => keys.get(type)?.owners.has(subgraph.name) === false)));
  const found: string[] = [];
  for (const subgraph of subgraphs) {
    forEachField(subgraph, (type, field) => {
      if (field.type.kind !== Kind.NON_NULL_TYPE) return;
      const entity = keys.get(type.name.value);
      const isShared = entity !== undefined && (entity.owners.size > 1 || insisted.has(type.name.value)) && !entity.fields.has(field.name.value);
      if (type.name.value === "Query" || isShared) {
        found.push(`BOUNDARY_NOT_NULLABLE: [${subgraph.name}] ${type.name.value}.${field.name.value} must be nullable: without this subgraph it is null, and would take ${type.name.value === "Query" ? "the whole answer" : `the ${type.name.value}`} along.`);
      }
    });
  }
  return found;
};

const keyFieldsOf = ({ name, arguments: given }: DirectiveNode): readonly string[] => {
  const fields = name.value === "key" ? given?.find((each) => each.name.value === "fields")?.value : undefined;
  return fields?.kind === Kind.STRING ? (fields.value.match(/\w+/g) ?? []) : [];
};

/** Says of an entity that it is one, and nothing else. */
const isReference = ({ directives, fields }: ObjectTypeDefinitionNode, keyFields: ReadonlySet<string>): boolean => {
  const isResolvable = (directives ?? []).some(({ name, arguments: given }) => name.value === "key" && !given?.some((each) => each.name.value === "resolvable" && each.value.kind === Kind.BOOLEAN && !each.value.value));
  return !isResolvable && (fields ?? []).every((field) => keyFields.has(field.name.value));
};

const insists = (type: TypeNode): boolean => type.kind === Kind.NON_NULL_TYPE || (type.kind === Kind.LIST_TYPE && insists(type.type));

/** The types of which a subgraph has fields that cannot be null, the members of unions and interfaces among them. */
const insistedOn = (subgraph: PublishedSubgraph): readonly string[] => {
  const members = new Map<string, string[]>();
  const add = (of: string, member: string): void => void members.set(of, [...(members.get(of) ?? []), member]);
  visit(subgraph.typeDefs, {
    UnionTypeDefinition: ({ name, types }) => types?.forEach((member) => add(name.value, member.name.value)),
    ObjectTypeDefinition: ({ name, interfaces }) => interfaces?.forEach((of) => add(of.name.value, name.value)),
  });
  const found: string[] = [];
  forEachField(subgraph, (_type, { type }) => void (insists(type) && found.push(nameOf(type), ...(members.get(nameOf(type)) ?? []))));
  return found;
};
