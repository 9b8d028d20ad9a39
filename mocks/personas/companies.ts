/** The firms of the mock world. */
import type { CustomsRecord } from "../customs-register.ts";
import type { TaxRecord } from "../tax.ts";
import { lotusGarmentTaxes, redRiverTaxes, seaStarTaxes } from "./company-taxes.ts";
import type { TradeRecord } from "../trade-record.ts";
import { lotusGarmentTrade, redRiverTrade, seaStarTrade } from "./company-trade.ts";
import { lotusGarmentCustoms, redRiverCustoms, seaStarCustoms } from "./customs-declarations.ts";
import type { Calendar } from "./persona.ts";

export interface Company {
  /** Enterprise number and tax code. */
  readonly taxCode: string;
  readonly name: string;
  readonly tax?: TaxRecord;
  readonly customs?: CustomsRecord;
  readonly trade?: TradeRecord;
}

export const seaStarTrading = { taxCode: "9900000016", name: "Công ty TNHH Thương mại Sao Biển" } as const;
export const lotusGarment = { taxCode: "9900000023", name: "Công ty Cổ phần May Sen Vàng" } as const;
export const redRiverElectronics = { taxCode: "9900000030", name: "Công ty TNHH Điện tử Hồng Hà" } as const;

/** A firm so new that no ministry but the register of firms has heard of it. */
export const whiteBambooPottery = { taxCode: "9900000048", name: "Công ty TNHH Gốm Trúc Bạch" } as const;

export const companies: readonly ((calendar: Calendar) => Company)[] = [
  (calendar) => ({ ...seaStarTrading, tax: seaStarTaxes(calendar), customs: seaStarCustoms(calendar), trade: seaStarTrade(calendar) }),
  (calendar) => ({ ...lotusGarment, tax: lotusGarmentTaxes(), customs: lotusGarmentCustoms(calendar), trade: lotusGarmentTrade(calendar) }),
  (calendar) => ({ ...redRiverElectronics, tax: redRiverTaxes(), customs: redRiverCustoms(calendar), trade: redRiverTrade(calendar) }),
  () => whiteBambooPottery,
];
