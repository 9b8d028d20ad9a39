/** What no archive may do: each of these is refused, and costs next to nothing. */
import { describe, expect, it } from "vitest";
import { zip } from "../../../mocks/document-axis/zip.ts";
import type { ZipEntry } from "../../../mocks/document-axis/zip.ts";
import { BadArchive, bounds, unpack } from "./archive.ts";

const file = (changes: Partial<ZipEntry> = {}): ZipEntry => ({ name: "ket-qua.pdf", bytes: Buffer.from("%PDF-1.7\nTrích lục\n%%EOF\n"), ...changes });
const megabytes = (count: number): Buffer => Buffer.alloc(count * 1_000_000);

/** What it costs in processor time, whatever else the machine does. */
const cost = async (work: () => Promise<unknown>): Promise<{ readonly ms: number; readonly megabytes: number; readonly outcome: unknown }> => {
  const [cpu, memory] = [process.cpuUsage(), process.memoryUsage().rss];
  const outcome = await work().catch((error: unknown) => error);
  const { user, system } = process.cpuUsage(cpu);
  return { ms: (user + system) / 1_000, megabytes: (process.memoryUsage().rss - memory) / 1e6, outcome };
};

describe("an archive", () => {
  it.each([
    ["packed", {}],
    ["stored", { stored: true }],
    ["with a Vietnamese name", { name: "Trích lục khai sinh.pdf" }],
  ])("is unpacked: %s", async (_what, changes) => {
    const entry = file(changes);
    expect(await unpack(zip([entry]))).toEqual([{ name: entry.name, bytes: entry.bytes }]);
  });

  it("may hold as many files as there may be, and none", async () => {
    const files = Array.from({ length: bounds.files }, (_, index) => file({ name: `${index}.pdf` }));
    expect(await unpack(zip(files))).toHaveLength(bounds.files);
    expect(await unpack(zip([]))).toEqual([]);
  });
});

const attacks: readonly (readonly [string, Buffer, string])[] = [
  ["a bomb by its ratio", zip([file({ bytes: megabytes(10) })]), "swells beyond measure"],
  ["a bomb by one file's size", zip([file({ bytes: megabytes(12), stored: true })]), "over the size limit"],
  ["a bomb by all files' sizes", zip([1, 2, 3].map((each) => file({ name: `${each}.pdf`, bytes: megabytes(4), stored: true }))), "over the size limit"],
  ["a bomb by its count", zip(Array.from({ length: bounds.files + 1 }, (_, index) => file({ name: `${index}.pdf` }))), "more files"],
  ["a count that lies", zip([file()], 60_000), "more files"],
  ["a count of more than there are", zip([file()], 3), "cannot be read"],
  ["an archive in an archive", zip([file({ name: "trong.zip", bytes: zip([file()]) })]), "archive in an archive"],
  ["files that share their bytes", zip([file({ name: "a" }), file({ name: "b", lies: { offset: 0, localName: "a" } })]), "in one place"],
  ["a size that is too small", zip([file({ lies: { size: 5 } })]), "not what the archive says"],
  ["a bomb that says it is small", zip([file({ bytes: megabytes(50), lies: { size: 1_000 } })]), "not what the archive says"],
  ["a size that is too large", zip([file({ lies: { size: 90 } })]), "not what the archive says"],
  ["a packed size beyond the end", zip([file({ lies: { packedSize: 1_000_000 } })]), "not what the archive says"],
  ["another checksum", zip([file({ lies: { crc: 1 } })]), "not what its checksum says"],
  ["a path upwards", zip([file({ name: "../../etc/cron.d/x" })]), "cannot be read"],
  ["a path upwards in Windows", zip([file({ name: "..\\..\\x" })]), "cannot be read"],
  ["an absolute path", zip([file({ name: "/etc/passwd" })]), "cannot be read"],
  ["a drive", zip([file({ name: "C:x" })]), "cannot be read|no plain file name"],
  ["a folder", zip([file({ name: "thu-muc/" })]), "no plain file name"],
  ["a file in a folder", zip([file({ name: "thu-muc/ket-qua.pdf" })]), "no plain file name"],
  ["a name of dots", zip([file({ name: "." })]), "no plain file name"],
  ["no name", zip([file({ name: "" })]), "no plain file name"],
  ["a name with a line break", zip([file({ name: "a\nb.pdf" })]), "no plain file name"],
  ["a name without end", zip([file({ name: "a".repeat(5_000) })]), "no plain file name"],
  ["two files of one name", zip([file(), file()]), "two files of one name"],
  ["two names that a file system takes for one", zip([file({ name: "Trích lục.pdf".normalize("NFC") }), file({ name: "TRÍCH LỤC.pdf".normalize("NFD") })]), "two files of one name"],
  ["a file of two names", zip([file({ lies: { localName: "ket-qua.exe" } })]), "two names"],
  ["a symbolic link", zip([file({ bytes: Buffer.from("/etc/passwd"), lies: { mode: 0o120_777 } })]), "other than a file"],
  ["a device", zip([file({ lies: { mode: 0o060_644 } })]), "other than a file"],
  ["an encrypted file", zip([file({ lies: { flags: 1 } })]), "encrypted"],
  ["strong encryption", zip([file({ lies: { flags: 0x41 } })]), "cannot be read"],
  ["an unknown way of packing", zip([file({ lies: { method: 14 } })]), "unknown way of packing"],
  ["bytes that do not unpack", zip([file({ stored: true, lies: { method: 8 } })]), "not what the archive says"],
  ["nothing but the beginning", zip([file()]).subarray(0, 40), "no archive"],
  ["no directory", zip([file()]).subarray(0, -30), "no archive"],
  ["something after its end", Buffer.concat([zip([file()]), Buffer.from("và nữa")]), "no archive"],
  ["no archive at all", Buffer.from("PK\u0003\u0004 chỉ giống"), "no archive"],
];

describe("refused", () => {
  it.each(attacks)("%s", async (_what, bytes, reason) => {
    const { ms, megabytes: grown, outcome } = await cost(() => unpack(bytes));
    expect(outcome).toBeInstanceOf(BadArchive);
    expect((outcome as Error).message).toMatch(new RegExp(reason));
    expect(ms).toBeLessThan(500);
    expect(grown).toBeLessThan(60);
  });

  it("a name that JavaScript gives a meaning is a name like any other", async () => {
    const [entry] = await unpack(zip([file({ name: "__proto__" })]));
    expect(entry?.name).toBe("__proto__");
    expect(({} as Record<string, unknown>)["bytes"]).toBeUndefined();
  });
});
