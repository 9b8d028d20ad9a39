/** A director and a broker supplement and cancel customs declarations, through the gateway and by trusted documents; what customs' own books say afterwards. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { holdFilings } from "../../mocks/customs.ts";
import { seaStarDeclarations } from "../../mocks/personas/customs-declarations.ts";
import type { FaultKind } from "../../mocks/serve.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { CancelCustomsDeclarationDocument, CustomsDeclarationDocument, SupplementCustomsDeclarationDocument } from "../generated/graphql.ts";
import type { CancelCustomsDeclarationMutationVariables, CustomsDeclarationQuery, SupplementCustomsDeclarationMutationVariables } from "../generated/graphql.ts";
import trusted from "../generated/persisted-documents.json" with { type: "json" };
import { codesIn, newKey, openPortal, the } from "../portal.ts";
import type { Portal, Who } from "../portal.ts";

let federation: TestFederation;
let portal: Portal;
beforeAll(async () => {
  federation = await startTestFederation({ manifest: trusted, gateway: { TRUSTED_DOCUMENTS_ONLY: "true" } });
  portal = openPortal({ gateway: federation.url, control: federation.world.control, signIn: federation.world.signIn.issuer });
});
afterEach(async () => {
  holdFilings(federation.world.world, false);
  await portal.fault("customs", "off");
});
afterAll(() => federation.stop());

const duc: Who = { as: "hoang-minh-duc" };
const phong: Who = { as: "lam-quoc-phong" };

type Supplement = Omit<SupplementCustomsDeclarationMutationVariables, "idempotencyKey">;
type Cancellation = Omit<CancelCustomsDeclarationMutationVariables, "idempotencyKey">;
const supplement = async (variables: Supplement, who = duc, idempotencyKey = newKey()) => (await portal.read(SupplementCustomsDeclarationDocument, who, { ...variables, idempotencyKey })).supplementCustomsDeclaration;
const cancel = async (variables: Cancellation, who = duc, idempotencyKey = newKey()) => (await portal.read(CancelCustomsDeclarationDocument, who, { ...variables, idempotencyKey })).cancelCustomsDeclaration;
const declaration = async (number: string, who = duc): Promise<CustomsDeclarationQuery["customsDeclaration"]> => (await portal.read(CustomsDeclarationDocument, who, { number })).customsDeclaration;
const filingsOf = async (owner: string) => (await portal.filings("customs")).filter((each) => each.owner === owner);
const leaseEnds = async (): Promise<void> => void (await federation.subgraphs.get("customs")?.database?.run("update acts set lease_until = clock_timestamp(), retry_at = clock_timestamp() where state <> 'DONE'"));

const seaStar = "9900000016";
const twelfth = (number: string, digit: number): string => `${number.slice(0, 11)}${digit}`;

describe("the director of a trading firm", () => {
  it("supplements a cleared declaration: it has the next number, and is found by all of them", async () => {
    const { decision, number, reference } = the("decision", await supplement({}));
    expect([decision, number]).toEqual(["ACCEPTED", twelfth(seaStarDeclarations.toSupplement, 3)]);
    for (const digit of [0, 1, 2, 3]) expect(await declaration(twelfth(number, digit))).toMatchObject({ number, amendmentCount: 3, supplements: [{ changes: [{ field: "INVOICE_NUMBER", before: "INV-00108", after: "INV-00108A" }] }, {}, {}, {}] });
    expect(await filingsOf(seaStar)).toMatchObject([{ message: "AMC", receipt: reference, number, filer: "999078000105", state: "A" }]);
    // The page's example again: what it names is the declaration of before.
    expect(codesIn(await supplement({}))).toEqual(["AMENDED_SINCE", "UNCHANGED"]);
  });

  it("cancels one whose goods never came, and is refused where they are gone, inspected in breach, or too long cleared", async () => {
    expect(the("decision", await cancel({}))).toMatchObject({ decision: "ACCEPTED", number: seaStarDeclarations.toCancel, declaration: { status: "CANCELLED" } });
    expect(codesIn(await cancel({ number: seaStarDeclarations.clearedExport, ground: "DUPLICATE" }))).toEqual(["GOODS_THROUGH"]);
    expect(codesIn(await cancel({ number: seaStarDeclarations.inBreach, ground: "DUPLICATE" }))).toEqual(["IN_BREACH"]);
    expect(codesIn(await cancel({}))).toEqual(["ALREADY_CANCELLED"]);
    expect(the("reasons", await supplement({ number: seaStarDeclarations.tooLate })).reasons).toMatchObject([{ code: "WINDOW_CLOSED", day: "2026-11-08" }]);
    expect(await declaration(seaStarDeclarations.clearedExport)).toMatchObject({ direction: "EXPORT", status: "CLEARED", cancellations: [] });
  });

  it("sees a channel that came late, and the ones of before", async () => {
    expect(await declaration("109999001100")).toMatchObject({ channel: "GREEN" });
    await portal.route(seaStarDeclarations.notRouted, "2");
    await portal.route(seaStarDeclarations.notRouted, "3");
    expect(await declaration(seaStarDeclarations.notRouted)).toMatchObject({ channel: "RED", status: "PHYSICAL_CHECK", channelHistory: [{ channel: "RED" }, { channel: "YELLOW" }] });
  });

  it("waits for an officer: the decisions are in the declarations when the world has gone on", async () => {
    const { lastDay, duplicate, notRouted } = seaStarDeclarations;
    const quantity = await supplement({ number: lastDay, changes: [{ field: "QUANTITY", lineNumber: 1, after: "5" }], reason: "Nhận thừa hàng" });
    expect(the("decision", quantity)).toMatchObject({ decision: "REFERRED", number: lastDay, declaration: { supplements: [{ status: "SUBMITTED" }] } });
    for (const number of [duplicate, notRouted]) expect(the("decision", await cancel({ number, ground: "DUPLICATE", explanation: "Khai trùng" }))).toMatchObject({ decision: "REFERRED", declaration: { status: "CANCEL_REQUESTED" } });
    await portal.advance("3d");
    expect(await declaration(lastDay)).toMatchObject({ number: twelfth(lastDay, 1), supplements: [{ status: "ACCEPTED" }] });
    expect(await declaration(duplicate)).toMatchObject({ status: "CANCELLED", cancellations: [{ status: "ACCEPTED" }] });
    expect(await declaration(notRouted)).toMatchObject({ status: "PHYSICAL_CHECK", cancellations: [{ status: "REJECTED", reason: "Không tìm thấy tờ khai khác của cùng lô hàng" }] });
    expect((await filingsOf(seaStar)).filter(({ decision }) => decision).map(({ decision }) => decision?.accepted)).toEqual([true, true, false]);
  });
});

describe("a broker for two firms", () => {
  it("acts for one, and neither reaches nor learns of the other's declarations", async () => {
    const number = "109999003040";
    const asked = { number, organisation: "9900000023", changes: [{ field: "DESCRIPTION" as const, lineNumber: 1, after: "Vải dệt thoi 100 % polyester, đã nhuộm, khổ 1,5 m" }], reason: "Ghi thiếu khổ vải" };
    expect(the("decision", await supplement(asked, phong))).toMatchObject({ decision: "ACCEPTED", number: twelfth(number, 1) });
    for (const other of ["109999005030", seaStarDeclarations.toSupplement, "109999999990"]) {
      expect(codesIn(await supplement({ ...asked, number: other }, phong))).toEqual(["DECLARATION_NOT_FOUND"]);
      expect(codesIn(await cancel({ number: other, organisation: "9900000023", ground: "DUPLICATE" }, phong))).toEqual(["DECLARATION_NOT_FOUND"]);
    }
    expect(await filingsOf("9900000030")).toEqual([]);
    expect(codesIn(await supplement({}, phong))).toEqual(["DECLARATION_NOT_FOUND"]);
  });
});

describe("whoever acts for a citizen", () => {
  const official: Who = { as: "tran-thi-bich", actor: "can-bo-mot-cua" };

  it("reaches nothing of firms", async () => {
    const before = (await portal.filings("customs")).length;
    expect(codesIn(await cancel({}, official))).toEqual(["DECLARATION_NOT_FOUND"]);
    expect(await portal.filings("customs")).toHaveLength(before);
  });

  it("has to be of level 2", async () => {
    expect((await portal.refusal(CancelCustomsDeclarationDocument, { as: "le-van-cuong" }, { idempotencyKey: newKey() })).code).toBe("ASSURANCE_TOO_LOW");
  });
});

describe("an answer of customs that is lost", () => {
  let count = 0;
  const next = async (): Promise<Supplement> => {
    count += 1;
    const now = await declaration("109999001100");
    return { number: now?.number ?? "", changes: [{ field: "INVOICE_NUMBER", after: `INV-${count}` }], reason: "Sai số hóa đơn" };
  };
  /** Files while customs are in trouble, and asks again under the same key when they are well. */
  const twice = async (meanwhile: () => Promise<unknown>) => {
    const [asked, idempotencyKey, before] = [await next(), newKey(), await filingsOf(seaStar)];
    holdFilings(federation.world.world, true);
    const first = portal.refusal(SupplementCustomsDeclarationDocument, duc, { ...asked, idempotencyKey });
    await expect.poll(async () => (await filingsOf(seaStar)).length, { interval: 10, timeout: 5_000 }).toBe(before.length + 1);
    await meanwhile();
    return { asked, idempotencyKey, before, first: (await first).code };
  };

  it.each<readonly [FaultKind]>([["reset"], ["truncate"], ["silent"], ["html"], ["busy"], ["refuse"]])("by %s after the acknowledgement is IN_PROGRESS, and one filing in the end", async (kind) => {
    const { asked, idempotencyKey, before, first } = await twice(() => portal.fault("customs", kind));
    expect(first).toBe("IN_PROGRESS");
    await portal.fault("customs", "off");
    holdFilings(federation.world.world, false);
    await leaseEnds();
    await expect.poll(async () => (await portal.ask(SupplementCustomsDeclarationDocument, duc, { ...asked, idempotencyKey })).data?.supplementCustomsDeclaration, { timeout: 15_000 }).toMatchObject({ decision: "ACCEPTED" });
    expect(await filingsOf(seaStar)).toHaveLength(before.length + 1);
  }, 40_000);
});
