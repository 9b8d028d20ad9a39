/** The customs clearance system (VNACCS/VCIS) behind its message gateway: the declarations of a tax code, and what is filed about them. */
import DataLoader from "dataloader";
import { createActs } from "../../kit/act.ts";
import type { Acts } from "../../kit/act.ts";
import type { Clock } from "../../kit/clock.ts";
import type { Configuration } from "../../kit/config.ts";
import { integer, optional, secret, text, url } from "../../kit/config.ts";
import { createMinistryClient } from "../../kit/ministry-client.ts";
import type { Dependencies, MinistryConnection, SubgraphContext } from "../../kit/subgraph.ts";
import { createCancellation } from "./cancellation.ts";
import type { CancelDeclaration } from "./cancellation.ts";
import type { Declaration } from "./declaration.ts";
import { createExchange } from "./exchange.ts";
import type { Exchange } from "./exchange.ts";
import { createCancellationFiling, createSupplementFiling } from "./filing.ts";
import { createSupplement } from "./supplement.ts";
import type { SupplementDeclaration } from "./supplement.ts";
import { maxTaxCodes, questionAbout, readResult } from "./wire.ts";

export const environment = {
  CUSTOMS_URL: url({ describe: "the base address of the customs message gateway", development: "http://127.0.0.1:4024" }),
  CUSTOMS_SENDER_ID: text({ describe: "the user code that customs gave the portal", development: "DVCQG" }),
  CUSTOMS_PASSWORD: secret({ describe: "the password of that user", development: "mock-customs-password" }),
  CUSTOMS_TERMINAL_ID: text({ describe: "the terminal that customs registered for the portal", development: "LT0001" }),
  CUSTOMS_WAIT_MS: optional(integer({ min: 100, max: 60_000 }, { describe: "how long to wait for the result of one message, in milliseconds" })),
};

/** From submission to result, when nothing else is said: a result may take minutes, but a page that waits longer is left by its reader. */
const defaultWaitMs = 4_000;

/**
 * Milliseconds that each exchange of an act may take. Together, when none of them has a result, less than the 8.5 seconds that the gateway of the graph waits:
 * whoever files is told that it is in progress, and not merely that there was no answer.
 */
const within = { lookUp: 2_500, send: 3_500, find: 2_000 };

export interface CustomsGateway {
  /**
   * The declarations whose owner has this tax code, the latest registered first. Tax codes asked for at the same time are asked about in one exchange.
   * @throws {PublicError} a ministry fault.
   */
  declarationsOf(taxCode: string): Promise<readonly Declaration[]>;
  readonly supplement: SupplementDeclaration;
  readonly cancel: CancelDeclaration;
}

export type CustomsContext = SubgraphContext<CustomsGateway>;

export interface MessageGateway {
  /** Exchanges that are given so long, and never longer than any may take. */
  exchangeWithin(ms: number): Exchange;
  /** At most `maxTaxCodes`. @returns a list for each, in their order. */
  declarationsOf(taxCodes: readonly string[], signal: AbortSignal, withinMs?: number): Promise<readonly (readonly Declaration[])[]>;
  close(): Promise<void>;
}

export const openGateway = (configuration: Configuration<typeof environment>, clock: Clock): MessageGateway => {
  const waitMs = configuration.CUSTOMS_WAIT_MS ?? defaultWaitMs;
  const client = createMinistryClient({ url: configuration.CUSTOMS_URL, deadlineMs: waitMs });
  const account = { senderId: configuration.CUSTOMS_SENDER_ID, password: configuration.CUSTOMS_PASSWORD, terminalId: configuration.CUSTOMS_TERMINAL_ID };
  const exchangeWithin = (ms: number): Exchange => createExchange({ client, account, clock, waitMs: Math.min(ms, waitMs) });
  return {
    exchangeWithin,
    async declarationsOf(taxCodes, signal, withinMs = waitMs) {
      const result = readResult(await exchangeWithin(withinMs)(questionAbout(taxCodes), signal), taxCodes);
      return taxCodes.map((taxCode) => result.get(taxCode) ?? []);
    },
    close: () => client.close(),
  };
};

/** What is done at customs, once per idempotency key. */
export const createActing = (gateway: MessageGateway, acts: Acts, clock: Clock): Pick<CustomsGateway, "supplement" | "cancel"> => {
  const parts = {
    acts,
    clock,
    async declarationsOf(taxCodes: readonly string[], signal: AbortSignal) {
      const messages = Array.from({ length: Math.ceil(taxCodes.length / maxTaxCodes) }, (_, index) => taxCodes.slice(index * maxTaxCodes, (index + 1) * maxTaxCodes));
      return (await Promise.all(messages.map((each) => gateway.declarationsOf(each, signal, within.lookUp)))).flat(2);
    },
  };
  const exchanges = { send: gateway.exchangeWithin(within.send), find: gateway.exchangeWithin(within.find) };
  return { supplement: createSupplement(parts, createSupplementFiling(exchanges)), cancel: createCancellation(parts, createCancellationFiling(exchanges)) };
};

export const connect = (configuration: Configuration<typeof environment>, { clock, logger, database }: Dependencies<unknown>): MinistryConnection<CustomsGateway> => {
  const gateway = openGateway(configuration, clock);
  const acts = createActs(database, { logger });
  const acting = createActing(gateway, acts, clock);
  return {
    forRequest({ signal }) {
      const declarations = new DataLoader<string, readonly Declaration[]>((taxCodes) => gateway.declarationsOf(taxCodes, signal), { maxBatchSize: maxTaxCodes });
      return { declarationsOf: (taxCode) => declarations.load(taxCode), ...acting };
    },
    async close() {
      await acts.close();
      await gateway.close();
    },
  };
};
