/**
 * The real subgraphs over the mock ministries, asked once and then remembered: whatever a gateway asks for a subject in words that are new goes on to the
 * subgraph as it came, assertion and all, and the answer's bytes serve from then on. So answers are real, every contestant's signature has been accepted by
 * the kit's own verifier, and under load nothing is asked of the federation.
 */
import { assertionHeader } from "../../../kit/assertion.ts";
import { executableSdl } from "../../../gateway/supergraph.ts";
import { startTestFederation } from "../../federation.ts";
import { variety } from "../questions.ts";
import { countRepresentations } from "./executor.ts";
import { startBenchSignIn } from "./sign-in.ts";
import { standIn } from "./stand-in.ts";
import type { Kept, Request } from "./stand-in.ts";

const federation = await startTestFederation();
const recorded = new Map<string, Kept>();
const underWay = new Map<string, Promise<Kept>>();

/** Whom the request speaks for. Not checked: the subgraph did when it answered first. */
const subjectOf = (assertion: unknown): string => {
  const [, , payload = ""] = String(assertion).split(".");
  const { subject } = JSON.parse(Buffer.from(payload, "base64url").toString()) as { readonly subject: { readonly id: string } | null };
  return subject?.id ?? "nobody";
};

const record = async (key: string, { subgraph, body, headers }: Request): Promise<Kept> => {
  const url = federation.subgraphs.get(subgraph)?.url ?? "";
  const answer = await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json", [assertionHeader]: String(headers[assertionHeader]) }, body });
  const kept: Kept = { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()), representations: countRepresentations(JSON.parse(body) as { readonly query: string }), isNew: true };
  // A refusal is about one signature, an error about one moment: neither is an answer.
  if (answer.status === 200 && !kept.bytes.includes('"errors"')) recorded.set(key, { ...kept, isNew: false });
  return kept;
};

await standIn(
  [...federation.subgraphs.keys()],
  (request) => {
    const key = `${request.subgraph} ${subjectOf(request.headers[assertionHeader])} ${request.body}`;
    const known = recorded.get(key) ?? underWay.get(key);
    if (known) return known;
    const recording = record(key, request).finally(() => underWay.delete(key));
    underWay.set(key, recording);
    return recording;
  },
  { signIn: await startBenchSignIn(variety), supergraph: { ours: federation.supergraph.sdl, stock: executableSdl(federation.supergraph) } },
);
