/**
 * The National Document Axis (Trục liên thông văn bản quốc gia). Known of the real one, from its published client: the four calls, their parameters in headers,
 * `{ status, ErrorCode, ErrorDesc, DocId | data }`, code 0, and 15 for a wrong SystemId or SecretKey. *Invented*: the other codes, `/members/…/jwks.json` with what a
 * member's papers are signed with, and whatever the attachments hold.
 *
 * Its traps: everything is HTTP 200 and `POST`, with parameters in headers and no body; a message comes as base64 in JSON, with its attachments in base64 inside;
 * it is listed until it was confirmed, and may come again afterwards; on the way it may lose its namespace and gains traces.
 */
import { createHash } from "node:crypto";
import { json, readJson } from "../ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "../ministry.ts";
import { publicKeysOf } from "../signing-key.ts";
import { stamp } from "../sync-message.ts";
import type { World } from "../world.ts";
import { carry, findCarried, handOver, settle, waitingFor } from "./mailbox.ts";
import { readEdxml } from "./edxml.ts";
import { portal, shopOfOrgan } from "./shops.ts";

const codes = { malformed: ["1", "Thiếu hoặc sai tham số"], credentials: ["15", "Sai SystemId hoặc SecretKey"], recipient: ["16", "Không có đơn vị nhận"], hash: ["17", "Sai mã băm"], other: ["18", "DocumentId đã dùng với nội dung khác"], gone: ["19", "Không có văn bản"] } as const;

const done = (fields: object = {}): MockResponse => json({ status: "OK", ErrorCode: "0", ErrorDesc: "Thành công", ...fields });
const failed = (what: keyof typeof codes): MockResponse => json({ status: "FAIL", ErrorCode: codes[what][0], ErrorDesc: codes[what][1] });

const firstOf = (list: string | undefined): string => {
  const [first] = Object.values(readJson(list ?? ""));
  return typeof first === "string" ? first : "";
};

const send = ({ headers, body }: MockRequest, world: World): MockResponse => {
  const to = firstOf(headers["to"]);
  const edxml = readEdxml(body);
  if (headers["from"] !== portal.organId || edxml?.from !== portal.organId) return failed("malformed");
  if (shopOfOrgan(to) === undefined) return failed("recipient");
  if (headers["hash-file"] !== createHash("sha256").update(body).digest("hex")) return failed("hash");
  const carried = carry(world, { from: portal.organId, to, edxml: body });
  if (carried === "other") return failed("other");
  // The shops look into their mail at once.
  carried.state = "done";
  return done({ DocId: carried.id });
};

const list = (_request: MockRequest, world: World): MockResponse =>
  done({
    data: waitingFor(world, portal.organId).map(({ id, from, to, at }) => ({ docId: id, serviceType: "eDoc", messageType: "edoc", from, to, created_time: stamp(at), updated_time: stamp(at), status: "inbox", status_desc: "Văn bản đến" })),
  });

const forPortal = (world: World, id: string | undefined) => {
  const it = findCarried(world, id ?? "");
  return it?.to === portal.organId ? it : undefined;
};

const fetchOne = ({ headers }: MockRequest, world: World): MockResponse => {
  const it = forPortal(world, headers["docid"]);
  return it === undefined ? failed("gone") : done({ data: Buffer.from(handOver(world, it)).toString("base64") });
};

const confirm = ({ headers }: MockRequest, world: World): MockResponse => {
  const it = forPortal(world, headers["docid"]);
  const state = headers["status"];
  if (it === undefined) return failed("gone");
  if (state !== "done" && state !== "fail") return failed("malformed");
  settle(world, it, state);
  return done();
};

const calls: Readonly<Record<string, (request: MockRequest, world: World) => MockResponse>> = {
  "/sendEdoc": send,
  "/getReceivedEdocList": list,
  "/getEdoc": fetchOne,
  "/updateStatus": confirm,
};

export const documentAxis: MockMinistry = {
  name: "document-axis",
  port: 4033,
  handle(request, world) {
    const { method, path, headers } = request;
    const [, organId] = /^\/members\/([^/]+)\/jwks\.json$/.exec(path) ?? [];
    const shop = organId === undefined ? undefined : shopOfOrgan(organId);
    if (method === "GET" && shop) return json(publicKeysOf(world, shop.ministry));
    const call = method === "POST" && Object.hasOwn(calls, path) ? calls[path] : undefined;
    if (call === undefined) return json({ status: "FAIL", ErrorCode: "1", ErrorDesc: "Không có dịch vụ này" }, 404);
    if (headers["systemid"] !== portal.systemId || headers["secretkey"] !== portal.secretKey) return failed("credentials");
    return call(request, world);
  },
};
