/**
 * The way in for trusted documents: `{ "documentId": "sha256:…", "variables": {…} }` (GraphQL over HTTP's persisted documents) or Apollo's
 * `extensions.persistedQuery`, by POST, or by GET for what only reads. It answers as the other way in does, and does none of its work.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { PublicError, badInput } from "../kit/errors.ts";
import { formatError, refusalBody, statusFor } from "./errors.ts";
import { graphQLErrorOf } from "./graph.ts";
import type { Graph } from "./graph.ts";
import type { RequestOrigin } from "./subgraph-client.ts";

export interface TrustedDoorOptions {
  readonly graph: Graph;
  readonly originOf: (request: FastifyRequest) => RequestOrigin | undefined;
  /** Refuses whatever is not a trusted document. */
  readonly only: boolean;
}

/** What a request asks for by hash, and with what. */
interface Asked {
  readonly id: string | undefined;
  /** A text that was sent along. */
  readonly hasText: boolean;
  readonly variables: unknown;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

const asked = (fields: Fields): Asked => {
  const { documentId, query, variables, extensions } = fields;
  const persisted = fieldsOf(fieldsOf(extensions)["persistedQuery"])["sha256Hash"];
  const id = typeof documentId === "string" ? documentId : typeof persisted === "string" ? persisted : undefined;
  return { id, hasText: typeof query === "string" && query !== "", variables };
};

/** The query string in the form of a body. */
const fromQuery = (query: unknown): Fields => {
  const { variables, extensions, ...rest } = fieldsOf(query);
  return { ...rest, variables: readJson(variables, "variables"), extensions: readJson(extensions, "extensions") };
};

const readJson = (text: unknown, name: string): unknown => {
  if (typeof text !== "string" || text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badInput(`${name} in the address must be JSON.`, `${name} trên địa chỉ phải là JSON.`);
  }
};

/** A page of another site can send neither of these unasked: what it may not read, it may not have timed either. */
const isPreflighted = ({ headers }: FastifyRequest): boolean => "apollo-require-preflight" in headers || "x-apollo-operation-name" in headers || /^application\/json\b/i.test(headers["content-type"] ?? "");

const jsonType = "application/json; charset=utf-8";
const responseType = "application/graphql-response+json; charset=utf-8";

/** Answers before the other way in is reached, or lets the request pass to it. */
export const addTrustedDoor = (app: FastifyInstance, { graph, originOf, only }: TrustedDoorOptions): void => {
  app.addHook("preHandler", (request, reply, done) => {
    const origin = request.routeOptions.url === "/graphql" ? originOf(request) : undefined;
    if (!origin) return done();
    const refuse = (error: unknown): void => {
      const refused = error instanceof PublicError ? error : new PublicError("INTERNAL");
      void reply.status(refused.code === "INTERNAL" ? 500 : 400).header("content-type", jsonType).send(JSON.stringify(refusalBody(refused, origin.traceId)));
    };
    let wanted: Asked;
    try {
      wanted = asked(request.method === "GET" ? fromQuery(request.query) : fieldsOf(request.body));
    } catch (error) {
      return refuse(error);
    }
    const { id, hasText, variables } = wanted;
    if (id !== undefined && !hasText) answer(request, reply, graph, origin, id, variables).catch(refuse);
    else if (only) refuse(new PublicError("OPERATION_NOT_TRUSTED"));
    else done();
  });
};

const answer = async (request: FastifyRequest, reply: FastifyReply, graph: Graph, origin: RequestOrigin, id: string, variables: unknown): Promise<void> => {
  const trusted = graph.trusted(id);
  if (!trusted) throw new PublicError("OPERATION_NOT_TRUSTED");
  if (variables !== undefined && variables !== null && !isFields(variables)) throw badInput("variables must be an object.", "variables phải là một đối tượng.");
  if (request.method === "GET") {
    if (!trusted.isQuery) throw badInput("Only a query may be asked by GET.", "Chỉ truy vấn đọc mới được dùng GET.");
    if (!isPreflighted(request)) throw badInput("Send the header apollo-require-preflight: 1 with a GET.", "Yêu cầu GET cần tiêu đề apollo-require-preflight: 1.");
  }
  const { data, errors } = await graph.executeTrusted(trusted, fieldsOf(variables), origin);
  const formatted = errors.map((error) => {
    const found = graphQLErrorOf(error);
    const seen = formatError(found.toJSON(), found);
    return { ...seen, extensions: { ...seen.extensions, traceId: origin.traceId } };
  });
  const type = (request.headers.accept ?? "").includes("application/graphql-response+json") ? responseType : jsonType;
  const body = JSON.stringify({ ...(formatted.length > 0 && { errors: formatted }), ...(data !== undefined && { data }) });
  void reply.status(data === undefined ? statusFor(request.headers.accept, 400) : 200).header("content-type", type).send(`${body}\n`);
};
