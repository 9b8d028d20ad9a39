import { today } from "../../kit/clock.ts";
import { badInput } from "../../kit/errors.ts";
import type { Subject } from "../../kit/subject.ts";
import { requireSubject } from "../../kit/subgraph.ts";
import type { Resolvers } from "./generated.ts";
import { lateInterest } from "./interest.ts";
import type { TaxContext } from "./ministry.ts";
import { pageOf, readObligations } from "./obligation-list.ts";
import { amountDue, amountOverpaid, isObligationId, isOverdue, stateOf, subItemOf, tagOf } from "./obligations.ts";
import type { Obligation } from "./obligations.ts";
import { paymentSlipOf } from "./payment-slip.ts";
import type { Registration } from "./registration.ts";

type Organisations = NonNullable<Subject["identifiers"]["organisations"]>;

/** Roles that reach a firm's tax affairs. A customs broker's mandate ends at customs. */
const rolesInTax: ReadonlySet<Organisations[number]["role"]> = new Set(["LEGAL_REPRESENTATIVE", "AUTHORISED_PERSON"]);

/** Since 1 July 2025 an individual's tax code is the personal number, unless they still go by an older one. */
const ownTaxCode = ({ identifiers: { taxCode, personalId } }: Subject): string | undefined => taxCode ?? personalId;

const represents = ({ identifiers }: Subject, taxCode: string): boolean => identifiers.organisations?.some((organisation) => organisation.taxCode === taxCode) ?? false;

const firmsInTax = ({ identifiers }: Subject): readonly string[] => (identifiers.organisations ?? []).filter(({ role }) => rolesInTax.has(role)).map(({ taxCode }) => taxCode);

const registrationOf = (taxCode: string, { ministry }: TaxContext): Promise<Registration | undefined> => ministry.registration(taxCode);

/**
 * Looks an obligation up in the lists of whom it can belong to, never by itself: the id of somebody else's and one that never was make the same calls, those
 * for the subject's own list, and give the same null.
 */
const findObligation = async (id: string, context: TaxContext): Promise<Obligation | null> => {
  const subject = requireSubject(context);
  const codes = [...new Set([ownTaxCode(subject) ?? [], firmsInTax(subject)].flat())];
  const tagged = codes.filter((code) => id.startsWith(tagOf(code)));
  const lists = await Promise.all((tagged.length > 0 ? tagged : codes.slice(0, 1)).map((code) => readObligations(context.ministry, code)));
  const found = lists.flatMap(({ obligations }) => obligations).find((obligation) => obligation.id === id);
  const [fault] = lists.flatMap(({ faults }) => faults);
  // It may stand in the very ledger that is away: that is not "no such obligation".
  if (found === undefined && fault !== undefined) throw fault.fault;
  return found ?? null;
};

export const resolvers: Resolvers = {
  Query: {
    me: (_query, _arguments, context) => ({ id: requireSubject(context).id }),
    taxObligation: (_query, { id }, context) => {
      if (!isObligationId(id)) throw badInput("id is not that of a tax obligation: 26 hexadecimal digits, as TaxObligation.id gives them.", "id không phải là mã khoản phải nộp: gồm 26 chữ số thập lục phân như TaxObligation.id.");
      return findObligation(id, context);
    },
  },
  Citizen: {
    __resolveReference: ({ id }, { subject }) => (id === subject?.id ? { id } : null),
    taxpayer: (_citizen, _arguments, context) => {
      const taxCode = ownTaxCode(requireSubject(context));
      return taxCode === undefined ? null : { taxCode };
    },
  },
  Organisation: {
    __resolveReference: ({ taxCode }, { subject }) => (subject && represents(subject, taxCode) ? { taxCode } : null),
    taxpayer: ({ taxCode }, _arguments, context) => (firmsInTax(requireSubject(context)).includes(taxCode) ? { taxCode } : null),
  },
  Taxpayer: {
    isRegistered: async ({ taxCode }, _arguments, context) => (await registrationOf(taxCode, context)) !== undefined,
    name: async ({ taxCode }, _arguments, context) => (await registrationOf(taxCode, context))?.name,
    address: async ({ taxCode }, _arguments, context) => (await registrationOf(taxCode, context))?.address,
    type: async ({ taxCode }, _arguments, context) => (await registrationOf(taxCode, context))?.type,
    status: async ({ taxCode }, _arguments, context) => (await registrationOf(taxCode, context))?.status,
    managingOfficeCode: async ({ taxCode }, _arguments, context) => (await registrationOf(taxCode, context))?.managingOfficeCode,
    issuedOn: async ({ taxCode }, _arguments, context) => (await registrationOf(taxCode, context))?.issuedOn,
    obligations: async ({ taxCode }, { filter, ...page }, { ministry, clock }) => pageOf(await readObligations(ministry, taxCode), filter, page, today(clock)),
  },
  TaxObligationConnection: {
    totalCount: ({ list, totalCount }) => (list.faults.length > 0 ? null : totalCount),
    totalAmountDue: ({ list: { faults }, amountDue: total }) => {
      const [first] = faults;
      if (first !== undefined) throw first.fault;
      return total;
    },
    unavailableLedgers: ({ list: { faults } }) => faults.map(({ ledger }) => ledger),
    asOf: ({ list: { asOf } }) => asOf,
  },
  TaxObligation: {
    __resolveReference: ({ id }, context) => (isObligationId(id) ? findObligation(id, context) : null),
    kind: ({ subItem }, _arguments, { clock }) => subItemOf(subItem, today(clock)).kind,
    amountDue,
    amountOverpaid,
    overdue: (obligation, _arguments, { clock }) => isOverdue(obligation, today(clock)),
    state: stateOf,
    latePaymentInterest: (obligation, _arguments, { clock }) => {
      const asOf = today(clock);
      if (obligation.dueDate === undefined || !isOverdue(obligation, asOf)) return null;
      const interest = lateInterest(amountDue(obligation), obligation.dueDate, asOf);
      return interest && { ...interest, asOf };
    },
    paymentSlip: (obligation, _arguments, { clock }) => paymentSlipOf(obligation, today(clock)),
    payable: (obligation, _arguments, context) => context.ministry.payable(obligation, requireSubject(context)),
  },
  TaxPaymentSlipPayer: {
    name: async ({ taxCode, debtors }, _arguments, context) => debtors ?? (await registrationOf(taxCode, context))?.name,
    address: async ({ taxCode }, _arguments, context) => (await registrationOf(taxCode, context))?.address,
  },
};
