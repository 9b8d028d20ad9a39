/** Every point between two steps of a filing, and how whoever does it is stopped exactly there. */
import type { Filing } from "./filings.ts";
import type { Portal } from "./portal.ts";
import type { Held, Sign, Stop } from "./relay.ts";

/** Whose act it is, and where its ministry takes it. */
export type Place = Pick<Filing, "subgraph" | "path">;

export interface Step {
  readonly name: string;
  /** Whose message is kept back. */
  readonly place: "database" | "ministry";
  readonly when: Stop["when"];
  readonly text: (filing: Place) => Sign;
  /** As in `Stop`. */
  readonly following?: Sign;
  /** How many the ministry has here. */
  readonly filed: number;
  /** What the table of acts has here. */
  readonly state: "RESERVED" | "SENT" | "DONE" | undefined;
}

const insert = (): string => "insert into acts";
const markSent = (): string => "update acts set state = 'SENT'";
const record = (): string => "update acts set state = 'DONE'";
const takeOver = (): string => "update acts set holder";
const post = ({ path }: Place): string => `POST ${path} `;
const lookUp = ({ path }: Place): string => `GET ${path}?maThamChieu=`;

export const steps: readonly Step[] = [
  { name: "before its key is reserved", place: "database", when: "before", text: insert, filed: 0, state: undefined },
  { name: "when its key is reserved", place: "database", when: "after", text: insert, filed: 0, state: "RESERVED" },
  { name: "before it is marked as sent", place: "database", when: "before", text: markSent, filed: 0, state: "RESERVED" },
  { name: "when it is marked as sent", place: "database", when: "after", text: markSent, filed: 0, state: "SENT" },
  { name: "before the ministry has it", place: "ministry", when: "before", text: post, filed: 0, state: "SENT" },
  { name: "when the ministry has it", place: "ministry", when: "after", text: post, filed: 1, state: "SENT" },
  { name: "before its outcome is recorded", place: "database", when: "before", text: record, filed: 1, state: "SENT" },
  { name: "when its outcome is recorded", place: "database", when: "after", text: record, filed: 1, state: "DONE" },
];

/** The same of its recovery, where `wasThere` says whether the ministry has what was sent and not answered. */
export const recoverySteps: readonly (Step & { readonly wasThere: boolean })[] = [
  { name: "before it is taken over", place: "database", when: "before", text: takeOver, filed: 1, state: "SENT", wasThere: true },
  { name: "when it is taken over", place: "database", when: "after", text: takeOver, filed: 1, state: "SENT", wasThere: true },
  { name: "before the ministry is asked whether it has it", place: "ministry", when: "before", text: lookUp, filed: 1, state: "SENT", wasThere: true },
  { name: "when it is found", place: "ministry", when: "after", text: lookUp, filed: 1, state: "SENT", wasThere: true },
  { name: "before what was found is recorded", place: "database", when: "before", text: record, filed: 1, state: "SENT", wasThere: true },
  { name: "when what was found is recorded", place: "database", when: "after", text: record, filed: 1, state: "DONE", wasThere: true },
  { name: "when it is not found", place: "ministry", when: "after", text: lookUp, filed: 0, state: "SENT", wasThere: false },
  { name: "before the ministry has it, sent again", place: "ministry", when: "before", text: post, filed: 0, state: "SENT", wasThere: false },
  { name: "when the ministry has it, sent again", place: "ministry", when: "after", text: post, filed: 1, state: "SENT", wasThere: false },
];

/** Keeps the next act of that kind at the step. */
export const holdAt = ({ relays }: Portal, { place, when, text, following }: Pick<Step, "place" | "when" | "text" | "following">, filing: Place): Held => {
  const { subgraph } = filing;
  const stop = { when, text: text(filing), following };
  return place === "database" ? relays.database.hold({ ...stop, of: subgraph.replaceAll("-", "_") }) : relays[subgraph].hold(stop);
};
