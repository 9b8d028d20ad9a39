/**
 * Conditions on fields that require others. The planner asks a subgraph once with everything that any of its fields requires, also when some of them are left
 * out by a condition and what they require with them: then nothing of it could be asked. Such a document is planned once for each value of its conditions.
 */
import type { Supergraph } from "@apollo/federation-internals";
import { Kind, visit } from "graphql";
import type { DirectiveNode, DocumentNode, VariableNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { Variables } from "./projector.ts";

/** As many as programs are kept. */
const keptDocuments = 2_000;

/** The variables by whose values a document is planned: none for most. */
export type Branching = (document: DocumentNode, documentKey: string) => readonly string[];

/** The names of fields that require others. */
export const readRequiring = (supergraph: Supergraph): ReadonlySet<string> => {
  const requiring = new Set<string>();
  for (const application of supergraph.schema.directive("join__field")?.applications() ?? []) {
    const { parent } = application;
    if (typeof application.arguments()["requires"] === "string" && "name" in parent) requiring.add(parent.name as string);
  }
  return requiring;
};

export const createBranching = (requiring: ReadonlySet<string>): Branching => {
  if (requiring.size === 0) return () => [];
  const known = new LRUCache<string, readonly string[]>({ max: keptDocuments });
  return (document, documentKey) => {
    const branches = known.get(documentKey) ?? read(document, requiring);
    known.set(documentKey, branches);
    return branches;
  };
};

const conditionOf = ({ name, arguments: given }: DirectiveNode): VariableNode | undefined => {
  const value = given?.[0]?.value;
  return (name.value === "include" || name.value === "skip") && value?.kind === Kind.VARIABLE ? value : undefined;
};

const read = (document: DocumentNode, requiring: ReadonlySet<string>): readonly string[] => {
  const conditions = new Set<string>();
  let requires = false;
  visit(document, {
    Field: ({ name }) => void (requires ||= requiring.has(name.value)),
    Directive: (directive) => {
      const variable = conditionOf(directive);
      if (variable) conditions.add(variable.name.value);
    },
  });
  return requires ? [...conditions] : [];
};

/** The document with values in the place of the variables of its conditions. */
export const withBranch = (document: DocumentNode, branches: readonly string[], variables: Variables): DocumentNode =>
  branches.length === 0
    ? document
    : visit(document, {
        Directive(directive) {
          const variable = conditionOf(directive);
          const [argument] = directive.arguments ?? [];
          if (!variable || !argument) return undefined;
          return { ...directive, arguments: [{ ...argument, value: { kind: Kind.BOOLEAN, value: variables[variable.name.value] === true } }] };
        },
      });

/** Tells apart the plans of one document. */
export const branchKey = (branches: readonly string[], variables: Variables): string => branches.map((name) => (variables[name] === true ? "1" : "0")).join("");
