/** A connection as its corporation tells it, before any dialect. */
import type { Case } from "../cases.ts";
import { local } from "../working-days.ts";
import type { World } from "../world.ts";
import { progressOf } from "./connection-progress.ts";
import type { StepNow } from "./connection-progress.ts";
import { customerCodeOf } from "./connections.ts";
import type { ConnectionApplication } from "./connections.ts";
import { localDate } from "./format.ts";

export interface ConnectionView {
  readonly reference: string;
  readonly code: string;
  readonly voltage: ConnectionApplication["voltage"];
  readonly place: string;
  readonly purpose: ConnectionApplication["purpose"];
  readonly received: Date;
  /** `dd/MM/yyyy` */
  readonly due: string;
  readonly customerCode: string | undefined;
  readonly holder: string;
  readonly steps: readonly StepNow[];
}

export const viewOf = (world: World, its: Case<ConnectionApplication>): ConnectionView => {
  const { address, voltage, purpose } = its.application;
  return {
    ...{ reference: its.reference, code: its.code, voltage, purpose, received: its.receivedAt },
    place: [address.line, address.commune, address.province].join(", "),
    due: localDate(local(its.dueAt).day),
    customerCode: customerCodeOf(world, its),
    holder: its.company?.name ?? its.person.signIn.fullName,
    steps: progressOf(world, its),
  };
};

/** `dd/MM/yyyy HH:mm:ss`; nothing for nothing. */
export const stamped = (moment: Date | undefined): string | undefined => {
  if (moment === undefined) return undefined;
  const { day, time } = local(moment);
  return `${localDate(day)} ${time}:${String(moment.getUTCSeconds()).padStart(2, "0")}`;
};

/** A list in a field of its own; nothing for what is none. */
export const listIn = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? "") as unknown;
  } catch {
    return undefined;
  }
};

type Row = Readonly<Record<string, unknown>>;
const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as readonly Row[]) : []);

/** Papers under a dialect's own names, in the order kind, id, digest, name, address. */
export const papersFrom = (value: unknown, [kind, id, sha256, name, address]: readonly [string, string, string, string, string]): readonly Row[] =>
  rowsOf(value).map((row) => ({ loai: row[kind], maTaiLieu: row[id], sha256: row[sha256], tenTep: row[name], duongDan: row[address] }));

/** Cited facts under a dialect's own names, in the order source, field, value. */
export const citedFrom = (value: unknown, [source, field, held]: readonly [string, string, string]): readonly Row[] => rowsOf(value).map((row) => ({ nguon: row[source], truong: row[field], giaTri: row[held] }));
