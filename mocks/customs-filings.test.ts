import { describe, expect, it } from "vitest";
import { customs, holdFilings } from "./customs.ts";
import { customsLedger } from "./customs-filings.ts";
import { ownerOf, routeDeclaration } from "./customs-register.ts";
import { seaStarDeclarations } from "./personas/customs-declarations.ts";
import { createWorld } from "./world.ts";
import type { World } from "./world.ts";

const open = (): World => createWorld({ now: () => new Date("2026-11-23T09:00:00+07:00") });
const hourMs = 3_600_000;

const send = (world: World, code: string, body: string, clientRef = "LT1"): string => {
  const header = `<MsgCode>${code}</MsgCode><ClientRef>${clientRef}</ClientRef><SenderId>DVCQG</SenderId><Password>mock-customs-password</Password><TerminalId>LT0001</TerminalId>`;
  return String(customs.handle({ method: "POST", path: "/vnaccs/message", query: new URLSearchParams(), headers: {}, body: `<Message><Header>${header}</Header><Body>${body}</Body></Message>` }, world).body);
};
const field = (text: string, name: string): string | undefined => new RegExp(`<${name}>(.*?)</${name}>`).exec(text)?.[1];
const settled = (world: World, acknowledgement: string, clientRef = "LT1"): string => {
  for (let polls = 0; polls < 5; polls += 1) {
    const answer = send(world, "QPL", `<AckId>${field(acknowledgement, "AckId")}</AckId>`, clientRef);
    if (field(answer, "MsgCode") !== "PND") return answer;
  }
  return "";
};

const cited = (number: string, filer = "999078000105") => `<dclNo>${number}</dclNo><ownTxCd>9900000016</ownTxCd><filTxCd>${filer}</filTxCd><rsn>Khai sai</rsn>`;
const change = (item: string, after: string, line?: number) => `<Chg><itmCd>${item}</itmCd>${line === undefined ? "" : `<lnNo>${line}</lnNo>`}<aft>${after}</aft></Chg>`;
const supplement = cited(seaStarDeclarations.toSupplement) + change("IVN", "INV-1");
const cancelling = (number: string, ground: string) => `${cited(number)}<grdCd>${ground}</grdCd>`;
const statusOf = (world: World, number: string) => ownerOf(world, "9900000016").record?.declarations.find((one) => one.number.startsWith(number.slice(0, 11)))?.status;

describe("a filing at customs", () => {
  it("submitted again has the first acknowledgement and result, and is filed once", () => {
    const world = open();
    const first = send(world, "AMC", supplement);
    expect(send(world, "AMC", supplement)).toBe(first);
    const result = settled(world, first);
    expect([field(result, "MsgCode"), field(result, "sttCd"), field(result, "dclNo")]).toEqual(["AMR", "A", "109999001083"]);
    expect(send(world, "AMC", supplement)).toBe(first);
    expect(settled(world, first)).toBe(result);
    expect(customsLedger(world)).toHaveLength(1);
  });

  it("under the reference of another message is refused, and does nothing", () => {
    const world = open();
    send(world, "AMC", supplement);
    for (const [code, body] of [["AMC", supplement.replace("INV-1", "INV-2")], ["HYS", cancelling(seaStarDeclarations.toCancel, "N15")], ["QDL", "<txCd>9900000016</txCd>"]] as const) expect(field(send(world, code, body), "RsltCd")).toBe("E0004-0000-0000");
    expect(customsLedger(world)).toHaveLength(1);
  });

  it.each([
    ["AMC", cited(seaStarDeclarations.toSupplement)],
    ["AMC", supplement.replace("<dclNo>1", "<dclNo>2")],
    ["HYS", cited(seaStarDeclarations.toCancel)],
    ["QRF", ""],
  ])("that cannot be read is refused: %s", (code, body) => {
    const world = open();
    expect(field(send(world, code, body), "RsltCd")).toBe("E0005-0000-0000");
    expect(customsLedger(world)).toEqual([]);
  });

  it.each([
    ["of a declaration of nobody", "HYS", cancelling("109999009990", "TRG"), "D0001"],
    ["by somebody who does not represent the firm", "AMC", supplement.replace("999078000105", "999088000111"), "D0002"],
    ["of a cancelled one", "HYS", cancelling("309999002060", "TRG"), "D0003"],
    ["of one whose cancelling is decided", "HYS", cancelling("109999001070", "TRG"), "D0004"],
    ["of goods that are gone", "HYS", cancelling(seaStarDeclarations.clearedExport, "TRG"), "D0005"],
    ["of goods in breach", "HYS", cancelling(seaStarDeclarations.inBreach, "TRG"), "D0006"],
    ["after sixty days", "AMC", cited(seaStarDeclarations.tooLate) + change("IVN", "INV-1"), "D0007"],
    ["under audit", "AMC", cited("109999001010") + change("IVN", "INV-1"), "D0008"],
    ["under an older number", "AMC", cited("109999001081") + change("IVN", "INV-1"), "D0009"],
    ["of an item that is fixed", "AMC", cited(seaStarDeclarations.toSupplement) + change("KND", "A12"), "D0010"],
    ["before the days are over", "HYS", cancelling(seaStarDeclarations.duplicate, "N15"), "D0012"],
  ])("%s is refused in its result", (_what, code, body, refusal) => {
    const world = open();
    const result = settled(world, send(world, code, body));
    expect([field(result, "sttCd"), field(result, "rsnCd")]).toEqual(["R", refusal]);
  });

  it("is told of by its reference, also while its result is held back, and one that never came is not", () => {
    const world = open();
    holdFilings(world, true);
    const submitted = send(world, "HYS", cancelling(seaStarDeclarations.toCancel, "N15"));
    expect(settled(world, submitted)).toBe("");
    const ask = (clientRef: string, of: string) => field(settled(world, send(world, "QRF", `<refNo>${of}</refNo>`, clientRef), clientRef), "sttCd");
    expect([ask("LT2", "LT1"), ask("LT3", "LT9")]).toEqual(["P", "N"]);
    holdFilings(world, false);
    expect([ask("LT4", "LT1"), field(settled(world, submitted), "sttCd")]).toEqual(["A", "A"]);
  });
});

describe("an officer", () => {
  it("decides on the next working day, at ten, in the order of the world's time", () => {
    const world = open();
    send(world, "HYS", cancelling(seaStarDeclarations.duplicate, "TRG"), "LT1");
    send(world, "HYS", cancelling(seaStarDeclarations.notRouted, "TRG"), "LT2");
    send(world, "AMC", cited(seaStarDeclarations.toSupplement) + change("QTY", "250", 1), "LT3");
    world.advance(48 * hourMs);
    expect(customsLedger(world).map(({ decision }) => decision)).toEqual([undefined, undefined, undefined]);
    world.advance(hourMs);
    expect(customsLedger(world).map(({ decision }) => [decision?.accepted, decision?.at])).toEqual([
      [true, "2026-11-25T03:00:00.000Z"],
      [false, "2026-11-25T03:00:00.000Z"],
      [true, "2026-11-25T03:00:00.000Z"],
    ]);
    expect([statusOf(world, seaStarDeclarations.duplicate), statusOf(world, seaStarDeclarations.notRouted)]).toEqual(["09", "01"]);
  });
});

describe("customs' routing", () => {
  it("comes late and changes, until the goods are cleared or the declaration cancelled", () => {
    const world = open();
    expect([routeDeclaration(world, seaStarDeclarations.notRouted, "2"), routeDeclaration(world, seaStarDeclarations.notRouted, "3"), statusOf(world, seaStarDeclarations.notRouted)]).toEqual([true, true, "04"]);
    expect([seaStarDeclarations.toSupplement, "309999002060", "109999009990"].map((number) => routeDeclaration(world, number, "3"))).toEqual([false, false, false]);
    expect(routeDeclaration(world, seaStarDeclarations.notRouted, "4")).toBe(false);
  });
});

describe("Sea Star's declarations", () => {
  it("are what their names say", () => {
    const found = Object.fromEntries(Object.entries(seaStarDeclarations).map(([name, number]) => [name, ownerOf(open(), "9900000016").record?.declarations.find((one) => one.number === number)]));
    expect(found).toMatchObject({ toSupplement: { status: "07" }, toCancel: { status: "02", channel: "1" }, duplicate: { status: "03" }, notRouted: { channel: "" }, inBreach: { isInBreach: true }, clearedExport: { status: "07", type: "B11", isThrough: true }, lastDay: { status: "07" }, tooLate: { status: "07" } });
  });
});
