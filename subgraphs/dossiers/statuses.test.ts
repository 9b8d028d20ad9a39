import { describe, expect, it } from "vitest";
import { canReach, firstStatus, readStatus, statuses } from "./statuses.ts";
import type { Status } from "./statuses.ts";

const all = Object.keys(statuses) as Status[];
const mayFollow = (from: Status, to: Status): boolean => statuses[from].next.includes(to);

describe("the portal's list", () => {
  it("has the ten codes, in its own words", () => {
    expect(Object.values(statuses).map(({ code, name }) => [code, name.vi])).toEqual([
      [1, "Mới đăng ký"],
      [2, "Được tiếp nhận"],
      [3, "Không được tiếp nhận"],
      [4, "Đang xử lý"],
      [5, "Yêu cầu bổ sung giấy tờ"],
      [6, "Yêu cầu thực hiện nghĩa vụ tài chính"],
      [7, "Công dân yêu cầu rút hồ sơ"],
      [8, "Dừng xử lý"],
      [9, "Đã xử lý xong"],
      [10, "Đã trả kết quả"],
    ]);
  });

  it.each([0, 11, -1, 1.5, Number.NaN])("has no status %s", (code) => {
    expect(readStatus(code)).toBeUndefined();
  });

  it("pauses in 5, 6 and 8, and in no other", () => {
    expect(Object.values(statuses).filter(({ time }) => time === "PAUSED").map(({ code }) => code)).toEqual([5, 6, 8]);
  });

  it("is reached whole from its first status", () => {
    expect(all.filter((status) => status !== firstStatus && !canReach(firstStatus, status))).toEqual([]);
  });
});

describe("what may follow", () => {
  it.each([
    [1, 2], [1, 3], [2, 4], [4, 5], [5, 4], [4, 6], [6, 4], [4, 9], [9, 10], [4, 8], [8, 4], [8, 10],
  ])("%i → %i", (from, to) => {
    expect(mayFollow(readStatus(from) as Status, readStatus(to) as Status)).toBe(true);
  });

  it.each([
    [3, 2], [7, 4], [10, 4], [10, 9], [9, 4], [2, 1], [4, 2], [4, 3], [2, 10], [1, 9],
  ])("not %i → %i", (from, to) => {
    expect(mayFollow(readStatus(from) as Status, readStatus(to) as Status)).toBe(false);
  });

  it("is nothing after an end, and an end can be told from the table", () => {
    expect(all.filter((status) => statuses[status].next.length === 0)).toEqual(["NOT_ACCEPTED", "WITHDRAWN", "RETURNED"]);
    for (const end of ["NOT_ACCEPTED", "WITHDRAWN", "RETURNED"] as const) expect(all.filter((status) => canReach(end, status))).toEqual([]);
  });

  it("lets a citizen withdraw until there is a decision, and nobody else withdraws for them", () => {
    expect(all.filter((status) => mayFollow(status, "WITHDRAWN"))).toEqual(["REGISTERED", "ACCEPTED", "PROCESSING", "PAPERS_REQUESTED", "PAYMENT_REQUESTED", "STOPPED"]);
    expect(all.filter((status) => statuses[status].by === "CITIZEN")).toEqual(["REGISTERED", "WITHDRAWN"]);
  });
});
