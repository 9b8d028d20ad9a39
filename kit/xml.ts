import { XMLParser, XMLValidator } from "fast-xml-parser";

/** Nesting beyond this is an attack: the deepest known message of a ministry has 12 levels. */
const maxDepth = 32;

/** Tags and references beyond this are an attack: the largest known message has some thousands. */
const maxMarkup = 60_000;

const countMarkup = (text: string): number => {
  let count = 0;
  for (let index = 0; index < text.length && count <= maxMarkup; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x3c || code === 0x26) count += 1;
  }
  return count;
};

export class XmlError extends Error {
  override readonly name = "XmlError";
}

/**
 * Reads a ministry's XML. Namespaces' prefixes are dropped, attributes ignored, and every value stays text: `001` and `5052600000` as they stand.
 * An empty element is `""`, a missing one `undefined`.
 *
 * A document type is refused outright: it is what external entities and entity expansion need, and the parser alone would expand internal ones. The
 * validator is needed because the parser reads broken XML in silence.
 * @param lists names of elements that are lists even when there is one.
 * @throws {XmlError} with a reason of ours, never a piece of the text.
 */
export const readXml = (text: string, lists: readonly string[] = []): unknown => {
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) throw new XmlError("a document type declaration");
  if (countMarkup(text) > maxMarkup) throw new XmlError("more markup than any message has");
  if (XMLValidator.validate(text) !== true) throw new XmlError("not well-formed XML");
  try {
    return new XMLParser({
      ignoreAttributes: true,
      removeNSPrefix: true,
      parseTagValue: false,
      // Without this the parser leaves numeric references, `&#7853;`, as they stand; XML 1.0 has them, and a ministry that writes ASCII needs them.
      htmlEntities: true,
      maxNestedTags: maxDepth,
      isArray: (name) => lists.includes(name),
    }).parse(text);
  } catch {
    throw new XmlError("XML that the parser refuses");
  }
};

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Makes text safe inside an element or an attribute. Characters that XML forbids are dropped. */
export const escapeXml = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 does not allow
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "").replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** Wraps text in CDATA; an end marker inside is split over two sections. */
export const cdata = (text: string): string => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
