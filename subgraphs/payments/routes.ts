/** Everything that this subgraph answers beside GraphQL; who may call each is in the README's table. */
import type { FastifyInstance } from "fastify";
import type { Configuration } from "../../kit/config.ts";
import type { Dependencies, MinistryRequest } from "../../kit/subgraph.ts";
import { addCallback } from "./callback-route.ts";
import type { environment } from "./environment.ts";
import type { Payments } from "./ministry.ts";
import { addReceipts } from "./receipt-route.ts";
import type { Tables } from "./tables.ts";

/** No request speaks for a subject here: what the routes need of the process is the same for all. */
const anyRequest: MinistryRequest = { traceId: "", signal: new AbortController().signal };

interface RouteParts extends Dependencies<Tables> {
  readonly configuration: Configuration<typeof environment>;
  readonly forRequest: (request: MinistryRequest) => Payments;
}

export const addRoutes = (app: FastifyInstance, { configuration, logger, database, forRequest }: RouteParts): void => {
  const { records, key } = forRequest(anyRequest).workshop;
  addCallback(app, { records, client: configuration.PAYMENT_CLIENT, theirKey: configuration.PAYMENT_HASH_KEY_2, logger });
  addReceipts(app, { db: database.db, key });
};
