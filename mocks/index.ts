/** Every mock ministry there is. */
import { identity } from "./identity.ts";
import type { MockMinistry } from "./ministry.ts";

export const ministries: readonly MockMinistry[] = [identity];
