/** What a one-stop shop has read in the messages that the portal sent it over the National Document Axis. */
import type { AxisLedgerLine } from "../mocks/document-axis/ledger.ts";
import type { Portal } from "./portal.ts";

export interface Told {
  readonly line: AxisLedgerLine;
  /** What it says of the dossier. */
  readonly form: Readonly<Record<string, unknown>>;
}

export const messagesTo = async (portal: Portal, shop: string, kind: string): Promise<readonly AxisLedgerLine[]> => (await portal.axis()).filter((line) => line.to === shop && line.kind === kind);

/** Of a dossier that was filed at its counter and is decided elsewhere. */
export const toldToCounter = async (portal: Portal, shop: string, dossier: string): Promise<readonly Told[]> =>
  (await messagesTo(portal, shop, "KET_QUA_HO_SO"))
    .map((line) => ({ line, form: ((line.told?.["data"] as readonly Readonly<Record<string, unknown>>[] | undefined) ?? [])[0] ?? {} }))
    .filter(({ form }) => form["MaHoSo"] === dossier);
