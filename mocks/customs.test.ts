import { describe, expect, it } from "vitest";
import { customs } from "./customs.ts";
import { createWorld } from "./world.ts";

const world = () => createWorld({ now: () => new Date("2026-11-23T09:00:00+07:00") });
const message = (code: string, body: string, { clientRef = "LT1", password = "mock-customs-password" } = {}): string =>
  `<Message><Header><MsgCode>${code}</MsgCode><ClientRef>${clientRef}</ClientRef><SenderId>DVCQG</SenderId><Password>${password}</Password><TerminalId>LT0001</TerminalId></Header><Body>${body}</Body></Message>`;
const send = (to: ReturnType<typeof world>, body: string) => customs.handle({ method: "POST", path: "/vnaccs/message", query: new URLSearchParams(), headers: {}, body }, to);
const field = (response: { readonly body: string | Buffer }, name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(String(response.body))?.[1];
const query = message("QDL", "<txCd>9900000030</txCd>");

describe("the mock of the customs gateway", () => {
  it("acknowledges the same reference again and does no work twice", () => {
    const one = world();
    const first = send(one, query);
    const poll = message("QPL", `<AckId>${field(first, "AckId")}</AckId>`);
    expect(field(send(one, poll), "MsgCode")).toBe("PND");
    expect(send(one, query)).toEqual(first);
    // Had the second submission begun anew, this would be pending again.
    expect(field(send(one, poll), "MsgCode")).toBe("QDR");
  });

  it("gives the same bytes in another world of the same seed and clock", () => {
    expect(send(world(), query)).toEqual(send(world(), query));
  });

  it.each([
    ["a wrong password", "S0001", message("QDL", "<txCd>9900000030</txCd>", { password: "x" })],
    ["a poll for an acknowledgement it never gave", "S0002", message("QPL", "<AckId>A1</AckId>")],
    ["broken XML", "E0001", "<Message>"],
    ["a document type", "E0001", `<!DOCTYPE x>${query}`],
    ["a code it does not know", "E0002", message("IDA", "")],
    ["no tax code", "E0003", message("QDL", "")],
    ["too many tax codes", "E0003", message("QDL", "<txCd>9900000030</txCd>".repeat(21))],
  ])("refuses %s", (_what, result, body) => {
    const response = send(world(), body);
    expect(field(response, "MsgCode")).toBe("ERR");
    expect(field(response, "RsltCd")).toBe(`${result}-0000-0000`);
  });

  it("refuses a reference that is used for another message", () => {
    const one = world();
    send(one, query);
    expect(field(send(one, message("QDL", "<txCd>9900000023</txCd>")), "RsltCd")).toBe("E0004-0000-0000");
  });

  it("gives a result to nobody who polls under another reference", () => {
    const one = world();
    const ackId = field(send(one, query), "AckId");
    expect(field(send(one, message("QPL", `<AckId>${ackId}</AckId>`, { clientRef: "LT2" })), "RsltCd")).toBe("S0002-0000-0000");
  });
});
