/** One call to the payment platform: every answer of its business is a 200, and `error_code` says what was done. */
import type { PublicError } from "../../kit/errors.ts";
import type { Leaving } from "../../kit/http-client.ts";
import { badAnswer, createMinistryClient, unavailable } from "../../kit/ministry-client.ts";
import type { MinistryClientOptions } from "../../kit/ministry-client.ts";
import { answer } from "./wire.ts";

export const wireVersion = "2.0";

export interface PlatformCalls {
  /** @returns the answer and its code. @throws a ministry fault for anything that is no answer. */
  readonly post: (path: string, body: object, signal?: Leaving) => Promise<{ readonly code: string; readonly json: unknown }>;
  readonly close: () => Promise<void>;
}

export const createPlatformCalls = (options: MinistryClientOptions): PlatformCalls => {
  const http = createMinistryClient(options);
  return {
    async post(path, body, signal) {
      const response = await http.call({ method: "POST", path: `/payment/${path}`, headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(body), signal });
      if (response.status !== 200) throw badAnswer(`payment platform: answered ${response.status}`);
      const json = response.json();
      const read = answer.safeParse(json);
      if (!read.success) throw badAnswer("payment platform: an answer without error_code");
      return { code: read.data.error_code, json };
    },
    close: () => http.close(),
  };
};

/** It did not do what was asked. */
export const failed = (path: string, code: string): PublicError => unavailable(`payment platform: ${path} answered error_code ${/^\w{1,10}$/.test(code) ? code : "?"}`);
