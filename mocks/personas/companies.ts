/** The firms of the mock world. */
import type { CustomsRecord } from "../customs-register.ts";
import type { TaxRecord } from "../tax.ts";
import { lotusGarmentTaxes, redRiverTaxes, seaStarTaxes } from "./company-taxes.ts";
import { lotusGarmentCustoms, redRiverCustoms, seaStarCustoms } from "./customs-declarations.ts";
import type { Calendar } from "./persona.ts";

export interface Company {
  /** Enterprise number and tax code. */
  readonly taxCode: string;
  readonly name: string;
  readonly tax?: TaxRecord;
  readonly customs?: CustomsRecord;
}

export const seaStarTrading = { taxCode: "9900000016", name: "Công ty TNHH Thương mại Sao Biển" } as const;
export const lotusGarment = { taxCode: "9900000023", name: "Công ty Cổ phần May Sen Vàng" } as const;
export const redRiverElectronics = { taxCode: "9900000030", name: "Công ty TNHH Điện tử Hồng Hà" } as const;

export const companies: readonly ((calendar: Calendar) => Company)[] = [
  (calendar) => ({ ...seaStarTrading, tax: seaStarTaxes(calendar), customs: seaStarCustoms(calendar) }),
  (calendar) => ({ ...lotusGarment, tax: lotusGarmentTaxes(), customs: lotusGarmentCustoms(calendar) }),
  (calendar) => ({ ...redRiverElectronics, tax: redRiverTaxes(), customs: redRiverCustoms(calendar) }),
];
