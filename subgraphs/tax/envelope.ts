/**
 * The tax authority's envelope (dịch vụ GIP): SOAP 1.1 with a WS-Security UsernameToken around one operation, whose message is XML again, as text inside an
 * element. Written by hand and read strictly: an answer must be to this very message and of this very type, because an answer that was swapped on the way is
 * somebody else's debts.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { readDate, writeDateTime } from "../../kit/dates.ts";
import { badAnswer, parseAnswer, unavailable } from "../../kit/ministry-client.ts";
import type { Secret } from "../../kit/secret.ts";
import { readXmlAnswer } from "../../kit/xml-answer.ts";
import { cdata, escapeXml } from "../../kit/xml.ts";

export interface Credentials {
  readonly username: string;
  readonly password: Secret;
}

export interface Query {
  /** Message type, for example `00003`. */
  readonly type: string;
  readonly name: string;
  /** The elements of the row that asks, in their order: `MST`, and what else the type takes. */
  readonly row: Readonly<Record<string, string>>;
  /** Error codes that are an answer to this type of message; any other is a failure. */
  readonly refusals?: readonly string[];
}

/** What makes a request one of its kind. */
export interface Stamp {
  readonly messageId: string;
  readonly at: Date;
  /** Never used twice: the authority refuses a second message with it. */
  readonly nonce: Buffer;
}

export interface GipAnswer {
  /** `YYYY-MM-DD`, the day that the authority answered. */
  readonly sentOn: string | undefined;
  /** Each of the type that was asked for; `undefined` when the authority has nothing under this tax code. */
  readonly rows: readonly Readonly<Record<string, unknown>>[] | undefined;
  /** One of the query's `refusals`, and then there are no rows. */
  readonly refusal?: string;
}

const namespaces = {
  soap: "http://schemas.xmlsoap.org/soap/envelope/",
  request: "http://gip.request.com/",
  security: "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd",
  utility: "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd",
  digest: "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest",
  base64: "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary",
} as const;

/** Names of elements that are lists even when there is one. */
const lists = ["ROW", "ROW_SOTHUE", "TONG_TIEN"];

export const writeRequest = (query: Query, credentials: Credentials, stamp: Stamp): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${namespaces.soap}" xmlns:gip="${namespaces.request}"><soapenv:Header>${security(credentials, stamp)}</soapenv:Header><soapenv:Body><gip:xuLyTruyVanMsg><in_msg>${cdata(message(query, stamp))}</in_msg></gip:xuLyTruyVanMsg></soapenv:Body></soapenv:Envelope>`;

/**
 * @throws {PublicError} `MINISTRY_UNAVAILABLE` when the authority says that it cannot serve, by a SOAP fault or by an error code of its own;
 * `MINISTRY_BAD_ANSWER` for anything that is not an answer to this message.
 */
export const readAnswer = (text: string, { type, refusals = [] }: Query, { messageId }: Stamp): GipAnswer => {
  const { HEADER, BODY } = parseAnswer(innerShape, readXmlAnswer(messageIn(text), lists)).DATA;
  // First of all: an error or a "nothing found" that belongs to another message would be as wrong as its data.
  if (HEADER.MSG_REFID !== messageId) throw badAnswer("an answer to another message");
  const sentOn = readDate(HEADER.SEND_DATE ?? "", "MM-dd-yyyy");
  const errorCode = HEADER.ERROR_CODE ?? "";
  if (refusals.includes(errorCode)) return { sentOn, rows: undefined, refusal: errorCode };
  switch (outcomeOf(errorCode)) {
    case "NO_DATA":
      return { sentOn, rows: undefined };
    case "FAILED":
      throw unavailable("answered with an error code of its own");
    case "DONE": {
      // An empty body says that there are no rows; a missing one, that this is not the whole answer.
      if (BODY === undefined) throw badAnswer("a success without a body");
      const rows = BODY === "" ? [] : (BODY.ROW ?? []);
      if (rows.some((row) => row.TYPE !== type)) throw badAnswer("rows of another message type");
      return { sentOn, rows };
    }
  }
};

/** OASIS WSS UsernameToken Profile 1.0: the digest is over the bytes of the nonce, not over its base64. */
const security = ({ username, password }: Credentials, { at, nonce }: Stamp): string => {
  const created = at.toISOString();
  const digest = createHash("sha1").update(nonce).update(created).update(password.reveal()).digest("base64");
  return `<wsse:Security soapenv:mustUnderstand="1" xmlns:wsse="${namespaces.security}" xmlns:wsu="${namespaces.utility}"><wsse:UsernameToken><wsse:Username>${escapeXml(username)}</wsse:Username><wsse:Password Type="${namespaces.digest}">${digest}</wsse:Password><wsse:Nonce EncodingType="${namespaces.base64}">${nonce.toString("base64")}</wsse:Nonce><wsu:Created>${created}</wsu:Created></wsse:UsernameToken></wsse:Security>`;
};

const message = ({ type, name, row }: Query, { messageId, at }: Stamp): string => {
  const header = [
    ["VERSION", "1.0"],
    ["SENDER_CODE", "DVCQG"],
    ["SENDER_NAME", "Cổng Dịch vụ công quốc gia"],
    ["RECEIVER_CODE", "GIP"],
    ["RECEIVER_NAME", "Hệ thống trao đổi thông tin Cục Thuế"],
    ["TRAN_CODE", "05011"],
    ["MSG_ID", messageId],
    ["MSG_REFID", ""],
    ["ID_LINK", ""],
    // Day first, although the answer will have the month first.
    ["SEND_DATE", writeDateTime(at, "dd-MM-yyyy HH:mm:ss")],
    ["ORIGINAL_CODE", ""],
    ["ORIGINAL_NAME", ""],
    ["ORIGINAL_DATE", ""],
    ["ERROR_CODE", ""],
    ["ERROR_DESC", ""],
    ["SPARE1", ""],
    ["SPARE2", ""],
    ["SPARE3", ""],
  ] as const;
  return `<DATA><HEADER>${header.map(element).join("")}</HEADER><BODY><ROW>${Object.entries({ TYPE: type, NAME: name, ...row }).map(element).join("")}</ROW></BODY><SECURITY/></DATA>`;
};

const element = ([name, value]: readonly [name: string, value: string]): string => `<${name}>${escapeXml(value)}</${name}>`;

const envelopeShape = z.object({
  Envelope: z.object({
    Body: z.object({
      Fault: z.unknown().optional(),
      xuLyTruyVanMsgResponse: z.object({ return: z.string() }).optional(),
    }),
  }),
});

/** The message inside the envelope, whether it came in a CDATA section or with its marks escaped. */
const messageIn = (text: string): string => {
  const { Fault: fault, xuLyTruyVanMsgResponse: response } = parseAnswer(envelopeShape, readXmlAnswer(text, lists)).Envelope.Body;
  if (fault !== undefined) throw unavailable("answered with a SOAP fault");
  if (response === undefined) throw badAnswer("an envelope without an answer");
  return response.return;
};

const innerShape = z.object({
  DATA: z.object({
    HEADER: z.object({ MSG_REFID: z.string(), SEND_DATE: z.string().optional(), ERROR_CODE: z.string().optional() }),
    BODY: z.union([z.literal(""), z.object({ ROW: z.array(z.looseObject({ TYPE: z.string() })).optional() })]).optional(),
  }),
});

/** Which error codes are none: left out, empty or `00`, each from another part of the same system. Any that is not listed is a failure. */
const outcomes: Readonly<Record<string, "DONE" | "NO_DATA">> = { "": "DONE", "00": "DONE", "06": "NO_DATA" };
const outcomeOf = (errorCode: string): "DONE" | "NO_DATA" | "FAILED" => (Object.hasOwn(outcomes, errorCode) ? outcomes[errorCode] : undefined) ?? "FAILED";
