/** Stock Apollo: `@apollo/server`'s own server over `@apollo/gateway`, as their documentation starts it. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

const { values } = parseArgs({ options: { port: { type: "string" }, supergraph: { type: "string" } } });
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(values.supergraph, "utf8") });
await startStandaloneServer(new ApolloServer({ gateway }), { listen: { port: Number(values.port), host: "127.0.0.1" } });
