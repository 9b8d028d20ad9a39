/** What crosses between the planner's thread and the one that serves: plain data. */
import type { PlanNode } from "@apollo/query-planner";
import { PublicError } from "../../../kit/errors.ts";
import type { ErrorCode, PublicMessage } from "../../../kit/errors.ts";
import type { SupergraphFacts } from "./facts.ts";
import type { Planned } from "./planner.ts";

/** What a thread is started with. */
export interface ThreadData {
  readonly supergraphSdl: string;
}

/** What a thread says first. */
export type OpeningMessage = { readonly facts: SupergraphFacts } | { readonly unusable: string };

/** What it says to each `PlanQuestion`: `Planned`, with an error's parts in the place of the error. */
export interface PlanMessage {
  readonly plan: PlanNode | undefined;
  readonly refused: { readonly code: ErrorCode; readonly message: PublicMessage; readonly reason: string | undefined } | undefined;
}

export const messageOf = ({ plan, refused }: Planned): PlanMessage => ({ plan, refused: refused && { code: refused.code, message: refused.publicMessage, reason: refused.reason } });

export const plannedOf = ({ plan, refused }: PlanMessage): Planned => {
  if (!refused) return { plan };
  const { code, message, reason } = refused;
  return { refused: new PublicError(code, { message, ...(reason !== undefined && { reason }) }) };
};
