import { randomUUID } from "node:crypto";
import nock from "nock";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { citizen } from "../../kit/testing.ts";
import { isRegistered } from "./pay-input.ts";
import { bank, codeOf, keyOf, offerOf, openPayments, resultOf } from "./testing.ts";
import type { OpenedPayments, Payable, ToldPayment } from "./testing.ts";

// Sockets, a database, and tasks in the background: on a busy machine they take their time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let payments: OpenedPayments;
beforeAll(async () => {
  nock.restore();
  payments = await openPayments();
});
afterAll(async () => {
  await payments.close();
  nock.activate();
});
beforeEach(() => {
  payments.platform.reset();
  payments.owners.reset();
});

/** Nothing of it has reached the platform, and nothing is held. */
const expectNothingOpened = async (obligation: string) => {
  expect(payments.platform.calls).toEqual([]);
  expect(await payments.run(`select id from item where obligation = '${obligation}'`)).toEqual([]);
};

const partial = (amountDue: number, leastAmount: number, settled = 0): NonNullable<Payable["facts"]> => ({ amountDue, leastAmount, settled });

describe("what cannot be paid", () => {
  const stranger = { ...citizen(), id: "citizen-other" };
  it.each<[string, Payable, number | undefined, string]>([
    ["another citizen's", { offer: { subject: stranger.id } }, undefined, "payables[0].offer"],
    ["signed by nobody who is believed", { key: { ...keyOf("electricity"), key: keyOf("identity").key } }, undefined, "payables[0].offer"],
    ["of an owner who has nothing to be paid", { issuer: "identity" }, undefined, "payables[0].offer"],
    ["signed by one owner in the name of another", { key: { ...keyOf("tax"), issuer: "electricity" } }, undefined, "payables[0].offer"],
    ["of another kind", { offer: { kind: "evidence", lifetimeSeconds: 60 } }, undefined, "payables[0].offer"],
    ["for another purpose", { offer: { purpose: "T-BPC-280426" } }, undefined, "payables[0].offer"],
    ["with facts that are no payable's", { offer: { facts: { amountDue: 100_000 } } }, undefined, "payables[0].offer"],
    ["with a text that no table holds", { facts: { description: { vi: "Tiền điện\0", en: "Electricity" } } }, undefined, "payables[0].offer"],
    ["with a text that is cut in the middle of a sign", { facts: { payee: { ...bank(), name: "Đơn vị \ud83d" } } }, undefined, "payables[0].offer"],
    ["with facts to be booked by that no table holds", { facts: { booking: { code: "\0" } } }, undefined, "payables[0].offer"],
    ["with an obligation that no table holds", { offer: { id: "a\0b" } }, undefined, "payables[0].offer"],
    ["of nothing", {}, 0, "payables[0].amount"],
    ["of less than nothing", {}, -100_000, "payables[0].amount"],
    ["above what is due", {}, 100_001, "payables[0].amount"],
    ["below the least", { facts: partial(100_000, 50_000) }, 49_999, "payables[0].amount"],
    ["in part, where it has to be whole", {}, 50_000, "payables[0].amount"],
  ])("is one %s", async (_what, payable, amount, field) => {
    const obligation = randomUUID();
    const answer = await payments.pay([{ offer: await offerOf({ obligation, ...payable }), ...(amount !== undefined && { amount }) }]);
    expect(codeOf(answer)).toBe("BAD_INPUT");
    expect(answer.errors?.[0]?.extensions["messages"]).toEqual({ en: expect.stringContaining(field) as string, vi: expect.stringContaining(field) as string });
    await expectNothingOpened(obligation);
  });

  it("is an altered one, one that has run out, a fraction of a đồng", async () => {
    const obligation = randomUUID();
    const offer = await offerOf({ obligation });
    const [header, payload = "", signature] = offer.split(".");
    const altered = Buffer.from(Buffer.from(payload, "base64url").toString().replace('"leastAmount":100000', '"leastAmount":100001')).toString("base64url");
    expect(altered).not.toBe(payload);
    expect(codeOf(await payments.pay([{ offer: [header, altered, signature].join(".") }]))).toBe("BAD_INPUT");
    expect(codeOf(await payments.pay([{ offer: await offerOf({ obligation, age: 4_000 }) }]))).toBe("OFFER_EXPIRED");
    expect(codeOf(await payments.pay([{ offer, amount: 99_999.5 }]))).toBe("BAD_INPUT");
    await expectNothingOpened(obligation);
  });

  it("is nothing, the same twice, more than fifty, and more than a number holds", async () => {
    const obligation = randomUUID();
    const offer = await offerOf({ obligation });
    expect(codeOf(await payments.pay([]))).toBe("BAD_INPUT");
    const twice = await payments.pay([{ offer }, { offer: await offerOf({ obligation, age: 10 }) }]);
    expect(twice.errors?.[0]?.message).toBe("payables[1] is the same obligation as payables[0]: give each once.");
    expect(codeOf(await payments.pay(Array.from({ length: 51 }, () => ({ offer }))))).toBe("BAD_INPUT");
    const most = Number.MAX_SAFE_INTEGER;
    const huge = await Promise.all([1, 2].map(async () => ({ offer: await offerOf({ facts: partial(most, most) }), amount: most })));
    expect(codeOf(await payments.pay(huge))).toBe("BAD_INPUT");
    await expectNothingOpened(obligation);
  });

  it("is more than the platform can say", async () => {
    const obligation = randomUUID();
    const most = 999_999_999_999_999;
    const above = await payments.pay([{ offer: await offerOf({ obligation, facts: partial(most + 1, 1) }), amount: most + 1 }]);
    expect(above.errors?.[0]?.message).toContain("pay in several");
    await expectNothingOpened(obligation);
    const { payment } = resultOf(await payments.pay([{ offer: await offerOf({ obligation, facts: partial(most + 1, 1) }), amount: most }]));
    for (const said of payments.platform.pay(payment.id)) expect(await payments.callback(said)).toBe(0);
    await payments.until(payment.id, ({ state }) => state === "SETTLED");
  });

  it("is told which of several is wrong, and opens none of them", async () => {
    const obligation = randomUUID();
    const answer = await payments.pay([{ offer: await offerOf({ obligation }) }, { offer: await offerOf(), amount: 5 }]);
    expect(answer.errors?.[0]?.message).toContain("payables[1].amount");
    await expectNothingOpened(obligation);
  });

  it.each(["https://evil.example/", "http://127.0.0.1:4000.evil.example/", "http://127.0.0.1:4000@evil.example/", "//evil.example", "javascript:alert(1)", "http://127.0.0.1:4001/", "https://127.0.0.1:4000/", ""])("comes back to nobody's address: %j", async (returnUrl) => {
    const answer = await payments.pay([{ offer: await offerOf() }], { returnUrl });
    expect(codeOf(answer)).toBe("BAD_INPUT");
    expect(answer.errors?.[0]?.message).toContain("returnUrl");
    expect(payments.platform.calls).toEqual([]);
  });

  it("comes back below the registered path alone", () => {
    const registered = ["https://portal.example/nop", "https://other.example/"];
    for (const good of ["https://portal.example/nop", "https://portal.example/nop/xong?a=1#b", "https://other.example/anything"]) expect(isRegistered(good, registered), good).toBe(true);
    for (const bad of ["https://portal.example/", "https://portal.example/nopqua", "https://portal.example/nop/../x", "https://portal.example/nop/%2e%2e/x", "https://portal.example\\@evil.example/nop", " https://portal.example/nop", "https://a:b@portal.example/nop", "https://portal.example:444/nop"]) expect(isRegistered(bad, registered), bad).toBe(false);
  });
});

describe("paying once", () => {
  it("is one payment for fifty twins with one key", async () => {
    const [key, offer] = [randomUUID(), await offerOf()];
    const answers = await Promise.all(Array.from({ length: 50 }, () => payments.pay([{ offer }], { key })));
    const ids = new Set(answers.flatMap((answer) => (answer.errors ? [] : [resultOf(answer).payment.id])));
    expect(ids.size).toBe(1);
    expect(new Set(answers.flatMap((answer) => (answer.errors ? [codeOf(answer)] : [])))).toEqual(answers.some(({ errors }) => errors) ? new Set(["IN_PROGRESS"]) : new Set());
    const [id = ""] = ids;
    expect(payments.platform.ofGroup(id)).toHaveLength(1);
    expect(resultOf(await payments.pay([{ offer }], { key })).payment.id).toBe(id);
    expect(codeOf(await payments.pay([{ offer: await offerOf() }], { key }))).toBe("IDEMPOTENCY_CONFLICT");
  });

  it("is one open payment for fifty with keys and offers of their own", async () => {
    const obligation = randomUUID();
    const offers = await Promise.all(Array.from({ length: 50 }, (_, n) => offerOf({ obligation, age: n % 7 })));
    const results = (await Promise.all(offers.map((offer) => payments.pay([{ offer }])))).map((answer) => resultOf(answer));
    const opened = results.filter(({ kind }) => kind === "PaymentOpened");
    expect(opened).toHaveLength(1);
    for (const { reasons } of results.filter((each) => !opened.includes(each))) expect(reasons).toMatchObject([{ obligation, code: "BEING_PAID", left: 0, payment: { id: opened[0]?.payment.id } }]);
    expect([...payments.platform.ledger.values()].filter(({ group }) => group === opened[0]?.payment.id)).toHaveLength(1);
    expect(await payments.run(`select count(*)::int as n from item where obligation = '${obligation}'`)).toEqual([{ n: 1 }]);
  });

  it("never opens more than is due in parts, however many pay at once", async () => {
    const obligation = randomUUID();
    const offer = await offerOf({ obligation, facts: partial(100_000, 10_000) });
    const results = (await Promise.all(Array.from({ length: 20 }, () => payments.pay([{ offer, amount: 30_000 }])))).map((answer) => resultOf(answer));
    expect(results.filter(({ kind }) => kind === "PaymentOpened")).toHaveLength(3);
    expect(new Set(results.filter(({ kind }) => kind === "PaymentRefused").flatMap(({ reasons }) => reasons.map(({ code, left }) => `${code} ${left}`)))).toEqual(new Set(["BEING_PAID 10000"]));
    // All that is left may be paid, also where it is less than the least.
    expect(codeOf(await payments.pay([{ offer: await offerOf({ obligation, facts: partial(100_000, 20_000) }), amount: 9_000 }]))).toBe("BAD_INPUT");
    expect(resultOf(await payments.pay([{ offer: await offerOf({ obligation, facts: partial(100_000, 20_000) }), amount: 10_000 }])).kind).toBe("PaymentOpened");
  });

  it("locks baskets that overlap in every order without a deadlock", async () => {
    const obligations = Array.from({ length: 6 }, () => randomUUID());
    const baskets = Array.from({ length: 12 }, (_, n) => obligations.toSorted((a, b) => (n % 2 ? -1 : 1) * (a < b ? -1 : 1)).filter((_each, at) => (at + n) % 3 !== 0));
    const answers = await Promise.all(baskets.map(async (basket) => payments.pay(await Promise.all(basket.map(async (obligation) => ({ offer: await offerOf({ obligation }) }))))));
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    const held = await payments.run(`select obligation, count(*)::int as n from item where obligation in (${obligations.map((each) => `'${each}'`).join(",")}) group by obligation having count(*) > 1`);
    expect(held).toEqual([]);
  });

  it("counts what was settled as paid, and what an older offer says as what it was", async () => {
    const obligation = randomUUID();
    const pay = async (facts: Payable["facts"], amount: number, age = 0) => resultOf(await payments.pay([{ offer: await offerOf({ obligation, age, facts: { leastAmount: 1, ...facts } }), amount }]));
    const { payment } = await pay({ amountDue: 100_000 }, 40_000, 60);
    for (const said of payments.platform.pay(payment.id)) await payments.callback(said);
    await payments.until(payment.id, ({ state }) => state === "SETTLED");
    // The ministry has booked it: less is due, and no more than before may be taken in all.
    expect((await pay({ amountDue: 60_000, settled: 40_000 }, 60_000, 30)).kind).toBe("PaymentOpened");
    // Somebody paid a part at a counter: the newest offer says so, and one from before does not count for more.
    const other = randomUUID();
    const at = async (amountDue: number, amount: number, age: number) => resultOf(await payments.pay([{ offer: await offerOf({ obligation: other, age, facts: { amountDue, leastAmount: 1 } }), amount }]));
    expect((await at(50_000, 10_000, 0)).kind).toBe("PaymentOpened");
    expect((await at(100_000, 60_000, 60)).reasons).toMatchObject([{ code: "BEING_PAID", left: 40_000 }]);
    expect((await at(100_000, 40_000, 60)).kind).toBe("PaymentOpened");
  });

  it("is refused with what was paid, and what is left", async () => {
    const obligation = randomUUID();
    const { payment } = resultOf(await payments.pay([{ offer: await offerOf({ obligation, facts: partial(100_000, 1) }), amount: 60_000 }]));
    for (const said of payments.platform.pay(payment.id)) await payments.callback(said);
    const again = async (amount: number) => resultOf(await payments.pay([{ offer: await offerOf({ obligation, facts: partial(100_000, 1) }), amount }]));
    const above = await again(50_000);
    expect(above).toMatchObject({ kind: "PaymentRefused", reasons: [{ code: "ABOVE_WHAT_IS_LEFT", left: 40_000, payment: null }] });
    expect(above.reasons[0]?.message).toEqual({ vi: expect.stringContaining("40.000") as string, en: expect.stringContaining("40,000") as string });
    const rest = (await again(40_000)).payment;
    for (const said of payments.platform.pay(rest.id)) await payments.callback(said);
    expect(await again(1)).toMatchObject({ kind: "PaymentRefused", reasons: [{ code: "ALREADY_PAID", left: 0 }] });
  });

  it("is not to have a hundred open payments: one more is refused until one is over", async () => {
    const subject = { ...citizen(), id: "citizen-who-hoards", viewer: { id: "citizen-who-hoards" } };
    const pay = async () => payments.pay([{ offer: await offerOf({ offer: { subject: subject.id } }) }], { subject });
    const { payment } = resultOf(await pay());
    const open = (state: string, count: number) => payments.run(`with made as (insert into payment (id, subject, viewer, return_url, created_at, expires_at)
      select gen_random_uuid(), '${subject.id}', '${subject.id}', 'http://127.0.0.1:4000/', now(), now() + interval '1 hour' from generate_series(1, ${count}) returning id)
      insert into platform_transaction (id, payment, n, payee, amount, state) select gen_random_uuid(), id, 0, '{}', 1, '${state}' from made`);
    await open("CANCELLED", 200);
    await open("AWAITING_PAYER", 98);
    expect(resultOf(await pay()).kind).toBe("PaymentOpened");
    const refused = await pay();
    expect([codeOf(refused), refused.errors?.[0]?.extensions["messages"]]).toEqual(["RATE_LIMITED", { en: expect.stringContaining("cancel one") as string, vi: expect.stringContaining("hủy bớt") as string }]);
    expect(resultOf(await payments.cancel(payment.id, { subject }), "cancelPayment").kind).toBe("PaymentCancelled");
    expect(resultOf(await pay()).kind).toBe("PaymentOpened");
    await payments.run(`delete from platform_transaction where payee = '{}'`);
  });

  it("does not tell of somebody else's payment of the same thing", async () => {
    const obligation = randomUUID();
    const other = { ...citizen(), id: "citizen-other", viewer: { id: "citizen-other" } };
    await payments.pay([{ offer: await offerOf({ obligation, offer: { subject: other.id } }) }], { subject: other });
    expect(resultOf(await payments.pay([{ offer: await offerOf({ obligation }) }]))).toMatchObject({ reasons: [{ code: "BEING_PAID", payment: null }] });
  });
});

describe("opening it at the platform", () => {
  const twoPayees = async (obligation = randomUUID()) => [{ offer: await offerOf({ obligation, facts: { payee: bank("1") } }) }, { offer: await offerOf({ facts: { payee: bank("2") } }) }];
  /** What was left behind is taken up now. */
  const leaseOver = () => payments.run("update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp()");
  const again = async (payables: Parameters<OpenedPayments["pay"]>[0], key: string): Promise<ToldPayment> => {
    await leaseOver();
    return resultOf(await payments.pay(payables, { key })).payment;
  };

  it.each(["LOSES_ANSWER", "LOSES_QUESTION", "IS_BUSY"] as const)("asks by its own ids when an answer is lost, and opens it once: the platform %s", async (behaviour) => {
    const [payables, key] = [await twoPayees(), randomUUID()];
    payments.platform.next(behaviour, { path: "create", times: 1 });
    payments.platform.next("LOSES_QUESTION", { path: "query", times: 1 });
    expect(codeOf(await payments.pay(payables, { key }))).toBe("IN_PROGRESS");
    expect(codeOf(await payments.pay(payables, { key }))).toBe("IN_PROGRESS");
    const opened = await again(payables, key);
    expect([opened.state, opened.payUrl === null]).toEqual(["AWAITING_PAYER", false]);
    expect(payments.platform.ofGroup(opened.id)).toHaveLength(2);
    expect((await again(payables, key)).id).toBe(opened.id);
  });

  it("lets go of a basket that the platform refuses, at once and with a clear word", async () => {
    const obligation = randomUUID();
    const payables = await twoPayees(obligation);
    payments.platform.refuse("pay", "01");
    const answer = await payments.pay(payables);
    expect(codeOf(answer)).toBe("MINISTRY_UNAVAILABLE");
    expect(answer.errors?.[0]?.message).toContain("Nothing was opened");
    payments.platform.refuse("pay", undefined);
    expect(resultOf(await payments.pay(payables)).payment.state).toBe("AWAITING_PAYER");
  });

  it("cancels what it opened of a basket that the platform takes in part", async () => {
    const [first, second] = await twoPayees();
    const key = randomUUID();
    if (first === undefined || second === undefined) throw new Error("two were made");
    // The first is opened, its answer lost, and by the time somebody looks again nothing is taken any more.
    payments.platform.next("LOSES_ANSWER", { path: "create", times: 1 });
    payments.platform.next("LOSES_QUESTION", { path: "query", times: 2 });
    expect(codeOf(await payments.pay([first, second], { key }))).toBe("IN_PROGRESS");
    payments.platform.refuse("pay", "04");
    await leaseOver();
    expect(codeOf(await payments.pay([first, second], { key }))).toBe("MINISTRY_UNAVAILABLE");
    const [row] = await payments.run("select id from payment order by created_at desc limit 1");
    expect(payments.platform.ofGroup(String(row?.["id"])).map(({ status }) => status)).toEqual(["4"]);
    payments.platform.refuse("pay", undefined);
    const { payment } = resultOf(await payments.pay([first, second], { key }));
    expect([payment.state, payment.id === row?.["id"]]).toEqual(["AWAITING_PAYER", false]);
  });

  it("keeps a basket held while nobody can say that its part at the platform is gone", async () => {
    const obligation = randomUUID();
    const [payables, key] = [await twoPayees(obligation), randomUUID()];
    payments.platform.next("LOSES_ANSWER", { path: "create", times: 1 });
    payments.platform.next("IS_BUSY", { path: "query", times: 10 });
    expect(codeOf(await payments.pay(payables, { key }))).toBe("IN_PROGRESS");
    expect(resultOf(await payments.pay([{ offer: await offerOf({ obligation }) }])).reasons).toMatchObject([{ code: "BEING_PAID" }]);
    payments.platform.reset();
    expect((await again(payables, key)).state).toBe("AWAITING_PAYER");
  });

  it("holds nothing for one that was never sent, once its act is gone", async () => {
    const obligation = randomUUID();
    const { payment } = resultOf(await payments.pay([{ offer: await offerOf({ obligation }) }]));
    // As a process leaves it that died before anything was sent.
    await payments.run(`update platform_transaction set state = 'OPENING' where payment = '${payment.id}'`);
    expect(resultOf(await payments.pay([{ offer: await offerOf({ obligation }) }])).kind).toBe("PaymentRefused");
    await payments.run(`delete from acts where reference = '${payment.id}'`);
    expect(resultOf(await payments.pay([{ offer: await offerOf({ obligation }) }])).kind).toBe("PaymentOpened");
    expect(await payments.payment(payment.id)).toMatchObject({ state: "NOT_OPENED", items: [{ state: "RELEASED" }] });
    // And if its money comes all the same, it goes back.
    for (const said of payments.platform.pay(payment.id)) expect(await payments.callback(said)).toBe(0);
    await payments.until(payment.id, ({ state }) => state === "REFUNDED");
    expect(payments.platform.kept(payment.id)).toBe(0);
  });

  it.each(["blob:ORIGIN/page", "ORIGIN@evil.example/", "http://payer:secret@HOST/", "javascript:alert(1)"])("sends nobody to %s", async (address) => {
    const { url } = payments.platform;
    payments.platform.lie({ payUrl: address.replace("ORIGIN", url).replace("HOST", new URL(url).host) });
    const { payment } = resultOf(await payments.pay([{ offer: await offerOf() }]));
    expect(payment.payUrl).toBe(`${url}/thanh-toan/${payment.id}`);
  });

  it("sends the payer to an address that every browser reads alike", async () => {
    const { url } = payments.platform;
    payments.platform.lie({ payUrl: ` ${url}\\@evil.example/"><script>` });
    const { payment } = resultOf(await payments.pay([{ offer: await offerOf() }]));
    expect(payment.payUrl).toBe(`${url}/@evil.example/%22%3E%3Cscript%3E`);
  });

  it("refuses before anything is held when the platform cannot be reached at all", async () => {
    const away = await openPayments({ PAYMENT_PLATFORM_URL: "http://127.0.0.1:9" });
    try {
      const offer = await offerOf();
      const key = randomUUID();
      expect(codeOf(await away.pay([{ offer }], { key }))).toBe("MINISTRY_UNAVAILABLE");
      // The key is free, and so is the obligation: the same again is the same refusal.
      expect(codeOf(await away.pay([{ offer }], { key }))).toBe("MINISTRY_UNAVAILABLE");
      expect(codeOf(await away.pay([{ offer }]))).toBe("MINISTRY_UNAVAILABLE");
    } finally {
      await away.close();
    }
  });
});
