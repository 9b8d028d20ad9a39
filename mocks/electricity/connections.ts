/**
 * New connections at the five power corporations (cấp điện mới), before any dialect: what they refuse at once, what their people do over working days, and what a customer
 * asks for later. Known are the names of the two services, and of the medium voltage the steps and that an agreement that nobody takes up within two hours raises an
 * alarm. All else is invented: codes, papers, limits, days, and every call.
 */
import { z } from "zod";
import { casesOf, digestOf, findByReference, findCase, goOn, isEnded, openCase, statusOf } from "../cases.ts";
import type { Case, Outcome, Service, Tools } from "../cases.ts";
import { changesSince } from "../facts.ts";
import type { ChangedFact } from "../facts.ts";
import { actor, citedDocument, word } from "../filing.ts";
import { findPerson, populationOf, sameName } from "../register.ts";
import { handOver } from "../steps.ts";
import { local } from "../working-days.ts";
import type { World } from "../world.ts";
import { connectedCustomers } from "./connected.ts";
import { arrive, begin, finish, refuse } from "./connection-progress.ts";
import type { RefusalReason, StepName } from "./connection-progress.ts";

/** What every dialect says, in one form. */
export const application = z.object({
  reference: z.guid(),
  voltage: z.enum(["HA_AP", "TRUNG_AP"]),
  personalId: z.string().regex(/^\d{12}$/),
  fullName: word.optional(),
  taxCode: z.string().optional(),
  role: z.enum(["DAI_DIEN", "UY_QUYEN"]).optional(),
  address: z.object({ line: word, communeCode: z.string().regex(/^\d{5}$/), commune: word, provinceCode: z.string().regex(/^\d{2}$/), province: word }),
  purpose: z.enum(["SHBT", "KDDV", "SXBT"]),
  /** Kilowatts, or kilovolt-amperes. */
  power: z.number().positive(),
  phases: z.literal([1, 3]),
  papers: z.array(citedDocument.extend({ loai: z.enum(["DIA_DIEM", "SO_DO_MOT_SOI", "BAO_VE", "THIET_BI", "KHAC"]) })).max(20),
  cited: z.array(z.object({ nguon: word, truong: word, giaTri: z.string() })),
  actor: actor.optional(),
});
export type ConnectionApplication = z.infer<typeof application>;

export type ConnectionRefusal = "ADDRESS" | "NO_PERSON" | "OTHER_NAME" | "NO_FIRM" | "UNDER_WAY" | "TOO_MUCH" | "PAPER_MISSING";
export type InspectionRefusal = "NO_CONNECTION" | "NOT_NOW";

/** One corporation. */
export interface Grid {
  readonly ministry: string;
  readonly name: string;
  readonly unit: string;
  /** Two letters of its new customers' codes. */
  readonly prefix: string;
  readonly provinces: ReadonlySet<string>;
}

/** What low voltage gives at all, and what is left of it in a street. */
const limits = { lowVoltageKw: 100, streetKw: 40 };
/** Above this an agreement waits for the morning. */
const largeKva = 5_000;

export type Filed = Case<ConnectionApplication> | { readonly refused: ConnectionRefusal } | { readonly changes: readonly ChangedFact[] } | "MALFORMED" | "CONFLICT";

/** @param said whatever a dialect made of what it was told. */
export const fileConnection = (world: World, grid: Grid, said: unknown): Filed => {
  const parsed = application.safeParse(said);
  if (!parsed.success) return "MALFORMED";
  const asked = parsed.data;
  // Where documents lie may be another address each time they are cited.
  const digest = digestOf({ ...asked, papers: asked.papers.map((paper) => ({ ...paper, duongDan: "" })) });
  const before = findByReference(world, grid.ministry, asked.reference);
  if (before) return before.digest === digest ? (before as Case<ConnectionApplication>) : "CONFLICT";
  const person = findPerson(world, { soDinhDanh: asked.personalId });
  if (person === undefined) return { refused: asked.taxCode === undefined ? "NO_PERSON" : "NO_FIRM" };
  const changes = changesSince(asked.cited, world, person);
  if (changes === "unknown") return "MALFORMED";
  if (changes.length > 0) return { changes };
  const isRepresented = person.signIn.organisations?.some(({ taxCode, role }) => taxCode === asked.taxCode && role !== "CUSTOMS_BROKER");
  const company = asked.taxCode === undefined || !isRepresented ? undefined : world.companies.find(({ taxCode }) => taxCode === asked.taxCode);
  const fault = faultOf(world, grid, asked, { name: populationOf(world, person)?.fullName ?? person.signIn.fullName, isFirm: company !== undefined });
  if (fault) return { refused: fault };
  return openCase(world, serviceOf(grid, asked.voltage), { reference: asked.reference, digest, person, company, actor: asked.actor, application: asked, documents: asked.papers, fees: [] });
};

const faultOf = (world: World, { ministry, provinces }: Grid, asked: ConnectionApplication, { name, isFirm }: { readonly name: string; readonly isFirm: boolean }): ConnectionRefusal | undefined => {
  const { voltage, address, papers, power } = asked;
  if (voltage === "TRUNG_AP" ? !isFirm : asked.taxCode !== undefined) return "NO_FIRM";
  if (voltage === "HA_AP" && !sameName(name, asked.fullName ?? "")) return "OTHER_NAME";
  if (!provinces.has(address.provinceCode)) return "ADDRESS";
  if (voltage === "HA_AP" && power > limits.lowVoltageKw) return "TOO_MUCH";
  const has = (kind: ConnectionApplication["papers"][number]["loai"]): boolean => papers.some(({ loai }) => loai === kind);
  if (!has("DIA_DIEM") || (voltage === "TRUNG_AP" && !has("SO_DO_MOT_SOI"))) return "PAPER_MISSING";
  const place = JSON.stringify(address);
  const isUnderWay = casesOf(world, ministry).some((its) => {
    const other = its.application as ConnectionApplication;
    return !isEnded(its) && other.personalId === asked.personalId && other.taxCode === asked.taxCode && JSON.stringify(other.address) === place;
  });
  return isUnderWay ? "UNDER_WAY" : undefined;
};

/** Those of a person, or of a firm. */
export const connectionsOf = (world: World, { ministry }: Grid, customer: { readonly personalId?: unknown; readonly taxCode?: unknown }): readonly Case<ConnectionApplication>[] =>
  (casesOf(world, ministry) as readonly Case<ConnectionApplication>[]).filter(({ application: asked }) =>
    customer.taxCode === undefined ? asked.taxCode === undefined && asked.personalId === customer.personalId : asked.taxCode === customer.taxCode,
  );

export const connectionBy = (world: World, { ministry }: Grid, reference: unknown): Case<ConnectionApplication> | undefined => findByReference(world, ministry, String(reference)) as Case<ConnectionApplication> | undefined;

/** What was mended is taken as said: who comes to inspect sees it. */
export interface Inspection {
  readonly reference: string;
  readonly code: string;
  readonly at: Date;
}

const inspections = (world: World): Map<string, Inspection> => world.state("electricity inspections", () => new Map());

export const inspectionBy = (world: World, { ministry }: Grid, reference: unknown): Inspection | undefined => {
  const inspection = inspections(world).get(String(reference));
  return inspection && findCase(world, ministry, inspection.code) ? inspection : undefined;
};

export const askInspection = (world: World, grid: Grid, reference: unknown, code: unknown): Inspection | { readonly refused: InspectionRefusal } | "MALFORMED" | "CONFLICT" => {
  if (typeof code !== "string" || !z.guid().safeParse(reference).success) return "MALFORMED";
  const before = inspections(world).get(String(reference));
  if (before) return before.code === code ? before : "CONFLICT";
  const its = findCase(world, grid.ministry, code) as Case<ConnectionApplication> | undefined;
  if (its === undefined) return { refused: "NO_CONNECTION" };
  const asked = its.supplements.at(-1);
  if (asked === undefined || statusOf(its) !== 5) return { refused: "NOT_NOW" };
  const at = world.now();
  const inspection = { reference: String(reference), code, at };
  inspections(world).set(inspection.reference, inspection);
  goOn(its, { since: asked.askedAt, at, note: "Khách hàng đề nghị kiểm tra lại" }, serviceOf(grid, its.application.voltage));
  asked.givenAt = at;
  asked.dueAfter = its.dueAt;
  arrive(world, its, "INSPECTION", at);
  finish(world, its, "INSPECTION", at);
  return inspection;
};

type Its = Case<ConnectionApplication>;

const stopped = (world: World, its: Its, step: StepName, reason: RefusalReason, words: string, at: Date): Outcome => ({ status: 8, note: words, effect: () => refuse(world, its, step, { reason, words, at }) });

/** Takes it up, once its papers are there and good. */
const takenUp = async (its: Its, step: StepName, note: string, { world, at, checkDocuments }: Tools): Promise<Outcome> => {
  const wrong = await checkDocuments(its);
  return wrong === undefined ? { status: 4, note, effect: () => begin(world, its, step, at) } : stopped(world, its, step, "PAPERS", wrong, at);
};

const done = (its: Its, step: StepName, note: string, { world, at }: Tools): Outcome => ({ status: 4, note, effect: () => finish(world, its, step, at) });

/** Electricity flows: there is a customer, and a contract that both have signed. */
const energised = (grid: Grid) => async (its: Its, { world, at, issue }: Tools): Promise<Outcome> => {
  const { address, voltage, power, purpose } = its.application;
  const holder = its.company?.name ?? its.person.signIn.fullName;
  const customerCode = `${grid.prefix}99${address.provinceCode}9${String(connectedCustomers(world).length + 1).padStart(6, "0")}`;
  const place = [address.line, address.commune, address.province].join(", ");
  const account = { customerCode, address: place, readOn: local(at).day, usage: [], ...(purpose !== "SHBT" && { businessPrice: 3_152 }) };
  const result = await issue(its, {
    ...{ name: "Hợp đồng mua bán điện", title: "Hợp đồng mua bán điện", number: customerCode, signatory: "Bùi Văn Mẫu" },
    rows: [["Bên bán điện", grid.name], ["Bên mua điện", holder], ["Địa điểm sử dụng điện", place], ["Công suất", `${power} ${voltage === "HA_AP" ? "kW" : "kVA"}`]],
  });
  return {
    ...{ status: 9, note: `Đã đóng điện, mã khách hàng ${customerCode}`, result },
    effect: () => {
      finish(world, its, "ENERGISATION", at);
      connectedCustomers(world).push({ account, personalId: its.company ? undefined : its.person.signIn.personalId, holder });
      customerCodes(world).set(its.code, customerCode);
    },
  };
};

const customerCodes = (world: World): Map<string, string> => world.state("electricity customer codes", () => new Map());
export const customerCodeOf = (world: World, { code }: Its): string | undefined => customerCodes(world).get(code);

const lowVoltage = (grid: Grid): Service<ConnectionApplication>["script"] => [
  { afterDays: () => 1, time: "08:30", run: (its, tools) => takenUp(its, "SURVEY", "Đang khảo sát", tools) },
  {
    afterDays: () => 2,
    time: "10:00",
    run: async (its, tools) =>
      its.application.power > limits.streetKw ? stopped(tools.world, its, "SURVEY", "CAPACITY", "Lưới điện hạ áp khu vực không đủ công suất", tools.at) : done(its, "SURVEY", "Đã khảo sát, đủ điều kiện cấp điện", tools),
  },
  { afterDays: () => 3, time: "10:00", run: async (its, tools) => done(its, "CONTRACT", "Đã ký hợp đồng mua bán điện", tools) },
  { afterDays: () => 4, time: "14:00", run: energised(grid) },
  handOver(() => 4),
];

const mediumVoltage = (grid: Grid): Service<ConnectionApplication>["script"] => [
  { afterDays: ({ power }) => (power > largeKva ? 1 : 0), time: "08:30", run: (its, tools) => takenUp(its, "AGREEMENT", "Đang xử lý thỏa thuận đấu nối", tools) },
  { afterDays: () => 2, time: "10:00", run: async (its, tools) => done(its, "AGREEMENT", "Đã thỏa thuận đấu nối", tools) },
  { afterDays: () => 2, time: "14:00", run: async (its, tools) => done(its, "INSPECTION", "Đã tiếp nhận đề nghị kiểm tra", tools) },
  {
    afterDays: () => 4,
    time: "09:00",
    async run(its, tools) {
      const { world, at } = tools;
      const isProtected = its.application.papers.some(({ loai }) => loai === "BAO_VE") || its.supplements.length > 0;
      if (isProtected) return done(its, "ACCEPTANCE", "Nghiệm thu đạt", tools);
      const words = "Nghiệm thu chưa đạt: thiếu thiết bị bảo vệ phía trung áp";
      // The office does nothing more for a case that waits for its customer.
      refuse(world, its, "ACCEPTANCE", { reason: "PROTECTION", words, at });
      return { status: 5, note: words };
    },
  },
  { afterDays: () => 6, time: "10:00", run: async (its, tools) => done(its, "PURCHASE", "Đã ký hợp đồng mua bán điện", tools) },
  { afterDays: () => 7, time: "14:00", run: energised(grid) },
  handOver(() => 7),
];

const procedures = {
  HA_AP: { code: "9.990021", name: "Cấp điện mới từ lưới điện hạ áp (220/380V)", workingDays: 5, script: lowVoltage },
  TRUNG_AP: { code: "9.990022", name: "Cấp điện mới từ lưới điện trung áp", workingDays: 10, script: mediumVoltage },
} as const;

export const serviceOf = (grid: Grid, voltage: ConnectionApplication["voltage"]): Service<ConnectionApplication> => {
  const { code, name, workingDays, script } = procedures[voltage];
  return {
    ministry: grid.ministry,
    procedure: { code, name, fieldCode: "G02-DL", field: "Điện lực" },
    agency: { name: grid.name, codeOf: (day, sequence) => `${grid.unit}-${day.slice(2).replaceAll("-", "")}-${String(sequence).padStart(4, "0")}` },
    workingDays: () => workingDays,
    script: script(grid),
  };
};
