/** How a shop tells the portal of its dossiers: each message in an edXML of its own, and what was issued in a zip beside it. */
import { findCase } from "../cases.ts";
import type { Case } from "../cases.ts";
import type { Recipient } from "../outbox.ts";
import type { SyncMessage } from "../sync-message.ts";
import { local } from "../working-days.ts";
import type { World } from "../world.ts";
import { writeEdxml } from "./edxml.ts";
import type { Attached } from "./edxml.ts";
import { carry } from "./mailbox.ts";
import { portal } from "./shops.ts";
import type { Shop } from "./shops.ts";
import { zip } from "./zip.ts";

export const formName = "ho-so.json";

const fileOf = (index: number): string => `ket-qua-${index + 1}.pdf`;

/** A paper is named by its file in this message, and not by an address. */
const enclose = ({ data, ...message }: SyncMessage, its: Case | undefined): readonly Attached[] => {
  const results = its?.results ?? [];
  const papers = results.map(({ id, name, signature }, index) => ({ TenGiayTo: name, GiayToId: id, DuongDanTepTinKetQua: fileOf(index), ChuKySo: signature }));
  const isWhole = message.service === "DongBoHoSoMC";
  const form = Buffer.from(JSON.stringify({ ...message, data: isWhole ? data.map((dossier) => ({ ...dossier, DanhSachGiayToKetQua: papers })) : data }));
  const files = isWhole ? results.map(({ bytes }, index) => ({ name: fileOf(index), bytes })) : [];
  return [{ name: formName, mediaType: "application/json", bytes: form }, ...(files.length > 0 ? [{ name: "ket-qua.zip", mediaType: "application/zip", bytes: zip(files) }] : [])];
};

const codeOf = ({ data }: SyncMessage): string => {
  const [first] = data;
  return first !== undefined && "MaHoSo" in first && typeof first.MaHoSo === "string" ? first.MaHoSo : "";
};

export const createDesk = (world: World, { ministry, organId, name }: Shop): Recipient<SyncMessage> => {
  const sent = world.state(`${ministry}/sent`, () => ({ count: 0 }));
  return {
    async tell(message) {
      const day = local(world.now()).day.replaceAll("-", "/");
      sent.count += 1;
      const edxml = writeEdxml({
        from: { organId, name },
        to: portal,
        documentId: `${organId},${day},${sent.count}/HSMC`,
        kind: "HO_SO_MOT_CUA",
        subject: "Hồ sơ tiếp nhận tại bộ phận một cửa",
        day,
        attachments: enclose(message, findCase(world, ministry, codeOf(message))),
      });
      carry(world, { from: organId, to: portal.organId, edxml });
      return undefined;
    },
  };
};
