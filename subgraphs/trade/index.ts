import { defineSubgraph } from "../../kit/subgraph.ts";
import { connect, environment } from "./ministry.ts";
import { resolvers } from "./resolvers.ts";

export default defineSubgraph({
  name: "trade",
  port: 4019,
  schema: new URL("schema.graphql", import.meta.url),
  resolvers,
  environment,
  ministry: connect,
  storage: {},
});
