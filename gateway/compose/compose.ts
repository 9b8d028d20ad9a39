import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { composeServices } from "@apollo/composition";
import { GraphQLError, Kind, parse, printSchema, visit } from "graphql";
import type { DirectiveNode, DocumentNode, FieldDefinitionNode, InterfaceTypeDefinitionNode, ObjectTypeDefinitionNode, ObjectTypeExtensionNode, TypeNode } from "graphql";
import { isResolvable, plannerRules } from "./planner-rules.ts";

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
 * along, which is everybody's. Such fields are those of `Query` and, but for the keys, of every entity that several subgraphs share. An entity that others
 * only refer to is not shared: what is taken along is the reference.
 */
const nonNullBoundaries = (subgraphs: readonly PublishedSubgraph[]): string[] => {
  const keys = new Map<string, { readonly subgraphs: Set<string>; readonly fields: Set<string> }>();
  for (const subgraph of subgraphs) {
    visit(subgraph.typeDefs, {
      ObjectTypeDefinition(type) {
        for (const directive of type.directives ?? []) {
          const fields = directive.name.value === "key" ? keyFieldsOf(directive) : undefined;
          if (fields === undefined) continue;
          const known = keys.get(type.name.value) ?? { subgraphs: new Set(), fields: new Set() };
          if (!isReference(type, subgraph)) known.subgraphs.add(subgraph.name);
          for (const field of fields) known.fields.add(field);
          keys.set(type.name.value, known);
        }
      },
    });
  }
  const found: string[] = [];
  for (const subgraph of subgraphs) {
    forEachField(subgraph, (type, field) => {
      if (field.type.kind !== Kind.NON_NULL_TYPE) return;
      const entity = keys.get(type.name.value);
      const isShared = entity !== undefined && entity.subgraphs.size > 1 && !entity.fields.has(field.name.value);
      if (type.name.value === "Query" || isShared) {
        found.push(`BOUNDARY_NOT_NULLABLE: [${subgraph.name}] ${type.name.value}.${field.name.value} must be nullable: without this subgraph it is null, and would take ${type.name.value === "Query" ? "the whole answer" : `the ${type.name.value}`} along.`);
      }
    });
  }
  return found;
};

const keyFieldsOf = (directive: DirectiveNode): readonly string[] | undefined => {
  const fields = directive.arguments?.find((each) => each.name.value === "fields")?.value;
  return fields?.kind === Kind.STRING ? (fields.value.match(/\w+/g) ?? []) : undefined;
};

/** Whether a subgraph knows of an entity its keys alone, resolves none, and returns it nowhere but where null is allowed, by its own name. */
const isReference = (type: ObjectTypeDefinitionNode, subgraph: PublishedSubgraph): boolean => {
  const keyDirectives = (type.directives ?? []).filter(({ name }) => name.value === "key");
  const keyFields = new Set(keyDirectives.flatMap((directive) => keyFieldsOf(directive) ?? []));
  if (keyDirectives.some(isResolvable) || type.fields?.some(({ name }) => !keyFields.has(name.value)) || (type.interfaces ?? []).length > 0) return false;
  let isTakenAlone = true;
  forEachField(subgraph, (_owner, field) => {
    if (nameOf(field.type) === type.name.value && !mayBeNull(field.type)) isTakenAlone = false;
  });
  visit(subgraph.typeDefs, { UnionTypeDefinition: (union) => void (union.types?.some(({ name }) => name.value === type.name.value) && (isTakenAlone = false)) });
  return isTakenAlone;
};

/** Of a list, each of its items. */
const mayBeNull = (type: TypeNode): boolean => {
  if (type.kind === Kind.NAMED_TYPE) return true;
  if (type.kind === Kind.LIST_TYPE) return mayBeNull(type.type);
  return type.type.kind === Kind.LIST_TYPE && mayBeNull(type.type);
};
