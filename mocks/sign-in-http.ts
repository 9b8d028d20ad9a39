import type { IncomingMessage, ServerResponse } from "node:http";

export const sendJson = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "access-control-allow-origin": "*", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
};

const longestForm = 20_000;

export const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = "";
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString();
    if (text.length > longestForm) break;
  }
  return new URLSearchParams(text);
};
