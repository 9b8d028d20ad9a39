/** What the engine has to know of a supergraph beside plans: plain data, which is read where documents are planned and crosses threads. */
import type { Supergraph } from "@apollo/federation-internals";
import { printSchema } from "graphql";
import { readRequiring } from "../branching.ts";
import { readPlannerNames } from "../names.ts";
import type { PlannerNames } from "../names.ts";
import { readOverrideLabels } from "../overrides.ts";
import { readInterfaceObjects } from "../plannable.ts";
import { readReferences } from "../references.ts";
import { readGivers } from "../share.ts";
import type { Givers } from "../share.ts";

export interface SupergraphFacts {
  /** The schema that clients see. */
  readonly apiSdl: string;
  readonly names: PlannerNames;
  /** The interfaces that some subgraph knows as objects. */
  readonly interfaceObjects: ReadonlySet<string>;
  /** The entities that one subgraph has and others only refer to. */
  readonly references: ReadonlySet<string>;
  /** The names of fields that require others. */
  readonly requiring: ReadonlySet<string>;
  readonly overrideLabels: ReadonlySet<string>;
  readonly givers: Givers;
}

export const readFacts = (supergraph: Supergraph): SupergraphFacts => ({
  apiSdl: printSchema(supergraph.apiSchema().toGraphQLJSSchema()),
  names: readPlannerNames(supergraph),
  interfaceObjects: readInterfaceObjects(supergraph),
  references: readReferences(supergraph),
  requiring: readRequiring(supergraph),
  overrideLabels: readOverrideLabels(supergraph),
  givers: readGivers(supergraph),
});
