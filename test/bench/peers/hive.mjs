/** Hive Gateway over `node:http`, with its JavaScript planner, or with `--rust` the one of Hive Router. */
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import { unifiedGraphHandler } from "@graphql-hive/router-runtime";

const { values } = parseArgs({ options: { port: { type: "string" }, supergraph: { type: "string" }, rust: { type: "boolean", default: false } } });
const gateway = createGatewayRuntime({
  supergraph: readFileSync(values.supergraph, "utf8"),
  logging: false,
  ...(values.rust && { unifiedGraphHandler }),
});
createServer((request, response) => void gateway(request, response)).listen(Number(values.port), "127.0.0.1");
