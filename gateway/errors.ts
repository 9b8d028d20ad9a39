/**
 * What a client may see of an error: a code of the closed list, words, and where. Everything else is masked.
 *
 * The words are the gateway's own or the catalogue's, with two exceptions. What was wrong with an argument (`BAD_INPUT`), and what of a record is not as it was
 * shown (`EVIDENCE_CHANGED`), only its owner can say. Whatever else a subgraph says stays here: a sentence that the portal shows beside a citizen's affairs is believed, and one subgraph that was broken into must not write it.
 */
import type { GraphQLFormattedError } from "graphql";
import { catalogue, findPublicError, isErrorCode } from "../kit/errors.ts";
import type { ErrorCode, PublicMessage } from "../kit/errors.ts";
import { refusalBody as refusalOf } from "../kit/refusal.ts";

/** The codes that Apollo Server gives to requests that are themselves wrong; its words about them tell what to mend. */
const badRequestCodes = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "BAD_REQUEST", "OPERATION_RESOLUTION_FAILURE", "PERSISTED_QUERY_NOT_FOUND", "PERSISTED_QUERY_NOT_SUPPORTED"]);

const isMessage = (value: unknown): value is PublicMessage => typeof value === "object" && value !== null && "en" in value && typeof value.en === "string" && "vi" in value && typeof value.vi === "string";

interface Visible {
  readonly code: ErrorCode;
  readonly service: string;
  readonly messages: PublicMessage;
}

/** For these an owner's words are shown. */
const ownersCodes: ReadonlySet<ErrorCode> = new Set(["BAD_INPUT", "EVIDENCE_CHANGED"]);
/** A sentence or two about an argument, or a record. */
const maxMessageLength = 500;

const visibleOf = (formatted: GraphQLFormattedError, error: unknown): Visible => {
  const known = findPublicError(error);
  const { code, serviceName, service, messages } = formatted.extensions ?? {};
  if (known) return { code: known.code, service: typeof known.extensions["service"] === "string" ? known.extensions["service"] : "gateway", messages: known.publicMessage };
  if (isErrorCode(code)) {
    const { en, vi } = catalogue[code];
    const from = typeof serviceName === "string" ? serviceName : typeof service === "string" ? service : "gateway";
    const isOwners = ownersCodes.has(code) && isMessage(messages) && messages.en.length <= maxMessageLength && messages.vi.length <= maxMessageLength;
    return { code, service: from, messages: isOwners ? { en: messages.en, vi: messages.vi } : { en, vi } };
  }
  // graphql-js explains a document that does not fit the schema; with suggestions switched off, it says nothing that the document did not.
  if (typeof code === "string" && badRequestCodes.has(code)) return { code: "BAD_INPUT", service: "gateway", messages: { en: formatted.message.slice(0, maxMessageLength), vi: catalogue.BAD_INPUT.vi } };
  return { code: "INTERNAL", service: "gateway", messages: { en: catalogue.INTERNAL.en, vi: catalogue.INTERNAL.vi } };
};

/** Apollo Server's `formatError`. The trace id is added when the answer is sent: formatting does not know the request. */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError & { readonly extensions: Visible & { readonly retryable: boolean } } => {
  const { code, service, messages } = visibleOf(formatted, error);
  return {
    message: messages.en,
    ...(formatted.locations && code === "BAD_INPUT" && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code, service, retryable: catalogue[code].retryable, messages },
  };
};

/** The HTTP status of a request that is refused as a whole; 400 for every other code. */
const httpStatuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  ASSURANCE_TOO_LOW: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  OVERLOADED: 503,
  MINISTRY_UNAVAILABLE: 503,
  MINISTRY_TIMEOUT: 503,
  MINISTRY_BAD_ANSWER: 503,
};

export const httpStatusOf = (code: ErrorCode): number => httpStatuses[code] ?? 400;

/**
 * Whoever explicitly accepts nothing but `application/json` is of the old kind, which takes a status other than 200 for a fault on the way: GraphQL over HTTP
 * wants 200 for a document that could not be executed. Everybody else is told 400.
 */
export const statusFor = (accept: string | null | undefined, status: number): number => (status === 400 && accept?.split(",").every((type) => type.trim().startsWith("application/json")) ? 200 : status);

/** The body of an answer of the gateway that is nothing but one error. */
export const refusalBody = (error: unknown, traceId: string) => refusalOf(error, { traceId, service: "gateway" });
