import { Writable } from "node:stream";
import Fastify from "fastify";
import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { loggerOptions } from "../kit/log.ts";
import { actedFor, citizen } from "../kit/testing.ts";
import { auditEntryOf, auditInLog } from "./audit.ts";

const subject = actedFor(citizen({ personalId: "999085000101", fullName: "Nguyễn Văn An" }));
const asked = (text: string, name?: string): string | undefined => auditEntryOf(subject, "trace", parse(text), name)?.asked;

describe("an entry of the audit", () => {
  it("says who acted for whom, for which case, and what was asked: no name, no number", () => {
    expect(auditEntryOf(subject, "trace", parse("{ me { fullName } }"), undefined)).toEqual({
      traceId: "trace",
      subject: "citizen-under-test",
      viewer: "viewer-under-test",
      role: "OFFICIAL",
      case: "TEST-0001",
      asked: "me.fullName",
    });
  });

  it.each([
    ["the fields of the root and below, each once", "{ me { taxpayer { taxCode } fullName fullName } viewer { id } }", "me.fullName me.taxpayer viewer.id"],
    ["the schema's names, whatever the client calls them", "{ nothing: me { harmless: drivingLicences { number } } }", "me.drivingLicences"],
    ["what stands in fragments", "{ ...A } fragment A on Query { me { ... on Citizen { ...B } } } fragment B on Citizen { electricityAccounts { nodes { address } } }", "me.electricityAccounts"],
    ["what may be skipped", "query ($no: Boolean!) { me { fullName @skip(if: $no) } }", "me.fullName"],
  ])("names %s", (_what, text, expected) => {
    expect(asked(text)).toBe(expected);
  });

  it("names what the chosen operation asks", () => {
    expect(asked("query A { me { id } } query B { viewer { id } }", "B")).toBe("viewer.id");
  });

  it("is not made of the citizen's own requests, nor of nobody's", () => {
    const document = parse("{ me { id } }");
    expect(auditEntryOf(citizen(), "trace", document, undefined)).toBeUndefined();
    expect(auditEntryOf(null, "trace", document, undefined)).toBeUndefined();
  });
});

describe("the audit in the log", () => {
  const entry = { traceId: "trace", subject: "c-1", viewer: "official-1", role: "OFFICIAL", case: "TEST-0001", asked: "me.fullName" } as const;
  const written = (level: string): readonly unknown[] => {
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const { logger, ...options } = loggerOptions(level);
    const app = Fastify({ ...options, logger: typeof logger === "object" && { ...logger, stream } });
    app.log.info("something else");
    auditInLog(app.log)(entry);
    return lines.map((line) => JSON.parse(line) as unknown);
  };

  it.each(["warn", "error"])("is written also where only %s is", (level) => {
    expect(written(level)).toEqual([{ level: 30, time: expect.any(String) as string, ...entry, msg: "acted for a citizen" }]);
  });

  it("is silent where everything is", () => {
    expect(written("silent")).toEqual([]);
  });
});
