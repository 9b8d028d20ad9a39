/** The obligations of one taxpayer over all ledgers, some of which may be away. */
import { paginate } from "../../kit/connection.ts";
import type { Connection, PageArguments } from "../../kit/connection.ts";
import { isMinistryFault } from "../../kit/errors.ts";
import type { PublicError } from "../../kit/errors.ts";
import type { LedgerContent, Reads } from "./authority.ts";
import { amountDue, byUrgency, isOverdue, ledgers, subItemOf } from "./obligations.ts";
import type { Kind, Ledger, Obligation } from "./obligations.ts";

export interface ObligationList {
  /** The most urgent first. */
  readonly obligations: readonly Obligation[];
  readonly faults: readonly { readonly ledger: Ledger; readonly fault: PublicError }[];
  /** The earliest day that a ledger answered for. */
  readonly asOf: string | undefined;
}

export interface ObligationFilter {
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly overdue?: boolean | null | undefined;
}

export interface ObligationPage extends Connection<Obligation> {
  readonly list: ObligationList;
  readonly amountDue: number;
}

/** Asks every ledger at once. A ministry fault of one is kept beside what the others hold; any other error is thrown. */
export const readObligations = async (ministry: Pick<Reads, "ledger">, taxCode: string): Promise<ObligationList> => {
  const results = await Promise.all(ledgers.map(async (ledger) => ({ ledger, ...(await contentOrFault(ministry.ledger(ledger, taxCode))) })));
  const contents = results.flatMap(({ content }) => (content === undefined ? [] : [content]));
  return {
    obligations: contents.flatMap(({ obligations }) => obligations).toSorted(byUrgency),
    faults: results.flatMap(({ ledger, fault }) => (fault === undefined ? [] : [{ ledger, fault }])),
    asOf: contents.flatMap(({ asOf }) => asOf ?? []).toSorted()[0],
  };
};

/** @param today by which overdue is told. @throws {PublicError} the first ledger's fault when none could be asked; `BAD_INPUT` for a wrong page. */
export const pageOf = (list: ObligationList, filter: ObligationFilter | null | undefined, page: PageArguments, today: string): ObligationPage => {
  const [first] = list.faults;
  if (first !== undefined && list.faults.length === ledgers.length) throw first.fault;
  const selected = list.obligations.filter(
    (obligation) =>
      (filter?.kinds == null || filter.kinds.includes(subItemOf(obligation.subItem, today).kind)) &&
      (filter?.overdue == null || isOverdue(obligation, today) === filter.overdue),
  );
  return { ...paginate(selected, ({ id }) => id, page), list, amountDue: selected.reduce((sum, obligation) => sum + amountDue(obligation), 0) };
};

const contentOrFault = async (reading: Promise<LedgerContent>): Promise<{ readonly content?: LedgerContent; readonly fault?: PublicError }> => {
  try {
    return { content: await reading };
  } catch (error) {
    if (isMinistryFault(error)) return { fault: error };
    throw error;
  }
};
