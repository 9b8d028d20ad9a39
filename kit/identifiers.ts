/** Checks of the numbers that people and firms are known by. All are strings: leading zeros count. */

/**
 * Personal number (số định danh cá nhân), `PPP G YY RRRRRR`: place of birth registration, century and sex, year of birth, random. It has no check
 * digit, and a country code stands for the province of somebody born abroad: nothing is refused for an unknown PPP.
 */
export const isPersonalId = (text: string): boolean => /^\d{12}$/.test(text);

/** Old identity card (chứng minh nhân dân), not valid since 2025 but alive in records; some carry suffix letters. */
export const isOldPersonalId = (text: string): boolean => /^\d{9}[A-Z]{0,3}$/.test(text);

/** What a personal number says of its holder. The centuries go on: 0/1 are 1900s male/female, 2/3 the 2000s, and so forth. */
export const readPersonalId = (personalId: string): { readonly birthYear: number; readonly sex: "MALE" | "FEMALE" } | undefined => {
  if (!isPersonalId(personalId)) return undefined;
  const centuryAndSex = Number(personalId[3]);
  return {
    birthYear: 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(personalId.slice(4, 6)),
    sex: centuryAndSex % 2 === 0 ? "MALE" : "FEMALE",
  };
};

const taxCodeWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

const hasTaxCodeCheckDigit = (digits: string): boolean => {
  const sum = taxCodeWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  // A check digit of 10 means that the number is never issued.
  return digits.slice(2, 9) !== "0000000" && 10 - (sum % 11) === Number(digits[9]);
};

/**
 * Reads a tax code (mã số thuế; Circular 90/2026/TT-BTC) in any of its three forms, with space, `-` or `.` as separators:
 * ten digits with a check digit, thirteen for a branch, or the twelve-digit personal number for individuals and household businesses.
 * @returns the compact form (a branch as `9900000016-001`), or `undefined`.
 */
export const readTaxCode = (text: string): string | undefined => {
  const digits = text.replace(/[\s.-]/g, "");
  if (!/^\d+$/.test(digits)) return undefined;
  if (digits.length === 12) return isPersonalId(digits) ? digits : undefined;
  if (digits.length === 10) return hasTaxCodeCheckDigit(digits) ? digits : undefined;
  if (digits.length === 13 && digits.slice(10) !== "000" && hasTaxCodeCheckDigit(digits)) return `${digits.slice(0, 10)}-${digits.slice(10)}`;
  return undefined;
};
