/** As whom each ministry signs in at the portal, and which of the two versions of the portal's client it runs. All of it is invented but the dialects. */

export interface Agency {
  /** The mock's name. */
  readonly ministry: string;
  readonly username: string;
  readonly password: string;
  readonly dialect: Dialect;
}

/**
 * The older client writes every value as text, calls a person `LoaiDoiTuong` "1" and a firm "2", a fee that was paid `TrangThaiThanhToan` "1" and any other "0", and takes only
 * the text "00" for success. The newer one writes numbers as numbers, calls a person 0 and a firm 1, a fee that waits 1 and one that was paid 2, and reads the code as a
 * number, so that 0 is success too. Both write `isUpdating` as "True" or "False".
 */
export interface Dialect {
  readonly person: string | number;
  readonly organisation: string | number;
  readonly isSuccess: (code: unknown) => boolean;
  readonly write: (value: number) => string | number;
  readonly feeState: (isPaid: boolean) => string | number;
}

const older: Dialect = { person: "1", organisation: "2", isSuccess: (code) => code === "00", write: String, feeState: (isPaid) => (isPaid ? "1" : "0") };
export const newer: Dialect = { person: 0, organisation: 1, isSuccess: (code) => (typeof code === "string" ? /^0+$/.test(code) : code === 0), write: (value) => value, feeState: (isPaid) => (isPaid ? 2 : 1) };

export const agencies: readonly Agency[] = [
  { ministry: "driving-licences", username: "G01.899.101", password: "mock-sync-driving-licences", dialect: older },
  { ministry: "judicial-records", username: "000.99.02.G01", password: "mock-sync-judicial-records", dialect: newer },
  { ministry: "trade", username: "G02.899.201", password: "mock-sync-trade", dialect: newer },
  { ministry: "identity", username: "G01.899.103", password: "mock-sync-identity", dialect: older },
  { ministry: "electricity/hanoi", username: "G02.899.301", password: "mock-sync-electricity-hanoi", dialect: older },
  { ministry: "electricity/hcmc", username: "G02.899.302", password: "mock-sync-electricity-hcmc", dialect: newer },
  { ministry: "electricity/npc", username: "G02.899.303", password: "mock-sync-electricity-npc", dialect: older },
  { ministry: "electricity/cpc", username: "G02.899.304", password: "mock-sync-electricity-cpc", dialect: newer },
  { ministry: "electricity/spc", username: "G02.899.305", password: "mock-sync-electricity-spc", dialect: older },
];
