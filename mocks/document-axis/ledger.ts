/** What `GET /ledger` shows of the axis. */
import { createHash } from "node:crypto";
import { readJson } from "../ministry.ts";
import type { World } from "../world.ts";
import { formName } from "./desk.ts";
import { readEdxml } from "./edxml.ts";
import { mailboxOf } from "./mailbox.ts";
import type { Carried } from "./mailbox.ts";
import { portal } from "./shops.ts";

export interface AxisLedgerLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly documentId: string;
  readonly kind: string | undefined;
  readonly state: Carried["state"];
  readonly fetched: number;
  readonly at: string;
  /** What a shop reads in what it was sent. */
  readonly told: Readonly<Record<string, unknown>> | undefined;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

export const axisLedgerOf = (world: World): readonly AxisLedgerLine[] =>
  mailboxOf(world).carried.map(({ id, from, to, documentId, state, fetched, at, edxml }) => {
    const read = readEdxml(edxml);
    const form = read?.attachments.find(({ name }) => name === formName);
    return {
      ...{ id, from, to, documentId, kind: read?.kind, state, fetched, at: at.toISOString() },
      told: from === portal.organId && form ? readJson(form.bytes.toString("utf8")) : undefined,
      files: (read?.attachments ?? []).filter((each) => each !== form).map(({ name, bytes }) => ({ name, sha256: createHash("sha256").update(bytes).digest("hex") })),
    };
  });
