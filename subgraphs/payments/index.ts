import { defineSubgraph } from "../../kit/subgraph.ts";
import { environment } from "./environment.ts";
import { connect } from "./ministry.ts";
import { resolvers } from "./resolvers.ts";
import { addRoutes } from "./routes.ts";

export default defineSubgraph({
  name: "payments",
  port: 4018,
  schema: new URL("schema.graphql", import.meta.url),
  resolvers,
  environment,
  ministry: connect,
  storage: { migrations: new URL("migrations/", import.meta.url) },
  routes: addRoutes,
});
