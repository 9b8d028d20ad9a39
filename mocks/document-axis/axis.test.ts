/** The axis as a member meets it: the calls, the codes, and what QA does to messages. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createWorld } from "../world.ts";
import { documentAxis } from "./axis.ts";
import type { BendKind } from "./bend.ts";
import { bends } from "./bend.ts";
import { comeToCounter } from "./copy-of-entry.ts";
import { createDesk } from "./desk.ts";
import { readEdxml, writeEdxml } from "./edxml.ts";
import { axisLedgerOf } from "./ledger.ts";
import { mailboxOf, smuggle } from "./mailbox.ts";
import { portal, shops } from "./shops.ts";

const [quangNinh] = shops;
const organId = quangNinh?.organId ?? "";
const credentials = { systemid: portal.systemId, secretkey: portal.secretKey };

const open = () => {
  const world = createWorld({ seed: "test", now: () => new Date("2026-11-23T09:00:00+07:00") });
  const call = (path: string, headers: Readonly<Record<string, string>> = {}, body = "", method = "POST") => {
    const { status, body: text } = documentAxis.handle({ method, path, query: new URLSearchParams(), headers: { ...credentials, ...headers }, body }, world);
    return { status, ...(JSON.parse(String(text)) as Readonly<Record<string, unknown>>) };
  };
  const listed = () => call("/getReceivedEdocList")["data" as never] as readonly { readonly docId: string; readonly from: string }[];
  const fetched = (docId: string) => Buffer.from(String(call("/getEdoc", { docid: docId })["data" as never]), "base64").toString();
  return { world, call, listed, fetched };
};
const letter = (documentId = "1", text = "{}"): string =>
  writeEdxml({ from: portal, to: { organId, name: "Quảng Ninh" }, documentId, kind: "KET_QUA_HO_SO", subject: "Kết quả", day: "2026/11/23", attachments: [{ name: "ho-so.json", mediaType: "application/json", bytes: Buffer.from(text) }] });
const sending = (edxml: string, changes: object = {}) => ({ from: portal.organId, to: JSON.stringify([organId]), "hash-file": createHash("sha256").update(edxml).digest("hex"), ...changes });

describe("sending", () => {
  it("takes one DocumentId as one message, for ever", () => {
    const { world, call } = open();
    const first = call("/sendEdoc", sending(letter()), letter());
    expect(first).toMatchObject({ status: "OK", ErrorCode: "0", DocId: expect.any(String) as string });
    expect(call("/sendEdoc", sending(letter()), letter())).toEqual(first);
    expect(call("/sendEdoc", sending(letter("1", "[]")), letter("1", "[]"))).toMatchObject({ ErrorCode: "18" });
    expect(axisLedgerOf(world)).toMatchObject([{ from: portal.organId, to: organId, documentId: "1", kind: "KET_QUA_HO_SO", told: {} }]);
  });

  it.each([
    ["SystemId or SecretKey are wrong", "15", { secretkey: "another" }],
    ["it is from somebody else", "1", { from: organId }],
    ["nobody is to get it", "16", { to: '["000.00.00.G99"]' }],
    ["it is another than was announced", "17", { "hash-file": "0" }],
  ])("is refused when %s", (_what, code, changes) => {
    const { world, call } = open();
    expect(call("/sendEdoc", sending(letter(), changes), letter())).toMatchObject({ ErrorCode: code });
    expect(axisLedgerOf(world)).toEqual([]);
  });
});

describe("receiving", () => {
  it("lists what was not confirmed, and hands over the same as often as it is asked", () => {
    const { world, call, listed, fetched } = open();
    smuggle(world, { from: organId, to: portal.organId, edxml: letter() });
    const [{ docId } = { docId: "" }] = listed();
    expect(fetched(docId)).toBe(letter());
    expect(fetched(docId)).toBe(letter());
    expect(call("/updateStatus", { docid: docId, status: "done" })).toMatchObject({ ErrorCode: "0" });
    expect(listed()).toEqual([]);
    expect(call("/getEdoc", { docid: "không có" })).toMatchObject({ ErrorCode: "19" });
    expect(call("/updateStatus", { docid: docId, status: "maybe" })).toMatchObject({ ErrorCode: "1" });
  });

  it("is bent by QA: kept back, the last first, each once more", () => {
    const { world, call, listed } = open();
    const [first, last] = ["1", "2"].map((id) => smuggle(world, { from: organId, to: portal.organId, edxml: letter(id) }).id);
    const mailbox = mailboxOf(world);
    mailbox.mode = "hold";
    expect(listed()).toEqual([]);
    mailbox.mode = "reverse";
    expect(listed().map(({ docId }) => docId)).toEqual([last, first]);
    mailbox.mode = "repeat";
    call("/updateStatus", { docid: first ?? "", status: "done" });
    const again = listed().filter(({ docId }) => docId !== last);
    expect(again).toHaveLength(1);
    call("/updateStatus", { docid: again[0]?.docId ?? "", status: "done" });
    expect(listed().map(({ docId }) => docId)).toEqual([last]);
  });

  it.each(Object.keys(bends) as BendKind[])("hands over what QA wants: %s", (kind) => {
    const { world, fetched } = open();
    const { id } = smuggle(world, { from: organId, to: portal.organId, edxml: letter() });
    mailboxOf(world).bend = kind;
    const text = fetched(id);
    expect(text === letter()).toBe(kind === "off");
    expect(readEdxml(text)?.attachments.length).toBe(kind === "garbled" ? undefined : kind === "no-attachment" ? 0 : 1);
    expect(fetched(id).length > text.length).toBe(kind === "trace");
  });
});

describe("a shop", () => {
  it("publishes what it signs with, to anybody", () => {
    const { call } = open();
    const keys = shops.map((shop) => call(`/members/${shop.organId}/jwks.json`, { secretkey: "" }, "", "GET"));
    expect(keys).toMatchObject(shops.map(() => ({ status: 200, keys: [{ kty: "EC" }] })));
    expect(new Set(keys.map((each) => JSON.stringify(each))).size).toBe(shops.length);
  });

  it("tells the portal of who came to its counter, in an edXML of its own", async () => {
    const { world } = open();
    const persona = world.personas.find(({ key }) => key === "ngo-thi-quyen");
    if (quangNinh === undefined || persona === undefined) throw new Error("no shop, or nobody at its counter");
    const { code } = comeToCounter(world, quangNinh, persona);
    expect(code).toBe("000.00.32.H49-261123-0001");
    await createDesk(world, quangNinh).tell({ service: "DongBoHoSoMC", data: [{ MaHoSo: code }], isUpdating: "False" });
    expect(axisLedgerOf(world)).toMatchObject([{ from: organId, to: portal.organId, documentId: `${organId},2026/11/23,1/HSMC`, kind: "HO_SO_MOT_CUA", state: "waiting", files: [] }]);
  });
});
