/** Customers who were connected since the world began: they stand in their corporation's register like those who were there before. */
import type { World } from "../world.ts";
import type { ElectricityAccountRecord } from "./record.ts";

export interface ConnectedCustomer {
  readonly account: ElectricityAccountRecord;
  /** Of a person; a firm's account is nobody's own. */
  readonly personalId: string | undefined;
  readonly holder: string;
}

/** To connect somebody is to add one. */
export const connectedCustomers = (world: World): ConnectedCustomer[] => world.state("electricity connected", () => []);
