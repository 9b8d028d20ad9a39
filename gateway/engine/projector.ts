/**
 * Shapes what was gathered into the answer that was asked for: fields in the order asked, under the names asked, type conditions, `@skip` and `@include`, and
 * the null propagation of GraphQL (https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors). Compiled once per operation.
 */
import { Kind, isAbstractType, isEnumType, isInterfaceType, isListType, isNonNullType, isObjectType, isScalarType } from "graphql";
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLAbstractType, GraphQLEnumType, GraphQLInterfaceType, GraphQLObjectType, GraphQLOutputType, GraphQLSchema, OperationDefinitionNode, SelectionNode, SelectionSetNode } from "graphql";
import type { JsonObject, JsonValue, ResponsePath } from "./data.ts";
import { own, setOwn } from "./data.ts";
import { askedName } from "./names.ts";

export type Variables = Readonly<Record<string, unknown>>;

/** A place where the answer could not be as the schema promises. */
export interface Violation {
  readonly path: ResponsePath;
}

export interface Projection {
  readonly data: JsonObject | null;
  readonly violations: readonly Violation[];
}

export type Projector = (root: JsonObject, variables: Variables) => Projection;

/** What a value that may not be null does to its parent. */
const bubble = Symbol("null where null is not allowed");
type Completed = JsonValue | typeof bubble;

interface Run {
  readonly variables: Variables;
  readonly violations: Violation[];
  /** The path of the value at hand; copied when something is to be told of it. */
  readonly path: (string | number)[];
}

type Complete = (value: JsonValue, run: Run) => Completed;
type Condition = (variables: Variables) => boolean;

interface Field {
  /** In the answer. */
  readonly name: string;
  /** In what was gathered. */
  readonly key: string;
  /** Undefined when it is always there. */
  readonly condition: Condition | undefined;
  readonly complete: Complete;
}

/** @param document as it was planned, with the names that it was planned under. */
export const compileProjector = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Projector => {
  const type = schema.getRootType(operation.operation);
  if (!type) throw new Error(`the schema has no ${operation.operation}`);
  const compiler = new Compiler(schema, document);
  const project = compiler.objectOf(type, [operation.selectionSet]);
  return (root, variables) => {
    const run: Run = { variables, violations: [], path: [] };
    const data = project(root, run);
    return { data: typeof data === "symbol" || data === undefined ? null : (data as JsonObject | null), violations: run.violations };
  };
};

/** A field as it is selected: possibly several times, by fragments, each under its own conditions. */
interface Selected {
  readonly nodes: FieldNode[];
  /** One of these must hold; undefined when one of the selections is unconditional. */
  conditions: Condition[] | undefined;
}

type ObjectLike = GraphQLObjectType | GraphQLInterfaceType;

class Compiler {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #objects = new Map<string, Complete>();
  readonly #ids = new Map<SelectionSetNode, number>();

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
  }

  /**
   * An object as one of a type. Compiled once for the same selections: below an interface, every type that implements it comes by here with the same ones, and
   * interfaces below interfaces would otherwise multiply.
   */
  objectOf(type: ObjectLike, selectionSets: readonly SelectionSetNode[]): Complete {
    const key = `${type.name} ${selectionSets.map((selectionSet) => this.#idOf(selectionSet)).join()}`;
    const known = this.#objects.get(key) ?? this.#compileObject(type, selectionSets);
    this.#objects.set(key, known);
    return known;
  }

  #idOf(selectionSet: SelectionSetNode): number {
    const known = this.#ids.get(selectionSet) ?? this.#ids.size;
    this.#ids.set(selectionSet, known);
    return known;
  }

  #compileObject(type: ObjectLike, selectionSets: readonly SelectionSetNode[]): Complete {
    const fields = this.#fieldsOf(type, selectionSets);
    return (value, run) => {
      if (value === null || value === undefined) return null;
      if (typeof value !== "object" || Array.isArray(value)) return violate(run);
      const result: JsonObject = {};
      for (const { name, key, condition, complete } of fields) {
        if (condition && !condition(run.variables)) continue;
        run.path.push(name);
        const completed = complete(own(value, key), run);
        run.path.pop();
        if (completed === bubble) return null;
        setOwn(result, name, completed);
      }
      return result;
    };
  }

  #fieldsOf(type: ObjectLike, selectionSets: readonly SelectionSetNode[]): readonly Field[] {
    const selected = new Map<string, Selected>();
    for (const { selections } of selectionSets) this.#collect(type, selections, [], selected);
    return [...selected].flatMap(([key, { nodes, conditions }]) => {
      const complete = this.#fieldOf(type, nodes);
      const condition = conditions && ((variables: Variables) => conditions.some((each) => each(variables)));
      return complete ? [{ name: askedName(key), key, condition, complete }] : [];
    });
  }

  #collect(type: ObjectLike, selections: readonly SelectionNode[], within: readonly Condition[], into: Map<string, Selected>): void {
    for (const selection of selections) {
      const condition = conditionOf(selection);
      const conditions = condition ? [...within, condition] : within;
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const all = conditions.length > 0 ? (variables: Variables) => conditions.every((each) => each(variables)) : undefined;
        const known = into.get(name);
        if (!known) into.set(name, { nodes: [selection], conditions: all && [all] });
        else {
          known.nodes.push(selection);
          if (all) known.conditions?.push(all);
          else known.conditions = undefined;
        }
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (fragment && this.#applies(fragment.typeCondition?.name.value, type)) this.#collect(type, fragment.selectionSet.selections, conditions, into);
    }
  }

  #applies(condition: string | undefined, type: ObjectLike): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditional = this.#schema.getType(condition);
    return isAbstractType(conditional) && this.#schema.isSubType(conditional, type);
  }

  #fieldOf(type: ObjectLike, nodes: readonly FieldNode[]): Complete | undefined {
    const name = nodes[0]?.name.value ?? "";
    if (name === "__typename") return () => type.name;
    // Introspection is answered whole, beside the plan.
    if (name === "__schema" || name === "__type") return (value) => value ?? null;
    const field = type.getFields()[name];
    return field && this.#valueOf(field.type, nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : [])));
  }

  #valueOf(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): Complete {
    if (isNonNullType(type)) {
      const complete = this.#valueOf(type.ofType, selectionSets);
      return (value, run) => {
        const before = run.violations.length;
        const completed = complete(value, run);
        if (completed !== null && completed !== bubble) return completed;
        // Told once, at the place where it began.
        if (run.violations.length === before) violate(run);
        return bubble;
      };
    }
    if (isListType(type)) return listOf(this.#valueOf(type.ofType, selectionSets));
    if (isScalarType(type)) return scalarOf(type.name);
    if (isEnumType(type)) return enumOf(type);
    return isObjectType(type) ? this.objectOf(type, selectionSets) : this.#abstractOf(type, selectionSets);
  }

  #abstractOf(type: GraphQLAbstractType, selectionSets: readonly SelectionSetNode[]): Complete {
    const byName = new Map(this.#schema.getPossibleTypes(type).map((possible) => [possible.name, this.objectOf(possible, selectionSets)]));
    // A subgraph that knows the interface as an object (`@interfaceObject`) gives its fields without knowing the type; where none was asked for, that is enough.
    const byInterface = isInterfaceType(type) && !this.#wantsType(type, selectionSets) ? this.objectOf(type, selectionSets) : undefined;
    return (value, run) => {
      if (value === null || value === undefined) return null;
      if (typeof value !== "object" || Array.isArray(value)) return violate(run);
      const typename = own(value, "__typename");
      const complete = (typeof typename === "string" ? byName.get(typename) : undefined) ?? (typename === undefined || typename === type.name ? byInterface : undefined);
      // Of no type that the schema knows here: not to be shown, and not to be passed over in silence.
      return complete ? complete(value, run) : violate(run);
    };
  }

  /** Whether selections of an interface tell its types apart. */
  #wantsType(type: GraphQLInterfaceType, selectionSets: readonly SelectionSetNode[]): boolean {
    return selectionSets.some(({ selections }) =>
      selections.some((selection) => {
        if (selection.kind === Kind.FIELD) return selection.name.value === "__typename";
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
        return fragment !== undefined && (!this.#applies(fragment.typeCondition?.name.value, type) || this.#wantsType(type, [fragment.selectionSet]));
      }),
    );
  }
}

/** The value of `@skip` and `@include` on a selection; undefined when they cannot leave it out. */
const conditionOf = (selection: SelectionNode): Condition | undefined => {
  const conditions = (selection.directives ?? []).flatMap((directive): Condition[] => {
    const wanted = directive.name.value === "include" ? true : directive.name.value === "skip" ? false : undefined;
    const value = directive.arguments?.[0]?.value;
    if (wanted === undefined || !value) return [];
    if (value.kind === Kind.VARIABLE) return [(variables) => (variables[value.name.value] === true) === wanted];
    return value.kind === Kind.BOOLEAN && value.value !== wanted ? [() => false] : [];
  });
  return conditions.length > 0 ? (variables) => conditions.every((each) => each(variables)) : undefined;
};

/** Told once, where it is; what to show instead is null. */
const violate = ({ path, violations }: Run): null => {
  violations.push({ path: [...path] });
  return null;
};

const listOf =
  (complete: Complete): Complete =>
  (value, run) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) return violate(run);
    const result: JsonValue[] = Array.from({ length: value.length });
    for (let index = 0; index < value.length; index += 1) {
      run.path.push(index);
      const completed = complete(value[index], run);
      run.path.pop();
      if (completed === bubble) return null;
      result[index] = completed;
    }
    return result;
  };

/** What the built-in scalars may be in JSON. A scalar of our own is its subgraph's to check. */
const scalars: Readonly<Record<string, (value: JsonValue) => boolean>> = {
  Int: (value) => typeof value === "number" && (value | 0) === value,
  Float: (value) => typeof value === "number",
  String: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
  ID: (value) => typeof value === "string" || Number.isInteger(value),
};

const leaf =
  (isValid: ((value: JsonValue) => boolean) | undefined): Complete =>
  (value, run) => {
    if (value === null || value === undefined) return null;
    return !isValid || isValid(value) ? value : violate(run);
  };

const scalarOf = (name: string): Complete => leaf(Object.hasOwn(scalars, name) ? scalars[name] : undefined);

const enumOf = (type: GraphQLEnumType): Complete => {
  const values = new Set(type.getValues().map(({ name }) => name));
  return leaf((value) => typeof value === "string" && values.has(value));
};
