/**
 * Who may ask for which field. `@authenticated` wants somebody signed in, `@policy` a level of assurance. A field that may not be asked for is taken out of
 * the operation before it is planned: no subgraph hears of it, and the answer has `null` and one coded error in its place. All protected fields are nullable
 * (composition sees to it), so that nothing beside them is lost.
 *
 * A field that is reached through an interface carries the rules of every type that implements it: asking by the interface is no way around.
 */
import { GraphQLError, Kind, TypeInfo, getNamedType, isAbstractType, isInterfaceType, visit, visitWithTypeInfo } from "graphql";
import type { DocumentNode, FieldNode, GraphQLCompositeType, GraphQLNamedType, GraphQLSchema, ObjectTypeDefinitionNode, OperationDefinitionNode, SelectionSetNode } from "graphql";
import { catalogue } from "../kit/errors.ts";
import type { ErrorCode } from "../kit/errors.ts";
import type { Subject } from "../kit/subject.ts";

/** What one field or type wants of whoever asks. */
interface Requirement {
  readonly signedIn: boolean;
  readonly level: 1 | 2;
}

const none: Requirement = { signedIn: false, level: 1 };
const both = (a: Requirement, b: Requirement): Requirement => ({ signedIn: a.signedIn || b.signedIn, level: a.level === 2 || b.level === 2 ? 2 : 1 });

/** The only policies there are. */
const policies: Readonly<Record<string, Requirement>> = {
  "assurance-level-2": { signedIn: true, level: 2 },
};

type Annotated = Pick<ObjectTypeDefinitionNode, "directives">;

/** @throws {Error} for a policy that nobody here knows: it must not be passed over. */
const requirementOf = (node: Annotated): Requirement => {
  let requirement = none;
  for (const directive of node.directives ?? []) {
    if (directive.name.value === "authenticated") requirement = both(requirement, { signedIn: true, level: 1 });
    if (directive.name.value !== "policy") continue;
    const groups = directive.arguments?.[0]?.value;
    // The specification's list of lists is "any of these groups, all of each". One group of one policy says all that is needed here.
    const group = groups?.kind === Kind.LIST && groups.values.length === 1 ? groups.values[0] : undefined;
    const names = group?.kind === Kind.LIST ? group.values.flatMap((value) => (value.kind === Kind.STRING ? [value.value] : [])) : [];
    if (names.length === 0) throw new Error("@policy must name one group of policies, for example [[\"assurance-level-2\"]]");
    for (const name of names) {
      const policy = Object.hasOwn(policies, name) ? policies[name] : undefined;
      if (policy === undefined) throw new Error(`@policy names "${name}", which this gateway does not know`);
      requirement = both(requirement, policy);
    }
  }
  return requirement;
};

/** All that decides access of whoever asks: whether they signed in, and how sure that is. */
export type Caller = Pick<Subject, "assuranceLevel"> | null;

/** Every kind of caller there is. */
export const callers: readonly Caller[] = [null, { assuranceLevel: 1 }, { assuranceLevel: 2 }];

export interface AccessRules {
  /** @returns what the caller may ask of the document, and what they may not. */
  filter(document: DocumentNode, operationName: string | undefined, caller: Caller): Filtered;
}

export interface Denied {
  readonly code: ErrorCode;
  /** By response names; a list's positions are not in it. */
  readonly path: readonly string[];
}

export interface Filtered {
  readonly document: DocumentNode;
  readonly denied: readonly Denied[];
  /** Tells apart what two callers may ask of the same text: part of the key under which a plan is kept. */
  readonly key: string;
}

/** For a graph that is open to everybody: tried in development, never served. */
export const openAccess: AccessRules = { filter: (document) => ({ document, denied: [], key: "" }) };

/**
 * Reads the rules once, from the supergraph as it was composed.
 * @param supergraph the original document, with its security directives.
 * @param schema the API schema that operations were validated against.
 */
export const readAccessRules = (supergraph: DocumentNode, schema: GraphQLSchema): AccessRules => {
  const ofField = new Map<string, Requirement>();
  const ofType = new Map<string, Requirement>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION && node.kind !== Kind.SCALAR_TYPE_DEFINITION && node.kind !== Kind.ENUM_TYPE_DEFINITION) continue;
    ofType.set(node.name.value, requirementOf(node));
    if (node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) ofField.set(`${node.name.value}.${field.name.value}`, requirementOf(field));
  }
  const own = (type: string, field: string): Requirement => ofField.get(`${type}.${field}`) ?? none;
  const required = (parent: GraphQLCompositeType, field: string, result: GraphQLNamedType | undefined): Requirement => {
    // A rule on a type holds for its fields, also on the root types, which no field gives.
    let requirement = field.startsWith("__") ? none : both(own(parent.name, field), ofType.get(parent.name) ?? none);
    if (isInterfaceType(parent)) for (const type of schema.getPossibleTypes(parent)) requirement = both(requirement, own(type.name, field));
    if (result) {
      requirement = both(requirement, ofType.get(result.name) ?? none);
      if (isAbstractType(result)) for (const type of schema.getPossibleTypes(result)) requirement = both(requirement, ofType.get(type.name) ?? none);
    }
    return requirement;
  };
  return { filter: (document, operationName, caller) => filter(document, operationName, caller, schema, required) };
};

const refusal = ({ signedIn, level }: Requirement, caller: Caller): ErrorCode | undefined => {
  if (signedIn && caller === null) return "UNAUTHENTICATED";
  return level === 2 && caller?.assuranceLevel !== 2 ? "ASSURANCE_TOO_LOW" : undefined;
};

const filter = (
  document: DocumentNode,
  operationName: string | undefined,
  caller: Caller,
  schema: GraphQLSchema,
  required: (parent: GraphQLCompositeType, field: string, result: GraphQLNamedType | undefined) => Requirement,
): Filtered => {
  const refused = new Map<FieldNode, ErrorCode>();
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        const parent = typeInfo.getParentType();
        const type = typeInfo.getType();
        const code = parent && refusal(required(parent, node.name.value, type ? getNamedType(type) : undefined), caller);
        if (code) refused.set(node, code);
      },
    }),
  );
  if (refused.size === 0) return { document, denied: [], key: "" };
  return { document: withPlaceholders(document, refused), denied: deniedPaths(document, operationName, refused), key: [...new Set(refused.values())].toSorted().join("+") };
};

/** Where in the answer the refused fields would have stood, through fragments. */
const deniedPaths = (document: DocumentNode, operationName: string | undefined, refused: ReadonlyMap<FieldNode, ErrorCode>): readonly Denied[] => {
  const fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
  const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION && (operationName === undefined || node.name?.value === operationName));
  const found = new Map<string, Denied>();
  const walk = ({ selections }: SelectionSetNode, path: readonly string[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, path);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet, path);
      } else {
        const here = [...path, selection.alias?.value ?? selection.name.value];
        const code = refused.get(selection);
        if (code) found.set(here.join("."), { code, path: here });
        else if (selection.selectionSet) walk(selection.selectionSet, here);
      }
    }
  };
  if (operation) walk(operation.selectionSet, []);
  return [...found.values()];
};

/**
 * Each refused field becomes `__typename` under the refused field's response name. So its parent is still asked for, an empty selection cannot arise, and
 * `@skip` and `@include` on it hold; at the root the gateway answers it alone.
 */
const withPlaceholders = (document: DocumentNode, refused: ReadonlyMap<FieldNode, ErrorCode>): DocumentNode =>
  visit(document, {
    Field(node) {
      if (!refused.has(node)) return undefined;
      const responseName = node.alias ?? node.name;
      return { kind: Kind.FIELD, alias: responseName, name: { kind: Kind.NAME, value: "__typename" }, ...(node.directives && { directives: node.directives }) };
    },
  });

/**
 * Puts `null` where the placeholders of refused fields stand, and makes one error of each.
 * @param data what the operation gave; changed in place.
 */
export const withRefusals = (data: unknown, denied: readonly Denied[]): readonly GraphQLError[] => {
  const errors: GraphQLError[] = [];
  const place = (value: unknown, path: readonly string[], at: readonly (string | number)[], code: ErrorCode): void => {
    if (Array.isArray(value)) return value.forEach((item, index) => place(item, path, [...at, index], code));
    const [name, ...rest] = path;
    if (typeof value !== "object" || value === null || name === undefined || !Object.hasOwn(value, name)) return;
    const object = value as Record<string, unknown>;
    if (rest.length > 0) return place(object[name], rest, [...at, name], code);
    // Defined, not assigned: a response may be called `__proto__`.
    Object.defineProperty(object, name, { value: null, enumerable: true, writable: true, configurable: true });
    const { en, vi, retryable } = catalogue[code];
    errors.push(new GraphQLError(en, { path: [...at, name], extensions: { code, retryable, messages: { en, vi }, service: "gateway" } }));
  };
  for (const { code, path } of denied) place(data, path, [], code);
  return errors;
};
