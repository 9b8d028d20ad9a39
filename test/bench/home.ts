/** Home of the real federation, and how a person would ask for it who knew which ministry owns what. */
import { readFileSync } from "node:fs";
import { Kind, parse, print, visit } from "graphql";
import type { FieldNode, SelectionSetNode } from "graphql";
import { variety } from "./questions.ts";
import type { Question } from "./questions.ts";

const document = readFileSync(new URL("../../portal/operations/home.graphql", import.meta.url), "utf8");

/** Asked by another citizen each time: what varies is the token. */
export const home: Question = {
  name: "Home",
  about: "the portal's page: everything a citizen has at every ministry, real answers",
  document,
  variables: Array.from({ length: variety }, () => ({})),
  // A seventh for those who act for firms.
  fewestFetches: 6,
};

/** Who owns each field of `me`; what is not here is identity's. */
const owners: Readonly<Record<string, string>> = {
  taxpayer: "tax",
  judicialRecordCertificates: "judicial-records",
  customsDeclarations: "customs",
  drivingLicences: "driving-licences",
  electricityAccounts: "electricity",
};

/** One request of the hand-written page: the fields of `me` that one subgraph answers, in the page's own words. */
export interface Part {
  readonly subgraph: string;
  readonly query: string;
}

export interface HomeParts {
  readonly parts: readonly Part[];
  /** The fields of `me` as the page orders them. */
  readonly order: readonly string[];
  /** What customs adds to each firm that the citizen acts for, as entities; and the fields of a firm as the page orders them. */
  readonly firms: Part & { readonly order: readonly string[] };
}

/** @throws {Error} when the page asks for something that this way of joining does not know. */
export const homeParts = (text: string = document): HomeParts => {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("Home is one operation");
  const [me, ...others] = fieldsOf(operation.selectionSet);
  if (me?.name.value !== "me" || others.length > 0) throw new Error("Home asks for me alone");
  const fields = fieldsOf(me.selectionSet);
  const subgraphs = [...new Set(fields.map(({ name }) => owners[name.value] ?? "identity"))];
  const firm = fieldsOf(fieldsOf(fields.find(({ name }) => name.value === "representations")?.selectionSet).find(({ name }) => name.value === "organisation")?.selectionSet);
  const ofCustoms = firm.filter(({ name }) => owners[name.value] === "customs");
  return {
    parts: subgraphs.map((subgraph) => ({
      subgraph,
      query: `{me{${fields.filter(({ name }) => (owners[name.value] ?? "identity") === subgraph).map((field) => compact(subgraph === "identity" ? withoutCustoms(field) : field)).join(" ")}}}`,
    })),
    order: fields.map(({ name }) => name.value),
    firms: { subgraph: "customs", query: `query($representations:[_Any!]!){_entities(representations:$representations){...on Organisation{${ofCustoms.map(compact).join(" ")}}}}`, order: firm.map(({ name }) => name.value) },
  };
};

const fieldsOf = (set: SelectionSetNode | undefined): readonly FieldNode[] =>
  (set?.selections ?? []).map((selection) => {
    if (selection.kind !== Kind.FIELD || selection.alias || selection.directives?.length) throw new Error("Home has fields alone, under their own names");
    return selection;
  });

const withoutCustoms = (field: FieldNode): FieldNode => visit(field, { Field: (node) => (owners[node.name.value] === "customs" ? null : undefined) });

const compact = (field: FieldNode): string => print(field).replaceAll(/\s+/g, " ");
