/**
 * Stock Apollo: `@apollo/server` over `@apollo/gateway`, as their documentation starts it: in Express, or with `--standalone` in its own server. With `--issuer` it lets nobody in without a token,
 * and signs what it asks of subgraphs, in the two places that their documentation names: the context and `willSendRequest`.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { expressMiddleware } from "@as-integrations/express5";
import express from "express";

const { values } = parseArgs({ options: { port: { type: "string" }, supergraph: { type: "string" }, urls: { type: "string" }, issuer: { type: "string" }, standalone: { type: "boolean", default: false } } });
const listen = { port: Number(values.port), host: "127.0.0.1" };
const supergraphSdl = readFileSync(values.supergraph, "utf8");

const serve = async (server, context = async () => ({})) => {
  if (values.standalone) return startStandaloneServer(server, { listen, context });
  await server.start();
  return express().use("/", express.json(), expressMiddleware(server, { context })).listen(listen.port, listen.host);
};

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
  await serve(server, async ({ req }) => ({ known: await security.authenticate(req.headers.authorization) }));
};

if (values.issuer === undefined) await serve(new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) }));
else await secured();
