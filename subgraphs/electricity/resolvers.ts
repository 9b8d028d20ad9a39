import { today } from "../../kit/clock.ts";
import { paginate } from "../../kit/connection.ts";
import { inForce } from "../../kit/dated.ts";
import { PublicError, badInput } from "../../kit/errors.ts";
import type { Subject } from "../../kit/subject.ts";
import { requireSubject } from "../../kit/subgraph.ts";
import type { Account } from "./account.ts";
import { billIdOf, periodOf, readBillId, recompute, statusOn } from "./bill.ts";
import type { BillOfAccount } from "./bill.ts";
import { connectionRefusal, inspectionRefusal } from "./connection-refusals.ts";
import { currentStep, isDelayed, mayAskInspection, stateOf, stepsOf } from "./connection.ts";
import type { Connection } from "./connection.ts";
import { managingUnitOf, meteringPointOf, readCustomerCode } from "./customer-code.ts";
import type { Resolvers } from "./generated.ts";
import type { ElectricityContext } from "./ministry.ts";
import { firmsOf } from "./representation.ts";
import { charge, dayBefore, firstTariffDay, tariffs } from "./tariff.ts";
import { serverOf } from "./territories.ts";

/** Above this somebody has typed watt-hours, or their telephone number: a home uses hundreds a month. */
const maxKwh = 1_000_000;
/** The most households that one meter can stand for: a large dormitory. */
const maxHouseholds = 1_000;

/** One of the subject's own accounts. A person without a personal number has none that we could ask for. */
const accountOf = async (context: ElectricityContext, customerCode: string): Promise<Account | null> => {
  const { personalId } = requireSubject(context).identifiers;
  return (personalId !== undefined && (await context.ministry.account(personalId, customerCode))) || null;
};

/** The gateway enforces this by `@policy`: this is the second lock. */
const requireLevel2 = (context: ElectricityContext): Subject => {
  const subject = requireSubject(context);
  if (subject.assuranceLevel < 2) throw new PublicError("ASSURANCE_TOO_LOW");
  return subject;
};

/** Of a person without a personal number, whom nobody could be asked about. */
const none = { nodes: [], unavailableCorporations: [] };

const connectionNow = async (context: ElectricityContext, code: string): Promise<Connection | null> => (await context.ministry.connection(requireSubject(context), code)) ?? null;

const billsOf = async ({ ministry }: ElectricityContext, account: Account): Promise<readonly BillOfAccount[]> => (await ministry.bills(account)).map((bill) => ({ ...bill, account }));

const tariffOn = (day: string) => {
  const tariff = inForce(tariffs, day);
  if (tariff === undefined) {
    throw badInput(`Prices are known from ${firstTariffDay} on: give that day or a later one.`, `Biểu giá chỉ có từ ngày ${firstTariffDay}: hãy chọn ngày này hoặc sau đó.`);
  }
  return tariff;
};

export const resolvers: Resolvers = {
  Query: {
    me: (_query, _arguments, context) => ({ id: requireSubject(context).id }),
    electricityAccount: (_query, { customerCode: given }, context) => {
      const read = readCustomerCode(given);
      if (read === undefined) {
        throw badInput(
          "A customer code has 13 characters and begins with PA, PB, PC, PD, PE, PH, PK, PM, PN, PP or PQ, for example PD01000123456: it is printed on every bill.",
          "Mã khách hàng gồm 13 ký tự, bắt đầu bằng PA, PB, PC, PD, PE, PH, PK, PM, PN, PP hoặc PQ, ví dụ PD01000123456: mã được in trên hóa đơn tiền điện.",
        );
      }
      return accountOf(context, read.customerCode);
    },
    estimateElectricityBill: (_query, { kWh, on, households }, { clock }) => {
      if (!(kWh >= 0 && kWh <= maxKwh)) throw badInput("kWh must be from 0 to 1,000,000.", "kWh phải từ 0 đến 1.000.000.");
      if (households < 1 || households > maxHouseholds) throw badInput("households must be from 1 to 1,000.", "Số hộ dùng chung phải từ 1 đến 1.000.");
      const day = on ?? today(clock);
      const tariff = tariffOn(day);
      const charged = charge({ kWh, households, from: day, to: day });
      return charged ? { ...charged, tariff } : null;
    },
    electricityConnection: (_query, { code }, context) => connectionNow(context, code),
    electricityServer: (_query, { provinceCode, communeCode, on }, { clock }) => {
      if (!/^\d{2}$/.test(provinceCode) || !/^\d{5}$/.test(communeCode)) throw badInput("provinceCode has two digits, communeCode five.", "Mã tỉnh gồm hai chữ số, mã xã gồm năm chữ số.");
      const server = serverOf(provinceCode, communeCode, on ?? today(clock));
      return typeof server === "string" ? null : server;
    },
    electricityTariffs: (_query, { on }) => (on == null ? tariffs.toReversed() : [tariffOn(on)]),
  },
  Mutation: {
    requestElectricityConnection: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.acts.request(requireLevel2(context), input);
      if ("refused" in outcome) return { __typename: "ElectricityConnectionRefused", reasons: outcome.refused.map(connectionRefusal) };
      const { code, ...told } = outcome.filed;
      return { __typename: "ElectricityConnectionRequested", dossier: { code }, ...told };
    },
    requestElectricityInspection: async (_mutation, { input }, context) => {
      const outcome = await context.ministry.acts.inspect(requireLevel2(context), input);
      if ("refused" in outcome) return { __typename: "ElectricityInspectionRefused", reasons: outcome.refused.map(inspectionRefusal) };
      return { __typename: "ElectricityInspectionRequested", dossier: { code: outcome.asked.code }, requestedAt: outcome.asked.at };
    },
  },
  Citizen: {
    __resolveReference: ({ id }, { subject }) => (id === subject?.id ? { id } : null),
    electricityAccounts: async (_citizen, _arguments, context) => {
      const { personalId } = requireSubject(context).identifiers;
      return personalId === undefined ? none : context.ministry.accounts(personalId);
    },
    electricityConnections: async (_citizen, _arguments, context) => {
      const { personalId } = requireSubject(context).identifiers;
      return personalId === undefined ? none : context.ministry.connections({ personalId });
    },
  },
  Organisation: {
    __resolveReference: ({ taxCode }, { subject }) => (subject && firmsOf(subject).some((firm) => firm.taxCode === taxCode) ? { taxCode } : null),
    electricityConnections: ({ taxCode }, _arguments, { ministry }) => ministry.connections({ taxCode }),
  },
  ElectricityConnectionRequested: { connection: ({ dossier }, _arguments, context) => connectionNow(context, dossier.code) },
  ElectricityInspectionRequested: { connection: ({ dossier }, _arguments, context) => connectionNow(context, dossier.code) },
  ElectricityConnection: {
    __resolveReference: ({ code }, context) => connectionNow(context, code),
    state: (connection) => stateOf(connection),
    step: (connection) => currentStep(connection).kind,
    steps: (connection, _arguments, { clock }) => stepsOf(connection).map((step) => ({ ...step, isDelayed: isDelayed(connection.voltage, step, clock.now()) })),
    canRequestInspection: (connection) => mayAskInspection(connection),
    dossier: ({ code }) => ({ code }),
  },
  ElectricityAccount: {
    __resolveReference: ({ customerCode }, context) => accountOf(context, customerCode),
    managingUnit: ({ customerCode }) => managingUnitOf(customerCode),
    meteringPoint: ({ customerCode }) => meteringPointOf(customerCode),
    outstanding: async (account, _arguments, { ministry }) => {
      const amount = await ministry.outstanding(account);
      return amount === undefined ? { state: "UNKNOWN", amount: null } : { state: "KNOWN", amount };
    },
    latestReading: (account, _arguments, { ministry }) => ministry.latestReading(account),
    bills: async (account, page, context) => paginate(await billsOf(context, account), billIdOf, page),
  },
  ElectricityBill: {
    __resolveReference: async ({ id }, context) => {
      const customerCode = readBillId(id)?.customerCode;
      const account = customerCode === undefined ? null : await accountOf(context, customerCode);
      return (account && (await billsOf(context, account)).find((bill) => billIdOf(bill) === id)) ?? null;
    },
    id: (bill) => billIdOf(bill),
    period: (bill) => periodOf(bill),
    status: (bill, _arguments, { clock }) => statusOn(bill, today(clock)),
    customerCode: ({ account }) => account.customerCode,
    recomputed: (bill) => recompute(bill, bill.account),
    payable: (bill, _arguments, context) => context.ministry.payable(bill, requireSubject(context).id),
  },
  ElectricityTariff: {
    validFrom: ({ from }) => from,
    validTo: ({ from }) => {
      const next = tariffs.find((tariff) => tariff.from > from);
      return next === undefined ? null : dayBefore(next.from);
    },
    tiers: ({ tiers }) =>
      tiers.map(({ upTo, price, percent }, index) => {
        const below = tiers[index - 1]?.upTo;
        return { from: below === undefined ? 0 : below + 1, to: upTo, price, percentOfAverage: percent };
      }),
  },
};
