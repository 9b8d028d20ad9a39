/**
 * What a person asks of the agency that has their dossier: to take papers that it asked for (bổ sung hồ sơ), to give the dossier back (rút hồ sơ). All of this
 * wire is invented: the agencies' own filings have it, each in its own words. The key that the portal has opens this and nothing else of theirs.
 */
import { z } from "zod";
import { NothingFiled } from "../../kit/act.ts";
import type { ActCall } from "../../kit/act.ts";
import type { FilingActor } from "../../kit/application.ts";
import type { CitedDocument } from "../../kit/cited-document.ts";
import { badAnswer, createMinistryClient, parseAnswer, unavailable } from "../../kit/ministry-client.ts";
import type { MinistryAnswer } from "../../kit/ministry-client.ts";
import type { Secret } from "../../kit/secret.ts";

/** The agencies that take such acts through the portal; at any other a person asks where the dossier was filed. */
const takers = ["driving-licences", "judicial-records", "identity"] as const;
export type ActingAgency = (typeof takers)[number];
export const takesActs = (agency: string): agency is ActingAgency => takers.some((taker) => taker === agency);

/** Kept while it is not known whether the agency has it. */
export type AgencyAct = {
  readonly agency: ActingAgency;
  readonly dossier: string;
  readonly actor: FilingActor | null;
} & ({ readonly kind: "WITHDRAW"; readonly reason: string } | { readonly kind: "SUPPLEMENT"; readonly documents: readonly CitedDocument[]; readonly note: string | null });

export type AgencyOutcome = { readonly taken: true } | { readonly refused: "NOT_ASKED_FOR" | "TOO_LATE" | "REFUSED" };

export interface AgencyActs {
  /** The same reference again is the same act. @throws {NothingFiled} when the agency surely did nothing. */
  send(act: AgencyAct, call: ActCall): Promise<AgencyOutcome>;
  /** @returns `undefined` when the agency surely has nothing under this reference. */
  find(act: AgencyAct, call: ActCall): Promise<AgencyOutcome | undefined>;
  close(): Promise<void>;
}

/** How one agency's system is spoken to. */
interface Dialect {
  /** Of its filings. */
  readonly path: string;
  readonly key: (secret: string) => Readonly<Record<string, string>>;
  /** Where an answer has its own words for what it is: here, or in a part of it. */
  readonly within: (answer: unknown) => unknown;
  /** How it says that it has no such thing. */
  readonly saysNothing: (status: number, answer: unknown) => boolean;
}

const plain = (answer: unknown): unknown => answer;
const nothingFound = z.object({ maLoi: z.literal("KHONG_TIM_THAY") });
const notFound = (status: number, answer: unknown): boolean => status === 404 && nothingFound.safeParse(answer).success;

const dialects: Readonly<Record<ActingAgency, Dialect>> = {
  "driving-licences": { path: "/api/gplx/ho-so-doi", key: (secret) => ({ authorization: `Bearer ${secret}` }), within: plain, saysNothing: notFound },
  "judicial-records": { path: "/lltp/yeu-cau-cap-phieu", key: (secret) => ({ "x-api-key": secret }), within: plain, saysNothing: notFound },
  identity: {
    path: "/cong-dan/yeu-cau-xac-minh",
    key: (secret) => ({ "x-api-key": secret }),
    within: (answer) => envelope.safeParse(answer).data?.DuLieu,
    saysNothing: (status, answer) => status === 200 && envelope.safeParse(answer).data?.MaKetQua === "KHONG_TIM_THAY",
  },
};
const envelope = z.object({ MaKetQua: z.string(), DuLieu: z.unknown() });

const paths = { WITHDRAW: "rut", SUPPLEMENT: "bo-sung" } as const satisfies Record<AgencyAct["kind"], string>;

/** Its own words for what stands against it; any other is `REFUSED`. */
const refusals: ReadonlyMap<string, "NOT_ASKED_FOR" | "TOO_LATE"> = new Map([
  ["KHONG_CHO_BO_SUNG", "NOT_ASKED_FOR"],
  ["KHONG_DUOC_RUT", "TOO_LATE"],
]);

const wireRefusal = z.object({ maLoi: z.string() });
const wireDossier = z.object({ maHoSo: z.string() });

const bounds = {
  /** Nobody waits longer at a page; three of them are less than an act's lease. */
  deadlineMs: 6_000,
  connections: 8,
};

const bodyOf = (act: AgencyAct, reference: string): object => ({
  maThamChieu: reference,
  ...(act.actor && { nguoiThucHien: act.actor }),
  ...(act.kind === "WITHDRAW"
    ? { lyDo: act.reason }
    : {
        taiLieu: act.documents.map(({ id, name, sha256, address }) => ({ maTaiLieu: id, sha256, tenTep: name, duongDan: `${address}&case=${encodeURIComponent(act.dossier)}` })),
        ...(act.note !== null && { ghiChu: act.note }),
      }),
});

const taken = (answer: unknown, { dossier }: AgencyAct): AgencyOutcome => {
  if (parseAnswer(wireDossier, answer).maHoSo !== dossier) throw badAnswer("an act upon another dossier");
  return { taken: true };
};

const readActed = (answer: MinistryAnswer, act: AgencyAct, { within, saysNothing }: Dialect): AgencyOutcome => {
  const { status } = answer;
  if (status === 401 || status === 403) throw new NothingFiled(unavailable("our key was refused"));
  if (status !== 200 && status !== 400 && status !== 404 && status !== 409) throw badAnswer(`answered ${status} to an act`);
  const json = answer.json();
  // It has reported a dossier that it does not know.
  if (saysNothing(status, json)) throw new NothingFiled(badAnswer("a dossier that was reported is not known"));
  if (status === 200) return taken(within(json), act);
  if (status === 409) return { refused: refusals.get(parseAnswer(wireRefusal, within(json)).maLoi) ?? "REFUSED" };
  if (status === 400) throw new NothingFiled(badAnswer("an act was called malformed"));
  throw badAnswer(`answered ${status} to an act`);
};

/** @param origins where each agency's system is reached. @param keys good for these acts alone. */
export const createAgencyActs = (origins: Readonly<Record<ActingAgency, string>>, keys: Readonly<Record<ActingAgency, Secret>>): AgencyActs => {
  const clients = new Map(takers.map((name) => [name, createMinistryClient({ url: origins[name], ...bounds })]));
  const call = (act: AgencyAct, more: { readonly method?: "POST"; readonly query?: string; readonly body?: string; readonly signal: AbortSignal }): Promise<MinistryAnswer> => {
    const { path, key } = dialects[act.agency];
    const { query = "", method = "GET", body, signal } = more;
    const client = clients.get(act.agency);
    if (client === undefined) throw new Error(`no system of ${act.agency}`);
    const headers = { ...key(keys[act.agency].reveal()), ...(body !== undefined && { "content-type": "application/json; charset=utf-8" }) };
    return client.call({ method, path: `${path}/${encodeURIComponent(act.dossier)}/${paths[act.kind]}${query}`, headers, ...(body !== undefined && { body }), signal });
  };
  return {
    async send(act, { reference, signal }) {
      return readActed(await call(act, { method: "POST", body: JSON.stringify(bodyOf(act, reference)), signal }), act, dialects[act.agency]);
    },
    async find(act, { reference, signal }) {
      const { within, saysNothing } = dialects[act.agency];
      const answer = await call(act, { query: `?maThamChieu=${encodeURIComponent(reference)}`, signal });
      if (answer.status !== 200 && answer.status !== 404) throw badAnswer(`answered ${answer.status} to a look-up of an act`);
      const json = answer.json();
      // Only the system's own word for it: a 404 of something in between says nothing.
      if (saysNothing(answer.status, json)) return undefined;
      if (answer.status !== 200) throw badAnswer("answered 404 in words of nobody's");
      return taken(within(json), act);
    },
    async close() {
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
};
