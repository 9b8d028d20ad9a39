/** The states of a tax code (trạng thái mã số thuế), by the circular that lists them. */
import { inForce } from "../../kit/dated.ts";
import type { Dated } from "../../kit/dated.ts";

export type StatusCode =
  | "ISSUED"
  | "TERMINATED"
  | "MOVED_AWAITING_OFFICE"
  | "STOPPED_NOT_TERMINATED"
  | "VOID"
  | "SUSPENDED"
  | "NOT_AT_REGISTERED_ADDRESS"
  | "AWAITING_BANKRUPTCY"
  | "AWAITING_ADDRESS_VERIFICATION"
  | "AWAITING_PERSONAL_ID_UPDATE"
  | "UNKNOWN";

export interface TaxpayerStatus {
  readonly code: StatusCode;
  readonly label: string | undefined;
  readonly reason: string | undefined;
  /** Whether the tax code itself still holds; `undefined` for a state that the circular does not list. */
  readonly inForce: boolean | undefined;
}

interface ListedStatus {
  readonly code: StatusCode;
  readonly label: string;
  readonly inForce: boolean;
  readonly reasons: Readonly<Record<string, string>>;
}

interface StatusList extends Dated {
  readonly statuses: Readonly<Record<string, ListedStatus>>;
}

/**
 * @param wireCode the register's code of the state, and `wireReason` that of the reason.
 * @param on today: the list in force then is the one that the register follows.
 */
export const statusOf = (wireCode: string, wireReason: string | undefined, on: string): TaxpayerStatus => {
  const statuses = inForce(lists, on)?.statuses ?? {};
  const listed = Object.hasOwn(statuses, wireCode) ? statuses[wireCode] : undefined;
  if (listed === undefined) return { code: "UNKNOWN", label: undefined, reason: undefined, inForce: undefined };
  const { reasons, ...status } = listed;
  return { ...status, reason: wireReason !== undefined && Object.hasOwn(reasons, wireReason) ? reasons[wireReason] : undefined };
};

const reorganised = "Tổ chức lại doanh nghiệp, tổ chức khác (chia, sáp nhập, hợp nhất)";
const deceased = "Cá nhân chết, mất tích, mất năng lực hành vi dân sự";
const becameEnterprise = "Là hộ kinh doanh chuyển lên doanh nghiệp nhỏ và vừa";

/** Labels are those of annex I of Circular 90/2026/TT-BTC, reasons its own with the long ones shortened. There is no 08; 04 is listed as repealed (hết hiệu lực). */
const lists: readonly StatusList[] = [
  {
    from: "2026-07-01",
    statuses: {
      "00": {
        code: "ISSUED",
        label: "NNT đã được cấp MST",
        inForce: true,
        reasons: { "01": "Chưa đi vào hoạt động", "02": "Đang hoạt động", "03": "Cá nhân chưa phát sinh nghĩa vụ thuế" },
      },
      "01": {
        code: "TERMINATED",
        label: "NNT ngừng hoạt động và đã hoàn thành thủ tục chấm dứt hiệu lực MST",
        inForce: false,
        reasons: {
          "03": reorganised,
          "04": deceased,
          "07": "Giải thể, chấm dứt hoạt động đối với doanh nghiệp, hợp tác xã",
          "08": "Đã phá sản",
          "18": "Là tổ chức khác, hộ kinh doanh, cá nhân kinh doanh",
          "21": becameEnterprise,
        },
      },
      "02": {
        code: "MOVED_AWAITING_OFFICE",
        label: "NNT đã chuyển cơ quan thuế quản lý (chờ CQT nơi đến nhận)",
        inForce: true,
        reasons: { "01": "Đã hoàn thành thủ tục tại cơ quan thuế nơi đi, chưa đăng ký tại nơi chuyển đến" },
      },
      "03": {
        code: "STOPPED_NOT_TERMINATED",
        label: "NNT ngừng hoạt động nhưng chưa hoàn thành thủ tục chấm dứt hiệu lực MST",
        inForce: true,
        reasons: {
          "03": reorganised,
          "04": deceased,
          "07": "Chờ xác nhận chấm dứt của cơ quan đăng ký kinh doanh",
          "11": "Chờ làm thủ tục giải thể, chấm dứt hoạt động đối với doanh nghiệp, hợp tác xã",
          "12": "Đã phá sản nhưng chưa hoàn thành nghĩa vụ thuế",
          "13": "Bị thu hồi Giấy phép hoạt động do vi phạm pháp luật",
          "15": "Bị thu hồi Giấy phép hoạt động do cưỡng chế nợ thuế",
          "17": "Là đơn vị phụ thuộc, mã số nộp thay có đơn vị chủ quản đang làm thủ tục chấm dứt hiệu lực mã số thuế",
          "19": "Là tổ chức khác, hộ kinh doanh, cá nhân kinh doanh chưa hoàn thành thủ tục chấm dứt hiệu lực mã số thuế",
          "21": becameEnterprise,
        },
      },
      "04": { code: "VOID", label: "NNT đang hoạt động (áp dụng cho hộ kinh doanh, cá nhân kinh doanh chưa đủ thông tin đăng ký thuế)", inForce: false, reasons: {} },
      "05": {
        code: "SUSPENDED",
        label: "NNT tạm ngừng hoạt động, kinh doanh",
        inForce: true,
        reasons: { "01": "Tạm ngừng hoạt động, kinh doanh trong thời hạn đã được chấp thuận" },
      },
      "06": {
        code: "NOT_AT_REGISTERED_ADDRESS",
        label: "NNT không hoạt động tại địa chỉ đã đăng ký",
        inForce: true,
        reasons: {
          "03": "Có hồ sơ chấm dứt hiệu lực MST",
          "07": "Có quyết định mở thủ tục phá sản của Tòa án",
          "09": "CQT ban hành Thông báo không hoạt động tại địa chỉ đã đăng ký",
          "12": "Có quyết định tuyên bố phá sản của Tòa án",
          "13": "Bị thu hồi giấy phép",
          "17": "Là đơn vị phụ thuộc, mã số nộp thay có đơn vị chủ quản không hoạt động tại địa chỉ đã đăng ký",
        },
      },
      "07": {
        code: "AWAITING_BANKRUPTCY",
        label: "NNT chờ làm thủ tục phá sản",
        inForce: true,
        reasons: { "01": "Tòa án ban hành Quyết định mở thủ tục phá sản" },
      },
      "09": {
        code: "AWAITING_ADDRESS_VERIFICATION",
        label: "NNT chờ xác minh tình trạng hoạt động tại địa chỉ đã đăng ký",
        inForce: true,
        reasons: {
          "01": "NNT không nộp HSKT sau 2 lần đôn đốc",
          "02": "Văn bản của CQT gửi NNT bị bưu điện trả lại",
          "03": "CQT nhận được thông tin của tổ chức, cá nhân cung cấp",
          "04": "CQT nhận được văn bản của cơ quan có thẩm quyền",
          "05": "Được phân loại rủi ro cần xác minh khi đăng ký sử dụng hóa đơn điện tử",
          "06": "Được phân loại rủi ro cần xác minh khi đăng ký doanh nghiệp, hợp tác xã, hộ kinh doanh",
          "07": "Được phân loại rủi ro cần xác minh khi đăng ký thuế",
        },
      },
      "10": {
        code: "AWAITING_PERSONAL_ID_UPDATE",
        label: "Mã số thuế chờ cập nhật thông tin số định danh cá nhân",
        inForce: true,
        reasons: { "01": "Thông tin chưa khớp với Cơ sở dữ liệu quốc gia về dân cư" },
      },
    },
  },
];
