/** nock answers an unmatched call with 501 instead of an error: this makes it one, for every unit test. */
import nock from "nock";
import { afterEach, beforeEach } from "vitest";

const unmatched: string[] = [];
nock.emitter.on("no match", (request: { method?: string; url?: string; host?: string; path?: string }) =>
  unmatched.push(`${request.method} ${request.url ?? `${request.host}${request.path}`}`),
);
beforeEach(() => {
  unmatched.length = 0;
  nock.disableNetConnect();
});
afterEach(() => {
  nock.cleanAll();
  if (unmatched.length > 0) throw new Error(`nock: no interceptor for ${unmatched.join(", ")}`);
});
