import { resolve } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/**
 * Serves built pages at `/`, with `--dev` only. They load nothing from anywhere else, and may talk to this gateway and to the sign-in alone.
 * @param folder absolute or relative to the working directory.
 */
export const addPages = async (app: FastifyInstance, folder: string, signIn: string): Promise<void> => {
  const policy = [
    "default-src 'self'",
    `connect-src 'self' ${new URL(signIn).origin}`,
    // The editor writes its styles at run time and starts its language workers from blobs.
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self' blob:",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
  app.get("/development.json", () => ({ signIn }));
  await app.register(fastifyStatic, {
    root: resolve(folder),
    setHeaders: (reply) => {
      reply.header("content-security-policy", policy).header("x-content-type-options", "nosniff");
    },
  });
};
