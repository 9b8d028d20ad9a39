/** Mounts a mock ministry through nock, for unit tests: no socket, the same bytes. */
import nock from "nock";
import type { MockMinistry, MockRequest } from "./ministry.ts";
import type { World } from "./world.ts";

const requestOf = async (request: Request): Promise<MockRequest> => {
  const { pathname, searchParams } = new URL(request.url);
  return { method: request.method, path: pathname, query: searchParams, headers: Object.fromEntries(request.headers), body: await request.text() };
};

/**
 * Every call to the address goes to the handler until `nock.cleanAll()`.
 * @param url the address that the client under test is given, for example `http://tax.ministry.test`.
 * @returns the calls, as they come.
 */
export const mountWithNock = (ministry: MockMinistry, world: World, url: string): readonly MockRequest[] => {
  const calls: MockRequest[] = [];
  for (const method of ["GET", "POST"]) {
    nock(url)
      .persist()
      .intercept(/.*/, method)
      .reply(async (request: Request) => {
        const call = await requestOf(request);
        calls.push(call);
        const { status, headers, body } = ministry.handle(call, world);
        return [status, body, { ...headers, "content-length": String(Buffer.byteLength(body)) }];
      });
  }
  return calls;
};
