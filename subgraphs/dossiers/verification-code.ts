/** Codes by which anybody may check a document: 128 random bits, in letters and digits that are not mistaken for each other (Crockford's base 32). */
import { randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** @param random sixteen bytes. @returns 26 characters. */
export const makeVerificationCode = (random: Uint8Array = randomBytes(16)): string => {
  let bits = BigInt(`0x${Buffer.from(random).toString("hex")}`);
  let code = "";
  for (let n = 0; n < 26; n += 1) {
    code = alphabet.charAt(Number(bits & 31n)) + code;
    bits >>= 5n;
  }
  return code;
};

/** As people copy it: in any case, with spaces or hyphens, and with O, I and L for 0 and 1. @returns `undefined` for what is no code. */
export const readVerificationCode = (text: string): string | undefined => {
  const code = text.slice(0, 100).toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(code) ? code : undefined;
};
