/** Planning itself, in the thread that asks: what the planner's own thread does. */
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, operationFromDocument } from "@apollo/federation-internals";
import { parse } from "graphql";
import type { DocumentNode } from "graphql";
import { PublicError } from "../../../kit/errors.ts";
import { faultOf } from "../fault.ts";
import { withResolvableKeysFirst } from "../keys.ts";
import { readFacts } from "./facts.ts";
import type { SupergraphFacts } from "./facts.ts";
import { createPlanner } from "./planner.ts";
import type { Planned } from "./planner.ts";

/** What is to be planned, as it crosses threads. */
export interface PlanQuestion {
  /** The document's tree as JSON. Not its text: what is left of a document without its introspection may have no text that parses. */
  readonly document: string;
  readonly operationName: string | undefined;
  /** Which labels of progressive overrides hold. */
  readonly overrides: Map<string, boolean>;
}

export interface InThreadPlanning {
  readonly facts: SupergraphFacts;
  /** Never throws: what the planner does not expect is a refusal, too. */
  plan(question: PlanQuestion): Planned;
}

/** @throws {Error} when the supergraph cannot be planned. */
export const planInThread = (supergraphSdl: string): InThreadPlanning => {
  const supergraph = Supergraph.build(withResolvableKeysFirst(parse(supergraphSdl, { noLocation: true })), { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  const api = supergraph.apiSchema();
  const planFor = createPlanner(supergraph);
  return {
    facts: readFacts(supergraph),
    plan({ document, operationName, overrides }) {
      try {
        return planFor(operationFromDocument(api, JSON.parse(document) as DocumentNode, operationName === undefined ? {} : { operationName }), overrides);
      } catch (error) {
        return { refused: refusalOf(error) };
      }
    },
  };
};

/** The stack is too small for how deep or wide a document is. */
const refusalOf = (error: unknown): PublicError => (error instanceof RangeError ? new PublicError("OPERATION_TOO_COMPLEX", { reason: "planning took more than the stack" }) : faultOf("the planner", error));
