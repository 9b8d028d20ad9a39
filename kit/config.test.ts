import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { ConfigurationError, integer, optional, readConfiguration, secret, text, url } from "./config.ts";
import type { Environment, Variables } from "./config.ts";

const variables = {
  MINISTRY_URL: url({ describe: "where the ministry is", development: "http://127.0.0.1:4099" }),
  MINISTRY_KEY: secret({ describe: "what opens it", development: "development key" }),
  CONNECTIONS: integer({ min: 1, max: 100 }, { describe: "how many at once", development: "8" }),
  GREETING: text({ describe: "what it says" }),
  NICKNAME: optional(text({ describe: "what else it is called" })),
};
const complete = { MINISTRY_URL: "https://ministry.example/api/", MINISTRY_KEY: "s3cr3t-value", CONNECTIONS: "12", GREETING: "Xin chào" };

const read = (environment: Environment, dev = false) => readConfiguration(variables, environment, { dev });
const faultsOf = (environment: Environment, { dev = false, of = variables }: { readonly dev?: boolean; readonly of?: Variables } = {}): string[] => {
  try {
    readConfiguration(of, environment, { dev });
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message.split("\n").slice(1);
  }
  throw new Error("the configuration was accepted");
};

describe("a configuration", () => {
  it("is read into types, and frozen", () => {
    const configuration = read(complete);
    expect(configuration).toMatchObject({ MINISTRY_URL: "https://ministry.example/api", CONNECTIONS: 12, GREETING: "Xin chào", NICKNAME: undefined });
    expect(configuration.MINISTRY_KEY.reveal()).toBe("s3cr3t-value");
    expect(Object.isFrozen(configuration)).toBe(true);
  });

  it("holds what was declared and nothing else of the environment", () => {
    expect(Object.keys(read({ ...complete, PATH: "/bin", HOME: "/root" }))).toEqual(Object.keys(variables));
  });

  it("reports all faults at once, each with what the variable is for", () => {
    expect(faultsOf({ MINISTRY_URL: "ministry", CONNECTIONS: "0" })).toEqual([
      "  - MINISTRY_URL must be an http(s) address: where the ministry is",
      "  - MINISTRY_KEY is not set: what opens it",
      "  - CONNECTIONS must be from 1 to 100: how many at once",
      "  - GREETING is not set: what it says",
    ]);
  });

  it("takes an empty variable for an unset one", () => {
    expect(faultsOf({ ...complete, MINISTRY_KEY: "", GREETING: "" })).toHaveLength(2);
  });

  it.each(["ftp://ministry.example", "//ministry.example", "ministry.example:80", "file:///etc/passwd", "http://"])("takes no other address than http(s): %s", (address) => {
    expect(faultsOf({ ...complete, MINISTRY_URL: address })).toHaveLength(1);
  });

  it.each(["-1", "1.5", "1e2", "0x10", " 7", "101", "", "9".repeat(40)])("takes no other number than a whole one within its range: %j", (number) => {
    expect(faultsOf({ ...complete, CONNECTIONS: number })).toHaveLength(1);
  });

  it("does not quote what was wrong", () => {
    expect(faultsOf({ ...complete, MINISTRY_URL: "postgres://user:pa55word@host", CONNECTIONS: "pa55word" }).join("\n")).not.toContain("pa55word");
  });
});

describe("development defaults", () => {
  it("are assumed with --dev", () => {
    const configuration = read({ GREETING: "Xin chào" }, true);
    expect(configuration).toMatchObject({ MINISTRY_URL: "http://127.0.0.1:4099", CONNECTIONS: 8 });
    expect(configuration.MINISTRY_KEY.reveal()).toBe("development key");
  });

  it("are not assumed without it: an unset variable stops the start", () => {
    expect(faultsOf({ GREETING: "Xin chào" })).toHaveLength(3);
  });

  it("give way to what is set", () => {
    expect(read(complete, true)).toMatchObject({ MINISTRY_URL: "https://ministry.example/api", CONNECTIONS: 12 });
  });

  it("do not exist for a variable that declares none", () => {
    expect(faultsOf({}, { dev: true })).toEqual(["  - GREETING is not set: what it says"]);
  });

  it("do not stand in for a value that is wrong", () => {
    expect(faultsOf({ ...complete, CONNECTIONS: "many" }, { dev: true })).toHaveLength(1);
  });

  it("keep their distance from the gateway's port", () => {
    expect(read({ GREETING: "Xin chào", PORT: "5000" }, true).MINISTRY_URL).toBe("http://127.0.0.1:5099");
  });
});

describe("an optional variable", () => {
  it.each([true, false])("may be absent, with --dev %s", (dev) => {
    expect(read(complete, dev).NICKNAME).toBeUndefined();
  });

  it("is read when it is there", () => {
    expect(read({ ...complete, NICKNAME: "Liên Thông" }).NICKNAME).toBe("Liên Thông");
  });

  it("is as strict as any other when it is there", () => {
    const of = { PEER: optional(url({ describe: "somebody else", development: "http://127.0.0.1:1" })) };
    expect(faultsOf({ PEER: "nowhere" }, { of })).toEqual(["  - PEER must be an http(s) address: somebody else"]);
  });

  it("has no development default", () => {
    const of = { PEER: optional(url({ describe: "somebody else", development: "http://127.0.0.1:1" })) };
    expect(readConfiguration(of, {}, { dev: true }).PEER).toBeUndefined();
  });
});

describe("a secret", () => {
  const { MINISTRY_KEY } = read(complete);

  it.each([
    ["inspect", () => inspect({ MINISTRY_KEY }, { depth: null, showHidden: true })],
    ["inspect without its own way", () => inspect(MINISTRY_KEY, { customInspect: false, showHidden: true })],
    ["JSON", () => JSON.stringify({ MINISTRY_KEY })],
    ["a template", () => `key: ${String(MINISTRY_KEY)}`],
    ["concatenation", () => ["key: ", MINISTRY_KEY].join("")],
    ["an error", () => new Error(String(MINISTRY_KEY), { cause: MINISTRY_KEY }).message],
    ["its own properties", () => JSON.stringify(Object.getOwnPropertyDescriptors(MINISTRY_KEY))],
    ["the configuration as a whole", () => inspect(read(complete), { depth: null }) + JSON.stringify(read(complete))],
  ])("is not shown by %s", (_way, show) => {
    expect(show()).not.toContain("s3cr3t");
  });

  it("says that it is one", () => {
    expect(`${String(MINISTRY_KEY)} ${JSON.stringify(MINISTRY_KEY)} ${inspect(MINISTRY_KEY)}`).toBe('[secret] "[secret]" [secret]');
  });
});
