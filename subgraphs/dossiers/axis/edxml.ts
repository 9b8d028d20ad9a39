/**
 * edXML by QCVN 102:2016: an envelope with a header, a manifest of what is attached, and the attachments in base64 beside it.
 *
 * Danger: it comes from outside, and up to 13 MB of it are base64. The parser would take seconds and hundreds of megabytes over these, so they are cut out by
 * looking for their two tags, and only what remains, a few kilobytes of markup, is parsed. What was cut is believed to be an attachment's content only where the
 * parsed document says that there is one.
 */
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { z } from "zod";
import { XmlError, escapeXml, readXml } from "../../../kit/xml.ts";

const namespace = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

export const bounds = {
  /** An envelope around ten megabytes in base64, and the form of a dossier. */
  bytes: 15_000_000,
  /** Without attachments: each member that a message passes adds a trace of 200 bytes to it. */
  markup: 500_000,
  attachments: 50,
};

export interface Attachment {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Message {
  /** `OrganId` of the sender, as the message itself says. */
  readonly sender: string;
  readonly recipients: readonly string[];
  /** The sender's own name for it. */
  readonly documentId: string;
  /** `TypeDetail`: what kind of message it is. */
  readonly kind: string;
  readonly attachments: readonly Attachment[];
  /** Of all the above: the same for the same message, whatever was added to it on the way. */
  readonly digest: string;
}

/** Why a message is put aside; our words follow. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly code: "UNREADABLE" | "ATTACHMENT_ABSENT";
  constructor(reason: string, code: Unreadable["code"] = "UNREADABLE") {
    super(reason);
    this.code = code;
  }
}

const decode = (bytes: Buffer): string => {
  if (bytes.length > bounds.bytes) throw new Unreadable("larger than any message");
  // UTF-16 has zeros, and its mark of byte order is not UTF-8.
  if (!isUtf8(bytes) || bytes.includes(0)) throw new Unreadable("not UTF-8");
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const encoding = /^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w-]+)/.exec(text.slice(0, 300))?.[1] ?? "utf-8";
  if (!/^(?:utf-?8|us-ascii)$/i.test(encoding)) throw new Unreadable("an encoding other than UTF-8");
  return text;
};

/** @returns the markup with `#0`, `#1` … in the place of the contents, and these. */
const cutContents = (text: string): { readonly markup: string; readonly contents: readonly string[] } => {
  const opening = /<((?:[\w.-]{1,40}:)?ContentTransferEncoded)(?:\s[^<>]{0,500})?>/g;
  const contents: string[] = [];
  let markup = "";
  let from = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    if (found[0].endsWith("/>")) continue;
    if (contents.length === bounds.attachments) throw new Unreadable("more attachments than any message has");
    const end = text.indexOf(`</${found[1]}`, opening.lastIndex);
    if (end === -1) throw new Unreadable("an attachment that does not end");
    markup += `${text.slice(from, opening.lastIndex)}#${contents.length}`;
    contents.push(text.slice(opening.lastIndex, end));
    from = end;
    opening.lastIndex = end;
  }
  markup += text.slice(from);
  if (markup.length > bounds.markup) throw new Unreadable("more markup than any message has");
  return { markup, contents };
};

const decodeBase64 = (content: string): Buffer => {
  const digits = content.replace(/[ \t\r\n]+/g, "");
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) throw new Unreadable("an attachment that is not base64");
  return Buffer.from(digits, "base64");
};

/** What no table holds and no line of a log: a reference may stand for any character. */
const word = (length: number) => z.string().trim().min(1).max(length).refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value));
const organ = z.object({ OrganId: word(100) });
const list = <T extends z.ZodType>(item: T, most: number) => z.array(item).max(most);
/** Some write the reference's `cid:` here and some do not. */
const contentId = word(200).transform((id) => id.replace(/^cid:/, ""));

const shape = z.object({
  edXML: z.object({
    edXMLEnvelope: z.object({
      edXMLHeader: z.object({
        MessageHeader: z.object({ From: organ, To: list(organ, 100).min(1), DocumentId: word(200), DocumentType: z.object({ TypeDetail: word(60) }) }),
      }),
      edXMLBody: z.object({ edXMLManifest: z.object({ Reference: list(z.object({ ContentId: contentId }), bounds.attachments).min(1) }) }),
    }),
    AttachmentEncoded: z.union([z.literal("").transform(() => ({ Attachment: [] })), z.object({ Attachment: list(z.object({ ContentId: contentId, AttachmentName: word(300), ContentTransferEncoded: z.string() }), bounds.attachments) })]).optional(),
  }),
});

/** The fields that are lists even when there is one. */
const lists = ["To", "Reference", "Attachment"];

const sha256 = (bytes: Buffer | string): string => createHash("sha256").update(bytes).digest("hex");

/** @throws {Unreadable} for what is no message, or not whole. */
export const readMessage = (bytes: Buffer): Message => {
  const { markup, contents } = cutContents(decode(bytes));
  const read = shape.safeParse(parse(markup));
  if (!read.success) throw new Unreadable(`wrong shape at ${read.error.issues[0]?.path.filter((part) => typeof part === "string").join(".") ?? "the root"}`);
  const { edXMLEnvelope: envelope, AttachmentEncoded } = read.data.edXML;
  const { From, To, DocumentId: documentId, DocumentType } = envelope.edXMLHeader.MessageHeader;
  const attached = AttachmentEncoded?.Attachment ?? [];
  const announced = new Set(envelope.edXMLBody.edXMLManifest.Reference.map(({ ContentId }) => ContentId));
  const present = new Set(attached.map(({ ContentId }) => ContentId));
  if (present.size < attached.length) throw new Unreadable("two attachments of one ContentId");
  if ([...announced].some((id) => !present.has(id))) throw new Unreadable("an attachment that is announced is absent", "ATTACHMENT_ABSENT");
  if (present.size > announced.size) throw new Unreadable("an attachment that is not announced");
  const attachments = attached.map(({ AttachmentName: name, ContentTransferEncoded: place }): Attachment => ({ name, bytes: decodeBase64(contentAt(place, contents)) }));
  const [sender, recipients, kind] = [From.OrganId, To.map(({ OrganId }) => OrganId), DocumentType.TypeDetail];
  const digest = sha256(JSON.stringify([sender, recipients, documentId, kind, attachments.map((each) => [each.name, sha256(each.bytes)])]));
  return { sender, recipients, documentId, kind, attachments, digest };
};

const parse = (markup: string): unknown => {
  try {
    return readXml(markup, lists);
  } catch (error) {
    throw new Unreadable(error instanceof XmlError ? error.message : "XML that the parser refuses");
  }
};

const contentAt = (place: string, contents: readonly string[]): string => {
  const content = /^#(\d{1,2})$/.test(place) ? contents[Number(place.slice(1))] : undefined;
  if (content === undefined || content.trim() === "") throw new Unreadable("an attachment without content", "ATTACHMENT_ABSENT");
  return content;
};

export interface Letter {
  readonly sender: { readonly organId: string; readonly name: string };
  readonly recipient: { readonly organId: string; readonly name: string };
  readonly documentId: string;
  /** The DocumentId of what it answers. */
  readonly respondsTo?: string | undefined;
  readonly kind: string;
  readonly subject: string;
  /** `yyyy/MM/dd` */
  readonly day: string;
  readonly attachments: readonly (Attachment & { readonly mediaType: string })[];
}

const element = (name: string, inner: string): string => `<edXML:${name}>${inner}</edXML:${name}>`;
const text = (name: string, value: string): string => element(name, escapeXml(value));
const member = (name: string, { organId, name: full }: Letter["sender"]): string => element(name, text("OrganId", organId) + text("OrganizationInCharge", full) + text("OrganName", full));

/** The same bytes for the same letter. */
export const writeMessage = ({ sender, recipient, documentId, respondsTo, kind, subject, day, attachments }: Letter): Buffer => {
  const references = attachments.map(({ name, mediaType }, index) => element("Reference", text("ContentId", `cid:${documentId}-${index}`) + text("ContentType", mediaType) + text("AttachmentName", name)));
  const encoded = attachments.map(
    ({ name, mediaType, bytes }, index) =>
      `<Attachment><ContentType>${escapeXml(mediaType)}</ContentType><ContentId>${escapeXml(documentId)}-${index}</ContentId><ContentTransferEncoded>${bytes.toString("base64")}</ContentTransferEncoded><AttachmentName>${escapeXml(name)}</AttachmentName></Attachment>`,
  );
  const header = [
    member("From", sender),
    member("To", recipient),
    text("DocumentId", documentId),
    element("Code", text("CodeNumber", documentId) + text("CodeNotation", kind)),
    element("PromulgationInfo", text("Place", "Hà Nội") + text("PromulgationDate", day)),
    text("Subject", subject),
    text("Content", subject),
    element("DocumentType", text("Type", "0") + text("TypeDetail", kind) + text("TypeName", subject)),
    respondsTo === undefined ? "" : element("ResponseFor", text("OrganId", recipient.organId) + text("DocumentId", respondsTo)),
  ];
  return Buffer.from(
    `<?xml version="1.0" encoding="utf-8"?><edXML xmlns="${namespace}"><edXML:edXMLEnvelope xmlns:edXML="${namespace}">${element("edXMLHeader", element("MessageHeader", header.join("")))}${element("edXMLBody", element("edXMLManifest", references.join("")))}</edXML:edXMLEnvelope><AttachmentEncoded>${encoded.join("")}</AttachmentEncoded></edXML>`,
  );
};
