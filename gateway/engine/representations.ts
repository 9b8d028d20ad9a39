import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import type { JsonObject, JsonValue } from "./data.ts";
import { isObject, jsonOf, merge, own, setOwn } from "./data.ts";
import type { IsSubtype } from "./rewrites.ts";

/** Said of an object that a fetch is for, and that lacks something of what it requires: whoever had to give that did not. */
export const lacking = Symbol("lacks what is required");

/** Takes what a fetch requires out of an object; `undefined` when the object is not of a type that the fetch is for. */
export type Representer = (object: JsonObject) => JsonObject | typeof lacking | undefined;

type Part = (from: JsonObject, into: JsonObject) => boolean;

/** What the supergraph says of types and fields. */
export interface TypeSystem {
  readonly isSubtype: IsSubtype;
  /** Undefined for `__typename`, and for what is not there. */
  fieldOf(type: string, field: string): { readonly type: string; readonly isNonNull: boolean } | undefined;
}

/** Writes representations as JSON at once. */
export interface RepresentationWriter {
  /** The one field that tells them apart, where there is one. */
  readonly key: string | undefined;
  /** @returns undefined for an object of which more is needed. */
  write(object: JsonObject, needsEscapes: boolean): string | undefined;
}

/**
 * The ordinary case, which is nearly every fetch: a type of its own, and leaves of it. An object that does not have all of them as values, or is of a type
 * that only counts as the required one, is left to the representer.
 */
export const compileWriter = (selections: readonly QueryPlanSelectionNode[]): RepresentationWriter | undefined => {
  const [only, ...others] = selections;
  if (only?.kind !== "InlineFragment" || only.typeCondition === undefined || others.length > 0) return undefined;
  const type = only.typeCondition;
  const names = new Set<string>();
  for (const selection of only.selections) {
    if (selection.kind !== "Field" || selection.selections || selection.alias !== undefined || names.has(selection.name) || selection.name in Object.prototype) return undefined;
    names.add(selection.name);
  }
  if (!names.has("__typename")) return undefined;
  const members = [...names].map((name) => ({ name, label: `${JSON.stringify(name)}:` }));
  const [key, ...more] = [...names].filter((name) => name !== "__typename");
  return {
    key: more.length === 0 ? key : undefined,
    write(object, needsEscapes) {
      if (object["__typename"] !== type) return undefined;
      let text = "";
      for (const { name, label } of members) {
        const value = object[name];
        if (value === undefined || value === null || typeof value === "object") return undefined;
        text += text === "" ? label + jsonOf(value, needsEscapes) : `,${label}${jsonOf(value, needsEscapes)}`;
      }
      return `{${text}}`;
    },
  };
};

/** Compiles a plan's `requires`: keys, and the fields of `@requires`, with nested objects, lists and type conditions. */
export const compileRepresenter = (selections: readonly QueryPlanSelectionNode[], types: TypeSystem): Representer => {
  const represent = compileSelections(selections, "", types);
  return (object) => {
    const representation: JsonObject = {};
    // Every object that a plan asks about was asked its type.
    if (typeof own(object, "__typename") !== "string") return lacking;
    if (!represent(object, representation)) return lacking;
    // An object that matches no type condition gives nothing to ask about.
    return typeof own(representation, "__typename") === "string" ? representation : undefined;
  };
};

const compileSelections = (selections: readonly QueryPlanSelectionNode[], type: string, types: TypeSystem): Part => {
  const parts = selections.map((selection) => (selection.kind === "Field" ? compileField(selection, type, types) : compileFragment(selection, type, types)));
  return (from, into) => parts.every((part) => part(from, into));
};

const compileFragment = ({ typeCondition, selections }: Extract<QueryPlanSelectionNode, { kind: "InlineFragment" }>, type: string, types: TypeSystem): Part => {
  const represent = compileSelections(selections, typeCondition ?? type, types);
  return (from, into) => {
    const typename = own(from, "__typename");
    if (typeCondition !== undefined && (typeof typename !== "string" || !types.isSubtype(typename, typeCondition))) return true;
    return represent(from, into);
  };
};

const compileField = ({ name, alias, selections }: Extract<QueryPlanSelectionNode, { kind: "Field" }>, type: string, types: TypeSystem): Part => {
  const key = alias ?? name;
  const field = types.fieldOf(type, name);
  const represent = selections && compileSelections(selections, field?.type ?? "", types);
  const copy = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) {
      const items = value.map(copy);
      return items.includes(undefined) ? undefined : items;
    }
    if (!represent || !isObject(value)) return value;
    const copied: JsonObject = {};
    return represent(value, copied) ? copied : undefined;
  };
  return (from, into) => {
    const value = own(from, key);
    // Nobody is asked by a key that is null where none may be.
    if (value === undefined || (value === null && field?.isNonNull)) return false;
    const copied = copy(value);
    if (copied === undefined) return false;
    if (own(into, key) === undefined) setOwn(into, key, copied);
    // One field may be required in several parts, each by a type condition of its own.
    else merge(into, { [key]: copied }, new Set());
    return true;
  };
};
