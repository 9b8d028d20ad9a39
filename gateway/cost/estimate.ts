/**
 * What an operation would cost, estimated before it is planned: the demand control of `@cost` and `@listSize` as federation 2.9 and later compose them
 * (https://ibm.github.io/graphql-specs/cost-spec.html).
 *
 * A field costs its own weight once, and the weight of its type with all that is selected below for each item. Where nobody annotated anything: objects
 * weigh 1 and leaves nothing; a field by which a request enters a ministry's subgraph weighs `boundaryWeight`; a list has `assumedSize` items; a field
 * with an argument `first` is a connection, as everywhere in this graph. The estimate is an upper bound: it takes every `@include` and type condition for true.
 */
import { Kind, OperationTypeNode, getNamedType, isCompositeType, isInputObjectType, isInterfaceType, isListType, isNonNullType, isObjectType, valueFromASTUntyped } from "graphql";
import type { ArgumentNode, DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLArgument, GraphQLField, GraphQLInputType, GraphQLNamedType, GraphQLOutputType, GraphQLSchema, OperationDefinitionNode, SelectionSetNode, ValueNode } from "graphql";
import { defaultPageSize, maxPageSize } from "../../kit/connection.ts";
import { badInput } from "../../kit/errors.ts";
import type { Variables } from "../engine/projector.ts";
import { atMost, larger, product, sum, valueOf } from "./amount.ts";
import type { Amount } from "./amount.ts";
import { readAnnotations } from "./annotations.ts";
import type { Annotations, ListSize } from "./annotations.ts";

/** One call at a ministry is worth ten objects of an answer. */
const boundaryWeight = 10;
const boundaryLeafWeight = 1;
/** Items of a list of which nothing is known. */
const assumedSize = 10;
const objectWeight = 1;
/** What acts is dearer than what reads. */
const mutationWeight = 10;
/** The whole schema is 100 kB of answer and 10 ms of work, all of it the gateway's own; a type is a small part of that. */
const introspectionWeights: ReadonlyMap<string, number> = new Map([
  ["__schema", 5_000],
  ["__type", 100],
]);

/** @returns the estimated cost for some variables, coerced and with the operation's defaults. */
export type Estimate = (variables: Variables) => number;

export interface Costs {
  /**
   * Reads an operation once, so that each request only has to put its variables in. Fragments are expanded: the document must have passed `checkDocument`.
   * @throws {PublicError} `BAD_INPUT` when a list that wants exactly one slicing argument is given none or several.
   */
  estimateOf(document: DocumentNode, operation: OperationDefinitionNode): Estimate;
}

/**
 * @param supergraph as it was composed, with its `join__` directives.
 * @param schema the API schema that operations are validated against.
 */
export const readCosts = (supergraph: DocumentNode, schema: GraphQLSchema): Costs => {
  const annotations = readAnnotations(supergraph);
  return { estimateOf: (document, operation) => new Estimator(schema, annotations, document).operation(operation) };
};

/** The sizes that a field's `sizedFields` give to the lists right below it. */
type Sizes = ReadonlyMap<string, Amount>;
const noSizes: Sizes = new Map();

class Estimator {
  readonly #schema: GraphQLSchema;
  readonly #annotations: Annotations;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, annotations: Annotations, document: DocumentNode) {
    this.#schema = schema;
    this.#annotations = annotations;
    this.#fragments = new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
  }

  operation({ operation, selectionSet }: OperationDefinitionNode): Estimate {
    const root = this.#schema.getRootType(operation);
    const amount = root ? this.#selections(root, selectionSet, noSizes, true) : 0;
    const total = sum([operation === OperationTypeNode.MUTATION ? mutationWeight : 0, amount]);
    return (variables) => valueOf(total, variables);
  }

  #selections(parent: GraphQLNamedType, { selections }: SelectionSetNode, sizes: Sizes, isRoot: boolean): Amount {
    return sum(
      selections.map((selection): Amount => {
        if (selection.kind === Kind.FIELD) return this.#field(parent, selection, sizes, isRoot);
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
        if (!fragment) return 0;
        const type = fragment.typeCondition ? this.#schema.getType(fragment.typeCondition.name.value) : parent;
        return this.#selections(type ?? parent, fragment.selectionSet, sizes, isRoot);
      }),
    );
  }

  #field(parent: GraphQLNamedType, node: FieldNode, sizes: Sizes, isRoot: boolean): Amount {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field) return introspectionWeights.get(node.name.value) ?? 0;
    const coordinate = `${parent.name}.${field.name}`;
    const type = getNamedType(field.type);
    const size = this.#sizeOf(coordinate, field, node, sizes);
    const below = node.selectionSet ? this.#selections(type, node.selectionSet, size.below, false) : 0;
    const each = sum([this.#annotations.weights.get(type.name) ?? (isCompositeType(type) ? objectWeight : 0), below]);
    return sum([this.#weightOf(coordinate, type, isRoot), ...this.#arguments(coordinate, field, node), product(size.own, each)]);
  }

  #weightOf(coordinate: string, type: GraphQLNamedType, isRoot: boolean): number {
    const weight = this.#annotations.weights.get(coordinate);
    if (weight !== undefined) return weight;
    if (!isRoot && !this.#annotations.boundaries.has(coordinate)) return 0;
    return isCompositeType(type) ? boundaryWeight : boundaryLeafWeight;
  }

  /** How many items the field's own value has, and the lists below it that it sizes. */
  #sizeOf(coordinate: string, field: GraphQLField<unknown, unknown>, node: FieldNode, sizes: Sizes): { readonly own: Amount; readonly below: Sizes } {
    const isList = listIn(field.type);
    const annotated = this.#annotations.listSizes.get(coordinate);
    if (annotated) {
      const size = annotatedSize(coordinate, annotated, field, node);
      if (annotated.sizedFields.length > 0) return { own: 1, below: new Map(annotated.sizedFields.map((name) => [name, size])) };
      return { own: isList ? size : 1, below: noSizes };
    }
    const paged = field.args.find(({ name }) => name === "first");
    if (paged && !isList) {
      // A page is never larger than a subgraph lets it be; one that is asked for larger is refused there, in words of its own.
      const size = atMost(sliceOf(paged, node) ?? defaultPageSize, maxPageSize);
      return { own: 1, below: new Map([["nodes", size], ["edges", size]]) };
    }
    return { own: isList ? (sizes.get(field.name) ?? assumedSize) : 1, below: noSizes };
  }

  #arguments(coordinate: string, field: GraphQLField<unknown, unknown>, node: FieldNode): Amount[] {
    return (node.arguments ?? []).map(({ name, value }) => {
      const definition = field.args.find((each) => each.name === name.value);
      return definition ? sum([this.#annotations.weights.get(`${coordinate}(${name.value}:)`) ?? 0, this.#input(definition.type, value)]) : 0;
    });
  }

  /** What an input costs by the weights of its type and of its fields; only annotated ones weigh. */
  #input(type: GraphQLInputType, node: ValueNode): Amount {
    if (!this.#hasWeight(getNamedType(type))) return 0;
    if (node.kind === Kind.VARIABLE) return (variables) => this.#inputValue(getNamedType(type), variables[node.name.value]);
    return (variables) => this.#inputValue(getNamedType(type), valueFromASTUntyped(node, variables));
  }

  #inputValue(type: GraphQLNamedType, value: unknown): number {
    if (Array.isArray(value)) return value.reduce<number>((total, item) => total + this.#inputValue(type, item), 0);
    const own = value === null || value === undefined ? 0 : (this.#annotations.weights.get(type.name) ?? 0);
    if (!isInputObjectType(type) || typeof value !== "object" || value === null) return own;
    return Object.values(type.getFields()).reduce((total, field) => {
      const given = Object.hasOwn(value, field.name) ? (value as Record<string, unknown>)[field.name] : undefined;
      return given === undefined ? total : total + (this.#annotations.weights.get(`${type.name}.${field.name}`) ?? 0) + this.#inputValue(getNamedType(field.type), given);
    }, own);
  }

  #hasWeight(type: GraphQLNamedType, seen = new Set<string>()): boolean {
    if (seen.has(type.name)) return false;
    seen.add(type.name);
    if (this.#annotations.weights.has(type.name)) return true;
    return isInputObjectType(type) && Object.values(type.getFields()).some((field) => this.#annotations.weights.has(`${type.name}.${field.name}`) || this.#hasWeight(getNamedType(field.type), seen));
  }
}

const listIn = (type: GraphQLOutputType): boolean => isListType(type) || (isNonNullType(type) && isListType(type.ofType));

const countOf = (value: unknown): number | undefined => (typeof value === "number" && value >= 0 ? value : undefined);

/** The number that one argument gives, from the document, the variables or the schema's default; undefined when it gives none. */
const sliceOf = (argument: GraphQLArgument, node: FieldNode, otherwise = defaultPageSize): Amount | undefined => {
  const given = givenFor(argument, node)?.value;
  if (given === undefined) return countOf(argument.defaultValue);
  if (given.kind === Kind.VARIABLE) return (variables) => countOf(variables[given.name.value]) ?? countOf(argument.defaultValue) ?? otherwise;
  return given.kind === Kind.INT ? countOf(Number(given.value)) : undefined;
};

const givenFor = ({ name }: GraphQLArgument, node: FieldNode): ArgumentNode | undefined => node.arguments?.find((each) => each.name.value === name);

const annotatedSize = (coordinate: string, annotated: ListSize, field: GraphQLField<unknown, unknown>, node: FieldNode): Amount => {
  const otherwise = annotated.assumedSize ?? assumedSize;
  const slicing = field.args.filter(({ name }) => annotated.slicingArguments.includes(name));
  const slices = slicing.map((argument) => sliceOf(argument, node, otherwise)).filter((slice) => slice !== undefined);
  if (annotated.requireOneSlicingArgument && slicing.length > 0 && slices.length !== 1) {
    const names = slicing.map(({ name }) => name).join(", ");
    throw badInput(`${coordinate} wants exactly one of: ${names}.`, `${coordinate} cần đúng một trong các tham số: ${names}.`);
  }
  const [first, ...rest] = slices;
  return first === undefined ? otherwise : rest.reduce<Amount>(larger, first);
};
