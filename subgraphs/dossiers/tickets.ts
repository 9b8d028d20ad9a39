/** Addresses that let one person do one thing for a short time: send this upload, fetch this document. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Clock } from "../../kit/clock.ts";
import type { Secret } from "../../kit/secret.ts";

export type TicketKind = "UPLOAD" | "DOWNLOAD";

/** How long each holds: an upload over a slow phone; a download that a browser begins at once. */
export const ticketMs: Readonly<Record<TicketKind, number>> = { UPLOAD: 10 * 60_000, DOWNLOAD: 2 * 60_000 };

const said = z.tuple([z.enum(["UPLOAD", "DOWNLOAD"]), z.string(), z.string(), z.number()]);

export interface Tickets {
  /** @param subject the owner, bound into the ticket. */
  issue(kind: TicketKind, id: string, subject: string): string;
  /** Whether the ticket is ours, for this, and still holds. @returns for whom it was issued. */
  read(kind: TicketKind, id: string, ticket: unknown): string | undefined;
}

/** @param clock the machine's own. */
export const createTickets = (key: Secret, clock: Clock): Tickets => {
  const macOf = (payload: string): Buffer => createHmac("sha256", key.reveal()).update(payload).digest();
  return {
    issue(kind, id, subject) {
      const payload = Buffer.from(JSON.stringify([kind, id, subject, clock.now().getTime() + ticketMs[kind]])).toString("base64url");
      return `${payload}.${macOf(payload).toString("base64url")}`;
    },
    read(kind, id, ticket) {
      if (typeof ticket !== "string" || ticket.length > 1_000) return undefined;
      const [payload, mac, ...rest] = ticket.split(".");
      if (payload === undefined || mac === undefined || rest.length > 0) return undefined;
      const [expected, given] = [macOf(payload), Buffer.from(mac, "base64url")];
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      const [issuedKind, issuedId, subject, until] = said.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
      return issuedKind === kind && issuedId === id && until > clock.now().getTime() ? subject : undefined;
    },
  };
};
