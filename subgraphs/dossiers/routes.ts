/** Everything that this subgraph answers beside GraphQL; who may call each is in the README's table. */
import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { systemClock } from "../../kit/clock.ts";
import { addSettlementRoutes } from "../../kit/settlement.ts";
import type { Dependencies, MinistryRequest } from "../../kit/subgraph.ts";
import { addDocuments } from "./document-routes.ts";
import type { Portal } from "./ministry.ts";
import { addReceipts } from "./receipt-routes.ts";
import { addSynchronisation } from "./synchronisation-routes.ts";
import type { Tables } from "./tables.ts";

/** No request speaks for a subject here: what the routes need of the process is the same for all. */
const anyRequest: MinistryRequest = { traceId: "", signal: new AbortController().signal };

interface RouteParts extends Dependencies<Tables> {
  readonly configuration: { readonly CLIENT_ADDRESS_HEADER: string | undefined };
  readonly forRequest: (request: MinistryRequest) => Portal;
}

export const addRoutes = async (app: FastifyInstance, { configuration, clock, logger, database, forRequest }: RouteParts): Promise<void> => {
  const { workshop } = forRequest(anyRequest);
  const header = configuration.CLIENT_ADDRESS_HEADER?.toLowerCase();
  const addressOf = (request: FastifyRequest): string => (header === undefined ? request.ip : String(request.headers[header] ?? request.ip));
  const parts = { ...workshop, db: database.db, clock, systemClock, logger, ids: randomUUID, addressOf };
  await addSynchronisation(app, parts);
  await addDocuments(app, parts);
  await addReceipts(app, parts);
  addSettlementRoutes(app, workshop.settlements);
};
