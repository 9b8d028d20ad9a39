import { LRUCache } from "lru-cache";
import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";

/** What one sign-in remembers (sessions, codes, grants), in memory; it outlives a change of keys, which makes a new provider. */
export const createStore = (): AdapterFactory => {
  const entries = new LRUCache<string, AdapterPayload>({ max: 10_000 });
  const findBy = (model: string, matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const [key, payload] of entries.entries()) if (key.startsWith(`${model}:`) && matches(payload)) return payload;
    return undefined;
  };
  return (model: string): Adapter => ({
    async upsert(id, payload, expiresIn) {
      entries.set(`${model}:${id}`, payload, { ...(expiresIn && { ttl: expiresIn * 1000 }) });
    },
    find: async (id) => entries.get(`${model}:${id}`),
    findByUid: async (uid) => findBy(model, (payload) => payload.uid === uid),
    findByUserCode: async (userCode) => findBy(model, (payload) => payload.userCode === userCode),
    async destroy(id) {
      entries.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, payload] of entries.entries()) if (payload.grantId === grantId) entries.delete(key);
    },
    async consume(id) {
      const payload = entries.get(`${model}:${id}`);
      if (payload) entries.set(`${model}:${id}`, { ...payload, consumed: Math.floor(Date.now() / 1000) }, { noUpdateTTL: true });
    },
  });
};
