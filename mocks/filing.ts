/**
 * What is the same in every ministry's filing: the portal's reference, cited facts and documents, who acts for the citizen; looking a case up by its
 * reference, supplementing and withdrawing it. All of it is invented. Each ministry has its own paths, envelope and words around it.
 */
import { z } from "zod";
import { digestOf, findByReference, findCase, openCase, statusOf, takeSupplement } from "./cases.ts";
import type { Case, NewCase, Service } from "./cases.ts";
import type { ChangedFact } from "./facts.ts";
import { readJson } from "./ministry.ts";
import type { MockRequest, MockResponse } from "./ministry.ts";
import type { World } from "./world.ts";

export const word = z.string().trim().min(1).max(300);

export const citedDocument = z.object({ maTaiLieu: word, sha256: z.string().regex(/^[0-9a-fA-F]{64}$/), tenTep: word, duongDan: z.string().min(1).max(2_000) });
export type CitedDocument = z.infer<typeof citedDocument>;
const documents = z.array(citedDocument).max(20).default([]);

export const actor = z.object({ vaiTro: z.enum(["CAN_BO", "NGUOI_GIAM_HO", "NGUOI_DAI_DIEN"]), hoTen: word, coQuan: word.optional(), maVuViec: word.optional() });
export type Actor = z.infer<typeof actor>;

/** An optional part may be missing or null. */
export const maybe = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined);

export const sharedParts = {
  maThamChieu: z.guid(),
  duLieuTrichDan: z.array(z.object({ nguon: word, truong: word, giaTri: z.string().max(1_000) })).max(100).default([]),
  taiLieu: documents,
  nguoiThucHien: maybe(actor),
  hinhThucNhan: z.enum(["TRUC_TUYEN", "BUU_CHINH", "TRUC_TIEP"]).default("TRUC_TUYEN"),
};

export const numbers = {
  soDinhDanh: maybe(z.string().regex(/^\d{12}$/)),
  soCMND: maybe(z.string().regex(/^\d{9}[A-Z]{0,3}$/)),
};

/** Why nothing was filed; `code` is of the ministry's own list, `text` for the citizen. */
export interface Refusal {
  readonly code: string;
  readonly text: string;
}

/** How one ministry says each of the answers. */
export interface Wording {
  filed(its: Case): MockResponse;
  found(its: Case): MockResponse;
  notFound(): MockResponse;
  malformed(): MockResponse;
  refused(refusal: Refusal): MockResponse;
  /** 409: the reference was used for something else, or the case is not in a state for it. */
  conflict(refusal: Refusal): MockResponse;
  /** 409: what the application cites is not so any more. */
  changed(changes: readonly ChangedFact[]): MockResponse;
}

export interface FilingService<Application extends { readonly maThamChieu: string }> extends Service<Application> {
  /** Filing is POST here, look-up GET with `maThamChieu`, the rest `{path}/{maHoSo}/bo-sung` and `/rut`, each found again by GET with its own `maThamChieu`. */
  readonly path: string;
  readonly wording: Wording;
  readonly application: z.ZodType<Application>;
  /** Decides at once what can be decided at once. */
  decide(application: Application, world: World): { readonly refusal: Refusal } | { readonly changes: readonly ChangedFact[] | "unknown" } | Omit<NewCase<Application>, "reference" | "digest" | "application">;
  /** What a supplement may change in the application besides its documents. */
  readonly supplement: z.ZodType<Partial<Application>>;
}

/** Whether a request is about supplementing or withdrawing a case: the portal's own store has a key for these, and for nothing else. */
export const isActOnCase = ({ path }: Pick<FilingService<never>, "path">, request: MockRequest): boolean => request.path.startsWith(`${path}/`) && /\/(bo-sung|rut)$/.test(request.path);

/** Answers whatever concerns filings at a ministry, and nothing for other requests. */
export const handleFilings = <A extends { readonly maThamChieu: string }>(service: FilingService<A>, request: MockRequest, world: World): MockResponse | undefined => {
  if (request.path === service.path && request.method === "POST") return file(service, request, world);
  if (request.path === service.path && request.method === "GET") return lookUp(service, request, world);
  const [code, action, ...more] = request.path.startsWith(`${service.path}/`) ? request.path.slice(service.path.length + 1).split("/") : [];
  if (code === undefined || more.length > 0 || (request.method !== "POST" && request.method !== "GET")) return undefined;
  const its = findCase(world, service.ministry, decodeURIComponent(code));
  if (action !== "bo-sung" && action !== "rut") return undefined;
  if (its === undefined) return service.wording.notFound();
  if (request.method === "GET") return its.later.has(request.query.get("maThamChieu") ?? "") ? service.wording.found(its) : service.wording.notFound();
  return action === "bo-sung" ? supplement(service, its, request, world) : withdraw(service, its, request, world);
};

/** Where documents lie may be another address each time they are cited. */
const digestOfFiling = (body: string): string =>
  digestOf(JSON.parse(JSON.stringify(readJson(body), (key, value: unknown) => (key === "duongDan" ? undefined : value))));

const file = <A extends { readonly maThamChieu: string }>(service: FilingService<A>, { body }: MockRequest, world: World): MockResponse => {
  const { wording } = service;
  const parsed = service.application.safeParse(readJson(body));
  if (!parsed.success) return wording.malformed();
  const application = parsed.data;
  const digest = digestOfFiling(body);
  const before = findByReference(world, service.ministry, application.maThamChieu);
  if (before) return before.digest === digest ? wording.filed(asFiled(before)) : wording.conflict({ code: "THAM_CHIEU_TRUNG", text: "Mã tham chiếu đã dùng cho hồ sơ khác" });
  const decision = service.decide(application, world);
  if ("refusal" in decision) return wording.refused(decision.refusal);
  if ("changes" in decision) return decision.changes === "unknown" ? wording.malformed() : wording.changed(decision.changes);
  return wording.filed(asFiled(openCase(world, service, { ...decision, application, reference: application.maThamChieu, digest })));
};

/** As it was when it was filed: the same reference gets the same answer, whatever has happened since. */
const asFiled = (its: Case): Case => ({ ...its, history: its.history.slice(0, 1), dueAt: its.firstDueAt });

const lookUp = <A extends { readonly maThamChieu: string }>({ ministry, wording }: FilingService<A>, { query }: MockRequest, world: World): MockResponse => {
  const reference = query.get("maThamChieu");
  if (reference === null) return wording.malformed();
  const its = findByReference(world, ministry, reference);
  return its ? wording.found(its) : wording.notFound();
};

const handedIn = z.object({ maThamChieu: z.guid(), taiLieu: documents, ghiChu: maybe(word), nguoiThucHien: maybe(actor) });

const supplement = <A extends { readonly maThamChieu: string }>(service: FilingService<A>, its: Case, { body }: MockRequest, world: World): MockResponse => {
  const { wording } = service;
  const given = handedIn.safeParse(readJson(body));
  const changes = service.supplement.safeParse(readJson(body));
  if (!given.success || !changes.success) return wording.malformed();
  if (its.later.has(given.data.maThamChieu)) return wording.found(its);
  if (statusOf(its) !== 5) return wording.conflict({ code: "KHONG_CHO_BO_SUNG", text: "Hồ sơ không ở trạng thái yêu cầu bổ sung" });
  its.later.add(given.data.maThamChieu);
  its.application = { ...(its.application as A), ...changes.data };
  takeSupplement(its, world.now(), given.data.taiLieu, service);
  return wording.found(its);
};

const withdraw = <A extends { readonly maThamChieu: string }>({ wording }: FilingService<A>, its: Case, { body }: MockRequest, world: World): MockResponse => {
  const given = z.object({ maThamChieu: z.guid(), lyDo: word.optional(), nguoiThucHien: maybe(actor) }).safeParse(readJson(body));
  if (!given.success) return wording.malformed();
  if (its.later.has(given.data.maThamChieu)) return wording.found(its);
  if (![1, 2, 4, 5, 6].includes(statusOf(its))) return wording.conflict({ code: "KHONG_DUOC_RUT", text: "Hồ sơ đã xử lý xong hoặc đã kết thúc" });
  its.later.add(given.data.maThamChieu);
  its.history.push({ status: 7, at: world.now(), note: "Công dân yêu cầu rút hồ sơ" });
  return wording.found(its);
};
