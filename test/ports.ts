import { createServer } from "node:net";

export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });

/**
 * A port with room above it for a whole federation: below those that the system hands out, and above those that browsers refuse.
 */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = 11_000 + Math.floor(Math.random() * 400) * 50;
    const all = await Promise.all(Array.from({ length: 34 }, (_, n) => isFree(port + n)));
    if (all.every(Boolean)) return port;
  }
};
