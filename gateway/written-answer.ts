/** An answer's body, written once: the engine writes data as JSON, and nothing parses it again. */

import { bytes } from "./engine/text-form.ts";

/** Stands for data in what passes through Apollo Server. */
export class WrittenData implements Readonly<Record<string, unknown>> {
  readonly [name: string]: unknown;
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Gives the text away: Apollo Server keeps what passed through it for a while, and a page of text with it would cost more to keep than to make. */
  take(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }
}

export interface Written {
  /** JSON. */
  readonly data?: string | undefined;
  /** JSON, when there are any. */
  readonly errors?: string | undefined;
}

/** In the form of bytes. GraphQL over HTTP's body: errors first, so that nobody reads past them; a line feed ends it. */
export const writeBody = ({ data, errors }: Written): string => {
  const members = [...(errors === undefined ? [] : [`"errors":${errors}`]), ...(data === undefined ? [] : [`"data":${data}`])];
  return `{${members.join()}}\n`;
};

/** How Apollo Server writes its answers (`stringifyResult`): as it would, but in the form of bytes, and data that is written already is not written again. */
export const stringifyResult = (result: { readonly data?: unknown; readonly errors?: unknown }): string => {
  const { data, errors } = result;
  if (!(data instanceof WrittenData)) return bytes.of(`${JSON.stringify(result)}\n`);
  return writeBody({ data: data.take(), errors: errors === undefined ? undefined : bytes.of(JSON.stringify(errors)) });
};
