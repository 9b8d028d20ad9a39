/**
 * The customs clearance system (VNACCS/VCIS) behind its message gateway, fixed codes in XML: submit a message, take the acknowledgement, poll it for the
 * result. Invented in that style: the address, the query for declarations by tax code (`QDL`, `QDR`), what a supplement (`AMC`, `AMR`) and a request to cancel
 * (`HYS`, `HYR`) hold, the question what became of one (`QRF`, `QRR`), and the codes of statuses and refusals.
 */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { encodeXml } from "./customs-charset.ts";
import type { Charset } from "./customs-charset.ts";
import { decideFilings, isFiling, resultCodes, takeFiling, writeFiling, writeUnderWay } from "./customs-filings.ts";
import type { FilingCode } from "./customs-filings.ts";
import { ownerOf } from "./customs-register.ts";
import { writeOwner } from "./customs-result.ts";
import type { MockMinistry, MockRequest, MockResponse } from "./ministry.ts";
import type { World } from "./world.ts";

const account = { SenderId: "DVCQG", Password: "mock-customs-password", TerminalId: "LT0001" } as const;
const maxTaxCodes = 20;
/** How many acknowledgements of queries are kept; the oldest go first. Those of filings are kept for ever. */
const keptQueries = 10_000;

/** What becomes of a message, once its result is told. */
interface Result {
  readonly code: string;
  readonly charset: Charset;
  readonly body: string;
}

interface Receipt {
  readonly ackId: string;
  readonly clientRef: string;
  /** By which the same message is known again. */
  readonly digest: string;
  readonly result: () => Result;
  /** Polls that are still told to come back later. */
  pendingPolls: number;
}

interface Gateway {
  readonly queries: Map<string, Receipt>;
  readonly filings: Map<string, Receipt>;
  pendingPolls: number;
  /** Whether nothing is told of what was filed. */
  holdsFilings: boolean;
}

const gatewayOf = (world: World): Gateway => world.state("customs", () => ({ queries: new Map<string, Receipt>(), filings: new Map<string, Receipt>(), pendingPolls: 1, holdsFilings: false }));
const receiptOf = ({ queries, filings }: Gateway, ackId: string): Receipt | undefined => queries.get(ackId) ?? filings.get(ackId);

/** Makes the results of messages submitted from now on late by so many polls; 1 is the ordinary. */
export const holdResults = (world: World, polls: number): void => {
  gatewayOf(world).pendingPolls = polls;
};

/** Keeps back what came of filings, those of before too, until it is let go. They are done all the same. */
export const holdFilings = (world: World, isHeld: boolean): void => {
  gatewayOf(world).holdsFilings = isHeld;
};

interface Message {
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {});

const readMessage = (text: string): Message | undefined => {
  if (/<!DOCTYPE/i.test(text) || XMLValidator.validate(text) !== true) return undefined;
  const { Message } = objectOf(new XMLParser({ parseTagValue: false, isArray: (name) => name === "txCd" || name === "Chg" }).parse(text));
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

const ackIdOf = (world: World, clientRef: string): string => `A${world.token("customs", "acknowledgement", clientRef).slice(0, 15).toUpperCase()}`;

/** Under a reference that it knows, the gateway acknowledges again and does nothing. @param take does what the message asks for, or says with which code it is refused. */
const submit = (world: World, code: string, { clientRef, body }: { readonly clientRef: string; readonly body: Message["body"] }, take: () => (() => Result) | string): MockResponse => {
  const gateway = gatewayOf(world);
  const { queries, pendingPolls } = gateway;
  const ackId = ackIdOf(world, clientRef);
  const digest = JSON.stringify([code, body]);
  const known = receiptOf(gateway, ackId);
  if (known !== undefined) return known.digest === digest ? reply(world, { code: "ACK", clientRef, ackId }) : refuse(world, "E0004-0000-0000", clientRef);
  const result = take();
  if (typeof result === "string") return refuse(world, result, clientRef);
  gateway[isFiling(code) ? "filings" : "queries"].set(ackId, { ackId, clientRef, digest, result, pendingPolls });
  const [oldest] = queries.keys();
  if (queries.size > keptQueries && oldest !== undefined) queries.delete(oldest);
  return reply(world, { code: "ACK", clientRef, ackId });
};

/** The branch of the first owner with a file makes the answer, in its own charset and manner. */
const query = (world: World, body: Message["body"]): (() => Result) | string => {
  const taxCodes = Array.isArray(body["txCd"]) ? body["txCd"].map(String) : [];
  if (taxCodes.length === 0 || taxCodes.length > maxTaxCodes) return "E0003-0000-0000";
  return () => {
    const owners = taxCodes.map((taxCode) => ownerOf(world, taxCode));
    const charset = owners.find(({ record }) => record !== undefined)?.record?.charset ?? "utf-8";
    return { code: "QDR", charset, body: owners.map((owner) => writeOwner(owner, charset)).join("") };
  };
};

/** What became of a filing, as soon as its own result could be told: whoever asks has waited too. */
const follow = (world: World, body: Message["body"]): (() => Result) | string => {
  const clientRef = textIn(body, "refNo");
  if (clientRef === "") return "E0005-0000-0000";
  return () => {
    const { filings, holdsFilings } = gatewayOf(world);
    const filing = filings.get(ackIdOf(world, clientRef));
    if (filing !== undefined) filing.pendingPolls = Math.max(0, filing.pendingPolls - 1);
    const isUnderWay = filing !== undefined && (holdsFilings || filing.pendingPolls > 0);
    return { code: "QRR", ...(isUnderWay ? writeUnderWay(clientRef) : writeFiling(world, clientRef)) };
  };
};

const file = (world: World, code: FilingCode, clientRef: string, body: Message["body"]): (() => Result) | string => {
  if (!takeFiling(world, code, clientRef, body)) return "E0005-0000-0000";
  return () => ({ code: resultCodes[code], ...writeFiling(world, clientRef) });
};

const poll = (world: World, clientRef: string, body: Message["body"]): MockResponse => {
  const gateway = gatewayOf(world);
  const receipt = receiptOf(gateway, textIn(body, "AckId"));
  if (receipt === undefined || receipt.clientRef !== clientRef) return refuse(world, "S0002-0000-0000", clientRef);
  const { ackId } = receipt;
  if (receipt.pendingPolls > 0 || (gateway.holdsFilings && gateway.filings.has(ackId))) {
    receipt.pendingPolls = Math.max(0, receipt.pendingPolls - 1);
    return reply(world, { code: "PND", clientRef, ackId });
  }
  return reply(world, { clientRef, ackId, ...receipt.result() });
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
    decideFilings(world);
    const code = textIn(header, "MsgCode");
    switch (code) {
      case "QDL":
        return submit(world, code, { clientRef, body }, () => query(world, body));
      case "QRF":
        return submit(world, code, { clientRef, body }, () => follow(world, body));
      case "AMC":
      case "HYS":
        return submit(world, code, { clientRef, body }, () => file(world, code, clientRef, body));
      case "QPL":
        return poll(world, clientRef, body);
      default:
        return refuse(world, "E0002-0000-0000", clientRef);
    }
  },
};
