/** Filing an exchange with the traffic police: what is sent, and what their answers mean for the act. All of this wire is invented. */
import { z } from "zod";
import { NothingFiled } from "../../kit/act.ts";
import type { ActWire } from "../../kit/act.ts";
import { readDate, readDateTime } from "../../kit/dates.ts";
import { evidenceChanged } from "../../kit/evidence.ts";
import { badAnswer, parseAnswer, unavailable } from "../../kit/ministry-client.ts";
import type { MinistryAnswer, MinistryCall } from "../../kit/ministry-client.ts";
import type { Application, Delivery } from "./application.ts";
import type { RefusalCode } from "./refusals.ts";
import { readRefusal } from "./refusals.ts";
import { labelOf } from "./register-fields.ts";

/** Kept with the idempotency key. */
export type Outcome =
  | { readonly filed: { readonly code: string; readonly receivedAt: string | null; readonly promisedOn: string | null; readonly fee: number | null } }
  | { readonly refused: readonly RefusalCode[] };

const path = "/api/gplx/ho-so-doi";
const momentFormat = "dd/MM/yyyy HH:mm";

const deliveries: Readonly<Record<Delivery, string>> = { ONLINE: "TRUC_TUYEN", BY_POST: "BUU_CHINH", IN_PERSON: "TRUC_TIEP" };

/** @param reference told as the case too: the police may fetch the documents before the dossier has its code. */
const bodyOf = (application: Application, reference: string) => {
  const { licenceNumber, personalId, oldPersonalId, fullName, cited, declared, documents, healthCertificate, reason, delivery, actor } = application;
  return {
    maThamChieu: reference,
    soDinhDanh: personalId ?? null,
    soCMND: oldPersonalId ?? null,
    hoTen: fullName,
    soGPLX: licenceNumber,
    ...(reason !== undefined && { lyDo: reason }),
    giayKhamSucKhoe: healthCertificate ? { soGiay: healthCertificate.number, maCoSo: healthCertificate.clinic } : null,
    duLieuTrichDan: [...cited, ...declared],
    taiLieu: documents.map(({ id, sha256, name, address }) => ({ maTaiLieu: id, sha256, tenTep: name, duongDan: withCase(address, reference) })),
    hinhThucNhan: deliveries[delivery],
    nguoiThucHien: actor ?? null,
  };
};

const withCase = (address: string, reference: string): string => {
  const url = new URL(address);
  url.searchParams.set("case", reference);
  return url.href;
};

/** Only what the outcome cannot do without is insisted on: an answer that is refused here is a dossier that nobody hears of. */
const dossier = z.object({
  maKetQua: z.literal("THANH_CONG"),
  maThamChieu: z.string(),
  maHoSo: z.string().regex(/^[0-9A-Z.]{3,20}-\d{6}-\d{4,6}$/),
  ngayTiepNhan: z.string().nullish().catch(null),
  ngayHenTra: z.string().nullish().catch(null),
  lePhi: z.array(z.object({ soTien: z.int().nonnegative() })).nullish().catch(null),
});

const outcomeOf = (answer: unknown, reference: string): Outcome => {
  const { maThamChieu, maHoSo, ngayTiepNhan, ngayHenTra, lePhi } = parseAnswer(dossier, answer);
  if (maThamChieu !== reference) throw badAnswer("a dossier of another reference");
  return {
    filed: {
      code: maHoSo,
      receivedAt: (ngayTiepNhan != null ? readDateTime(ngayTiepNhan, momentFormat) : undefined) ?? null,
      promisedOn: (ngayHenTra != null ? readDate(ngayHenTra, momentFormat) : undefined) ?? null,
      fee: lePhi?.reduce((sum, { soTien }) => sum + soTien, 0) ?? null,
    },
  };
};

const refusal = z.object({ maKetQua: z.string(), maLoi: z.string() });
const changes = z.object({ maLoi: z.literal("DU_LIEU_THAY_DOI"), thayDoi: z.array(z.object({ nguon: z.string(), truong: z.string() })).min(1) });

/** What was shown to the person and has changed is theirs to see again; what they stated themself was wrong. */
const readChanges = (answer: unknown, { declared }: Application): Outcome => {
  const changed = parseAnswer(changes, answer).thayDoi;
  const wasDeclared = ({ nguon, truong }: (typeof changed)[number]): boolean => declared.some((fact) => fact.nguon === nguon && fact.truong === truong);
  if (changed.every(wasDeclared)) return { refused: ["DECLARED_DIFFERS"] };
  throw new NothingFiled(evidenceChanged(changed.filter((each) => !wasDeclared(each)).map(({ nguon, truong }) => labelOf(nguon, truong))));
};

/** Statuses that have the police's own body and say that there is no dossier; any other leaves it open whether there is one. */
const readFiling = (answer: MinistryAnswer, application: Application, reference: string): Outcome => {
  switch (answer.status) {
    case 200:
    case 201:
      return outcomeOf(answer.json(), reference);
    case 422:
      return { refused: [readRefusal(parseAnswer(refusal, answer.json()).maLoi)] };
    case 409:
      return readChanges(answer.json(), application);
    case 400:
      parseAnswer(refusal, answer.json());
      throw new NothingFiled(badAnswer("the application was called malformed"));
    case 401:
      throw new NothingFiled(unavailable("our key was refused"));
    default:
      throw badAnswer(`answered ${answer.status}`);
  }
};

type Call = (call: MinistryCall) => Promise<MinistryAnswer>;

/** @param calls with the police's address and our key. */
export const createFiling = (calls: { readonly send: Call; readonly find: Call }): ActWire<Application, Outcome> => ({
  async send(application, { reference, signal }) {
    return readFiling(await calls.send({ method: "POST", path, body: JSON.stringify(bodyOf(application, reference)), signal }), application, reference);
  },
  async find(_application, { reference, signal }) {
    const answer = await calls.find({ path: `${path}?maThamChieu=${encodeURIComponent(reference)}`, signal });
    // A wrong address says 404 too: the body has to tell.
    if (answer.status === 404 && parseAnswer(refusal, answer.json()).maLoi === "KHONG_TIM_THAY") return undefined;
    if (answer.status !== 200) throw badAnswer(`answered ${answer.status}`);
    return outcomeOf(answer.json(), reference);
  },
});
