/** GraphQL over HTTP, held to the working group's own audits. */
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";

let federation: TestFederation;
beforeAll(async () => {
  federation = await startTestFederation();
});
afterAll(() => federation.stop());

/**
 * These ask by GET without a header that a page of another site could not send. Such a page may not read the answer, but it can time it: the gateway refuses
 * (the specification allows it, "MAY").
 */
const forbidden = new Set([
  "MAY accept application/x-www-form-urlencoded formatted GET requests",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json",
  "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json",
]);

describe("GraphQL over HTTP", () => {
  const audits = serverAudits({ url: () => `${federation.url}/graphql`, fetchFn: fetch });

  it.each(audits.map((audit) => [audit.name, audit] as const))("%s", async (_name, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: forbidden.has(audit.name) ? "notice" : "ok" });
  });

  it("is audited whole", () => {
    expect(audits.length).toBeGreaterThanOrEqual(60);
    expect([...forbidden].filter((name) => !audits.some((audit) => audit.name === name))).toEqual([]);
  });
});
