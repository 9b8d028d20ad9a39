/** A request for a connection, as it is made, checked field by field, and as it is filed. */
import { z } from "zod";
import type { FilingActor } from "../../kit/application.ts";
import type { PublicError } from "../../kit/errors.ts";
import type { CitedFact } from "../../kit/evidence.ts";
import { line, readFields, wrong } from "../../kit/input.ts";
import type { Expected, Optional } from "../../kit/input.ts";
import type { RepresentedOrganisation } from "../../kit/subject.ts";
import type { Voltage } from "./connection.ts";
import type { CorporationName } from "./customer-code.ts";

/** The codes under which the portal has the two procedures. Invented: no public code was found. */
export const procedures: Readonly<Record<Voltage, string>> = { LOW: "9.990021", MEDIUM: "9.990022" };

export type ConnectionPurpose = "HOUSEHOLD" | "BUSINESS" | "PRODUCTION";
export type PaperKind = "PREMISES" | "SINGLE_LINE_DIAGRAM" | "PROTECTION" | "EQUIPMENT" | "OTHER";

export type Address = { readonly line: string; readonly communeCode: string; readonly commune: string; readonly provinceCode: string; readonly province: string };

/** All that was said, in one form: whether a field was left out or null makes no other request. */
export type AskedConnection = {
  readonly address: Address;
  readonly purpose: ConnectionPurpose;
} & (
  | { readonly voltage: "LOW"; readonly expectedLoad: number; readonly phases: 1 | 3; readonly evidence: readonly string[]; readonly premises: string }
  | { readonly voltage: "MEDIUM"; readonly taxCode: string; readonly capacity: number; readonly singleLineDiagram: string; readonly documents: readonly { readonly kind: PaperKind; readonly offer: string }[] }
);

export type Paper = { readonly kind: PaperKind; readonly id: string; readonly sha256: string; readonly name: string; readonly address: string };

/** What is filed: it stands on nothing but itself, because the sweeper files it too. */
export type ConnectionFiling = {
  readonly corporation: CorporationName;
  readonly voltage: Voltage;
  readonly personalId: string;
  /** Of a person who asks for themself; of a firm the register of firms has it. */
  readonly fullName?: string;
  readonly firm?: { readonly taxCode: string; readonly role: RepresentedOrganisation["role"] };
  readonly address: Address;
  readonly purpose: ConnectionPurpose;
  /** Kilowatts of a low voltage, kilovolt-amperes of a medium one. */
  readonly power: number;
  readonly phases: 1 | 3;
  readonly papers: readonly Paper[];
  readonly cited: readonly CitedFact[];
  /** Who files for the citizen. */
  readonly actor?: FilingActor;
};

const bounds = {
  offer: 16_000,
  /** As the register of residence bounds it, with room. */
  line: 200,
  name: 100,
  /** A small workshop has tens; what is beyond this was typed in watts. */
  kilowatts: 1_000,
  /** The largest customers of the medium voltage have some tens of thousands. */
  kilovoltAmperes: 100_000,
  documents: 10,
};

const offer = z.string().min(1).max(bounds.offer);

const address = z.object({ line: line(bounds.line), communeCode: z.string().regex(/^\d{5}$/), commune: line(bounds.name), provinceCode: z.string().regex(/^\d{2}$/), province: line(bounds.name) });
const lowVoltage = z.object({
  purpose: z.enum(["HOUSEHOLD", "BUSINESS", "PRODUCTION"]),
  expectedLoad: z.number().positive().max(bounds.kilowatts).refine((load) => Number.isInteger(Math.round(load * 1e6) / 1e5)),
  phases: z.enum(["ONE", "THREE"]).transform((phases): 1 | 3 => (phases === "ONE" ? 1 : 3)),
  evidence: z.array(offer).length(1),
  premises: offer,
});
const mediumVoltage = z.object({
  taxCode: z.string(),
  purpose: z.enum(["BUSINESS", "PRODUCTION"]),
  capacity: z.int().positive().max(bounds.kilovoltAmperes),
  singleLineDiagram: offer,
  documents: z.array(z.object({ kind: z.enum(["PREMISES", "PROTECTION", "EQUIPMENT", "OTHER"]), offer })).max(bounds.documents),
});

/** What each field has to be, by its path. */
const expected: Expected = {
  "address.line": { en: "address.line is one line of up to 200 characters: house number, street, hamlet.", vi: "address.line là một dòng, tối đa 200 ký tự: số nhà, đường, thôn." },
  "address.communeCode": { en: "address.communeCode has five digits.", vi: "address.communeCode gồm năm chữ số." },
  "address.provinceCode": { en: "address.provinceCode has two digits.", vi: "address.provinceCode gồm hai chữ số." },
  address: { en: "address names commune and province, each in up to 100 characters.", vi: "address gồm tên xã và tên tỉnh, mỗi tên tối đa 100 ký tự." },
  "lowVoltage.expectedLoad": { en: "lowVoltage.expectedLoad is in kilowatts, above 0 and up to 1,000, with at most one decimal.", vi: "lowVoltage.expectedLoad tính bằng kW, lớn hơn 0 và tối đa 1.000, có nhiều nhất một chữ số thập phân." },
  "lowVoltage.evidence": { en: "lowVoltage.evidence is the one evidence of identity that me.prefill gave for this procedure.", vi: "lowVoltage.evidence là thông tin nhân thân mà me.prefill đã cấp cho thủ tục này, đúng một giá trị." },
  "lowVoltage.premises": { en: "lowVoltage.premises is the offer of a file, from reuseDocument for this procedure.", vi: "lowVoltage.premises là mã do reuseDocument cấp cho thủ tục này." },
  "mediumVoltage.purpose": { en: "mediumVoltage.purpose is BUSINESS or PRODUCTION.", vi: "mediumVoltage.purpose là BUSINESS hoặc PRODUCTION." },
  "mediumVoltage.capacity": { en: "mediumVoltage.capacity is in kilovolt-amperes, a whole number from 1 to 100,000.", vi: "mediumVoltage.capacity tính bằng kVA, là số nguyên từ 1 đến 100.000." },
  "mediumVoltage.singleLineDiagram": { en: "mediumVoltage.singleLineDiagram is the offer of a file, from reuseDocument for this procedure.", vi: "mediumVoltage.singleLineDiagram là mã do reuseDocument cấp cho thủ tục này." },
  "mediumVoltage.documents": { en: "mediumVoltage.documents has up to 10 files, each an offer from reuseDocument for this procedure.", vi: "mediumVoltage.documents có tối đa 10 tệp, mỗi tệp là mã do reuseDocument cấp cho thủ tục này." },
  voltage: { en: "Give either lowVoltage or mediumVoltage, and not both.", vi: "Hãy khai lowVoltage hoặc mediumVoltage, không khai cả hai." },
};

/** Says what a field has to be. */
export const wrongField = (field: string): PublicError => wrong(field, expected);

/** As it comes from the graph, which has looked at the types. */
export interface ConnectionInput {
  readonly address: Address;
  readonly lowVoltage?: Optional<object>;
  readonly mediumVoltage?: Optional<object>;
  readonly idempotencyKey: string;
}

/** @throws {PublicError} `BAD_INPUT`, saying what the first field that is wrong has to be. */
export const readRequest = ({ address: at, lowVoltage: low, mediumVoltage: medium }: ConnectionInput): AskedConnection => {
  if ((low == null) === (medium == null)) throw wrongField("voltage");
  if (low == null) {
    const { address: place, mediumVoltage: asked } = readFields(z.object({ address, mediumVoltage }), { address: at, mediumVoltage: medium }, expected);
    return { voltage: "MEDIUM", address: place, ...asked };
  }
  const { address: place, lowVoltage: asked } = readFields(z.object({ address, lowVoltage }), { address: at, lowVoltage: low }, expected);
  return { voltage: "LOW", address: place, ...asked };
};
