import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { XmlError, cdata, escapeXml, readXml } from "./xml.ts";

describe("a ministry's XML", () => {
  it("keeps every value as text", () => {
    expect(readXml("<a><code>001</code><amount>5052600000</amount><flag>true</flag><float>1.10</float><hex>0x1F</hex></a>")).toEqual({
      a: { code: "001", amount: "5052600000", flag: "true", float: "1.10", hex: "0x1F" },
    });
  });

  it("tells an empty element from a missing one", () => {
    expect(readXml("<a><b/><c></c></a>")).toEqual({ a: { b: "", c: "" } });
  });

  it("drops prefixes and attributes", () => {
    expect(readXml('<s:a xmlns:s="urn:x" id="1"><s:b nil="true">1</s:b></s:a>')).toEqual({ a: { b: "1" } });
  });

  it("makes a list of one where it is told to, and of many in any case", () => {
    expect(readXml("<a><b>1</b><c>1</c></a>", ["b"])).toEqual({ a: { b: ["1"], c: "1" } });
    expect(readXml("<s:a><s:b>1</s:b></s:a>", ["b"])).toEqual({ a: { b: ["1"] } });
    expect(readXml("<a><b>1</b><b>2</b></a>")).toEqual({ a: { b: ["1", "2"] } });
  });

  it("knows the entities of XML, and characters by number, once each", () => {
    expect(readXml("<a>&lt;b&gt; &amp; &quot;&apos; &#7877;&#x1EBF;</a>")).toEqual({ a: "<b> & \"' ễế" });
    expect(readXml("<a>&amp;lt;b&amp;gt;</a>")).toEqual({ a: "&lt;b&gt;" });
  });

  it("takes CDATA as it stands, in one section or several", () => {
    expect(readXml("<a><![CDATA[<b>&amp;</b>]]></a>")).toEqual({ a: "<b>&amp;</b>" });
    expect(readXml("<a><![CDATA[x]]]]><![CDATA[>y]]></a>")).toEqual({ a: "x]]>y" });
  });

  it("is read with a byte order mark", () => {
    expect(readXml('\uFEFF<?xml version="1.0" encoding="UTF-8"?><a>1</a>')).toMatchObject({ a: "1" });
  });

  it("may be as deep as the deepest message", () => {
    expect(() => readXml(`${"<a>".repeat(12)}1${"</a>".repeat(12)}`)).not.toThrow();
  });
});

const laughs = `<!DOCTYPE lolz [<!ENTITY a "lol">${"bcdefghij".split("").map((name, index) => `<!ENTITY ${name} "${`&${"abcdefghi"[index]};`.repeat(10)}">`).join("")}]><x>&j;</x>`;

describe("what is refused", () => {
  it.each([
    ["a document type", "<!DOCTYPE a><a/>"],
    ["a document type in small letters", "<!doctype a><a/>"],
    ["a document type after a declaration", '<?xml version="1.0"?>\n<!DOCTYPE a><a/>'],
    ["a document type after a comment", "<!-- x --><!DOCTYPE a><a/>"],
    ["an external entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ["an entity over the network", '<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1:1/">]><a>&x;</a>'],
    ["an external document type", '<!DOCTYPE a PUBLIC "-//X//Y" "http://127.0.0.1:1/x.dtd"><a/>'],
    ["a parameter entity", '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]><a/>'],
    ["an entity declaration alone", '<!ENTITY x "y"><a>&x;</a>'],
    ["a billion laughs", laughs],
    ["a quadratic blow-up", `<!DOCTYPE a [<!ENTITY x "${"x".repeat(50_000)}">]><a>${"&x;".repeat(5_000)}</a>`],
    ["a page", "<!DOCTYPE html><html><body>Bảo trì</body></html>"],
    ["an element that is not closed", "<a><b></a>"],
    ["a document cut short", "<a><b>1</b>"],
    ["a tag cut short", "<a><b>1</b"],
    ["a second closing tag", "<a/></a>"],
    ["plain text", "Bảo trì"],
    ["JSON", '{"a":1}'],
    ["nothing", ""],
    ["UTF-16 read as UTF-8", Buffer.from("<a>1</a>", "utf16le").toString("utf8")],
    ["UTF-16 with its mark, read as UTF-8", Buffer.from("\uFEFF<a>1</a>", "utf16le").toString("utf8")],
    ["elements nested too deep", "<a>".repeat(100) + "</a>".repeat(100)],
    ["an element that is a prototype", "<a><__proto__><isAdmin>1</isAdmin></__proto__></a>"],
    ["a way to a prototype by the constructor", "<a><constructor><prototype><isAdmin>1</isAdmin></prototype></constructor></a>"],
  ])("%s", (_what, text) => {
    expect(() => readXml(text)).toThrow(XmlError);
    expect(({} as { readonly isAdmin?: string }).isAdmin).toBeUndefined();
  });

  it("is refused without a word of what it said", () => {
    for (const text of ["<a>999085000101", "<!DOCTYPE a><a>999085000101</a>", "<__proto__>999085000101</__proto__>"]) {
      expect(() => readXml(text)).toThrow(expect.objectContaining({ message: expect.not.stringContaining("999085000101") }));
    }
  });

  it.each([
    ["nesting", "<a>".repeat(300_000)],
    ["opening marks", "<".repeat(1_000_000)],
    ["sections that do not end", `<a>${"<![CDATA[".repeat(100_000)}</a>`],
    ["comments that do not end", `<a>${"<!-- ".repeat(200_000)}</a>`],
    ["attributes that do not end", `<a ${"x ".repeat(500_000)}`],
    ["a document type at the end", `${"<a>".repeat(1)}${"x".repeat(1_000_000)}<!DOCTYPE a></a>`],
  ])("is refused in no time: a megabyte of %s", (_what, text) => {
    const started = process.cpuUsage();
    expect(() => readXml(text)).toThrow(XmlError);
    // What grows with the square of a megabyte takes minutes; the bound leaves room for a busy machine.
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(2_000);
  });

  it("does not expand what it does not know", () => {
    expect(readXml("<a>&xxe;</a>")).toEqual({ a: "&xxe;" });
  });

  it("refuses a flood of characters by number, and of tags", () => {
    expect(() => readXml(`<a>${"&#65;".repeat(100_000)}</a>`)).toThrow("markup");
    expect(() => readXml(`<a>${"<b/>".repeat(100_000)}</a>`)).toThrow("markup");
    expect(readXml(`<a>${"&#65;".repeat(1_000)}</a>`)).toEqual({ a: "A".repeat(1_000) });
  });
});

describe("text that we write", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        // The reader trims, and XML has one kind of line end.
        const expected = text.replace(/\r\n?/g, "\n").trim();
        fc.pre(!/[\r\t]/.test(text));
        expect(readXml(`<a>${escapeXml(text)}</a>`)).toEqual({ a: expected });
      }),
    );
  });

  it("comes back out of CDATA, whatever marks are in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("]", ">", "<", "&", "!", "[", "C", "a"), minLength: 1 }), (text) => {
        expect(readXml(`<a>${cdata(text)}</a>`)).toEqual({ a: text });
      }),
    );
  });

  it("cannot end its element, nor open another", () => {
    expect(escapeXml(`</a><b x="1" y='2'>&`)).toBe("&lt;/a&gt;&lt;b x=&quot;1&quot; y=&apos;2&apos;&gt;&amp;");
  });

  it("loses the characters that XML forbids", () => {
    expect(escapeXml("a\u0000b\u0008c\u000Bd\uFFFEe\tf\ng")).toBe("abcde\tf\ng");
  });
});
