import { expect, it } from "vitest";
import { PublicError } from "../../kit/errors.ts";
import { XmlError, readXml } from "../../kit/xml.ts";
import { customs } from "../../mocks/customs.ts";
import type { MockResponse } from "../../mocks/ministry.ts";
import { createWorld } from "../../mocks/world.ts";
import { textOf } from "./charset.ts";
import { questionAbout, readResult } from "./wire.ts";

const seaStar = "9900000016";
const lotus = "9900000023";
const redRiver = "9900000030";
const lan = "000195000108";

/** The result that the mock gives about an owner, as it is on the line. */
const recorded = (taxCode: string): MockResponse => {
  const world = createWorld({ now: () => new Date("2026-11-23T09:00:00+07:00") });
  const send = (code: string, body: string): MockResponse => {
    const header = `<MsgCode>${code}</MsgCode><ClientRef>LT1</ClientRef><SenderId>DVCQG</SenderId><Password>mock-customs-password</Password><TerminalId>LT0001</TerminalId>`;
    return customs.handle({ method: "POST", path: "/vnaccs/message", query: new URLSearchParams(), headers: {}, body: `<Message><Header>${header}</Header><Body>${body}</Body></Message>` }, world);
  };
  const acknowledgement = send("QDL", questionAbout([taxCode]).body);
  const poll = `<AckId>${/<AckId>(.*?)</.exec(String(acknowledgement.body))?.[1]}</AckId>`;
  send("QPL", poll);
  return send("QPL", poll);
};

const read = (bytes: Buffer, headers: MockResponse["headers"], taxCode: string) => {
  const message = readXml(textOf({ bytes, headers }), questionAbout([taxCode]).lists) as { readonly Message?: { readonly Body?: unknown } };
  return readResult(message.Message?.Body, [taxCode]);
};

/** What becomes of the answer when one bit of it is another: a fault that has its word, or nothing that we can see. */
const outcomeOf = (bytes: Buffer, headers: MockResponse["headers"], taxCode: string): string => {
  try {
    return [...read(bytes, headers, taxCode).keys()].join();
  } catch (error) {
    if (error instanceof PublicError) return error.code;
    if (error instanceof XmlError) return "MINISTRY_BAD_ANSWER";
    throw error;
  }
};

it.each([
  ["windows-1258", seaStar, 14],
  ["ASCII", lotus, 4],
  ["UTF-8", redRiver, 3],
  ["UTF-16", lan, 1],
])("a damaged answer in %s is refused or still about whom it was asked, never anything else", (_charset, taxCode, count) => {
  const { body, headers } = recorded(taxCode);
  const whole = Buffer.from(body);
  expect(read(whole, headers, taxCode).get(taxCode)).toHaveLength(count);
  const outcomes = new Set<string>();
  const flips = 250;
  for (let flip = 0; flip < flips; flip += 1) {
    const damaged = Buffer.from(whole);
    const at = Math.floor((flip * whole.length) / flips);
    damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << (flip % 8)), at);
    outcomes.add(outcomeOf(damaged, headers, taxCode));
  }
  expect([...outcomes].toSorted()).toEqual([taxCode, "MINISTRY_BAD_ANSWER"].toSorted());
}, 20_000);
