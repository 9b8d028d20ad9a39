/** What the axis carries: messages between its members, and what QA does to those that are for the portal. */
import { createHash } from "node:crypto";
import type { World } from "../world.ts";
import { bendText } from "./bend.ts";
import type { BendKind } from "./bend.ts";
import { readEdxml } from "./edxml.ts";
import { portal } from "./shops.ts";

/** How the portal is shown what waits for it: as it came; not at all; each once more under another name when it was taken; the last first. */
export const axisModes = ["normal", "hold", "repeat", "reverse"] as const;
export type AxisMode = (typeof axisModes)[number];

export interface Carried {
  /** The axis' own name for it. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The sender's; empty for what is no message. */
  readonly documentId: string;
  readonly digest: string;
  readonly edxml: string;
  readonly at: Date;
  state: "waiting" | "done" | "fail";
  fetched: number;
  /** That it was sent before, under another name. */
  readonly isRepeat: boolean;
}

interface Mailbox {
  readonly carried: Carried[];
  mode: AxisMode;
  bend: BendKind;
}

export const mailboxOf = (world: World): Mailbox => world.state("document-axis", (): Mailbox => ({ carried: [], mode: "normal", bend: "off" }));

export const findCarried = (world: World, id: string): Carried | undefined => mailboxOf(world).carried.find((each) => each.id === id);

/** One DocumentId of a sender is one message: the same again is the same. */
export const carry = (world: World, { from, to, edxml }: Pick<Carried, "from" | "to" | "edxml">): Carried | "other" => {
  const digest = createHash("sha256").update(edxml).digest("hex");
  const documentId = readEdxml(edxml)?.documentId ?? "";
  const known = documentId === "" ? undefined : mailboxOf(world).carried.find((each) => each.from === from && each.to === to && each.documentId === documentId);
  if (known) return known.digest === digest ? known : "other";
  return put(world, { from, to, documentId, digest, edxml, isRepeat: false });
};

/** A member that keeps no rule sends whatever it likes: nothing is compared, nothing has to be a message. */
export const smuggle = (world: World, { from, to, edxml }: Pick<Carried, "from" | "to" | "edxml">): Carried =>
  put(world, { from, to, documentId: /<(?:\w+:)?DocumentId>([^<]*)/.exec(edxml)?.[1] ?? "", digest: "", edxml, isRepeat: false });

const put = (world: World, message: Omit<Carried, "id" | "at" | "state" | "fetched">): Carried => {
  const { carried } = mailboxOf(world);
  const it: Carried = { ...message, id: world.token("document-axis", carried.length).slice(0, 24), at: world.now(), state: "waiting", fetched: 0 };
  carried.push(it);
  return it;
};

/** What is listed for the portal. */
export const waitingFor = (world: World, organId: string): readonly Carried[] => {
  const { carried, mode } = mailboxOf(world);
  const waiting = carried.filter(({ to, state }) => to === organId && state === "waiting");
  if (organId !== portal.organId) return waiting;
  return mode === "hold" ? [] : mode === "reverse" ? waiting.toReversed() : waiting;
};

/** The message as it is handed over, bent as QA wants it. */
export const handOver = (world: World, it: Carried): string => {
  it.fetched += 1;
  return it.to === portal.organId ? bendText(it.edxml, mailboxOf(world).bend, it.fetched) : it.edxml;
};

export const settle = (world: World, it: Carried, state: "done" | "fail"): void => {
  it.state = state;
  const { carried, mode } = mailboxOf(world);
  if (mode === "repeat" && !it.isRepeat && !carried.some((each) => each.isRepeat && each.documentId === it.documentId && each.from === it.from)) put(world, { ...it, isRepeat: true });
};
