import { describe, expect, it } from "vitest";
import { judicialRecords } from "./judicial-records.ts";
import type { MockResponse } from "./ministry.ts";
import { createWorld } from "./world.ts";
import type { World } from "./world.ts";

const path = "/lltp/yeu-cau-tra-cuu";
const now = "2026-11-23T09:00:00+07:00";
const world = (clock = { now: new Date(now) }): World => createWorld({ now: () => clock.now });
const key = { "x-api-key": "mock-judicial-records-key" };
const hai = { soDinhDanh: "999091000107", hoTen: "Đặng Văn Hải", nguoiYeuCau: "CHINH_CHU", loaiPhieu: [1, 2] };

const send = (on: World, method: string, to: string, body: unknown = "", headers: Record<string, string> = key): MockResponse =>
  judicialRecords.handle({ method, path: to, query: new URLSearchParams(), headers, body: typeof body === "string" ? body : JSON.stringify(body) }, on);
const bodyOf = ({ body }: MockResponse): Record<string, unknown> => JSON.parse(String(body)) as Record<string, unknown>;
const submit = (on: World, query: unknown): string => `${path}/${String(bodyOf(send(on, "POST", path, query))["maYeuCau"])}`;

describe("the mock criminal-record system", () => {
  it("is still at work at the first poll, hands the result out at the second, and forgets it", () => {
    const on = world();
    const job = submit(on, hai);
    expect(bodyOf(send(on, "GET", job))).toMatchObject({ trangThai: "DANG_XU_LY" });
    expect(bodyOf(send(on, "GET", job))).toMatchObject({ trangThai: "HOAN_THANH", ketQua: { danhSach: [{ loaiPhieu: 1 }, { loaiPhieu: 2 }] } });
    expect(send(on, "GET", job).status).toBe(404);
  });

  it("forgets a job that nobody fetched", () => {
    const clock = { now: new Date(now) };
    const on = world(clock);
    const job = submit(on, hai);
    clock.now = new Date("2026-11-23T09:10:01+07:00");
    expect(send(on, "GET", job).status).toBe(404);
  });

  it("refuses form 2 to a representative, but only at the end", () => {
    const on = world();
    const job = submit(on, { ...hai, nguoiYeuCau: "NGUOI_DAI_DIEN" });
    expect(bodyOf(send(on, "GET", job))).toMatchObject({ trangThai: "DANG_XU_LY" });
    expect(bodyOf(send(on, "GET", job))).toMatchObject({ trangThai: "TU_CHOI", lyDoTuChoi: "PHIEU_SO_2_KHONG_DUOC_UY_QUYEN" });
  });

  it("answers somebody unknown as somebody without certificates", () => {
    const outcomes = ["999148000102", "999000000000"].map((soDinhDanh) => {
      const on = world();
      const job = submit(on, { ...hai, soDinhDanh, hoTen: "Trần Thị Bích" });
      return [1, 2].map(() => String(send(on, "GET", job).body));
    });
    expect(outcomes[0]).toEqual(outcomes[1]);
  });

  it.each([
    ["no number", { ...hai, soDinhDanh: undefined }],
    ["a number of another form", { ...hai, soDinhDanh: "12345" }],
    ["no name", { ...hai, hoTen: "" }],
    ["no asker", { ...hai, nguoiYeuCau: undefined }],
    ["an unknown form", { ...hai, loaiPhieu: [3] }],
    ["no form", { ...hai, loaiPhieu: [] }],
    ["text that is not JSON", "{"],
  ])("refuses a query with %s", (_what, query) => {
    expect(send(world(), "POST", path, query).status).toBe(400);
  });

  it("refuses a wrong key, and knows no other service", () => {
    expect(send(world(), "POST", path, hai, {}).status).toBe(401);
    expect(send(world(), "GET", "/khac").status).toBe(404);
  });

  it("says the same bytes for the same seed and clock", () => {
    const run = (): string[] => {
      const on = world();
      const job = submit(on, hai);
      return [job, ...[1, 2].map(() => String(send(on, "GET", job).body))];
    };
    expect(run()).toEqual(run());
  });
});
