/**
 * Documents that were registered before anybody asked: known by the SHA-256 of their text, checked against the schema and compiled when it is loaded. Asked
 * for by hash, they need no parsing, validation, planning or compiling.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Kind, OperationTypeNode, parse, validate } from "graphql";
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { z } from "zod";

export interface TrustedDocument {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly id: string;
  readonly document: DocumentNode;
  /** Whether every operation of it only reads. */
  readonly isQuery: boolean;
}

export type Manifest = Readonly<Record<string, string>>;

/** Finds a document by its id, with or without the prefix. */
export type TrustedDocuments = ReadonlyMap<string, TrustedDocument>;

const manifestShape = z.record(z.string().regex(/^sha256:[0-9a-f]{64}$/), z.string());

/** @param path a JSON file, `{ "sha256:…": "query …" }`. @throws {Error} when it is not one, or a text is not what its hash says. */
export const readManifest = (path: string): Manifest => {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new Error(`${path} is not a JSON file of trusted documents`);
  }
  const parsed = manifestShape.safeParse(json);
  if (!parsed.success) throw new Error(`${path} must hold texts under their hashes: { "sha256:<64 hexadecimal digits>": "query …" }`);
  for (const [id, text] of Object.entries(parsed.data)) {
    if (idOf(text) !== id) throw new Error(`${path} holds a text under a hash that is not its own: ${id}`);
  }
  return parsed.data;
};

export const idOf = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`;

const operationsOf = (document: DocumentNode): OperationDefinitionNode[] => document.definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);

/**
 * Parses and validates the documents of a manifest against a schema.
 * @param check further bounds on a document. @throws {Error} that names the first one that does not fit: a schema that breaks a page in use is refused.
 */
export const registerDocuments = (manifest: Manifest, schema: GraphQLSchema, check: (document: DocumentNode) => void = () => {}): TrustedDocuments => {
  const documents = new Map<string, TrustedDocument>();
  for (const [id, text] of Object.entries(manifest)) {
    const document = parse(text);
    const [wrong] = validate(schema, document);
    const operations = operationsOf(document);
    const name = operations[0]?.name?.value ?? id;
    if (wrong) throw new Error(`the trusted document ${name} does not fit the schema: ${wrong.message}`);
    if (operations.length !== 1) throw new Error(`the trusted document ${name} must have one operation, and has ${operations.length}`);
    try {
      check(document);
    } catch (error) {
      throw new Error(`the trusted document ${name} asks for too much: ${error instanceof Error ? error.message : ""}`, { cause: error });
    }
    const trusted = { id, document, isQuery: operations.every(({ operation }) => operation === OperationTypeNode.QUERY) };
    documents.set(id, trusted);
    documents.set(id.slice("sha256:".length), trusted);
  }
  return documents;
};
