/**
 * The real subgraphs over the mock ministries, asked once and then remembered: whatever a gateway asks for a subject in words that are new goes on to the
 * subgraph as it came, assertion and all, and the answer's bytes serve from then on. So answers are real, every contestant's signature has been accepted by
 * the kit's own verifier, and under load nothing is asked of the federation.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { assertionHeader } from "../../../kit/assertion.ts";
import { executableSdl, readSupergraphFile } from "../../../gateway/supergraph.ts";
import { startFederation } from "../../../start.ts";
import { freePort } from "../../ports.ts";
import { variety } from "../questions.ts";
import { countRepresentations } from "./executor.ts";
import { startBenchSignIn } from "./sign-in.ts";
import { standIn } from "./stand-in.ts";
import type { Kept, Request } from "./stand-in.ts";

const { values: options } = parseArgs({ options: { folder: { type: "string", default: "" } } });

/** The day on which every answer is recorded: what is due tomorrow is due tomorrow for everybody. */
const worldNow = "2026-11-23T09:00:00+07:00";

const federation = await startFederation({ port: await freePort(), pages: false, environment: { WORLD_NOW: worldNow, DATABASE_URL: "", DATABASE_FOLDER: join(options.folder, "database") } });
const supergraph = readSupergraphFile(fileURLToPath(new URL("../../../supergraph.graphql", import.meta.url)));
const recorded = new Map<string, Kept>();
const underWay = new Map<string, Promise<Kept>>();

/** Whom the request speaks for. Not checked: the subgraph did when it answered first. */
const subjectOf = (assertion: unknown): string => {
  const [, , payload = ""] = String(assertion).split(".");
  const { subject } = JSON.parse(Buffer.from(payload, "base64url").toString()) as { readonly subject: { readonly id: string } | null };
  return subject?.id ?? "nobody";
};

const record = async (key: string, { subgraph, body, headers }: Request): Promise<Kept> => {
  const answer = await fetch(`${federation.subgraphs[subgraph] ?? ""}/graphql`, { method: "POST", headers: { "content-type": "application/json", [assertionHeader]: String(headers[assertionHeader]) }, body });
  const kept: Kept = { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), representations: countRepresentations(JSON.parse(body) as { readonly query: string }), isNew: true };
  // A refusal is about one signature, an error about one moment: neither is an answer.
  if (answer.status === 200 && !kept.bytes.includes('"errors"')) recorded.set(key, { ...kept, isNew: false });
  return kept;
};

await standIn({
  names: Object.keys(federation.subgraphs),
  answer: (request) => {
    const key = `${request.subgraph} ${subjectOf(request.headers[assertionHeader])} ${request.body}`;
    const known = recorded.get(key) ?? underWay.get(key);
    if (known) return known;
    const recording = record(key, request).finally(() => underWay.delete(key));
    underWay.set(key, recording);
    return recording;
  },
  greeting: { signIn: await startBenchSignIn(variety), supergraph: { ours: supergraph.sdl, stock: executableSdl(supergraph) } },
  close: () => federation.stop(),
});
