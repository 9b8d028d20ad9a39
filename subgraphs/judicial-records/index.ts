import { defineSubgraph } from "../../kit/subgraph.ts";
import { connect, environment } from "./ministry.ts";
import { resolvers } from "./resolvers.ts";

export default defineSubgraph({
  name: "judicial-records",
  port: 4013,
  schema: new URL("schema.graphql", import.meta.url),
  resolvers,
  environment,
  ministry: (configuration, dependencies) => connect(configuration, dependencies),
  storage: {},
});
