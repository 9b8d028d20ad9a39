/** Fees as agencies report them, and as they can be paid. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createOfferReader, publicOfferKey, readOfferPublicKeys } from "../../kit/offer.ts";
import { readPayable } from "../../kit/payable.ts";
import { actedFor, citizen } from "../../kit/testing.ts";
import { agencyClient, certificateCode as code, certificateDossier, fee, keyOf, openDossiers, recordsPolice, step, told, wholeDossier } from "./testing.ts";
import type { OpenedDossiers } from "./testing.ts";

const an = citizen({ personalId: "999085000101" });
const obligation = `${code}/PHI-LLTP`;
let dossiers: OpenedDossiers;
beforeAll(async () => {
  dossiers = await openDossiers();
});
afterAll(() => dossiers.close());
beforeEach(() => dossiers.empty());

interface ShownFee {
  readonly name?: string;
  readonly amount?: number;
  readonly state?: string;
  readonly payable?: { readonly offer: string } | null;
}
const feesOf = async (of = code, { fields = "name amount state payable { obligation payee amountDue leastAmount }", subject = an } = {}): Promise<readonly ShownFee[]> => {
  const answer = await dossiers.ask(`{ dossier(code: "${of}") { fees { ${fields} } } }`, { subject });
  expect(answer.errors).toBeUndefined();
  return told<{ readonly fees: readonly ShownFee[] }>(answer, "dossier").fees;
};
const states = async (of = code): Promise<readonly unknown[]> => (await feesOf(of)).map(({ state, payable }) => [state, payable !== null]);
const police = () => agencyClient(dossiers, recordsPolice);
const report = async (...data: readonly object[]): Promise<void> => {
  for (const each of data) expect((await (await police()).whole(each)).error_code).toBe(0);
};
const settle = (amount: number, state = "SETTLED") =>
  dossiers.run(`insert into settlement (id, obligation, amount, paid_on, digest, state, reference, reason) values (gen_random_uuid(), '${obligation}', ${amount}, '2026-11-23', 'x', '${state}', ${state === "SETTLED" ? "'BL-1', null" : "null, 'REFUSED'"})`);

describe("a fee", () => {
  it("that the agency asks for can be paid, to whom it says", async () => {
    await report(certificateDossier());
    expect(await feesOf()).toEqual([
      { name: "Phí cung cấp thông tin lý lịch tư pháp", amount: 200_000, state: "DUE", payable: { obligation, payee: "Cục Hồ sơ nghiệp vụ, Bộ Công an", amountDue: 200_000, leastAmount: 200_000 } },
    ]);
  });

  it("is offered for its dossier, by this owner, to whoever it is about, whoever acts for them", async () => {
    await report(certificateDossier());
    const reader = createOfferReader(readOfferPublicKeys(publicOfferKey(keyOf("dossiers"))));
    for (const subject of [an, actedFor(an), actedFor(an, { role: "GUARDIAN" })]) {
      const [shown] = await feesOf(code, { fields: "payable { offer }", subject });
      const read = await reader.read(shown?.payable?.offer ?? "", { kind: "payable", issuers: ["dossiers"], subject: an.id, purpose: "payment" });
      const offer = "offer" in read ? read.offer : undefined;
      expect(offer?.id).toBe(obligation);
      expect(offer && readPayable(offer)).toEqual({
        description: { vi: `Phí cung cấp thông tin lý lịch tư pháp, hồ sơ ${code}`, en: expect.stringContaining(code) as string },
        ...{ amountDue: 200_000, leastAmount: 200_000, settled: 0, settleAt: "/settlements", booking: {} },
        payee: { kind: "BANK", name: "Cục Hồ sơ nghiệp vụ, Bộ Công an", account: expect.stringMatching(/^99\d+$/) as string, bank: "Ngân hàng Mẫu" },
      });
    }
  });

  it.each([
    ["while it is not asked for", { TrangThaiHoSo: 4 }, [["NOT_DUE", false]]],
    ["when the agency says that it was paid", { DanhSachLePhi: [fee({ TrangThaiThanhToan: 2 })] }, [["PAID", false]]],
    ["when it was given back", { DanhSachLePhi: [fee({ TrangThaiThanhToan: "4" })] }, [["PAID", false]]],
    ["of nothing", { DanhSachLePhi: [fee({ Gia: 0 })] }, [["NOT_DUE", false]]],
    ["collected on return, beside one that is not", { DanhSachLePhi: [fee(), fee({ MaPhiLePhi: "PHI-TRA", HinhThucThu: "4" })] }, [["DUE", true], ["NOT_DUE", false]]],
    ["collected on return, beside one that was paid", { DanhSachLePhi: [fee({ TrangThaiThanhToan: 2 }), fee({ MaPhiLePhi: "PHI-TRA", HinhThucThu: 4 })] }, [["PAID", false], ["NOT_DUE", false]]],
  ])("%s is not to be paid", async (_what, changes, expected) => {
    await report(certificateDossier(changes));
    expect(await states()).toEqual(expected);
  });

  it.each([
    ["whose payment failed", { TrangThaiThanhToan: 3 }],
    ["of which nothing is said", { TrangThaiThanhToan: null }],
    ["collected on return, when that is all that is asked for", { HinhThucThu: 4 }],
    ["written as text", { Gia: "200.000", TrangThaiThanhToan: "1" }],
  ])("%s is to be paid", async (_what, changes) => {
    await report(certificateDossier({ DanhSachLePhi: [fee(changes)] }));
    expect(await feesOf()).toMatchObject([{ amount: 200_000, state: "DUE", payable: { amountDue: 200_000 } }]);
  });

  it("of an agency that collects nothing through the portal is shown, and not offered", async () => {
    const agency = await agencyClient(dossiers);
    const lePhi = { TenPhiLePhi: "", MaPhiLePhi: "LP-GPLX", HinhThucThu: "1", Gia: "135000", LoaiPhiLePhi: "2" };
    await agency.whole(wholeDossier({ TrangThaiHoSo: "6", NgayCapNhat: "20261117090000", DanhSachLePhi: [{ ...lePhi, TrangThaiThanhToan: "0" }] }));
    expect(await feesOf("G01.899.101-261116-0001")).toEqual([{ name: "LP-GPLX", amount: 135_000, state: "DUE", payable: null }]);
    // In its system 1 is paid.
    await agency.whole(wholeDossier({ TrangThaiHoSo: "6", NgayCapNhat: "20261117090000", DanhSachLePhi: [{ ...lePhi, TrangThaiThanhToan: "1" }] }));
    expect(await states("G01.899.101-261116-0001")).toEqual([["PAID", false]]);
  });

  it("that was settled through the portal is paid, before its agency tells of it", async () => {
    await report(certificateDossier());
    await settle(200_000);
    expect(await states()).toEqual([["PAID", false]]);
  });

  it("that was raised after it was settled is owed for the rest, and never for more than it is", async () => {
    await report(certificateDossier(), certificateDossier({ NgayCapNhat: "20261117090000", DanhSachLePhi: [fee({ Gia: 205_000 })] }));
    await settle(200_000);
    expect(await feesOf()).toMatchObject([{ amount: 205_000, state: "DUE", payable: { amountDue: 5_000, leastAmount: 5_000 } }]);
  });

  it("that its agency refused to book is still owed", async () => {
    await report(certificateDossier());
    await settle(200_000, "REFUSED");
    expect(await states()).toEqual([["DUE", true]]);
  });

  it("of a dossier that was never reported is not known", async () => {
    const { data } = await dossiers.ask("query ($of: [_Any!]!) { _entities(representations: $of) { ... on Dossier { fees { name } } } }", { subject: an, variables: { of: [{ __typename: "Dossier", code }] } });
    expect(data?.["_entities"]).toEqual([{ fees: [] }]);
  });
});

describe("reports of fees", () => {
  it("give the same fees in any order, and however often", async () => {
    const messages = [
      certificateDossier({ TrangThaiHoSo: 2, NgayCapNhat: "20261116090000", DanhSachLePhi: [fee({ Gia: 400_000, TenPhiLePhi: "Phí" })] }),
      certificateDossier(),
      certificateDossier({ NgayCapNhat: "20261117090000", DanhSachLePhi: [fee({ Gia: 205_000 }), fee({ MaPhiLePhi: "PHI-2", Gia: 10_000, TrangThaiThanhToan: 2 })] }),
      certificateDossier({ NgayCapNhat: "20261118090000", DanhSachLePhi: [] }),
    ];
    const orders = [messages, messages.toReversed(), [...messages, ...messages], [messages[2], messages[0], messages[3], messages[1]]];
    for (const order of orders) {
      await dossiers.empty();
      await report(...order.filter((each) => each !== undefined));
      expect(await feesOf(code, { fields: "name amount state" })).toEqual([
        { name: "Phí cung cấp thông tin lý lịch tư pháp", amount: 10_000, state: "PAID" },
        { name: "Phí cung cấp thông tin lý lịch tư pháp", amount: 205_000, state: "DUE" },
      ]);
    }
  });

  it("that were written in one second and differ count alike in either order", async () => {
    const two = [certificateDossier({ DanhSachLePhi: [fee({ Gia: 190_000 })] }), certificateDossier({ DanhSachLePhi: [fee({ Gia: 210_000 })] })];
    for (const order of [two, two.toReversed()]) {
      await dossiers.empty();
      await report(...order);
      expect((await feesOf()).map(({ amount }) => amount)).toEqual([190_000]);
    }
  });

  it("never make unpaid what was paid, whenever they were written", async () => {
    await report(certificateDossier({ DanhSachLePhi: [fee({ TrangThaiThanhToan: 2 })] }));
    for (const NgayCapNhat of ["20261115090000", "20261117090000"]) {
      await report(certificateDossier({ NgayCapNhat }));
      expect(await states()).toEqual([["PAID", false]]);
    }
  });

  it("are of the last step that they tell, where they do not say when they were written", async () => {
    await report(certificateDossier({ NgayCapNhat: "", TrangThaiHoSo: 2, DanhSachLePhi: [fee({ Gia: 400_000 })] }), certificateDossier());
    expect((await feesOf()).map(({ amount }) => amount)).toEqual([200_000]);
  });

  it("go with the dossier: paid, it goes on, and its days are counted from then", async () => {
    await report(certificateDossier());
    const read = async () => (await dossiers.ask(`{ dossier(code: "${code}") { status time dueOn } }`, { subject: an })).data?.["dossier"];
    expect(await read()).toEqual({ status: "PAYMENT_REQUESTED", time: "PAUSED", dueOn: null });
    await (await police()).step(step(4, "20261118090000", { MaHoSo: code }));
    // Ten days from the 16th are the 1st of December, and two more were waited.
    expect(await read()).toEqual({ status: "PROCESSING", time: "RUNNING", dueOn: "2026-12-03" });
  });

  it.each([
    ["without a code", [fee({ MaPhiLePhi: "" })]],
    ["below nothing", [fee({ Gia: -1 })]],
    ["of a part of a đồng", [fee({ Gia: "200000.5" })]],
    ["without an amount", [fee({ Gia: "" })]],
    ["that no table can hold", [fee({ TenPhiLePhi: "Phí\0" })]],
    ["whose state its system does not have", [fee({ TrangThaiThanhToan: 0 })]],
    ["two of one code", [fee(), fee({ Gia: 1 })]],
    ["a flood of them", Array.from({ length: 101 }, (_, n) => fee({ MaPhiLePhi: String(n) }))],
  ])("are refused: %s", async (_what, DanhSachLePhi) => {
    expect(await (await police()).whole(certificateDossier({ DanhSachLePhi }))).toMatchObject({ error_code: "02" });
    expect((await dossiers.ask("{ me { dossiers { totalCount } } }", { subject: an })).data).toEqual({ me: { dossiers: { totalCount: 0 } } });
  });

  it("are refused beyond what any dossier costs, whole", async () => {
    const many = (from: number) => Array.from({ length: 60 }, (_, n) => fee({ MaPhiLePhi: String(from + n) }));
    await report(certificateDossier({ DanhSachLePhi: many(0) }));
    expect((await (await police()).whole(certificateDossier({ DanhSachLePhi: many(60) }))).error_code).toBe("06");
    expect(await feesOf()).toHaveLength(60);
  });
});
