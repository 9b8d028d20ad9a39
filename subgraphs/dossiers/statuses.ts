/** The portal's ten statuses of a dossier, and which may follow which. */

/** A sentence for the citizen. */
export interface LocalisedText {
  readonly vi: string;
  readonly en: string;
}

export type Status =
  | "REGISTERED"
  | "ACCEPTED"
  | "NOT_ACCEPTED"
  | "PROCESSING"
  | "PAPERS_REQUESTED"
  | "PAYMENT_REQUESTED"
  | "WITHDRAWN"
  | "STOPPED"
  | "DECIDED"
  | "RETURNED";

/** What a status means for the time an agency has. */
export type TimeState = "NOT_STARTED" | "RUNNING" | "PAUSED" | "ENDED";

/** Who brings a dossier into a status. */
export type Party = "CITIZEN" | "AGENCY";

interface StatusEntry {
  /** Its number on the portal's wire. */
  readonly code: number;
  /** The portal's own word for it. */
  readonly name: LocalisedText;
  /** What it means for the person whose dossier it is, and what comes next. */
  readonly meaning: LocalisedText;
  /** The step into it, in a line of the history. */
  readonly happened: LocalisedText;
  readonly time: TimeState;
  readonly by: Party;
  /** What may follow. Nothing follows an end. */
  readonly next: readonly Status[];
}

/** The portal's list, whole. A dossier begins as `REGISTERED`. */
export const statuses: Readonly<Record<Status, StatusEntry>> = {
  REGISTERED: {
    code: 1,
    name: { vi: "Mới đăng ký", en: "Registered" },
    meaning: { vi: "Hồ sơ đã được gửi đến cơ quan giải quyết và đang chờ tiếp nhận.", en: "Your dossier has been sent to the agency and waits to be accepted." },
    happened: { vi: "Hồ sơ đã được gửi đến cơ quan giải quyết.", en: "The dossier was sent to the agency." },
    time: "NOT_STARTED",
    by: "CITIZEN",
    next: ["ACCEPTED", "NOT_ACCEPTED", "PAPERS_REQUESTED", "PAYMENT_REQUESTED", "WITHDRAWN"],
  },
  ACCEPTED: {
    code: 2,
    name: { vi: "Được tiếp nhận", en: "Accepted" },
    meaning: { vi: "Cơ quan giải quyết đã tiếp nhận hồ sơ; thời hạn giải quyết bắt đầu được tính.", en: "The agency has accepted your dossier; the time it has begins to count." },
    happened: { vi: "Cơ quan giải quyết đã tiếp nhận hồ sơ.", en: "The agency accepted the dossier." },
    time: "RUNNING",
    by: "AGENCY",
    next: ["PROCESSING", "PAPERS_REQUESTED", "PAYMENT_REQUESTED", "STOPPED", "DECIDED", "WITHDRAWN"],
  },
  NOT_ACCEPTED: {
    code: 3,
    name: { vi: "Không được tiếp nhận", en: "Not accepted" },
    meaning: { vi: "Cơ quan giải quyết không tiếp nhận hồ sơ và đã nêu lý do; bạn có thể nộp hồ sơ mới.", en: "The agency has not accepted your dossier and has said why; you may file a new one." },
    happened: { vi: "Cơ quan giải quyết không tiếp nhận hồ sơ.", en: "The agency did not accept the dossier." },
    time: "ENDED",
    by: "AGENCY",
    next: [],
  },
  PROCESSING: {
    code: 4,
    name: { vi: "Đang xử lý", en: "Being processed" },
    meaning: { vi: "Cơ quan giải quyết đang xử lý hồ sơ; bạn chưa cần làm gì thêm.", en: "The agency is working on your dossier; there is nothing for you to do." },
    happened: { vi: "Hồ sơ được đưa vào xử lý.", en: "The agency worked on the dossier." },
    time: "RUNNING",
    by: "AGENCY",
    next: ["PAPERS_REQUESTED", "PAYMENT_REQUESTED", "STOPPED", "DECIDED", "WITHDRAWN"],
  },
  PAPERS_REQUESTED: {
    code: 5,
    name: { vi: "Yêu cầu bổ sung giấy tờ", en: "Papers requested" },
    meaning: { vi: "Cơ quan giải quyết cần bạn bổ sung giấy tờ; thời hạn giải quyết tạm dừng cho đến khi bạn bổ sung.", en: "The agency needs more papers from you; its time stands still until you have given them." },
    happened: { vi: "Cơ quan giải quyết yêu cầu bổ sung giấy tờ.", en: "The agency asked for more papers." },
    time: "PAUSED",
    by: "AGENCY",
    next: ["ACCEPTED", "NOT_ACCEPTED", "PROCESSING", "PAYMENT_REQUESTED", "STOPPED", "WITHDRAWN"],
  },
  PAYMENT_REQUESTED: {
    code: 6,
    name: { vi: "Yêu cầu thực hiện nghĩa vụ tài chính", en: "Payment requested" },
    meaning: { vi: "Bạn cần nộp phí, lệ phí hoặc nghĩa vụ tài chính khác; thời hạn giải quyết tạm dừng cho đến khi bạn nộp.", en: "There is a fee or another payment for you to make; the agency's time stands still until you have." },
    happened: { vi: "Cơ quan giải quyết yêu cầu nộp phí, lệ phí hoặc nghĩa vụ tài chính khác.", en: "The agency asked for a payment." },
    time: "PAUSED",
    by: "AGENCY",
    next: ["ACCEPTED", "PROCESSING", "PAPERS_REQUESTED", "STOPPED", "DECIDED", "WITHDRAWN"],
  },
  WITHDRAWN: {
    code: 7,
    name: { vi: "Công dân yêu cầu rút hồ sơ", en: "Withdrawn" },
    meaning: { vi: "Hồ sơ đã được rút theo yêu cầu của bạn.", en: "The dossier was withdrawn at your request." },
    happened: { vi: "Hồ sơ được rút theo yêu cầu của công dân.", en: "The dossier was withdrawn at the citizen's request." },
    time: "ENDED",
    by: "CITIZEN",
    next: [],
  },
  STOPPED: {
    code: 8,
    name: { vi: "Dừng xử lý", en: "Stopped" },
    meaning: { vi: "Cơ quan giải quyết đã dừng xử lý hồ sơ và đã thông báo lý do.", en: "The agency has stopped working on your dossier and has said why." },
    happened: { vi: "Cơ quan giải quyết dừng xử lý hồ sơ.", en: "The agency stopped working on the dossier." },
    time: "PAUSED",
    by: "AGENCY",
    next: ["PROCESSING", "RETURNED", "WITHDRAWN"],
  },
  DECIDED: {
    code: 9,
    name: { vi: "Đã xử lý xong", en: "Decided" },
    meaning: { vi: "Hồ sơ đã có kết quả; bạn có thể nhận kết quả.", en: "Your dossier has been decided; the result waits for you." },
    happened: { vi: "Hồ sơ đã có kết quả.", en: "The dossier was decided." },
    time: "ENDED",
    by: "AGENCY",
    next: ["RETURNED"],
  },
  RETURNED: {
    code: 10,
    name: { vi: "Đã trả kết quả", en: "Result returned" },
    meaning: { vi: "Kết quả đã được trả cho bạn.", en: "The result has been given to you." },
    happened: { vi: "Kết quả đã được trả.", en: "The result was returned." },
    time: "ENDED",
    by: "AGENCY",
    next: [],
  },
};

export const firstStatus: Status = "REGISTERED";

const byCode = new Map(Object.entries(statuses).map(([status, { code }]) => [code, status as Status]));

/** @returns `undefined` for a number that the portal's list does not have; `0` is what some systems send when they do not know themselves. */
export const readStatus = (code: number): Status | undefined => byCode.get(code);

/** Whether a status can be reached at all: messages come late, and what lies between may still be on its way. */
export const canReach = (from: Status, to: Status): boolean => {
  const seen = new Set<Status>();
  const waiting = [...statuses[from].next];
  for (let status = waiting.pop(); status !== undefined; status = waiting.pop()) {
    if (status === to) return true;
    if (seen.has(status)) continue;
    seen.add(status);
    waiting.push(...statuses[status].next);
  }
  return false;
};
