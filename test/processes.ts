/** The federation as `npm start` runs it, each part its own process, with ports and a database folder of its own that are gone afterwards. The world's clock stands still until it is moved. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFederation } from "../start.ts";
import type { Federation } from "../start.ts";
import { testNow } from "./federation.ts";
import { freePort } from "./ports.ts";

export interface Processes extends Federation {
  /** The gateway's, from which everything else keeps its distance. */
  readonly port: number;
}

/** @param environment more variables for every part. */
export const startProcesses = async (environment: Readonly<Record<string, string>> = {}): Promise<Processes> => {
  const folder = mkdtempSync(join(tmpdir(), "lien-thong-processes-"));
  // Where everything runs as root, PostgreSQL runs as another user, who must be able to pass.
  chmodSync(folder, 0o711);
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  const port = await freePort();
  try {
    const federation = await startFederation({ port, pages: false, environment: { DATABASE_FOLDER: join(folder, "postgres"), DATABASE_URL: "", WORLD_NOW: testNow, ...environment } });
    return {
      ...federation,
      port,
      async stop() {
        await federation.stop();
        clear();
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
};
