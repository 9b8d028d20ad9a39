/**
 * The payment platform of the national portal (nền tảng thanh toán trực tuyến): the portal orders, the payer decides on a page, the platform calls back. Known are
 * the fields of creating and of the callback, the two keys, that 0 means paid, and `{ error_code: 0 }`; paths, codes, checksums, order groups, and all other calls
 * are invented.
 *
 * Its traps: every answer of its business is HTTP 200; amounts are text; the callback may come before the payer is back, several times, or late; a transaction that
 * was paid cannot be cancelled, and to cancel it says so only by its status.
 */
import { json } from "../ministry.ts";
import type { MockMinistry } from "../ministry.ts";
import { port } from "./page-address.ts";
import { handlePayer } from "./payer.ts";
import { commands } from "./wire.ts";

export const payments: MockMinistry = {
  name: "payments",
  port,
  handle(request, world) {
    const { method, path, body } = request;
    const command = method === "POST" && Object.hasOwn(commands, path) ? commands[path] : undefined;
    if (command) return json(command(body, world));
    return handlePayer(request, world) ?? json({ error_code: "01", message: "Không có dịch vụ này" }, 404);
  },
};
