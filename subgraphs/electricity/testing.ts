/** For tests of this subgraph: what other owners sign for a citizen who asks for a connection, and a portal that takes what corporations tell it. */
import nock from "nock";
import { createHash } from "node:crypto";
import { developmentOfferKey, readOfferKey, signOffer } from "../../kit/offer.ts";
import type { NewOffer } from "../../kit/offer.ts";
import { Secret } from "../../kit/secret.ts";
import { citizen } from "../../kit/testing.ts";
import { procedures } from "./connection-request.ts";

const keyOf = (issuer: string) => readOfferKey(issuer, new Secret(developmentOfferKey(issuer)));

export const portal = "http://portal.test";
const paper = "một tờ giấy";

/** What `identity` tells of somebody for a low-voltage connection. */
export const identityOf = (facts: Readonly<Record<string, string>>, over: Partial<NewOffer> = {}): Promise<string> =>
  signOffer(keyOf("identity"), { ...{ subject: citizen().id, kind: "evidence", purpose: procedures.LOW, id: "IDENTITY", version: "1", facts, lifetimeSeconds: 600 }, ...over });

/** What `dossiers` vouches for of a stored file. */
export const documentOf = (name: string, over: Partial<NewOffer> = {}, issuer = "dossiers"): Promise<string> =>
  signOffer(keyOf(issuer), {
    ...{ subject: citizen().id, kind: "document", purpose: procedures.LOW, id: `document-${name}`, version: "1", lifetimeSeconds: 600 },
    facts: { name, mediaType: "application/pdf", size: paper.length, sha256: createHash("sha256").update(paper).digest("hex"), origin: "UPLOADED", use: "use-1", address: `${portal}/documents/${name}/file?use=use-1` },
    ...over,
  });

/** Takes every message, and has every document. */
export const mountPortal = (): void => {
  nock(portal).persist().post("/mapi/login").reply(200, { session: "session", error_code: "00" });
  nock(portal).persist().post("/mapi/g").reply(200, { error_code: "00" });
  nock(portal).persist().get(/^\/documents\//).reply(200, paper);
};
