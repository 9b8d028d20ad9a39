import { describe, expect, it } from "vitest";
import { readCertificates } from "./wire.ts";

describe("what the log learns of a result that cannot be used", () => {
  const person = { personalId: "999091000107", oldPersonalId: undefined };
  const sound = {
    soPhieu: "LLTP-48-0000107",
    loaiPhieu: 2,
    trangThai: "DA_CAP",
    soDinhDanh: "999091000107",
    soCMND: [],
    ngayTiepNhan: "01/10/2026",
    tinhTrangAnTich: "CO",
    banAn: [{ so: "1", ngay: "16/04/2014", toaAn: "T", toiDanh: "T", tinhTrangThiHanh: "DA_CHAP_HANH_XONG" }],
  };
  const reasonOf = (item: object): unknown => {
    try {
      readCertificates({ danhSach: [item] }, person, "ANY");
      return "read";
    } catch (error) {
      return (error as { reason?: string }).reason;
    }
  };

  it("is the same whether the fault lies in a conviction, in the statement, or in a plain date", () => {
    expect(reasonOf(sound)).toBe("read");
    const reasons = [{ ...sound, banAn: [{ ...sound.banAn[0], ngay: "16-04-2014" }] }, { ...sound, banAn: [] }, { ...sound, tinhTrangAnTich: "KHONG_CO" }, { ...sound, ngayTiepNhan: "hôm qua" }].map(reasonOf);
    expect(new Set(reasons)).toEqual(new Set(["a result of the wrong shape"]));
  });
});
