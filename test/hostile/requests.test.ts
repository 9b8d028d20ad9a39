/** Requests that a browser, a careless client or an attacker may send to the gateway. */
import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { developmentPorts } from "../../gateway/config.ts";
import { reportDossier } from "../dossiers.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";

let federation: TestFederation;
let production: TestFederation;
beforeAll(async () => {
  federation = await startTestFederation();
  production = await startTestFederation({ dev: false, gateway: { ...requiredInProduction() } });
});
afterAll(() => Promise.all([federation.stop(), production.stop()]));

/** A dossier of somebody who is not asking. */
beforeAll(async () => {
  const { error_code } = await reportDossier(federation, { MaHoSo: "G01.899.101-261116-0106", MaDoiTuong: "999070000106" });
  if (error_code !== "00") throw new Error("the dossier was not taken");
});

/** What `--dev` would assume. */
function requiredInProduction(): Record<string, string> {
  const key = (n: number): string => `k1:${Buffer.alloc(32, n).toString("base64")}`;
  const keys = Object.keys(developmentPorts).map((name, index) => [`SUBGRAPH_${name.toUpperCase().replaceAll("-", "_")}_ASSERTION_KEYS`, key(index)] as const);
  return { ...Object.fromEntries(keys), HOST: "127.0.0.1", SIGN_IN_AUDIENCE: "https://graph.lien-thong.example" };
}

const post = async (body: BodyInit, headers: Record<string, string> = { "content-type": "application/json" }, url = federation.url) => {
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body });
  return { status: response.status, text: await response.text() };
};
const codeOf = (text: string): unknown => (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

/** Bytes as they are, and all that is said until the connection is closed. */
const raw = (bytes: string, url = federation.url): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    let said = "";
    connect(Number(port), hostname, function (this: Socket) {
      this.write(bytes);
    })
      .on("data", (chunk: Buffer) => (said += chunk.toString()))
      .on("close", () => resolve(said))
      .on("error", reject);
  });

describe("bad input", () => {
  it.each([
    ["a page too large", "{ me { taxpayer { obligations(first: 100000) { nodes { id } } } } }", "first must be from 1 to 50"],
    ["a negative page", "{ me { customsDeclarations(first: -1) { nodes { number } } } }", "first must be from 1 to 50"],
    ["a cursor of no list", '{ me { taxpayer { obligations(after: "zzz") { nodes { id } } } } }', "endCursor"],
    ["a malformed date", '{ estimateElectricityBill(kWh: 10, on: "23/11/2026") { total } }', "YYYY-MM-DD"],
    ["a negative quantity", "{ estimateElectricityBill(kWh: -1) { total } }", "kWh"],
    ["a tax code with a wrong check digit", '{ organisation(taxCode: "9900000017") { name } }', "check digit"],
    ["a malformed licence number", '{ drivingLicence(number: "12") { points } }', "12 digits"],
    ["a malformed declaration number", '{ customsDeclaration(number: "abc") { channel } }', "digits"],
    ["a customer code of no corporation", '{ electricityAccount(customerCode: "XX99000000101") { address } }', "P"],
  ])("%s says what to do, and the code", async (_what, query, hint) => {
    const { errors } = await federation.askText(query, { as: "nguyen-van-an" });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.code).toBe("BAD_INPUT");
    expect(errors[0]?.message).toContain(hint);
    expect(errors[0]?.extensions.messages.vi).not.toBe("");
    expect(errors[0]?.extensions.retryable).toBe(false);
  });

  it("in one field leaves the others", async () => {
    const { data } = await federation.askText("{ me { id taxpayer { taxCode obligations(first: 100000) { nodes { id } } } drivingLicences { number } } }", { as: "nguyen-van-an" });
    expect(data).toMatchObject({ me: { taxpayer: { taxCode: "999085000101", obligations: null }, drivingLicences: [{ number: "999150000101" }] } });
  });

  it("through a variable is told too", async () => {
    const { errors } = await federation.askText("query ($on: Date) { estimateElectricityBill(kWh: 1, on: $on) { total } }", { variables: { on: "2026-02-30" } });
    expect(errors[0]).toMatchObject({ extensions: { code: "BAD_INPUT" } });
    expect(errors[0]?.message).toContain("YYYY-MM-DD");
  });
});

describe("somebody else's", () => {
  const giang = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const { data, errors } = await federation.askText(query, { as: "vo-thi-giang", variables });
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0] as T;
  };
  interface Owed {
    readonly taxpayer: { readonly obligations: { readonly nodes: readonly { readonly id: string; readonly payable: { readonly offer: string; readonly leastAmount: number } | null }[] } };
  }
  const debt = async () => {
    const { taxpayer } = await giang<Owed>("{ me { taxpayer { obligations(first: 10) { nodes { id payable { offer leastAmount } } } } } }");
    const found = taxpayer.obligations.nodes.find(({ payable }) => payable);
    if (!found?.payable) throw new Error("nothing is owed");
    return { id: found.id, payable: found.payable };
  };
  /** Of the same form, and nobody's. */
  const nobodys = (id: string): string => id.slice(0, -4) + (id.endsWith("0000") ? "1111" : "0000");

  it.each([
    ["organisation", '{ organisation(taxCode: "9900000023") { name } }', '{ organisation(taxCode: "9900000400") { name } }'],
    ["drivingLicence", '{ drivingLicence(number: "999150000106") { points } }', '{ drivingLicence(number: "999999999999") { points } }'],
    ["customsDeclaration", '{ customsDeclaration(number: "109999003040") { channel } }', '{ customsDeclaration(number: "109999999990") { channel } }'],
    ["electricityAccount", '{ electricityAccount(customerCode: "PH99000000105") { address } }', '{ electricityAccount(customerCode: "PH99999999999") { address } }'],
    ["certificateOfOrigin", '{ certificateOfOrigin(number: "VN-CA-99-000101") { state } }', '{ certificateOfOrigin(number: "VN-CA-99-999999") { state } }'],
    ["judicialRecordCertificate", '{ judicialRecordCertificate(number: "LLTP-79-0000106") { state } }', '{ judicialRecordCertificate(number: "LLTP-79-9999999") { state } }'],
    ["dossier", '{ dossier(code: "G01.899.101-261116-0106") { status } }', '{ dossier(code: "G01.899.101-261116-9999") { status } }'],
  ])("%s looks absent: the same bytes and the same calls", (field, theirs, absent) => expectAbsent(field, theirs, absent));

  it("taxObligation, of which there is one, looks absent", async () => {
    const { id } = await debt();
    await expectAbsent("taxObligation", `{ taxObligation(id: "${id}") { amountDue } }`, `{ taxObligation(id: "${nobodys(id)}") { amountDue } }`);
  });

  it("payment, of which there is one, looks absent", async () => {
    const { payable } = await debt();
    const { payment } = await giang<{ payment: { id: string } }>("mutation ($input: PayInput!) { pay(input: $input) { ... on PaymentOpened { payment { id } } } }", {
      input: { payables: [{ offer: payable.offer, amount: payable.leastAmount }], returnUrl: "http://127.0.0.1:4000/", idempotencyKey: "somebody-elses-payment" },
    });
    await expectAbsent("payment", `{ payment(id: "${payment.id}") { state } }`, `{ payment(id: "${nobodys(payment.id)}") { state } }`);
  });

  const expectAbsent = async (field: string, theirs: string, absent: string): Promise<void> => {
    const observe = async (query: string) => {
      for (const ministry of federation.world.ministries) ministry.resetCalls();
      const { text, data } = await federation.askText(query, { as: "nguyen-van-an" });
      return { data, text: text.replace(/[0-9a-f]{32}/, "trace"), calls: federation.world.ministries.map(({ name, calls }) => `${name} ${calls.map(({ method, path }) => method + path.replace(/[0-9A-F]{24,}/gi, "id")).join()}`) };
    };
    await observe(absent);
    const [one, other] = [await observe(theirs), await observe(absent)];
    expect(one.data).toEqual({ [field]: null });
    expect(one).toEqual(other);
  };

  it("is not reached by a representation of another citizen: _entities is not in the graph", async () => {
    const { status, errors } = await federation.askText('{ _entities(representations: [{ __typename: "Citizen", id: "c-0f2a4be1-0006" }]) { __typename } }', { as: "nguyen-van-an" });
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toBe("BAD_INPUT");
  });
});

describe("a token", () => {
  it.each(["Bearer nonsense", "Bearer ", "Basic dTpw", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."])("%j is refused as a whole, not read as nobody", async (authorization) => {
    const response = await fetch(`${federation.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", authorization }, body: '{"query":"{ estimateElectricityBill(kWh: 1) { total } }"}' });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("invalid_token");
    expect(codeOf(await response.text())).toBe("UNAUTHENTICATED");
  });

  it.each([
    ["two people", ["Authorization", "authorization"]],
    ["one in two spellings", ["AUTHORIZATION", "Authorization"]],
  ])("beside another is refused, whoever they are of: one of them would have to be chosen (%s)", async (_what, names) => {
    const token = await federation.token("nguyen-van-an");
    const other = await federation.token("tran-thi-bich");
    const body = '{"query":"{ me { id } }"}';
    const send = (headers: readonly string[]) => raw(["POST /graphql HTTP/1.1", "Host: x", "Content-Type: application/json", `Content-Length: ${body.length}`, "Connection: close", ...headers, "", body].join("\r\n"));
    expect(await send([`Authorization: Bearer ${token}`])).toMatch(/^HTTP\/1\.1 200 [\s\S]*c-0f2a4be1-0001/);
    for (const second of [other, token, ""]) {
      const said = await send([`${names[0]}: Bearer ${token}`, `${names[1]}: ${second && `Bearer ${second}`}`]);
      expect(said).toMatch(/^HTTP\/1\.1 400 /);
      expect(codeOf(said.slice(said.indexOf("{")))).toBe("BAD_INPUT");
      expect(said).not.toContain("c-0f2a4be1");
    }
  });

  it("of a low level is told which level it takes, and the ministry is not asked", async () => {
    federation.ministry("judicial-records").resetCalls();
    const { data, errors } = await federation.askText("{ me { id judicialRecordCertificates { number } } }", { as: "ngo-thi-quyen" });
    expect(data).toEqual({ me: { id: "c-0f2a4be1-0012", judicialRecordCertificates: null } });
    expect(errors).toMatchObject([{ path: ["me", "judicialRecordCertificates"], extensions: { code: "ASSURANCE_TOO_LOW" } }]);
    expect(federation.ministry("judicial-records").calls).toEqual([]);
  });
});

describe("headers that say who somebody is", () => {
  it("never pass the gateway, whatever they are called", async () => {
    const seen: IncomingHttpHeaders[] = [];
    const listener = createServer((request, response) => {
      seen.push(request.headers);
      response.writeHead(200, { "content-type": "application/json" }).end('{"data":{"estimateElectricityBill":{"total":1}}}');
    });
    await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
    const spied = await startTestFederation({ gateway: { SUBGRAPH_ELECTRICITY_URL: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/graphql` } });
    const sent = { "x-lien-thong-assertion": "v1.forged.e30.AAAA", "x-user-id": "c-0f2a4be1-0006", "x-forwarded-for": "10.0.0.1", cookie: "session=1", "x-internal-subject": "root" };
    await spied.askText("{ estimateElectricityBill(kWh: 1) { total } }", { headers: sent });
    await spied.stop();
    await new Promise((resolve) => listener.close(resolve));
    expect(seen).toHaveLength(1);
    expect(Object.keys(seen[0] ?? {}).toSorted()).toEqual(["accept", "accept-encoding", "connection", "content-length", "content-type", "host", "traceparent", "x-lien-thong-assertion"]);
    expect(seen[0]?.["x-lien-thong-assertion"]).not.toContain("forged");
  });
});

describe("documents", () => {
  it.each([
    ["a syntax error", "{ me { "],
    ["an unknown field", "{ me { salary } }"],
    ["a fragment cycle", "{ me { ...A } } fragment A on Citizen { ...B } fragment B on Citizen { ...A }"],
    ["no operation", "fragment A on Citizen { id }"],
  ])("with %s are refused before any subgraph is asked", async (_what, query) => {
    for (const ministry of federation.world.ministries) ministry.resetCalls();
    const { status, errors, text } = await federation.askText(query, { as: "nguyen-van-an" });
    expect(status).toBe(400);
    expect(errors[0]?.extensions.code).toBe("BAD_INPUT");
    expect(text).not.toMatch(/node_modules|stack/);
    expect(federation.world.ministries.flatMap(({ calls }) => calls)).toEqual([]);
  });

  it("that do not have the operation asked for are refused", async () => {
    const { status, text } = await post(JSON.stringify({ query: "query A { __typename }", operationName: "B" }));
    expect(status).toBe(400);
    expect(codeOf(text)).toBe("BAD_INPUT");
  });

  it.each(["__proto__", "constructor", "prototype", "toString"])("with the alias %s pollute nothing, and are answered", async (alias) => {
    const { text } = await federation.askText(`{ ${alias}: me { ${alias}: id } }`, { as: "nguyen-van-an" });
    expect(text).toContain(`"${alias}":"c-0f2a4be1-0001"`);
    expect(({} as Record<string, unknown>)["id"]).toBeUndefined();
    expect((await federation.askText("{ me { id } }", { as: "nguyen-van-an" })).data).toEqual({ me: { id: "c-0f2a4be1-0001" } });
  });
});

describe("in production", () => {
  it.each(["{ __schema { types { name } } }", '{ __type(name: "Citizen") { name } }', "{ a: __schema { types { name } } }", "{ ...F } fragment F on Query { __schema { types { name } } }"])("the schema is not told: %s", async (query) => {
    const { status, text } = await post(JSON.stringify({ query }), { "content-type": "application/json" }, production.url);
    expect(status).toBe(400);
    expect(text).not.toContain("Citizen");
  });

  it.each(["{ mee { id } }", "{ me { idd } }", "{ estimateElectricityBill(kwh: 1) { total } }", "{ me { taxpayerr { taxCode } } }"])("nothing is suggested: %s", async (query) => {
    const { text } = await post(JSON.stringify({ query }), { "content-type": "application/json" }, production.url);
    expect(codeOf(text)).toBe("BAD_INPUT");
    expect(text).not.toMatch(/did you mean/i);
  });

  it("nothing is suggested of variables either", async () => {
    const query = "query ($group: JudicialRecordFeeGroup) { judicialRecordFee(copies: 1, group: $group) { total } }";
    const { status, text } = await post(JSON.stringify({ query, variables: { group: "STUDEN" } }), { "content-type": "application/json" }, production.url);
    expect([status, codeOf(text)]).toEqual([400, "BAD_INPUT"]);
    expect(text).not.toMatch(/did you mean|STUDENT/i);
  });

  it("a flood of unknown input fields is refused in few words", async () => {
    const query = "query ($filter: TaxObligationFilter) { me { taxpayer { obligations(filter: $filter) { totalCount } } } }";
    const filter = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`unknown${n}`, n]));
    const { status, text } = await post(JSON.stringify({ query, variables: { filter } }), { "content-type": "application/json" }, production.url);
    expect(status).toBe(400);
    expect(text.length).toBeLessThan(20_000);
  });

  it("there is no page, and no way to a persona", async () => {
    for (const path of ["/", "/development.json", "/index.html"]) expect((await fetch(production.url + path)).status).toBe(404);
  });
});

describe("connections", () => {
  it("that send nothing do not take others' turn", async () => {
    const { hostname, port } = new URL(federation.url);
    const idle = Array.from({ length: 1_100 }, () => connect(Number(port), hostname).on("error", () => {}));
    try {
      await Promise.all(idle.map((socket) => new Promise<void>((resolve) => socket.once("connect", () => socket.write("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n", () => resolve())))));
      expect((await federation.askText("{ me { id } }", { as: "nguyen-van-an" })).status).toBe(200);
      // And are closed in their time, each with an answer that says so.
      const ended = new Promise<string>((resolve) => idle[0]?.once("data", (chunk: Buffer) => resolve(chunk.toString())));
      expect(await ended).toMatch(/^HTTP\/1\.1 408 /);
    } finally {
      for (const socket of idle) socket.destroy();
    }
  }, 30_000);

  it.each(["", "a b", "%", "x\u0001"])("with the host %j are refused, with a trace that the log has too", async (host) => {
    const { hostname, port } = new URL(federation.url);
    const socket = connect(Number(port), hostname);
    const said = new Promise<string>((resolve) => socket.once("data", (chunk: Buffer) => resolve(chunk.toString())).on("error", () => resolve("")));
    socket.write(`POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`);
    expect(await said).toMatch(/^HTTP\/1\.1 400 /);
    socket.destroy();
  });
});

describe("HTTP", () => {
  it.each(["utf-7", "utf-16le", "utf-32", "bogus"])("a body that calls itself %s is refused", async (charset) => {
    expect((await post('{"query":"{ __typename }"}', { "content-type": `application/json; charset=${charset}` })).status).toBe(415);
    expect((await post('{"query":"{ __typename }"}', { "content-type": "application/json; charset=UTF-8" })).status).toBe(200);
  });

  it.each(["gzip", "br", "identity, gzip", "bogus"])("a body that calls itself packed by %s is refused, whether it is or not", async (coding) => {
    expect((await post('{"query":"{ __typename }"}', { "content-type": "application/json", "content-encoding": coding })).status).toBe(415);
    expect((await post('{"query":"{ __typename }"}', { "content-type": "application/json", "content-encoding": "identity" })).status).toBe(200);
  });

  it.each(["mutation { x }", "subscription { x }"])("%s is refused: there is nothing of the kind", async (query) => {
    expect((await post(JSON.stringify({ query }))).status).toBe(400);
  });

  it.each(["br", "gzip"])("a large answer is sent smaller to whoever takes %s, and is the same", async (encoding) => {
    const ask = (accepted: string) =>
      fetch(`${federation.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", "accept-encoding": accepted }, body: JSON.stringify({ query: "{ electricityTariffs { basis validFrom tiers { from to price percentOfAverage } } }" }) });
    const [packed, plain] = [await ask(encoding), await ask("identity")];
    expect(packed.headers.get("content-encoding")).toBe(encoding);
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(await packed.text()).toBe(await plain.text());
  });

  it.each([
    ["a form", "application/x-www-form-urlencoded", "query=%7Bme%7Bid%7D%7D"],
    ["plain text", "text/plain", '{"query":"{ __typename }"}'],
    ["a multipart form", "multipart/form-data; boundary=x", "--x--"],
    ["a type with a tab", "application/json\ta", '{"query":"{ __typename }"}'],
  ])("%s is refused: a page of another site could send it unasked", async (_what, type, body) => {
    const { status } = await post(body, { "content-type": type });
    expect([400, 415]).toContain(status);
  });

  it("a query by GET wants a header that another site's page cannot send", async () => {
    expect((await fetch(`${federation.url}/graphql?query={__typename}`)).status).toBe(400);
    expect((await fetch(`${federation.url}/graphql?query={__typename}`, { headers: { "apollo-require-preflight": "1" } })).status).toBe(200);
  });

  it("several operations in one body are refused", async () => {
    const { status } = await post(JSON.stringify([{ query: "{ __typename }" }, { query: "{ __typename }" }]));
    expect(status).toBe(400);
  });

  it("a body over the limit is refused before it is read", async () => {
    const { status, text } = await post(JSON.stringify({ query: "{ __typename }", variables: { pad: "x".repeat(1_000_001) } }));
    expect(status).toBe(413);
    expect(codeOf(text)).toBe("BAD_INPUT");
  });

  it.each(["not json", "{", '"text"', "null", "[]", ""])("a body that is no request is refused in the one form: %j", async (body) => {
    const { status, text } = await post(body);
    expect(status).toBe(400);
    expect(codeOf(text)).toBe("BAD_INPUT");
    expect(text).not.toMatch(/Unexpected token|position/);
  });

  it("an address that is not there is told in the one form", async () => {
    const response = await fetch(`${federation.url}/nothing`);
    expect(response.status).toBe(404);
    expect(codeOf(await response.text())).toBe("NOT_FOUND");
  });

  it.each(["/%", "/graphql%", "/graphql/%ff", "/%E0%A4%A?query={__typename}"])("an address that is none is told in the one form, by the gateway and by subgraphs: %s", async (path) => {
    const traceId = "0af7651916cd43dd8448eb211c80319c";
    for (const [service, url] of [["gateway", federation.url], ...[...federation.subgraphs].map(([name, subgraph]) => [name, subgraph.url] as const)] as const) {
      const said = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\ntraceparent: 00-${traceId}-b7ad6b7169203331-01\r\nConnection: close\r\n\r\n`, url);
      expect(said).toMatch(/^HTTP\/1\.1 400 /);
      expect(JSON.parse(said.slice(said.indexOf("{")))).toEqual({
        errors: [{ message: "The request is not valid.", extensions: { code: "BAD_INPUT", service, retryable: false, messages: { en: "The request is not valid.", vi: "Yêu cầu không hợp lệ." }, traceId } }],
      });
    }
  });
});

describe("a subgraph asked directly", () => {
  it.each(["{ _service { sdl } }", '{ _entities(representations: [{ __typename: "Citizen", id: "c-0f2a4be1-0001" }]) { __typename } }', "{ me { id } }", "{ __typename }"])("answers nothing without the gateway's word: %s", async (query) => {
    for (const [, { url }] of federation.subgraphs) {
      const response = await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) });
      expect(response.status).toBe(401);
    }
  });

  it("says that it lives and is ready, and nothing else", async () => {
    for (const url of [federation.url, ...[...federation.subgraphs.values()].map((subgraph) => subgraph.url)]) {
      expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: "live" });
      expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({ status: "ready", checks: { accepting: true } });
      expect((await fetch(`${url}/metrics`)).status).toBeGreaterThanOrEqual(400);
    }
  });
});
