/** The criminal-record system: a query is handed in, worked on, and its result fetched. */
import DataLoader from "dataloader";
import { createActs } from "../../kit/act.ts";
import { today } from "../../kit/clock.ts";
import type { Configuration } from "../../kit/config.ts";
import { secret, url } from "../../kit/config.ts";
import { PublicError } from "../../kit/errors.ts";
import { badAnswer, createMinistryClient, parseAnswer, unavailable } from "../../kit/ministry-client.ts";
import { createOfferReader, readOfferKey, readOfferPublicKeys, readingOffers, signingOffers } from "../../kit/offer.ts";
import type { Dependencies, MinistryConnection, SubgraphContext } from "../../kit/subgraph.ts";
import type { Certificate } from "./certificate.ts";
import { createFacts } from "./fact.ts";
import type { Facts } from "./fact.ts";
import { createFilings } from "./filing.ts";
import { awaitJob, usualPauses } from "./job.ts";
import { createRequests } from "./request.ts";
import type { RequestCertificate } from "./request.ts";
import { usualFee } from "./rules.ts";
import { readCertificates, wireAccepted, wireJob } from "./wire.ts";

export const environment = {
  JUDICIAL_RECORDS_URL: url({ describe: "the base address of the criminal-record system", development: "http://127.0.0.1:4023" }),
  JUDICIAL_RECORDS_API_KEY: secret({ describe: "the key that the criminal-record system gave the portal", development: "mock-judicial-records-key" }),
  ...signingOffers("judicial-records"),
  ...readingOffers(["dossiers", "identity"]),
};

/** Whose certificates, and who asks. The name is compared by the system. */
export interface CertificateQuery {
  readonly personalId: string | undefined;
  readonly oldPersonalId: string | undefined;
  readonly fullName: string;
  /** Somebody acting for the person is not even asked about form 2: what never leaves the ministry cannot be shown by mistake. */
  readonly askedBy: "SUBJECT" | "REPRESENTATIVE";
}

export interface CriminalRecordSystem {
  /** All certificates of a person with their details, those of the forms that the asker may see. One job however many fields ask. @throws {PublicError} */
  certificates(query: CertificateQuery): Promise<readonly Certificate[]>;
  /** Asks for a certificate to be issued, once per idempotency key. */
  readonly request: RequestCertificate;
  /** What is told of a certificate for an application. */
  readonly facts: Facts;
}

export type JudicialRecordsContext = SubgraphContext<CriminalRecordSystem>;

export interface ConnectOptions {
  /** For one query with all its polls. */
  readonly deadlineMs?: number;
  /** Before each poll, in milliseconds. */
  readonly pauses?: readonly [number, ...number[]];
}

const path = "/lltp/yeu-cau-tra-cuu";

const askers = {
  SUBJECT: { wire: { nguoiYeuCau: "CHINH_CHU", loaiPhieu: [1, 2] }, forms: "ANY" },
  REPRESENTATIVE: { wire: { nguoiYeuCau: "NGUOI_DAI_DIEN", loaiPhieu: [1] }, forms: ["FORM_1"] },
} as const;

const refusalOf = (reason: string | null | undefined): PublicError =>
  reason === "THONG_TIN_KHONG_KHOP"
    ? new PublicError("FORBIDDEN", {
        message: {
          en: "The criminal-record system holds your number under other particulars: have them corrected at the police.",
          vi: "Thông tin của bạn không khớp với hệ thống lý lịch tư pháp: vui lòng đề nghị cơ quan công an điều chỉnh.",
        },
        reason: "the particulars did not match",
      })
    : unavailable("the query was refused");

export const connect = (
  configuration: Configuration<typeof environment>,
  { clock, logger, database }: Dependencies<unknown>,
  { deadlineMs = 4_000, pauses = usualPauses }: ConnectOptions = {},
): MinistryConnection<CriminalRecordSystem> => {
  const client = createMinistryClient({ url: configuration.JUDICIAL_RECORDS_URL, deadlineMs });
  const headers = { "x-api-key": configuration.JUDICIAL_RECORDS_API_KEY.reveal() };
  const acts = createActs(database, { logger });
  const offers = createOfferReader(readOfferPublicKeys(configuration.OFFER_PUBLIC_KEYS));
  const filings = createFilings(client, headers, (copies) => usualFee(copies, today(clock)));
  const request = createRequests({ acts, filings, offers, clock });
  const facts = createFacts(readOfferKey("judicial-records", configuration.OFFER_KEY), offers, clock);

  const submit = async ({ personalId, oldPersonalId, fullName, askedBy }: CertificateQuery, signal: AbortSignal): Promise<string> => {
    const answer = await client.call({
      method: "POST",
      path,
      headers: { ...headers, "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ ...(personalId === undefined ? { soCMND: oldPersonalId } : { soDinhDanh: personalId }), hoTen: fullName.normalize("NFC"), ...askers[askedBy].wire }),
      signal,
    });
    if (answer.status !== 202) throw badAnswer(`answered ${answer.status} to a query`);
    return parseAnswer(wireAccepted, answer.json()).maYeuCau;
  };

  const poll = async (job: string, query: CertificateQuery, signal: AbortSignal): Promise<readonly Certificate[] | undefined> => {
    const answer = await client.call({ path: `${path}/${job}`, headers, signal });
    // Not asked anew: a system that loses its jobs is in trouble, and needs fewer queries rather than more.
    if (answer.status === 404) throw unavailable("the job was lost");
    if (answer.status !== 200) throw badAnswer(`answered ${answer.status} to a poll`);
    const { maYeuCau, trangThai, lyDoTuChoi, ketQua } = parseAnswer(wireJob, answer.json());
    if (maYeuCau !== job) throw badAnswer("an answer to another query");
    switch (trangThai) {
      case "DANG_XU_LY":
        return undefined;
      case "TU_CHOI":
        throw refusalOf(lyDoTuChoi);
      case "HOAN_THANH":
        return readCertificates(ketQua, query, askers[query.askedBy].forms);
    }
  };

  const ask = async (query: CertificateQuery, left: AbortSignal): Promise<readonly Certificate[]> => {
    const signal = AbortSignal.any([left, AbortSignal.timeout(deadlineMs)]);
    const job = await submit(query, signal);
    return awaitJob(() => poll(job, query, signal), signal, pauses);
  };

  return {
    forRequest({ signal }) {
      const jobs = new DataLoader<CertificateQuery, readonly Certificate[], string>((queries) => Promise.all(queries.map((query) => ask(query, signal))), { cacheKeyFn: (query) => JSON.stringify(query) });
      return { certificates: (query) => jobs.load(query), request, facts };
    },
    async close() {
      await acts.close();
      await client.close();
    },
  };
};
