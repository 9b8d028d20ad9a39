/** edXML as members write it, and what no message may be. */
import { describe, expect, it } from "vitest";
import { bendText } from "../../../mocks/document-axis/bend.ts";
import { writeEdxml } from "../../../mocks/document-axis/edxml.ts";
import type { Edxml } from "../../../mocks/document-axis/edxml.ts";
import { Unreadable, bounds, readMessage, writeMessage } from "./edxml.ts";

const letter = (changes: Partial<Edxml> = {}): string =>
  writeEdxml({
    from: { organId: "000.00.32.H49", name: "Trung tâm Phục vụ hành chính công tỉnh Quảng Ninh" },
    to: { organId: "000.00.00.G22", name: "Cổng Dịch vụ công quốc gia" },
    documentId: "000.00.32.H49,2026/11/23,1/HSMC",
    kind: "HO_SO_MOT_CUA",
    subject: "Hồ sơ <một cửa> & kết quả",
    day: "2026/11/23",
    attachments: [{ name: "ho-so.json", mediaType: "application/json", bytes: Buffer.from('{"a":"Đ"}') }],
    ...changes,
  });
const read = (text: string) => readMessage(Buffer.from(text));

describe("a message", () => {
  it("is read", () => {
    expect(read(letter())).toMatchObject({
      sender: "000.00.32.H49",
      recipients: ["000.00.00.G22"],
      documentId: "000.00.32.H49,2026/11/23,1/HSMC",
      kind: "HO_SO_MOT_CUA",
      attachments: [{ name: "ho-so.json", bytes: Buffer.from('{"a":"Đ"}') }],
    });
  });

  it.each([
    ["without its namespace", (text: string) => bendText(text, "no-namespace", 1)],
    ["with a longer trace", (text: string) => bendText(text, "trace", 5)],
    ["with a mark of byte order", (text: string) => `\uFEFF${text}`],
    ["with other prefixes", (text: string) => text.replaceAll("edXML:", "ns0:")],
    ["with its base64 in lines", (text: string) => text.replace(/(<ContentTransferEncoded>)([^<]{8})/, "$1\r\n  $2\r\n")],
    ["with attributes", (text: string) => text.replace("<ContentTransferEncoded>", '<ContentTransferEncoded encoding="base64">')],
    ["with cid: beside the attachment", (text: string) => text.replace("<ContentId>tep-1", "<ContentId>cid:tep-1")],
  ])("is the same message %s", (_what, change) => {
    expect(change(letter())).not.toBe(letter());
    expect(read(change(letter()))).toEqual(read(letter()));
  });

  it.each([
    ["content", letter({ attachments: [{ name: "ho-so.json", mediaType: "application/json", bytes: Buffer.from("{}") }] })],
    ["name of an attachment", letter({ attachments: [{ name: "ho-so2.json", mediaType: "application/json", bytes: Buffer.from('{"a":"Đ"}') }] })],
    ["kind", letter({ kind: "KHAC" })],
    ["sender", letter({ from: { organId: "000.00.32.H19", name: "Đồng Nai" } })],
  ])("is another with another %s", (_what, other) => {
    expect(read(other).digest).not.toBe(read(letter()).digest);
  });

  it("has an entity that nobody declared as it stands", () => {
    expect(read(letter().replace("1/HSMC", "&xxe;")).documentId).toBe("000.00.32.H49,2026/11/23,&xxe;");
  });

  it("of the largest size costs little", () => {
    const bytes = Buffer.alloc(10_000_000, 7);
    const text = letter({ attachments: [{ name: "ket-qua.pdf", mediaType: "application/pdf", bytes }] });
    const [cpu, memory] = [process.cpuUsage(), process.memoryUsage().rss];
    expect(read(text).attachments[0]?.bytes.equals(bytes)).toBe(true);
    expect(process.cpuUsage(cpu).user / 1_000).toBeLessThan(1_500);
    expect((process.memoryUsage().rss - memory) / 1e6).toBeLessThan(200);
  });

  it("that we write is read by us and by a shop", () => {
    const bytes = writeMessage({
      sender: { organId: "000.00.00.G22", name: "Cổng & <Dịch vụ công>" },
      recipient: { organId: "000.00.32.H49", name: "Quảng Ninh" },
      documentId: "0f2a4be1-0000-4000-8000-000000000001",
      respondsTo: "1/HSMC",
      kind: "XAC_NHAN_TIEP_NHAN",
      subject: "Xác nhận",
      day: "2026/11/23",
      attachments: [{ name: "ho-so.json", mediaType: "application/json", bytes: Buffer.from("{}") }],
    });
    expect(readMessage(bytes)).toMatchObject({ sender: "000.00.00.G22", recipients: ["000.00.32.H49"], kind: "XAC_NHAN_TIEP_NHAN", attachments: [{ name: "ho-so.json", bytes: Buffer.from("{}") }] });
  });
});

const doctype = (inner: string): string => letter().replace("?>", `?><!DOCTYPE edXML [${inner}]>`);
const laughs = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join("");
const within = (markup: string): string => letter().replace("<edXML:Subject>", `${markup}<edXML:Subject>`);

const attacks: readonly (readonly [string, string | Buffer, string])[] = [
  ["a document type", doctype(""), "document type"],
  ["an internal entity", doctype('<!ENTITY a "b">'), "document type"],
  ["an external entity", doctype('<!ENTITY a SYSTEM "file:///etc/passwd">'), "document type"],
  ["a parameter entity", doctype('<!ENTITY % a SYSTEM "http://127.0.0.1/x.dtd"> %a;'), "document type"],
  ["billion laughs", doctype(`<!ENTITY l0 "ha">${laughs}`).replace("Hồ sơ &lt;", "&l10;"), "document type"],
  ["a document type in small letters", letter().replace("?>", '?><!doctype x SYSTEM "x">'), "document type|not well-formed"],
  ["deep nesting", within(`${"<a>".repeat(20_000)}${"</a>".repeat(20_000)}`), "refuses|markup"],
  ["a huge attribute", within(`<a b="${"x".repeat(3_000_000)}"/>`), "more markup"],
  ["many attributes", within(`<a ${Array.from({ length: 60_000 }, (_, index) => `b${index}="1"`).join(" ")}/>`), "more markup"],
  ["many references", within(`<a>${"&#65;".repeat(90_000)}</a>`), "more markup"],
  ["a trace without end", bendText(letter(), "trace", 2_000), "more markup"],
  ["UTF-16", Buffer.from(`\uFEFF${letter()}`, "utf16le"), "not UTF-8"],
  ["UTF-16 without its mark", Buffer.from(letter().replaceAll(/[^\0-\x7f]/g, ""), "utf16le"), "not UTF-8"],
  ["bytes of another charset", Buffer.concat([Buffer.from(letter()), Buffer.from([0xe1, 0xba])]), "not UTF-8"],
  ["another encoding by its own word", letter().replace('encoding="utf-8"', 'encoding="UTF-7"'), "encoding"],
  ["__proto__", within("<__proto__><isAdmin>1</isAdmin></__proto__>"), "refuses"],
  ["__proto__ as the envelope", letter().replaceAll("edXMLEnvelope", "__proto__"), "refuses"],
  ["constructor", letter().replaceAll("edXMLEnvelope", "constructor"), "refuses|wrong shape"],
  ["half a message", letter().slice(0, -400), "."],
  ["nothing", "", "."],
  ["a page", "<!DOCTYPE html><html></html>", "document type"],
  ["another dialect", '<EdXMLEnvelope xmlns="http://www.go.vn/eDoc"/>', "wrong shape at edXML"],
  ["nothing but a zero by reference", letter({ documentId: "?" }).replace("?</edXML:DocumentId>", "&#0;</edXML:DocumentId>"), "DocumentId"],
  ["nothing but half a character by reference", letter({ documentId: "?" }).replace("?</edXML:DocumentId>", "&#xD800;</edXML:DocumentId>"), "DocumentId"],
  ["a line break in a name", letter().replace("1/HSMC", "1&#10;/HSMC"), "DocumentId"],
  ["no sender", letter().replace(/<edXML:From>.*<\/edXML:From>/s, ""), "From"],
  ["two senders", letter().replace(/(<edXML:From>.*<\/edXML:From>)/s, "$1$1"), "From"],
  ["base64 that is not", letter().replace(/(<ContentTransferEncoded>)[^<]*/, "$1không phải"), "not base64"],
  ["base64 that ends too early", letter().replace(/(<ContentTransferEncoded>)[^<]*/, "$1QUJ"), "not base64"],
  ["base64 with something hidden after it", letter().replace(/(<ContentTransferEncoded>)[^<]*/, "$1QQ==QUJD"), "not base64"],
  ["base64 in CDATA", letter().replace(/(<ContentTransferEncoded>)([^<]*)/, "$1<![CDATA[$2]]>"), "not base64"],
  ["content by reference to another's place", letter().replace(/(<ContentTransferEncoded>)[^<]*/, "$1#0"), "not base64"],
  ["an attachment that never ends", letter().replace("</ContentTransferEncoded>", ""), "does not end"],
  ["more attachments than there may be", letter({ attachments: Array.from({ length: 60 }, (_, index) => ({ name: `${index}`, mediaType: "text/plain", bytes: Buffer.from("x") })) }), "more attachments"],
  ["two attachments of one id", letter({ attachments: [1, 2].map((each) => ({ name: `${each}`, mediaType: "text/plain", bytes: Buffer.from("x") })) }).replaceAll("tep-2", "tep-1"), "one ContentId"],
  ["an attachment that nobody announced", letter({ attachments: [1, 2].map((each) => ({ name: `${each}`, mediaType: "text/plain", bytes: Buffer.from("x") })) }).replace(/<edXML:Reference>(?:(?!<edXML:Reference>).)*tep-2.*?<\/edXML:Reference>/s, ""), "not announced"],
  ["more bytes than a message has", letter({ attachments: [{ name: "a", mediaType: "text/plain", bytes: Buffer.alloc(bounds.bytes) }] }), "larger than any message"],
];

describe("refused, and costs little", () => {
  it.each(attacks)("%s", (_what, message, reason) => {
    const bytes = Buffer.from(message as string);
    const [cpu, memory] = [process.cpuUsage(), process.memoryUsage().rss];
    expect(() => readMessage(bytes)).toThrow(Unreadable);
    const { user, system } = process.cpuUsage(cpu);
    expect((user + system) / 1_000).toBeLessThan(500);
    expect((process.memoryUsage().rss - memory) / 1e6).toBeLessThan(100);
    expect(() => readMessage(bytes)).toThrow(new RegExp(reason));
    expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
  });

  it.each([
    ["all attachments", (text: string) => bendText(text, "no-attachment", 1)],
    ["the content of one", (text: string) => text.replace(/(<ContentTransferEncoded>)[^<]*/, "$1")],
    ["one of two", (text: string) => text.replace("</edXML:edXMLManifest>", "<edXML:Reference><edXML:ContentId>cid:tep-9</edXML:ContentId></edXML:Reference></edXML:edXMLManifest>")],
  ])("a message that lacks %s is told apart: its sender can send it again", (_what, change) => {
    expect(() => read(change(letter()))).toThrow(expect.objectContaining({ code: "ATTACHMENT_ABSENT" }) as Error);
  });
});
