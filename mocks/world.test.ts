import { expect, it } from "vitest";
import { casesOf } from "./cases.ts";
import { drivingLicences } from "./driving-licences.ts";
import { casesBeforeThen, createWorld } from "./world.ts";

/** The code that the first case of a world is given. */
const firstCode = (began: string): string | undefined => {
  const world = createWorld({ seed: "test", now: () => new Date(began), casesBefore: casesBeforeThen(new Date(began)) });
  const application = { maThamChieu: crypto.randomUUID(), soDinhDanh: "999085000101", hoTen: "Nguyễn Văn An", soGPLX: "999150000101", giayKhamSucKhoe: { soGiay: "GKSK-99-0000101", maCoSo: "99001" } };
  const headers = { authorization: "Bearer mock-traffic-police-key" };
  drivingLicences.handle({ method: "POST", path: "/api/gplx/ho-so-doi", query: new URLSearchParams(), headers, body: JSON.stringify(application) }, world);
  return casesOf(world, "driving-licences")[0]?.code;
};

it("a world that begins later in the day gives other codes", () => {
  expect(["00:00:00", "09:00:00", "09:00:01", "23:59:59"].map((time) => firstCode(`2026-11-23T${time}+07:00`))).toEqual([
    "G01.899.101-261123-0001",
    "G01.899.101-261123-324001",
    "G01.899.101-261123-324011",
    "G01.899.101-261123-863991",
  ]);
});
