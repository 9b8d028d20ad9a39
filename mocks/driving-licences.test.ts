import { describe, expect, it } from "vitest";
import { drivingLicences } from "./driving-licences.ts";
import type { MockRequest } from "./ministry.ts";
import { createWorld } from "./world.ts";

const haiPersonalId = "999091000107";
const newWorld = () => createWorld({ now: () => new Date("2026-11-23T09:00:00+07:00") });
const lookUp = (body: unknown, key = "mock-traffic-police-key"): MockRequest => ({
  method: "POST",
  path: "/api/gplx/tra-cuu",
  query: new URLSearchParams(),
  headers: { authorization: `Bearer ${key}` },
  body: JSON.stringify(body),
});

describe("the driving-licence register", () => {
  const world = newWorld();
  const statusOf = (body: unknown, key?: string) => drivingLicences.handle(lookUp(body, key), world).status;

  it("gives the same bytes for the same seed and clock", () => {
    const request = lookUp({ soDinhDanh: haiPersonalId });
    expect(drivingLicences.handle(request, world)).toEqual(drivingLicences.handle(request, newWorld()));
  });

  it("refuses another key, and numbers that are none", () => {
    expect(statusOf({ soDinhDanh: haiPersonalId })).toBe(200);
    expect(statusOf({ soDinhDanh: haiPersonalId }, "other")).toBe(401);
    expect([{}, { soDinhDanh: 999091000107 }, { soDinhDanh: "123" }, { soCMND: "12345678" }, { soDinhDanh: haiPersonalId, soCMND: "x" }].map((body) => statusOf(body))).toEqual([400, 400, 400, 400, 400]);
  });

  it("does not find an old file by the personal number alone", () => {
    const found = (numbers: unknown) => (JSON.parse(String(drivingLicences.handle(lookUp(numbers), world).body)) as { readonly giayPhepLaiXe: readonly unknown[] }).giayPhepLaiXe.length;
    expect(found({ soDinhDanh: "999148000102" })).toBe(0);
    expect(found({ soDinhDanh: "999148000102", soCMND: "991480102" })).toBe(1);
  });

  it("has only licence numbers that cannot be anybody's", () => {
    const numbers = world.personas.flatMap(({ driving }) => driving?.licences.map(({ number }) => number) ?? []);
    expect(numbers).toHaveLength(11);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !/^999\d{9}$/.test(number))).toEqual([]);
  });
});
