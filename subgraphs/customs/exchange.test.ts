import nock from "nock";
import { describe, expect, it } from "vitest";
import { fixedClock } from "../../kit/clock.ts";
import { readConfiguration } from "../../kit/config.ts";
import { customs, holdResults } from "../../mocks/customs.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import { environment, openGateway } from "./ministry.ts";

const url = "http://customs.test";
const now = "2026-11-23T09:00:00+07:00";
const clock = fixedClock(now);
const world = () => createWorld({ now: () => clock.now() });
const asking = async (taxCode: string, { waitMs = 2_000, signal = new AbortController().signal, ...account }: { waitMs?: number; signal?: AbortSignal; CUSTOMS_PASSWORD?: string } = {}) => {
  const gateway = openGateway(readConfiguration(environment, { CUSTOMS_URL: url, CUSTOMS_WAIT_MS: String(waitMs), ...account }, { dev: true }), clock);
  return (await gateway.declarationsOf([taxCode], signal))[0] ?? [];
};

const redRiver = "9900000030";
const ackId = "A0123456789ABCDE";

type Reply = string | readonly [number, string | Buffer, Record<string, string>?];
interface Sent {
  readonly code: string;
  readonly clientRef: string;
}

/** A gateway of which each answer is scripted: the first to the submission, the rest to polls. */
const script = (...replies: readonly ((sent: Sent) => Reply)[]): readonly Sent[] => {
  const sent: Sent[] = [];
  nock(url)
    .persist()
    .post("/vnaccs/message")
    .reply(async (request: Request) => {
      const body = await request.text();
      const message: Sent = { code: /<MsgCode>(.*?)</.exec(body)?.[1] ?? "", clientRef: /<ClientRef>(.*?)</.exec(body)?.[1] ?? "" };
      sent.push(message);
      const reply = replies[Math.min(sent.length, replies.length) - 1]?.(message) ?? "";
      return typeof reply === "string" ? [200, reply, { "content-type": "text/xml; charset=utf-8" }] : [reply[0], reply[1], reply[2] ?? {}];
    });
  return sent;
};

const message = (code: string, { clientRef, ack = ackId, body = "" }: { clientRef: string; ack?: string; body?: string }): string =>
  `<?xml version="1.0"?><Message><Header><MsgCode>${code}</MsgCode><ClientRef>${clientRef}</ClientRef><AckId>${ack}</AckId><RsltCd>00000-0000-0000</RsltCd></Header><Body>${body}</Body></Message>`;
const acknowledge = ({ clientRef }: Sent): string => message("ACK", { clientRef });
const result =
  (body: string) =>
  ({ clientRef }: Sent): string =>
    message("QDR", { clientRef, body });

const line = `<Line><lnNo>1</lnNo><hsCd>85340010</hsCd><gdsDsc>X</gdsDsc><qty>1</qty><qtyUnt>PCE</qtyUnt><ivcVal>1</ivcVal><ivcCurCd>USD</ivcCurCd><txVal>26150</txVal><imDtyRt/><dtyAmt>0</dtyAmt><vatAmt>0</vatAmt></Line>`;
const declaration = (changes: Readonly<Record<string, string>> = {}): string => {
  const fields = { dclNo: "109999005030", dclKnd: "E31", insClsCd: "1", sttCd: "07", regDt: "20112026", regTm: "093000", cusOff: "28NJ", ownTxCd: redRiver, exRt: "26150", ttlDty: "0", ...changes };
  return `<Dcl>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join("")}${line}</Dcl>`;
};
const owner = (taxCode: string, declarations = ""): string => `<Owner><txCd>${taxCode}</txCd>${declarations}</Owner>`;

describe("an exchange with the gateway", () => {
  it("submits, and polls under the same reference until the result is there", async () => {
    const calls = mountWithNock(customs, world(), url);
    expect(await asking(redRiver)).toHaveLength(3);
    expect(calls.map(({ body }) => /<MsgCode>(.*?)</.exec(body)?.[1])).toEqual(["QDL", "QPL", "QPL"]);
    expect(new Set(calls.map(({ body }) => /<ClientRef>(.*?)</.exec(body)?.[1])).size).toBe(1);
    expect(calls[0]?.body).toContain("<SentAt>20261123090000</SentAt>");
  });

  it("uses another reference for each exchange: a known one would bring yesterday's result", async () => {
    const sent = script(acknowledge, result(owner(redRiver)), acknowledge, result(owner(redRiver)));
    await asking(redRiver);
    await asking(redRiver);
    expect(new Set(sent.map(({ clientRef }) => clientRef)).size).toBe(2);
  });

  it("waits for a late result, less often as time goes by", async () => {
    const late = world();
    holdResults(late, 4);
    const calls = mountWithNock(customs, late, url);
    expect(await asking(redRiver)).toHaveLength(3);
    expect(calls).toHaveLength(6);
  });

  it("gives up at its deadline, having asked a few times and not hundreds", async () => {
    const late = world();
    holdResults(late, 1_000);
    const calls = mountWithNock(customs, late, url);
    await expect(asking(redRiver, { waitMs: 500 })).rejects.toMatchObject({ code: "MINISTRY_TIMEOUT" });
    expect(calls.length).toBeGreaterThan(2);
    expect(calls.length).toBeLessThan(8);
  });

  it("stops when the caller leaves", async () => {
    const late = world();
    holdResults(late, 1_000);
    const calls = mountWithNock(customs, late, url);
    const left = new AbortController();
    const answer = asking(redRiver, { waitMs: 10_000, signal: left.signal });
    setTimeout(() => left.abort(), 150);
    await expect(answer).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
    const until = calls.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(calls).toHaveLength(until);
  });

  it("says that a gateway which refuses our account cannot serve", async () => {
    const calls = mountWithNock(customs, world(), url);
    await expect(asking(redRiver, { CUSTOMS_PASSWORD: "another" })).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE", reason: "refused the message: our account" });
    expect(calls).toHaveLength(1);
  });

  it.each<[string, string, readonly ((sent: Sent) => Reply)[]]>([
    ["MINISTRY_UNAVAILABLE", "503 at the submission", [() => [503, "busy"]]],
    ["MINISTRY_UNAVAILABLE", "503 at a poll", [acknowledge, () => [503, "busy"]]],
    ["MINISTRY_UNAVAILABLE", "a refusal with a code new to us", [({ clientRef }) => message("ERR", { clientRef }).replace("00000-", "Z9999-")]],
    ["MINISTRY_UNAVAILABLE", "a refusal of what it could not read, and so without our reference", [() => message("ERR", { clientRef: "" })]],
    ["MINISTRY_BAD_ANSWER", "404", [() => [404, ""]]],
    ["MINISTRY_BAD_ANSWER", "a page instead of an acknowledgement", [() => [200, "<!DOCTYPE html><html><body>Bảo trì</body></html>", { "content-type": "text/html; charset=utf-8" }]]],
    ["MINISTRY_BAD_ANSWER", "a page instead of a result", [acknowledge, () => "<html><body>Bảo trì</body></html>"]],
    ["MINISTRY_BAD_ANSWER", "an empty body", [() => ""]],
    ["MINISTRY_BAD_ANSWER", "a document type", [acknowledge, (sent) => result(owner(redRiver))(sent).replace("<Message>", '<!DOCTYPE Message [<!ENTITY x "y">]><Message>')]],
    ["MINISTRY_BAD_ANSWER", "half a result", [acknowledge, (sent) => result(owner(redRiver, declaration()))(sent).slice(0, -60)]],
    ["MINISTRY_BAD_ANSWER", "an acknowledgement without a number", [({ clientRef }) => message("ACK", { clientRef, ack: "" })]],
    ["MINISTRY_BAD_ANSWER", "an acknowledgement of another's message", [() => message("ACK", { clientRef: "LTOTHER" })]],
    ["MINISTRY_BAD_ANSWER", "a result of another's message", [acknowledge, () => message("QDR", { clientRef: "LTOTHER", body: owner(redRiver) })]],
    ["MINISTRY_BAD_ANSWER", "a result of another acknowledgement", [acknowledge, ({ clientRef }) => message("QDR", { clientRef, ack: "AOTHER", body: owner(redRiver) })]],
    ["MINISTRY_BAD_ANSWER", "a message of another kind", [acknowledge, ({ clientRef }) => message("IDA", { clientRef, body: owner(redRiver) })]],
    ["MINISTRY_BAD_ANSWER", "windows-1258 that claims to be UTF-8", [acknowledge, ({ clientRef }) => [200, Buffer.from(message("QDR", { clientRef, body: `<x>\xD0\xE2\xF2u</x>${owner(redRiver)}` }), "latin1"), { "content-type": "text/xml; charset=utf-8" }]]],
  ])("answers %s for %s", async (code, _what, replies) => {
    script(...replies);
    await expect(asking(redRiver)).rejects.toMatchObject({ code });
  });
});

describe("a result", () => {
  const answered = (body: string) => {
    script(acknowledge, result(body));
    return asking(redRiver);
  };

  it.each([
    ["no owner", "", /Owner|answer/],
    ["another owner", owner("9900000023"), /other owners/],
    ["an owner beside the one asked about", owner(redRiver) + owner("9900000023"), /other owners/],
    ["an owner twice", owner(redRiver) + owner(redRiver), /other owners/],
    ["a declaration of an owner who was not asked about", owner(redRiver, declaration({ ownTxCd: "9900000023" })), /somebody else/],
    ["a declaration of nobody", owner(redRiver, declaration({ ownTxCd: "" })), /ownTxCd/],
    ["a number that is none", owner(redRiver, declaration({ dclNo: "20999900503" })), /dclNo/],
    ["a day that is none", owner(redRiver, declaration({ regDt: "31022026" })), /regDt/],
    ["a clearance that cannot be read", owner(redRiver, declaration({ clrDt: "21112026", clrTm: "" })), /clrDt/],
    ["an amount that is not whole đồng", owner(redRiver, declaration({ ttlDty: "1.5" })), /ttlDty/],
    ["a rate that is no number", owner(redRiver, declaration({ exRt: "26.150,00" })), /exRt/],
    ["an invoice in what is no currency", owner(redRiver, declaration({ ivcAmt: "5", ivcCurCd: "Đô la" })), /ivcCurCd/],
    ["an invoice of no currency", owner(redRiver, declaration({ ivcAmt: "5", ivcCurCd: "" })), /ivcCurCd/],
    ["a line without a code of goods", owner(redRiver, declaration().replace("85340010", "8534")), /Line\.0\.hsCd/],
  ])("with %s is refused, and the log learns where", async (_what, body, reason) => {
    await expect(answered(body)).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER", reason: expect.stringMatching(reason) });
  });

  it("with nothing in it is an empty list", async () => {
    expect(await answered(owner(redRiver))).toEqual([]);
  });

  it("keeps what its codes do not say: unknown status, type and change, a channel not routed", async () => {
    const supplement = "<Spl><splNo>1</splNo><splDt>21112026</splDt><splTm>101500</splTm><splStt>toString</splStt><splRsn/><Chg><itmCd>ZZZ</itmCd><bfr>a</bfr><aft/></Chg></Spl>";
    const [one] = await answered(owner(redRiver, declaration({ dclKnd: "Z77", sttCd: "constructor", insClsCd: "4" }).replace("</Dcl>", `${supplement}</Dcl>`)));
    expect(one).toMatchObject({
      type: "UNKNOWN",
      status: "UNKNOWN",
      channel: "NOT_ROUTED",
      supplements: [{ status: "UNKNOWN", reason: undefined, changes: [{ field: "UNKNOWN", before: "a", after: undefined }] }],
    });
  });

  it("keeps foreign amounts to the last digit, and lets the padding go", async () => {
    const [one] = await answered(owner(redRiver, declaration({ exRt: "000026150.5000", ivcAmt: "90,071,992,547,409,931.07", ivcCurCd: "USD" })));
    expect(one).toMatchObject({ exchangeRate: "26150.5000", invoice: { total: { amount: "90071992547409931.07", currency: "USD" } } });
  });
});
