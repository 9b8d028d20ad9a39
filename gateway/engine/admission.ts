/** What is decided of a request before its operation is planned: that its variables may be read and fit, and that it does not cost too much. */
import { GraphQLError, getVariableValues } from "graphql";
import type { DocumentNode, GraphQLSchema, VariableDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import { PublicError } from "../../kit/errors.ts";
import { checkVariables } from "../bounds.ts";
import type { Costs, Estimate } from "../cost/estimate.ts";
import { limits } from "../limits.ts";
import { tooComplex } from "../too-complex.ts";
import { operationOf } from "./operation.ts";
import type { Variables } from "./projector.ts";
import type { TextForm } from "./text-form.ts";

interface AdmissionRequest {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** Names the text: documents with one key are one. */
  readonly documentKey: string;
  readonly variables: Variables;
  /** The form that the variables are in. */
  readonly form: TextForm;
}

export interface Admission {
  /** Why the request is refused; empty when it is not. */
  readonly errors: readonly GraphQLError[];
  /** Coerced, with the operation's defaults. */
  readonly variables: Variables;
  /** By estimate, also of what costs too much; undefined when it did not come to that. */
  readonly cost: number | undefined;
}

/** What is read off an operation once. */
interface Asked {
  readonly variableDefinitions: readonly VariableDefinitionNode[];
  readonly estimate: Estimate;
}

/** As many as there are programs kept, and room for those that are refused. */
const keptEstimates = 4_000;

export const createAdmission = (schema: GraphQLSchema, costs: Costs): ((request: AdmissionRequest) => Admission) => {
  const known = new LRUCache<string, Asked>({ max: keptEstimates });
  const askedOf = ({ document, operationName, documentKey }: Omit<AdmissionRequest, "form">): Asked => {
    const key = operationName === undefined ? documentKey : `${operationName} ${documentKey}`;
    const before = known.get(key);
    if (before) return before;
    const operation = operationOf(document, operationName);
    if (!operation) throw new GraphQLError("The document has no operation of that name.", { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
    const asked = { variableDefinitions: operation.variableDefinitions ?? [], estimate: costs.estimateOf(document, operation) };
    known.set(key, asked);
    return asked;
  };
  return (request) => {
    try {
      checkVariables(request.variables);
      const { variableDefinitions, estimate } = askedOf(request);
      const { coerced, errors } = getVariableValues(schema, variableDefinitions, request.variables, { maxErrors: 10 });
      // What fits better would tell of the schema.
      if (errors) return { errors: errors.slice(0, 10).map(({ message }) => new GraphQLError(request.form.read(message).replace(/ Did you mean.*$/s, ""))), variables: {}, cost: undefined };
      const cost = estimate(coerced);
      return { errors: cost > limits.cost ? [tooComplex("cost", cost)] : [], variables: coerced, cost };
    } catch (error) {
      if (error instanceof PublicError) return { errors: [error], variables: {}, cost: undefined };
      throw error;
    }
  };
};
