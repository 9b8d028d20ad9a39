import { describe, expect, it } from "vitest";
import { identity } from "./identity.ts";
import { openCounter, reference } from "./office-double.ts";
import type { Counter } from "./office-double.ts";

const path = "/cong-dan/yeu-cau-xac-minh";
const open = (): Counter => openCounter(identity, { "x-api-key": "mock-population-key" });
const thinh = { SoDinhDanh: "999039000115", HoVaTen: "Mai Văn Thịnh" };
const told = { NgaySinh: "02/09/1939", ThuongTru: { ChiTiet: "Số 15 phố Mẫu", MaXa: "14758", TenXa: "Phường Hạc Thành", MaTinh: "38", TenTinh: "Tỉnh Thanh Hoá" } };
const dung = { SoDinhDanh: "999190000104", HoVaTen: "Phạm Thị Dung" };
const filing = (more: object) => ({ maThamChieu: reference(), HinhThuc: "CAN_BO_TAI_MOT_CUA", ...more });
const file = (police: Counter, more: object) => police.call("POST", path, filing(more)).body as { readonly MaKetQua: string; readonly DuLieu: Readonly<Record<string, unknown>> };

describe("requesting verification", () => {
  it("is taken, and due in three working days", () => {
    expect(file(open(), { ...thinh, ThongTinKeKhai: told })).toMatchObject({ MaKetQua: "TIEP_NHAN", DuLieu: { maHoSo: "G01.899.103-261123-0001", TrangThai: "2", NgayHenTra: "27/11/2026 17:00:00" } });
  });

  it.each([
    ["KHONG_CO_TRONG_CSDL", { SoCMND: "990700103", HoVaTen: "Lê Văn Cường" }],
    ["DA_DAY_DU", { SoDinhDanh: "999085000101", HoVaTen: "Nguyễn Văn An" }],
    ["PHAI_THU_NHAN_SINH_TRAC", { SoDinhDanh: "999302000112", HoVaTen: "Ngô Thị Quyên" }],
    ["HINH_THUC_KHONG_PHU_HOP", { ...thinh, HinhThuc: "UNG_DUNG_DINH_DANH" }],
  ])("is refused, with 200: %s", (code, more) => {
    expect(open().call("POST", path, filing(more))).toMatchObject({ status: 200, body: { MaKetQua: "TU_CHOI", DuLieu: { maLoi: code } } });
  });

  it("is taken once at a time, and the same reference is the same case", () => {
    const police = open();
    const asked = filing({ ...thinh, ThongTinKeKhai: told });
    const first = police.call("POST", path, asked);
    expect(police.call("POST", path, asked)).toEqual(first);
    expect(file(police, thinh)).toMatchObject({ MaKetQua: "TU_CHOI", DuLieu: { maLoi: "DANG_CO_HO_SO" } });
    expect(police.call("GET", `${path}?maThamChieu=${asked.maThamChieu}`).body["MaKetQua"]).toBe("TIM_THAY");
    expect(police.call("GET", `${path}?maThamChieu=${reference()}`).body["MaKetQua"]).toBe("KHONG_TIM_THAY");
  });
});

describe("a verified person", () => {
  const lookUp = (police: Counter, { SoDinhDanh, HoVaTen }: { SoDinhDanh: string; HoVaTen: string }) => police.call("POST", "/cong-dan/tra-cuu", { SoDinhDanh, HoVaTen }).body as { readonly MaKetQua: string; readonly DuLieu: Readonly<Record<string, unknown>> };

  it("has a complete record, with what was declared of what was missing and nothing else", async () => {
    const police = open();
    const { DuLieu } = file(police, { ...thinh, ThongTinKeKhai: { ...told, QuocTich: "Khác" } });
    await police.advance("1w");
    expect(police.history(DuLieu["maHoSo"])).toEqual([
      [2, "2026-11-23T09:00"],
      [4, "2026-11-25T08:30"],
      [9, "2026-11-27T10:00"],
      [10, "2026-11-27T15:00"],
    ]);
    expect(lookUp(police, thinh)).toMatchObject({
      MaKetQua: "TIM_THAY",
      DuLieu: { NgaySinh: "02/09/1939", QuocTich: "Việt Nam", TruongThieu: [], ThuongTru: [{ TenXa: "Phường Hạc Thành", TuNgay: "27/11/2026", DenNgay: null }] },
    });
  });

  it("is asked for what the declaration lacks, and it may be told later", async () => {
    const police = open();
    const code = String(file(police, thinh).DuLieu["maHoSo"]);
    await police.advance("3d");
    expect(police.office.ledger[2]?.cases[0]?.history.at(-1)).toMatchObject({ status: 5, note: "Đề nghị kê khai đầy đủ: ngày sinh, nơi thường trú" });
    police.call("POST", `${path}/${code}/bo-sung`, { maThamChieu: reference(), ThongTinKeKhai: { ...told, NgaySinh: "02/09/1940" } });
    await police.advance("1h");
    expect(police.office.ledger[2]?.cases[0]?.history.at(-1)).toMatchObject({ status: 5, note: "Ngày sinh kê khai không đúng năm sinh trong cơ sở dữ liệu" });
    police.call("POST", `${path}/${code}/bo-sung`, { maThamChieu: reference(), ThongTinKeKhai: told });
    await police.advance("1w");
    expect(lookUp(police, thinh).DuLieu["TruongThieu"]).toEqual([]);
  });

  it("whose name differs needs a paper that proves it", async () => {
    const police = open();
    const { DuLieu } = file(police, { ...dung, HinhThuc: "CHINH_SUA_TAI_CONG_AN" });
    await police.advance("1w");
    expect(police.history(DuLieu["maHoSo"]).at(-1)?.[0]).toBe(5);
    expect(lookUp(police, dung).MaKetQua).toBe("SAI_LECH");
  });

  it("who was not in the register is entered with what they declared, and found by the old number", async () => {
    const police = open();
    const cuong = { SoCMND: "990700103", HoVaTen: "Lê Văn Cường" };
    const whole = { ...told, NgaySinh: "15/04/1970", GioiTinh: "Nam", NoiDangKyKhaiSinh: "Tỉnh Nghệ An", QuocTich: "Việt Nam" };
    expect(file(police, { ...cuong, ThongTinKeKhai: { ...whole, GioiTinh: null } })).toMatchObject({ MaKetQua: "TU_CHOI", DuLieu: { maLoi: "KHONG_CO_TRONG_CSDL" } });
    expect(file(police, { ...cuong, HinhThuc: "THU_NHAN_SINH_TRAC", ThongTinKeKhai: whole }).MaKetQua).toBe("TIEP_NHAN");
    await police.advance("1w");
    expect(police.call("POST", "/cong-dan/tra-cuu", cuong).body).toMatchObject({
      MaKetQua: "TIM_THAY",
      DuLieu: { SoDinhDanh: "999070900103", SoCMND: ["990700103"], NgaySinh: "15/04/1970", TruongThieu: [], ThuongTru: [{ TenXa: "Phường Hạc Thành" }] },
    });
  });

  it.each([
    ["26/11/2026 09:30", "TIEP_NHAN"],
    ["24/11/2026 09:30", "TU_CHOI"],
    ["27/11/2026 09:30", "TU_CHOI"],
    ["26/11/2026 19:00", "TU_CHOI"],
  ])("is seen when they want it, if it can be: %s", async (ThoiGian, answer) => {
    const police = open();
    const { MaKetQua, DuLieu } = file(police, { ...thinh, ThongTinKeKhai: told, LichHen: { ThoiGian, TaiNha: true, DiaDiem: "Số 15 phố Mẫu" } });
    expect(MaKetQua).toBe(answer);
    await police.advance("3d");
    const notes = police.office.ledger[2]?.cases.find(({ code }) => code === DuLieu["maHoSo"])?.history.map(({ note }) => note) ?? [];
    expect(notes.includes("Hẹn xác minh lúc 26/11/2026 09:30, tại nhà: Số 15 phố Mẫu")).toBe(answer === "TIEP_NHAN");
  });

  it("has portrait and fingerprints taken by the police", async () => {
    const police = open();
    const quyen = { SoDinhDanh: "999302000112", HoVaTen: "Ngô Thị Quyên" };
    file(police, { ...quyen, HinhThuc: "THU_NHAN_SINH_TRAC" });
    await police.advance("1w");
    expect(lookUp(police, quyen).DuLieu["TruongThieu"]).toEqual([]);
  });
});
