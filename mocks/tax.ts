/**
 * The tax authority's query service (GIP) as it answers on its wire: SOAP 1.1, one operation, a message of XML inside the message. A failure of its own
 * business is an answer under HTTP 200 with an `ERROR_CODE`; only what the gateway in front refuses is a SOAP fault, under HTTP 500.
 *
 * Known: operation, namespaces, header, message types 00003, 00047 and 00110 with their elements. Invented: the path, looking the ledgers up by tax
 * code alone, the values of `ERROR_CODE`, the element `LY_DO`, the values of `LOAI_NNT`, `TRANGTHAI` 02, message type 00120, and everything about booking
 * what was paid (`tax-bookings.ts`).
 */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { plainText, xml } from "./ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "./ministry.ts";
import { bookingTypes } from "./tax-bookings.ts";
import { errors } from "./tax-errors.ts";
import type { TaxError } from "./tax-errors.ts";
import { fileOf, payTaxElsewhere } from "./tax-ledgers.ts";
import { element, messageTypes } from "./tax-rows.ts";
import type { Framing } from "./tax-rows.ts";
import { checkToken } from "./tax-security.ts";
import type { World } from "./world.ts";

export type { TaxRecord } from "./tax-record.ts";

const path = "/gip/services/TruyVanService";
const requestNamespace = "http://gip.request.com/";
const responseNamespace = "http://gip.response.com/";
const portal = "DVCQG";

/** An element by its path; `""` when there is none, or it holds others. */
const textAt = (value: unknown, ...names: readonly string[]): string => {
  const found = names.reduce<unknown>((inside, name) => (typeof inside === "object" && inside !== null ? (inside as Record<string, unknown>)[name] : undefined), value);
  return typeof found === "string" ? found : "";
};

const readXml = (text: string): unknown => {
  if (XMLValidator.validate(text) !== true) return undefined;
  return new XMLParser({ ignoreAttributes: true, removeNSPrefix: true, parseTagValue: false }).parse(text) as unknown;
};

const fault = (code: string, text: string): MockResponse =>
  xml(
    `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"><soapenv:Body><soapenv:Fault><faultcode>${code}</faultcode><faultstring>${text}</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>`,
    500,
  );

/** An end marker inside is split over two sections. */
const cdata = (text: string): string => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const localDay = (world: World): readonly [year: string, month: string, day: string] => {
  const [year = "", month = "", day = ""] = new Date(world.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10).split("-");
  return [year, month, day];
};

interface Asked {
  readonly messageId: string;
  readonly type: string;
  readonly taxCode: string;
}

const answer = (world: World, asked: Asked, framing: Framing | undefined, outcome: TaxError | { readonly rows: string }): MockResponse => {
  const [year, month, day] = localDay(world);
  const refused = "code" in outcome;
  const header = [
    ["VERSION", "1.0"],
    ["SENDER_CODE", "GIP"],
    ["SENDER_NAME", "Hệ thống trao đổi thông tin Cục Thuế"],
    ["RECEIVER_CODE", portal],
    ["RECEIVER_NAME", "Cổng Dịch vụ công quốc gia"],
    ["TRAN_CODE", "05011"],
    ["MSG_ID", `GIP${year}${month}${day}${world.token("tax", asked.messageId).slice(0, 10)}`],
    ["MSG_REFID", asked.messageId],
    ["ID_LINK", ""],
    // Month first, although what it is asked with has the day first.
    ["SEND_DATE", `${month}-${day}-${year}`],
    ["ORIGINAL_CODE", ""],
    ["ORIGINAL_NAME", ""],
    ["ORIGINAL_DATE", ""],
    ["ERROR_CODE", refused ? outcome.code : framing?.success],
    ["ERROR_DESC", refused ? outcome.text : ""],
    ["SPARE1", ""],
    ["SPARE2", ""],
    ["SPARE3", ""],
  ] as const;
  const body = refused ? "<BODY/>" : `<BODY>${outcome.rows}</BODY>`;
  const inner = `<?xml version="1.0" encoding="UTF-8"?><DATA><HEADER>${header.map(([name, value]) => element(name, value)).join("")}</HEADER>${body}<SECURITY/></DATA>`;
  const wrapped = framing?.wrapping === "escaped" ? escape(inner) : cdata(inner);
  return xml(
    `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><ns2:xuLyTruyVanMsgResponse xmlns:ns2="${responseNamespace}"><return>${wrapped}</return></ns2:xuLyTruyVanMsgResponse></soapenv:Body></soapenv:Envelope>`,
  );
};

/** `dd-MM-yyyy HH:mm:ss`. */
const isSendDate = (text: string): boolean => /^(0[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-\d{4} \d{2}:\d{2}:\d{2}$/.test(text);

const query = (world: World, data: unknown): MockResponse => {
  const header = (name: string): string => textAt(data, "DATA", "HEADER", name);
  const row = (name: string): string => textAt(data, "DATA", "BODY", "ROW", name);
  const asked: Asked = { messageId: header("MSG_ID"), type: row("TYPE"), taxCode: row("MST") };
  if (asked.messageId === "" || !isSendDate(header("SEND_DATE")) || header("TRAN_CODE") !== "05011") return answer(world, asked, undefined, errors.message);
  if (header("SENDER_CODE") !== portal) return answer(world, asked, undefined, errors.sender);
  const bookingType = Object.hasOwn(bookingTypes, asked.type) ? bookingTypes[asked.type] : undefined;
  if (bookingType !== undefined) return answer(world, asked, bookingType, bookingType.answer(world, row));
  const messageType = Object.hasOwn(messageTypes, asked.type) ? messageTypes[asked.type] : undefined;
  if (messageType === undefined) return answer(world, asked, undefined, errors.type);
  const file = fileOf(world, asked.taxCode);
  if (file && messageType.ledger && file.record.closedLedgers?.includes(messageType.ledger)) return answer(world, asked, messageType, errors.system);
  const rows = file ? messageType.rows(file) : "";
  return answer(world, asked, messageType, rows === "" ? errors.noData : { rows });
};

const handle = (request: MockRequest, world: World): MockResponse => {
  if (request.path !== path) return plainText("Not Found", 404);
  if (request.method !== "POST") return plainText("Method Not Allowed", 405);
  const envelope = readXml(request.body);
  if (envelope === undefined || !request.body.includes(requestNamespace)) return fault("soapenv:Client", "Thông điệp SOAP không hợp lệ");
  const token = (name: string): string => textAt(envelope, "Envelope", "Header", "Security", "UsernameToken", name);
  const refusal = checkToken({ username: token("Username"), digest: token("Password"), nonce: token("Nonce"), created: token("Created") }, world);
  if (refusal) return fault(refusal.code, refusal.text);
  return query(world, readXml(textAt(envelope, "Envelope", "Body", "xuLyTruyVanMsg", "in_msg")));
};

export const tax: MockMinistry = { name: "tax", port: 4022, handle, counter: payTaxElsewhere };
