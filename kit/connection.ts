import { badInput } from "./errors.ts";

/** The most items a page may have: what fits a phone's screen several times, and no ministry's query for everything. */
export const maxPageSize = 50;
export const defaultPageSize = 20;

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

const cursorOf = (key: string): string => Buffer.from(key).toString("base64url");

/**
 * One page of a list that was read whole. A cursor is the key of the last item seen, so that a page stays in place when the list grows.
 * @throws {PublicError} `BAD_INPUT` for a page too large, a negative one, or a cursor that this list never gave.
 */
export const paginate = <T>(items: readonly T[], keyOf: (item: T) => string, { first, after }: PageArguments): Connection<T> => {
  const size = first ?? defaultPageSize;
  if (size < 1 || size > maxPageSize) throw badInput(`first must be from 1 to ${maxPageSize}.`, `first phải từ 1 đến ${maxPageSize}.`);
  const seen = after == null ? -1 : items.findIndex((item) => cursorOf(keyOf(item)) === after);
  if (after != null && seen === -1) throw badInput("after is not a cursor of this list: use pageInfo.endCursor.", "after không phải là con trỏ của danh sách này: hãy dùng pageInfo.endCursor.");
  const nodes = items.slice(seen + 1, seen + 1 + size);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: seen + 1 + nodes.length < items.length, endCursor: last === undefined ? null : cursorOf(keyOf(last)) },
    totalCount: items.length,
  };
};
