/** Whoever was told of a payment can read it, in the list and by itself, and nobody else can. */
import { randomUUID } from "node:crypto";
import { asked } from "./attempts.ts";
import { citizens } from "./debts.ts";
import type { PaymentsProcess } from "./process.ts";

const document = "query ($own: ID!, $other: ID!) { me { payments(first: 50) { nodes { id state } } } own: payment(id: $own) { id } other: payment(id: $other) { id } }";

interface Read {
  readonly me: { readonly payments: { readonly nodes: readonly { readonly id: string }[] } };
  readonly own: object | null;
  readonly other: object | null;
}

/** @param told payments that somebody was told of, and whose they are. */
export const faultsOfReads = async (process: PaymentsProcess, told: ReadonlyMap<string, string>): Promise<readonly string[]> => (await Promise.all(citizens.map((subject) => faultsOf(process, told, subject)))).flat();

const faultsOf = async (process: PaymentsProcess, told: ReadonlyMap<string, string>, subject: string): Promise<readonly string[]> => {
  const own = [...told].filter(([, whose]) => whose === subject).map(([id]) => id);
  const others = [...told].filter(([, whose]) => whose !== subject).map(([id]) => id);
  const [ownId = randomUUID(), otherId = randomUUID()] = [own.at(-1), others.at(-1)];
  const { data, errors } = await process.ask(document, { subject: asked(subject), variables: { own: ownId, other: otherId } });
  if (!data || errors) return [`reading ${subject}'s payments was answered with ${JSON.stringify(errors)}`];
  const read = data as unknown as Read;
  const listed = new Set(read.me.payments.nodes.map(({ id }) => id));
  return [
    ...own.filter((id) => !listed.has(id)).map((id) => `payment ${id} is not in the list of ${subject}`),
    ...others.filter((id) => listed.has(id)).map((id) => `payment ${id} is in the list of ${subject}`),
    ...(own.length > 0 && read.own === null ? [`payment ${ownId} is not found by ${subject}`] : []),
    ...(read.other === null ? [] : [`payment ${otherId} is found by ${subject}`]),
  ];
};
