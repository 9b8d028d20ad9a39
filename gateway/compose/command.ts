/** `npm run compose`: composes the subgraphs' published SDL into `supergraph.graphql`, and writes `api.graphql`, what a client sees of it. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compose, readSubgraphs } from "./compose.ts";

const main = (): void => {
  const { values } = parseArgs({ options: { subgraphs: { type: "string", default: "subgraphs" }, supergraph: { type: "string", default: "supergraph.graphql" }, api: { type: "string", default: "api.graphql" } } });
  const subgraphs = readSubgraphs(values.subgraphs);
  const names = subgraphs.map(({ name }) => name).join(", ");
  const composition = compose(subgraphs);
  if (composition.errors) {
    console.error(`The subgraphs (${names}) do not compose:\n`);
    for (const error of composition.errors) console.error(`  ✗ ${error}\n`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(values.supergraph, composition.supergraphSdl);
  writeFileSync(values.api, composition.apiSdl);
  for (const hint of composition.hints) console.log(`  hint ${hint}`);
  console.log(`✓ ${subgraphs.length} subgraphs compose (${names}): ${values.supergraph}, ${values.api}`);
};

try {
  main();
} catch (error) {
  console.error(`  ✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
