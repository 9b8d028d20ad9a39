/**
 * What a document may ask for by its shape alone, whatever the schema. Each check takes time in proportion to the text it is given, and comes before the
 * step that would not: brackets are counted before the parser recurses, fragments are counted before anything expands them.
 *
 * Everything counts, whatever it is called: a limit that makes an exception for `__schema` can be passed by naming a thing so.
 */
import { Kind, Lexer, Source, TokenKind, parse } from "graphql";
import type { DirectiveNode, DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode, ValueNode } from "graphql";
import { LRUCache } from "lru-cache";
import { limits } from "./limits.ts";
import { tooComplex } from "./too-complex.ts";
import type { Bound } from "./too-complex.ts";

const opening: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.PAREN_L, TokenKind.BRACKET_L]);
const closing: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.PAREN_R, TokenKind.BRACKET_R]);

/**
 * Whether a text may be parsed at all.
 * @throws {PublicError} `OPERATION_TOO_COMPLEX`, or nothing for a text that is no GraphQL: the parser says what is wrong with it.
 */
export const checkText = (text: string): void => {
  if (text.length > limits.characters) throw tooComplex("characters", text.length);
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let depth = 0;
  for (let { kind } = nextToken(lexer); kind !== TokenKind.EOF; { kind } = nextToken(lexer)) {
    tokens += 1;
    if (tokens > limits.tokens) throw tooComplex("tokens");
    if (opening.has(kind)) depth += 1;
    else if (closing.has(kind)) depth -= 1;
    if (depth > limits.brackets) throw tooComplex("brackets");
  }
};

const end = { kind: TokenKind.EOF } as const;

const nextToken = (lexer: Lexer): { readonly kind: TokenKind } => {
  try {
    return lexer.advance();
  } catch {
    // The parser will stop here too.
    return end;
  }
};

/** What a selection set amounts to, its fragments counted wherever they are spread. */
interface Size {
  /** Fields at its top. */
  readonly rootFields: number;
  readonly levels: number;
  readonly selections: number;
  readonly spreads: number;
  readonly aliases: number;
  /** Fields that stand again in their selection, inline fragments of it included, under the same name. */
  readonly repeats: number;
  readonly directives: number;
}

const nothing: Size = { rootFields: 0, levels: 0, selections: 0, spreads: 0, aliases: 0, repeats: 0, directives: 0 };

/**
 * Whether a parsed document may be validated and planned. One pass over it: a fragment is measured once, wherever it is spread, and a cycle of fragments
 * ends where it begins (validation refuses it).
 * @param variables as the client sent them; without them, as when a document is registered, `checkVariables` has to be called for each request.
 * @throws {PublicError} `OPERATION_TOO_COMPLEX` with the bound that is passed.
 */
export const checkDocument = (document: DocumentNode, variables?: Readonly<Record<string, unknown>>): void => {
  const operations = document.definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION);
  if (operations.length > limits.operations) throw tooComplex("operations", operations.length);
  if (fragments.length > limits.fragments) throw tooComplex("fragments", fragments.length);
  const measure = createMeasure(fragments);
  for (const definition of [...operations, ...fragments]) {
    const size = measure(definition);
    // A fragment that nothing spreads is checked too: validation reads it before it refuses it.
    for (const bound of ["levels", "rootFields", "aliases", "repeats", "directives", "spreads", "selections"] as const satisfies readonly (Bound & keyof Size)[]) {
      if (bound === "rootFields" && definition.kind === Kind.FRAGMENT_DEFINITION) continue;
      if (size[bound] > limits[bound]) throw tooComplex(bound, size[bound]);
    }
  }
  if (variables) checkVariables(variables);
};

type Definition = OperationDefinitionNode | FragmentDefinitionNode;

const createMeasure = (fragments: readonly FragmentDefinitionNode[]): ((definition: Definition) => Size) => {
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const known = new Map<Definition, Size>();
  let typeNames = 0;
  /** Counted where it is written: validation reads it there, however often it is spread. */
  const countTypeName = (): void => {
    typeNames += 1;
    if (typeNames > limits.typeNames) throw tooComplex("typeNames");
  };

  const sizeOf = (definition: Definition): Size => {
    const before = known.get(definition);
    if (before) return before;
    // What a cycle finds when it comes back here.
    known.set(definition, nothing);
    if (definition.kind === Kind.FRAGMENT_DEFINITION) countTypeName();
    let directives = countDirectives(definition.directives);
    for (const variable of definition.variableDefinitions ?? []) {
      countTypeName();
      if (variable.defaultValue) checkValue(variable.defaultValue);
      directives += countDirectives(variable.directives);
    }
    const inner = ofSelections(definition.selectionSet, 1);
    const size = { ...inner, directives: inner.directives + directives };
    known.set(definition, size);
    return size;
  };

  /** @param names those that the selection has so far: an inline fragment goes on with its parent's. */
  const ofSelections = ({ selections }: SelectionSetNode, level: number, names = new Set<string>()): Size => {
    // Deeper than this, counting itself would take too much of the stack.
    if (level > limits.levels) throw tooComplex("levels");
    const total = { ...nothing, levels: 1 };
    for (const selection of selections) {
      total.selections += 1;
      total.directives += countDirectives(selection.directives);
      if (selection.kind === Kind.FIELD) {
        total.rootFields += 1;
        if (selection.alias) total.aliases += 1;
        const name = (selection.alias ?? selection.name).value;
        if (names.has(name)) total.repeats += 1;
        names.add(name);
        for (const { value } of selection.arguments ?? []) checkValue(value);
        if (selection.selectionSet) addTo(total, { ...ofSelections(selection.selectionSet, level + 1), rootFields: 0 });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (selection.typeCondition) countTypeName();
        addTo(total, ofSelections(selection.selectionSet, level + 1, names));
      } else {
        total.spreads += 1;
        const fragment = byName.get(selection.name.value);
        if (fragment) addTo(total, sizeOf(fragment));
      }
    }
    return total;
  };

  return sizeOf;
};

const addTo = (total: { -readonly [Each in keyof Size]: number }, inner: Size): void => {
  total.rootFields += inner.rootFields;
  total.levels = Math.max(total.levels, inner.levels + 1);
  total.selections += inner.selections;
  total.spreads += inner.spreads;
  total.aliases += inner.aliases;
  total.repeats += inner.repeats;
  total.directives += inner.directives;
};

const countDirectives = (directives: readonly DirectiveNode[] = []): number => {
  for (const directive of directives) for (const { value } of directive.arguments ?? []) checkValue(value);
  return directives.length;
};

/** A value written in the document. It nests no deeper than its brackets, which are counted before it is parsed. */
const checkValue = (value: ValueNode): void => {
  if (value.kind === Kind.LIST) {
    if (value.values.length > limits.listItems) throw tooComplex("listItems", value.values.length);
    for (const item of value.values) checkValue(item);
  }
  if (value.kind === Kind.OBJECT) for (const field of value.fields) checkValue(field.value);
};

/**
 * Whether these values may be read. They are walked without recursion: JSON nests as deep as it is long.
 * @throws {PublicError} `OPERATION_TOO_COMPLEX`.
 */
export const checkVariables = (variables: Readonly<Record<string, unknown>>): void => {
  let level: unknown[] = [variables];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      if (depth > limits.inputLevels) throw tooComplex("inputLevels");
      if (Array.isArray(value) && value.length > limits.listItems) throw tooComplex("listItems", value.length);
      const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
      seen += inner.length;
      if (seen > limits.inputValues) throw tooComplex("inputValues");
      below.push(...inner);
    }
    level = below;
  }
};

/** Characters of text that are remembered as checked: some thousand pages, or a hundred documents of an attack. */
const rememberedCharacters = 10_000_000;

/**
 * Checks texts as `checkText` and `checkDocument` do, and remembers those that passed.
 * @returns a function that throws `OPERATION_TOO_COMPLEX`, and is silent about a text that does not parse.
 */
export const createTextCheck = (): ((text: string) => void) => {
  const passed = new LRUCache<string, true>({ maxSize: rememberedCharacters, sizeCalculation: (_passed, text) => Math.max(1, text.length) });
  return (text) => {
    if (passed.get(text)) return;
    checkText(text);
    const document = parsedOrNothing(text);
    if (!document) return;
    checkDocument(document);
    passed.set(text, true);
  };
};

const parsedOrNothing = (text: string): DocumentNode | undefined => {
  try {
    return parse(text, { noLocation: true, maxTokens: limits.tokens });
  } catch {
    return undefined;
  }
};
