import { describe, expect, it } from "vitest";
import { defaultPageSize, maxPageSize, paginate } from "./connection.ts";
import type { Connection } from "./connection.ts";

const items = (count: number) => Array.from({ length: count }, (_, index) => `item-${index}`);
const key = (item: string) => item;

/** Every page from the first to the last. */
const walk = (list: readonly string[], first: number): readonly (readonly string[])[] => {
  const pages: (readonly string[])[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: Connection<string> = paginate(list, key, { first, after });
    pages.push(page.nodes);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return pages;
};

describe("a page of a list", () => {
  it("is the first twenty when nothing is asked, and says how many there are in all", () => {
    for (const asked of [{}, { first: null, after: null }, { first: undefined }]) {
      const page = paginate(items(30), key, asked);
      expect(page.nodes).toEqual(items(defaultPageSize));
      expect(page).toMatchObject({ totalCount: 30, pageInfo: { hasNextPage: true } });
    }
  });

  it.each([
    [10, 3, [3, 3, 3, 1]],
    [9, 3, [3, 3, 3]],
    [1, 50, [1]],
    [0, 5, [0]],
  ])("of %i items by %i gives every item once", (count, first, sizes) => {
    const pages = walk(items(count), first);
    expect(pages.map(({ length }) => length)).toEqual(sizes);
    expect(pages.flat()).toEqual(items(count));
  });

  it("of nothing has no cursor and no next page", () => {
    expect(paginate([], key, {})).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 });
  });

  it("stays in place when the list grows before it", () => {
    const { pageInfo } = paginate(["b", "c", "d"], key, { first: 1 });
    expect(paginate(["new", "b", "c", "d"], key, { first: 1, after: pageInfo.endCursor }).nodes).toEqual(["c"]);
  });

  it("after the last item is empty", () => {
    const { pageInfo } = paginate(items(2), key, {});
    expect(paginate(items(2), key, { after: pageInfo.endCursor })).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 2 });
  });

  it("has a cursor that any key fits into", () => {
    const list = ["Đường / số 1", "a+b=c", "😀"];
    expect(walk(list, 1).flat()).toEqual(list);
    expect(paginate(list, key, { first: 1 }).pageInfo.endCursor).toMatch(/^[\w-]+$/);
  });

  it.each([0, -1, maxPageSize + 1])("of %i is refused with the range", (first) => {
    expect(() => paginate(items(3), key, { first })).toThrow(expect.objectContaining({ code: "BAD_INPUT", message: `first must be from 1 to ${maxPageSize}.` }));
  });

  it("may be as large as the limit", () => {
    expect(paginate(items(60), key, { first: maxPageSize }).nodes).toHaveLength(maxPageSize);
  });

  it.each(["", "item-0", Buffer.from("item-9").toString("base64url")])("after %j, which this list never gave, is refused", (after) => {
    expect(() => paginate(items(3), key, { after })).toThrow(expect.objectContaining({ code: "BAD_INPUT" }));
  });
});
