import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import type { JsonObject, JsonValue } from "./data.ts";
import { isObject, merge, own, setOwn } from "./data.ts";
import type { IsSubtype } from "./rewrites.ts";

/** Said of an object that a fetch is for, and that lacks something of what it requires: whoever had to give that did not. */
export const lacking = Symbol("lacks what is required");

/** Takes what a fetch requires out of an object; `undefined` when the object is not of a type that the fetch is for. */
export type Representer = (object: JsonObject) => JsonObject | typeof lacking | undefined;

type Part = (from: JsonObject, into: JsonObject) => boolean;

/** Compiles a plan's `requires`: keys, and the fields of `@requires`, with nested objects, lists and type conditions. */
export const compileRepresenter = (selections: readonly QueryPlanSelectionNode[], isSubtype: IsSubtype): Representer => {
  const represent = compileSelections(selections, isSubtype);
  return (object) => {
    const representation: JsonObject = {};
    if (!represent(object, representation)) return lacking;
    // An object that matches no type condition gives nothing to ask about.
    return typeof own(representation, "__typename") === "string" ? representation : undefined;
  };
};

const compileSelections = (selections: readonly QueryPlanSelectionNode[], isSubtype: IsSubtype): Part => {
  const parts = selections.map((selection) => (selection.kind === "Field" ? compileField(selection, isSubtype) : compileFragment(selection, isSubtype)));
  return (from, into) => parts.every((part) => part(from, into));
};

const compileFragment = (selection: Extract<QueryPlanSelectionNode, { kind: "InlineFragment" }>, isSubtype: IsSubtype): Part => {
  const condition = selection.typeCondition;
  const represent = compileSelections(selection.selections, isSubtype);
  return (from, into) => {
    const typename = own(from, "__typename");
    if (condition !== undefined && (typeof typename !== "string" || !isSubtype(typename, condition))) return true;
    return represent(from, into);
  };
};

const compileField = ({ name, alias, selections }: Extract<QueryPlanSelectionNode, { kind: "Field" }>, isSubtype: IsSubtype): Part => {
  const key = alias ?? name;
  const represent = selections && compileSelections(selections, isSubtype);
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
    if (value === undefined) return false;
    const copied = copy(value);
    if (copied === undefined) return false;
    // One field may be required in several parts, each by a type condition of its own.
    const part: JsonObject = {};
    setOwn(part, key, copied);
    merge(into, part);
    return true;
  };
};
