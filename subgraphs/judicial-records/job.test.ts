import nock from "nock";
import { describe, expect, it, onTestFinished } from "vitest";
import { citizen, openSubgraph } from "../../kit/testing.ts";
import definition from "./index.ts";
import { awaitJob, usualPauses } from "./job.ts";
import { connect } from "./ministry.ts";

const never = new AbortController().signal;

describe("waiting for a job", () => {
  it("polls until there is a result, and no longer", async () => {
    const answers = [undefined, undefined, "done", "too late"];
    let polls = 0;
    expect(await awaitJob(async () => answers[polls++], never, [1])).toBe("done");
    expect(polls).toBe(3);
  });

  it("waits longer each time, first of all before the first poll", async () => {
    const moments = [performance.now()];
    await awaitJob(async () => (moments.push(performance.now()) > 3 ? "done" : undefined), never, [20, 40, 80]);
    const [began = 0, first = 0, second = 0, third = 0] = moments;
    // A timer may fire a millisecond early by this clock.
    expect(first - began).toBeGreaterThanOrEqual(19);
    expect(second - first).toBeGreaterThanOrEqual(39);
    expect(third - second).toBeGreaterThanOrEqual(79);
    expect(usualPauses).toEqual([100, 200, 400, 800]);
  });

  it("is a timeout at the deadline", async () => {
    await expect(awaitJob(async () => undefined, AbortSignal.timeout(30), [10])).rejects.toMatchObject({ code: "MINISTRY_TIMEOUT" });
  });

  it("is given up when the gateway has left, without another poll", async () => {
    const left = new AbortController();
    let polls = 0;
    const waiting = awaitJob(
      async () => {
        polls += 1;
        left.abort();
        return undefined;
      },
      left.signal,
      [1],
    );
    await expect(waiting).rejects.toMatchObject({ code: "MINISTRY_UNAVAILABLE" });
    expect(polls).toBe(1);
  });

  it("passes a fault of a poll on at once", async () => {
    let polls = 0;
    const failing = async (): Promise<string> => {
      polls += 1;
      throw new Error("fault");
    };
    await expect(awaitJob(failing, never, [1])).rejects.toThrow("fault");
    expect(polls).toBe(1);
  });
});

describe("a system that never finishes", () => {
  const url = "http://judicial-records.test";
  const an = citizen({ personalId: "999085000101", fullName: "Nguyễn Văn An" });

  it("is asked once, polled for as long as the deadline allows, and then left alone", async () => {
    let submitted = 0;
    let polls = 0;
    nock(url)
      .persist()
      .post(/.*/)
      .reply(202, () => {
        submitted += 1;
        return { maYeuCau: "YC-0123456789" };
      });
    nock(url)
      .persist()
      .get(/.*/)
      .reply(200, () => {
        polls += 1;
        return { maYeuCau: "YC-0123456789", trangThai: "DANG_XU_LY" };
      });
    const subgraph = await openSubgraph(
      { ...definition, ministry: (configuration, dependencies) => connect(configuration, dependencies, { deadlineMs: 1_000, pauses: [20] }) },
      { environment: { JUDICIAL_RECORDS_URL: url } },
    );
    onTestFinished(() => subgraph.close());
    const { errors } = await subgraph.ask("{ me { judicialRecordCertificates { number } } }", { subject: an });
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual(["MINISTRY_TIMEOUT"]);
    const pollsByDeadline = polls;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(submitted).toBe(1);
    expect(pollsByDeadline).toBeGreaterThan(1);
    expect(polls).toBe(pollsByDeadline);
  });
});
