/** The wire of the tax authority, with its traps and its faults. */
import nock from "nock";
import { describe, expect, it } from "vitest";
import { fixedClock } from "../../kit/clock.ts";
import { readConfiguration } from "../../kit/config.ts";
import { PublicError } from "../../kit/errors.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { tax as authority } from "../../mocks/tax.ts";
import { createWorld } from "../../mocks/world.ts";
import { authorityEnvironment, createAuthority, readsOf } from "./authority.ts";
import type { Reads } from "./authority.ts";

const url = "http://tax.test";
const now = "2026-11-23T09:00:00+07:00";
const mst = "999085000101";

const connectAt = (instant: string, variables: Readonly<Record<string, string>> = {}): Reads =>
  readsOf(createAuthority(readConfiguration(authorityEnvironment, { TAX_AUTHORITY_URL: url, ...variables }, { dev: true }), fixedClock(instant)), new AbortController().signal);
const service = () => connectAt(now);

interface Asked {
  readonly messageId: string;
  readonly type: string;
  readonly body: string;
}
type Reply = string | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string | Buffer };

/** The authority, answering with what a test writes. @returns what it was asked. */
const answering = (reply: (asked: Asked) => Reply): Asked[] => {
  const calls: Asked[] = [];
  nock(url)
    .persist()
    .post("/gip/services/TruyVanService")
    .reply(async (request: Request) => {
      const body = await request.text();
      const asked = { body, messageId: /<MSG_ID>([^<]+)</.exec(body)?.[1] ?? "", type: /<TYPE>([^<]+)</.exec(body)?.[1] ?? "" };
      calls.push(asked);
      const answer = reply(asked);
      const { status = 200, headers = { "content-type": "text/xml; charset=utf-8" }, body: answered } = typeof answer === "string" ? { body: answer } : answer;
      return [status, answered, headers];
    });
  return calls;
};

const envelope = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body><ns2:xuLyTruyVanMsgResponse xmlns:ns2="http://gip.response.com/"><return>${content}</return></ns2:xuLyTruyVanMsgResponse></S:Body></S:Envelope>`;
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const message = ({ messageId }: Asked, body: string, { error = "<ERROR_CODE/>", sentOn = "11-23-2026", refid = messageId }: { readonly error?: string; readonly sentOn?: string; readonly refid?: string } = {}): string =>
  `<DATA><HEADER><MSG_ID>GIP1</MSG_ID><MSG_REFID>${refid}</MSG_REFID><SEND_DATE>${sentOn}</SEND_DATE>${error}</HEADER>${body}<SECURITY/></DATA>`;
const inCdata = (text: string): string => envelope(`<![CDATA[${text}]]>`);

const row = (type: string, values: Readonly<Record<string, string>>): string => `<ROW><TYPE>${type}</TYPE>${Object.entries(values).map(([name, value]) => `<${name}>${value}</${name}>`).join("")}</ROW>`;
const taxpayer = { TRANG_THAI: "00", MST: mst, TEN_NNT: "Nguyễn Văn An", NGAYCAP_MST: "05/03/2012" };
const vehicle = { MST: mst, MA_CHUONG: "757", MA_TMUC: "2802", NO_CUOI_KY: "5052600000", SO_QDINH: "1", NGAY_QDINH: "09/03/2026", LOAI_TIEN: "VND", KY_THUE: "03/2026" };
const landLine = (values: Readonly<Record<string, string>> = {}): string =>
  `<ROW_SOTHUE>${Object.entries({ MA_SO_THUE: mst, SO_QUYET_DINH: "LTB1", NGAY_QUYET_DINH: "2026-03-09 00:00:00.0", HAN_NOP: "2026-04-08 00:00:00.0", MA_TMUC: "1602", SO_CON_PHAI_NOP: "100", ...values })
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join("")}</ROW_SOTHUE>`;
const land = (state: string, totals: string): string => `<BODY><ROW><TYPE>00110</TYPE><SOTHUE><TRANGTHAI>${state}</TRANGTHAI><MOTA_TRANGTHAI/>${totals}</SOTHUE></ROW></BODY>`;
const total = (lines: string, owner = mst): string => `<TONG_TIEN><MA_SO_THUE>${owner}</MA_SO_THUE><TT_NNT/>${lines}</TONG_TIEN>`;

describe("a request", () => {
  it("has the envelope, the token and the date form that the authority asks for", async () => {
    const calls = answering((asked) => inCdata(message(asked, "<BODY/>", { error: "<ERROR_CODE>06</ERROR_CODE>" })));
    await service().registration(mst);
    expect(calls[0]?.body).toContain('xmlns:gip="http://gip.request.com/"');
    expect(calls[0]?.body).toContain("<SEND_DATE>23-11-2026 09:00:00</SEND_DATE>");
    expect(calls[0]?.body).toContain("<wsu:Created>2026-11-23T02:00:00.000Z</wsu:Created>");
    expect(calls[0]?.body).not.toContain("mock-tax-password");
  });

  it("never uses a nonce or a message id twice", async () => {
    const calls = answering((asked) => inCdata(message(asked, "<BODY/>", { error: "<ERROR_CODE>06</ERROR_CODE>" })));
    const one = service();
    await Promise.all([one.ledger("LAND", mst), one.ledger("PERSONAL_INCOME", mst), one.ledger("VEHICLE_REGISTRATION", mst)]);
    expect(new Set(calls.map(({ body }) => /<wsse:Nonce[^>]*>([^<]+)</.exec(body)?.[1])).size).toBe(3);
    expect(new Set(calls.map(({ messageId }) => messageId)).size).toBe(3);
  });

  it("is made once for everybody who waits for it", async () => {
    const calls = mountWithNock(authority, createWorld({ now: () => new Date(now) }), url);
    const one = service();
    await Promise.all([one.registration(mst), one.registration(mst), one.ledger("LAND", mst), one.ledger("LAND", mst)]);
    expect(calls).toHaveLength(2);
  });

  it.each([
    ["with another password", connectAt(now, { TAX_AUTHORITY_PASSWORD: "wrong" })],
    ["by a clock ten minutes late", connectAt("2026-11-23T08:50:00+07:00")],
  ])("%s is refused, and the authority is as good as away", async (_what, refused) => {
    mountWithNock(authority, createWorld({ now: () => new Date(now) }), url);
    await expect(refused.registration(mst)).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
  });

  it("is refused with its caller alone: others who wait at the same time are served", async () => {
    answering((asked) => (asked.type === "00110" ? inCdata(message(asked, "<BODY/>", { error: "<ERROR_CODE>99</ERROR_CODE>" })) : inCdata(message(asked, "<BODY/>"))));
    const one = service();
    const results = await Promise.allSettled([one.ledger("LAND", mst), one.ledger("PERSONAL_INCOME", mst)]);
    expect(results.map((result) => result.status)).toEqual(["rejected", "fulfilled"]);
  });
});

describe("an answer", () => {
  it("is read in CDATA and with escaped marks alike", async () => {
    for (const wrap of [inCdata, (text: string) => envelope(escaped(text)), (text: string) => envelope(escaped(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`))]) {
      nock.cleanAll();
      answering((asked) => wrap(message(asked, `<BODY>${row("00003", { ...taxpayer, TEN_NNT: "Công ty A &amp; B" })}</BODY>`)));
      expect(await service().registration(mst)).toMatchObject({ name: "Công ty A & B", issuedOn: "2012-03-05" });
    }
  });

  it("is read when the end of a section stands in its text", async () => {
    const text = (asked: Asked): string => message(asked, `<BODY>${row("00003", { ...taxpayer, TEN_NNT: "A ]]&gt; B" })}</BODY>`);
    answering((asked) => envelope(text(asked).split("]]").map((part) => `<![CDATA[${part}`).join("]]]]>") + "]]>"));
    expect(await service().registration(mst)).toMatchObject({ name: "A ]]> B" });
  });

  it("means the same with one row and with many", async () => {
    answering((asked) => inCdata(message(asked, `<BODY>${row("00047", vehicle)}</BODY>`)));
    expect((await service().ledger("VEHICLE_REGISTRATION", mst)).obligations).toHaveLength(1);
    nock.cleanAll();
    answering((asked) => inCdata(message(asked, `<BODY>${row("00047", vehicle)}${row("00047", { ...vehicle, SO_QDINH: "2" })}</BODY>`)));
    const { obligations } = await service().ledger("VEHICLE_REGISTRATION", mst);
    expect(new Set(obligations.map(({ id }) => id)).size).toBe(2);
  });

  it("means the same with one line of land, many, and several totals", async () => {
    for (const [totals, decisions] of [
      [total(landLine()), ["LTB1"]],
      [total(landLine() + landLine({ SO_QUYET_DINH: "LTB2" })), ["LTB1", "LTB2"]],
      [total(landLine()) + total(landLine({ SO_QUYET_DINH: "LTB3" })), ["LTB1", "LTB3"]],
    ] as const) {
      nock.cleanAll();
      answering((asked) => inCdata(message(asked, land("01", totals))));
      expect((await service().ledger("LAND", mst)).obligations.map(({ decisionNumber }) => decisionNumber)).toEqual(decisions);
    }
  });

  it("has four forms of date: 03-09-2022 is the 9th of March on the envelope", async () => {
    answering((asked) => inCdata(message(asked, `<BODY>${row("00047", vehicle)}</BODY>`, { sentOn: "03-09-2022" })));
    expect(await service().ledger("VEHICLE_REGISTRATION", mst)).toMatchObject({ asOf: "2022-03-09", obligations: [{ decisionDate: "2026-03-09", period: "2026-03" }] });
    nock.cleanAll();
    answering((asked) => inCdata(message(asked, land("01", total(landLine())))));
    expect(await service().ledger("LAND", mst)).toMatchObject({ asOf: "2026-11-23", obligations: [{ decisionDate: "2026-03-09", dueDate: "2026-04-08" }] });
  });

  it("has amounts beyond 2³¹, as text", async () => {
    answering((asked) => inCdata(message(asked, `<BODY>${row("00047", vehicle)}</BODY>`)));
    expect((await service().ledger("VEHICLE_REGISTRATION", mst)).obligations[0]?.balance).toBe(5_052_600_000);
  });

  it("treats an empty element as one that is not there", async () => {
    answering((asked) => inCdata(message(asked, `<BODY>${row("00003", { TRANG_THAI: "00", MST: mst, TEN_NNT: "", NGAYCAP_MST: "", CQT_QL: "", MOTA_DIACHI: "" })}</BODY>`)));
    expect(await service().registration(mst)).toMatchObject({ name: undefined, issuedOn: undefined, managingOfficeCode: undefined, address: undefined, type: "UNKNOWN" });
  });

  it.each([
    ["left out", ""],
    ["empty", "<ERROR_CODE/>"],
    ["00", "<ERROR_CODE>00</ERROR_CODE>"],
  ])("is a success when its error code is %s", async (_what, error) => {
    answering((asked) => inCdata(message(asked, `<BODY>${row("00003", taxpayer)}</BODY>`, { error })));
    expect(await service().registration(mst)).toMatchObject({ taxCode: mst });
  });

  it("may say that there is nothing, by a code or by an empty body", async () => {
    for (const [body, error] of [["<BODY/>", "<ERROR_CODE>06</ERROR_CODE>"], ["", "<ERROR_CODE>06</ERROR_CODE>"], ["<BODY/>", ""], ["<BODY></BODY>", "<ERROR_CODE>00</ERROR_CODE>"]] as const) {
      nock.cleanAll();
      answering((asked) => inCdata(message(asked, body, { error })));
      expect((await service().ledger("PERSONAL_INCOME", mst)).obligations).toEqual([]);
    }
  });

  it("may show a land ledger that is all paid, with lines or without", async () => {
    answering((asked) => inCdata(message(asked, land("02", total(landLine({ SO_CON_PHAI_NOP: "0" }))))));
    expect((await service().ledger("LAND", mst)).obligations).toMatchObject([{ balance: 0 }]);
    nock.cleanAll();
    answering((asked) => inCdata(message(asked, land("02", ""))));
    expect((await service().ledger("LAND", mst)).obligations).toEqual([]);
  });

  it("keeps lines of a land ledger in a state that is new to us", async () => {
    answering((asked) => inCdata(message(asked, land("07", total(landLine())))));
    expect((await service().ledger("LAND", mst)).obligations).toHaveLength(1);
  });

  it("keeps two rows that nothing tells apart, under two ids that stay", async () => {
    answering((asked) => inCdata(message(asked, `<BODY>${row("00047", vehicle)}${row("00047", vehicle)}</BODY>`)));
    const [first, second] = await Promise.all([service().ledger("VEHICLE_REGISTRATION", mst), service().ledger("VEHICLE_REGISTRATION", mst)]);
    expect(new Set(first?.obligations.map(({ id }) => id)).size).toBe(2);
    expect(second?.obligations.map(({ id }) => id)).toEqual(first?.obligations.map(({ id }) => id));
  });

  it("does not need a period that we can read", async () => {
    answering((asked) => inCdata(message(asked, `<BODY>${row("00047", { ...vehicle, KY_THUE: "Q1/2026" })}</BODY>`)));
    expect((await service().ledger("VEHICLE_REGISTRATION", mst)).obligations[0]?.period).toBeUndefined();
  });
});

describe("what cannot be used", () => {
  const registration = (change: Readonly<Record<string, string>>) => (asked: Asked) => inCdata(message(asked, `<BODY>${row("00003", { ...taxpayer, ...change })}</BODY>`));
  const whole = (asked: Asked): string => message(asked, `<BODY>${row("00003", taxpayer)}</BODY>`);

  it.each<[string, (asked: Asked) => Reply]>([
    ["an answer to another message", (asked) => inCdata(message(asked, `<BODY>${row("00003", taxpayer)}</BODY>`, { refid: "DVCQG20261123ffff" }))],
    ["nothing found, but for another message", (asked) => inCdata(message(asked, "<BODY/>", { refid: "DVCQG20261123ffff", error: "<ERROR_CODE>06</ERROR_CODE>" }))],
    ["an answer to no message", (asked) => inCdata(message(asked, `<BODY>${row("00003", taxpayer)}</BODY>`, { refid: "" }))],
    ["another taxpayer", registration({ MST: "999182000106" })],
    ["what is not a tax code", registration({ MST: "9900000017" })],
    ["a date in another form", registration({ NGAYCAP_MST: "2012-03-05" })],
    ["a state that is left out", (asked) => inCdata(message(asked, `<BODY>${row("00003", { MST: mst })}</BODY>`))],
    ["an element twice", (asked) => inCdata(message(asked, `<BODY><ROW><TYPE>00003</TYPE><TRANG_THAI>00</TRANG_THAI><MST>${mst}</MST><MST>${mst}</MST></ROW></BODY>`))],
    ["two taxpayers", (asked) => inCdata(message(asked, `<BODY>${row("00003", taxpayer)}${row("00003", taxpayer)}</BODY>`))],
    ["no taxpayer in a success", (asked) => inCdata(message(asked, "<BODY/>"))],
    ["a success without a body", (asked) => inCdata(message(asked, ""))],
    ["rows of another type", (asked) => inCdata(message(asked, `<BODY>${row("00004", taxpayer)}</BODY>`))],
    ["a message that is not escaped", (asked) => envelope(whole(asked))],
    ["half a message", (asked) => inCdata(whole(asked).slice(0, 200))],
    ["half an envelope", (asked) => inCdata(whole(asked)).slice(0, 300)],
    ["an envelope without an answer", () => '<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body/></S:Envelope>'],
    ["nothing at all", () => ""],
    ["a page", () => ({ headers: { "content-type": "text/html" }, body: "<!DOCTYPE html><html><body><h1>Bảo trì</h1></body></html>" })],
    ["a page that is XML", () => "<html><body><p>Bảo trì</p></body></html>"],
    ["a page inside the envelope", () => inCdata("<html><body>Bảo trì</body></html>")],
    ["a document type", (asked) => `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${inCdata(whole(asked))}`],
    ["a document type inside", (asked) => inCdata(`<!DOCTYPE a [<!ENTITY x "y">]>${whole(asked)}`)],
    ["text of before Unicode", (asked) => ({ body: Buffer.from(inCdata(whole(asked)).replaceAll("ễ", "\u00ea").replaceAll("Ă", "\u00c3"), "latin1") })],
    ["a refusal of the front server", () => ({ status: 403, body: "Forbidden" })],
    ["a redirect", () => ({ status: 302, headers: { location: "http://elsewhere.test/" }, body: "" })],
  ])("%s is a bad answer", async (_what, reply) => {
    answering(reply);
    await expect(service().registration(mst)).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
  });

  it.each<[string, (asked: Asked) => Reply]>([
    ["a SOAP fault under 500", () => ({ status: 500, body: "<S:Envelope><S:Body><S:Fault><faultcode>S:Server</faultcode></S:Fault></S:Body></S:Envelope>" })],
    ["a SOAP fault under 200", () => "<S:Envelope xmlns:S='x'><S:Body><S:Fault><faultcode>S:Server</faultcode><faultstring>ORA-01033</faultstring></S:Fault></S:Body></S:Envelope>"],
    ["an empty SOAP fault", () => "<S:Envelope xmlns:S='x'><S:Body><S:Fault/></S:Body></S:Envelope>"],
    ["its own failure under 200", (asked) => inCdata(message(asked, "<BODY/>", { error: "<ERROR_CODE>99</ERROR_CODE><ERROR_DESC>Lỗi hệ thống</ERROR_DESC>" }))],
    ["an error code that is new to us", (asked) => inCdata(message(asked, `<BODY>${row("00003", taxpayer)}</BODY>`, { error: "<ERROR_CODE>toString</ERROR_CODE>" }))],
    ["a busy server", () => ({ status: 503, body: "" })],
  ])("%s says that the authority is away", async (_what, reply) => {
    answering(reply);
    await expect(service().registration(mst)).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE", reason: expect.not.stringMatching(/ORA|Lỗi|99/) });
  });

  it.each<[string, (asked: Asked) => string]>([
    ["a vehicle of somebody else", (asked) => message(asked, `<BODY>${row("00047", vehicle)}${row("00047", { ...vehicle, MST: "999182000106" })}</BODY>`)],
    ["an amount left empty", (asked) => message(asked, `<BODY>${row("00047", { ...vehicle, NO_CUOI_KY: "" })}</BODY>`)],
    ["an amount left out", (asked) => message(asked, `<BODY>${row("00047", { MST: mst, MA_TMUC: "2802" })}</BODY>`)],
    ["an amount with a fraction", (asked) => message(asked, `<BODY>${row("00047", { ...vehicle, NO_CUOI_KY: "100.5" })}</BODY>`)],
    ["an amount beyond what a number holds", (asked) => message(asked, `<BODY>${row("00047", { ...vehicle, NO_CUOI_KY: "99999999999999999" })}</BODY>`)],
    ["an amount in dollars", (asked) => message(asked, `<BODY>${row("00047", { ...vehicle, LOAI_TIEN: "USD", TI_GIA: "26000" })}</BODY>`)],
    ["a date of the other ledger", (asked) => message(asked, `<BODY>${row("00047", { ...vehicle, NGAY_QDINH: "2026-03-09 00:00:00.0" })}</BODY>`)],
    ["a day that is none", (asked) => message(asked, `<BODY>${row("00047", { ...vehicle, NGAY_QDINH: "31/02/2026" })}</BODY>`)],
  ])("%s makes its whole ledger a bad answer", async (_what, reply) => {
    answering((asked) => inCdata(reply(asked)));
    await expect(service().ledger("VEHICLE_REGISTRATION", mst)).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
  });

  it.each([
    ["a total of somebody else", land("01", total(landLine()) + total("", "999182000106"))],
    ["a line of somebody else", land("01", total(landLine({ MA_SO_THUE: "999182000106" })))],
    ["a debt without lines", land("01", "")],
    ["a state that is new to us, without lines", land("07", "")],
    ["no state and no lines", "<BODY><ROW><TYPE>00110</TYPE><SOTHUE><MOTA_TRANGTHAI/></SOTHUE></ROW></BODY>"],
    ["a row without a ledger", "<BODY><ROW><TYPE>00110</TYPE></ROW></BODY>"],
  ])("%s makes the land ledger a bad answer", async (_what, body) => {
    answering((asked) => inCdata(message(asked, body)));
    await expect(service().ledger("LAND", mst)).rejects.toMatchObject({ code: "MINISTRY_BAD_ANSWER" });
  });
});

describe("an answer with one byte wrong", () => {
  const world = createWorld({ now: () => new Date(now) });
  const wrong = (body: string | Buffer, index: number): Buffer => {
    const bytes = Buffer.from(body);
    const at = (index * 7919) % bytes.length;
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (index % 8));
    return bytes;
  };

  it.each(["LAND", "PERSONAL_INCOME", "VEHICLE_REGISTRATION"] as const)("is read or refused, and never anything else: %s", async (ledger) => {
    let index = 0;
    answering(({ body }) => {
      const { status, headers, body: right } = authority.handle({ method: "POST", path: "/gip/services/TruyVanService", query: new URLSearchParams(), headers: {}, body }, world);
      return { status, headers, body: wrong(right, index) };
    });
    const outcomes = new Set<string>();
    for (index = 0; index < 150; index += 1) {
      const outcome = await service()
        .ledger(ledger, "999182000106")
        .then(() => "read", (error: unknown) => (error instanceof PublicError ? error.code : String(error)));
      outcomes.add(outcome);
    }
    expect(outcomes).toContain("MINISTRY_BAD_ANSWER");
    expect([...outcomes].filter((outcome) => !["read", "MINISTRY_BAD_ANSWER", "MINISTRY_UNAVAILABLE"].includes(outcome))).toEqual([]);
  }, 20_000);
});
