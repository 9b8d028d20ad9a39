/** What QA turns at the document axis, over the control address. */
import { readJson } from "../ministry.ts";
import type { Office } from "../office.ts";
import type { World } from "../world.ts";
import { bends, isBend } from "./bend.ts";
import { comeToCounter } from "./copy-of-entry.ts";
import { axisModes, mailboxOf } from "./mailbox.ts";
import { shops } from "./shops.ts";

interface Controlled {
  readonly world: World;
  readonly office: Office;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const refused = (status: number, error: string): Answer => ({ status, body: { error } });

const send = async ({ world, office }: Controlled, body: string): Promise<Answer> => {
  const { shop: key, persona: who } = readJson(body);
  const shop = shops.find((each) => each.key === key);
  const persona = world.personas.find((each) => each.key === who);
  if (shop === undefined) return refused(404, `no such shop; there are: ${shops.map((each) => each.key).join(", ")}`);
  if (persona === undefined) return refused(404, `no such persona; there are: ${world.personas.map((each) => each.key).join(", ")}`);
  const { code } = comeToCounter(world, shop, persona);
  await office.settle();
  return { status: 200, body: { shop: shop.key, persona: persona.key, code } };
};

const setMode = ({ world }: Controlled, body: string): Answer => {
  const mode = axisModes.find((each) => each === readJson(body)["mode"]);
  if (mode === undefined) return refused(400, `no such mode; there are: ${axisModes.join(", ")}`);
  mailboxOf(world).mode = mode;
  return { status: 200, body: { mode } };
};

const bend = ({ world }: Controlled, body: string): Answer => {
  const { kind } = readJson(body);
  if (!isBend(kind)) return refused(400, `no such bend; there are: ${Object.keys(bends).join(", ")}`);
  mailboxOf(world).bend = kind;
  return { status: 200, body: { kind, meaning: bends[kind] } };
};

export const axisRoutes = {
  "POST /axis": setMode,
  "POST /axis/send": send,
  "POST /axis/bend": bend,
} as const;
