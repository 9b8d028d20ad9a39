/** Codes of dossiers (mã hồ sơ), which begin with the unit that gave them. */

/** Both styles of a dossier's code: `000.00.32.H19-210708-0001`, and since Decision 20/2020/QĐ-TTg `G12.18-261123-0001`. */
const code = /^((?:[0-9A-Z]{3}\.[0-9A-Z]{2}\.[0-9A-Z]{2}\.)?[GH]\d{2}(?:\.[0-9A-Z]{2,3}){0,3})-\d{6}-\d{4,6}$/;

/** The unit that gave a dossier its code. @returns `undefined` for what is no such code. */
export const unitOf = (dossier: string): string | undefined => code.exec(dossier)?.[1];

/** Whether a unit is one of these, or below one. */
export const isUnitOf = (units: readonly string[], unit: string): boolean => units.some((own) => unit === own || unit.startsWith(`${own}.`));
