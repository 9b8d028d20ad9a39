/**
 * Zip archives from outside, unpacked in memory within bounds. What an archive says of itself is held against what it has: names, sizes, checksums. Nothing is
 * ever written under a name from an archive.
 */
import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { fromBufferPromise } from "yauzl";
import type { Entry, ZipFile } from "yauzl";

export const bounds = {
  files: 50,
  /** Of all files together, unpacked: what the store takes of one file, and the form of a dossier. */
  bytes: 11_000_000,
  /** Scans and forms shrink to a fiftieth at best; up to the second size it does not matter. */
  ratio: 200,
  harmlessBytes: 100_000,
  nameLength: 200,
};

export interface PackedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Our words on what is wrong with an archive. */
export class BadArchive extends Error {
  override readonly name = "BadArchive";
}

/** What begins as a zip archive does, one without files too. */
export const isArchive = (bytes: Buffer): boolean => bytes.length >= 4 && ["504b0304", "504b0506", "504b0708"].includes(bytes.toString("hex", 0, 4));

/** @throws {BadArchive} */
export const unpack = async (bytes: Buffer): Promise<readonly PackedFile[]> => {
  const zip = await attempt(() => fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true }), "no archive that can be read");
  if (zip.entryCount > bounds.files) throw new BadArchive("more files than any message has");
  const entries = await entriesOf(zip);
  checkNames(entries);
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > bounds.bytes) throw new BadArchive("files over the size limit");
  const files: PackedFile[] = [];
  // One after the other: each is in memory.
  for (const entry of entries) files.push(await read(zip, entry));
  return files;
};

/** What the library throws may quote a name. */
const attempt = async <T>(work: () => Promise<T>, reason: string): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    throw new BadArchive(reason, { cause: error });
  }
};

const entriesOf = (zip: ZipFile): Promise<readonly Entry[]> =>
  attempt(async () => {
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      check(entry);
      entries.push(entry);
    }
    return entries;
  }, "a directory of files that cannot be read");

const methods: ReadonlySet<number> = new Set([0, 8]);
const unix = 3;
const fileTypes = { mask: 0o170_000, regular: 0o100_000 };

const check = (entry: Entry): void => {
  const { fileName, compressionMethod, compressedSize, uncompressedSize, versionMadeBy, externalFileAttributes } = entry;
  if (entry.isEncrypted()) throw new BadArchive("an encrypted file");
  if (!methods.has(compressionMethod)) throw new BadArchive("an unknown way of packing");
  const type = versionMadeBy >>> 8 === unix ? (externalFileAttributes >>> 16) & fileTypes.mask : 0;
  if (type !== 0 && type !== fileTypes.regular) throw new BadArchive("something other than a file");
  // A flat list of files is all that a message needs: folders are where paths lead astray.
  if (fileName.length > bounds.nameLength || !fileName.isWellFormed() || !/^[^/\\:\p{Cc}]+$/u.test(fileName) || /^\.+$/.test(fileName)) throw new BadArchive("a name that is no plain file name");
  if (uncompressedSize > bounds.bytes) throw new BadArchive("files over the size limit");
  if (uncompressedSize > bounds.harmlessBytes && uncompressedSize > compressedSize * bounds.ratio) throw new BadArchive("a file that swells beyond measure");
};

const checkNames = (entries: readonly Entry[]): void => {
  const names = new Set(entries.map(({ fileName }) => fileName.normalize("NFC").toLowerCase()));
  if (names.size < entries.length) throw new BadArchive("two files of one name");
  const places = new Set(entries.map(({ relativeOffsetOfLocalHeader }) => relativeOffsetOfLocalHeader));
  if (places.size < entries.length) throw new BadArchive("two files in one place");
};

const read = (zip: ZipFile, entry: Entry): Promise<PackedFile> =>
  attempt(async () => {
    const local = await zip.readLocalFileHeaderPromise(entry);
    // Another reader would believe the other name.
    if (!local.fileName.equals(entry.fileNameRaw)) throw new BadArchive("a file of two names");
    const bytes = await collect(await zip.openReadStreamPromise(entry), entry.uncompressedSize);
    if (crc32(bytes) !== entry.crc32) throw new BadArchive("a file that is not what its checksum says");
    if (isArchive(bytes)) throw new BadArchive("an archive in an archive");
    return { name: entry.fileName, bytes };
  }, "a file that is not what the archive says of it");

/** The library ends a stream that has more than was said, or less. */
const collect = async (stream: Readable, size: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > size) throw new BadArchive("a file that is larger than it says");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
