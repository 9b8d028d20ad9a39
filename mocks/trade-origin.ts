/**
 * Certificates of origin (eCoSys) at the Ministry of Industry and Trade. Known of the real one: a search behind a login with a captcha, whose filters are
 * `Status, FormCOId, CountryId, CertificateNumber, CustomsNumber`, and that a trader profile comes first and is refreshed every two years. All else is
 * *invented* in that style: addresses, elements, codes, officers' steps.
 *
 * Its traps: a value that is not there is an empty element; days are `dd/MM/yyyy`; a case that comes back from the trader is submitted once more before it goes on.
 */
import { z } from "zod";
import { casesAt, openCase, statusOf, takeSupplement } from "./cases.ts";
import type { Case, Service } from "./cases.ts";
import { ownerOf, stemOf } from "./customs-register.ts";
import type { MockDeclaration } from "./customs-register.ts";
import { word } from "./filing.ts";
import type { MockRequest, MockResponse } from "./ministry.ts";
import type { Company } from "./personas/companies.ts";
import { handOver } from "./steps.ts";
import { datesOf, findTaken, partiesOf, takeOnce } from "./trade-filing.ts";
import type { Filed } from "./trade-filing.ts";
import type { CertificateRecord } from "./trade-record.ts";
import { group, isoOf, page, readRoot, shortDay, shortMoment, tag } from "./trade-xml.ts";
import { local } from "./working-days.ts";
import type { World } from "./world.ts";

const blank = z.literal("").transform(() => undefined);
const item = z.object({ HSCode: z.string().regex(/^\d{6}(?:\d{2})?$/), Description: word, Criterion: word, Percent: z.union([blank, z.string().regex(/^\d{1,3}$/)]), Quantity: z.string().regex(/^\d+(?:\.\d+)?$/), Unit: word, Value: z.string().regex(/^\d+(?:\.\d+)?$/) });
const application = z.object({
  Reference: z.guid(),
  TaxCode: word,
  FormCOId: word,
  CountryId: z.string().regex(/^[A-Z]{2}$/),
  CustomsNumber: z.string().regex(/^\d{12}$/),
  Consignee: word,
  ConsigneeAddress: word,
  InvoiceNumber: z.union([blank, word]),
  Currency: z.string().regex(/^[A-Z]{3}$/),
  Declarant: z.object({ PersonalId: z.string().regex(/^\d{12}$/), Role: z.enum(["DAI_DIEN", "UY_QUYEN", "DAI_LY"]) }),
  Goods: z.object({ Item: z.array(item).min(1).max(50) }),
});
type OriginApplication = z.infer<typeof application>;
const resubmission = application.omit({ TaxCode: true, FormCOId: true, CountryId: true, CustomsNumber: true }).extend({ FileCode: word });

/** To which countries a form goes, as the mock has it; forms that are not here go anywhere. */
const countries: Readonly<Record<string, string>> = {
  D: "BN KH ID LA MY MM PH SG TH",
  E: "CN",
  AK: "KR",
  VK: "KR",
  AJ: "JP",
  VJ: "JP",
  AI: "IN",
  "EUR.1": "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE",
  "EUR.1-UK": "GB",
  CPTPP: "AU BN CA CL JP MY MX NZ PE SG GB",
  EAV: "RU BY KZ AM KG",
};

/** As customs have it now. */
const declarationOf = (world: World, taxCode: string, number: string): MockDeclaration | undefined =>
  ownerOf(world, taxCode).record?.declarations.find((each) => each.number.startsWith("30") && stemOf(each.number) === stemOf(number));
const cleared: ReadonlySet<string> = new Set(["07", "10"]);

const twoYearsBefore = (day: string): string => `${Number(day.slice(0, 4)) - 2}${day.slice(4)}`;

const profileFault = ({ trade }: Company, day: string): string | undefined => {
  const profile = trade?.profile;
  if (profile === undefined) return "PROFILE_NOT_FOUND";
  if (profile.suspended) return "PROFILE_SUSPENDED";
  return (profile.updatedOn ?? profile.registeredOn) < twoYearsBefore(day) ? "PROFILE_EXPIRED" : undefined;
};

const live = (its: Case): boolean => statusOf(its) !== 8;
/** The same form for the same declaration, while neither is rejected or cancelled. */
const isDuplicate = (world: World, { trade, taxCode }: Company, asked: OriginApplication): boolean =>
  casesAt(world, service).some((its) => its.company?.taxCode === taxCode && live(its) && isSame(its.application as OriginApplication, asked)) ||
  (trade?.certificates ?? []).some(({ customsNumber, form, steps }) => customsNumber === asked.CustomsNumber && form === asked.FormCOId && !["6", "9"].includes(steps.at(-1)?.status ?? ""));
const isSame = (one: OriginApplication, other: OriginApplication): boolean => stemOf(one.CustomsNumber) === stemOf(other.CustomsNumber) && one.FormCOId === other.FormCOId;

const declare = (world: World, asked: OriginApplication): Filed => {
  const parties = partiesOf(world, asked.TaxCode, asked.Declarant.PersonalId);
  if (parties === undefined) return "DECLARANT_NOT_AUTHORISED";
  const { company, person } = parties;
  const fault = profileFault(company, local(world.now()).day);
  if (fault) return fault;
  if (!(countries[asked.FormCOId]?.split(" ").includes(asked.CountryId) ?? true)) return "FORM_COUNTRY_MISMATCH";
  const declaration = declarationOf(world, company.taxCode, asked.CustomsNumber);
  if (declaration === undefined) return "CUSTOMS_NOT_FOUND";
  if (!cleared.has(declaration.status)) return "CUSTOMS_NOT_CLEARED";
  if (isDuplicate(world, company, asked)) return "DUPLICATE_CO";
  const { Reference: reference } = asked;
  return openCase(world, service, { reference, digest: "", person, company, actor: undefined, application: asked, documents: [], fees: [] });
};

const resubmit = (world: World, asked: z.infer<typeof resubmission>): Filed => {
  const its = casesAt(world, service).find(({ code }) => code === asked.FileCode);
  const before = its?.application as OriginApplication | undefined;
  if (its === undefined || before === undefined || partiesOf(world, before.TaxCode, asked.Declarant.PersonalId) === undefined) return "FILE_NOT_FOUND";
  if (statusOf(its) !== 5) return "NOT_RETURNED";
  const { FileCode: _code, Reference: _reference, ...content } = asked;
  its.application = { ...before, ...content };
  takeSupplement(its, world.now(), [], service);
  return its;
};

const answer = (reference: string, filed: Filed): MockResponse => {
  if (typeof filed === "string") return page(group("DeclareResult", tag("Code", filed), tag("Reference", reference)));
  const { received, promised } = datesOf(filed);
  return page(group("DeclareResult", tag("Code", "00"), tag("Reference", reference), tag("FileCode", filed.code), tag("ReceivedTime", received), tag("ResultDate", promised)));
};

const issuedOf = (world: World): Map<string, string> => world.state("trade/certificates", () => new Map<string, string>());

/** The steps of a case in the codes of eCoSys. */
const stepsOf = (its: Case): CertificateRecord["steps"] => {
  const steps: { status: string; at: string; note?: string }[] = [];
  for (const { status, at, note } of its.history) {
    const last = steps.at(-1)?.status;
    const written = { 1: "1", 2: "1", 4: last === "5" ? "1" : "2", 5: "5", 9: "3", 10: "4", 8: "6", 3: "6", 6: undefined, 7: undefined }[status];
    if (written === undefined || written === last) continue;
    steps.push({ status: written, at: isoOf(at), ...((written === "5" || written === "6") && { note }) });
  }
  return steps;
};

const recordOf = (its: Case, world: World): CertificateRecord => {
  const asked = its.application as OriginApplication;
  const number = issuedOf(world).get(its.code);
  return {
    fileCode: its.code,
    form: asked.FormCOId,
    country: asked.CountryId,
    customsNumber: asked.CustomsNumber,
    ...(number !== undefined && { number }),
    consignee: asked.Consignee,
    ...(asked.InvoiceNumber !== undefined && { invoice: asked.InvoiceNumber }),
    currency: asked.Currency,
    goods: asked.Goods.Item.map((each) => ({ hsCode: each.HSCode, description: each.Description, criterion: each.Criterion, ...(each.Percent !== undefined && { percent: each.Percent }), quantity: each.Quantity, unit: each.Unit, value: each.Value })),
    steps: stepsOf(its),
  };
};

/** The latest first. */
const certificatesOf = (world: World, company: Company): readonly CertificateRecord[] => [
  ...casesAt(world, service).filter((its) => its.company?.taxCode === company.taxCode).map((its) => recordOf(its, world)).toReversed(),
  ...(company.trade?.certificates ?? []),
];

const writeCertificate = (taxCode: string, record: CertificateRecord): string =>
  group(
    "CO",
    tag("FileCode", record.fileCode),
    tag("TaxCode", taxCode),
    tag("FormCOId", record.form),
    tag("CountryId", record.country),
    tag("Status", record.steps.at(-1)?.status),
    tag("CertificateNumber", record.number),
    tag("CustomsNumber", record.customsNumber),
    tag("IssuedDate", record.number === undefined ? undefined : shortDay(record.steps.find(({ status }) => status === "4")?.at ?? "")),
    tag("Consignee", record.consignee),
    tag("InvoiceNumber", record.invoice),
    tag("Currency", record.currency),
    group("Goods", ...record.goods.map((each) => group("Item", tag("HSCode", each.hsCode), tag("Description", each.description), tag("Criterion", each.criterion), tag("Percent", each.percent), tag("Quantity", each.quantity), tag("Unit", each.unit), tag("Value", each.value)))),
    group("History", ...record.steps.map(({ status, at, note }) => group("Step", tag("Status", status), tag("Time", shortMoment(at)), tag("Note", note)))),
  );

const search = (world: World, query: URLSearchParams): MockResponse => {
  const [taxCode, number] = [query.get("TaxCode"), query.get("CertificateNumber")];
  const found = world.companies
    .filter((company) => taxCode === null || company.taxCode === taxCode)
    .flatMap((company) => certificatesOf(world, company).filter((record) => number === null || record.number === number).map((record) => writeCertificate(company.taxCode, record)));
  return page(group("SearchResult", tag("Code", "00"), tag("TaxCode", taxCode ?? ""), tag("CertificateNumber", number ?? ""), tag("Total", String(found.length)), group("Certificates", ...found)));
};

const profile = (world: World, taxCode: string): MockResponse => {
  const held = world.companies.find((each) => each.taxCode === taxCode)?.trade?.profile;
  if (held === undefined) return page(group("ProfileResult", tag("Code", "NOT_FOUND"), tag("TaxCode", taxCode)));
  return page(group("ProfileResult", tag("Code", "00"), tag("TaxCode", taxCode), tag("Status", held.suspended ? "2" : "1"), tag("RegisteredDate", shortDay(held.registeredOn)), tag("UpdatedDate", held.updatedOn === undefined ? undefined : shortDay(held.updatedOn))));
};

const take = (world: World, body: string): MockResponse | undefined => {
  const first = application.safeParse(readRoot(body, "CODeclaration", ["Item"]));
  if (first.success) return answer(first.data.Reference, takeOnce(world, first.data.Reference, first.data, () => declare(world, first.data), "REFERENCE_USED"));
  const again = resubmission.safeParse(readRoot(body, "COResubmission", ["Item"]));
  return again.success ? answer(again.data.Reference, takeOnce(world, again.data.Reference, again.data, () => resubmit(world, again.data), "REFERENCE_USED")) : undefined;
};

/** Whatever concerns certificates, and nothing for other requests. */
export const handleOrigin = ({ method, path, query, body }: MockRequest, world: World): MockResponse | undefined => {
  switch (`${method} ${path}`) {
    case "GET /ServiceTrader/Profile":
      return profile(world, query.get("TaxCode") ?? "");
    case "GET /ServiceCO/Search":
      return search(world, query);
    case "GET /ServiceCO/Find": {
      const reference = query.get("Reference") ?? "";
      return answer(reference, findTaken(world, reference) ?? "NOT_FOUND");
    }
    case "POST /ServiceCO/Declare":
      return take(world, body) ?? answer("", "INVALID");
    default:
      return undefined;
  }
};

/** What the officer finds wrong: the first may be mended, the second not. */
const lacking = ({ InvoiceNumber }: OriginApplication): string | undefined => (InvoiceNumber === undefined ? "Đề nghị bổ sung số hóa đơn thương mại" : undefined);
const wrong = ({ TaxCode, CustomsNumber, Goods: { Item } }: OriginApplication, world: World): string | undefined => {
  const lines = declarationOf(world, TaxCode, CustomsNumber)?.lines ?? [];
  return Item.every(({ HSCode }) => lines.some(({ hsCode }) => hsCode.startsWith(HSCode))) ? undefined : "Từ chối: hàng hóa không có trong tờ khai hải quan";
};

export const service: Service<OriginApplication> = {
  ministry: "trade",
  procedure: { code: "9.990002", name: "Cấp giấy chứng nhận xuất xứ hàng hóa (C/O)", fieldCode: "G02-XNK", field: "Xuất nhập khẩu" },
  agency: { name: "Cục Xuất nhập khẩu, Bộ Công Thương", codeOf: (day, sequence) => `G02.899.201-${day.slice(2).replaceAll("-", "")}-${String(sequence).padStart(4, "0")}` },
  workingDays: () => 2,
  script: [
    {
      afterDays: () => 1,
      time: "08:30",
      async run({ application: asked }, { world }) {
        const [missing, refused] = [lacking(asked), wrong(asked, world)];
        if (refused !== undefined) return { status: 8, note: refused };
        return missing === undefined ? { status: 4, note: "Đang thẩm định hồ sơ C/O" } : { status: 5, note: missing };
      },
    },
    {
      afterDays: () => 1,
      time: "14:00",
      async run(its, { world, at, issue }) {
        const { application: asked, company } = its;
        const { day } = local(at);
        const number = `VN-${asked.CountryId}-${day.slice(2, 4)}-${String(issuedOf(world).size + 1).padStart(6, "0")}`;
        const result = await issue(its, {
          name: `C/O mẫu ${asked.FormCOId}`,
          title: `Giấy chứng nhận xuất xứ hàng hóa, mẫu ${asked.FormCOId}`,
          number,
          rows: [
            ["Thương nhân xuất khẩu", company?.name ?? ""],
            ["Người nhận hàng", asked.Consignee],
            ["Nước nhập khẩu", asked.CountryId],
            ["Tờ khai xuất khẩu", asked.CustomsNumber],
            ...asked.Goods.Item.map((each, index) => [`Hàng hóa ${index + 1}`, `${each.HSCode} ${each.Description}, ${each.Quantity} ${each.Unit}, ${each.Criterion}`] as const),
          ],
          signatory: "Đỗ Thị Mẫu",
        });
        return { status: 9, note: "Đã duyệt hồ sơ C/O", result, effect: () => void issuedOf(world).set(its.code, number) };
      },
    },
    handOver(() => 2),
  ],
};
