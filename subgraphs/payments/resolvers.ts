import { requireSubject } from "../../kit/subgraph.ts";
import type { Resolvers } from "./generated.ts";
import { writeMoment } from "./moment.ts";
import type { PaymentsContext } from "./ministry.ts";
import { paidThingOf } from "./owners.ts";
import { payUrlOf, stateOf } from "./payments.ts";
import type { StoredPayment } from "./payments.ts";
import { messageOf, notCancelled, notFound } from "./refusals.ts";

/** Every look-up goes through what the subject has: somebody else's and none at all are one answer. */
const findPayment = async (context: PaymentsContext, id: string): Promise<StoredPayment | null> => (await context.ministry.payment(requireSubject(context), id)) ?? null;

/** What an act's outcome names is the subject's own. */
const paymentOf = async (context: PaymentsContext, id: string): Promise<StoredPayment> => {
  const payment = await findPayment(context, id);
  if (payment === null) throw new Error("an outcome that names no payment of the subject's");
  return payment;
};

export const resolvers: Resolvers = {
  Query: {
    me: (_query, _arguments, context) => ({ id: requireSubject(context).id }),
    payment: (_query, { id }, context) => findPayment(context, id),
  },
  Mutation: {
    pay: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.pay(requireSubject(context), input);
      return "refused" in outcome ? { __typename: "PaymentRefused", reasons: outcome.refused } : { __typename: "PaymentOpened", payment: await paymentOf(context, outcome.opened) };
    },
    cancelPayment: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.cancel(requireSubject(context), input);
      if ("unknown" in outcome) return { __typename: "PaymentNotFound", message: notFound };
      if ("cancelled" in outcome) return { __typename: "PaymentCancelled", payment: await paymentOf(context, outcome.cancelled) };
      return { __typename: "PaymentNotCancelled", payment: await paymentOf(context, outcome.over), message: notCancelled };
    },
  },
  Citizen: {
    __resolveReference: ({ id }, { subject }) => (id === subject?.id ? { id } : null),
    payments: (_citizen, page, context) => context.ministry.payments(requireSubject(context), page),
  },
  PaymentRefusal: {
    payment: ({ payment }, _arguments, context) => (payment === null ? null : findPayment(context, payment)),
    message: (refusal) => messageOf(refusal),
  },
  Payment: {
    __resolveReference: ({ id }, context) => (context.subject === null ? null : findPayment(context, id)),
    state: async (payment, _arguments, { ministry }) => stateOf(await ministry.contents(payment)),
    createdAt: ({ created_at }) => writeMoment(created_at),
    expiresAt: ({ expires_at }) => writeMoment(expires_at),
    payUrl: async (payment, _arguments, { ministry, clock }) => payUrlOf(payment, await ministry.contents(payment), clock) ?? null,
    total: async (payment, _arguments, { ministry }) => (await ministry.contents(payment)).transactions.reduce((sum, { amount }) => sum + amount, 0),
    onBehalf: ({ acting_case }) => acting_case !== null,
    transactions: async (payment, _arguments, { ministry }) => (await ministry.contents(payment)).transactions,
    items: async (payment, _arguments, { ministry }) => (await ministry.contents(payment)).items,
  },
  PaymentTransaction: {
    payee: ({ payee }) => payee.name,
  },
  PaymentItem: {
    of: ({ issuer, obligation }) => paidThingOf(issuer, obligation),
    description: ({ description_vi: vi, description_en: en }) => ({ vi, en }),
    receipt: ({ document }) => (document === null ? null : { id: document }),
    receiptPage: (item, _arguments, context) => (item.state === "SETTLED" ? context.ministry.receiptPage(requireSubject(context), item.id) : null),
  },
};
