import type { LookUp } from "./population.ts";

export type Method = "ELECTRONIC_IDENTITY_APP" | "CHIP_CARD_AT_ONE_STOP_SHOP" | "OFFICIAL_AT_ONE_STOP_SHOP" | "BIOMETRICS_AT_POLICE" | "RECORD_CORRECTION_AT_POLICE";

/** What decides which ways suit a person. */
export interface Circumstances {
  readonly answer: LookUp["answer"] | "UNAVAILABLE";
  readonly isComplete: boolean;
  readonly hasPhone: boolean;
  readonly hasPersonalId: boolean;
}

const rules: readonly { readonly method: Method; readonly suits: (who: Circumstances) => boolean }[] = [
  // The application checks against the register, so it needs a phone and a record that is found, matching and complete.
  { method: "ELECTRONIC_IDENTITY_APP", suits: (who) => who.hasPhone && who.answer === "FOUND" && who.isComplete },
  // A chip card exists only under a 12-digit number; its content is proof although the register be incomplete or away.
  { method: "CHIP_CARD_AT_ONE_STOP_SHOP", suits: (who) => who.hasPersonalId && who.answer !== "NOT_FOUND" && who.answer !== "MISMATCH" },
  { method: "RECORD_CORRECTION_AT_POLICE", suits: (who) => who.answer === "MISMATCH" || (who.answer === "FOUND" && !who.isComplete) },
  { method: "BIOMETRICS_AT_POLICE", suits: (who) => who.answer === "NOT_FOUND" || (who.answer === "FOUND" && !who.hasPhone) },
  // Nobody is left without a way: an official can look at papers for anyone.
  { method: "OFFICIAL_AT_ONE_STOP_SHOP", suits: () => true },
];

/** The ways to be verified that suit a person, the easiest first; never none. */
export const verificationMethods = (who: Circumstances): readonly Method[] => rules.filter(({ suits }) => suits(who)).map(({ method }) => method);
