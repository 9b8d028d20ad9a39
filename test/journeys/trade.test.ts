/** Certificates of origin and promotions from asking to the end: filed through the gateway, worked on over the world's days, reported to the portal, and there. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { ApplyForCertificateOfOriginDocument, CertificateOfOriginDocument, CompanyTradeDocument, FilePromotionDocument, PromotionsInProvinceDocument, ResubmitCertificateOfOriginDocument, VerifyCertificateOfOriginDocument } from "../generated/graphql.ts";

let federation: TestFederation;
beforeAll(async () => {
  federation = await startTestFederation();
});
afterAll(() => federation.stop());

const duc = { as: "hoang-minh-duc" };
const phong = { as: "lam-quoc-phong" };
let keys = 0;
const key = (): string => `trade-journey-${(keys += 1)}`;

const ministry = () => federation.ministry("trade");
afterEach(async () => {
  await ministry().setFault({ kind: "off" });
  await federation.ministry("customs").setFault({ kind: "off" });
});
/** Every case that the ministry has, by its own ledger. */
const ledger = () => federation.world.office.ledger.filter((each) => each.ministry === "trade").flatMap(({ procedure, cases }) => cases.map((each) => ({ procedure, ...each })));
const dossier = async (code: string, who = duc) => {
  const { data } = await federation.askText("query ($code: ID!) { dossier(code: $code) { status synchronised procedure { code } agency { vi } results { name state } } }", { ...who, variables: { code } });
  return data?.["dossier"] as { readonly status: string; readonly synchronised: boolean } | null;
};
const documents = async (who = duc) => JSON.stringify((await federation.askText("{ me { documents { nodes { name origin } } } }", who)).data);
const verify = async (number: string) => (await federation.ask(VerifyCertificateOfOriginDocument, { variables: { number } })).data?.verifyCertificateOfOrigin;
const certificate = async (number: string, who = duc) => (await federation.ask(CertificateOfOriginDocument, { ...who, variables: { number } })).data?.certificateOfOrigin;

const coffee = { hsCode: "0901.11.30", description: "Cà phê Robusta nhân sống, loại 1", criterion: "WO", quantity: "38400", unit: "KGM", value: "163200.00" } as const;
const content = { consignee: "Beispiel Kaffee GmbH", consigneeAddress: "Musterstraße 1, Hamburg", currency: "USD", goods: [coffee] };

describe("a certificate of origin", () => {
  it("is applied for, returned, mended, issued, and checked by a stranger", async () => {
    const idempotencyKey = key();
    const { data, errors } = await federation.ask(ApplyForCertificateOfOriginDocument, { ...duc, variables: { content, idempotencyKey } });
    expect(errors).toEqual([]);
    const applied = data?.applyForCertificateOfOrigin;
    if (!applied || !("code" in applied)) throw new Error(JSON.stringify(applied));
    const { code } = applied;
    // The same again is the same case.
    expect((await federation.ask(ApplyForCertificateOfOriginDocument, { ...duc, variables: { content, idempotencyKey } })).data?.applyForCertificateOfOrigin).toMatchObject({ code });
    expect(ledger()).toMatchObject([{ code, procedure: "9.990002", person: "hoang-minh-duc", company: "9900000016" }]);

    await federation.advance("2d");
    expect(await certificate(code)).toMatchObject({ state: "RETURNED", note: expect.stringContaining("hóa đơn") as string });
    expect(await dossier(code)).toMatchObject({ status: "PAPERS_REQUESTED", synchronised: true });
    expect(await certificate(code, phong)).toBeNull();
    expect(await dossier(code, phong)).toBeNull();

    const again = await federation.ask(ResubmitCertificateOfOriginDocument, { ...duc, variables: { code, content: { ...content, invoiceNumber: "INV-00211" }, idempotencyKey: key() } });
    expect(again.data?.resubmitCertificateOfOrigin).toMatchObject({ __typename: "CertificateOfOriginSubmitted", code });
    await federation.advance("5d");
    const issued = await certificate(code);
    expect(issued).toMatchObject({ state: "ISSUED", number: expect.stringMatching(/^VN-DE-26-\d{6}$/) as string });
    expect(await dossier(code)).toMatchObject({ synchronised: true, agency: { vi: expect.stringContaining("Công Thương") as string } });
    expect(ledger()).toMatchObject([{ status: 10, results: [{ name: "C/O mẫu EUR.1" }] }]);
    await expect.poll(() => documents(), { timeout: 10_000 }).toContain("C/O mẫu EUR.1");

    expect(await verify(issued?.number ?? "")).toEqual({ state: "ISSUED", form: "EUR_1", destination: "DE", issuedOn: issued?.issuedOn });
    expect(await verify(code)).toMatchObject({ state: "NOT_FOUND" });
  }, 60_000);

  it("shows its customs declaration to whom customs show it, and stands without it", async () => {
    const read = async () => {
      const { data, errors } = await federation.ask(CompanyTradeDocument, duc);
      const nodes = data?.me?.representations?.[0]?.organisation.certificatesOfOrigin?.nodes ?? [];
      return { errors, declarations: new Map(nodes.map(({ number, customsDeclaration }) => [number, customsDeclaration?.number ?? null])) };
    };
    const { errors, declarations } = await read();
    expect(errors).toEqual([]);
    // The second is too old for customs to have.
    expect([declarations.get("VN-JP-99-000102"), declarations.get("VN-CA-99-000101")]).toEqual(["309999002050", null]);
    await federation.ministry("customs").setFault({ kind: "busy" });
    const without = await read();
    expect(without.declarations.get("VN-JP-99-000102")).toBeNull();
    expect(without.errors.map(({ extensions: { code, service } }) => `${service} ${code}`)).toContain("customs MINISTRY_UNAVAILABLE");
  });

  it("is each firm's own: a broker sees both firms, each with what is its own, and no promotions", async () => {
    const { data, errors } = await federation.ask(CompanyTradeDocument, phong);
    expect(errors).toEqual([]);
    expect(data?.me?.representations?.map(({ organisation: { taxCode, traderProfile, certificatesOfOrigin, promotions } }) => [taxCode, traderProfile?.state, certificatesOfOrigin?.nodes.map(({ number }) => number), promotions])).toEqual([
      ["9900000023", "ACTIVE", ["VN-FR-99-000104"], null],
      ["9900000030", "EXPIRED", [], null],
    ]);
  });

  it("whose ministry is away nulls its own fields and no more", async () => {
    await ministry().setFault({ kind: "busy" });
    const { data, errors } = await federation.askText("{ me { representations { organisation { taxCode name traderProfile { state } customsDeclarations(first: 1) { totalCount } } } } }", duc);
    expect(JSON.stringify(data)).toMatch(/"traderProfile":null,"customsDeclarations":\{"totalCount":[1-9]/);
    expect(errors).toMatchObject([{ extensions: { code: "MINISTRY_UNAVAILABLE", service: "trade" } }]);
  });

  it("is not applied for below level 2, nor by somebody who acts for the director", async () => {
    const send = async (who: { as: string; actor?: string }) => (await federation.ask(ApplyForCertificateOfOriginDocument, { ...who, variables: { content, idempotencyKey: key() } })).errors[0]?.extensions.code;
    expect(await send({ as: "le-van-cuong" })).toBe("ASSURANCE_TOO_LOW");
    expect(await send({ as: "lam-quoc-phong" })).toBe("FORBIDDEN");
  });
});

describe("a promotion", () => {
  it("in several provinces is one file, and is seen in each of them when it is confirmed", async () => {
    const before = ledger().length;
    const { data, errors } = await federation.ask(FilePromotionDocument, { ...duc, variables: { idempotencyKey: key() } });
    expect(errors).toEqual([]);
    const filed = data?.filePromotion;
    if (!filed || !("code" in filed)) throw new Error(JSON.stringify(filed));
    expect(filed).toMatchObject({ procedure: "REGISTRATION", competentAuthority: { kind: "TRADE_PROMOTION_AGENCY" } });
    expect(ledger().length).toBe(before + 1);
    const seenIn = async (province: string) => (await federation.ask(PromotionsInProvinceDocument, { variables: { province } })).data?.promotionsIn?.nodes.some(({ name }) => name === "Mua máy in trúng xe máy");
    expect(await seenIn("79")).toBe(false);
    await federation.advance("2w");
    expect([await seenIn("01"), await seenIn("31"), await seenIn("79"), await seenIn("96")]).toEqual([true, true, true, false]);
    expect(await dossier(filed.code)).toMatchObject({ synchronised: true });
    await expect.poll(() => documents(), { timeout: 10_000 }).toContain("Xác nhận đăng ký hoạt động khuyến mại");
  }, 60_000);

  it("in one province is the registration that the portal lists, with its own department", async () => {
    const { data } = await federation.ask(FilePromotionDocument, { ...duc, variables: { name: "Quay số tại Hải Phòng", provinces: ["31"], idempotencyKey: key() } });
    const filed = data?.filePromotion;
    if (!filed || !("code" in filed)) throw new Error(JSON.stringify(filed));
    expect(filed.competentAuthority).toMatchObject({ kind: "DEPARTMENT", name: { vi: "Sở Công Thương Thành phố Hải Phòng" } });
    await expect.poll(() => dossier(filed.code), { timeout: 10_000 }).toMatchObject({ synchronised: true, procedure: { code: "2.000004" } });
  });
});
