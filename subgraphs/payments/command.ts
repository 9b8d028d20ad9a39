/** `npm run payments`: its usage is in `operator.ts`, which this gives the process to. */
import { processEnvironment } from "../../kit/config.ts";
import { operate } from "./operator.ts";

process.exitCode = await operate({ words: process.argv.slice(2), environment: processEnvironment(), write: (text) => console.log(text), complain: (text) => console.error(text) });
