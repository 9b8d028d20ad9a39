/** `node portal/bundle.ts FOLDER`: runs Vite once. A process of its own for `build.ts`: see there. */
import { build } from "vite";
import configuration from "./vite.config.ts";

// oxlint-disable-next-line node/no-process-env -- unless it says so here, Vite takes the half of React that is for development
process.env["NODE_ENV"] = "production";

const folder = process.argv[2];
if (!folder) throw new Error("name the folder to build into");
try {
  await build({ ...configuration, configFile: false, logLevel: "silent", build: { ...configuration.build, outDir: folder } });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
