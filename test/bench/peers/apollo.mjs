/**
 * Stock Apollo: `@apollo/server`'s own server over `@apollo/gateway`, as their documentation starts it. With `--issuer` it lets nobody in without a token,
 * and signs what it asks of subgraphs, in the two places that their documentation names: the context and `willSendRequest`.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

const { values } = parseArgs({ options: { port: { type: "string" }, supergraph: { type: "string" }, urls: { type: "string" }, issuer: { type: "string" } } });
const listen = { port: Number(values.port), host: "127.0.0.1" };
const supergraphSdl = readFileSync(values.supergraph, "utf8");

const secured = async () => {
  const { createSecurity } = await import("../security.ts");
  const security = createSecurity(values.issuer);
  const urls = JSON.parse(readFileSync(values.urls, "utf8"));
  const buildService = ({ name }) =>
    new RemoteGraphQLDataSource({
      url: urls[name],
      willSendRequest({ request: { http, query, ...rest }, context }) {
        // The bytes that will be sent: the query, then the rest, as RemoteGraphQLDataSource writes them.
        const [header, value] = security.sign(name, new URL(http.url).pathname, JSON.stringify({ query, ...rest }), context.known);
        http.headers.set(header, value);
      },
    });
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl, buildService }) });
  await startStandaloneServer(server, { listen, context: async ({ req }) => ({ known: await security.authenticate(req.headers.authorization) }) });
};

if (values.issuer === undefined) await startStandaloneServer(new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) }), { listen });
else await secured();
