/** What the owners of fields and types wrote about their cost, as the supergraph keeps it. */
import { Kind, valueFromASTUntyped } from "graphql";
import type { ConstArgumentNode, DocumentNode } from "graphql";

export interface ListSize {
  readonly assumedSize: number | undefined;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

/** By coordinate: `Type`, `Type.field` or `Type.field(argument:)`. */
export interface Annotations {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
  /** Fields by which a request enters a subgraph. */
  readonly boundaries: ReadonlySet<string>;
}

const argumentsOf = (node: { readonly arguments?: readonly ConstArgumentNode[] | undefined }): Readonly<Record<string, unknown>> =>
  Object.fromEntries((node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));

const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((each) => typeof each === "string") : []);

/** A supergraph may carry a directive under another name: its `@link` says which. */
const namesOf = (supergraph: DocumentNode): { readonly cost: string; readonly listSize: string } => {
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of definition.directives ?? []) {
      const { url, as, import: imported } = argumentsOf(directive);
      if (directive.name.value !== "link" || typeof url !== "string" || !/\/cost\/v\d/.test(url)) continue;
      const namespace = typeof as === "string" ? as : "cost";
      const elements: readonly unknown[] = Array.isArray(imported) ? imported : [];
      const nameOf = (name: string, otherwise: string): string => {
        for (const element of elements) {
          if (element === `@${name}`) return name;
          if (typeof element === "object" && element !== null && "name" in element && element.name === `@${name}`) return "as" in element && typeof element.as === "string" ? element.as.slice(1) : name;
        }
        return otherwise;
      };
      return { cost: nameOf("cost", namespace), listSize: nameOf("listSize", `${namespace}__listSize`) };
    }
  }
  return { cost: "cost", listSize: "listSize" };
};

export const readAnnotations = (supergraph: DocumentNode): Annotations => {
  const names = namesOf(supergraph);
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const boundaries = new Set<string>();
  const weigh = (coordinate: string, node: Annotated): void => {
    const weight = directiveOf(node, names.cost)?.["weight"];
    if (typeof weight === "number") weights.set(coordinate, weight);
  };
  for (const type of supergraph.definitions) {
    if (!("name" in type) || type.name === undefined || !("directives" in type) || type.kind === Kind.OPERATION_DEFINITION || type.kind === Kind.FRAGMENT_DEFINITION) continue;
    const typeName = type.name.value;
    weigh(typeName, type);
    if (!("fields" in type)) continue;
    const isShared = new Set((type.directives ?? []).filter(({ name }) => name.value === "join__type").map((each) => argumentsOf(each)["graph"])).size > 1;
    for (const field of type.fields ?? []) {
      const coordinate = `${typeName}.${field.name.value}`;
      weigh(coordinate, field);
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      for (const argument of field.arguments ?? []) weigh(`${coordinate}(${argument.name.value}:)`, argument);
      if (isShared && directiveOf(field, "join__field")?.["graph"] !== undefined) boundaries.add(coordinate);
      const listSize = directiveOf(field, names.listSize);
      if (listSize) {
        listSizes.set(coordinate, {
          assumedSize: typeof listSize["assumedSize"] === "number" ? listSize["assumedSize"] : undefined,
          slicingArguments: textsOf(listSize["slicingArguments"]),
          sizedFields: textsOf(listSize["sizedFields"]),
          requireOneSlicingArgument: listSize["requireOneSlicingArgument"] !== false,
        });
      }
    }
  }
  return { weights, listSizes, boundaries };
};

interface Annotated {
  readonly directives?: readonly { readonly name: { readonly value: string }; readonly arguments?: readonly ConstArgumentNode[] | undefined }[] | undefined;
}

const directiveOf = (node: Annotated, name: string): Readonly<Record<string, unknown>> | undefined => {
  const directive = node.directives?.find((each) => each.name.value === name);
  return directive && argumentsOf(directive);
};
