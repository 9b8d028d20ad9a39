/** What QA turns, on a real socket. */
import nock from "nock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPortalDouble } from "./portal-double.ts";
import type { PortalDouble } from "./portal-double.ts";
import { startMocks } from "./start.ts";
import type { RunningWorld } from "./start.ts";

let portal: PortalDouble;
let running: RunningWorld;
beforeAll(async () => {
  nock.restore();
  portal = await openPortalDouble();
  running = await startMocks({ host: "127.0.0.1", port: 0, now: "2026-11-23T09:00:00+07:00", seed: "test", syncUrl: portal.url });
});
afterAll(async () => {
  await running.close();
  await portal.close();
  nock.activate();
});

const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = { "content-type": "application/json" }) => {
  const response = await fetch(running.control + path, { method, ...(body !== undefined && { headers, body: JSON.stringify(body) }) });
  return { status: response.status, body: (await response.json()) as Record<string, never> };
};
const file = async (): Promise<string> => {
  const { url } = running.ministries.find(({ name }) => name === "identity") ?? { url: "" };
  const response = await fetch(`${url}/cong-dan/yeu-cau-xac-minh`, {
    method: "POST",
    headers: { "x-api-key": "mock-population-key" },
    body: JSON.stringify({ maThamChieu: crypto.randomUUID(), SoDinhDanh: "999302000112", HoVaTen: "Ngô Thị Quyên", HinhThuc: "THU_NHAN_SINH_TRAC" }),
  });
  return ((await response.json()) as { DuLieu: { maHoSo: string } }).DuLieu.maHoSo;
};

describe("the control address", () => {
  it("moves the clock, and answers when what became due is done and told", async () => {
    const code = await file();
    const before = await ask("GET", "/clock");
    expect(before.body).toMatchObject({ now: "2026-11-23T02:00:00.000Z", held: true, moves: 0 });
    const follower = ask("GET", "/clock?after=0");
    expect((await ask("POST", "/clock", { advance: "1w" })).body).toMatchObject({ now: "2026-11-30T02:00:00.000Z", moves: 1 });
    expect((await follower).body).toMatchObject({ now: "2026-11-30T02:00:00.000Z", moves: 1 });
    expect(portal.told.at(-1)).toMatchObject({ username: "G01.899.103", dossier: { MaHoSo: code, TrangThai: "10" } });
    const { ministries } = (await ask("GET", "/ledger")).body as unknown as { ministries: readonly { ministry: string; cases: readonly { code: string; person: string; results: readonly { url: string }[] }[] }[] };
    const [entry] = ministries.find(({ ministry }) => ministry === "identity")?.cases ?? [];
    expect(entry).toMatchObject({ code, person: "ngo-thi-quyen" });
    const paper = await fetch(entry?.results[0]?.url ?? "");
    expect([paper.headers.get("content-type"), Buffer.from(await paper.arrayBuffer()).subarray(0, 5).toString()]).toEqual(["application/pdf", "%PDF-"]);
  });

  it("pays at a counter what the portal does not see, and shows what was booked of what it does", async () => {
    expect((await ask("POST", "/counter", { ministry: "electricity/npc", what: "PA99000002021-2026-11-1" })).body).toEqual({ ministry: "electricity/npc", paid: "PA99000002021-2026-11-1" });
    const { url } = running.ministries.find(({ name }) => name === "electricity/npc") ?? { url: "" };
    const book = async (MA_GIAO_DICH: string, MA_KHANG: string, SO_TIEN: number) =>
      (
        await fetch(`${url}/gach-no`, {
          method: "POST",
          headers: { authorization: "Bearer mock-npc-token" },
          body: JSON.stringify({ MA_GIAO_DICH, MA_KHANG, KY: 1, THANG: 11, NAM: 2026, SO_TIEN, THOI_GIAN: "23/11/2026 09:05:00", MA_GD_NGUON: "TT-1" }),
        })
      ).json() as Promise<object>;
    expect(await book("id-1", "PA99000002021", 291_384)).toMatchObject({ errorCode: "HOA_DON_DA_THANH_TOAN" });
    expect(await book("id-2", "PN99000002024", 487_501)).toMatchObject({ data: { MA_GIAO_DICH: "id-2" } });
    const { bookings } = (await ask("GET", "/ledger")).body as unknown as { bookings: object };
    expect(bookings).toEqual({ "electricity/npc": [{ id: "id-2", what: "PN99000002024-2026-11-1", amount: 487_501, reference: expect.stringMatching(/^MB/) as string, at: "2026-11-23T09:05:00+07:00", transaction: "TT-1" }] });
    const wrong = await Promise.all([ask("POST", "/counter", { ministry: "identity", what: "x" }), ask("POST", "/counter", { ministry: "electricity/npc", what: "PA99000002021-2026-11-1" }), ask("POST", "/counter", { ministry: "electricity/npc" })]);
    expect(wrong.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it("pays at a counter what a case waits for, and the portal hears of it", async () => {
    const { url } = running.ministries.find(({ name }) => name === "judicial-records") ?? { url: "" };
    const response = await fetch(`${url}/lltp/yeu-cau-cap-phieu`, {
      method: "POST",
      headers: { "x-api-key": "mock-judicial-records-key" },
      body: JSON.stringify({ maThamChieu: crypto.randomUUID(), soDinhDanh: "999085000101", hoTen: "Nguyễn Văn An", loaiPhieu: 1, mucDich: "Bổ sung hồ sơ", nguoiYeuCau: "CHINH_CHU" }),
    });
    const { maHoSo: code } = (await response.json()) as { maHoSo: string };
    const steps = () => portal.told.flatMap(({ dossier }) => (dossier["MaHoSo"] === code && "TrangThai" in dossier ? [dossier["TrangThai"]] : []));
    const pay = () => ask("POST", "/counter", { ministry: "judicial-records", what: code });
    await expect.poll(steps).toContain(6);
    expect(await pay()).toEqual({ status: 200, body: { ministry: "judicial-records", paid: code } });
    await expect.poll(steps).toContain(4);
    expect((await pay()).status).toBe(404);
  });

  it("bends deliveries and registers, and says what there is when it does not understand", async () => {
    expect((await ask("POST", "/sync", { mode: "hold" })).body).toMatchObject({ mode: "hold" });
    expect((await ask("POST", "/sync", { mode: "normal" })).status).toBe(200);
    expect((await ask("POST", "/register", { persona: "nguyen-van-an", nguon: "DAN_CU", truong: "ThuongTru", giaTri: "Số 5 phố Mẫu" })).status).toBe(200);
    const wrong = await Promise.all([
      ask("POST", "/sync", { mode: "lose" }),
      ask("POST", "/clock", { advance: "-1d" }),
      ask("POST", "/register", { persona: "nobody", nguon: "DAN_CU", truong: "HoVaTen", giaTri: "x" }),
      ask("POST", "/register", { persona: "le-van-cuong", nguon: "DAN_CU", truong: "HoVaTen", giaTri: "x" }),
      ask("POST", "/register", { persona: "nguyen-van-an", nguon: "THUE", truong: "x", giaTri: "x" }),
      ask("GET", "/constructor"),
      ask("POST", "/clock", { advance: "1d" }, { "content-type": "text/plain" }),
    ]);
    expect(wrong.map(({ status }) => status)).toEqual([400, 400, 404, 404, 400, 404, 415]);
  });
});
