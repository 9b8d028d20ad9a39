import type { TextForm } from "./text-form.ts";
import { bytes } from "./text-form.ts";

/** An operation that one subgraph is asked, written once: a request adds its variables. */
export interface SubgraphOperation {
  readonly query: string;
  readonly operationName: string | undefined;
  /** What acts is never sent twice. */
  readonly isMutation: boolean;
  /** The request's body up to its variables, in each form. */
  readonly head: Readonly<Record<TextForm["name"], string>>;
}

export const compileSubgraphOperation = (query: string, operationName: string | undefined, isMutation = false): SubgraphOperation => {
  const plain = `{"query":${JSON.stringify(query)},${operationName === undefined ? "" : `"operationName":${JSON.stringify(operationName)},`}"variables":`;
  return { query, operationName, isMutation, head: { plain, bytes: bytes.of(plain) } };
};

/** @param variables a JSON object in that form. */
export const bodyOf = ({ head }: SubgraphOperation, variables: string, { name, encoding }: TextForm): Buffer => Buffer.from(`${head[name]}${variables}}`, encoding);
