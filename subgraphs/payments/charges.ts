/** A basket's transactions as the payment platform is told of them. */
import type { Kysely } from "kysely";
import { feeOf } from "./owners.ts";
import type { Charge } from "./platform.ts";
import type { TransactionState } from "./states.ts";
import type { Tables } from "./tables.ts";

export interface StoredCharge extends Charge {
  readonly state: TransactionState;
}

/** In their order; the same, word for word, however often it is sent. */
export const readCharges = async (db: Kysely<Tables>, payment: string): Promise<readonly StoredCharge[]> => {
  const [basket, rows, items] = await Promise.all([
    db.selectFrom("payment").selectAll().where("id", "=", payment).executeTakeFirstOrThrow(),
    db.selectFrom("platform_transaction").select(["id", "state", "amount", "payee"]).where("payment", "=", payment).orderBy("n").execute(),
    db.selectFrom("item").select(["transaction", "issuer", "obligation", "amount", "description_vi", "slip"]).where("payment", "=", payment).orderBy("n").execute(),
  ]);
  const returnUrl = new URL(basket.return_url);
  returnUrl.searchParams.set("payment", payment);
  return rows.map(({ id, state, amount, payee }) => ({
    ...{ id, state, payment, amount, payee, returnUrl: returnUrl.href, expiresAt: basket.expires_at },
    lines: items
      .filter((item) => item.transaction === id)
      .map((item) => ({ content: item.description_vi, amount: item.amount, fee: item.issuer === "dossiers" ? feeOf(item.obligation) : undefined, payer: item.slip?.payer.name })),
  }));
};
