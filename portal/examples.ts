/** The tabs a visitor finds: every `operations/*.graphql`, home first. GraphiQL names a tab by its operation. */
export interface Example {
  readonly query: string;
}

const operations = import.meta.glob<string>("./operations/*.graphql", { eager: true, query: "?raw", import: "default" });

const home = "./operations/home.graphql";

export const examples: Example[] = Object.entries(operations)
  .toSorted(([a], [b]) => Number(b === home) - Number(a === home) || a.localeCompare(b))
  .map(([, query]) => ({ query }));
