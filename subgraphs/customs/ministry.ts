/** The customs clearance system (VNACCS/VCIS) behind its message gateway: the declarations of a tax code. */
import DataLoader from "dataloader";
import type { Clock } from "../../kit/clock.ts";
import type { Configuration } from "../../kit/config.ts";
import { integer, optional, secret, text, url } from "../../kit/config.ts";
import { createMinistryClient } from "../../kit/ministry-client.ts";
import type { MinistryConnection, SubgraphContext } from "../../kit/subgraph.ts";
import type { Declaration } from "./declaration.ts";
import { createExchange } from "./exchange.ts";
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

export interface CustomsGateway {
  /**
   * The declarations whose owner has this tax code, the latest registered first. Tax codes asked for at the same time are asked about in one exchange.
   * @throws {PublicError} a ministry fault.
   */
  declarationsOf(taxCode: string): Promise<readonly Declaration[]>;
}

export type CustomsContext = SubgraphContext<CustomsGateway>;

export const connect = (configuration: Configuration<typeof environment>, { clock }: { readonly clock: Clock }): MinistryConnection<CustomsGateway> => {
  const waitMs = configuration.CUSTOMS_WAIT_MS ?? defaultWaitMs;
  const client = createMinistryClient({ url: configuration.CUSTOMS_URL, deadlineMs: waitMs });
  const exchange = createExchange({
    client,
    account: { senderId: configuration.CUSTOMS_SENDER_ID, password: configuration.CUSTOMS_PASSWORD, terminalId: configuration.CUSTOMS_TERMINAL_ID },
    clock,
    waitMs,
  });
  return {
    forRequest({ signal }) {
      const declarations = new DataLoader<string, readonly Declaration[]>(
        async (taxCodes) => {
          const result = readResult(await exchange(questionAbout(taxCodes), signal), taxCodes);
          return taxCodes.map((taxCode) => result.get(taxCode) ?? []);
        },
        { maxBatchSize: maxTaxCodes },
      );
      return { declarationsOf: (taxCode) => declarations.load(taxCode) };
    },
    close: () => client.close(),
  };
};
