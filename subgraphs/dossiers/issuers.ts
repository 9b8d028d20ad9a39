/** Who issues documents: agencies, by their results, and the portal's own payments, by their receipts. */
import { settlementIssuer } from "../../kit/settlement.ts";
import { agencies, isAgency } from "./agencies.ts";
import type { AgencyName } from "./agencies.ts";
import type { LocalisedText } from "./statuses.ts";

export type Issuer = AgencyName | typeof settlementIssuer;

const payments: LocalisedText = { vi: "Cổng Dịch vụ công quốc gia, nền tảng thanh toán trực tuyến", en: "National Public Service Portal, online payment platform" };

export const isIssuer = (name: string): name is Issuer => name === settlementIssuer || isAgency(name);
export const nameOfIssuer = (issuer: Issuer): LocalisedText => (issuer === settlementIssuer ? payments : agencies[issuer].name);
