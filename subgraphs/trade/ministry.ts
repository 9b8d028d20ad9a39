/** The site of the Ministry of Industry and Trade: certificates of origin, and promotions of every province. */
import DataLoader from "dataloader";
import { createActs } from "../../kit/act.ts";
import { systemClock } from "../../kit/clock.ts";
import type { Configuration } from "../../kit/config.ts";
import { secret, text, url } from "../../kit/config.ts";
import { createMinistryClient } from "../../kit/ministry-client.ts";
import { createRateLimit } from "../../kit/rate-limit.ts";
import type { Subject } from "../../kit/subject.ts";
import type { Dependencies, MinistryConnection, SubgraphContext } from "../../kit/subgraph.ts";
import type { Certificate, CertificateCheck } from "./certificate.ts";
import { certificateLists, readCertificates, readCheck, readProfile } from "./certificate-wire.ts";
import { createFiling, within } from "./filing.ts";
import { createOriginActs } from "./origin-act.ts";
import type { OriginActs } from "./origin-act.ts";
import { originManner } from "./origin-filing.ts";
import type { Promotion } from "./promotion.ts";
import { createPromotionAct } from "./promotion-act.ts";
import type { FilePromotion } from "./promotion-act.ts";
import { promotionManner } from "./promotion-filing.ts";
import { promotionLists, readPromotions, readProvince } from "./promotion-wire.ts";
import { createSite } from "./site.ts";
import type { RegisteredProfile } from "./trader-profile.ts";

export const environment = {
  TRADE_URL: url({ describe: "the base address of the trade ministry's site", development: "http://127.0.0.1:4032" }),
  TRADE_USERNAME: text({ describe: "the portal's user at the trade ministry's site", development: "dvcqg" }),
  TRADE_PASSWORD: secret({ describe: "that user's password", development: "mock-trade-password" }),
};

export interface TradeMinistry {
  /** One call for each firm, however many fields ask. @throws {PublicError} a ministry fault. */
  profileOf(taxCode: string): Promise<RegisteredProfile>;
  /** The latest first; one call for each firm. @throws {PublicError} a ministry fault. */
  certificatesOf(taxCode: string): Promise<readonly Certificate[]>;
  /** The latest first; one call for each firm. @throws {PublicError} a ministry fault. */
  promotionsOf(taxCode: string): Promise<readonly Promotion[]>;
  /** For anybody. @throws {PublicError} a ministry fault, or `RATE_LIMITED`. */
  check(number: string, asker: Subject | null): Promise<CertificateCheck>;
  /** For anybody: those that may take place, the first to end first. @throws {PublicError} the same. */
  promotionsIn(province: string, asker: Subject | null): Promise<readonly Promotion[]>;
  readonly origin: OriginActs;
  readonly filePromotion: FilePromotion;
}

export type TradeContext = SubgraphContext<TradeMinistry>;

/** Numbers can be tried for ever at this rate; somebody who checks papers at a border does not notice it. */
const checks = { burst: 60, perMinute: 120 };
/** A page of a shop asks once for each visit. */
const visits = { burst: 120, perMinute: 600 };

export const connect = (configuration: Configuration<typeof environment>, { clock, logger, database }: Dependencies<unknown>): MinistryConnection<TradeMinistry> => {
  const client = createMinistryClient({ url: configuration.TRADE_URL });
  const site = createSite({ client, account: { userName: configuration.TRADE_USERNAME, password: configuration.TRADE_PASSWORD }, clock: systemClock });
  const inQuery = encodeURIComponent;
  const profile = async (taxCode: string, signal: AbortSignal, withinMs?: number): Promise<RegisteredProfile> =>
    readProfile(await site.ask({ path: `/ServiceTrader/Profile?TaxCode=${inQuery(taxCode)}`, signal, ...(withinMs !== undefined && { withinMs }) }), taxCode);
  const certificates = async (taxCode: string, signal: AbortSignal, withinMs?: number): Promise<readonly Certificate[]> =>
    readCertificates(await site.ask({ path: `/ServiceCO/Search?TaxCode=${inQuery(taxCode)}`, lists: certificateLists, signal, ...(withinMs !== undefined && { withinMs }) }), taxCode, logger);
  const acts = createActs(database, { logger });
  const origin = createOriginActs({
    ...{ acts, clock, filing: createFiling(site, originManner) },
    profile: (taxCode, signal) => profile(taxCode, signal, within.lookUp),
    certificates: (taxCode, signal) => certificates(taxCode, signal, within.lookUp),
  });
  const filePromotion = createPromotionAct({ acts, clock, filing: createFiling(site, promotionManner) });
  const [checking, visiting] = [createRateLimit(checks, systemClock), createRateLimit(visits, systemClock)];
  return {
    forRequest({ signal }) {
      const load = <T>(ask: (taxCode: string) => Promise<T>) => new DataLoader<string, T>((codes) => Promise.all(codes.map((code) => ask(code).catch((error: unknown) => (error instanceof Error ? error : new Error("not an error", { cause: error }))))));
      const profiles = load((taxCode) => profile(taxCode, signal));
      const lists = load((taxCode) => certificates(taxCode, signal));
      const promotions = load(async (taxCode) => readPromotions(await site.ask({ path: `/KhuyenMai/HoSo?MaSoThue=${inQuery(taxCode)}`, lists: promotionLists, signal }), taxCode));
      return {
        profileOf: (taxCode) => profiles.load(taxCode),
        certificatesOf: (taxCode) => lists.load(taxCode),
        promotionsOf: (taxCode) => promotions.load(taxCode),
        async check(number, asker) {
          checking.take(asker?.id ?? "nobody");
          return readCheck(await site.ask({ path: `/ServiceCO/Search?CertificateNumber=${inQuery(number)}`, lists: certificateLists, signal }), number, logger);
        },
        async promotionsIn(province, asker) {
          visiting.take(asker?.id ?? "nobody");
          return readProvince(await site.ask({ path: `/KhuyenMai/DiaBan?MaTinh=${inQuery(province)}`, lists: promotionLists, signal }), province);
        },
        origin,
        filePromotion,
      };
    },
    async close() {
      await acts.close();
      await client.close();
    },
  };
};
