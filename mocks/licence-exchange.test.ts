import { createLocalJWKSet, flattenedVerify } from "jose";
import type { JSONWebKeySet } from "jose";
import nock from "nock";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { drivingLicences } from "./driving-licences.ts";
import { monday, openCounter, reference } from "./office-double.ts";
import type { Counter } from "./office-double.ts";
import { openPortalDouble } from "./portal-double.ts";
import type { PortalDouble } from "./portal-double.ts";
import { changeRecord } from "./register.ts";

const path = "/api/gplx/ho-so-doi";
const key = { authorization: "Bearer mock-traffic-police-key" };
const an = { soDinhDanh: "999085000101", hoTen: "Nguyễn Văn An", soGPLX: "999150000101", giayKhamSucKhoe: { soGiay: "GKSK-99-0000101", maCoSo: "99001" } };
const filing = (more: object = {}) => ({ maThamChieu: reference(), ...an, ...more });

// nock reads loopback sockets too.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());

let portal: PortalDouble;
let police: Counter;
beforeEach(async () => {
  portal = await openPortalDouble();
  police = openCounter(drivingLicences, key, { portalUrl: portal.url });
});
afterEach(async () => {
  await police.close();
  await portal.close();
});
const licencesOf = (soDinhDanh: string) => police.call("POST", "/api/gplx/tra-cuu", { soDinhDanh }).body["giayPhepLaiXe"] as readonly Record<string, unknown>[];

describe("filing an exchange", () => {
  it("is answered with the dossier's code, its status and the day it is due", () => {
    expect(police.call("POST", path, filing())).toMatchObject({
      status: 201,
      body: { maHoSo: "G01.899.101-261123-0001", trangThai: 2, ngayTiepNhan: "23/11/2026 09:00", ngayHenTra: "01/12/2026 17:00", lePhi: [{ soTien: 135_000 }] },
    });
  });

  it("gives the same answer to the same reference, whatever has happened since, and files nothing twice", async () => {
    const asked = filing();
    const first = police.call("POST", path, asked);
    await police.advance("1w");
    expect(police.call("POST", path, { ...asked, taiLieu: [] }).status).toBe(409);
    expect(police.call("POST", path, asked)).toEqual(first);
    expect(police.office.ledger.flatMap(({ cases }) => cases)).toHaveLength(1);
    expect(police.call("GET", `${path}?maThamChieu=${asked.maThamChieu}`)).toMatchObject({ status: 200, body: { maHoSo: first.body["maHoSo"], trangThai: 4 } });
    expect(police.call("GET", `${path}?maThamChieu=${reference()}`).status).toBe(404);
  });

  it("is only registered out of hours, and received when the office opens", async () => {
    police = openCounter(drivingLicences, key, { now: "2026-11-23T17:30:00+07:00" });
    const { body } = police.call("POST", path, filing());
    expect(body).toMatchObject({ trangThai: 1, ngayTiepNhan: "25/11/2026 08:00", ngayHenTra: "02/12/2026 17:00" });
    await police.advance("2d");
    expect(police.history(body["maHoSo"])).toEqual([
      [1, "2026-11-23T17:30"],
      [2, "2026-11-25T08:00"],
    ]);
  });

  it.each([
    ["GPLX_KHONG_CO_TRONG_HE_THONG", { soGPLX: "999150009999" }],
    ["GPLX_KHONG_CO_TRONG_HE_THONG", { soGPLX: "999150000111" }],
    ["KHONG_CO_NGUOI", { soDinhDanh: "999085000999" }],
    ["THONG_TIN_KHONG_KHOP", { hoTen: "Nguyễn Văn Ân" }],
    ["THIEU_GIAY_KHAM", { giayKhamSucKhoe: null }],
    ["GIAY_KHAM_KHONG_TIM_THAY", { giayKhamSucKhoe: { soGiay: "GKSK-99-0000111", maCoSo: "99001" } }],
    ["CO_SO_KHAM_CHUA_LIEN_THONG", { soDinhDanh: "999078000105", hoTen: "Hoàng Minh Đức", soGPLX: "999150001105", giayKhamSucKhoe: { soGiay: "GKSK-99-0000105", maCoSo: "99002" } }],
    ["GIAY_KHAM_HET_HAN", { soDinhDanh: "999075000109", hoTen: "Đoàn Văn Nam", soGPLX: "999150000109", giayKhamSucKhoe: { soGiay: "GKSK-99-0000109", maCoSo: "99001" } }],
    ["GPLX_DANG_TAM_GIU", { soDinhDanh: "999088000111", hoTen: "Lâm Quốc Phong", soGPLX: "999150000111" }],
    ["GPLX_DANG_BI_TUOC", { soDinhDanh: "999091000107", hoTen: "Đặng Văn Hải", soGPLX: "999150000107" }],
    ["GPLX_DA_DOI", { soDinhDanh: "999078000105", hoTen: "Hoàng Minh Đức", soGPLX: "999150000105" }],
    ["GPLX_KHONG_DU_DIEU_KIEN", { soDinhDanh: "999187000113", hoTen: "Hồ Thị Hường", soGPLX: "999150000113" }],
  ])("is refused: %s", (code, more) => {
    expect(police.call("POST", path, filing(more))).toMatchObject({ status: 422, body: { maKetQua: "TU_CHOI", maLoi: code } });
    expect(police.office.ledger.flatMap(({ cases }) => cases)).toEqual([]);
  });

  it("is refused without points, and while another case is open", () => {
    const [person] = police.world.personas;
    if (person) changeRecord(police.world, person, "GPLX diem", "0");
    expect(police.call("POST", path, filing()).body["maLoi"]).toBe("GPLX_HET_DIEM");
    if (person) changeRecord(police.world, person, "GPLX diem", "3");
    expect(police.call("POST", path, filing()).status).toBe(201);
    expect(police.call("POST", path, filing()).body["maLoi"]).toBe("DANG_CO_HO_SO");
  });

  it("needs no health certificate for a licence without an end", () => {
    const bich = { soDinhDanh: "999148000102", soCMND: "991480102", hoTen: "Trần Thị Bích", soGPLX: "999150000102", giayKhamSucKhoe: null };
    expect(police.call("POST", path, filing(bich)).status).toBe(201);
  });

  it("names the cited facts that are not so any more, and files nothing", () => {
    const cited = [
      { nguon: "DAN_CU", truong: "HoVaTen", giaTri: "NGUYỄN VĂN AN".normalize("NFD") },
      { nguon: "DAN_CU", truong: "NgaySinh", giaTri: "12/03/1985" },
      { nguon: "DAN_CU", truong: "ThuongTru", giaTri: "Số 1 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội" },
      { nguon: "GPLX", truong: "hang", giaTri: "B" },
    ];
    const [person] = police.world.personas;
    if (person) changeRecord(police.world, person, "DAN_CU ThuongTru", "Số 5 phố Mẫu");
    expect(police.call("POST", path, filing({ duLieuTrichDan: cited }))).toMatchObject({
      status: 409,
      body: { maLoi: "DU_LIEU_THAY_DOI", thayDoi: [{ nguon: "DAN_CU", truong: "ThuongTru", giaTriMoi: "Số 5 phố Mẫu, Phường Ba Đình, Thành phố Hà Nội" }] },
    });
    expect(police.call("POST", path, filing({ duLieuTrichDan: cited.filter(({ truong }) => truong !== "ThuongTru") })).status).toBe(201);
  });

  it("is malformed without its parts, or with a fact of no register", () => {
    const statuses = [{}, { ...an }, filing({ maThamChieu: "1" }), filing({ hoTen: "" }), filing({ duLieuTrichDan: [{ nguon: "DAN_CU", truong: "MauMat", giaTri: "nâu" }] }), filing({ duLieuTrichDan: [{ nguon: "THUE", truong: "x", giaTri: "" }] })].map((body) => police.call("POST", path, body).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 400]);
  });

  it("needs the key", () => expect(openCounter(drivingLicences, {}).call("POST", path, filing()).status).toBe(401));
});

describe("an exchange over working days", () => {
  it("goes its way around a holiday and a weekend, however far the clock is moved", async () => {
    const code = police.call("POST", path, filing()).body["maHoSo"];
    await police.advance("2w");
    expect(police.history(code)).toEqual([
      [2, "2026-11-23T09:00"],
      [4, "2026-11-25T08:30"],
      [9, "2026-11-30T10:00"],
      [10, "2026-12-01T15:00"],
    ]);
  });

  it("puts the new licence into the register, and marks the old one exchanged", async () => {
    police.call("POST", path, filing());
    await police.advance("2w");
    const [old, issued] = licencesOf(an.soDinhDanh);
    expect(old).toMatchObject({ soGPLX: "999150000101", trangThai: "DA_DOI", soGPLXMoi: "999160000001" });
    expect(issued).toMatchObject({ soGPLX: "999160000001", trangThai: "CON_HIEU_LUC", hang: ["B"], ngayCap: "2026-11-30", ngayHetHan: "2036-11-30", diem: 12 });
  });

  it("turns classes of before 2025 into today's", async () => {
    police.call("POST", path, filing({ soDinhDanh: "000195000108", hoTen: "Bùi Thị Lan", soGPLX: "999150000108", giayKhamSucKhoe: { soGiay: "GKSK-99-0000108", maCoSo: "99001" } }));
    await police.advance("2w");
    expect(licencesOf("000195000108")[1]).toMatchObject({ hang: ["B", "BE"], ngayHetHan: "2031-11-30" });
  });

  it("issues a PDF with the name in it, and a signature that its published key verifies", async () => {
    police.call("POST", path, filing());
    await police.advance("2w");
    const told = portal.told.findLast(({ service }) => service === "DongBoHoSoMC")?.dossier ?? {};
    const [paper] = told["DanhSachGiayToKetQua"] as readonly { DuongDanTepTinKetQua: string; ChuKySo: { protected: string; signature: string } }[];
    const bytes = police.file(paper?.DuongDanTepTinKetQua ?? "");
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    expect(text.normalize("NFC")).toContain("Nguyễn Văn An");
    expect(text).toContain("999160000001");
    const keys = createLocalJWKSet(police.call("GET", "/.well-known/jwks.json").body as unknown as JSONWebKeySet);
    const verify = (payload: Uint8Array) => flattenedVerify({ ...(paper?.ChuKySo ?? { protected: "", signature: "" }), payload }, keys, { algorithms: ["ES256"] });
    await expect(verify(bytes)).resolves.toMatchObject({ protectedHeader: { alg: "ES256", b64: false } });
    await expect(verify(Buffer.concat([bytes, Buffer.from(" ")]))).rejects.toMatchObject({ code: "ERR_JWS_SIGNATURE_VERIFICATION_FAILED" });
    expect(JSON.stringify(police.call("GET", "/.well-known/jwks.json").body)).not.toContain('"d"');
  });

  it("stops when the licence is taken meanwhile", async () => {
    const code = police.call("POST", path, filing()).body["maHoSo"];
    const [person] = police.world.personas;
    if (person) changeRecord(police.world, person, "GPLX trangThai", "TAM_GIU");
    await police.advance("2w");
    expect(police.history(code).map(([status]) => status)).toEqual([2, 4, 8]);
    expect(licencesOf(an.soDinhDanh)).toHaveLength(1);
  });

  it("ends when it is withdrawn, once, and not after the decision", async () => {
    const code = String(police.call("POST", path, filing()).body["maHoSo"]);
    const withdrawal = { maThamChieu: reference() };
    await police.advance("3d");
    expect(police.call("POST", `${path}/${code}/rut`, withdrawal).body["trangThai"]).toBe(7);
    expect(police.call("POST", `${path}/${code}/rut`, withdrawal).status).toBe(200);
    expect(police.call("POST", `${path}/${code}/rut`, { maThamChieu: reference() }).status).toBe(409);
    await police.advance("2w");
    expect(police.history(code).map(([status]) => status)).toEqual([2, 4, 7]);
    expect(police.call("POST", `${path}/G01.899.101-261123-9999/rut`, withdrawal).status).toBe(404);
  });

  it("is the same in every world of one seed and clock, but for the draw of the signature", async () => {
    const asked = filing();
    const play = async () => {
      const counter = openCounter(drivingLicences, key, { now: monday });
      counter.call("POST", path, asked);
      await counter.advance("2w");
      const { cases } = counter.office.ledger.find(({ ministry }) => ministry === "driving-licences") ?? {};
      await counter.close();
      return cases;
    };
    expect(await play()).toEqual(await play());
  });
});

describe("documents that an application cites", () => {
  const photo = Buffer.from("ảnh chân dung");
  const sha256 = "9f2c8e0c6c3dd1ad3f9c2c7a5f7f5d3d5a2c8f9f7f0c5e4b3a2d1c0b9a8f7e6d";
  const cited = (more: object = {}) => ({ maTaiLieu: "1", sha256, tenTep: "anh.jpg", duongDan: "/tai-lieu/1", ...more });
  const digest = async (bytes: Buffer) => Buffer.from(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes))).toString("hex");

  it("are fetched from the portal's store with the agency's session, and work begins", async () => {
    portal.documents.set("/tai-lieu/1", photo);
    const code = police.call("POST", path, filing({ taiLieu: [cited({ sha256: (await digest(photo)).toUpperCase(), duongDan: `${portal.url}/tai-lieu/1` })] })).body["maHoSo"];
    await police.advance("3d");
    expect(police.history(code).map(([status]) => status)).toEqual([2, 4]);
    expect(portal.fetched).toEqual([{ path: "/tai-lieu/1", username: "G01.899.101", code }]);
  });

  it.each([
    ["of other content", cited(), "mã băm"],
    ["that are not there", cited({ duongDan: "/tai-lieu/2" }), "404"],
    ["of another place, which is never asked", cited({ duongDan: "http://127.0.0.1:9/tai-lieu/1" }), "không thuộc kho"],
  ])("%s are asked for again", async (_what, document, reason) => {
    portal.documents.set("/tai-lieu/1", photo);
    const code = police.call("POST", path, filing({ taiLieu: [document] })).body["maHoSo"];
    await police.advance("1w");
    expect(police.history(code).at(-1)).toEqual([5, "2026-11-25T08:30"]);
    expect(police.office.ledger[0]?.cases[0]?.history.at(-1)?.note).toContain(reason);
  });

  it("when they come, let the case go on, and its due date moves by the working days it stood", async () => {
    portal.documents.set("/tai-lieu/1", photo);
    const code = String(police.call("POST", path, filing({ taiLieu: [cited()] })).body["maHoSo"]);
    await police.advance("1w");
    const supplement = { maThamChieu: reference(), taiLieu: [cited({ sha256: await digest(photo) })] };
    expect(police.call("POST", `${path}/${code}/bo-sung`, supplement)).toMatchObject({ status: 200, body: { trangThai: 4, ngayHenTra: "04/12/2026 17:00" } });
    expect(police.call("POST", `${path}/${code}/bo-sung`, supplement).status).toBe(200);
    expect(police.call("POST", `${path}/${code}/bo-sung`, { ...supplement, maThamChieu: reference() }).body["maLoi"]).toBe("KHONG_CHO_BO_SUNG");
    await police.advance("1w");
    expect(police.history(code).map(([status]) => status)).toEqual([2, 5, 4, 4, 9, 10]);
  });
});

describe("what the portal is told", () => {
  it("is each step with its own time, and the whole dossier where more has changed", async () => {
    const code = police.call("POST", path, filing({ nguoiThucHien: { vaiTro: "CAN_BO", hoTen: "Cán bộ một cửa", coQuan: "Bộ phận một cửa" } })).body["maHoSo"];
    await police.advance("2w");
    expect(portal.told.every(({ dossier, username }) => dossier["MaHoSo"] === code && username === "G01.899.101")).toBe(true);
    expect(portal.told.map(({ service, isUpdating, dossier }) => [service, isUpdating, dossier["TrangThaiHoSo"] ?? dossier["TrangThai"], dossier["ThoiDiemXuLy"]])).toEqual([
      ["DongBoHoSoMC", "False", "2", undefined],
      ["CapNhatTienDoHoSoMC", "True", "2", "20261123090000"],
      ["CapNhatTienDoHoSoMC", "True", "4", "20261125083000"],
      ["DongBoHoSoMC", "True", "9", undefined],
      ["CapNhatTienDoHoSoMC", "True", "9", "20261130100000"],
      ["DongBoHoSoMC", "True", "10", undefined],
      ["CapNhatTienDoHoSoMC", "True", "10", "20261201150000"],
    ]);
    expect(portal.told[0]?.dossier).toMatchObject({ MaTTHC: "T-BPC-280426", ChuHoSo: "Nguyễn Văn An", LoaiDoiTuong: "1", MaDoiTuong: "999085000101", NgayTiepNhan: "20261123090000", NgayHenTra: "20261201170000", HinhThuc: "1", DanhSachLePhi: [{ Gia: "135000", HinhThucThu: "4" }] });
    expect(portal.told[5]?.dossier).toMatchObject({ NgayKetThucXuLy: "20261130100000", NgayTra: "20261201150000" });
  });
});
