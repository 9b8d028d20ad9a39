/** Makes a result: writes the file, signs it, and lays it where the ministry serves it. */
import { createHash } from "node:crypto";
import type { Case, Result, Tools } from "./cases.ts";
import { writeResultFile } from "./result-file.ts";
import { filesOf } from "./results.ts";
import { sign } from "./signing-key.ts";
import type { World } from "./world.ts";

/** @param address where the ministry is reached. */
export const issueResult = async (
  world: World,
  its: Case,
  { name, ...content }: Parameters<Tools["issue"]>[1],
  { authority, at, address }: { readonly authority: string; readonly at: Date; readonly address: string },
): Promise<Result> => {
  const bytes = await writeResultFile({ ...content, authority, issuedAt: at });
  const id = world.token(its.ministry, "result", its.code, its.results.length);
  const path = `/ket-qua/${id}.pdf`;
  const result: Result = { id, name, path, url: address + path, sha256: createHash("sha256").update(bytes).digest("hex"), bytes, signature: await sign(world, its.ministry, bytes) };
  filesOf(world, its.ministry).set(path, result);
  return result;
};
