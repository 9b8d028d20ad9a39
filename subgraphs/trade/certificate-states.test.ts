import { describe, expect, it } from "vitest";
import { courseOf, transitions } from "./certificate-states.ts";
import type { CertificateState } from "./certificate-states.ts";

const states = Object.keys(transitions) as readonly CertificateState[];
const steps = (...of: readonly CertificateState[]) => of.map((state, index) => ({ state, at: `2026-11-23T09:0${index}:00+07:00`, note: `note ${index}` }));
/** A way from a draft to each state. */
const ways: Readonly<Record<CertificateState, readonly CertificateState[]>> = {
  DRAFT: [],
  SUBMITTED: ["SUBMITTED"],
  PROCESSING: ["SUBMITTED", "PROCESSING"],
  RETURNED: ["SUBMITTED", "PROCESSING", "RETURNED"],
  REJECTED: ["SUBMITTED", "REJECTED"],
  APPROVED: ["SUBMITTED", "PROCESSING", "APPROVED"],
  ISSUED: ["SUBMITTED", "PROCESSING", "APPROVED", "ISSUED"],
  CANCELLED: ["SUBMITTED", "PROCESSING", "APPROVED", "ISSUED", "CANCELLED"],
};
const allowed = new Set([
  ...["DRAFT SUBMITTED", "SUBMITTED PROCESSING", "SUBMITTED RETURNED", "SUBMITTED REJECTED", "PROCESSING APPROVED", "PROCESSING RETURNED"],
  ...["PROCESSING REJECTED", "RETURNED SUBMITTED", "APPROVED ISSUED", "ISSUED CANCELLED"],
]);

describe("a certificate of origin", () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))("goes from %s to %s only where a rule says so", (from, to) => {
    const before = courseOf(steps(...ways[from]));
    expect(before).toMatchObject({ state: from, refused: [] });
    const { state, history, refused } = courseOf(steps(...ways[from], to));
    const isAllowed = allowed.has(`${from} ${to}`);
    expect(state).toBe(isAllowed ? to : from);
    expect(history).toHaveLength(ways[from].length + (isAllowed ? 1 : 0));
    expect(refused).toEqual(isAllowed ? [] : [`from ${from} to ${to}`]);
  });

  it.each<CertificateState>(["RETURNED", "REJECTED", "CANCELLED"])("is %s only with a note that says why", (to) => {
    const written = steps(...ways[to]).map((step, index, all) => (index === all.length - 1 ? { ...step, note: undefined } : step));
    expect(courseOf(written)).toMatchObject({ state: ways[to].at(-2), refused: [`to ${to} without a note`] });
  });

  it("is returned and handed in as often as it takes", () => {
    expect(courseOf(steps("SUBMITTED", "RETURNED", "SUBMITTED", "PROCESSING", "RETURNED", "SUBMITTED", "PROCESSING", "APPROVED", "ISSUED"))).toMatchObject({ state: "ISSUED", refused: [] });
  });

  it("goes nowhere by a word that is new", () => {
    expect(courseOf([...steps("SUBMITTED"), { state: undefined, at: "2026-11-23T10:00:00+07:00", note: undefined }])).toMatchObject({ state: "SUBMITTED", refused: ["from SUBMITTED to a state that is new to us"] });
  });
});
