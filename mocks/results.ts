/** Files that ministries issued, served to whoever has the address, as long as the world lives. */
import type { Result } from "./cases.ts";
import { json } from "./ministry.ts";
import type { MockRequest, MockResponse } from "./ministry.ts";
import { publicKeysOf } from "./signing-key.ts";
import type { World } from "./world.ts";

/** By path. */
export const filesOf = (world: World, ministry: string): Map<string, Result> => world.state(`results/${ministry}`, () => new Map());

/** What a ministry serves to anybody, without its key: issued files, whose addresses cannot be guessed, and the keys that they are signed with. */
export const handleResults = (ministry: string, { method, path }: MockRequest, world: World): MockResponse | undefined => {
  if (method !== "GET") return undefined;
  if (path === "/.well-known/jwks.json") return json(publicKeysOf(world, ministry));
  const result = filesOf(world, ministry).get(path);
  return result && { status: 200, headers: { "content-type": "application/pdf" }, body: result.bytes };
};
