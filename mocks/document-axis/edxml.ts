/** edXML as QCVN 102:2016 has it, written and read by the shops. `TypeDetail` and everything in the attachments are invented. */
import { XMLParser } from "fast-xml-parser";

const namespace = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

export interface Attached {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface Edxml {
  readonly from: { readonly organId: string; readonly name: string };
  readonly to: { readonly organId: string; readonly name: string };
  readonly documentId: string;
  readonly kind: string;
  readonly subject: string;
  /** `yyyy/MM/dd` */
  readonly day: string;
  readonly attachments: readonly Attached[];
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const member = ({ organId, name }: Edxml["from"]): string => `<edXML:OrganId>${organId}</edXML:OrganId><edXML:OrganizationInCharge>${escape(name)}</edXML:OrganizationInCharge><edXML:OrganName>${escape(name)}</edXML:OrganName>`;

export const writeEdxml = ({ from, to, documentId, kind, subject, day, attachments }: Edxml): string => {
  const [, number = "1", notation = "HSMC"] = /,(\w+)\/([^,]+)$/.exec(documentId) ?? [];
  const references = attachments.map(({ name, mediaType }, index) => `<edXML:Reference><edXML:ContentId>cid:tep-${index + 1}</edXML:ContentId><edXML:ContentType>${mediaType}</edXML:ContentType><edXML:AttachmentName>${escape(name)}</edXML:AttachmentName></edXML:Reference>`);
  const encoded = attachments.map(
    ({ name, mediaType, bytes }, index) =>
      `<Attachment><ContentType>${mediaType}</ContentType><ContentId>tep-${index + 1}</ContentId><Description>Tệp đính kèm ${index + 1}</Description><ContentTransferEncoded>${bytes.toString("base64")}</ContentTransferEncoded><AttachmentName>${escape(name)}</AttachmentName></Attachment>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<edXML xmlns="${namespace}"><edXML:edXMLEnvelope xmlns:edXML="${namespace}"><edXML:edXMLHeader><edXML:MessageHeader><edXML:From>${member(from)}</edXML:From><edXML:To>${member(to)}</edXML:To><edXML:DocumentId>${escape(documentId)}</edXML:DocumentId><edXML:Code><edXML:CodeNumber>${number}</edXML:CodeNumber><edXML:CodeNotation>${notation}</edXML:CodeNotation></edXML:Code><edXML:PromulgationInfo><edXML:Place>N/A</edXML:Place><edXML:PromulgationDate>${day}</edXML:PromulgationDate></edXML:PromulgationInfo><edXML:Subject>${escape(subject)}</edXML:Subject><edXML:Content>${escape(subject)}</edXML:Content><edXML:DocumentType><edXML:Type>18</edXML:Type><edXML:TypeDetail>${kind}</edXML:TypeDetail><edXML:TypeName>${escape(subject)}</edXML:TypeName></edXML:DocumentType></edXML:MessageHeader><edXML:TraceHeaderList><edXML:TraceHeader><edXML:OrganId>${from.organId}</edXML:OrganId><edXML:Timestamp>${day} 00:00:00</edXML:Timestamp></edXML:TraceHeader></edXML:TraceHeaderList></edXML:edXMLHeader><edXML:edXMLBody><edXML:edXMLManifest>${references.join("")}</edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope><AttachmentEncoded>${encoded.join("")}</AttachmentEncoded></edXML>`;
};

interface ParsedEdxml {
  readonly edXML?: {
    readonly edXMLEnvelope?: { readonly edXMLHeader?: { readonly MessageHeader?: { readonly From?: { readonly OrganId?: string }; readonly DocumentId?: string; readonly DocumentType?: { readonly TypeDetail?: string } } } };
    readonly AttachmentEncoded?: { readonly Attachment?: readonly { readonly AttachmentName?: string; readonly ContentType?: string; readonly ContentTransferEncoded?: string }[] };
  };
}

export interface ReadEdxml {
  readonly from: string;
  readonly documentId: string;
  readonly kind: string;
  readonly attachments: readonly Attached[];
}

/** @returns `undefined` for what no member would take. */
export const readEdxml = (text: string): ReadEdxml | undefined => {
  try {
    const { edXML } = new XMLParser({ removeNSPrefix: true, parseTagValue: false, isArray: (name) => name === "Attachment" }).parse(text, true) as ParsedEdxml;
    const header = edXML?.edXMLEnvelope?.edXMLHeader?.MessageHeader;
    if (!header?.From?.OrganId || !header.DocumentId || !header.DocumentType?.TypeDetail) return undefined;
    const attachments = (edXML?.AttachmentEncoded?.Attachment ?? []).map(({ AttachmentName = "", ContentType = "", ContentTransferEncoded = "" }) => ({ name: AttachmentName, mediaType: ContentType, bytes: Buffer.from(ContentTransferEncoded, "base64") }));
    return { from: header.From.OrganId, documentId: header.DocumentId, kind: header.DocumentType.TypeDetail, attachments };
  } catch {
    return undefined;
  }
};
