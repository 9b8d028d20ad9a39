/** Every mock ministry there is, the payment platform, and the document axis. */
import { customs } from "./customs.ts";
import { documentAxis } from "./document-axis/axis.ts";
import { drivingLicences } from "./driving-licences.ts";
import { cpc } from "./electricity/cpc.ts";
import { hanoi } from "./electricity/hanoi.ts";
import { hcmc } from "./electricity/hcmc.ts";
import { npc } from "./electricity/npc.ts";
import { spc } from "./electricity/spc.ts";
import { identity } from "./identity.ts";
import { judicialRecords } from "./judicial-records.ts";
import type { MockMinistry } from "./ministry.ts";
import { payments } from "./payment-platform/platform.ts";
import { tax } from "./tax.ts";
import { trade } from "./trade.ts";

export const ministries: readonly MockMinistry[] = [identity, tax, customs, judicialRecords, drivingLicences, hanoi, hcmc, npc, cpc, spc, payments, trade, documentAxis];
