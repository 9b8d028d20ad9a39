/** A dossier that waits for its fee, from asking to the end: the fee is offered, paid through the portal or at the counter, and the dossier goes on. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { developmentOfferKey, readOfferKey } from "../../kit/offer.ts";
import { Secret } from "../../kit/secret.ts";
import { signSettlement } from "../../kit/settlement.ts";
import { bookingsOf } from "../../mocks/bookings.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";

let federation: TestFederation;
beforeAll(async () => {
  federation = await startTestFederation();
});
afterAll(() => federation.stop());

const ask = async (query: string, as: string, variables: Record<string, unknown> = {}): Promise<Readonly<Record<string, unknown>>> => {
  const { data, errors } = await federation.askText(query, { as, variables });
  expect(errors).toEqual([]);
  return data ?? {};
};
const request = async (as: string): Promise<string> => {
  const { requested } = await ask(
    "mutation ($input: RequestJudicialRecordCertificateInput!) { requested: requestJudicialRecordCertificate(input: $input) { ... on JudicialRecordCertificateRequested { dossier { code } } } }",
    as,
    { input: { form: "FORM_1", purpose: "Bổ sung hồ sơ", idempotencyKey: randomUUID() } },
  );
  return (requested as { dossier: { code: string } }).dossier.code;
};
interface Waiting {
  readonly status: string;
  readonly fees: readonly { readonly state: string; readonly payable: { readonly obligation: string; readonly amountDue: number } | null }[];
}
const dossier = async (code: string, as: string) => (await ask("query ($code: ID!) { dossier(code: $code) { status fees { state payable { obligation amountDue } } } }", as, { code }))["dossier"] as Waiting | null;
/** What the ministry tells the portal comes by itself. */
const until = async (code: string, as: string, expected: object): Promise<void> => {
  await expect.poll(() => dossier(code, as), { timeout: 10_000 }).toMatchObject(expected);
};
const waiting = { status: "PAYMENT_REQUESTED", fees: [{ state: "DUE", payable: { amountDue: 200_000 } }] };
const goesOn = async (code: string, as: string): Promise<void> => {
  const fees = [{ state: "PAID", payable: null }];
  await until(code, as, { status: "PROCESSING", fees });
  await federation.advance("3w");
  await until(code, as, { status: "RETURNED", fees });
};
const post = async (url: string, body: object): Promise<unknown> => (await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })).json();

describe("a certificate that waits for its fee", () => {
  it("goes on when payments have told that it was paid", async () => {
    const as = "nguyen-van-an";
    const code = await request(as);
    await until(code, as, waiting);
    const { obligation = "", amountDue = 0 } = (await dossier(code, as))?.fees[0]?.payable ?? {};

    const key = readOfferKey("payments", new Secret(developmentOfferKey("payments")));
    const settlement = { id: randomUUID(), obligation, amount: amountDue, paidAt: "2026-11-23T09:00:00+07:00", transaction: "GD-0001", booking: {} };
    const notice = await signSettlement(key, "dossiers", "the payer", settlement);
    expect(await post(`${federation.subgraphs.get("dossiers")?.url}/settlements`, { notice })).toMatchObject({ state: "SETTLED" });
    expect(bookingsOf(federation.world.world, "judicial-records")).toMatchObject([{ id: settlement.id, what: obligation, amount: 200_000 }]);
    await goesOn(code, as);
  });

  it("goes on when it was paid at the counter", async () => {
    const as = "dang-van-hai";
    const code = await request(as);
    await until(code, as, waiting);
    expect(await post(`${federation.world.control}/counter`, { ministry: "judicial-records", what: code })).toEqual({ ministry: "judicial-records", paid: code });
    await goesOn(code, as);
  });

  it("waits for as long as nobody pays", async () => {
    const as = "tran-thi-bich";
    const code = await request(as);
    await federation.advance("4w");
    await until(code, as, waiting);
    expect((await dossier(code, as))?.fees).toHaveLength(1);
  });
});
