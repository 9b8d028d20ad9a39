/** Both acts when something goes wrong on the way: repeats, twins, answers that are lost, a gateway that is late, away or garbled, and who acts for the citizen. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Subject } from "../../kit/subject.ts";
import { actedFor } from "../../kit/testing.ts";
import { customs, holdFilings } from "../../mocks/customs.ts";
import { customsLedger } from "../../mocks/customs-filings.ts";
import type { MockMinistry, MockRequest, MockResponse } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import { duc, lan, newKey, now, openCustoms, phong, url } from "./testing.ts";
import type { OpenedCustoms, Said } from "./testing.ts";

let opened: OpenedCustoms;
let world: World;
let calls: readonly MockRequest[];

/** The messages of an exchange, by what they carry. */
type Kind = "query" | "filing" | "question" | "poll of a filing" | "other poll";
const codeIn = ({ body }: MockRequest): string => /<MsgCode>(.*?)</.exec(body)?.[1] ?? "";
const refIn = ({ body }: MockRequest): string => /<ClientRef>(.*?)</.exec(body)?.[1] ?? "";
const filed = new Set<string>();
const kindOf = (request: MockRequest): Kind => {
  const code = codeIn(request);
  if (code === "AMC" || code === "HYS") filed.add(refIn(request));
  return code === "QDL" ? "query" : code === "QRF" ? "question" : code === "QPL" ? (filed.has(refIn(request)) ? "poll of a filing" : "other poll") : "filing";
};
type Behaviour = "loses its answer" | "loses the question" | ((request: MockRequest, answer: () => MockResponse) => MockResponse);
let behaviours: Partial<Record<Kind, Behaviour>>;
const busy: MockResponse = { status: 503, headers: {}, body: "busy" };
const gateway: MockMinistry = {
  ...customs,
  handle(request, of) {
    const behaviour = behaviours[kindOf(request)];
    if (behaviour === "loses the question") return busy;
    if (typeof behaviour === "function") return behaviour(request, () => customs.handle(request, of));
    const answer = customs.handle(request, of);
    return behaviour === undefined ? answer : { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
  },
};

beforeAll(async () => {
  opened = await openCustoms();
});
afterAll(() => opened.close());
beforeEach(() => {
  behaviours = {};
  world = createWorld({ now: () => new Date(now) });
  calls = mountWithNock(gateway, world, url);
});
afterEach(() => opened.database.run("delete from acts"));

const supplementing = { number: "109999001082", changes: [{ field: "INVOICE_NUMBER", after: "INV-00108A" }], reason: "Khai sai số hóa đơn" };
const cancelling = { number: "109999001020", ground: "GOODS_NOT_ARRIVED", explanation: "Hàng không về" };
const both = [
  { act: "supplement", input: supplementing, other: { reason: "Lý do khác" }, number: "109999001083" },
  { act: "cancel", input: cancelling, other: { ground: "DUPLICATE" }, number: "109999001020" },
] as const;
const submissions = () => calls.filter((call) => ["AMC", "HYS"].includes(codeIn(call)));
const inLedger = () => customsLedger(world).length;
const leaseEnds = () => opened.database.run("update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp()");
const acts = () => opened.database.run("select state, viewer, on_behalf_of, filing is null as forgotten from acts");
const shapeOf = ({ decision, number, code, reference }: Said) => ({ decision, number, code, reference });

describe.each(both)("$act, the same again", ({ act, input, other, number }) => {
  it("has the same outcome and files nothing twice; with another input it is a conflict", async () => {
    const asked = { ...input, idempotencyKey: newKey() };
    const first = await opened[act](asked);
    expect(shapeOf(first)).toEqual({ decision: "ACCEPTED", number, reference: "HQ20261123-00001" });
    expect(await opened[act](asked)).toEqual(first);
    expect((await opened[act]({ ...asked, ...other })).code).toBe("IDEMPOTENCY_CONFLICT");
    expect([submissions().length, inLedger()]).toEqual([1, 1]);
  });

  it("twenty times at once files once", async () => {
    const asked = { ...input, idempotencyKey: newKey() };
    const answers = await Promise.all(Array.from({ length: 20 }, () => opened[act](asked)));
    expect([...new Set(answers.map(({ reference, code }) => reference ?? code))].filter((each) => each !== "IN_PROGRESS")).toEqual(["HQ20261123-00001"]);
    expect([submissions().length, inLedger()]).toEqual([1, 1]);
  });

  it("under another key is not the same: the declaration says so", async () => {
    await opened[act](input);
    expect((await opened[act](input)).reasons).toMatchObject([{ code: act === "cancel" ? "ALREADY_CANCELLED" : "AMENDED_SINCE" }, ...(act === "cancel" ? [] : [{ code: "UNCHANGED" }])]);
    expect(inLedger()).toBe(1);
  });
});

describe.each(both)("$act, whose answer is lost", ({ act, input, number }) => {
  const lost: readonly (readonly [string, typeof behaviours])[] = [
    ["the acknowledgement", { filing: "loses its answer" }],
    ["the result", { "poll of a filing": "loses its answer" }],
    ["the line to the result", { "poll of a filing": "loses the question" }],
    ["the acknowledgement, replaced by a page", { filing: (_request, answer) => ({ ...answer(), headers: { "content-type": "text/html" }, body: "<html><body>Bảo trì</body></html>" }) }],
    ["the result, replaced by another message's", { "poll of a filing": (request, answer) => rewrite(answer(), refIn(request), "LTOTHER") }],
    ["the outcome, replaced by another filing's", { "poll of a filing": (_request, answer) => rewrite(answer(), /<refNo>.*?</, "<refNo>LTOTHER<") }],
    ["the outcome, of another declaration", { "poll of a filing": (_request, answer) => rewrite(answer(), /<dclNo>.*?</, "<dclNo>109999009990<") }],
    ["a poll, refused", { "poll of a filing": (request) => refusal("S0002", refIn(request)) }],
    ["a refusal of another message", { filing: (_request, answer) => (answer(), refusal("E0001", "LTOTHER")) }],
    ["a refusal new to us", { filing: (request, answer) => (answer(), refusal("Z0001", refIn(request))) }],
  ];
  it.each(lost)("(%s), is asked for by its reference, and found", async (_what, behaviour) => {
    behaviours = behaviour;
    expect(shapeOf(await opened[act](input))).toEqual({ decision: "ACCEPTED", number, reference: "HQ20261123-00001" });
    expect(calls.some((call) => codeIn(call) === "QRF")).toBe(true);
    expect([submissions().length, inLedger()]).toEqual([1, 1]);
  });

  it("and cannot be asked for, is IN_PROGRESS, and afterwards what customs have", async () => {
    const asked = { ...input, idempotencyKey: newKey() };
    behaviours = { filing: "loses its answer", question: "loses the question" };
    expect((await opened[act](asked)).code).toBe("IN_PROGRESS");
    behaviours = {};
    expect((await opened[act](asked)).code).toBe("IN_PROGRESS");
    await leaseEnds();
    await expect.poll(async () => (await opened[act](asked)).reference, { timeout: 15_000 }).toBe("HQ20261123-00001");
    expect([submissions().length, inLedger()]).toEqual([1, 1]);
  }, 20_000);

  it("with the question, is sent again under the same reference, once customs surely do not have it", async () => {
    const asked = { ...input, idempotencyKey: newKey() };
    behaviours = { filing: "loses the question" };
    expect((await opened[act](asked)).code).toBe("IN_PROGRESS");
    expect(inLedger()).toBe(0);
    behaviours = {};
    await leaseEnds();
    await expect.poll(async () => (await opened[act](asked)).reference, { timeout: 15_000 }).toBe("HQ20261123-00001");
    expect(new Set(submissions().map(refIn)).size).toBe(1);
    expect(inLedger()).toBe(1);
  }, 20_000);

  it("is found by the sweeper, without anybody asking", async () => {
    behaviours = { filing: "loses its answer", question: "loses the question" };
    await opened[act](input);
    behaviours = {};
    await leaseEnds();
    await expect.poll(acts, { timeout: 15_000 }).toMatchObject([{ state: "DONE", forgotten: true }]);
    expect(inLedger()).toBe(1);
  }, 20_000);

  it("because it is late, is IN_PROGRESS until it is there", async () => {
    const asked = { ...input, idempotencyKey: newKey() };
    holdFilings(world, true);
    expect((await opened[act](asked)).code).toBe("IN_PROGRESS");
    expect(await acts()).toMatchObject([{ state: "SENT" }]);
    await leaseEnds();
    expect((await opened[act](asked)).code).toBe("IN_PROGRESS");
    holdFilings(world, false);
    await leaseEnds();
    await expect.poll(async () => (await opened[act](asked)).reference, { timeout: 15_000 }).toBe("HQ20261123-00001");
    expect([submissions().length, inLedger()]).toEqual([1, 1]);
  }, 20_000);
});

const rewrite = (answer: MockResponse, from: string | RegExp, to: string): MockResponse => ({ ...answer, body: Buffer.from(Buffer.from(answer.body).toString("latin1").replace(from, to), "latin1") });
const refusal = (code: string, clientRef: string): MockResponse => ({
  status: 200,
  headers: { "content-type": "text/xml; charset=utf-8" },
  body: `<Message><Header><MsgCode>ERR</MsgCode><ClientRef>${clientRef}</ClientRef><RsltCd>${code}-0000-0000</RsltCd></Header><Body></Body></Message>`,
});

describe.each(both)("$act, when nothing was filed", ({ act, input }) => {
  it.each(["S0001", "E0001", "E0002", "E0005"])("because the gateway refuses the message (%s), leaves the key free", async (code) => {
    const asked = { ...input, idempotencyKey: newKey() };
    behaviours = { filing: (request) => refusal(code, refIn(request)) };
    expect((await opened[act](asked)).code).toBe("MINISTRY_UNAVAILABLE");
    expect(await acts()).toEqual([]);
    behaviours = {};
    expect((await opened[act](asked)).decision).toBe("ACCEPTED");
  });

  it("because the declaration cannot be looked up, leaves the key free", async () => {
    const asked = { ...input, idempotencyKey: newKey() };
    behaviours = { query: "loses the question" };
    expect((await opened[act](asked)).code).toBe("MINISTRY_UNAVAILABLE");
    expect([await acts(), submissions()]).toEqual([[], []]);
    behaviours = {};
    expect((await opened[act](asked)).decision).toBe("ACCEPTED");
  });

  it("a refusal is kept under its key, and another key asks anew", async () => {
    const asked = { ...input, number: "109999001010", idempotencyKey: newKey() };
    const first = await opened[act](asked);
    expect(first.reasons[0]?.code).toBe("UNDER_AUDIT");
    const before = calls.length;
    expect(await opened[act](asked)).toEqual(first);
    expect(calls.length).toBe(before);
  });
});

describe("the declaration beside the outcome", () => {
  it("may not be readable: what was filed is told all the same", async () => {
    behaviours = { query: (_request, answer) => (filed.size > 0 && inLedger() > 0 ? busy : answer()) };
    const { decision, reference, declaration, code } = await opened.supplement(supplementing);
    expect({ decision, reference, declaration, code }).toEqual({ decision: "ACCEPTED", reference: "HQ20261123-00001", declaration: null, code: "MINISTRY_UNAVAILABLE" });
  });
});

describe("two brokers' clients at once", () => {
  it("are filed apart, each with its owner", async () => {
    const change = { changes: [{ field: "INVOICE_NUMBER", after: "INV-X" }], reason: "Sai số hóa đơn" };
    const said = await Promise.all(["109999003040", "109999005030"].map((number) => opened.supplement({ number, ...change }, phong)));
    expect(said.map(({ number }) => number)).toEqual(["109999003041", "109999005031"]);
    expect(customsLedger(world).map(({ number, owner, filer }) => `${number} ${owner} ${filer}`).toSorted()).toEqual(["109999003041 9900000023 999088000111", "109999005031 9900000030 999088000111"]);
  });
});

describe("whoever acts for the citizen", () => {
  const acting = (subject: Subject): Subject => {
    const { viewer, ...rest } = actedFor(subject);
    return { ...rest, viewer: { ...viewer, fullName: "Cán bộ một cửa", agency: "Phường Ba Đình" } };
  };
  const gift = { ...supplementing, number: "109999007010" };

  it("is named to customs, and recorded with the act", async () => {
    expect((await opened.supplement(gift, acting(lan))).decision).toBe("ACCEPTED");
    expect(submissions()[0]?.body).toContain("<Act><actRl>CAN_BO</actRl><actNm>Cán bộ một cửa</actNm><actOrg>Phường Ba Đình</actOrg><actCs>TEST-0001</actCs></Act>");
    expect(customsLedger(world)).toMatchObject([{ owner: "000195000108", filer: "000195000108", actor: "CAN_BO: Cán bộ một cửa" }]);
    expect(await acts()).toEqual([{ state: "DONE", viewer: "viewer-under-test", on_behalf_of: "TEST-0001", forgotten: true }]);
  });

  it("without a name may not file", async () => {
    expect((await opened.supplement(gift, actedFor(lan))).code).toBe("FORBIDDEN");
    expect([inLedger(), await acts()]).toEqual([0, []]);
  });

  it("reaches none of the citizen's firms, even were they told", async () => {
    for (const { act, input } of both) expect((await opened[act](input, acting(duc))).reasons).toMatchObject([{ code: "DECLARATION_NOT_FOUND" }]);
    expect(await opened.declaration("109999001082", acting(duc))).toBeNull();
    expect(calls.filter(({ body }) => body.includes("9900000016"))).toEqual([]);
  });
});

describe("while its database is away", () => {
  it("nothing is filed, and declarations are read as ever", async () => {
    const { default: definition } = await import("./index.ts");
    const { openSubgraph } = await import("../../kit/testing.ts");
    const away = await openSubgraph(definition, { environment: { CUSTOMS_URL: url, DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }, now });
    const { errors } = await away.ask("mutation ($input: CancelCustomsDeclarationInput!) { cancelCustomsDeclaration(input: $input) { __typename } }", { subject: duc, variables: { input: { ...cancelling, idempotencyKey: newKey() } } });
    expect(errors?.[0]?.extensions["code"]).toBe("MINISTRY_UNAVAILABLE");
    expect(calls).toHaveLength(0);
    expect((await away.ask('{ customsDeclaration(number: "109999001082") { number } }', { subject: duc })).data).toEqual({ customsDeclaration: { number: "109999001082" } });
    await away.close();
  });
});
