/** The procedures that the portal offers: what each requires, gives and costs, all with the day it came into force. */
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";
import type { LocalisedText } from "./statuses.ts";

/** A part of an application. */
export interface Requirement {
  readonly id: string;
  readonly name: LocalisedText;
  /** Where it can come from: an owner's fact (`facts.ts`), the result of another procedure (and what its owner tells, while the store has none), or only the person. */
  readonly from: { readonly fact: string } | { readonly resultOf: string; readonly fact?: string } | "PERSON";
  readonly notOlderThanDays?: number;
}

interface Owner extends Dated {
  readonly name: LocalisedText;
}

interface Terms extends Dated {
  readonly serviceLevel: "WHOLLY_ONLINE" | "PARTLY_ONLINE";
  readonly workingDays: number;
  readonly receivedUntil?: string;
}

interface Fees extends Dated {
  readonly fees: readonly { readonly name: LocalisedText; readonly amount: number }[];
}

interface Requirements extends Dated {
  readonly requirements: readonly Requirement[];
}

interface Province extends Dated {
  readonly code: string;
  readonly name: string;
}

interface ProcedureRecord {
  readonly code: string;
  readonly codeStanding: "VERIFIED" | "LEGACY" | "UNVERIFIED" | "INVENTED";
  readonly name: LocalisedText;
  readonly result: LocalisedText;
  /** What it gives is shown to the person alone, at assurance level 2: neither to somebody who acts for them nor after a weaker sign-in. */
  readonly isSensitive?: boolean;
  readonly owners: readonly Owner[];
  readonly terms: readonly Terms[];
  readonly fees: readonly Fees[];
  readonly requirements: readonly Requirements[];
  readonly provinces: readonly Province[];
}

/** A procedure as it is on one day. */
export interface Procedure {
  readonly code: string;
  readonly on: string;
  readonly codeStanding: ProcedureRecord["codeStanding"];
  readonly name: LocalisedText;
  readonly result: LocalisedText;
  readonly isSensitive: boolean;
  readonly owner: Owner;
  readonly serviceLevel: Terms["serviceLevel"];
  readonly workingDays: number;
  readonly receivedUntil: string | undefined;
  readonly fees: readonly { readonly name: LocalisedText; readonly amount: number; readonly since: string }[];
  readonly requirements: readonly Requirement[];
  readonly provinces: readonly Province[];
}

/** The portal opened with these three; another is a line here and in the procedures that it joins. */
const pilots = (from: string): readonly Province[] => [
  { from, code: "01", name: "Thành phố Hà Nội" },
  { from, code: "79", name: "Thành phố Hồ Chí Minh" },
  { from, code: "22", name: "Tỉnh Quảng Ninh" },
];

const portalOpened = "2019-12-09";
const publicSecurity: LocalisedText = { vi: "Bộ Công an", en: "Ministry of Public Security" };
const justice: LocalisedText = { vi: "Bộ Tư pháp", en: "Ministry of Justice" };

const industryAndTrade: LocalisedText = { vi: "Bộ Công Thương (Tập đoàn Điện lực Việt Nam)", en: "Ministry of Industry and Trade (Vietnam Electricity)" };

const identity: Requirement = {
  id: "identity",
  name: { vi: "Thông tin nhân thân trong cơ sở dữ liệu quốc gia về dân cư", en: "Particulars in the national population database" },
  from: { fact: "IDENTITY" },
};
const portrait: Requirement = { id: "portrait", name: { vi: "Ảnh chân dung", en: "Portrait" }, from: "PERSON" };
const judicialRecord = (notOlderThanDays?: number): Requirement => ({
  id: "judicial-record",
  name: { vi: "Phiếu lý lịch tư pháp", en: "Judicial record certificate" },
  from: { resultOf: "3.000333", fact: "JUDICIAL_RECORD" },
  ...(notOlderThanDays !== undefined && { notOlderThanDays }),
});

const records: readonly ProcedureRecord[] = [
  {
    // The id under which the portal listed it from 2019; the code of today was not verified.
    code: "T-BPC-280426",
    codeStanding: "LEGACY",
    name: { vi: "Đổi giấy phép lái xe", en: "Exchange of a driving licence" },
    result: { vi: "Giấy phép lái xe", en: "Driving licence" },
    owners: [
      { from: portalOpened, name: { vi: "Bộ Giao thông vận tải", en: "Ministry of Transport" } },
      { from: "2025-03-01", name: publicSecurity },
    ],
    terms: [{ from: portalOpened, serviceLevel: "PARTLY_ONLINE", workingDays: 5 }],
    // Circular 37/2023/TT-BTC; the lower amount for online applications by Circular 63/2023/TT-BTC, until the end of 2025. A text of 2026 still shows 115,000.
    fees: [
      { from: portalOpened, fees: [{ name: { vi: "Lệ phí cấp giấy phép lái xe", en: "Fee for the licence" }, amount: 135_000 }] },
      { from: "2023-12-01", fees: [{ name: { vi: "Lệ phí cấp giấy phép lái xe (trực tuyến)", en: "Fee for the licence (online)" }, amount: 115_000 }] },
      { from: "2026-01-01", fees: [{ name: { vi: "Lệ phí cấp giấy phép lái xe", en: "Fee for the licence" }, amount: 135_000 }] },
    ],
    requirements: [
      {
        from: portalOpened,
        requirements: [
          identity,
          { id: "licence", name: { vi: "Giấy phép lái xe đang có", en: "The licence to be exchanged" }, from: { fact: "DRIVING_LICENCE" } },
          { id: "health", name: { vi: "Giấy khám sức khỏe của người lái xe", en: "Driver's health certificate" }, from: "PERSON" },
          portrait,
        ],
      },
    ],
    provinces: pilots(portalOpened),
  },
  {
    code: "3.000333",
    codeStanding: "VERIFIED",
    name: { vi: "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam", en: "Judicial record certificate for citizens, and for foreigners who reside in Viet Nam" },
    result: { vi: "Phiếu lý lịch tư pháp", en: "Judicial record certificate" },
    isSensitive: true,
    owners: [
      { from: portalOpened, name: justice },
      { from: "2025-03-01", name: publicSecurity },
    ],
    // Older texts say 10 working days, and 20 with an inquiry abroad; the terms of 2026 are 10, and 15 with a verification.
    terms: [{ from: portalOpened, serviceLevel: "WHOLLY_ONLINE", workingDays: 10 }],
    fees: [{ from: portalOpened, fees: [{ name: { vi: "Phí cung cấp thông tin lý lịch tư pháp", en: "Fee for the record" }, amount: 200_000 }] }],
    requirements: [{ from: portalOpened, requirements: [identity] }],
    provinces: pilots(portalOpened),
  },
  {
    code: "9.990001",
    codeStanding: "INVENTED",
    name: { vi: "Xác minh thông tin công dân trong cơ sở dữ liệu quốc gia về dân cư", en: "Verification of identity in the national population database" },
    result: { vi: "Kết quả xác minh thông tin công dân", en: "Result of the verification" },
    owners: [{ from: portalOpened, name: publicSecurity }],
    terms: [{ from: portalOpened, serviceLevel: "PARTLY_ONLINE", workingDays: 3 }],
    fees: [{ from: portalOpened, fees: [] }],
    requirements: [
      {
        from: portalOpened,
        requirements: [identity, { id: "papers", name: { vi: "Giấy tờ chứng minh nhân thân", en: "Papers that prove who you are" }, from: "PERSON" }],
      },
    ],
    provinces: pilots(portalOpened),
  },
  {
    // Of a firm, in one province (Decree 81/2018/NĐ-CP, Art. 19); the term is general knowledge.
    code: "2.000004",
    codeStanding: "VERIFIED",
    name: { vi: "Đăng ký hoạt động khuyến mại đối với chương trình khuyến mại mang tính may rủi thực hiện trên địa bàn 1 tỉnh, thành phố trực thuộc Trung ương", en: "Registration of a promotion by luck in one province" },
    result: { vi: "Xác nhận đăng ký hoạt động khuyến mại", en: "Confirmation of the registration" },
    owners: [{ from: portalOpened, name: { vi: "Bộ Công Thương", en: "Ministry of Industry and Trade" } }],
    terms: [{ from: portalOpened, serviceLevel: "WHOLLY_ONLINE", workingDays: 5 }],
    fees: [{ from: portalOpened, fees: [] }],
    requirements: [{ from: portalOpened, requirements: [{ id: "terms", name: { vi: "Thể lệ chương trình khuyến mại (Mẫu 03)", en: "Terms of the promotion (form 03)" }, from: "PERSON" }] }],
    provinces: pilots(portalOpened),
  },
  {
    // Code, term and cut-off as Hà Nội has them; name and fee are general knowledge.
    code: "2.000635",
    codeStanding: "VERIFIED",
    name: { vi: "Cấp bản sao trích lục hộ tịch", en: "Certified copy of a civil-status entry" },
    result: { vi: "Bản sao trích lục hộ tịch", en: "Certified copy" },
    owners: [{ from: portalOpened, name: justice }],
    terms: [{ from: portalOpened, serviceLevel: "WHOLLY_ONLINE", workingDays: 0, receivedUntil: "15:00" }],
    fees: [{ from: portalOpened, fees: [{ name: { vi: "Phí khai thác thông tin hộ tịch", en: "Fee for the copy" }, amount: 8_000 }] }],
    requirements: [{ from: portalOpened, requirements: [identity] }],
    provinces: [{ from: portalOpened, code: "01", name: "Thành phố Hà Nội" }],
  },
  {
    // General knowledge, code, term and fee: check before relying on them.
    code: "1.000828",
    codeStanding: "UNVERIFIED",
    name: { vi: "Cấp Chứng chỉ hành nghề luật sư", en: "Lawyer's practising certificate" },
    result: { vi: "Chứng chỉ hành nghề luật sư", en: "Practising certificate" },
    owners: [{ from: portalOpened, name: justice }],
    terms: [{ from: portalOpened, serviceLevel: "PARTLY_ONLINE", workingDays: 20 }],
    fees: [{ from: portalOpened, fees: [{ name: { vi: "Phí thẩm định tiêu chuẩn, điều kiện hành nghề", en: "Fee for the examination of conditions" }, amount: 800_000 }] }],
    requirements: [
      {
        from: portalOpened,
        requirements: [identity, judicialRecord(), { id: "degree", name: { vi: "Bằng cử nhân luật", en: "Law degree" }, from: "PERSON" }, { id: "health", name: { vi: "Giấy chứng nhận sức khỏe", en: "Health certificate" }, from: "PERSON" }],
      },
    ],
    provinces: pilots(portalOpened),
  },
  {
    // The name is the portal's; no public code was found, and the term is assumed.
    code: "9.990021",
    codeStanding: "INVENTED",
    name: { vi: "Cấp điện mới từ lưới điện hạ áp (220/380V)", en: "New connection to the low-voltage grid (220/380 V)" },
    result: { vi: "Hợp đồng mua bán điện", en: "Contract for electricity" },
    owners: [{ from: portalOpened, name: industryAndTrade }],
    terms: [{ from: portalOpened, serviceLevel: "WHOLLY_ONLINE", workingDays: 5 }],
    fees: [{ from: portalOpened, fees: [] }],
    requirements: [{ from: portalOpened, requirements: [identity, { id: "premises", name: { vi: "Giấy tờ về địa điểm sử dụng điện", en: "Paper of the right to the premises" }, from: "PERSON" }] }],
    provinces: pilots(portalOpened),
  },
  {
    // The same. Asked for by a firm: nothing is looked up in a register of people.
    code: "9.990022",
    codeStanding: "INVENTED",
    name: { vi: "Cấp điện mới từ lưới điện trung áp", en: "New connection to the medium-voltage grid" },
    result: { vi: "Hợp đồng mua bán điện", en: "Contract for electricity" },
    owners: [{ from: portalOpened, name: industryAndTrade }],
    terms: [{ from: portalOpened, serviceLevel: "WHOLLY_ONLINE", workingDays: 10 }],
    fees: [{ from: portalOpened, fees: [] }],
    requirements: [
      {
        from: portalOpened,
        requirements: [
          { id: "single-line-diagram", name: { vi: "Sơ đồ một sợi", en: "Single line diagram" }, from: "PERSON" },
          { id: "premises", name: { vi: "Giấy tờ về địa điểm sử dụng điện", en: "Paper of the right to the premises" }, from: "PERSON" },
          { id: "protection", name: { vi: "Hồ sơ thiết bị bảo vệ, rơ le", en: "Papers of the protection devices" }, from: "PERSON" },
        ],
      },
    ],
    provinces: pilots(portalOpened),
  },
  {
    // General knowledge, code, term and fee: check before relying on them. The record may be six months old at most.
    code: "2.000205",
    codeStanding: "UNVERIFIED",
    name: { vi: "Cấp giấy phép lao động cho người lao động nước ngoài làm việc tại Việt Nam", en: "Work permit for foreign employees in Viet Nam" },
    result: { vi: "Giấy phép lao động", en: "Work permit" },
    owners: [
      { from: portalOpened, name: { vi: "Bộ Lao động - Thương binh và Xã hội", en: "Ministry of Labour, Invalids and Social Affairs" } },
      { from: "2025-03-01", name: { vi: "Bộ Nội vụ", en: "Ministry of Home Affairs" } },
    ],
    terms: [{ from: portalOpened, serviceLevel: "PARTLY_ONLINE", workingDays: 10 }],
    fees: [{ from: portalOpened, fees: [{ name: { vi: "Lệ phí cấp giấy phép lao động", en: "Fee for the permit" }, amount: 600_000 }] }],
    requirements: [{ from: portalOpened, requirements: [identity, judicialRecord(180), { id: "health", name: { vi: "Giấy chứng nhận sức khỏe", en: "Health certificate" }, from: "PERSON" }, portrait] }],
    provinces: pilots(portalOpened),
  },
];

const asOf = (record: ProcedureRecord, on: string): Procedure | undefined => {
  const [owner, terms, fees, requirements] = [inForce(record.owners, on), inForce(record.terms, on), inForce(record.fees, on), inForce(record.requirements, on)];
  if (owner === undefined || terms === undefined || requirements === undefined) return undefined;
  const { code, codeStanding, name, result, isSensitive = false } = record;
  return {
    ...{ code, on, codeStanding, name, result, isSensitive, owner },
    serviceLevel: terms.serviceLevel,
    workingDays: terms.workingDays,
    receivedUntil: terms.receivedUntil,
    fees: fees?.fees.map((fee) => ({ ...fee, since: fees.from })) ?? [],
    requirements: requirements.requirements,
    provinces: record.provinces.filter(({ from }) => from <= on),
  };
};

/** @returns `undefined` for a code that the portal does not have, or not yet on that day. */
export const procedureOn = (code: string, on: string): Procedure | undefined => {
  const record = records.find((each) => each.code === code);
  return record && asOf(record, on);
};

/** Whether what a procedure gives, or gave, is shown to nobody but the person. */
export const givesSensitiveResults = (code: string): boolean => records.some((record) => record.code === code && record.isSensitive === true);

/** Every procedure of a day. */
export const proceduresOn = (on: string): readonly Procedure[] => records.map((record) => asOf(record, on)).filter((procedure) => procedure !== undefined);

/** Whether a procedure requires what another gives. */
export const requiresResultOf = ({ requirements }: Procedure, code: string): boolean => requirements.some(({ from }) => typeof from === "object" && "resultOf" in from && from.resultOf === code);
