/** What an accepted supplement makes of a declaration. */
import type { MockDeclaration, MockLine, MockSupplement } from "./customs-register.ts";

type Change = MockSupplement["changes"][number];

const inLine: Readonly<Record<string, (after: string) => Partial<MockLine>>> = {
  QTY: (quantity) => ({ quantity }),
  HSC: (hsCode) => ({ hsCode }),
  DSC: (description) => ({ description }),
  ORG: (origin) => ({ origin }),
  IVA: (value) => ({ value }),
  DTR: (rate) => ({ dutyRate: Number(rate) }),
};

/** The weight is told in the history alone. */
const inHeader: Readonly<Record<string, (after: string, declaration: MockDeclaration) => Partial<MockDeclaration>>> = {
  IVN: (number, { invoice }) => ({ invoice: { ...invoice, number } }),
  IVD: (date, { invoice }) => ({ invoice: { ...invoice, date } }),
  PTN: (partner) => ({ partner }),
};

const applied = (declaration: MockDeclaration, { item, line, after }: Change): MockDeclaration => ({
  ...declaration,
  ...inHeader[item]?.(after, declaration),
  lines: declaration.lines.map((each, index) => (index + 1 === line ? { ...each, ...inLine[item]?.(after) } : each)),
});

/** With the changes of its last supplement made, under its next number. */
export const amended = (declaration: MockDeclaration): MockDeclaration => {
  const changes = declaration.supplements?.at(-1)?.changes ?? [];
  const { number } = declaration;
  return { ...changes.reduce(applied, declaration), number: `${number.slice(0, 11)}${Number(number[11]) + 1}` };
};
