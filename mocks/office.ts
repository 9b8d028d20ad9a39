/**
 * Who works at the mock ministries: brings every case forward as far as the world's clock allows, fetches what applications cite, issues results, and tells
 * the portal. It works after each call that reached a ministry, after the clock was moved, and when a step becomes due by itself.
 */
import { createHash } from "node:crypto";
import { agencies } from "./agencies.ts";
import type { Agency } from "./agencies.ts";
import { askForSupplement, casesAt, nextAt, receive, statusOf } from "./cases.ts";
import type { Case, Service, Tools } from "./cases.ts";
import { service as certificateIssue } from "./certificate-issue.ts";
import { services as connections } from "./electricity/grids.ts";
import { shopServices } from "./document-axis/copy-of-entry.ts";
import { createDesk } from "./document-axis/desk.ts";
import { agencyOf, shops } from "./document-axis/shops.ts";
import { service as identityVerification } from "./identity-verification.ts";
import { service as licenceExchange } from "./licence-exchange.ts";
import { createOutbox } from "./outbox.ts";
import type { BackOff, DeliveryMode, Outbox } from "./outbox.ts";
import { createPortalClient } from "./portal-client.ts";
import type { PortalClient } from "./portal-client.ts";
import { issueResult } from "./issued-result.ts";
import { messagesOf } from "./sync-message.ts";
import type { SyncMessage } from "./sync-message.ts";
import { service as certificateOfOrigin } from "./trade-origin.ts";
import { services as promotions } from "./trade-promotions.ts";
import type { World } from "./world.ts";

export interface Office {
  /** Something may be to do: does it, soon. */
  wake(): void;
  /** Resolves when what is due has been done and each message tried once. */
  settle(): Promise<void>;
  setDelivery(mode: DeliveryMode): Promise<void>;
  readonly ledger: readonly MinistryLedger[];
  close(): Promise<void>;
}

/** What `GET /ledger` shows of a ministry. */
export interface MinistryLedger {
  readonly ministry: string;
  readonly procedure: string;
  readonly agency: string;
  readonly outbox: Outbox<SyncMessage>["state"];
  readonly cases: readonly LedgerEntry[];
}

export interface LedgerEntry {
  readonly code: string;
  readonly reference: string;
  /** The persona's key. */
  readonly person: string;
  /** The tax code of the firm that they filed for. */
  readonly company: string | undefined;
  /** Who acted for the person. */
  readonly actor: string | undefined;
  readonly status: number;
  readonly filedAt: string;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly fees: Case["fees"];
  readonly documents: readonly string[];
  readonly history: readonly { readonly status: number; readonly at: string; readonly note: string }[];
  readonly results: readonly { readonly name: string; readonly url: string; readonly sha256: string }[];
}

export interface OfficeOptions {
  readonly world: World;
  /** The portal's synchronisation and document store, once it is known. */
  readonly portalUrl: () => string | undefined;
  /** Where a ministry is reached. */
  readonly addressOf: (ministry: string) => string;
  readonly backOff?: BackOff;
}

const services: readonly Service[] = [licenceExchange, certificateIssue, identityVerification, certificateOfOrigin, ...promotions, ...connections];

/** How often a document is asked for when nobody answers, and how long between: after that it counts as missing. */
const documentTries = 3;
const documentPauseMs = 200;
/** The longest that a timer can wait is about 24 days. */
const longestTimerMs = 24 * 3_600_000;

/** What is handed in at a counter is not in the portal's store. */
const nothingToFetch: Desk["portal"] = { fetchDocument: async () => ({ refused: "không thuộc kho của Cổng" }) };

interface Desk {
  readonly service: Service;
  readonly agency: Agency;
  readonly portal: Pick<PortalClient, "fetchDocument">;
  readonly outbox: Outbox<SyncMessage>;
}

export const openOffice = ({ world, portalUrl, addressOf, backOff }: OfficeOptions): Office => {
  const desks: readonly Desk[] = [
    ...services.map((service) => {
      const agency = agencies.find(({ ministry }) => ministry === service.ministry);
      if (agency === undefined) throw new Error(`no agency of ${service.ministry}`);
      const portal = createPortalClient(portalUrl, agency);
      return { service, agency, portal, outbox: createOutbox(portal, backOff) };
    }),
    ...shopServices.flatMap((service) => shops.filter(({ ministry }) => ministry === service.ministry).map((shop) => ({ service, agency: agencyOf(shop), portal: nothingToFetch, outbox: createOutbox(createDesk(world, shop), backOff) }))),
  ];
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const report = ({ service, agency, outbox }: Desk): void => {
    for (const its of casesAt(world, service)) {
      for (; its.reported < its.history.length; its.reported += 1) outbox.put(messagesOf(its, its.reported, service, agency));
    }
  };

  const work = async (): Promise<void> => {
    clearTimeout(timer);
    for (;;) {
      for (const desk of desks) report(desk);
      const next = earliest(desks, world);
      if (next === undefined || closed) return;
      if (next.at > world.now()) {
        timer = setTimeout(wake, Math.min(next.at.getTime() - world.now().getTime(), longestTimerMs)).unref();
        return;
      }
      await takeStep(next, world, addressOf);
    }
  };

  // One pass at a time, so that what is done to one case in two places cannot cross.
  let working: Promise<void> = Promise.resolve();
  const pass = (): Promise<void> => {
    const result = working.then(() => (closed ? undefined : work()));
    working = result.catch(() => {});
    return result;
  };
  const deliver = async (): Promise<void> => {
    await Promise.all(desks.filter(({ outbox }) => outbox.state.waiting > 0).map(({ outbox }) => outbox.flush()));
  };
  const settle = async (): Promise<void> => {
    await pass();
    await deliver();
  };
  const hasNews = (): boolean => desks.some(({ service }) => casesAt(world, service).some(({ reported, history }) => reported < history.length)) || (earliest(desks, world)?.at ?? Infinity) <= world.now();
  const wake = (): void => {
    // A step that throws is a fault of the mock: said aloud, and tried again when something wakes the office.
    if (!closed && hasNews()) settle().catch((error: unknown) => console.error("a step of a mock case failed:", error));
  };

  return {
    wake,
    settle,
    async setDelivery(mode) {
      await Promise.all(desks.map(({ outbox }) => outbox.setMode(mode)));
    },
    get ledger() {
      return desks.map(({ service, agency, outbox }) => ({ ministry: service.ministry, procedure: service.procedure.code, agency: agency.username, outbox: outbox.state, cases: casesAt(world, service).map(entryOf) }));
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await working;
      await Promise.all(desks.map(({ outbox }) => outbox.close()));
    },
  };
};

interface DueStep {
  readonly desk: Desk;
  readonly its: Case;
  readonly at: Date;
}

/** The step of all cases that is due first: registers change in the order of the world's time, however far its clock was moved. */
const earliest = (desks: readonly Desk[], world: World): DueStep | undefined =>
  desks
    .flatMap((desk) =>
      casesAt(world, desk.service).flatMap((its): readonly DueStep[] => {
        const at = nextAt(its, desk.service);
        return at === undefined ? [] : [{ desk, its, at }];
      }),
    )
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];

const takeStep = async ({ desk: { service, portal }, its, at }: DueStep, world: World, addressOf: OfficeOptions["addressOf"]): Promise<void> => {
  const step = service.script[its.done];
  if (statusOf(its) === 1 || step === undefined) {
    receive(its, at);
    return;
  }
  const tools: Tools = {
    world,
    at,
    checkDocuments: (of) => checkDocuments(of, portal),
    issue: (of, result) => issueResult(world, of, result, { authority: service.agency.name, at, address: addressOf(service.ministry) }),
  };
  const before = its.history.length;
  const { status, note, result, effect } = await step.run(its, tools);
  // Withdrawn while the step was under way: what came of it does not count.
  if (its.history.length !== before) return;
  if (status === 5) return askForSupplement(its, at, note);
  effect?.();
  if (result) its.results.push(result);
  its.history.push({ status, at, note });
  its.done += 1;
};

/** @returns what is wrong with the documents that a case cites, for the citizen, or nothing. */
const checkDocuments = async ({ code, documents }: Case, portal: Desk["portal"]): Promise<string | undefined> => {
  for (const { tenTep, sha256, duongDan } of documents) {
    const fetched = await fetchPatiently(portal, duongDan, code);
    if (!("bytes" in fetched)) return `Đề nghị bổ sung "${tenTep}": không tải được từ kho dữ liệu (${"refused" in fetched ? fetched.refused : "kho không trả lời"})`;
    if (createHash("sha256").update(fetched.bytes).digest("hex") !== sha256.toLowerCase()) return `Đề nghị bổ sung "${tenTep}": nội dung tệp không đúng mã băm đã khai`;
  }
  return undefined;
};

const fetchPatiently = async (portal: Desk["portal"], address: string, code: string) => {
  for (let tried = 1; ; tried += 1) {
    const fetched = await portal.fetchDocument(address, code);
    if (!("unreachable" in fetched) || tried === documentTries) return fetched;
    await new Promise((resolve) => setTimeout(resolve, documentPauseMs));
  }
};

const entryOf = (its: Case): LedgerEntry => ({
  code: its.code,
  reference: its.reference,
  person: its.person.key,
  company: its.company?.taxCode,
  actor: its.actor && `${its.actor.vaiTro}: ${its.actor.hoTen}`,
  status: statusOf(its),
  filedAt: its.filedAt.toISOString(),
  receivedAt: its.receivedAt.toISOString(),
  dueAt: its.dueAt.toISOString(),
  fees: its.fees,
  documents: its.documents.map(({ tenTep }) => tenTep),
  history: its.history.map(({ status, at, note }) => ({ status, at: at.toISOString(), note })),
  results: its.results.map(({ name, url, sha256 }) => ({ name, url, sha256 })),
});
