/** What a message about dossiers holds: a form, `ho-so.json`, as over the synchronisation interface, and the files that it names, zipped or not. */
import { createHash } from "node:crypto";
import { maxFileBytes, mediaTypeOf } from "../files.ts";
import type { Report } from "../report.ts";
import type { FlattenedSignature } from "../signature.ts";
import { reports } from "../wire.ts";
import type { SynchronisationService, WirePaper } from "../wire.ts";
import { BadArchive, bounds as archiveBounds, isArchive, unpack } from "./archive.ts";
import type { PackedFile } from "./archive.ts";
import type { Attachment } from "./edxml.ts";

/** The form's name in a message. */
export const formName = "ho-so.json";
/** Fifty dossiers with all their parts, as over the synchronisation interface. */
const maxFormBytes = 1_000_000;

/** Why a message is put aside; our words follow. */
export class BadParcel extends Error {
  override readonly name = "BadParcel";
  readonly code: "ARCHIVE" | "MALFORMED" | "ATTACHMENT_ABSENT" | "FILE_TYPE" | "SIGNATURE";
  constructor(code: BadParcel["code"], reason: string) {
    super(reason);
    this.code = code;
  }
}

export interface Parcel {
  readonly service: SynchronisationService;
  readonly items: readonly unknown[];
  /** By name, without the form. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** A paper that came with its message. */
export interface EnclosedPaper {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly signature: FlattenedSignature;
}

/** @throws {BadParcel} */
export const openParcel = async (attachments: readonly Attachment[]): Promise<Parcel> => {
  const files = new Map<string, Buffer>();
  let total = 0;
  for (const attachment of attachments) {
    for (const { name, bytes } of await unpackOrTake(attachment)) {
      total += bytes.length;
      if (total > archiveBounds.bytes) throw new BadParcel("ARCHIVE", "files over the size limit");
      if (files.has(name)) throw new BadParcel("ARCHIVE", "two files of one name");
      files.set(name, bytes);
    }
  }
  const form = files.get(formName);
  if (form === undefined) throw new BadParcel("ATTACHMENT_ABSENT", `no ${formName}`);
  files.delete(formName);
  return { ...readForm(form), files };
};

const unpackOrTake = async ({ name, bytes }: Attachment): Promise<readonly PackedFile[]> => {
  if (!isArchive(bytes)) return [{ name, bytes }];
  try {
    return await unpack(bytes);
  } catch (error) {
    if (error instanceof BadArchive) throw new BadParcel("ARCHIVE", error.message);
    throw error;
  }
};

const readForm = (form: Buffer): Omit<Parcel, "files"> => {
  if (form.length > maxFormBytes) throw new BadParcel("MALFORMED", `${formName} over the size limit`);
  let value: unknown;
  try {
    value = JSON.parse(form.toString("utf8"));
  } catch {
    throw new BadParcel("MALFORMED", `${formName} is not JSON`);
  }
  const read = reports.safeParse(value);
  if (!read.success) throw new BadParcel("MALFORMED", `${formName}: ${read.error.issues[0]?.path.join(".") || "(message)"}`);
  return { service: read.data.service, items: read.data.data };
};

/** Where a paper is fetched from that came with a message. */
export const enclosedAddress = (sha256: string): string => `axis:${sha256}`;

/**
 * A report whose papers came with it: each is found among the files and named by its content from here on.
 * @throws {BadParcel} for one that is absent, not signed, or no file that the store takes.
 */
export const enclose = async (report: Report, files: Parcel["files"]): Promise<{ readonly report: Report; readonly papers: readonly EnclosedPaper[] }> => {
  const papers = await Promise.all(report.papers.map((paper) => find(paper, files)));
  return { report: { ...report, papers: report.papers.map((paper, index) => ({ ...paper, DuongDanTepTinKetQua: enclosedAddress(papers[index]?.sha256 ?? "") })) }, papers };
};

const find = async ({ DuongDanTepTinKetQua: name, ChuKySo: signature }: WirePaper, files: Parcel["files"]): Promise<EnclosedPaper> => {
  const bytes = files.get(name);
  if (bytes === undefined) throw new BadParcel("ATTACHMENT_ABSENT", "a paper that the form names is absent");
  if (signature == null) throw new BadParcel("SIGNATURE", "a paper that is not signed");
  if (bytes.length > maxFileBytes || (await mediaTypeOf(bytes)) === undefined) throw new BadParcel("FILE_TYPE", "a paper that is neither PDF nor JPEG nor PNG, or too large");
  return { bytes, signature, sha256: createHash("sha256").update(bytes).digest("hex") };
};
