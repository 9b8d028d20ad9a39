/**
 * The customs clearance system (VNACCS/VCIS) behind its message gateway, fixed codes in XML: submit a message, take the acknowledgement, poll it for the
 * result. Invented in that style: the address, the query for declarations by tax code (`QDL`, `QDR`), and the codes of statuses and refusals.
 */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { encodeXml } from "./customs-charset.ts";
import type { Charset } from "./customs-charset.ts";
import { writeOwner } from "./customs-result.ts";
import type { MockMinistry, MockRequest, MockResponse } from "./ministry.ts";
import type { World } from "./world.ts";

export interface CustomsRecord {
  /** How the branch that keeps this owner's file writes; `utf-8` unless said otherwise. */
  readonly charset?: Charset;
  readonly declarations: readonly MockDeclaration[];
}

export interface MockDeclaration {
  readonly number: string;
  /** Mã loại hình; one that is not in the official table tests a reader. */
  readonly type: string;
  /** 1 green, 2 yellow, 3 red, otherwise not routed. */
  readonly channel: string;
  /** Two digits, `01` registered to `10` audited. */
  readonly status: string;
  /** ISO 8601 with Vietnam's offset, like every moment here. */
  readonly registeredAt: string;
  readonly clearedAt?: string;
  readonly office: { readonly code: string; readonly name: string };
  /** Who lodged it, when not the owner. */
  readonly declarant?: { readonly taxCode: string; readonly name: string };
  readonly partner: string;
  readonly invoice: { readonly number: string; readonly date: string; readonly currency: string };
  readonly exchangeRate: string;
  readonly lines: readonly MockLine[];
  readonly supplements?: readonly MockSupplement[];
  readonly cancellationReason?: string;
}

export interface MockLine {
  readonly hsCode: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly origin: string;
  /** In the invoice's currency, at most two decimals. */
  readonly value: string;
  /** Percent; absent on exports. */
  readonly dutyRate?: number;
  readonly vatRate?: number;
}

export interface MockSupplement {
  readonly at: string;
  /** Y asked for, S submitted, A accepted, R refused. */
  readonly status: string;
  readonly reason: string;
  readonly changes: readonly { readonly item: string; readonly line?: number; readonly before: string; readonly after: string }[];
}

const account = { SenderId: "DVCQG", Password: "mock-customs-password", TerminalId: "LT0001" } as const;
const maxTaxCodes = 20;
/** How many acknowledgements are kept; the oldest go first. */
const keptReceipts = 10_000;

interface Receipt {
  readonly ackId: string;
  readonly clientRef: string;
  readonly taxCodes: readonly string[];
  /** Polls that are still told to come back later. */
  pendingPolls: number;
}

interface Gateway {
  readonly receipts: Map<string, Receipt>;
  pendingPolls: number;
}

const gatewayOf = (world: World): Gateway => world.state("customs", () => ({ receipts: new Map<string, Receipt>(), pendingPolls: 1 }));

/** Makes the results of messages submitted from now on late by so many polls; 1 is the ordinary. */
export const holdResults = (world: World, polls: number): void => {
  gatewayOf(world).pendingPolls = polls;
};

interface Message {
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {});

const readMessage = (text: string): Message | undefined => {
  if (/<!DOCTYPE/i.test(text) || XMLValidator.validate(text) !== true) return undefined;
  const { Message } = objectOf(new XMLParser({ parseTagValue: false, isArray: (name) => name === "txCd" }).parse(text));
  return { header: objectOf(objectOf(Message)["Header"]), body: objectOf(objectOf(Message)["Body"]) };
};

const textIn = (fields: Readonly<Record<string, unknown>>, name: string): string => {
  const value = fields[name];
  return typeof value === "string" ? value : "";
};

const accepted = "00000-0000-0000";

interface Reply {
  readonly code: string;
  readonly clientRef: string;
  readonly ackId?: string;
  readonly result?: string;
  readonly body?: string;
  readonly charset?: Charset;
}

/** `yyyyMMddHHmmss` in Vietnam. */
const localStamp = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString().replace(/\D/g, "").slice(0, 14);

const reply = (world: World, { code, clientRef, ackId, result = accepted, body = "", charset = "ascii" }: Reply): MockResponse => {
  const header = `<MsgCode>${code}</MsgCode><ClientRef>${clientRef}</ClientRef>${ackId === undefined ? "" : `<AckId>${ackId}</AckId>`}<RsltCd>${result}</RsltCd><SentAt>${localStamp(world.now())}</SentAt>`;
  return encodeXml(`<Message><Header>${header}</Header><Body>${body}</Body></Message>`, charset);
};

const refuse = (world: World, result: string, clientRef = ""): MockResponse => reply(world, { code: "ERR", clientRef, result });

/** Under a reference that it knows, the gateway acknowledges again and does nothing. */
const submit = (world: World, clientRef: string, body: Message["body"]): MockResponse => {
  const { receipts, pendingPolls } = gatewayOf(world);
  const taxCodes = Array.isArray(body["txCd"]) ? body["txCd"].map(String) : [];
  if (taxCodes.length === 0 || taxCodes.length > maxTaxCodes) return refuse(world, "E0003-0000-0000", clientRef);
  const ackId = `A${world.token("customs", "acknowledgement", clientRef).slice(0, 15).toUpperCase()}`;
  const known = receipts.get(ackId);
  if (known !== undefined && known.taxCodes.join() !== taxCodes.join()) return refuse(world, "E0004-0000-0000", clientRef);
  if (known === undefined) {
    receipts.set(ackId, { ackId, clientRef, taxCodes, pendingPolls });
    const [oldest] = receipts.keys();
    if (receipts.size > keptReceipts && oldest !== undefined) receipts.delete(oldest);
  }
  return reply(world, { code: "ACK", clientRef, ackId });
};

interface Owner {
  readonly taxCode: string;
  readonly name: string;
  readonly record: CustomsRecord | undefined;
}

const ownerOf = (world: World, taxCode: string): Owner => {
  const company = world.companies.find((one) => one.taxCode === taxCode);
  if (company !== undefined) return { taxCode, name: company.name, record: company.customs };
  const person = world.personas.find(({ signIn }) => (signIn.taxCode ?? signIn.personalId) === taxCode);
  return { taxCode, name: person?.signIn.fullName ?? "", record: person?.customs };
};

/** The branch of the first owner with a file makes the answer, in its own charset and manner. */
const poll = (world: World, clientRef: string, body: Message["body"]): MockResponse => {
  const receipt = gatewayOf(world).receipts.get(textIn(body, "AckId"));
  if (receipt === undefined || receipt.clientRef !== clientRef) return refuse(world, "S0002-0000-0000", clientRef);
  const { ackId } = receipt;
  if (receipt.pendingPolls > 0) {
    receipt.pendingPolls -= 1;
    return reply(world, { code: "PND", clientRef, ackId });
  }
  const owners = receipt.taxCodes.map((taxCode) => ownerOf(world, taxCode));
  const charset = owners.find(({ record }) => record !== undefined)?.record?.charset ?? "utf-8";
  return reply(world, { code: "QDR", clientRef, ackId, charset, body: owners.map((owner) => writeOwner(owner, charset)).join("") });
};

export const customs: MockMinistry = {
  name: "customs",
  port: 4024,
  handle({ method, path, body: text }: MockRequest, world) {
    if (method !== "POST" || path !== "/vnaccs/message") return { status: 404, headers: { "content-type": "text/plain" }, body: "" };
    const message = readMessage(text);
    if (message === undefined) return refuse(world, "E0001-0000-0000");
    const { header, body } = message;
    const clientRef = textIn(header, "ClientRef");
    if (!/^[A-Z0-9]{1,40}$/.test(clientRef)) return refuse(world, "E0001-0000-0000");
    if (Object.entries(account).some(([name, value]) => header[name] !== value)) return refuse(world, "S0001-0000-0000", clientRef);
    switch (header["MsgCode"]) {
      case "QDL":
        return submit(world, clientRef, body);
      case "QPL":
        return poll(world, clientRef, body);
      default:
        return refuse(world, "E0002-0000-0000", clientRef);
    }
  },
};
