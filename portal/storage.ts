import type { Storage as GraphiQLStorage } from "@graphiql/toolkit";
import type { Example } from "./examples.ts";

type WebStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** What GraphiQL remembers of its tabs; the rest is history, theme and the sizes of its panes. */
const ofTabs = new Set(["graphiql:tabState", "graphiql:query", "graphiql:variables", "graphiql:headers"]);

const namespace = "lien-thong:";
const examplesKey = `${namespace}examples`;

/**
 * Preferences last. Tabs last as long as the window, so that a reload loses nothing and a new window starts with the examples; and not even that long
 * when the examples are others by now.
 */
export const createStorage = (examples: readonly Example[], lasting: WebStorage = localStorage, ofWindow: WebStorage = sessionStorage): GraphiQLStorage => {
  const current = JSON.stringify(examples);
  if (ofWindow.getItem(examplesKey) !== current) {
    clear(ofWindow);
    ofWindow.setItem(examplesKey, current);
  }
  const placeOf = (key: string): WebStorage => (ofTabs.has(key) ? ofWindow : lasting);
  return {
    getItem: (key) => placeOf(key).getItem(namespace + key),
    setItem: (key, value) => placeOf(key).setItem(namespace + key, value),
    removeItem: (key) => placeOf(key).removeItem(namespace + key),
    clear() {
      clear(lasting);
      clear(ofWindow);
    },
    get length() {
      return ownKeys(lasting).length + ownKeys(ofWindow).length;
    },
  };
};

const ownKeys = (storage: WebStorage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key) => key !== null).filter((key) => key.startsWith(namespace));

const clear = (storage: WebStorage): void => {
  for (const key of ownKeys(storage)) storage.removeItem(key);
};
