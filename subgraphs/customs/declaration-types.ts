/**
 * Types of declaration (mã loại hình xuất nhập khẩu) with their names by date: the table of official letter 2765/TCHQ-GSQL from 1 April 2015, and that
 * of Decision 1357/QĐ-TCHQ from 1 June 2021, which gave some codes another name and filled three that were reserved.
 */
import type { Dated } from "../../kit/dated.ts";
import { inForce } from "../../kit/dated.ts";
import type { Direction } from "./declaration.ts";

interface Name extends Dated {
  readonly label: string;
}

interface Entry {
  readonly direction: Direction;
  /** The oldest first. */
  readonly names: readonly [Name, ...Name[]];
}

const first = "2015-04-01";
const second = "2021-06-01";

const since2015 = (direction: Direction, label: string, renamed?: string): Entry => ({
  direction,
  names: [{ from: first, label }, ...(renamed === undefined ? [] : [{ from: second, label: renamed }])],
});
const since2021 = (direction: Direction, label: string): Entry => ({ direction, names: [{ from: second, label }] });

const table = {
  A11: since2015("IMPORT", "Nhập kinh doanh tiêu dùng"),
  A12: since2015("IMPORT", "Nhập kinh doanh sản xuất"),
  A21: since2015("IMPORT", "Chuyển tiêu thụ nội địa từ nguồn tạm nhập"),
  A31: since2015("IMPORT", "Nhập hàng xuất khẩu bị trả lại", "Nhập khẩu hàng hóa đã xuất khẩu"),
  A41: since2015("IMPORT", "Nhập kinh doanh của doanh nghiệp đầu tư", "Nhập kinh doanh của doanh nghiệp thực hiện quyền nhập khẩu"),
  A42: since2015("IMPORT", "Chuyển tiêu thụ nội địa khác", "Thay đổi mục đích sử dụng hoặc chuyển tiêu thụ nội địa từ các loại hình khác"),
  A43: since2021("IMPORT", "Nhập khẩu hàng hóa thuộc Chương trình ưu đãi thuế"),
  A44: since2021("IMPORT", "Tạm nhập hàng hóa bán tại cửa hàng miễn thuế"),
  E11: since2015("IMPORT", "Nhập nguyên liệu của doanh nghiệp chế xuất từ nước ngoài"),
  E13: since2015("IMPORT", "Nhập tạo tài sản cố định của doanh nghiệp chế xuất", "Nhập hàng hóa khác vào doanh nghiệp chế xuất"),
  E15: since2015("IMPORT", "Nhập nguyên liệu, vật tư của doanh nghiệp chế xuất từ nội địa"),
  E21: since2015("IMPORT", "Nhập nguyên liệu, vật tư để gia công cho thương nhân nước ngoài"),
  E23: since2015("IMPORT", "Nhập nguyên liệu, vật tư từ hợp đồng gia công khác chuyển sang"),
  E31: since2015("IMPORT", "Nhập nguyên liệu sản xuất xuất khẩu"),
  E33: since2021("IMPORT", "Nhập nguyên liệu, vật tư vào kho bảo thuế"),
  E41: since2015("IMPORT", "Nhập sản phẩm thuê gia công ở nước ngoài"),
  G11: since2015("IMPORT", "Tạm nhập hàng kinh doanh tạm nhập tái xuất"),
  G12: since2015("IMPORT", "Tạm nhập máy móc, thiết bị phục vụ thực hiện các dự án có thời hạn"),
  G13: since2015("IMPORT", "Tạm nhập miễn thuế"),
  G14: since2015("IMPORT", "Tạm nhập khác"),
  G51: since2015("IMPORT", "Tái nhập hàng hóa đã tạm xuất"),
  C11: since2015("IMPORT", "Hàng nước ngoài gửi kho ngoại quan"),
  C21: since2015("IMPORT", "Hàng đưa vào khu phi thuế quan"),
  H11: since2015("IMPORT", "Hàng nhập khẩu khác"),
  B11: since2015("EXPORT", "Xuất kinh doanh"),
  B12: since2015("EXPORT", "Xuất sau khi đã tạm xuất"),
  B13: since2015("EXPORT", "Xuất trả hàng nhập khẩu", "Xuất khẩu hàng đã nhập khẩu"),
  E42: since2015("EXPORT", "Xuất khẩu sản phẩm của doanh nghiệp chế xuất"),
  E46: since2015("EXPORT", "Hàng của doanh nghiệp chế xuất vào nội địa để gia công"),
  E52: since2015("EXPORT", "Xuất sản phẩm gia công cho thương nhân nước ngoài"),
  E54: since2015("EXPORT", "Xuất nguyên liệu gia công từ hợp đồng này sang hợp đồng khác"),
  E56: since2015("EXPORT", "Xuất sản phẩm gia công giao hàng tại nội địa"),
  E62: since2015("EXPORT", "Xuất sản phẩm sản xuất xuất khẩu"),
  E82: since2015("EXPORT", "Xuất nguyên liệu, vật tư thuê gia công ở nước ngoài"),
  G21: since2015("EXPORT", "Tái xuất hàng kinh doanh tạm nhập tái xuất"),
  G22: since2015("EXPORT", "Tái xuất máy móc, thiết bị phục vụ dự án có thời hạn"),
  G23: since2015("EXPORT", "Tái xuất miễn thuế hàng tạm nhập"),
  G24: since2015("EXPORT", "Tái xuất khác"),
  G61: since2015("EXPORT", "Tạm xuất hàng hóa"),
  C12: since2015("EXPORT", "Hàng xuất kho ngoại quan"),
  C22: since2015("EXPORT", "Hàng đưa ra khu phi thuế quan"),
  H21: since2015("EXPORT", "Xuất khẩu hàng khác"),
} as const satisfies Record<string, Entry>;

export type DeclarationType = keyof typeof table;

const isDeclarationType = (code: string): code is DeclarationType => Object.hasOwn(table, code);

/** Reads a type's code; one that is not in the table is `UNKNOWN`, never a fault: the list grows by decision of the ministry. */
export const readDeclarationType = (code: string): DeclarationType | "UNKNOWN" => (isDeclarationType(code) ? code : "UNKNOWN");

/**
 * The type's name on a day (`YYYY-MM-DD`). A declaration of before the table keeps the oldest name there is.
 * @returns `undefined` for a type that is not in the table.
 */
export const labelOf = (type: DeclarationType | "UNKNOWN", on: string): string | undefined => {
  if (type === "UNKNOWN") return undefined;
  const { names }: Entry = table[type];
  return (inForce(names, on) ?? names[0]).label;
};

export interface TypeInForce {
  readonly type: DeclarationType;
  readonly direction: Direction;
  readonly label: string;
  readonly validFrom: string;
}

/** The first day that the table knows. */
export const firstDayOfTypes = first;

/** The types that could be used on a day, in the order of the official table: imports first. `undefined` before `firstDayOfTypes`. */
export const declarationTypesOn = (on: string): readonly TypeInForce[] | undefined => {
  if (on < firstDayOfTypes) return undefined;
  return Object.entries(table).flatMap(([type, { direction, names }]) => {
    const name = inForce<Name>(names, on);
    return name === undefined ? [] : [{ type: type as DeclarationType, direction, label: name.label, validFrom: name.from }];
  });
};
