/**
 * Writes what was gathered as the answer that was asked for: fields in the order asked, under the names asked, type conditions, `@skip` and `@include`, and
 * the null propagation of GraphQL (https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors). Compiled once per operation. It writes JSON text at
 * once: an answer of objects would be walked a second time to be written.
 */
import { Kind, isAbstractType, isEnumType, isInterfaceType, isListType, isNonNullType, isObjectType, isScalarType } from "graphql";
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLAbstractType, GraphQLEnumType, GraphQLInterfaceType, GraphQLObjectType, GraphQLOutputType, GraphQLSchema, OperationDefinitionNode, SelectionNode, SelectionSetNode } from "graphql";
import type { JsonObject, JsonValue, ResponsePath } from "./data.ts";
import { jsonOf, own } from "./data.ts";
import { askedName } from "./names.ts";

export type Variables = Readonly<Record<string, unknown>>;

/** A place where the answer could not be as the schema promises. */
export interface Violation {
  readonly path: ResponsePath;
}

export interface Projection {
  /** The data of the answer as JSON, in the form in which it was gathered. */
  readonly text: string;
  readonly violations: readonly Violation[];
}

/** What was gathered, with the variables that its conditions are about. */
export interface Gathered {
  readonly root: JsonObject;
  readonly variables: Variables;
  /** Whether a string of it may need escapes. */
  readonly needsEscapes: boolean;
}

export type Projector = (gathered: Gathered) => Projection;

/** What a value that may not be null does to its parent. */
const bubble = Symbol("null where null is not allowed");
type Written = string | typeof bubble;
const nothing = "null";

interface Run {
  readonly variables: Variables;
  readonly needsEscapes: boolean;
  /** Paths from the value at hand up to where each was found: whoever writes that value's parent adds its own step. */
  readonly violations: (string | number)[][];
}

/** Writes a value; what it may not be is `null` and a violation. */
type Write = (value: JsonValue, run: Run) => Written;
type Condition = (variables: Variables) => boolean;

interface Field {
  /** In the answer. */
  readonly name: string;
  /** In what was gathered. */
  readonly key: string;
  /** Undefined when it is always there. */
  readonly condition: Condition | undefined;
  readonly write: Write;
  /** Its name as JSON, and a colon. */
  readonly label: string;
  /** Every object inherits something of that name, which is no data. */
  readonly isInherited: boolean;
  /** Whether any string will do: most fields are such. */
  readonly isString: boolean;
}

/** @param document as it was planned, with the names that it was planned under. */
export const compileProjector = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Projector => {
  const type = schema.getRootType(operation.operation);
  if (!type) throw new Error(`the schema has no ${operation.operation}`);
  const compiler = new Compiler(schema, document);
  const project = compiler.objectOf(type, [{ selectionSet: operation.selectionSet, guard: undefined }]);
  return ({ root, variables, needsEscapes }) => {
    const run: Run = { variables, needsEscapes, violations: [] };
    const written = project(root, run);
    return { text: written === bubble ? nothing : inOnePiece(written), violations: run.violations.map((path) => ({ path: path.toReversed() })) };
  };
};

/**
 * A text that was put together holds on to all of its pieces until somebody reads it, and whoever keeps it for a moment keeps thousands of objects: collecting
 * garbage then costs more than everything else. To read one character joins them.
 */
const inOnePiece = (text: string): string => (text.charCodeAt(0) === 0 ? nothing : text);

/** What `@skip` and `@include` make of a selection. */
interface Guard {
  /** Guards that say the same have the same. */
  readonly id: string;
  readonly holds: Condition;
}

/** What is selected of an object; undefined where that is unconditional. Selections of one field meet here, each under a guard of its own. */
interface Part {
  readonly selectionSet: SelectionSetNode;
  readonly guard: Guard | undefined;
}

/** One place where a field is selected. */
interface Occurrence {
  readonly key: string;
  readonly node: FieldNode;
  readonly guard: Guard | undefined;
}

type ObjectLike = GraphQLObjectType | GraphQLInterfaceType;

class Compiler {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #objects = new Map<string, Write>();
  readonly #ids = new Map<SelectionSetNode, number>();

  constructor(schema: GraphQLSchema, document: DocumentNode) {
    this.#schema = schema;
    this.#fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
  }

  /**
   * An object as one of a type. Compiled once for the same selections: below an interface, every type that implements it comes by here with the same ones, and
   * interfaces below interfaces would otherwise multiply.
   */
  objectOf(type: ObjectLike, parts: readonly Part[]): Write {
    const key = `${type.name} ${parts.map(({ selectionSet, guard }) => `${this.#idOf(selectionSet)} ${guard?.id ?? ""}`).join()}`;
    const known = this.#objects.get(key) ?? this.#compileObject(type, parts);
    this.#objects.set(key, known);
    return known;
  }

  #idOf(selectionSet: SelectionSetNode): number {
    const known = this.#ids.get(selectionSet) ?? this.#ids.size;
    this.#ids.set(selectionSet, known);
    return known;
  }

  #compileObject(type: ObjectLike, parts: readonly Part[]): Write {
    const fields = this.#fieldsOf(type, parts);
    return (value, run) => {
      if (value === null || value === undefined) return nothing;
      if (typeof value !== "object" || Array.isArray(value)) return violate(run);
      let text = "";
      for (const { name, key, condition, write, label, isInherited, isString } of fields) {
        if (condition && !condition(run.variables)) continue;
        const inner = isInherited ? own(value, key) : value[key];
        let written: Written;
        if (isString && typeof inner === "string" && !run.needsEscapes) written = `"${inner}"`;
        else {
          const before = run.violations.length;
          written = write(inner, run);
          if (run.violations.length > before) place(run, before, name);
          if (written === bubble) return nothing;
        }
        text += text === "" ? label + written : `,${label}${written}`;
      }
      return `{${text}}`;
    };
  }

  /** In the order of their first selection that counts; one whose first selection may not count stands at each of them. */
  #fieldsOf(type: ObjectLike, parts: readonly Part[]): readonly Field[] {
    const occurrences: Occurrence[] = [];
    for (const { selectionSet, guard } of parts) this.#collect(type, selectionSet.selections, guard, occurrences);
    const byKey = Map.groupBy(occurrences, ({ key }) => key);
    const fields = type.getFields();
    const writes = new Map([...byKey].map(([key, all]) => [key, this.#fieldOf(type, all)]));
    return occurrences.flatMap((occurrence): Field[] => {
      const { key, guard } = occurrence;
      const all = byKey.get(key) ?? [];
      const earlier = all.slice(0, all.indexOf(occurrence)).map((each) => each.guard);
      const write = writes.get(key);
      if (!write || earlier.includes(undefined)) return [];
      const condition = guard || earlier.length > 0 ? (variables: Variables) => (guard?.holds(variables) ?? true) && !earlier.some((each) => each?.holds(variables)) : undefined;
      const name = askedName(key);
      return [{ name, key, condition, write, label: `${JSON.stringify(name)}:`, isInherited: key in Object.prototype, isString: isAnyString(fields[all[0]?.node.name.value ?? ""]?.type) }];
    });
  }

  #collect(type: ObjectLike, selections: readonly SelectionNode[], within: Guard | undefined, into: Occurrence[]): void {
    for (const selection of selections) {
      const guard = both(within, guardOf(selection));
      if (selection.kind === Kind.FIELD) {
        into.push({ key: selection.alias?.value ?? selection.name.value, node: selection, guard });
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (fragment && this.#applies(fragment.typeCondition?.name.value, type)) this.#collect(type, fragment.selectionSet.selections, guard, into);
    }
  }

  #applies(condition: string | undefined, type: ObjectLike): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditional = this.#schema.getType(condition);
    return isAbstractType(conditional) && this.#schema.isSubType(conditional, type);
  }

  #fieldOf(type: ObjectLike, occurrences: readonly Occurrence[]): Write | undefined {
    const name = occurrences[0]?.node.name.value ?? "";
    const typename = JSON.stringify(type.name);
    if (name === "__typename") return () => typename;
    // Introspection is answered whole, beside the plan.
    if (name === "__schema" || name === "__type") return (value) => JSON.stringify(value ?? null);
    // Under one guard, that the field is there says that all of it is.
    const isUniform = new Set(occurrences.map(({ guard }) => guard?.id)).size === 1;
    const parts = occurrences.flatMap(({ node: { selectionSet }, guard }) => (selectionSet ? [{ selectionSet, guard: isUniform ? undefined : guard }] : []));
    const field = type.getFields()[name];
    return field && this.#valueOf(field.type, parts);
  }

  #valueOf(type: GraphQLOutputType, parts: readonly Part[]): Write {
    if (isNonNullType(type)) {
      const write = this.#valueOf(type.ofType, parts);
      return (value, run) => {
        const before = run.violations.length;
        const written = write(value, run);
        if (written !== nothing && written !== bubble) return written;
        // Told once, at the place where it began.
        if (run.violations.length === before) violate(run);
        return bubble;
      };
    }
    if (isListType(type)) return listOf(this.#valueOf(type.ofType, parts));
    if (isScalarType(type)) return scalarOf(type.name);
    if (isEnumType(type)) return enumOf(type);
    return isObjectType(type) ? this.objectOf(type, parts) : this.#abstractOf(type, parts);
  }

  #abstractOf(type: GraphQLAbstractType, parts: readonly Part[]): Write {
    const byName = new Map(this.#schema.getPossibleTypes(type).map((possible) => [possible.name, this.objectOf(possible, parts)]));
    // A subgraph that knows the interface as an object (`@interfaceObject`) gives its fields without knowing the type; where none was asked for, that is enough.
    const byInterface = isInterfaceType(type) ? this.objectOf(type, parts) : undefined;
    const telling = isInterfaceType(type) ? parts.flatMap(({ selectionSet, guard }) => this.#tellingTypes(type, selectionSet, guard)) : [];
    const tellsTypes = (variables: Variables): boolean => telling.some((guard) => guard?.holds(variables) ?? true);
    return (value, run) => {
      if (value === null || value === undefined) return nothing;
      if (typeof value !== "object" || Array.isArray(value)) return violate(run);
      const typename = own(value, "__typename");
      const write = (typeof typename === "string" ? byName.get(typename) : undefined) ?? ((typename === undefined || typename === type.name) && !tellsTypes(run.variables) ? byInterface : undefined);
      // Of no type that the schema knows here: not to be shown, and not to be passed over in silence.
      return write ? write(value, run) : violate(run);
    };
  }

  /** The guards of those selections of an interface that tell its types apart. */
  #tellingTypes(type: GraphQLInterfaceType, { selections }: SelectionSetNode, within: Guard | undefined): (Guard | undefined)[] {
    return selections.flatMap((selection) => {
      const guard = both(within, guardOf(selection));
      if (selection.kind === Kind.FIELD) return selection.name.value === "__typename" ? [guard] : [];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (!fragment) return [];
      const condition = fragment.typeCondition?.name.value;
      return this.#applies(condition, type) ? this.#tellingTypes(type, fragment.selectionSet, guard) : this.#guardsOf(fragment.selectionSet, guard, this.#thatMeet(condition, this.#schema.getPossibleTypes(type)));
    });
  }

  #thatMeet(condition: string | undefined, types: readonly GraphQLObjectType[]): readonly GraphQLObjectType[] {
    return types.filter((type) => this.#applies(condition, type));
  }

  /** The guards of all fields of a selection that one of some types can have. */
  #guardsOf({ selections }: SelectionSetNode, within: Guard | undefined, types: readonly GraphQLObjectType[]): (Guard | undefined)[] {
    if (types.length === 0) return [];
    return selections.flatMap((selection) => {
      const guard = both(within, guardOf(selection));
      if (selection.kind === Kind.FIELD) return [guard];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      return fragment ? this.#guardsOf(fragment.selectionSet, guard, this.#thatMeet(fragment.typeCondition?.name.value, types)) : [];
    });
  }
}

/** `@skip` and `@include` on a selection; undefined when they cannot leave it out. */
const guardOf = (selection: SelectionNode): Guard | undefined => {
  let guard: Guard | undefined;
  for (const directive of selection.directives ?? []) {
    const wanted = directive.name.value === "include" ? true : directive.name.value === "skip" ? false : undefined;
    const value = directive.arguments?.[0]?.value;
    if (wanted === undefined || !value) continue;
    const variable = value.kind === Kind.VARIABLE ? askedName(value.name.value) : "";
    if (value.kind === Kind.VARIABLE) guard = both(guard, { id: `${wanted ? "" : "!"}$${variable}`, holds: (variables) => (variables[variable] === true) === wanted });
    else if (value.kind === Kind.BOOLEAN && value.value !== wanted) guard = both(guard, never);
  }
  return guard;
};

const never: Guard = { id: "never", holds: () => false };

const both = (one: Guard | undefined, other: Guard | undefined): Guard | undefined => {
  if (!one || !other || one.id === other.id) return one ?? other;
  return { id: `${one.id} ${other.id}`, holds: (variables) => one.holds(variables) && other.holds(variables) };
};

/** Told once, where it is; what to show instead is null. */
const violate = ({ violations }: Run): string => {
  violations.push([]);
  return nothing;
};

/** Says of what was found inside a value where that value stands in its parent. */
const place = ({ violations }: Run, from: number, step: string | number): void => {
  for (let index = from; index < violations.length; index += 1) violations[index]?.push(step);
};

const listOf =
  (write: Write): Write =>
  (value, run) => {
    if (value === null || value === undefined) return nothing;
    if (!Array.isArray(value)) return violate(run);
    let text = "";
    for (let index = 0; index < value.length; index += 1) {
      const before = run.violations.length;
      const written = write(value[index], run);
      if (run.violations.length > before) place(run, before, index);
      if (written === bubble) return nothing;
      text += index === 0 ? written : `,${written}`;
    }
    return `[${text}]`;
  };

/** What the built-in scalars may be in JSON. A scalar of our own is its subgraph's to check. */
const scalars: Readonly<Record<string, (value: JsonValue) => boolean>> = {
  Int: (value) => typeof value === "number" && (value | 0) === value,
  Float: (value) => typeof value === "number",
  String: (value) => typeof value === "string",
  Boolean: (value) => typeof value === "boolean",
  ID: (value) => typeof value === "string" || Number.isInteger(value),
};

/** Of the built-in scalars these take any string; one of our own is its subgraph's to check. */
const isAnyString = (type: GraphQLOutputType | undefined): boolean => {
  const named = type && (isNonNullType(type) ? type.ofType : type);
  return isScalarType(named) && !["Int", "Float", "Boolean"].includes(named.name);
};

const scalarOf = (scalar: string): Write => {
  const isValid = Object.hasOwn(scalars, scalar) ? scalars[scalar] : undefined;
  return (value, run) => {
    if (value === null || value === undefined) return nothing;
    return !isValid || isValid(value) ? jsonOf(value, run.needsEscapes) : violate(run);
  };
};

const enumOf = (type: GraphQLEnumType): Write => {
  const values = new Map<JsonValue, string>(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
  return (value, run) => {
    if (value === null || value === undefined) return nothing;
    return values.get(value) ?? violate(run);
  };
};
