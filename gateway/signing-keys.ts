import type { AssertionKeys } from "../kit/assertion.ts";
import { followKeys, readKeyFile } from "../kit/key-ring.ts";
import type { KeyRing } from "../kit/key-ring.ts";
import type { Logger } from "../kit/log.ts";
import { refuseSharedKeys } from "./config.ts";
import type { SubgraphRoute } from "./config.ts";

/**
 * The files with keys that requests to subgraphs are signed with. Each is opened once and followed while the process lives: another supergraph finds the
 * ring that is there, with its last good keys, however the file is by then.
 */
export interface SigningKeys {
  /** @throws {Error} with the reason, for a file that cannot be used and was not open yet. */
  open(file: string): KeyRing;
  /** Follows the files of what is served now. Keys that two of these subgraphs would share are refused when they change, as they are at the start. */
  follow(routes: readonly SubgraphRoute[], logger: Logger): void;
  /** Follows nothing any more. */
  close(): void;
}

export const createSigningKeys = (): SigningKeys => {
  const rings = new Map<string, KeyRing>();
  const followed = new Map<KeyRing, () => void>();
  let served: readonly SubgraphRoute[] = [];
  return {
    open(file) {
      const ring = rings.get(file) ?? readKeyFile(file);
      rings.set(file, ring);
      return ring;
    },
    follow(routes, logger) {
      served = routes;
      for (const { name, assertionKeys: ring } of routes) {
        if (ring?.file === undefined || followed.has(ring)) continue;
        followed.set(ring, followKeys(ring, { service: name, logger, accept: (keys) => refuseSharedKeys(keysWith(served, ring, keys)) }));
      }
    },
    close() {
      for (const end of followed.values()) end();
    },
  };
};

/** The keys of every subgraph as they would be with others in one ring. */
const keysWith = (routes: readonly SubgraphRoute[], changed: KeyRing, keys: AssertionKeys) =>
  routes.flatMap(({ name, assertionKeys: ring }) => (ring ? [{ name, keys: ring === changed ? keys : ring.current() }] : []));
