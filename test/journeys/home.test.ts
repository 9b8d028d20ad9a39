/** The portal's home page, as each persona sees it: everything of theirs in one answer, and what their story says. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personas } from "../../mocks/personas/index.ts";
import { createWorld } from "../../mocks/world.ts";
import { startTestFederation } from "../federation.ts";
import type { TestFederation } from "../federation.ts";
import { HomeDocument } from "../generated/graphql.ts";
import type { HomeQuery } from "../generated/graphql.ts";

type Me = NonNullable<HomeQuery["me"]>;

/** What each persona is there to show. */
const stories: Readonly<Record<string, (me: Me) => void>> = {
  "nguyen-van-an"(me) {
    expect(me.identity).toMatchObject({ status: "COMPLETE", missing: [], assuranceLevel: "LEVEL_2" });
    expect(me.taxpayer).toMatchObject({ taxCode: "999085000101", status: { code: "ISSUED", inForce: true }, obligations: { totalAmountDue: 0 } });
    expect(me.drivingLicences).toMatchObject([{ classes: ["B"], points: 12, status: "VALID" }]);
    expect(me.electricityAccounts?.nodes).toHaveLength(1);
    expect(me.judicialRecordCertificates).toMatchObject([{ form: "FORM_1", state: "ISSUED" }]);
  },
  "tran-thi-bich"(me) {
    expect(me.identity?.missing).toEqual(["PHONE"]);
    expect(me.identity?.verificationMethods).not.toContain("ELECTRONIC_IDENTITY_APP");
    expect(me.identity?.verificationMethods).toContain("OFFICIAL_AT_ONE_STOP_SHOP");
    expect(me.drivingLicences).toMatchObject([{ validUntil: null, status: "VALID" }]);
  },
  "le-van-cuong"(me) {
    expect(me.identity).toMatchObject({ status: "NOT_FOUND", missing: ["PERSONAL_ID"] });
    expect(me.fullName).toBe("Lê Văn Cường");
    expect(me.dateOfBirth).toBeNull();
    // Filed under the old number only.
    expect(me.drivingLicences).toHaveLength(1);
  },
  "pham-thi-dung"(me) {
    expect(me.identity).toMatchObject({ status: "MISMATCH" });
    expect(me.identity?.verificationMethods).toContain("RECORD_CORRECTION_AT_POLICE");
    expect(me.dateOfBirth).toBeNull();
    expect(me.taxpayer?.status?.code).toBe("AWAITING_PERSONAL_ID_UPDATE");
  },
  "hoang-minh-duc"(me) {
    const [company] = me.representations ?? [];
    expect(company).toMatchObject({ role: "LEGAL_REPRESENTATIVE", organisation: { taxCode: "9900000016" } });
    expect(new Set(company?.organisation.customsDeclarations?.nodes.map(({ channel }) => channel))).toEqual(new Set(["GREEN", "YELLOW", "RED", "NOT_ROUTED"]));
    expect(me.customsDeclarations?.nodes).toEqual([]);
  },
  "vo-thi-giang"(me) {
    const overdue = me.taxpayer?.obligations?.nodes.filter((obligation) => obligation.overdue) ?? [];
    expect(overdue.map(({ amountDue }) => amountDue)).toContain(5_052_600_000);
    expect(me.taxpayer?.obligations?.totalAmountDue).toBeGreaterThan(2 ** 31);
    expect(me.electricityAccounts?.nodes[0]?.bills?.nodes.map(({ status }) => status)).toContain("OVERDUE");
  },
  "dang-van-hai"(me) {
    expect(me.drivingLicences).toMatchObject([{ points: 0, status: "SUSPENDED" }]);
    expect(me.judicialRecordCertificates?.map(({ form }) => form).toSorted()).toEqual(["FORM_1", "FORM_2"]);
  },
  "bui-thi-lan"(me) {
    expect(me.identity?.status).toBe("COMPLETE");
    expect(me.customsDeclarations?.nodes).toMatchObject([{ type: "H11" }]);
  },
  "doan-van-nam"(me) {
    const accounts = me.electricityAccounts?.nodes ?? [];
    expect(accounts).toHaveLength(20);
    for (const corporation of ["HANOI", "HCMC", "NPC", "CPC", "SPC"]) expect(accounts.filter((account) => account.corporation === corporation)).toHaveLength(4);
    expect(me.drivingLicences).toMatchObject([{ status: "EXPIRED" }]);
  },
  "truong-thi-oanh"(me) {
    expect(me.taxpayer?.obligations?.nodes).toMatchObject([{ kind: "REGISTRATION_FEE_LAND", overdue: true }]);
    // The southern corporation's empty body is "nothing owed", and known.
    expect(me.electricityAccounts?.nodes[0]?.outstanding).toEqual({ state: "KNOWN", amount: 0 });
  },
  "lam-quoc-phong"(me) {
    const [lotus, river] = (me.representations ?? []).map(({ organisation }) => organisation.customsDeclarations?.nodes.map(({ number }) => number) ?? []);
    expect(lotus?.length).toBeGreaterThan(0);
    expect(river?.length).toBeGreaterThan(0);
    expect(lotus?.filter((number) => river?.includes(number))).toEqual([]);
    expect(me.drivingLicences).toMatchObject([{ status: "HELD" }]);
  },
  "ngo-thi-quyen"(me) {
    expect(me.identity).toMatchObject({ status: "INCOMPLETE", missing: ["PORTRAIT", "FINGERPRINTS"], assuranceLevel: "LEVEL_1" });
    expect(me.judicialRecordCertificates).toBeNull();
  },
  "ho-thi-huong"(me) {
    // Composed in one register, decomposed in the other: still one person.
    expect(me.identity?.status).toBe("COMPLETE");
    expect(me.fullName).toBe("Hồ Thị Hường".normalize("NFC"));
    expect(me.drivingLicences).toMatchObject([{ status: "UNKNOWN" }]);
  },
  "can-bo-mot-cua"(me) {
    expect(me.taxpayer?.obligations?.nodes).toEqual([]);
    expect([me.judicialRecordCertificates, me.drivingLicences, me.electricityAccounts?.nodes, me.representations]).toEqual([[], [], [], []]);
  },
  "mai-van-thinh"(me) {
    expect(me.identity).toMatchObject({ status: "INCOMPLETE", missing: ["DATE_OF_BIRTH", "PERMANENT_ADDRESS", "PHONE"] });
    expect(me.dateOfBirth).toBeNull();
  },
};

/** Sign-ins of level 1 are kept from one ministry, by rule; nobody else sees an error. */
const lowAssurance = ["le-van-cuong", "ngo-thi-quyen"];

let federation: TestFederation;
beforeAll(async () => {
  federation = await startTestFederation();
});
afterAll(() => federation.stop());

describe("Home", () => {
  const people = createWorld().personas;

  it("has a story for every persona", () => {
    expect(personas.length).toBeGreaterThanOrEqual(14);
    expect(Object.keys(stories).toSorted()).toEqual(people.map(({ key }) => key).toSorted());
  });

  it.each(people.map(({ key, signIn }) => [key, signIn.techId] as const))("of %s", async (key, id) => {
    const { status, data, errors } = await federation.ask(HomeDocument, { as: key });
    expect(status).toBe(200);
    expect(data?.me?.id).toBe(id);
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual(lowAssurance.includes(key) ? [[["me", "judicialRecordCertificates"], "ASSURANCE_TOO_LOW"]] : []);
    if (data?.me) stories[key]?.(data.me);
    expect.hasAssertions();
  });

  it("of two people asked for at the same time, many times over, never mixes them", async () => {
    const pairs = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const [an, giang] = await Promise.all([federation.ask(HomeDocument, { as: "nguyen-van-an" }), federation.ask(HomeDocument, { as: "vo-thi-giang" })]);
        return [an.data?.me?.taxpayer?.taxCode, giang.data?.me?.taxpayer?.taxCode];
      }),
    );
    expect(new Set(pairs.map(String))).toEqual(new Set(["999085000101,999182000106"]));
  });

  it("without a sign-in is refused, and public fields beside it answer", async () => {
    const refused = await federation.ask(HomeDocument);
    expect(refused.data).toEqual({ me: null });
    expect(refused.errors).toMatchObject([{ path: ["me"], extensions: { code: "UNAUTHENTICATED" } }]);
    const mixed = await federation.askText("{ me { id } estimateElectricityBill(kWh: 250) { total } }");
    expect(mixed.data).toEqual({ me: null, estimateElectricityBill: { total: 633_204 } });
  });
});
