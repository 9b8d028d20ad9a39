/** `npm run mocks -- axis`, and the axis' part of `ledger`. */
import { isBend } from "./bend.ts";
import type { AxisLedgerLine } from "./ledger.ts";

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

export const printAxis = (lines: readonly AxisLedgerLine[]): void => {
  console.log(`document axis: ${lines.length} messages`);
  for (const { from, to, documentId, kind, state } of lines) console.log(`  ${from} → ${to}  ${documentId}  ${kind ?? "unreadable"}  ${state}`);
};

const modes: readonly string[] = ["hold", "release", "repeat", "reverse"];

export const axis = async (ask: Ask, [word, ...rest]: readonly string[]): Promise<void> => {
  if (word === "send") {
    const [shop, persona] = rest;
    const { code } = (await ask("POST", "/axis/send", { shop, persona })) as { readonly code: string };
    console.log(`${persona ?? ""} came to ${shop ?? ""}: ${code}`);
  } else if (word !== undefined && modes.includes(word)) {
    await ask("POST", "/axis", { mode: word === "release" ? "normal" : word });
    console.log(`messages to the portal: ${word === "release" ? "normal" : word}`);
  } else if (word === "bend" && isBend(rest[0])) {
    const { meaning } = (await ask("POST", "/axis/bend", { kind: rest[0] })) as { readonly meaning: string };
    console.log(`the document axis ${meaning}`);
  } else throw new Error("say what, for example: axis send H49 ngo-thi-quyen; axis hold, release, repeat, reverse; axis bend no-namespace, no-attachment, trace, garbled, off");
};
