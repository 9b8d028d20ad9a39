/** How the corporations write numbers and days. */

const grouped = (value: number, group: string, point: string): string => {
  const [whole = "", fraction] = String(value).split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? groups : `${groups}${point}${fraction}`;
};

/** `1.234.567`, and `1.234,5` where there is a fraction. */
export const dotted = (value: number): string => grouped(value, ".", ",");
/** `1,234.5` */
export const commaed = (value: number): string => grouped(value, ",", ".");
/** `YYYY-MM-DD` as `dd/MM/yyyy`. */
export const localDate = (iso: string): string => iso.split("-").toReversed().join("/");
