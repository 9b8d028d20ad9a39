import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { service } from "./certificate-issue.ts";
import { payFeesAtCounter } from "./fees.ts";
import { judicialRecords } from "./judicial-records.ts";
import { openCounter, reference } from "./office-double.ts";
import type { Counter } from "./office-double.ts";

const path = "/lltp/yeu-cau-cap-phieu";
const key = { "x-api-key": "mock-judicial-records-key" };
const hai = { soDinhDanh: "999091000107", hoTen: "Đặng Văn Hải" };
const an = { soDinhDanh: "999085000101", hoTen: "Nguyễn Văn An" };
const filing = (more: object) => ({ maThamChieu: reference(), loaiPhieu: 1, mucDich: "Bổ sung hồ sơ xin việc", nguoiYeuCau: "CHINH_CHU", ...more });
const open = (): Counter => openCounter(judicialRecords, key);
/** Files, and pays at once. */
const request = (police: Counter, more: object): unknown => {
  const { maHoSo } = police.call("POST", path, filing(more)).body;
  payFeesAtCounter(police.world, service, String(maHoSo));
  return maHoSo;
};

const certificatesOf = (police: Counter, who: object) => {
  const { maYeuCau } = police.call("POST", "/lltp/yeu-cau-tra-cuu", { ...who, nguoiYeuCau: "CHINH_CHU", loaiPhieu: [1, 2] }).body;
  police.call("GET", `/lltp/yeu-cau-tra-cuu/${String(maYeuCau)}`);
  const { ketQua } = police.call("GET", `/lltp/yeu-cau-tra-cuu/${String(maYeuCau)}`).body as { ketQua: { danhSach: readonly (Readonly<Record<string, unknown>> & { readonly fileKetQua: { readonly url: string; readonly sha256: string } })[] } };
  return ketQua.danhSach;
};
const textOf = async (bytes: Buffer): Promise<string> => (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text.normalize("NFC");

describe("requesting a certificate", () => {
  it("is accepted, with a code in the older style and the fee of each copy", () => {
    expect(open().call("POST", path, filing({ ...an, soBan: 4 }))).toMatchObject({
      status: 202,
      body: { maHoSo: "000.99.02.G01-261123-0001", trangThai: "2", ngayTiepNhan: "2026-11-23T09:00:00", ngayHenTra: "2026-12-08T17:00:00", phi: [{ soTien: "410000" }] },
    });
  });

  it.each([
    ["PHIEU_SO_2_KHONG_DUOC_UY_QUYEN", { ...an, loaiPhieu: 2, nguoiYeuCau: "NGUOI_DAI_DIEN", quanHe: "CHA_ME" }],
    ["PHIEU_SO_2_KHONG_DUOC_UY_QUYEN", { ...an, loaiPhieu: 2, nguoiThucHien: { vaiTro: "NGUOI_GIAM_HO", hoTen: "Mẫu" } }],
    ["THIEU_VAN_BAN_UY_QUYEN", { ...an, nguoiYeuCau: "NGUOI_DAI_DIEN", quanHe: "KHAC" }],
    ["THONG_TIN_KHONG_KHOP", { ...an, hoTen: "Nguyễn Văn Bình" }],
    ["KHONG_CO_NGUOI", { ...an, soDinhDanh: "999085000999" }],
  ])("is refused: %s", (code, more) => {
    expect(open().call("POST", path, filing(more))).toMatchObject({ status: 422, body: { maLoi: code } });
  });

  it("may be left to parents, spouse and children, to a guardian, and to an official who types it in", () => {
    const asked = [
      { nguoiYeuCau: "NGUOI_DAI_DIEN", quanHe: "CON" },
      { nguoiThucHien: { vaiTro: "NGUOI_GIAM_HO", hoTen: "Mẫu" } },
      { loaiPhieu: 2, nguoiThucHien: { vaiTro: "CAN_BO", hoTen: "Mẫu" } },
    ];
    const police = open();
    expect(asked.map((more) => police.call("POST", path, filing({ ...an, ...more })).status)).toEqual([202, 202, 202]);
  });

  it("names cited facts that have changed", () => {
    const cited = [{ nguon: "DAN_CU", truong: "HoVaTen", giaTri: "Nguyễn Văn Anh" }];
    expect(open().call("POST", path, filing({ ...an, duLieuTrichDan: cited }))).toMatchObject({ status: 409, body: { maLoi: "DU_LIEU_THAY_DOI", thayDoi: [{ truong: "HoVaTen", giaTriMoi: "Nguyễn Văn An" }] } });
  });

  it("tells nothing of a record: the same answers, steps and days with one and without", async () => {
    const play = async (who: object) => {
      const police = open();
      const { body } = police.call("POST", path, { ...filing(who), maThamChieu: "7b0f9d9e-5a7f-4b58-9d5e-0d7d1c1f2a3b" });
      payFeesAtCounter(police.world, service, String(body["maHoSo"]));
      await police.advance("4w");
      return [body, police.history(body["maHoSo"]), police.call("GET", `${path}?maThamChieu=7b0f9d9e-5a7f-4b58-9d5e-0d7d1c1f2a3b`).body];
    };
    expect(await play(hai)).toEqual(await play(an));
  });
});

describe("a certificate that was issued", () => {
  it("is found by later queries, with the file that is served and its digest", async () => {
    const police = open();
    const before = certificatesOf(police, an).length;
    const code = request(police, { ...an, loaiPhieu: 2 });
    await police.advance("4w");
    expect(police.history(code)).toEqual([
      [2, "2026-11-23T09:00"],
      [6, "2026-11-23T09:00"],
      [4, "2026-11-23T09:00"],
      [4, "2026-11-25T08:30"],
      [9, "2026-12-07T10:00"],
      [10, "2026-12-08T15:00"],
    ]);
    const issued = certificatesOf(police, an).slice(before);
    expect(issued).toMatchObject([{ soPhieu: "LLTP-01-9000001", loaiPhieu: 2, trangThai: "DA_CAP", ngayCap: "07/12/2026", tinhTrangAnTich: "KHONG_CO" }]);
    const [{ fileKetQua } = { fileKetQua: { url: "", sha256: "" } }] = issued;
    const bytes = police.file(fileKetQua.url);
    expect(Buffer.from(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes))).toString("hex").toUpperCase()).toBe(fileKetQua.sha256);
    expect(await textOf(bytes)).toContain("Nguyễn Văn An");
  });

  it("states in form 1 what is not spent, in form 2 everything", async () => {
    const police = open();
    for (const loaiPhieu of [1, 2]) request(police, { ...hai, loaiPhieu });
    await police.advance("4w");
    const results = police.office.ledger.flatMap(({ cases }) => cases.flatMap((its) => its.results.map(({ url }) => police.file(url))));
    const [first = "", second = ""] = await Promise.all(results.map(textOf));
    expect([first.includes("31/HS-ST"), first.includes("12/2014/HS-ST")]).toEqual([true, false]);
    expect([second.includes("31/HS-ST"), second.includes("12/2014/HS-ST")]).toEqual([true, true]);
  });

  it("takes longer where residence abroad is to be verified", async () => {
    const police = open();
    expect(police.call("POST", path, filing({ ...an, cuTruNuocNgoai: true })).body["ngayHenTra"]).toBe("2026-12-15T17:00:00");
  });
});
