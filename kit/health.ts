import type { FastifyInstance } from "fastify";

/** Something that must hold for the process to do its job. A ministry is not one: a subgraph whose ministry is down still has its answer to give. */
export type ReadinessCheck = () => boolean | Promise<boolean>;

/**
 * `GET /health/live`: the process runs; asks nothing of anybody. `GET /health/ready`: it can do its job, with the name of each check and whether it
 * holds; 503 when one does not. Both are public and say nothing else.
 */
export const addHealth = (app: FastifyInstance, checks: Readonly<Record<string, ReadinessCheck>>): void => {
  app.get("/health/live", () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          return [name, await check()] as const;
        } catch {
          return [name, false] as const;
        }
      }),
    );
    const ready = results.every(([, holds]) => holds);
    return reply.status(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready", checks: Object.fromEntries(results) });
  });
};
