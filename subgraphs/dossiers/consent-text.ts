/** The words that a person agrees to before anything is fetched for a procedure, built from what that procedure requires. */
import { createHash } from "node:crypto";
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";
import type { Procedure } from "./procedures.ts";
import type { LocalisedText } from "./statuses.ts";

/** Words with the day they are used from; another wording is another entry, and asks everybody anew. */
interface Wording extends Dated {
  readonly id: string;
  write(procedure: Procedure, fetched: { readonly vi: string; readonly en: string }): LocalisedText;
}

const wordings: readonly Wording[] = [
  {
    from: "2019-12-09",
    id: "2026-1",
    write: ({ name, owner }, fetched) => ({
      vi: `Tôi đồng ý để Cổng dịch vụ công quốc gia lấy các thông tin, giấy tờ sau từ cơ quan đang quản lý: ${fetched.vi}; và chuyển cho ${owner.name.vi} chỉ để giải quyết thủ tục “${name.vi}”. Tôi có thể rút lại sự đồng ý bất cứ lúc nào; từ khi đó không có gì được lấy hoặc chuyển thêm, còn việc đã thực hiện trước đó vẫn có giá trị.`,
      en: `I agree that the national public-service portal obtains the following from the bodies that hold it: ${fetched.en}; and passes it to the ${owner.name.en}, only to decide the procedure “${name.en}”. I may withdraw this at any time: from then on nothing more is obtained or passed on, and what was done before stands.`,
    }),
  },
];

export interface ConsentText {
  /** The wording, and a digest of the words that it made: a procedure that requires something else is another version. */
  readonly version: string;
  readonly text: LocalisedText;
}

/** The words of one day for a procedure. */
export const consentTextOf = (procedure: Procedure): ConsentText => {
  const wording = inForce(wordings, procedure.on);
  if (wording === undefined) throw new RangeError("no words of consent on that day");
  const fetched = procedure.requirements.filter(({ from }) => from !== "PERSON").map(({ name }) => name);
  const text = wording.write(procedure, { vi: fetched.map(({ vi }) => vi).join(", "), en: fetched.map(({ en }) => en).join(", ") });
  const digest = createHash("sha256").update(`${text.vi}\n${text.en}`).digest("hex").slice(0, 12);
  return { version: `${wording.id}-${digest}`, text };
};
