/** How the corporations write numbers, days and moments, and read what is written so. */

const grouped = (value: number, group: string, point: string): string => {
  const [whole = "", fraction] = String(value).split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? groups : `${groups}${point}${fraction}`;
};

/** `1.234.567`, and `1.234,5` where there is a fraction. */
export const dotted = (value: number): string => grouped(value, ".", ",");
/** `1,234.5` */
export const commaed = (value: number): string => grouped(value, ",", ".");
/** `1.234.567` and nothing else. */
export const readDotted = (text: unknown): number | undefined => (typeof text === "string" && /^\d{1,3}(\.\d{3})*$/.test(text) ? Number(text.replaceAll(".", "")) : undefined);
/** `1.234,5`, or a whole number. */
export const readDecimal = (text: unknown): number | undefined => (typeof text === "string" && /^\d{1,3}(\.\d{3})*(,\d+)?$/.test(text) ? Number(text.replaceAll(".", "").replace(",", ".")) : undefined);
/** `YYYY-MM-DD` as `dd/MM/yyyy`. */
export const localDate = (iso: string): string => iso.split("-").toReversed().join("/");
/** `dd/MM/yyyy` as `YYYY-MM-DD`, with `separator` for another mark. */
export const readLocalDate = (text: unknown, separator = "/"): string | undefined => {
  const [day, month, year, ...more] = typeof text === "string" ? text.split(separator) : [];
  const iso = `${year}-${month}-${day}`;
  return more.length === 0 && /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso : undefined;
};
/** `dd/MM/yyyy HH:mm:ss`, Vietnam's time, as ISO 8601. */
export const readLocalTime = (text: unknown): string | undefined => {
  const [, day, time] = /^(\S{10}) (\d{2}:\d{2}:\d{2})$/.exec(String(text)) ?? [];
  const date = readLocalDate(day);
  return date && `${date}T${time}+07:00`;
};
/** `08h30 - 01/11/2026` as ISO 8601. */
export const readMoment = (text: unknown): string | undefined => {
  const [, hour, minute, day] = /^(\d{2})h(\d{2}) - (\S{10})$/.exec(String(text)) ?? [];
  const date = readLocalDate(day);
  return date && `${date}T${hour}:${minute}:00+07:00`;
};
