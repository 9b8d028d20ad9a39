/** Mercurius' gateway with its just-in-time compiler. It knows Federation 1 and composes by itself. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import mercuriusGateway from "@mercuriusjs/gateway";
import Fastify from "fastify";

const { values } = parseArgs({ options: { port: { type: "string" }, urls: { type: "string" } } });
const services = Object.entries(JSON.parse(readFileSync(values.urls, "utf8"))).map(([name, url]) => ({ name, url, mandatory: true }));
const app = Fastify();
await app.register(mercuriusGateway, { gateway: { services }, jit: 1 });
await app.listen({ port: Number(values.port), host: "127.0.0.1" });
