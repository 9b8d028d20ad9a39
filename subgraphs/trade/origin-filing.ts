/** Applications for certificates of origin on the wire. All of it is invented. */
import { escapeXml } from "../../kit/xml.ts";
import type { Manner } from "./filing.ts";
import type { AskedContent, AskedGoods } from "./origin-application.ts";
import { readOriginRefusal } from "./origin-refusals.ts";
import type { OriginRefusalCode } from "./origin-refusals.ts";
import { filerRoles } from "./representation.ts";
import type { Filer } from "./representation.ts";

/** It stands on nothing but itself, because the sweeper files it too. */
export type OriginFiling = {
  readonly filer: Filer;
  /** What is applied for; or the application that is handed in once more. */
  readonly about: { readonly form: string; readonly destination: string; readonly declarationNumber: string } | { readonly code: string };
  readonly content: AskedContent;
};

const element = (name: string, value: string | number | undefined): string => `<${name}>${escapeXml(String(value ?? ""))}</${name}>`;

const item = ({ hsCode, description, criterion, regionalValuePercent, quantity, unit, value }: AskedGoods): string =>
  `<Item>${element("HSCode", hsCode)}${element("Description", description)}${element("Criterion", criterion)}${element("Percent", regionalValuePercent)}${element("Quantity", quantity)}${element("Unit", unit)}${element("Value", value)}</Item>`;

const write = ({ filer, about, content }: OriginFiling, reference: string): string => {
  const { consignee, consigneeAddress, invoiceNumber, currency, goods } = content;
  const [root, head] =
    "code" in about
      ? ["COResubmission", element("FileCode", about.code)]
      : ["CODeclaration", element("TaxCode", filer.taxCode) + element("FormCOId", about.form) + element("CountryId", about.destination) + element("CustomsNumber", about.declarationNumber)];
  const said = element("Consignee", consignee) + element("ConsigneeAddress", consigneeAddress) + element("InvoiceNumber", invoiceNumber) + element("Currency", currency);
  const declarant = `<Declarant>${element("PersonalId", filer.personalId)}${element("Role", filerRoles[filer.role])}</Declarant>`;
  return `<?xml version="1.0" encoding="utf-8"?><${root}>${element("Reference", reference)}${head}${said}${declarant}<Goods>${goods.map(item).join("")}</Goods></${root}>`;
};

export const originManner: Manner<OriginFiling, OriginRefusalCode> = {
  words: { root: "DeclareResult", code: "Code", reference: "Reference", file: "FileCode", received: "ReceivedTime", promised: "ResultDate", malformed: "INVALID", notFound: "NOT_FOUND", referenceUsed: "REFERENCE_USED" },
  sendPath: "/ServiceCO/Declare",
  findPath: (reference) => `/ServiceCO/Find?Reference=${encodeURIComponent(reference)}`,
  write,
  refusalOf: readOriginRefusal,
};
