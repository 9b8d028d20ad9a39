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

/** The result is in the citizen's hands, and the fee collected. */
export const handOver = <Application>(afterDays: (application: Application) => number): Step<Application> => ({
  afterDays,
  time: "15:00",
  run: async ({ fees }) => ({ status: 10, note: fees.length === 0 ? "Đã trả kết quả" : "Đã trả kết quả và thu phí, lệ phí" }),
});
