import type { FetchDataRewrite } from "@apollo/query-planner";
import type { JsonObject, JsonValue } from "./data.ts";
import { own, setOwn } from "./data.ts";

/** Whether an object of the type named is one of the other, by the supergraph. */
export type IsSubtype = (typename: string, condition: string) => boolean;

export type Rewrite = (value: JsonValue) => void;

const fragment = "... on ";

/**
 * The planner sometimes sends a field under another name (two subgraphs give it different types), or a type under the name of the interface that a subgraph
 * knows it by. A rewrite undoes that in the answer, or does it in a representation.
 */
export const compileRewrites = (rewrites: readonly FetchDataRewrite[] | undefined, isSubtype: IsSubtype): Rewrite | undefined => {
  if (!rewrites || rewrites.length === 0) return undefined;
  const all = rewrites.map((rewrite) => compileRewrite(rewrite, isSubtype));
  return (value) => {
    for (const each of all) each(value);
  };
};

const compileRewrite = (rewrite: FetchDataRewrite, isSubtype: IsSubtype): Rewrite => {
  const last = rewrite.path.at(-1) ?? "";
  const change: (object: JsonObject) => void =
    rewrite.kind === "ValueSetter"
      ? (object) => setOwn(object, last, rewrite.setValueTo as JsonValue)
      : (object) => {
          const value = own(object, last);
          if (value === undefined) return;
          setOwn(object, rewrite.renameKeyTo, value);
          delete object[last];
        };
  const path = rewrite.path.slice(0, -1);
  const walk = (value: JsonValue, depth: number): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item, depth);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const step = path[depth];
    if (step === undefined) return change(value);
    if (!step.startsWith(fragment)) return walk(own(value, step), depth + 1);
    const typename = own(value, "__typename");
    // Without a type name there is only one type it can be.
    if (typeof typename !== "string" || isSubtype(typename, step.slice(fragment.length))) walk(value, depth + 1);
  };
  return (value) => walk(value, 0);
};
