/** What is said of acts upon a dossier. */
import type { AgencyAct } from "./agency-acts.ts";
import type { DossierRefusal } from "./dossier-actions.ts";
import type { LocalisedText } from "./statuses.ts";

export const refusalTexts: Readonly<Record<DossierRefusal, LocalisedText>> = {
  NOT_FOUND: { vi: "Không có hồ sơ này của bạn, hoặc cơ quan giải quyết chưa đồng bộ hồ sơ.", en: "There is no such dossier of yours, or its agency has not reported it yet." },
  NO_RESULT_YET: { vi: "Hồ sơ chưa có kết quả: bạn có thể đánh giá khi cơ quan giải quyết đã trả lời.", en: "There is no result yet: you can rate it when its agency has answered." },
  NOT_ASKED_FOR: { vi: "Cơ quan giải quyết hiện không yêu cầu bổ sung giấy tờ.", en: "The agency does not ask for papers now." },
  TOO_LATE: { vi: "Hồ sơ đã xử lý xong hoặc đã kết thúc, không thể rút.", en: "The dossier has been decided or has ended, and cannot be withdrawn." },
  NOT_ONLINE: { vi: "Cơ quan này chưa tiếp nhận việc này qua Cổng. Hãy liên hệ nơi bạn đã nộp hồ sơ.", en: "This agency does not take this through the portal yet. Ask where the dossier was filed." },
  REFUSED: { vi: "Cơ quan giải quyết không nhận yêu cầu này; vui lòng liên hệ cơ quan.", en: "The agency did not take this; please ask the agency." },
};

export const takenTexts: Readonly<Record<AgencyAct["kind"], LocalisedText>> = {
  WITHDRAW: { vi: "Cơ quan giải quyết đã nhận yêu cầu rút hồ sơ; trạng thái thay đổi khi cơ quan đồng bộ.", en: "The agency has taken your withdrawal; the status changes when it has reported that." },
  SUPPLEMENT: { vi: "Cơ quan giải quyết đã nhận giấy tờ bổ sung; trạng thái thay đổi khi cơ quan đồng bộ.", en: "The agency has taken your papers; the status changes when it has reported that." },
};
