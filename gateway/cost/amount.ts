/** Arithmetic on numbers of which some are known only with a request's variables: what is known at once is added up at once. */
import type { Variables } from "../engine/projector.ts";

/** A number, or what it is for some variables. */
export type Amount = number | ((variables: Variables) => number);

export const valueOf = (amount: Amount, variables: Variables): number => (typeof amount === "number" ? amount : amount(variables));

export const sum = (amounts: readonly Amount[]): Amount => {
  const fixed = amounts.reduce<number>((total, amount) => (typeof amount === "number" ? total + amount : total), 0);
  const varying = amounts.filter((amount) => typeof amount === "function");
  return varying.length === 0 ? fixed : (variables) => varying.reduce((total, amount) => total + amount(variables), fixed);
};

export const product = (a: Amount, b: Amount): Amount => (typeof a === "number" && typeof b === "number" ? a * b : (variables) => valueOf(a, variables) * valueOf(b, variables));

export const larger = (a: Amount, b: Amount): Amount => (typeof a === "number" && typeof b === "number" ? Math.max(a, b) : (variables) => Math.max(valueOf(a, variables), valueOf(b, variables)));

export const atMost = (amount: Amount, most: number): Amount => (typeof amount === "number" ? Math.min(amount, most) : (variables) => Math.min(amount(variables), most));
