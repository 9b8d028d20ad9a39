/** What the home page costs: its plan, and the calls that reach each ministry. */
import { QueryPlanner } from "@apollo/query-planner";
import type { PlanNode } from "@apollo/query-planner";
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, operationFromDocument } from "@apollo/federation-internals";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compose, readSubgraphs } from "../../gateway/compose/compose.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { HomeDocument } from "../generated/graphql.ts";

const root = new URL("../../", import.meta.url);
const subgraphs = () => readSubgraphs(fileURLToPath(new URL("subgraphs", root)));

/** A plan as nested lists of kinds and service names. */
const shapeOf = (node: PlanNode | undefined): unknown => {
  switch (node?.kind) {
    case "Sequence":
    case "Parallel":
      return { [node.kind]: node.nodes.map(shapeOf) };
    case "Fetch":
      return node.serviceName;
    case "Flatten":
      return { Flatten: `${node.path.join(".")} ${String(shapeOf(node.node))}` };
    default:
      return node?.kind;
  }
};

describe("the plan of Home", () => {
  it("is one parallel step over all ministries, and one entity step for the firms represented", () => {
    const composition = compose(subgraphs());
    if (composition.errors) throw new Error(composition.errors.join("\n"));
    const supergraph = Supergraph.build(composition.supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
    const plan = new QueryPlanner(supergraph).buildQueryPlan(operationFromDocument(supergraph.apiSchema(), parse(HomeDocument.toString())));
    expect(shapeOf(plan.node as PlanNode)).toEqual({
      Parallel: expect.toSatisfy((nodes: unknown[]) => {
        expect(nodes.filter((node) => typeof node === "string").toSorted()).toEqual(["customs", "driving-licences", "electricity", "judicial-records", "tax"]);
        // The only step that waits for another: which firms, then their declarations.
        expect(nodes.filter((node) => typeof node !== "string")).toEqual([{ Sequence: ["identity", { Flatten: "me.representations.@.organisation customs" }] }]);
        return true;
      }),
    });
  });
});

describe("the composed schema in the repository", () => {
  it.each(["supergraph.graphql", "api.graphql"])("%s is what npm run compose writes now", (file) => {
    const composition = compose(subgraphs());
    if (composition.errors) throw new Error(composition.errors.join("\n"));
    expect(readFileSync(new URL(file, root), "utf8")).toBe(file === "api.graphql" ? composition.apiSdl : composition.supergraphSdl);
  });

  it("composes without a hint", () => {
    const composition = compose(subgraphs());
    expect(composition).toMatchObject({ hints: [] });
  });
});

/**
 * Calls per ministry, as the README's table has them. A first request also signs in where a corporation wants it; these are counted with sessions open.
 * Jobs and messages are polled: submit, not yet, there.
 */
const callsOfHome: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "nguyen-van-an": {
    identity: 1,
    tax: 4,
    "judicial-records": 3,
    customs: 3,
    "driving-licences": 1,
    "electricity/hanoi": 3,
    "electricity/hcmc": 1,
    "electricity/npc": 1,
    "electricity/cpc": 1,
    "electricity/spc": 1,
    payments: 0,
    "document-axis": 0,
    trade: 0,
  },
  "doan-van-nam": {
    identity: 1,
    tax: 4,
    "judicial-records": 3,
    customs: 3,
    "driving-licences": 1,
    "electricity/hanoi": 6,
    "electricity/hcmc": 6,
    "electricity/npc": 5,
    "electricity/cpc": 5,
    "electricity/spc": 6,
    payments: 0,
    "document-axis": 0,
    trade: 0,
  },
};

describe("calls at the ministries' sockets", () => {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startTestFederation();
    // Opens the sessions that live as long as a process.
    await federation.ask(HomeDocument, { as: "doan-van-nam" });
  });
  afterAll(() => federation.stop());

  it.each(Object.entries(callsOfHome))("for Home of %s are the fewest that the wires allow", async (persona, expected) => {
    for (const ministry of federation.world.ministries) ministry.resetCalls();
    await federation.ask(HomeDocument, { as: persona });
    expect(Object.fromEntries(federation.world.ministries.map(({ name, calls }) => [name, calls.length]))).toEqual(expected);
  });

  it("never include a ministry that was not asked for", async () => {
    for (const ministry of federation.world.ministries) ministry.resetCalls();
    await federation.askText("{ me { id drivingLicences { number } } }", { as: "nguyen-van-an" });
    expect(federation.world.ministries.filter(({ calls }) => calls.length > 0).map(({ name }) => name)).toEqual(["driving-licences"]);
  });
});
