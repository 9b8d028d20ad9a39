/** Supplementing a declaration, through the subgraph's public door: what is filed, what is refused with which reasons, and what the declaration says afterwards. */
import nock from "nock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { citizen } from "../../kit/testing.ts";
import { customs } from "../../mocks/customs.ts";
import { customsLedger } from "../../mocks/customs-filings.ts";
import { enterDeclaration, ownerOf, routeDeclaration } from "../../mocks/customs-register.ts";
import type { MockDeclaration } from "../../mocks/customs-register.ts";
import type { MockMinistry, MockRequest } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import { duc, lan, lotus, now, openCustoms, phong, url } from "./testing.ts";
import type { OpenedCustoms, Said } from "./testing.ts";

const day = 24 * 3_600_000;
let opened: OpenedCustoms;
let world: World;
let calls: readonly MockRequest[];
beforeAll(async () => {
  opened = await openCustoms();
});
afterAll(() => opened.close());
beforeEach(() => {
  world = createWorld({ now: () => new Date(now) });
  calls = mountWithNock(customs, world, url);
});
afterEach(() => opened.database.run("delete from acts"));

const cleared = "109999001082";
const invoice = { field: "INVOICE_NUMBER", after: "INV-00108A" };
const quantity = { field: "QUANTITY", lineNumber: 1, after: "250" };
const input = (over: object = {}) => ({ number: cleared, changes: [invoice], reason: "Khai sai số hóa đơn", ...over });
const codesOf = ({ reasons }: Said) => reasons.map(({ code }) => code);
const submitted = (code: string) => calls.filter(({ body }) => body.includes(`<MsgCode>${code}<`)).map(({ body }) => body);
const acts = () => opened.database.run("select state, filing is null as forgotten from acts");

const stored = (taxCode: string, number: string): MockDeclaration => {
  const found = ownerOf(world, taxCode).record?.declarations.find((one) => one.number === number);
  if (found === undefined) throw new Error(`no declaration ${number}`);
  return found;
};
/** Another gateway from here on. */
const mountAnew = (ministry: MockMinistry): readonly MockRequest[] => {
  nock.cleanAll();
  return mountWithNock(ministry, world, url);
};
const change = (over: Partial<MockDeclaration>, number = cleared): void => enterDeclaration(world, { ...stored("9900000016", number), ...over });

describe("a supplement", () => {
  it("that the system accepts gives the next number, and stands in the history with before and after", async () => {
    const said = await opened.supplement(input({ changes: [invoice, { field: "PARTNER_NAME", after: "Sample Printing & Co." }] }));
    expect(said).toMatchObject({ type: "CustomsSupplementFiled", reference: "HQ20261123-00001", decision: "ACCEPTED", number: "109999001083", code: undefined });
    expect(said.declaration).toMatchObject({
      number: "109999001083",
      amendmentCount: 3,
      invoice: { number: "INV-00108A" },
      partnerName: "Sample Printing & Co.",
      supplements: [
        {
          number: 4,
          status: "ACCEPTED",
          reason: "Khai sai số hóa đơn",
          changes: [
            { field: "INVOICE_NUMBER", lineNumber: null, before: "INV-00108", after: "INV-00108A" },
            { field: "PARTNER_NAME", lineNumber: null, before: "Sample Printing K.K.", after: "Sample Printing & Co." },
          ],
        },
        { number: 3 },
        { number: 2 },
        { number: 1 },
      ],
    });
    expect(customsLedger(world)).toMatchObject([{ message: "AMC", number: "109999001083", owner: "9900000016", filer: "999078000105", actor: undefined, state: "A" }]);
    // What was filed is not kept once there is an outcome.
    expect(await acts()).toEqual([{ state: "DONE", forgotten: true }]);
  });

  it("leaves a declaration that is found by any of its numbers", async () => {
    await opened.supplement(input());
    for (const number of ["109999001080", "109999001081", cleared, "109999001083"]) expect(await opened.declaration(number)).toMatchObject({ number: "109999001083" });
  });

  it("of what changes duties after clearance is with an officer: the number stays until it is accepted", async () => {
    const said = await opened.supplement(input({ changes: [quantity, { field: "ORIGIN", lineNumber: 2, after: "VN" }] }));
    expect(said).toMatchObject({ decision: "REFERRED", number: cleared });
    expect(said.declaration).toMatchObject({ amendmentCount: 2, supplements: [{ number: 4, status: "SUBMITTED" }, {}, {}, {}] });
    expect(codesOf(await opened.supplement(input()))).toEqual(["SUPPLEMENT_UNDER_WAY"]);
    // The next working day: the day after is a holiday.
    world.advance(day);
    expect(await opened.declaration(cleared)).toMatchObject({ number: cleared });
    world.advance(day + 3_600_000);
    expect(await opened.declaration(cleared)).toMatchObject({ number: "109999001083", lines: [{ quantity: "250" }, {}], supplements: [{ status: "ACCEPTED", changes: [{ before: "260", after: "250" }, { before: "TH", after: "VN" }] }, {}, {}, {}] });
  });

  it("that the officer refuses changes nothing, and says why", async () => {
    await opened.supplement(input({ changes: [{ field: "HS_CODE", lineNumber: 1, after: "8443.31.90" }] }));
    world.advance(3 * day);
    expect(await opened.declaration(cleared)).toMatchObject({
      number: cleared,
      lines: [{ hsCode: "84433290" }, {}],
      supplements: [{ number: 4, status: "REJECTED", reason: "Không có chứng từ chứng minh mã số hàng hóa khai bổ sung", changes: [{ before: "84433290", after: "84433190" }] }, {}, {}, {}],
    });
    expect((await opened.supplement(input())).decision).toBe("ACCEPTED");
  });

  it("before clearance is accepted at once, whatever it changes", async () => {
    const said = await opened.supplement(input({ number: "109999001120", changes: [{ field: "QUANTITY", lineNumber: 2, after: "0240.50" }, { field: "DUTY_RATE", lineNumber: 2, after: "7.5" }, { field: "WEIGHT", after: "1200" }] }));
    expect(said).toMatchObject({ decision: "ACCEPTED", number: "109999001121" });
    expect(said.declaration).toMatchObject({ lines: [{}, { quantity: "240.50" }], supplements: [{ changes: [{ before: "240", after: "240.50" }, { field: "DUTY_RATE", before: "5", after: "7.5" }, { field: "WEIGHT", before: null, after: "1200" }] }] });
  });

  it("carries Vietnamese, markup and all, to each branch and back", async () => {
    const description = "Quần nam <dệt thoi> & “lưng thun”, cỡ ≥ 30, ký hiệu ắằẳẵặ";
    for (const [subject, number] of [[duc, "109999001130"], [phong, "109999003040"], [phong, "109999005030"], [lan, "109999007010"]] as const) {
      const said = await opened.supplement(input({ number, changes: [{ field: "DESCRIPTION", lineNumber: 1, after: description }], reason: "Ghi “tên hàng” chưa đủ" }), subject);
      expect(said.declaration, number).toMatchObject({ lines: expect.arrayContaining([expect.objectContaining({ description })]) as unknown, supplements: [{ reason: "Ghi “tên hàng” chưa đủ", changes: [{ after: description }] }] });
    }
  });

  it("on the last day of the period is in time", async () => {
    expect((await opened.supplement(input({ number: "109999001040" }))).decision).toBe("ACCEPTED");
  });
});

describe("a refusal", () => {
  it("after the period says when it ended, with nothing filed", async () => {
    const said = await opened.supplement(input({ number: "309999002030" }));
    expect(said.reasons).toMatchObject([{ code: "WINDOW_CLOSED", field: "number", day: "2026-11-08", message: { vi: expect.stringContaining("08/11/2026") as string, en: expect.stringContaining("2026-11-08") as string } }]);
    expect([submitted("AMC"), customsLedger(world)]).toEqual([[], []]);
  });

  it.each([
    ["under audit", "109999001010", ["UNDER_AUDIT"]],
    ["cancelled", "309999002060", ["CANCELLED"]],
    ["whose cancelling is being decided", "109999001070", ["CANCELLATION_UNDER_WAY"]],
    ["under a number of before an amendment", "109999001081", ["AMENDED_SINCE"]],
  ])("of a declaration %s", async (_what, number, codes) => {
    expect(codesOf(await opened.supplement(input({ number })))).toEqual(codes);
    expect(submitted("AMC")).toEqual([]);
  });

  it("of a tenth amendment: the number cannot count it", async () => {
    change({ number: "109999001089" });
    expect(codesOf(await opened.supplement(input({ number: "109999001089" })))).toEqual(["TOO_MANY_AMENDMENTS"]);
  });

  it("says of each item what is wrong with it, and every reason at once", async () => {
    const changes = [
      { field: "TYPE", after: "A12" },
      { field: "DECLARANT", after: "9900000023" },
      { field: "OFFICE", after: "28NJ" },
      { field: "OWNER", after: "9900000023" },
      { field: "QUANTITY", lineNumber: 1, after: "260.00" },
      { field: "QUANTITY", lineNumber: 3, after: "1" },
      { field: "INVOICE_NUMBER", after: "INV-00108" },
      { field: "DESCRIPTION", lineNumber: 2, after: "Máy ảnh" },
    ];
    const { reasons } = await opened.supplement(input({ number: "109999001081", changes }));
    expect(reasons.map(({ code, field }) => [code, field])).toEqual([
      ["AMENDED_SINCE", "number"],
      ["ITEM_NOT_SUPPLEMENTABLE", "changes.0.field"],
      ["ITEM_NOT_SUPPLEMENTABLE", "changes.1.field"],
      ["ITEM_NOT_SUPPLEMENTABLE", "changes.2.field"],
      ["ITEM_NOT_SUPPLEMENTABLE", "changes.3.field"],
      ["UNCHANGED", "changes.4.after"],
      ["NO_SUCH_LINE", "changes.5.lineNumber"],
      ["UNCHANGED", "changes.6.after"],
    ]);
    expect(reasons.every(({ message }) => message.vi !== "" && message.en !== "")).toBe(true);
  });

  it("is the same for somebody else's declaration and for one that does not exist, after the same calls", async () => {
    const answers = [];
    for (const number of ["109999003040", "109999999990"]) {
      const before = calls.length;
      answers.push({ ...(await opened.supplement(input({ number }))), calls: calls.length - before });
    }
    expect(answers[0]).toMatchObject({ reasons: [{ code: "DECLARATION_NOT_FOUND" }], calls: 3 });
    expect(answers[1]).toEqual(answers[0]);
  });

  it("by the gateway is a reason of ours: what it knows better, and what is new to us", async () => {
    // Between our look and the filing.
    calls = mountAnew({ ...customs, handle: (request, of) => (request.body.includes("<MsgCode>AMC<") && change({ number: "109999001083" }), customs.handle(request, of)) });
    expect(codesOf(await opened.supplement(input()))).toEqual(["AMENDED_SINCE"]);
    expect(customsLedger(world)).toMatchObject([{ state: "R", refusal: "D0009" }]);
    const renamed = (body: string | Buffer): Buffer => Buffer.from(Buffer.from(body).toString("latin1").replace("D0002", "toString"), "latin1");
    calls = mountAnew({ ...customs, handle: (request, of) => ({ ...customs.handle(request, of), body: renamed(customs.handle(request, of).body) }) });
    const stranger = citizen({ personalId: "999085000101", organisations: [{ taxCode: "9900000016", role: "AUTHORISED_PERSON" }] });
    const said = await opened.supplement(input({ number: "109999001083" }), stranger);
    expect(said.reasons).toMatchObject([{ code: "UNKNOWN", field: null }]);
    expect(JSON.stringify(said)).not.toMatch(/toString|D00/);
  });
});

describe("who may", () => {
  it("a broker what the broker lodged, at either firm, and nothing that others lodged", async () => {
    expect((await opened.supplement(input({ number: "109999003021" }), phong)).decision).toBe("ACCEPTED");
    const another = citizen({ personalId: "999085000101", organisations: [{ taxCode: lotus, role: "CUSTOMS_BROKER" }] });
    expect(codesOf(await opened.supplement(input({ number: "109999003040" }), another))).toEqual(["NOT_DECLARANT"]);
    expect(customsLedger(world)).toHaveLength(1);
  });

  it("a broker who acts for one firm does not reach the other's", async () => {
    const before = calls.length;
    expect(codesOf(await opened.supplement(input({ number: "109999005030", organisation: lotus }), phong))).toEqual(["DECLARATION_NOT_FOUND"]);
    expect(calls.slice(before).filter(({ body }) => body.includes("9900000030"))).toEqual([]);
    expect((await opened.supplement(input({ number: "109999005030", organisation: "9900000030" }), phong)).decision).toBe("ACCEPTED");
    expect(codesOf(await opened.supplement(input({ number: "109999003040", organisation: "9900000016" }), phong))).toEqual(["DECLARATION_NOT_FOUND"]);
  });

  it("whoever speaks for the firm, whoever lodged it; and nobody without a sign-in of level 2", async () => {
    const director = citizen({ personalId: "999078000105", organisations: [{ taxCode: lotus, role: "AUTHORISED_PERSON" }] });
    // Customs know of no such person: theirs is the last word.
    expect(codesOf(await opened.supplement(input({ number: "109999003040" }), director))).toEqual(["NOT_DECLARANT"]);
    expect(customsLedger(world)).toMatchObject([{ state: "R", refusal: "D0002" }]);
    const before = calls.length;
    expect((await opened.supplement(input(), null)).code).toBe("UNAUTHENTICATED");
    expect((await opened.supplement(input(), { ...duc, assuranceLevel: 1 })).code).toBe("ASSURANCE_TOO_LOW");
    expect(calls.length).toBe(before);
  });
});

describe("a channel that comes late", () => {
  it("is shown as it is now, with those of before", async () => {
    expect(await opened.declaration("109999001140")).toMatchObject({ channel: "NOT_ROUTED", status: "REGISTERED", channelHistory: [] });
    expect(routeDeclaration(world, "109999001140", "1")).toBe(true);
    world.advance(3_600_000);
    expect(routeDeclaration(world, "109999001140", "3")).toBe(true);
    expect(await opened.declaration("109999001140")).toMatchObject({
      channel: "RED",
      status: "PHYSICAL_CHECK",
      channelHistory: [
        { channel: "RED", since: "2026-11-23T10:00:00+07:00" },
        { channel: "GREEN", since: "2026-11-23T09:00:00+07:00" },
      ],
    });
  });

  it("is not undone by a supplement", async () => {
    routeDeclaration(world, "109999001120", "2");
    const { declaration } = await opened.supplement(input({ number: "109999001120" }));
    expect(declaration).toMatchObject({ number: "109999001121", channel: "YELLOW", channelHistory: [{ channel: "YELLOW" }, { channel: "RED" }] });
  });
});

describe("bad input", () => {
  it.each<readonly [string, object, RegExp]>([
    ["a number that is none", { number: "209999001082" }, /12 digits/],
    ["no changes", { changes: [] }, /1 to 50/],
    ["too many changes", { changes: Array.from({ length: 51 }, (_, index) => ({ ...quantity, lineNumber: index + 1 })) }, /1 to 50/],
    ["an item twice", { changes: [quantity, { ...quantity, after: "7" }] }, /twice/],
    ["an item that is none", { changes: [{ field: "UNKNOWN", after: "7" }] }, /changes\.0\.field/],
    ["a line for an item of the whole", { changes: [{ ...invoice, lineNumber: 1 }] }, /changes\.0\.lineNumber/],
    ["no line for an item of one", { changes: [invoice, { field: "QUANTITY", after: "7" }] }, /changes\.1\.lineNumber/],
    ["a line below the first", { changes: [{ ...quantity, lineNumber: 0 }] }, /from 1/],
    ["a quantity of zero", { changes: [{ ...quantity, after: "0.00" }] }, /QUANTITY, a decimal above zero/],
    ["a quantity in words", { changes: [{ ...quantity, after: "hai" }] }, /decimal/],
    ["a quantity with five digits after the point", { changes: [{ ...quantity, after: "1.23456" }] }, /decimal/],
    ["a code of goods of six digits", { changes: [{ field: "HS_CODE", lineNumber: 1, after: "844332" }] }, /eight digits/],
    ["a country in words", { changes: [{ field: "ORIGIN", lineNumber: 1, after: "Nhật" }] }, /two capital letters/],
    ["a rate beyond any", { changes: [{ field: "DUTY_RATE", lineNumber: 1, after: "1000" }] }, /percent/],
    ["a day that is none", { changes: [{ field: "INVOICE_DATE", after: "2026-02-30" }] }, /YYYY-MM-DD/],
    ["a description of two lines", { changes: [{ field: "DESCRIPTION", lineNumber: 1, after: "a\nb" }] }, /one line/],
    ["a reason too long", { reason: "x".repeat(301) }, /reason/],
    ["no reason", { reason: "  " }, /reason/],
    ["a key too short", { idempotencyKey: "x" }, /idempotencyKey/],
  ])("of %s is told what is wanted, before anybody is asked", async (_what, over, message) => {
    const said = await opened.supplement(input(over));
    expect([said.code, said.message]).toEqual(["BAD_INPUT", expect.stringMatching(message)]);
    expect([calls.length, await acts()]).toEqual([0, []]);
  });
});
