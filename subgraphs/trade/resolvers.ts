import { today } from "../../kit/clock.ts";
import { paginate } from "../../kit/connection.ts";
import { PublicError, badInput } from "../../kit/errors.ts";
import type { Subject } from "../../kit/subject.ts";
import { requireSubject } from "../../kit/subgraph.ts";
import { issuedOn } from "./certificate.ts";
import type { Certificate } from "./certificate.ts";
import type { CertificateOfOriginFilter, Resolvers } from "./generated.ts";
import type { TradeContext } from "./ministry.ts";
import type { OriginOutcome } from "./origin-act.ts";
import { formOn, labelOf, originForms } from "./origin-forms.ts";
import { originRefusal } from "./origin-refusals.ts";
import { promotionRefusal } from "./promotion-refusals.ts";
import { firstDayOfPromotionRules, promotionRulesOn } from "./promotion-rules.ts";
import type { Authority } from "./promotion-rules.ts";
import { isProvince, provinceName } from "./provinces.ts";
import { firmsIn } from "./representation.ts";
import { profileOn } from "./trader-profile.ts";

/** Whose firm it is decides; a certificate is found among those of the firms that somebody represents. */
const ownCertificate = async (context: TradeContext, isIt: (certificate: Certificate) => boolean): Promise<Certificate | null> => {
  const firms = firmsIn("ORIGIN", requireSubject(context));
  const lists = await Promise.all([...new Set(firms.map(({ taxCode }) => taxCode))].map((taxCode) => context.ministry.certificatesOf(taxCode)));
  return lists.flat().find(isIt) ?? null;
};

/** For the acts. The gateway enforces this by `@policy`: this is the second lock. */
const requireLevel2 = (context: TradeContext): Subject => {
  const subject = requireSubject(context);
  if (subject.assuranceLevel < 2) throw new PublicError("ASSURANCE_TOO_LOW");
  return subject;
};

const numberShape = /^[A-Z0-9][A-Z0-9./-]{3,38}[A-Z0-9]$/;
const numberGiven = (text: string): string => {
  const number = text.trim().toUpperCase();
  if (numberShape.test(number)) return number;
  throw badInput("The number of a certificate is written as on it, for example VN-CA-99-000101.", "Số C/O ghi như trên giấy, ví dụ VN-CA-99-000101.");
};

/** The last digit of a declaration's number counts its amendments. */
const sameDeclaration = (one: string, other: string): boolean => one.slice(0, 11) === other.slice(0, 11);
const passes =
  ({ state, form, destination, declarationNumber }: CertificateOfOriginFilter) =>
  (certificate: Certificate): boolean =>
    (!state || certificate.state === state) && (!form || certificate.form === form) && (!destination || certificate.destination === destination) && (!declarationNumber || sameDeclaration(certificate.declarationNumber, declarationNumber));

const originResult = (outcome: OriginOutcome) => {
  if ("refused" in outcome) return { __typename: "CertificateOfOriginRefused" as const, reasons: outcome.refused.map(originRefusal) };
  return { __typename: "CertificateOfOriginSubmitted" as const, dossier: { code: outcome.submitted.code }, ...outcome.submitted };
};

const provinceOf = (code: string, { clock }: Pick<TradeContext, "clock">) => ({ code, name: provinceName(code, today(clock)) ?? null });

const authorityNames = {
  TRADE_PROMOTION_AGENCY: { vi: "Cục Xúc tiến thương mại, Bộ Công Thương", en: "Trade Promotion Agency, Ministry of Industry and Trade" },
  UNKNOWN: { vi: "Cơ quan khác", en: "Another authority" },
} as const;
const authorityView = (authority: Authority, context: Pick<TradeContext, "clock">) => {
  if (authority.kind !== "DEPARTMENT") return { kind: authority.kind, province: null, name: authorityNames[authority.kind] };
  const province = provinceOf(authority.province, context);
  const place = province.name ?? province.code;
  return { kind: authority.kind, province, name: { vi: `Sở Công Thương ${place}`, en: `Department of Industry and Trade, ${place}` } };
};

export const resolvers: Resolvers = {
  Query: {
    certificateOfOrigin: (_query, { number }, context) => {
      const given = numberGiven(number);
      return ownCertificate(context, (each) => each.number === given || each.code === given);
    },
    verifyCertificateOfOrigin: async (_query, { number }, { ministry, subject }) => ({ form: null, destination: null, issuedOn: null, ...(await ministry.check(numberGiven(number), subject)) }),
    certificateOfOriginForms: (_query, { on }, { clock }) =>
      originForms.flatMap((form) => {
        const rule = formOn(form, on ?? today(clock));
        return rule === undefined ? [] : [{ form, label: labelOf(form), destinations: rule.destinations ?? null, circular: rule.circular ?? null, since: rule.from, confirmed: rule.confirmed }];
      }),
    promotionsIn: async (_query, { province, ...page }, { ministry, subject }) => {
      if (!isProvince(province)) throw badInput("province is the code of one of the 34 provinces, two digits: 01, 31.", "province là mã của một trong 34 tỉnh, thành phố, hai chữ số: 01, 31.");
      return paginate(await ministry.promotionsIn(province, subject), ({ code }) => code, page);
    },
    promotionRules: (_query, { on }, { clock }) => {
      const rules = promotionRulesOn(on ?? today(clock));
      if (rules === undefined) throw badInput(`The rules are known from ${firstDayOfPromotionRules} on.`, `Chỉ có dữ liệu quy định từ ngày ${firstDayOfPromotionRules}.`);
      return { ...rules, since: rules.from };
    },
  },
  Mutation: {
    applyForCertificateOfOrigin: async (_mutation, { input }, context) => originResult(await context.ministry.origin.apply(requireLevel2(context), input)),
    resubmitCertificateOfOrigin: async (_mutation, { input }, context) => originResult(await context.ministry.origin.resubmit(requireLevel2(context), input)),
    filePromotion: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.filePromotion(requireLevel2(context), input);
      if ("refused" in outcome) return { __typename: "PromotionRefused", reasons: outcome.refused.map(promotionRefusal) };
      if ("notRequired" in outcome) {
        return {
          __typename: "PromotionNotRequired",
          rule: outcome.notRequired,
          message: { vi: "Tổng giá trị dưới mức phải thông báo: không cần nộp hồ sơ.", en: "The total value is below what has to be notified: nothing need be filed." },
        };
      }
      const { submitted, procedure, authority } = outcome;
      return { __typename: "PromotionFiled", dossier: { code: submitted.code }, ...submitted, procedure, competentAuthority: authorityView(authority, context) };
    },
  },
  Organisation: {
    __resolveReference: ({ taxCode }, { subject }) => (subject && firmsIn("ORIGIN", subject).some((firm) => firm.taxCode === taxCode) ? { taxCode } : null),
    traderProfile: async ({ taxCode }, _arguments, { ministry, clock }) => profileOn(await ministry.profileOf(taxCode), today(clock)),
    certificatesOfOrigin: async ({ taxCode }, { filter, ...page }, { ministry }) => paginate((await ministry.certificatesOf(taxCode)).filter(passes(filter ?? {})), ({ code }) => code, page),
    promotions: async ({ taxCode }, page, context) =>
      firmsIn("PROMOTION", requireSubject(context)).some((firm) => firm.taxCode === taxCode) ? paginate(await context.ministry.promotionsOf(taxCode), ({ code }) => code, page) : null,
  },
  CertificateOfOrigin: {
    __resolveReference: ({ code }, context) => ownCertificate(context, (each) => each.code === code),
    customsDeclaration: ({ declarationNumber }) => ({ number: declarationNumber }),
    submittedAt: ({ history }) => history[0]?.at ?? null,
    issuedOn: (certificate) => issuedOn(certificate) ?? null,
    note: ({ history }) => history.at(-1)?.note ?? null,
  },
  Promotion: {
    competentAuthority: ({ authority }, _arguments, context) => authorityView(authority, context),
    provinces: ({ provinces }, _arguments, context) => provinces.map((code) => provinceOf(code, context)),
  },
};
