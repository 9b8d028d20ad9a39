/**
 * Progressive overrides: `@override(from: "a", label: "percent(10)")` moves a field to another subgraph for some requests only. One die is thrown for each
 * request, so that all fields under one label move together, and a request within ten percent is within fifty.
 */
import type { Supergraph } from "@apollo/federation-internals";

export interface Overrides {
  /** Tells apart the rollouts that are planned differently. */
  keyOf(die: number): string;
  /** Which labels hold for a request; what the planner is told. */
  conditionsOf(die: number): Map<string, boolean>;
}

const percentage = /^percent\((\d{1,3}(?:\.\d{1,8})?)\)$/;

/** The labels of a supergraph's progressive overrides. */
export const readOverrideLabels = (supergraph: Supergraph): ReadonlySet<string> => {
  const labels = new Set<string>();
  for (const application of supergraph.schema.directive("join__field")?.applications() ?? []) {
    const label: unknown = application.arguments()["overrideLabel"];
    if (typeof label === "string") labels.add(label);
  }
  return labels;
};

/** A label that is no percentage never holds: nothing here decides it. */
export const createOverrides = (labels: ReadonlySet<string>): Overrides => {
  const thresholds = [...labels].map((label) => ({ label, percent: Number(percentage.exec(label)?.[1] ?? 0) }));
  const holds = (die: number, percent: number): boolean => die * 100 < percent;
  return {
    keyOf: (die) => thresholds.map(({ percent }) => (holds(die, percent) ? "1" : "0")).join(""),
    conditionsOf: (die) => new Map(thresholds.map(({ label, percent }) => [label, holds(die, percent)])),
  };
};
