/** Makes a valid query of a schema out of a list of numbers: each choice takes the next, so that a shorter list with smaller numbers is a simpler query. */
import { doTypesOverlap, getNamedType, isAbstractType, isCompositeType, isEnumType, isInputObjectType, isInterfaceType, isListType, isNonNullType, isObjectType, parse, validate } from "graphql";
import type { GraphQLArgument, GraphQLCompositeType, GraphQLField, GraphQLInputType, GraphQLSchema } from "graphql";

export interface GeneratedQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How response names are chosen: freely, so that they meet; so that only fields without arguments keep theirs; or each of its own. */
type Naming = "free" | "safe" | "unique";

/** The first of the ways to name that makes the query valid: GraphQL refuses one name for things that differ. */
export const generateQuery = (schema: GraphQLSchema, choices: readonly number[]): GeneratedQuery => {
  for (const naming of ["free", "safe"] as const) {
    const made = new Generator(schema, choices, naming).query();
    if (validate(schema, parse(made.query)).length === 0) return made;
  }
  return new Generator(schema, choices, "unique").query();
};

/** Names of fields that are keys or required, of hostile ones, and of nothing at all. */
const aliases = ["x", "y", "id", "name", "label", "income", "tags", "value", "number", "court", "__typename", "constructor", "__proto__"];

const deepest = 6;
const longest = 60;

class Generator {
  readonly #schema: GraphQLSchema;
  readonly #choices: readonly number[];
  readonly #naming: Naming;
  #next = 0;
  #names = 0;
  #fields = 0;
  readonly #variables = new Map<string, { readonly type: string; readonly standard: string | undefined; readonly value: unknown }>();
  readonly #fragments: { readonly name: string; readonly type: GraphQLCompositeType; readonly text: string }[] = [];

  constructor(schema: GraphQLSchema, choices: readonly number[], naming: Naming) {
    this.#schema = schema;
    this.#choices = choices;
    this.#naming = naming;
  }

  query(): GeneratedQuery {
    const root = this.#schema.getQueryType();
    if (!root) throw new Error("the schema has no query");
    const text = this.#selectionSet(root, 0);
    const definitions = [...this.#variables].map(([name, { type, standard }]) => `$${name}: ${type}${standard === undefined ? "" : ` = ${standard}`}`);
    const variables = Object.fromEntries([...this.#variables].flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])));
    return { query: [`query Generated${definitions.length > 0 ? `(${definitions.join(" ")})` : ""} ${text}`, ...this.#fragments.map((fragment) => fragment.text)].join("\n"), variables };
  }

  /** A number below a bound; always the smallest when the list is used up, so that every query comes to an end. */
  #choose(below: number): number {
    const choice = this.#choices[this.#next] ?? 0;
    this.#next += 1;
    return choice % below;
  }

  #oneOf<T>(values: readonly T[]): T {
    return values[this.#choose(values.length)] as T;
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): string {
    const selections = Array.from({ length: 1 + this.#choose(depth === 0 ? 4 : 5) }, () => this.#selection(type, depth));
    return `{ ${selections.join(" ")} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const kind = this.#choose(12);
    if (depth < deepest && this.#fields < longest) {
      if (kind === 9 || (kind > 6 && isAbstractType(type))) return `... ${this.#typeCondition(type, depth)}`;
      if (kind === 10) return this.#spread(type, depth);
      if (kind === 11 && depth > 0) return `...${this.#condition()} ${this.#selectionSet(type, depth + 1)}`;
    }
    const fields = "getFields" in type ? Object.values(type.getFields()) : [];
    const possible = fields.filter((field) => (depth < deepest && this.#fields < longest) || !isCompositeType(getNamedType(field.type)));
    if (kind === 8 || possible.length === 0) return `${this.#alias("__typename", false)}__typename${this.#condition()}`;
    return this.#field(this.#oneOf(possible), depth);
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#fields += 1;
    const given = field.args.flatMap((argument) => this.#argument(argument));
    const below = getNamedType(field.type);
    const text = `${this.#alias(field.name, field.args.length > 0)}${field.name}${given.length > 0 ? `(${given.join(" ")})` : ""}${this.#condition()}`;
    return isCompositeType(below) ? `${text} ${this.#selectionSet(below, depth + 1)}` : text;
  }

  #alias(name: string, takesArguments: boolean): string {
    const wants = this.#choose(4) === 3;
    const alias = this.#oneOf(aliases);
    if (this.#naming === "free") return wants ? `${alias}: ` : "";
    if (this.#naming === "safe" && !takesArguments && name !== "__typename") return "";
    this.#names += 1;
    return `n${this.#names}: `;
  }

  #typeCondition(type: GraphQLCompositeType, depth: number): string {
    const condition = this.#oneOf(this.#overlapping(type));
    return `on ${condition.name}${this.#condition()} ${this.#selectionSet(condition, depth + 1)}`;
  }

  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    return Object.values(this.#schema.getTypeMap()).filter(
      (each): each is GraphQLCompositeType => (isObjectType(each) || isInterfaceType(each) || isAbstractType(each)) && !each.name.startsWith("__") && doTypesOverlap(this.#schema, type, each),
    );
  }

  #spread(type: GraphQLCompositeType, depth: number): string {
    const known = this.#fragments.filter((fragment) => doTypesOverlap(this.#schema, fragment.type, type));
    const again = this.#choose(2) === 1 ? known[this.#choose(Math.max(known.length, 1))] : undefined;
    if (again) return `...${again.name}${this.#condition()}`;
    const condition = this.#oneOf(this.#overlapping(type));
    // Written before it is known: a fragment can so spread only those that came to an end before it, and never itself.
    const text = this.#selectionSet(condition, depth + 1);
    const name = `F${this.#fragments.length}`;
    this.#fragments.push({ name, type: condition, text: `fragment ${name} on ${condition.name} ${text}` });
    return `...${name}${this.#condition()}`;
  }

  #condition(): string {
    const kind = this.#choose(14);
    if (kind < 10) return "";
    const directive = kind % 2 === 0 ? "include" : "skip";
    const value = this.#choose(2) === 1;
    const plain = ` @${directive}(if: ${kind > 11 ? String(value) : this.#variable("Boolean!", value, this.#choose(2) === 1 ? String(!value) : undefined)})`;
    return kind === 13 ? `${plain} @${directive === "skip" ? "include" : "skip"}(if: ${this.#variable("Boolean!", this.#choose(2) === 1, undefined)})` : plain;
  }

  #argument(argument: GraphQLArgument): string[] {
    const isOptional = !isNonNullType(argument.type) || argument.defaultValue !== undefined;
    if (isOptional && this.#choose(3) === 0) return [];
    const value = this.#value(argument.type);
    if (this.#choose(2) === 0) return [`${argument.name}: ${literal(value, argument.type)}`];
    const isLeftOut = isOptional && this.#choose(4) === 3;
    return [`${argument.name}: ${this.#variable(isLeftOut ? String(argument.type).replace(/!$/, "") : String(argument.type), isLeftOut ? undefined : value, isLeftOut && value !== null ? literal(value, argument.type) : undefined)}`];
  }

  #variable(type: string, value: unknown, standard: string | undefined): string {
    const name = `v${this.#variables.size}`;
    this.#variables.set(name, { type, standard, value });
    return `$${name}`;
  }

  #value(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType);
    if (isListType(type)) return Array.from({ length: this.#choose(3) }, () => this.#value(type.ofType));
    if (isEnumType(type)) return this.#oneOf(type.getValues()).name;
    if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).flatMap((field) => (this.#choose(2) === 0 ? [] : [[field.name, this.#value(field.type)]])));
    if (type.name === "Int") return this.#choose(4);
    if (type.name === "Boolean") return this.#choose(2) === 1;
    return this.#oneOf(["an", "l1", "30A-1", "nothing", "a"]);
  }
}

const literal = (value: unknown, type: GraphQLInputType): string => {
  const named = getNamedType(type);
  if (Array.isArray(value)) return `[${value.map((each) => literal(each, named)).join(" ")}]`;
  if (isInputObjectType(named) && typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value).map(([name, each]) => `${name}: ${literal(each, named.getFields()[name]?.type ?? type)}`).join(" ")} }`;
  }
  return isEnumType(named) ? String(value) : JSON.stringify(value);
};
