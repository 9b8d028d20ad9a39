/** The people of the mock world hang together: one person, one set of numbers, at every ministry. */
import { describe, expect, it } from "vitest";
import { ministries } from "../index.ts";
import { createWorld } from "../world.ts";

const now = () => new Date("2026-11-23T02:00:00Z");
const { personas, companies } = createWorld({ now });

const unique = (values: readonly string[]): void => expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
const given = (values: readonly (string | undefined)[]): string[] => values.filter((value) => value !== undefined);

/** Every string in a value, with the path to it. */
const strings = (value: unknown, path = ""): [string, string][] => {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => strings(item, `${path}.${key}`));
};

describe("the personas", () => {
  it("are at least the fourteen that the examples speak of", () => {
    for (const key of ["nguyen-van-an", "tran-thi-bich", "le-van-cuong", "pham-thi-dung", "hoang-minh-duc", "vo-thi-giang", "dang-van-hai", "bui-thi-lan", "doan-van-nam", "truong-thi-oanh", "lam-quoc-phong", "ngo-thi-quyen", "ho-thi-huong", "can-bo-mot-cua"]) {
      expect(personas.map((persona) => persona.key)).toContain(key);
    }
  });

  it("share no number with one another", () => {
    unique(personas.map(({ key }) => key));
    unique(personas.map(({ signIn }) => signIn.techId));
    unique(given(personas.map(({ signIn }) => signIn.personalId)));
    unique(given(personas.map(({ signIn }) => signIn.oldPersonalId)));
    unique(given(personas.map(({ signIn }) => signIn.phone)));
    unique(companies.map(({ taxCode }) => taxCode));
  });

  const [numbered, unnumbered] = [personas.filter(({ signIn }) => signIn.personalId !== undefined), personas.filter(({ signIn }) => signIn.personalId === undefined)];

  it("without a personal number are not in the register", () => {
    expect(unnumbered.map(({ key, population }) => [key, population])).toEqual([["le-van-cuong", undefined]]);
  });

  it.each(numbered.map((persona) => [persona.key, persona] as const))("%s has a personal number that says what the register says", (_key, { signIn: { personalId = "" }, population }) => {
    expect(personalId).toMatch(/^(?:999|000)\d{9}$/);
    const [century, year] = [Number(personalId[3]), Number(personalId.slice(4, 6))];
    expect(population?.dateOfBirth.slice(0, 4)).toBe(String(1900 + Math.floor(century / 2) * 100 + year));
    expect(population?.sex).toBe(century % 2 === 0 ? "Nam" : "Nữ");
  });

  it.each(personas.map((persona) => [persona.key, persona] as const))("%s is named at other ministries by no number but their own", (_key, persona) => {
    const own = new Set([...given([persona.signIn.personalId, persona.signIn.oldPersonalId, persona.signIn.taxCode])]);
    const others = new Set(personas.filter((other) => other.key !== persona.key).flatMap(({ signIn }) => given([signIn.personalId, signIn.oldPersonalId, signIn.taxCode, signIn.techId])));
    const foreign = strings(persona).filter(([, value]) => others.has(value) && !own.has(value));
    expect(foreign).toEqual([]);
  });

  it("represent only firms that there are, under their right names", () => {
    for (const { key, signIn } of personas) {
      for (const { taxCode, name } of signIn.organisations ?? []) expect(companies, `${key}: ${taxCode}`).toContainEqual(expect.objectContaining({ taxCode, name }));
    }
    const represented = new Set(personas.flatMap(({ signIn }) => (signIn.organisations ?? []).map(({ taxCode }) => taxCode)));
    expect(companies.filter(({ taxCode }) => !represented.has(taxCode))).toEqual([]);
  });

  it("act only for others, who are there, as an official of some office or as a guardian", () => {
    const held = personas.flatMap(({ key, signIn }) => (signIn.mandates ?? []).map((mandate) => ({ holder: key, agency: signIn.agency, ...mandate })));
    unique(held.map(({ holder, citizen }) => `${holder} ${citizen}`));
    expect(new Set(held.map(({ role }) => role))).toEqual(new Set(["OFFICIAL", "GUARDIAN"]));
    for (const { holder, agency, citizen, role } of held) {
      expect(personas.map(({ key }) => key).filter((key) => key !== holder)).toContain(citizen);
      expect(agency !== undefined).toBe(role === "OFFICIAL");
    }
  });

  it("say in one line why they exist", () => {
    for (const { story } of personas) expect(story).toMatch(/^.{20,140}\.$/u);
  });
});

describe("one seed and one clock", () => {
  it("make the same world on any machine, byte for byte", () => {
    const json = () => JSON.stringify([createWorld({ now }).personas, createWorld({ now }).companies, createWorld({ now }).token("a", 1)]);
    expect(json()).toBe(json());
  });

  it("and another day another one, as far away from it", () => {
    const { calendar } = createWorld({ now: () => new Date("2026-11-23T16:59:59Z") });
    expect([calendar.date(0), calendar.date(1), calendar.month(-11)]).toEqual(["2026-11-23", "2026-11-24", { year: 2025, month: 12 }]);
    // 17:00 in Greenwich is midnight in Vietnam.
    expect(createWorld({ now: () => new Date("2026-11-23T17:00:00Z") }).calendar.date(0)).toBe("2026-11-24");
  });

  it("leave every ministry at a port of its own", () => {
    unique(ministries.map(({ port }) => String(port)));
    unique(ministries.map(({ name }) => name));
  });
});
