/** How the Centre writes: sentences, and moments without seconds. */

/** Sentences are compared as people read them. */
export const plain = (sentence: string): string => sentence.normalize("NFC").trim().toLocaleLowerCase("vi");

/** `08h30 - 01/11/2026` */
export const momentFormat = "HH'h'mm - dd/MM/yyyy";
