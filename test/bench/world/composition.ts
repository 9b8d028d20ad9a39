import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import { schemas, subgraphNames } from "./schemas.ts";
import type { SubgraphName } from "./schemas.ts";

/** The supergraph of the canned subgraphs at their addresses. @throws {Error} with what does not fit. */
export const composeWorld = (urlOf: (subgraph: SubgraphName) => string): string => {
  const result = composeServices(subgraphNames.map((name) => ({ name, url: urlOf(name), typeDefs: parse(schemas[name]) })));
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join("\n"));
  return result.supergraphSdl;
};
