/** What is sent, as edXML. Written anew for every attempt, and always the same bytes: whoever receives it knows it again. */
import type { Kysely } from "kysely";
import { writeDateTime } from "../../../kit/dates.ts";
import { mediaTypes, readFile } from "../files.ts";
import { statuses } from "../statuses.ts";
import type { Tables } from "../tables.ts";
import { bounds, writeMessage } from "./edxml.ts";
import type { Letter } from "./edxml.ts";
import { outgoingKinds } from "./outgoing.ts";
import type { CounterDossier, Outgoing } from "./outgoing.ts";
import { formName } from "./parcel.ts";
import { portal, shopOfOrgan, shops } from "./shops.ts";

/** Our words on why something can never be sent. */
export class Unsendable extends Error {
  override readonly name = "Unsendable";
}

const subjects = { ACKNOWLEDGEMENT: "Xác nhận đã tiếp nhận văn bản", COUNTER_DOSSIER: "Trạng thái và kết quả hồ sơ đã nộp tại bộ phận một cửa" } as const;
const stamp = (at: string): string => writeDateTime(new Date(at), "yyyyMMddHHmmss");

/** @throws {Unsendable} */
export const writeLetter = async (db: Kysely<Tables>, id: string, recipient: string, createdAt: Date, { kind, content }: Outgoing): Promise<Buffer> => {
  const shop = shopOfOrgan(recipient);
  if (shop === undefined) throw new Unsendable("a member of the axis that is no shop any more");
  const edxml = writeMessage({
    sender: portal,
    recipient: { organId: recipient, name: shops[shop].name.vi },
    documentId: id,
    respondsTo: kind === "ACKNOWLEDGEMENT" ? content.respondsTo : undefined,
    kind: outgoingKinds[kind],
    subject: subjects[kind],
    day: writeDateTime(createdAt, "yyyy/MM/dd"),
    attachments: kind === "ACKNOWLEDGEMENT" ? [form({ VanBanDaNhan: content.respondsTo })] : await enclosuresOf(db, content),
  });
  if (edxml.length > bounds.bytes) throw new Unsendable("larger than the axis takes");
  return edxml;
};

const form = (value: object): Letter["attachments"][number] => ({ name: formName, mediaType: "application/json", bytes: Buffer.from(JSON.stringify(value)) });

const enclosuresOf = async (db: Kysely<Tables>, { dossier, counterCase, procedure, status, steps, papers }: CounterDossier): Promise<Letter["attachments"]> => {
  const named = papers.map((paper, index) => ({ ...paper, file: `ket-qua-${index + 1}.${paper.mediaType.toLowerCase()}` }));
  const told = form({
    service: "DongBoHoSoMC",
    data: [
      {
        ...{ MaHoSo: dossier, MaHoSoTiepNhan: counterCase, MaTTHC: procedure, TrangThaiHoSo: statuses[status].code },
        TienDo: steps.map((step) => ({ TrangThai: statuses[step.status].code, ThoiDiemXuLy: stamp(step.at) })),
        DanhSachGiayToKetQua: named.map(({ id, name, file, sha256, signature }) => ({ TenGiayTo: name, GiayToId: id, DuongDanTepTinKetQua: file, HashTepTin: sha256, ChuKySo: signature })),
      },
    ],
  });
  return [told, ...(await Promise.all(named.map(async ({ file, sha256, mediaType }) => ({ name: file, mediaType: mediaTypes[mediaType], bytes: await bytesOf(db, sha256) }))))];
};

const bytesOf = async (db: Kysely<Tables>, sha256: string): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of readFile(db, sha256)) parts.push(part);
  if (parts.length === 0) throw new Unsendable("a paper that is not in the store any more");
  return Buffer.concat(parts);
};
