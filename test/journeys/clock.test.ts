/** The mock world's clock, moved: ministries work on, and subgraphs see another day. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";

let federation: TestFederation;
beforeAll(async () => {
  federation = await startTestFederation();
});
afterAll(() => federation.stop());

const file = async (ministry: string, path: string, headers: Record<string, string>, body: object): Promise<number> => {
  const { url } = federation.ministry(ministry);
  return (await fetch(url + path, { method: "POST", headers, body: JSON.stringify({ maThamChieu: crypto.randomUUID(), ...body }) })).status;
};
const read = async (query: string, as: string): Promise<unknown> => {
  const { data, errors } = await federation.askText(query, { as });
  expect(errors).toEqual([]);
  return data?.["me"];
};

const licences = "{ me { drivingLicences { number status } } }";
const identity = "{ me { identity { status } } }";

const bills = async (): Promise<string> => JSON.stringify(await read("{ me { electricityAccounts { nodes { bills(first: 1) { nodes { status } } } } } }", "nguyen-van-an"));

it("shows in the graph what came of cases at the ministries, and another today", async () => {
  expect(await bills()).toContain("UNPAID");
  expect(await read(identity, "mai-van-thinh")).toMatchObject({ identity: { status: "INCOMPLETE" } });
  const filed = await Promise.all([
    file("driving-licences", "/api/gplx/ho-so-doi", { authorization: "Bearer mock-traffic-police-key" }, { soDinhDanh: "999085000101", hoTen: "Nguyễn Văn An", soGPLX: "999150000101", giayKhamSucKhoe: { soGiay: "GKSK-99-0000101", maCoSo: "99001" } }),
    file("identity", "/cong-dan/yeu-cau-xac-minh", { "x-api-key": "mock-population-key" }, {
      SoDinhDanh: "999039000115",
      HoVaTen: "Mai Văn Thịnh",
      HinhThuc: "CAN_BO_TAI_MOT_CUA",
      ThongTinKeKhai: { NgaySinh: "02/09/1939", ThuongTru: { ChiTiet: "Số 15 phố Mẫu", MaXa: "14758", TenXa: "Phường Hạc Thành", MaTinh: "38", TenTinh: "Tỉnh Thanh Hoá" } },
    }),
  ]);
  expect(filed).toEqual([201, 200]);
  await federation.advance("2w");
  expect(await bills()).toContain("OVERDUE");
  expect(await read(identity, "mai-van-thinh")).toEqual({ identity: { status: "COMPLETE" } });
  expect(await read(licences, "nguyen-van-an")).toEqual({
    drivingLicences: expect.arrayContaining([
      { number: "999150000101", status: "EXCHANGED" },
      { number: "999160000001", status: "VALID" },
    ]) as unknown,
  });
});

it("is moved by nothing but a duration", async () => {
  await expect(federation.advance("tomorrow")).rejects.toThrow("3h, 5d, 2w");
});
