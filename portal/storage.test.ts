import { describe, expect, it } from "vitest";
import { createStorage } from "./storage.ts";

/** What the browser gives, as a map. */
const webStorage = () => {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
    key: (index: number) => [...values.keys()][index] ?? null,
    get length() {
      return values.size;
    },
  };
};

const home = { query: "query Home { me { id } }" };
const newer = { query: "query Home { me { id fullName } }" };

describe("storage", () => {
  it("keeps tabs with the window and preferences for good", () => {
    const [lasting, ofWindow] = [webStorage(), webStorage()];
    const storage = createStorage([home], lasting, ofWindow);
    storage.setItem("graphiql:tabState", "edited");
    storage.setItem("graphiql:theme", "dark");
    const reloaded = createStorage([home], lasting, ofWindow);
    expect([reloaded.getItem("graphiql:tabState"), reloaded.getItem("graphiql:theme")]).toEqual(["edited", "dark"]);
    const newWindow = createStorage([home], lasting, webStorage());
    expect([newWindow.getItem("graphiql:tabState"), newWindow.getItem("graphiql:theme")]).toEqual([null, "dark"]);
  });

  it("forgets tabs that began from other examples", () => {
    const [lasting, ofWindow] = [webStorage(), webStorage()];
    createStorage([home], lasting, ofWindow).setItem("graphiql:query", "edited");
    expect(createStorage([newer], lasting, ofWindow).getItem("graphiql:query")).toBeNull();
  });

  it("touches nothing that another page on the same address keeps", () => {
    const [lasting, ofWindow] = [webStorage(), webStorage()];
    lasting.setItem("graphiql:theme", "light");
    ofWindow.setItem("theirs", "1");
    const storage = createStorage([home], lasting, ofWindow);
    expect(storage.getItem("graphiql:theme")).toBeNull();
    storage.clear();
    expect([lasting.getItem("graphiql:theme"), ofWindow.getItem("theirs")]).toEqual(["light", "1"]);
  });
});
