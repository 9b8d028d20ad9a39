/** The steps that every ministry's script begins and ends with. */
import type { Step } from "./cases.ts";

/** The next working morning: what the application cites is fetched, and what does not hold is asked for again. */
export const takeUp: Step<unknown> = {
  afterDays: () => 1,
  time: "08:30",
  async run(its, { checkDocuments }) {
    const wrong = await checkDocuments(its);
    return wrong === undefined ? { status: 4, note: "Hồ sơ đang được xử lý" } : { status: 5, note: wrong };
  },
};

/** The result is in the citizen's hands, and what is collected then has been. */
export const handOver = <Application>(afterDays: (application: Application) => number): Step<Application> => ({
  afterDays,
  time: "15:00",
  async run({ fees }, { at }) {
    const collected = fees.filter((fee) => fee.collected === "ON_RETURN");
    const effect = (): void => {
      for (const fee of collected) fee.paidAt = at;
    };
    return { status: 10, note: collected.length === 0 ? "Đã trả kết quả" : "Đã trả kết quả và thu phí, lệ phí", effect };
  },
});
