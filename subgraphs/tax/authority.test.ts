/** The mock authority refuses what the real one would: a subgraph that passes on it has not been let through. */
import { describe, expect, it } from "vitest";
import { Secret } from "../../kit/secret.ts";
import type { MockResponse } from "../../mocks/ministry.ts";
import { tax as authority } from "../../mocks/tax.ts";
import { createWorld } from "../../mocks/world.ts";
import type { World } from "../../mocks/world.ts";
import { writeRequest } from "./envelope.ts";
import type { Stamp } from "./envelope.ts";

const now = "2026-11-23T09:00:00+07:00";
const newWorld = (): World => createWorld({ now: () => new Date(now) });
const credentials = { username: "dvcqg", password: new Secret("mock-tax-password") };
const stamp = (nonce = 1, at = now): Stamp => ({ messageId: "DVCQG202611231", at: new Date(at), nonce: Buffer.alloc(16, nonce) });
const query = { type: "00003", name: "x", row: { MST: "999085000101" } };

const post = (body: string, world = newWorld(), { method = "POST", path = "/gip/services/TruyVanService" } = {}): MockResponse =>
  authority.handle({ method, path, query: new URLSearchParams(), headers: {}, body }, world);
const errorCodeOf = ({ body }: MockResponse): string | undefined => /ERROR_CODE(?:>|&gt;)(\d+)/.exec(body.toString())?.[1];

describe("the mock authority", () => {
  it("gives the same bytes for the same seed, clock and message", () => {
    expect(post(writeRequest(query, credentials, stamp()))).toEqual(post(writeRequest(query, credentials, stamp())));
  });

  it.each([
    ["a wrong password", { ...credentials, password: new Secret("wrong") }, stamp(), "wsse:FailedAuthentication"],
    ["another user", { ...credentials, username: "other" }, stamp(), "wsse:FailedAuthentication"],
    ["a message of six minutes ago", credentials, stamp(1, "2026-11-23T08:54:00+07:00"), "wsse:MessageExpired"],
    ["a message of the future", credentials, stamp(1, "2026-11-23T09:06:00+07:00"), "wsse:MessageExpired"],
  ])("answers %s with a SOAP fault", (_what, given, at, code) => {
    const { status, body } = post(writeRequest(query, given, at));
    expect(status).toBe(500);
    expect(body).toContain(`<faultcode>${code}</faultcode>`);
  });

  it("takes a message that is four minutes old", () => {
    expect(post(writeRequest(query, credentials, stamp(1, "2026-11-23T08:56:00+07:00"))).status).toBe(200);
  });

  it("refuses a nonce that was used, even with a right digest", () => {
    const world = newWorld();
    expect(post(writeRequest(query, credentials, stamp(1)), world).status).toBe(200);
    expect(post(writeRequest(query, credentials, stamp(1)), world)).toMatchObject({ status: 500, body: expect.stringContaining("wsse:InvalidSecurityToken") });
    expect(post(writeRequest(query, credentials, stamp(2)), world).status).toBe(200);
  });

  it.each([
    ["no XML", () => "hello", "soapenv:Client"],
    ["no token", (body: string) => body.replace(/<wsse:Security.*<\/wsse:Security>/, ""), "wsse:InvalidSecurity"],
    ["another namespace", (body: string) => body.replace("http://gip.request.com/", "http://gip.example/"), "soapenv:Client"],
  ])("answers %s with a SOAP fault", (_what, change, code) => {
    expect(post(change(writeRequest(query, credentials, stamp())))).toMatchObject({ status: 500, body: expect.stringContaining(`<faultcode>${code}<`) });
  });

  it.each([
    ["the month before the day", (body: string) => body.replace("23-11-2026 09", "11-23-2026 09"), "05"],
    ["a day without a time", (body: string) => body.replace("23-11-2026 09:00:00", "23-11-2026"), "05"],
    ["no message id", (body: string) => body.replace("<MSG_ID>DVCQG202611231</MSG_ID>", "<MSG_ID/>"), "05"],
    ["a broken message inside", (body: string) => body.replace("</DATA>", ""), "05"],
    ["another sender", (body: string) => body.replace("<SENDER_CODE>DVCQG", "<SENDER_CODE>XYZ"), "03"],
    ["a type that it does not have", (body: string) => body.replace("<TYPE>00003", "<TYPE>99999"), "04"],
    ["a taxpayer that it does not know", (body: string) => body.replace("999085000101", "999085000999"), "06"],
  ])("answers %s with an error code under 200", (_what, change, code) => {
    const request = writeRequest(query, credentials, stamp());
    expect(change(request)).not.toBe(request);
    const answer = post(change(request));
    expect([answer.status, errorCodeOf(answer)]).toEqual([200, code]);
  });

  it("wraps its message in both ways, by type", () => {
    const wrapped = (type: string, taxCode: string): string => post(writeRequest({ ...query, type, row: { MST: taxCode } }, credentials, stamp())).body.toString();
    expect(wrapped("00003", "999182000106")).toContain("<![CDATA[<?xml");
    expect(wrapped("00110", "999182000106")).toContain("<ROW_SOTHUE>");
    expect(wrapped("00047", "999182000106")).toContain("&lt;NO_CUOI_KY&gt;84000000&lt;/NO_CUOI_KY&gt;");
    expect(wrapped("00120", "999182000106")).not.toContain("ERROR_CODE");
  });

  it("is nowhere else", () => {
    expect(post("", newWorld(), { path: "/gip" }).status).toBe(404);
    expect(post("", newWorld(), { method: "GET" }).status).toBe(405);
  });
});
