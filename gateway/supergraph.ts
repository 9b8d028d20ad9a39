import { readFileSync } from "node:fs";
import { Kind, parse, print, visit } from "graphql";
import type { ConstDirectiveNode, DirectiveNode, DocumentNode } from "graphql";

/** A supergraph as the composer wrote it: what the gateway serves, and how each field may be reached. */
export interface Supergraph {
  readonly sdl: string;
  readonly document: DocumentNode;
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
}

/** The security directives that the gateway enforces itself. A supergraph that asks for any other is refused. */
const enforced = new Set(["authenticated", "policy"]);

/** Those that planning itself enforces: what is inaccessible is not in the schema that clients see, and values from a context come from the plan. */
const enforcedByPlanner = new Set(["inaccessible", "context"]);

/** The name of the specification that a `@link` is for, if it is for security. */
const securityFeature = (directive: DirectiveNode | ConstDirectiveNode): string | undefined =>
  directive.name.value === "link" && argument(directive, "for") === "SECURITY" ? ((argument(directive, "url") ?? "").split("/").at(-2) ?? "") : undefined;

const argument = (directive: DirectiveNode | ConstDirectiveNode, name: string): string | undefined => {
  const value = directive.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
};

/** @throws {Error} when it is not a supergraph, or asks for a security feature that nothing here enforces. */
export const readSupergraph = (sdl: string): Supergraph => {
  const document = parse(sdl);
  const subgraphs: { name: string; url: string }[] = [];
  visit(document, {
    EnumTypeDefinition(node) {
      if (node.name.value !== "join__Graph") return false;
      for (const value of node.values ?? []) {
        const graph = value.directives?.find((directive) => directive.name.value === "join__graph");
        const name = graph && argument(graph, "name");
        if (name) subgraphs.push({ name, url: (graph && argument(graph, "url")) ?? "" });
      }
      return false;
    },
  });
  if (subgraphs.length === 0) throw new Error("not a supergraph: it names no subgraph");
  // Read for its refusals alone.
  securityDirectives(document);
  return { sdl, document, subgraphs };
};

export const readSupergraphFile = (path: string): Supergraph => {
  let sdl: string;
  try {
    sdl = readFileSync(path, "utf8");
  } catch {
    throw new Error(`there is no supergraph at ${path}: make it with npm run compose`);
  }
  return readSupergraph(sdl);
};

/** The security directives that this supergraph uses. */
const securityDirectives = (document: DocumentNode): ReadonlySet<string> => {
  const used = new Set<string>();
  visit(document, {
    Directive(node) {
      const name = securityFeature(node);
      if (name === undefined || enforcedByPlanner.has(name)) return;
      if (!enforced.has(name)) throw new Error(`the supergraph asks for @${name}, which this gateway does not enforce`);
      const isRenamed = node.arguments?.some((each) => each.name.value === "as" || each.name.value === "import");
      if (isRenamed) throw new Error(`the supergraph renames @${name}: access rules must keep their names`);
      used.add(name);
    },
  });
  return used;
};

/**
 * The same supergraph without its security directives. `@apollo/gateway` refuses to load them because it does not enforce them; the gateway does so
 * itself, from the original.
 */
export const executableSdl = ({ document }: Supergraph): string => {
  const dropped = securityDirectives(document);
  const drop = (node: { readonly name: { readonly value: string } }): null | undefined => (dropped.has(node.name.value) ? null : undefined);
  return print(
    visit(document, {
      Directive: (node) => (dropped.has(securityFeature(node) ?? "") ? null : drop(node)),
      DirectiveDefinition: drop,
      ScalarTypeDefinition: (node) => ([...dropped].some((name) => node.name.value.startsWith(`${name}__`)) ? null : undefined),
    }),
  );
};
