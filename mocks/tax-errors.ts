/** The error codes of the tax authority's own business, all invented. They come under HTTP 200. */
export interface TaxError {
  readonly code: string;
  readonly text: string;
}

export const errors = {
  sender: { code: "03", text: "Mã đơn vị gửi không hợp lệ" },
  type: { code: "04", text: "Loại truy vấn không được hỗ trợ" },
  message: { code: "05", text: "Thông điệp không đúng định dạng" },
  noData: { code: "06", text: "Không tìm thấy dữ liệu" },
  paid: { code: "20", text: "Khoản phải nộp đã được nộp đủ" },
  aboveDue: { code: "21", text: "Số tiền lớn hơn số còn phải nộp" },
  noLine: { code: "22", text: "Không tìm thấy khoản phải nộp" },
  conflict: { code: "23", text: "Mã tham chiếu đã dùng cho chứng từ khác" },
  system: { code: "99", text: "Lỗi hệ thống: ORA-01033" },
} as const satisfies Readonly<Record<string, TaxError>>;
