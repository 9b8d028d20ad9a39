import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { citizen, openSubgraph } from "../../kit/testing.ts";
import type { Answer, AskedSubgraph } from "../../kit/testing.ts";
import { drivingLicences } from "../../mocks/driving-licences.ts";
import type { MockRequest } from "../../mocks/ministry.ts";
import { mountWithNock } from "../../mocks/nock.ts";
import { createWorld } from "../../mocks/world.ts";
import definition from "./index.ts";

const url = "http://traffic-police.test";
const now = "2026-11-23T09:00:00+07:00";

let subgraph: AskedSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph(definition, { environment: { TRAFFIC_POLICE_URL: url }, now });
});
afterAll(() => subgraph.close());

const mount = (): readonly MockRequest[] => mountWithNock(drivingLicences, createWorld({ now: () => new Date(now) }), url);

const an = { personalId: "999085000101", oldPersonalId: "990850101" };
const bich = { personalId: "999148000102", oldPersonalId: "991480102" };
const cuong = { oldPersonalId: "990700103" };
const duc = { personalId: "999078000105" };
const giang = { personalId: "999182000106" };
const hai = { personalId: "999091000107" };
const lan = { personalId: "000195000108" };
const nam = { personalId: "999075000109" };
const phong = { personalId: "999088000111" };
const huong = { personalId: "999187000113" };

interface Licence {
  readonly [field: string]: unknown;
}
interface AskedLicences {
  readonly licences: readonly Licence[] | null;
  readonly answer: Answer;
}
const licencesOf = async (identifiers: Parameters<typeof citizen>[0], selection: string): Promise<AskedLicences> => {
  const answer = await subgraph.ask(`{ me { drivingLicences { ${selection} } } }`, { subject: citizen(identifiers) });
  const me = answer.data?.["me"] as { readonly drivingLicences: readonly Licence[] | null };
  return { licences: me.drivingLicences, answer };
};
const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions["code"]);

describe("a citizen's licences", () => {
  it("are there with what the portal's first page shows", async () => {
    mount();
    const { licences, answer } = await licencesOf(an, "number classes points validUntil status");
    expect(answer.errors).toBeUndefined();
    expect(licences).toEqual([{ number: "999150000101", classes: ["B"], points: 12, validUntil: "2036-01-27", status: "VALID" }]);
  });

  it("come with everything on the card", async () => {
    mount();
    const { licences } = await licencesOf(an, "printedClasses { code scheme mapsTo } scheme validity { kind until } mayDrive reasonsNotToDrive classesInForce issuedOn testPassedOn issuingAuthority card");
    expect(licences).toEqual([
      {
        printedClasses: [{ code: "B", scheme: "SINCE_2025", mapsTo: ["B"] }],
        scheme: "SINCE_2025",
        validity: { kind: "UNTIL", until: "2036-01-27" },
        mayDrive: true,
        reasonsNotToDrive: [],
        classesInForce: ["B"],
        issuedOn: "2026-01-27",
        testPassedOn: "2026-01-07",
        issuingAuthority: "Phòng Cảnh sát giao thông Công an thành phố Hà Nội",
        card: "PLASTIC",
      },
    ]);
  });

  it("are found under the old number in the same single call", async () => {
    const calls = mount();
    const { licences } = await licencesOf(bich, "number classes points validUntil validity { kind } scheme card");
    expect(licences).toEqual([{ number: "999150000102", classes: ["A_UNDER_175_CM3"], points: null, validUntil: null, validity: { kind: "NO_END" }, scheme: "BEFORE_2025", card: "PAPER" }]);
    expect(calls.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ soDinhDanh: "999148000102", soCMND: "991480102" }]);
  });

  it("are found for somebody who has only the old number", async () => {
    mount();
    const { licences } = await licencesOf(cuong, "number classes validity { kind }");
    expect(licences).toEqual([{ number: "999150000103", classes: ["A_UNDER_175_CM3"], validity: { kind: "NO_END" } }]);
  });

  it("are none for somebody without one, known to the register or not, and without any number nobody is asked", async () => {
    const calls = mount();
    expect((await licencesOf({ personalId: "999168000110" }, "number")).licences).toEqual([]);
    expect((await licencesOf({ personalId: "999168999999" }, "number")).licences).toEqual([]);
    expect(calls).toHaveLength(2);
    expect(await licencesOf({}, "number")).toEqual({ licences: [], answer: { data: { me: { drivingLicences: [] } } } });
    expect(calls).toHaveLength(2);
  });

  it("have both the exchanged one and what replaced it, the latest first", async () => {
    mount();
    const { licences } = await licencesOf(duc, "number status classes mayDrive reasonsNotToDrive replacedBy { number status }");
    expect(licences).toEqual([
      { number: "999150001105", status: "VALID", classes: ["A", "B"], mayDrive: true, reasonsNotToDrive: [], replacedBy: null },
      { number: "999150000105", status: "EXCHANGED", classes: ["A_UNDER_175_CM3", "B"], mayDrive: false, reasonsNotToDrive: ["EXCHANGED", "EXPIRED"], replacedBy: { number: "999150001105", status: "VALID" } },
    ]);
  });

  it("with old classes are good for those of today", async () => {
    mount();
    const { licences } = await licencesOf(lan, "classes points printedClasses { code scheme mapsTo }");
    expect(licences).toEqual([
      {
        classes: ["B", "BE"],
        points: null,
        printedClasses: [
          { code: "B2", scheme: "BEFORE_2025", mapsTo: ["B", "C1"] },
          { code: "FB2", scheme: "BEFORE_2025", mapsTo: ["BE", "C1E"] },
        ],
      },
    ]);
  });

  it("when suspended and without points say why, until when, and that the test comes after six months", async () => {
    mount();
    const { licences } = await licencesOf(hai, "status points mayDrive reasonsNotToDrive suspendedUntil pointsTestFrom pointsRestoredOn exchange { possibleOnline obstacles }");
    expect(licences).toEqual([
      {
        status: "SUSPENDED",
        points: 0,
        mayDrive: false,
        reasonsNotToDrive: ["SUSPENDED", "NO_POINTS"],
        suspendedUntil: "2028-08-24",
        pointsTestFrom: "2027-03-09",
        pointsRestoredOn: null,
        exchange: { possibleOnline: false, obstacles: ["SUSPENDED", "OPEN_VIOLATIONS"] },
      },
    ]);
  });

  it("with points gone tell when they come back, counting from a deduction that was made", async () => {
    mount();
    const { licences } = await licencesOf(giang, "points pointsRestoredOn violations { nodes { id state deductedOn pointsDeducted } }");
    expect(licences).toEqual([
      {
        points: 8,
        pointsRestoredOn: "2027-08-15",
        violations: {
          nodes: [
            { id: "VP-0106-02", state: "PENDING", deductedOn: null, pointsDeducted: 2 },
            { id: "VP-0106-01", state: "FINE_PAID", deductedOn: "2026-08-15", pointsDeducted: 4 },
          ],
        },
      },
    ]);
  });

  it("when expired, or held, say so", async () => {
    mount();
    expect((await licencesOf(nam, "status validUntil mayDrive reasonsNotToDrive")).licences).toEqual([{ status: "EXPIRED", validUntil: "2026-10-09", mayDrive: false, reasonsNotToDrive: ["EXPIRED"] }]);
    expect((await licencesOf(phong, "status hold { authority appointmentOn } reasonsNotToDrive exchange { obstacles }")).licences).toEqual([
      { status: "HELD", hold: { authority: "Đội Cảnh sát giao thông số 1, Công an Thành phố Hồ Chí Minh", appointmentOn: "2026-11-28" }, reasonsNotToDrive: ["HELD"], exchange: { obstacles: ["HELD", "OPEN_VIOLATIONS"] } },
    ]);
  });

  it("with a class and a state new to us are shown as far as they are known, in no word of the register", async () => {
    mount();
    const { licences, answer } = await licencesOf(huong, "classes status mayDrive classesInForce printedClasses { code scheme mapsTo } exchange { possibleOnline obstacles }");
    expect(licences).toEqual([
      {
        classes: ["B", "UNKNOWN"],
        status: "UNKNOWN",
        mayDrive: null,
        classesInForce: null,
        printedClasses: [
          { code: "B", scheme: "SINCE_2025", mapsTo: ["B"] },
          { code: "UNKNOWN", scheme: "UNKNOWN", mapsTo: ["UNKNOWN"] },
        ],
        exchange: { possibleOnline: false, obstacles: ["NOT_KNOWN"] },
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/X1|DANG_XAC_MINH/);
  });

  it("cost one call however often and under whatever alias they are asked", async () => {
    const calls = mount();
    await subgraph.ask(`{ me { drivingLicences { number } again: drivingLicences { points replacedBy { number } } } one: drivingLicence(number: "999150000105") { number } }`, { subject: citizen(duc) });
    expect(calls).toHaveLength(1);
  });

  it("are asked anew for the next request: nothing personal is kept", async () => {
    const calls = mount();
    await licencesOf(an, "number");
    await licencesOf(an, "number");
    expect(calls).toHaveLength(2);
  });
});

describe("violations", () => {
  const pageOf = async (page: string) => {
    const { licences } = await licencesOf(hai, `violations${page} { totalCount pageInfo { hasNextPage endCursor } nodes { id occurredOn fine decisionNumber state pointsDeducted } }`);
    return licences?.[0]?.["violations"] as { readonly pageInfo: { readonly endCursor: string }; readonly nodes: readonly Licence[] };
  };

  it("come the latest first, a page at a time, amounts as numbers and a reference even where the register has none", async () => {
    mount();
    const first = await pageOf("(first: 2)");
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(first.nodes).toEqual([
      { id: "VP-0107-03", occurredOn: "2026-10-09", fine: 35_000_000, decisionNumber: "0307/QĐ-XPHC", state: "FINE_UNPAID", pointsDeducted: null },
      { id: "VP-0107-02", occurredOn: "2026-08-25", fine: 19_000_000, decisionNumber: "0207/QĐ-XPHC", state: "FINE_PAID", pointsDeducted: 10 },
    ]);
    const second = await pageOf(`(first: 2, after: "${first.pageInfo.endCursor}")`);
    expect(second).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    expect(second.nodes).toEqual([{ id: "999150000107-1", occurredOn: "2026-03-28", fine: 19_000_000, decisionNumber: "0107/QĐ-XPHC", state: "FINE_PAID", pointsDeducted: 4 }]);
  });

  it("refuse a page that is too large", async () => {
    mount();
    expect(codesOf(await subgraph.ask("{ me { drivingLicences { violations(first: 51) { totalCount } } } }", { subject: citizen(hai) }))).toEqual(["BAD_INPUT"]);
  });
});

describe("a licence by its number", () => {
  const ask = (number: string, identifiers: Parameters<typeof citizen>[0] | null = an) =>
    subgraph.ask("query ($number: ID!) { drivingLicence(number: $number) { number } }", { variables: { number }, subject: identifiers && citizen(identifiers) });
  const refer = (number: string, identifiers: Parameters<typeof citizen>[0] | null = an) =>
    subgraph.ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on DrivingLicence { number status } } }`, {
      variables: { of: [{ __typename: "DrivingLicence", number }] },
      subject: identifiers && citizen(identifiers),
    });

  it("is found among one's own, by look-up and by reference", async () => {
    mount();
    expect(await ask("999150000101")).toEqual({ data: { drivingLicence: { number: "999150000101" } } });
    expect(await refer("999150000101")).toEqual({ data: { _entities: [{ number: "999150000101", status: "VALID" }] } });
  });

  it("of somebody else is the same calls and the same answer as one that does not exist", async () => {
    const calls = mount();
    const others = [await ask("999150000107"), await refer("999150000107")];
    const callsForOthers = calls.map(({ path: called, body }) => [called, body]);
    const absent = [await ask("999159999999"), await refer("999159999999")];
    expect(others).toEqual([{ data: { drivingLicence: null } }, { data: { _entities: [null] } }]);
    expect(JSON.stringify(absent)).toBe(JSON.stringify(others));
    expect(calls.slice(2).map(({ path: called, body }) => [called, body])).toEqual(callsForOthers);
  });

  it.each(["99915000010", "9991500001011", "99915000010a", "", "' OR 1=1", "９９９150000101"])("refuses %j and says what a number is, without asking the register", async (number) => {
    const calls = mount();
    const answer = await ask(number);
    expect(codesOf(answer)).toEqual(["BAD_INPUT"]);
    expect(answer.errors?.[0]?.message).toContain("12 digits");
    expect(calls).toEqual([]);
  });

  it("needs somebody who asks, whatever the number", async () => {
    const calls = mount();
    expect(codesOf(await ask("999150000101", null))).toEqual(["UNAUTHENTICATED"]);
    expect(codesOf(await ask("nonsense", null))).toEqual(["UNAUTHENTICATED"]);
    expect(codesOf(await refer("999150000101", null))).toEqual(["UNAUTHENTICATED"]);
    expect(codesOf(await subgraph.ask("{ me { drivingLicences { number } } }"))).toEqual(["UNAUTHENTICATED"]);
    expect(calls).toEqual([]);
  });

  it("is not reached by a reference to another citizen", async () => {
    const calls = mount();
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Citizen { drivingLicences { number } } } }`;
    expect(await subgraph.ask(query, { variables: { of: [{ __typename: "Citizen", id: "somebody-else" }] }, subject: citizen(an) })).toEqual({ data: { _entities: [null] } });
    expect(calls).toEqual([]);
  });
});

describe("the classes of licences", () => {
  const ask = (argument: string) => subgraph.ask(`{ drivingLicenceClasses${argument} { code scheme minimumAge term { kind years } covers mapsTo vehicle vehicleVietnamese } }`);

  it("are public: those of today without a day", async () => {
    const { data, errors } = await ask("");
    expect(errors).toBeUndefined();
    const classes = data?.["drivingLicenceClasses"] as readonly Licence[];
    expect(classes).toHaveLength(15);
    expect(classes[4]).toEqual({
      code: "C1",
      scheme: "SINCE_2025",
      minimumAge: 18,
      term: { kind: "YEARS", years: 10 },
      covers: ["B"],
      mapsTo: ["C1"],
      vehicle: "Lorry of more than 3,500 and up to 7,500 kg in all",
      vehicleVietnamese: "Ô tô tải và ô tô chuyên dùng có khối lượng toàn bộ trên 3.500 kg đến 7.500 kg",
    });
  });

  it("are those of the day that is asked, and what they became", async () => {
    const { data } = await ask(`(on: "2024-12-31")`);
    const d = (data?.["drivingLicenceClasses"] as readonly Licence[] | undefined)?.find(({ code }) => code === "D");
    expect(d).toMatchObject({ scheme: "BEFORE_2025", term: { kind: "ON_CARD", years: null }, mapsTo: ["D2"] });
  });

  it("are refused for a day before the table, and for what is no day", async () => {
    expect(codesOf(await ask(`(on: "2009-06-30")`))).toEqual(["BAD_INPUT"]);
    expect(codesOf(await ask(`(on: "30/06/2019")`))).toEqual(["BAD_INPUT"]);
  });
});
