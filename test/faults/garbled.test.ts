/** Answers of ministries with bytes changed, cut or doubled on the way: data or a coded fault, never an error of ours, never a hang. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citizen, openSubgraph } from "../../kit/testing.ts";
import { ministries } from "../../mocks/index.ts";
import type { MockMinistry, MockResponse } from "../../mocks/ministry.ts";
import { serveMinistry } from "../../mocks/serve.ts";
import { createWorld } from "../../mocks/world.ts";
import { subgraphDefinitions, testNow } from "../federation.ts";

const queries: Readonly<Record<string, string>> = {
  identity: "{ me { id dateOfBirth sex nationality birthPlace addresses { line commune district province validFrom validTo } identity { status missing mismatched verificationMethods } } }",
  tax: "{ me { taxpayer { name type status { code label reason inForce } obligations(first: 20) { totalAmountDue nodes { id kind period amountAssessed amountDue dueDate overdue state debtors paymentSlip { total } } } } } }",
  "judicial-records": "{ me { judicialRecordCertificates { number form state requestedOn issuedOn convictions { offence judgedOn isSpent } officeBans { office until } } } }",
  customs: "{ me { customsDeclarations { totalCount nodes { number type channel status registeredAt exchangeRate dutiesTotal lines { hsCode valueVnd dutyVnd } supplements { status changes { field before after } } } } } }",
  "driving-licences": "{ me { drivingLicences { number classes points validUntil status mayDrive violations { nodes { occurredOn fine } } exchange { possibleOnline } } } }",
  electricity: "{ me { electricityAccounts { nodes { customerCode address outstanding { state amount } bills { nodes { period consumption total status tiers { kwh amount } recomputed { matches } } } } unavailableCorporations } } }",
  trade: `{ _entities(representations: [{ __typename: "Organisation", taxCode: "9900000016" }]) { ... on Organisation { traderProfile { state validUntil } certificatesOfOrigin { nodes { state form issuedOn goods { hsCode criterion value } history { state at } } } promotions { nodes { kind state provinces { name } prizeValue } } } } }`,
};

/** Somebody with something at each ministry. */
const asked: Readonly<Record<string, string>> = { identity: "nguyen-van-an", tax: "vo-thi-giang", "judicial-records": "dang-van-hai", customs: "bui-thi-lan", "driving-licences": "dang-van-hai", electricity: "doan-van-nam", trade: "hoang-minh-duc" };

type Damage = { readonly kind: "flip" | "cut" | "double" | "drop"; readonly at: number; readonly byte: number };
const damage: fc.Arbitrary<Damage> = fc.record({ kind: fc.constantFrom("flip", "flip", "flip", "cut", "double", "drop"), at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) });

const apply = (bytes: Buffer, { kind, at, byte }: Damage): Buffer => {
  const index = Math.min(bytes.length - 1, Math.floor(at * bytes.length));
  if (bytes.length === 0) return bytes;
  switch (kind) {
    case "flip":
      return Buffer.concat([bytes.subarray(0, index), Buffer.from([byte]), bytes.subarray(index + 1)]);
    case "cut":
      return bytes.subarray(0, index);
    case "double":
      return Buffer.concat([bytes.subarray(0, index), bytes.subarray(Math.floor(index / 2))]);
    case "drop":
      return Buffer.concat([bytes.subarray(0, index), bytes.subarray(index + 1 + (byte % 16))]);
  }
};

const allowed = ["MINISTRY_BAD_ANSWER", "MINISTRY_UNAVAILABLE", "MINISTRY_TIMEOUT", "FORBIDDEN"];

describe("garbled answers", () => {
  it.each(Object.keys(queries))("of %s are data or a coded fault", async (name) => {
    const definition = (await subgraphDefinitions()).find((each) => each.name === name);
    if (!definition) throw new Error(`no subgraph ${name}`);
    const world = createWorld({ now: () => new Date(testNow) });
    let damages: readonly Damage[] = [];
    const garble = (ministry: MockMinistry): MockMinistry => ({
      ...ministry,
      handle(request, inWorld): MockResponse {
        const response = ministry.handle(request, inWorld);
        return { ...response, body: damages.reduce(apply, Buffer.from(response.body)) };
      },
    });
    const served = await Promise.all(ministries.filter((ministry) => ministry.name.split("/")[0] === name).map((ministry) => serveMinistry(garble(ministry), world, { port: 0 })));
    const environment = Object.fromEntries(
      Object.entries(definition.environment).flatMap(([variable, { development }]) => {
        const mock = served.find((each) => development === `http://127.0.0.1:${ministries.find((ministry) => ministry.name === each.name)?.port}`);
        return mock ? [[variable, mock.url]] : [];
      }),
    );
    const signIn = world.personas.find(({ key }) => key === asked[name])?.signIn;
    const subject = citizen({ ...(signIn?.personalId && { personalId: signIn.personalId }), ...(signIn?.oldPersonalId && { oldPersonalId: signIn.oldPersonalId }), ...(signIn && { fullName: signIn.fullName }), hasPhone: true, organisations: signIn?.organisations ?? [] });
    const subgraph = await openSubgraph(definition, { environment, now: testNow });
    try {
      const ask = () => subgraph.ask(queries[name] ?? "", { subject });
      expect((await ask()).errors).toBeUndefined();
      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (next) => {
          damages = next;
          const { data, errors = [] } = await ask();
          damages = [];
          expect(data?.["me"] ?? data?.["_entities"]).toBeTruthy();
          for (const { extensions } of errors) expect(allowed).toContain(extensions["code"]);
        }),
        process.env["FUZZ_RUNS"] === undefined ? { numRuns: 60, seed: 101 } : { numRuns: Number(process.env["FUZZ_RUNS"]) },
      );
      // Nothing of it sticks.
      expect((await ask()).errors).toBeUndefined();
    } finally {
      await subgraph.close();
      await Promise.all(served.map((each) => each.close()));
    }
  }, 600_000);
});
