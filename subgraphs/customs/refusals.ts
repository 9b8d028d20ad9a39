/** Why something is not filed: what each reason says to whoever asked, and what the gateway's own codes mean. */
import type { PublicMessage } from "../../kit/errors.ts";
import { codeIn } from "./fields.ts";

/** Kept with the outcome. */
export type Refused<Code extends string> = {
  readonly code: Code;
  /** The part of the input that it is about, as a path. */
  readonly field?: string;
  /** The day that it turns on. */
  readonly day?: string;
};

export type SharedCode = "DECLARATION_NOT_FOUND" | "NOT_DECLARANT" | "UNDER_AUDIT" | "CANCELLATION_UNDER_WAY" | "UNKNOWN";

export type SupplementRefusalCode = SharedCode | "AMENDED_SINCE" | "WINDOW_CLOSED" | "CANCELLED" | "SUPPLEMENT_UNDER_WAY" | "TOO_MANY_AMENDMENTS" | "ITEM_NOT_SUPPLEMENTABLE" | "NO_SUCH_LINE" | "UNCHANGED";

export type CancellationRefusalCode = SharedCode | "ALREADY_CANCELLED" | "GROUND_NOT_APPLICABLE" | "TOO_EARLY" | "GOODS_CLEARED" | "GOODS_THROUGH" | "IN_BREACH";

export interface Refusal<Code extends string> {
  readonly code: Code;
  readonly field: string | null;
  readonly day: string | null;
  readonly message: PublicMessage;
}

interface Words {
  /** Where nothing more exact is known. */
  readonly field: string | null;
  readonly words: (day: Day) => PublicMessage;
}

/** The day of a refusal as each language writes it. */
interface Day {
  readonly en: string;
  readonly vi: string;
}

const say = (field: string | null, vi: string, en: string): Words => ({ field, words: () => ({ vi, en }) });

const shared: Readonly<Record<SharedCode, Words>> = {
  DECLARATION_NOT_FOUND: say("number", "Bạn và doanh nghiệp mà bạn đại diện không có tờ khai hải quan nào với số này.", "Neither you nor a firm that you represent has a declaration with this number."),
  NOT_DECLARANT: say("number", "Đại lý chỉ được khai bổ sung, đề nghị hủy tờ khai do chính đại lý khai: hãy đề nghị doanh nghiệp hoặc người đã khai thực hiện.", "A broker acts on what the broker has lodged: ask the firm, or whoever lodged it."),
  UNDER_AUDIT: say("number", "Tờ khai đã có quyết định kiểm tra sau thông quan: hãy làm việc với đơn vị kiểm tra.", "The declaration is under post-clearance audit: speak with the unit that audits it."),
  CANCELLATION_UNDER_WAY: say("number", "Tờ khai đang được xem xét hủy: hãy chờ kết quả.", "Cancelling the declaration is being decided: wait for that."),
  UNKNOWN: say(null, "Cơ quan hải quan không tiếp nhận: hãy liên hệ nơi đăng ký tờ khai để biết lý do.", "Customs did not take it: ask the office where it was registered why."),
};

const supplement: Readonly<Record<SupplementRefusalCode, Words>> = {
  ...shared,
  AMENDED_SINCE: say("number", "Tờ khai đã được khai bổ sung sau số mà bạn nêu: hãy xem lại tờ khai theo số hiện tại.", "The declaration was amended after the number that you gave: look at it again under its present one."),
  WINDOW_CLOSED: {
    field: "number",
    words: ({ vi, en }) => ({
      vi: `Đã hết thời hạn khai bổ sung sau thông quan (ngày cuối: ${vi}): hãy liên hệ cơ quan hải quan nơi đăng ký tờ khai.`,
      en: `The period for supplements after clearance is over (last day: ${en}): speak with the office where it was registered.`,
    }),
  },
  CANCELLED: say("number", "Tờ khai đã hủy: không khai bổ sung được.", "The declaration is cancelled: it is not supplemented."),
  SUPPLEMENT_UNDER_WAY: say("number", "Lần khai bổ sung trước đang được xem xét: hãy chờ kết quả.", "A supplement before this is being decided: wait for that."),
  TOO_MANY_AMENDMENTS: say("number", "Tờ khai đã được khai bổ sung chín lần, là số lần tối đa.", "The declaration was amended nine times, which is all that there can be."),
  ITEM_NOT_SUPPLEMENTABLE: say("changes", "Chỉ tiêu này không được khai bổ sung: hãy đề nghị hủy tờ khai và khai tờ khai khác.", "This item cannot be supplemented: have the declaration cancelled and lodge another."),
  NO_SUCH_LINE: say("changes", "Tờ khai không có dòng hàng này.", "The declaration has no such line of goods."),
  UNCHANGED: say("changes", "Nội dung này đã đúng như trên tờ khai.", "It stands in the declaration so already."),
};

const cancellation: Readonly<Record<CancellationRefusalCode, Words>> = {
  ...shared,
  ALREADY_CANCELLED: say("number", "Tờ khai đã được hủy.", "The declaration is cancelled already."),
  GROUND_NOT_APPLICABLE: say("ground", "Trường hợp hủy này không áp dụng cho tờ khai: xem customsCancellationGrounds.", "This ground is not for this declaration: see customsCancellationGrounds."),
  TOO_EARLY: {
    field: "ground",
    words: ({ vi, en }) => ({ vi: `Chưa hết số ngày kể từ ngày đăng ký: có thể đề nghị hủy theo trường hợp này từ ngày ${vi}.`, en: `The days from registration are not over: this ground holds from ${en} on.` }),
  },
  GOODS_CLEARED: say("number", "Hàng đã thông quan: không hủy được tờ khai theo trường hợp này.", "The goods are cleared: the declaration is not cancelled on this ground."),
  GOODS_THROUGH: say("number", "Hàng đã qua khu vực giám sát hải quan: không hủy được tờ khai.", "The goods have left customs supervision: the declaration is not cancelled."),
  IN_BREACH: say("number", "Hàng đã được kiểm tra và phát hiện vi phạm: hãy làm việc với cơ quan hải quan nơi đăng ký tờ khai.", "The goods were inspected and found in breach: speak with the office where it was registered."),
};

const dayIn = (day: string | undefined): Day => (day === undefined ? { en: "not known", vi: "không rõ" } : { en: day, vi: day.split("-").toReversed().join("/") });

const refusalIn =
  <Code extends string>(words: Readonly<Record<Code, Words>>) =>
  ({ code, field, day }: Refused<Code>): Refusal<Code> => ({ code, field: field ?? words[code].field, day: day ?? null, message: words[code].words(dayIn(day)) });

export const supplementRefusalOf = refusalIn(supplement);
export const cancellationRefusalOf = refusalIn(cancellation);

/** The gateway's codes of what it refuses, invented. */
const sharedCodes: Readonly<Record<string, SharedCode>> = { D0001: "DECLARATION_NOT_FOUND", D0002: "NOT_DECLARANT", D0004: "CANCELLATION_UNDER_WAY", D0008: "UNDER_AUDIT" };

const supplementCodes: Readonly<Record<string, SupplementRefusalCode>> = {
  ...sharedCodes,
  D0003: "CANCELLED",
  D0007: "WINDOW_CLOSED",
  D0009: "AMENDED_SINCE",
  D0010: "ITEM_NOT_SUPPLEMENTABLE",
  D0011: "SUPPLEMENT_UNDER_WAY",
  D0013: "TOO_MANY_AMENDMENTS",
};

const cancellationCodes: Readonly<Record<string, CancellationRefusalCode>> = { ...sharedCodes, D0003: "ALREADY_CANCELLED", D0005: "GOODS_THROUGH", D0006: "IN_BREACH", D0012: "GROUND_NOT_APPLICABLE" };

/** What a refusal by the gateway is here; `UNKNOWN` for a code that it has added. */
export const readSupplementRefusal = (code: string): Refused<SupplementRefusalCode> => ({ code: codeIn(supplementCodes, code) ?? "UNKNOWN" });
export const readCancellationRefusal = (code: string): Refused<CancellationRefusalCode> => ({ code: codeIn(cancellationCodes, code) ?? "UNKNOWN" });
