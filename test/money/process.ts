/** A process of `payments`, as in production but for its line: it can die at any message, and whatever it does afterwards reaches nobody. */
import { setTimeout as delay } from "node:timers/promises";
import type { Clock } from "../../kit/clock.ts";
import { openSubgraph } from "../../kit/testing.ts";
import type { AskedSubgraph } from "../../kit/testing.ts";
import definition from "../../subgraphs/payments/index.ts";
import type { Workshop } from "../../subgraphs/payments/ministry.ts";
import { createLine } from "./line.ts";
import type { Cut } from "./line.ts";
import type { OpenTables } from "./tables.ts";

export interface PaymentsProcess extends Pick<AskedSubgraph, "ask"> {
  readonly isDead: boolean;
  /** The platform's word, at its door. @returns the answer's `error_code`. */
  callback(said: object): Promise<unknown>;
  /** All that is due is done. */
  sweep(): Promise<void>;
  /** Works, and dies at this message of it, or a moment after the work is done. */
  dieDuring(cut: Cut, work: () => Promise<unknown>): Promise<void>;
  kill(): Promise<void>;
}

export interface Outside {
  readonly tables: OpenTables;
  readonly clock: Clock;
  readonly platformUrl: string;
  /** Of all owners: each is a path there. */
  readonly ownersUrl: string;
}

/** What a process does in the background after it has answered. */
const afterMs = 40;

export const startProcess = async ({ tables, clock, platformUrl, ownersUrl }: Outside): Promise<PaymentsProcess> => {
  const line = createLine();
  const { url, isGone } = await tables.connectionFor(line);
  const through = async (address: string): Promise<string> => `http://127.0.0.1:${await line.to(Number(new URL(address).port))}`;
  const owners = await through(ownersUrl);
  let workshop: Workshop | undefined;
  const subgraph = await openSubgraph(
    {
      ...definition,
      ministry: (configuration, dependencies) => {
        const connection = definition.ministry(configuration, dependencies);
        ({ workshop } = connection.forRequest({ traceId: "", signal: new AbortController().signal }));
        return connection;
      },
    },
    {
      clock,
      environment: {
        ...{ DATABASE_URL: url.reveal(), PAYMENT_PLATFORM_URL: await through(platformUrl), PAYMENT_PAGES_URL: platformUrl },
        ...{ OWNER_ELECTRICITY_URL: `${owners}/electricity`, OWNER_TAX_URL: `${owners}/tax`, OWNER_DOSSIERS_URL: `${owners}/dossiers` },
      },
    },
  );
  const { app } = subgraph;
  await app.ready();
  let isDead = false;
  const kill = async (): Promise<void> => {
    isDead = true;
    line.cut();
    void subgraph.close().catch(() => {});
    await isGone();
  };
  return {
    ask: (query, options) => subgraph.ask(query, options),
    get isDead() {
      return isDead;
    },
    callback: async (said) => (await app.inject({ method: "POST", url: "/paymentconfirm", headers: { "content-type": "application/json" }, payload: JSON.stringify(said) })).json<{ error_code?: unknown }>().error_code,
    sweep: async () => workshop?.sweep(),
    async dieDuring(cut, work) {
      const died = line.cutAt(cut);
      const worked = work().catch(() => {});
      await Promise.race([died, worked.then(() => delay(afterMs))]);
      await kill();
    },
    kill,
  };
};
