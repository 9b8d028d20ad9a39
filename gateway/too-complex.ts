import { PublicError } from "../kit/errors.ts";
import type { PublicMessage } from "../kit/errors.ts";
import { limits } from "./limits.ts";

/** What is said when a bound is passed; `#` stands for its number. */
const sentences = {
  characters: { en: "A document may have at most # characters.", vi: "Văn bản truy vấn được có tối đa # ký tự." },
  tokens: { en: "A document may have at most # tokens.", vi: "Văn bản truy vấn được có tối đa # từ tố (token)." },
  brackets: { en: "A document may have brackets within brackets at most # deep.", vi: "Văn bản truy vấn được có dấu ngoặc lồng nhau tối đa # cấp." },
  operations: { en: "A document may hold at most # operations.", vi: "Văn bản truy vấn được có tối đa # thao tác (operation)." },
  fragments: { en: "A document may define at most # fragments.", vi: "Văn bản truy vấn được định nghĩa tối đa # phân đoạn (fragment)." },
  levels: { en: "An operation may nest fields and fragments at most # levels deep.", vi: "Truy vấn được lồng trường và phân đoạn tối đa # cấp." },
  rootFields: { en: "An operation may ask for at most # fields at the root.", vi: "Truy vấn được có tối đa # trường ở cấp gốc." },
  aliases: { en: "An operation may use at most # aliases.", vi: "Truy vấn được dùng tối đa # bí danh (alias)." },
  repeats: { en: "An operation may repeat fields of one name in a selection at most # times.", vi: "Truy vấn được lặp lại trường cùng tên trong một vùng chọn tối đa # lần." },
  directives: { en: "An operation may use at most # directives.", vi: "Truy vấn được dùng tối đa # chỉ thị (directive)." },
  typeNames: { en: "A document may name types at most # times.", vi: "Văn bản truy vấn được nêu tên kiểu tối đa # lần." },
  spreads: { en: "An operation may spread fragments at most # times, nested ones included.", vi: "Truy vấn được chèn phân đoạn (fragment) tối đa # lần, kể cả lồng nhau." },
  selections: { en: "An operation may select at most # fields, those of fragments included.", vi: "Truy vấn được chọn tối đa # trường, kể cả trong các phân đoạn." },
  listItems: { en: "A list in the arguments may have at most # items.", vi: "Mỗi danh sách trong tham số được có tối đa # phần tử." },
  inputValues: { en: "The variables may hold at most # values.", vi: "Các biến được chứa tối đa # giá trị." },
  inputLevels: { en: "The variables may nest lists and objects at most # levels deep.", vi: "Các biến được lồng danh sách và đối tượng tối đa # cấp." },
  cost: { en: "An operation may cost at most # by estimate: ask for shorter lists or fewer fields.", vi: "Chi phí ước tính của truy vấn tối đa là #: hãy lấy danh sách ngắn hơn hoặc ít trường hơn." },
  paths: { en: "There are more than # ways to ask the ministries' services for a field of this operation: ask for less under an interface.", vi: "Có hơn # cách để lấy một trường của truy vấn này từ hệ thống các cơ quan: hãy yêu cầu ít hơn dưới interface." },
  fetches: { en: "An operation may take at most # requests to the ministries' services: ask in several operations.", vi: "Truy vấn được cần tối đa # lượt gọi đến hệ thống các cơ quan: hãy tách thành nhiều truy vấn." },
  planningMs: { en: "An operation may take at most # ms to plan: ask for less, or in several operations.", vi: "Truy vấn được lập kế hoạch trong tối đa # ms: hãy yêu cầu ít hơn hoặc tách thành nhiều truy vấn." },
} as const satisfies Partial<Record<keyof typeof limits, PublicMessage>>;

export type Bound = keyof typeof sentences;

/**
 * The refusal of an operation that passes a bound, with the bound's number.
 * @param found by how much, for the log.
 */
export const tooComplex = (bound: Bound, found?: number): PublicError => {
  const { en, vi } = sentences[bound];
  const limit = limits[bound];
  return new PublicError("OPERATION_TOO_COMPLEX", {
    message: { en: en.replace("#", limit.toLocaleString("en")), vi: vi.replace("#", limit.toLocaleString("vi")) },
    reason: found === undefined ? `more ${bound} than ${limit}` : `${bound}: ${found}, of at most ${limit}`,
  });
};
