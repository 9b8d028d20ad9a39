/** Zip archives as members of the axis make them; and, for tests, as nobody should. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the archive says instead of what is so. */
  readonly lies?: {
    readonly method?: number;
    readonly flags?: number;
    readonly crc?: number;
    readonly size?: number;
    readonly packedSize?: number;
    /** In the header beside the file; the directory has `name`. */
    readonly localName?: string;
    /** Unix mode of the file. */
    readonly mode?: number;
    /** Where the file is, instead of where it is. */
    readonly offset?: number;
  };
  readonly stored?: boolean;
}

const utf8Names = 0x0800;
/** 1 January 2026, as DOS writes days. */
const day = ((2026 - 1980) << 9) | (1 << 5) | 1;

const fields = (...parts: readonly (readonly [2 | 4, number])[]): Buffer =>
  Buffer.concat(
    parts.map(([length, value]) => {
      const buffer = Buffer.alloc(length);
      if (length === 2) buffer.writeUInt16LE(value);
      else buffer.writeUInt32LE(value >>> 0);
      return buffer;
    }),
  );

/** @param count what the archive says of how many files it has. */
export const zip = (entries: readonly ZipEntry[], count = entries.length): Buffer => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, stored = false, lies = {} } of entries) {
    const packed = stored ? bytes : deflateRawSync(bytes);
    const [own, local] = [Buffer.from(name), Buffer.from(lies.localName ?? name)];
    const shared = fields([2, 20], [2, utf8Names | (lies.flags ?? 0)], [2, lies.method ?? (stored ? 0 : 8)], [2, 0], [2, day], [4, lies.crc ?? crc32(bytes)], [4, lies.packedSize ?? packed.length], [4, lies.size ?? bytes.length]);
    const file = Buffer.concat([fields([4, 0x04034b50]), shared, fields([2, local.length], [2, 0]), local, packed]);
    const mode = lies.mode ?? 0o100_644;
    directory.push(Buffer.concat([fields([4, 0x02014b50], [2, (3 << 8) | 20]), shared, fields([2, own.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, mode << 16], [4, lies.offset ?? offset]), own]));
    files.push(file);
    offset += file.length;
  }
  const end = Buffer.concat(directory);
  return Buffer.concat([...files, end, fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, end.length], [4, offset], [2, 0])]);
};
