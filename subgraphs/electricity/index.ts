import { addSettlementRoutes } from "../../kit/settlement.ts";
import { defineSubgraph } from "../../kit/subgraph.ts";
import { connect, environment } from "./ministry.ts";
import { resolvers } from "./resolvers.ts";

export default defineSubgraph({
  name: "electricity",
  port: 4016,
  schema: new URL("schema.graphql", import.meta.url),
  resolvers,
  environment,
  ministry: connect,
  storage: {},
  // The settlements are the process's: no request's signal reaches them.
  routes: (app, { forRequest }) => addSettlementRoutes(app, forRequest({ traceId: "", signal: new AbortController().signal }).settlements),
});
