/**
 * Response names as they are planned. The planner puts keys and required fields beside what a client asks for, under their plain names, and it sends what is
 * asked at one path as one fetch, whatever type each selection was for. Where a client gave such a name to something else (`id: weight`, or `price` with
 * arguments of its own), or one name to two things, one would silently be taken for the other. Such names are planned under a name of their own, and put back
 * in answers and in the paths of errors. So are variables that are called like those in which representations are sent.
 */
import type { Supergraph } from "@apollo/federation-internals";
import { Kind, parse, print, visit } from "graphql";
import type { DocumentNode, FieldNode } from "graphql";
import type { ResponsePath } from "./data.ts";

const planned = /^_asked\d+_/;
const sentAs = /^representations(_\d+)?$/;

const nameOf = (field: FieldNode): string => field.alias?.value ?? field.name.value;

/** What the client called a response, or a variable, that was planned under another name. */
export const askedName = (name: string): string => name.replace(planned, "");

export const askedPath = (path: ResponsePath): ResponsePath => path.map((step) => (typeof step === "string" ? askedName(step) : step));

/** The names under which a planner may ask for something that no client asked for. */
export interface PlannerNames {
  /** Fields of keys, of `@requires` and of contexts. */
  readonly own: ReadonlySet<string>;
  /** Fields that take arguments: under one name, they need not be one thing. */
  readonly withArguments: ReadonlySet<string>;
}

export const readPlannerNames = (supergraph: Supergraph): PlannerNames => {
  const own = new Set(["__typename"]);
  const add = (fieldSet: unknown): void => {
    if (typeof fieldSet === "string") visit(parse(fieldSet.trimStart().startsWith("{") ? fieldSet : `{ ${fieldSet} }`), { Field: ({ name }) => void own.add(name.value) });
  };
  for (const application of supergraph.schema.directive("join__type")?.applications() ?? []) add(application.arguments()["key"]);
  for (const application of supergraph.schema.directive("join__field")?.applications() ?? []) {
    const { requires, contextArguments } = application.arguments() as { requires?: unknown; contextArguments?: readonly { readonly selection?: unknown }[] };
    add(requires);
    // A context's selection may be prefixed by a type condition, which the braces make a selection set as well.
    for (const { selection } of contextArguments ?? []) add(selection);
  }
  const withArguments = new Set<string>();
  for (const type of supergraph.schema.types()) {
    if (type.kind !== "ObjectType" && type.kind !== "InterfaceType") continue;
    for (const field of type.fields()) if (field.arguments().length > 0) withArguments.add(field.name);
  }
  return { own, withArguments };
};

/** @returns the document as it is to be planned: the same one, where no name is ambiguous. */
export const disambiguate = (document: DocumentNode, { own, withArguments }: PlannerNames): DocumentNode => {
  const renamed = visit(document, {
    Variable: ({ name: { value } }) => (sentAs.test(value) || planned.test(value) ? { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: `_asked0_${value}` } } : undefined),
  });
  const meanings = new Map<string, string[]>();
  visit(renamed, {
    Field(field) {
      const known = meanings.get(nameOf(field)) ?? [];
      if (!known.includes(meaningOf(field))) meanings.set(nameOf(field), [...known, meaningOf(field)]);
    },
  });
  const isAmbiguous = (field: FieldNode): boolean => {
    const name = nameOf(field);
    return (own.has(name) && (name !== field.name.value || withArguments.has(name))) || (meanings.get(name)?.length ?? 0) > 1 || planned.test(name);
  };
  return visit(renamed, {
    // Introspection is not planned, and answered as it was asked.
    FragmentDefinition: ({ typeCondition }) => (typeCondition.name.value.startsWith("__") ? false : undefined),
    Field(field) {
      if (field.name.value === "__schema" || field.name.value === "__type") return false;
      if (!isAmbiguous(field)) return undefined;
      const name = nameOf(field);
      return { ...field, alias: { kind: Kind.NAME, value: `_asked${meanings.get(name)?.indexOf(meaningOf(field)) ?? 0}_${name}` } };
    },
  });
};

/** Field and arguments; two selections of one object that agree in it are one. */
const meaningOf = ({ name, arguments: given = [] }: FieldNode): string => [name.value, ...given.map((argument) => print(argument)).toSorted()].join(" ");
