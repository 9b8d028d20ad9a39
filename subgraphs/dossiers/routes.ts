/** Everything that this subgraph answers beside GraphQL; who may call each is in the README's table. */
import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { systemClock } from "../../kit/clock.ts";
import type { Dependencies, MinistryRequest } from "../../kit/subgraph.ts";
import { addDocuments } from "./document-routes.ts";
import type { Portal } from "./ministry.ts";
import { addSynchronisation } from "./synchronisation-routes.ts";
import type { Tables } from "./tables.ts";

/** No request speaks for a subject here: what the routes need of the process is the same for all. */
const anyRequest: MinistryRequest = { traceId: "", signal: new AbortController().signal };

export const addRoutes = async (app: FastifyInstance, { clock, logger, database, forRequest }: Dependencies<Tables> & { readonly forRequest: (request: MinistryRequest) => Portal }): Promise<void> => {
  const { workshop } = forRequest(anyRequest);
  const parts = { ...workshop, db: database.db, clock, systemClock, logger, ids: randomUUID };
  await addSynchronisation(app, parts);
  await addDocuments(app, parts);
};
