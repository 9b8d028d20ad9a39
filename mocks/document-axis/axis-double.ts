/** For tests: the axis on a real socket, with shops that send what they are told to, also what no shop would. */
import { axisLedgerOf } from "./ledger.ts";
import type { AxisLedgerLine } from "./ledger.ts";
import { documentAxis } from "./axis.ts";
import { formName } from "./desk.ts";
import { writeEdxml } from "./edxml.ts";
import type { Attached } from "./edxml.ts";
import { mailboxOf, smuggle } from "./mailbox.ts";
import type { AxisMode, Carried } from "./mailbox.ts";
import type { BendKind } from "./bend.ts";
import { portal, shops } from "./shops.ts";
import type { Shop } from "./shops.ts";
import { serveMinistry } from "../serve.ts";
import type { ServedMinistry } from "../serve.ts";
import { sign } from "../signing-key.ts";
import { createWorld } from "../world.ts";
import type { World } from "../world.ts";
import type { ZipEntry } from "./zip.ts";
import { zip } from "./zip.ts";

export interface SentReport {
  /** Of the shop: `H49`. */
  readonly by?: string;
  readonly documentId?: string;
  readonly kind?: string;
  readonly service?: "DongBoHoSoMC" | "CapNhatTienDoHoSoMC";
  /** The dossiers, or steps; over one that was received on the day. */
  readonly data?: readonly object[];
  /** Beside the form; `zipped` in an archive. */
  readonly files?: readonly ZipEntry[];
  readonly zipped?: boolean;
  /** As whom the message says it is, and to whom. */
  readonly from?: string;
  readonly to?: string;
}

export interface OpenedAxis {
  readonly world: World;
  readonly served: ServedMinistry;
  readonly url: string;
  readonly shop: (key: string) => Shop;
  readonly write: (report: SentReport) => string;
  /** @param edxml what is sent instead of a report. */
  readonly send: (report: SentReport, edxml?: string) => Carried;
  readonly sign: (key: string, bytes: Buffer) => ReturnType<typeof sign>;
  /** What the portal sent. */
  readonly received: (kind?: string) => readonly AxisLedgerLine[];
  readonly setMode: (mode: AxisMode) => void;
  readonly bend: (kind: BendKind) => void;
  readonly close: () => Promise<void>;
}

const day = "2026/11/23";

/** A dossier as a shop's newer client writes it. */
export const counterDossier = (changes: object = {}): Readonly<Record<string, unknown>> => ({
  MaHoSo: "000.00.32.H49-261123-0001",
  MaTTHC: "2.000635",
  TenTTHC: "Cấp bản sao trích lục hộ tịch",
  ChuHoSo: "Nguyễn Văn An",
  LoaiDoiTuong: 0,
  MaDoiTuong: "999085000101",
  NgayTiepNhan: "20261123083000",
  NgayHenTra: "20261123170000",
  TrangThaiHoSo: 2,
  DanhSachGiayToKetQua: [],
  ...changes,
});

export const openAxis = async (now = "2026-11-23T09:00:00+07:00"): Promise<OpenedAxis> => {
  const world = createWorld({ seed: "test", now: () => new Date(now) });
  const served = await serveMinistry(documentAxis, world, { port: 0 });
  const shop = (key: string): Shop => shops.find((each) => each.key === key) ?? missing(key);
  let sent = 0;
  const write: OpenedAxis["write"] = ({ by = "H49", documentId, kind = "HO_SO_MOT_CUA", service = "DongBoHoSoMC", data = [counterDossier()], files = [], zipped = false, from, to = portal.organId }) => {
    const { organId, name } = shop(by);
    sent += 1;
    const form: Attached = { name: formName, mediaType: "application/json", bytes: Buffer.from(JSON.stringify({ service, data, isUpdating: "False" })) };
    const beside = zipped ? [{ name: "tep.zip", mediaType: "application/zip", bytes: zip(files) }] : files.map(({ name: file, bytes }) => ({ name: file, mediaType: "application/octet-stream", bytes }));
    return writeEdxml({ from: { organId: from ?? organId, name }, to: { organId: to, name: portal.name }, documentId: documentId ?? `${organId},${day},${sent}/HSMC`, kind, subject: "Hồ sơ một cửa", day, attachments: [form, ...beside] });
  };
  return {
    ...{ world, served, url: served.url, shop, write },
    send: (report, edxml = write(report)) => smuggle(world, { from: shop(report.by ?? "H49").organId, to: portal.organId, edxml }),
    sign: (key, bytes) => sign(world, shop(key).ministry, bytes),
    received: (kind) => axisLedgerOf(world).filter((line) => line.from === portal.organId && (kind === undefined || line.kind === kind)),
    setMode(mode) {
      mailboxOf(world).mode = mode;
    },
    bend(kind) {
      mailboxOf(world).bend = kind;
    },
    close: () => served.close(),
  };
};

const missing = (key: string): never => {
  throw new Error(`no shop ${key}`);
};
