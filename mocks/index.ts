/** Every mock ministry there is. */
import { identity } from "./identity.ts";
import { judicialRecords } from "./judicial-records.ts";
import type { MockMinistry } from "./ministry.ts";

export const ministries: readonly MockMinistry[] = [identity, judicialRecords];
