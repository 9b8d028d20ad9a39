/**
 * Reads a code of goods (mã số HS; the eight digits of the ASEAN nomenclature), written `84485900`, `8448.59.00` or `8448 59 00`.
 * @returns eight digits, or `undefined`.
 */
export const readHsCode = (text: string): string | undefined => {
  const match = /^(\d{4})([. ]?)(\d{2})\2(\d{2})$/.exec(text.trim());
  return match === null ? undefined : `${match[1]}${match[3]}${match[4]}`;
};
