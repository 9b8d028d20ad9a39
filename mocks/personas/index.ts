/** The people of the mock world, one file each. */
import { buiThiLan } from "./bui-thi-lan.ts";
import { canBoMotCua } from "./can-bo-mot-cua.ts";
import { dangVanHai } from "./dang-van-hai.ts";
import { doanVanNam } from "./doan-van-nam.ts";
import { hoThiHuong } from "./ho-thi-huong.ts";
import { hoangMinhDuc } from "./hoang-minh-duc.ts";
import { lamQuocPhong } from "./lam-quoc-phong.ts";
import { leVanCuong } from "./le-van-cuong.ts";
import { maiVanThinh } from "./mai-van-thinh.ts";
import { ngoThiQuyen } from "./ngo-thi-quyen.ts";
import { nguyenVanAn } from "./nguyen-van-an.ts";
import { phamThiDung } from "./pham-thi-dung.ts";
import { tranThiBich } from "./tran-thi-bich.ts";
import { truongThiOanh } from "./truong-thi-oanh.ts";
import { voThiGiang } from "./vo-thi-giang.ts";
import type { PersonaOf } from "./persona.ts";

export const personas: readonly PersonaOf[] = [
  nguyenVanAn,
  tranThiBich,
  leVanCuong,
  phamThiDung,
  hoangMinhDuc,
  voThiGiang,
  dangVanHai,
  buiThiLan,
  doanVanNam,
  truongThiOanh,
  lamQuocPhong,
  ngoThiQuyen,
  hoThiHuong,
  canBoMotCua,
  maiVanThinh,
];
