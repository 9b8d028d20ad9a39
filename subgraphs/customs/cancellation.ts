/** The act of having a declaration cancelled (hủy tờ khai): on a ground of the law, where nothing that we can see stands against it. */
import type { ActWire } from "../../kit/act.ts";
import { badInput } from "../../kit/errors.ts";
import { obstacleTo } from "./cancellation-grounds.ts";
import type { Ground } from "./cancellation-grounds.ts";
import type { Declaration, Status } from "./declaration.ts";
import { createDeclarationAct, readReason } from "./declaration-act.ts";
import type { ActOnDeclaration, ActParts } from "./declaration-act.ts";
import type { CancellationFiling, Outcome } from "./filing.ts";
import type { CancellationRefusalCode, Refused } from "./refusals.ts";

/** As it comes from the graph. */
export interface CancellationInput {
  readonly number: string;
  readonly organisation?: string | null | undefined;
  readonly ground: Ground | "UNKNOWN";
  readonly explanation: string;
  readonly idempotencyKey: string;
}

export type CancelDeclaration = ActOnDeclaration<CancellationInput, CancellationRefusalCode>;

type Asked = { readonly ground: Ground; readonly reason: string };

export const createCancellation = (parts: ActParts, wire: ActWire<CancellationFiling, Outcome<CancellationRefusalCode>>): CancelDeclaration =>
  createDeclarationAct<CancellationInput, Asked, CancellationFiling, CancellationRefusalCode>(parts, {
    operation: "cancelCustomsDeclaration",
    wire,
    read: ({ ground, explanation }) => {
      if (ground === "UNKNOWN") throw badInput("ground is one of customsCancellationGrounds.", "ground là một trong các trường hợp của customsCancellationGrounds.");
      return { ground, reason: readReason("explanation", explanation) };
    },
    reasonsAgainst: (declaration, { ground }, { today }) => reasonsAgainst(declaration, ground, today),
    content: (_declaration, { ground }) => ({ ground }),
  });

const byStatus: Partial<Record<Status, CancellationRefusalCode>> = { CANCELLED: "ALREADY_CANCELLED", CANCEL_REQUESTED: "CANCELLATION_UNDER_WAY", AUDITED: "UNDER_AUDIT" };

/** Where it stands already, the ground does not matter any more. */
const reasonsAgainst = (declaration: Declaration, ground: Ground, today: string): readonly Refused<CancellationRefusalCode>[] => {
  const standing = byStatus[declaration.status];
  if (standing !== undefined) return [{ code: standing }];
  const obstacle = obstacleTo(ground, declaration, today);
  return obstacle === undefined ? [] : [obstacle];
};
