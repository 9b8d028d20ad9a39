import { GraphQLError } from "graphql";

/** A sentence for the citizen, in both languages of the portal. */
export interface PublicMessage {
  readonly en: string;
  readonly vi: string;
}

interface CatalogueEntry extends PublicMessage {
  /** Whether the same request may succeed later without being changed. */
  readonly retryable: boolean;
}

/** Every error a client can see. The codes are a closed list: a client may switch over them. */
export const catalogue = {
  UNAUTHENTICATED: { retryable: false, en: "Sign in to see this.", vi: "Vui lòng đăng nhập để xem nội dung này." },
  FORBIDDEN: { retryable: false, en: "You may not see or do this.", vi: "Bạn không có quyền xem hoặc thực hiện việc này." },
  ASSURANCE_TOO_LOW: { retryable: false, en: "Sign in with a level 2 electronic identity to see this.", vi: "Vui lòng đăng nhập bằng tài khoản định danh điện tử mức độ 2 để xem nội dung này." },
  NOT_FOUND: { retryable: false, en: "There is no such thing, or it is not yours.", vi: "Không tìm thấy, hoặc không thuộc về bạn." },
  BAD_INPUT: { retryable: false, en: "The request is not valid.", vi: "Yêu cầu không hợp lệ." },
  IDEMPOTENCY_CONFLICT: { retryable: false, en: "This idempotency key was used for another request.", vi: "Khóa chống trùng lặp này đã được dùng cho yêu cầu khác." },
  IN_PROGRESS: { retryable: true, en: "The same request is being processed.", vi: "Yêu cầu này đang được xử lý." },
  RATE_LIMITED: { retryable: true, en: "Too many requests: try again later.", vi: "Quá nhiều yêu cầu, vui lòng thử lại sau." },
  OVERLOADED: { retryable: true, en: "The portal is busy: try again shortly.", vi: "Hệ thống đang quá tải, vui lòng thử lại sau ít phút." },
  OPERATION_TOO_COMPLEX: { retryable: false, en: "The operation asks for too much at once.", vi: "Truy vấn yêu cầu quá nhiều dữ liệu cùng lúc." },
  OPERATION_NOT_TRUSTED: { retryable: false, en: "Only registered operations are accepted.", vi: "Chỉ chấp nhận các truy vấn đã đăng ký." },
  EVIDENCE_CHANGED: { retryable: false, en: "The record has changed since it was shown.", vi: "Dữ liệu đã thay đổi so với khi hiển thị." },
  OFFER_EXPIRED: { retryable: false, en: "The offer has expired: ask for a new one.", vi: "Thông tin đã hết hiệu lực, vui lòng lấy lại." },
  MINISTRY_UNAVAILABLE: { retryable: true, en: "The ministry's system is not available now.", vi: "Hệ thống của cơ quan này hiện không khả dụng." },
  MINISTRY_TIMEOUT: { retryable: true, en: "The ministry's system did not answer in time.", vi: "Hệ thống của cơ quan này không phản hồi kịp thời." },
  MINISTRY_BAD_ANSWER: { retryable: true, en: "The ministry's system gave an answer that could not be used.", vi: "Hệ thống của cơ quan này trả về dữ liệu không sử dụng được." },
  INTERNAL: { retryable: false, en: "Something went wrong on our side.", vi: "Hệ thống gặp lỗi." },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof catalogue;

export const isErrorCode = (value: unknown): value is ErrorCode => typeof value === "string" && Object.hasOwn(catalogue, value);

interface PublicErrorOptions {
  /** Replaces the catalogue's sentence, for example to say which argument is wrong and what is expected. */
  readonly message?: PublicMessage;
  /** Which part of the graph the error comes from; defaults to the subgraph that answers. */
  readonly service?: string;
  /** Why, for the log alone. Ours to word: never text of a client or of a ministry. */
  readonly reason?: string;
  readonly cause?: unknown;
  /** True when what was to be sent surely never left us, so that it did nothing. */
  readonly neverSent?: boolean;
}

/** The only kind of error whose words reach a client; anything else is masked as `INTERNAL`. */
export class PublicError extends GraphQLError {
  readonly code: ErrorCode;
  readonly publicMessage: PublicMessage;
  readonly reason: string | undefined;
  readonly neverSent: boolean;

  constructor(code: ErrorCode, options: PublicErrorOptions = {}) {
    const entry = catalogue[code];
    const { en, vi } = options.message ?? entry;
    super(en, {
      extensions: { code, retryable: entry.retryable, messages: { en, vi }, ...(options.service && { service: options.service }) },
      ...(options.cause instanceof Error && { originalError: options.cause }),
    });
    this.name = "PublicError";
    this.code = code;
    this.publicMessage = { en, vi };
    this.reason = options.reason;
    this.neverSent = options.neverSent ?? false;
  }
}

/** The caller's mistake, in words that say what to do instead. */
export const badInput = (en: string, vi: string): PublicError => new PublicError("BAD_INPUT", { message: { en, vi } });

/** Whether a ministry is to blame. Where somebody can go on without it, that it could not be asked is an answer and no error. */
export const isMinistryFault = (error: unknown): error is PublicError => error instanceof PublicError && error.code.startsWith("MINISTRY_");

/** Finds the `PublicError` inside the wrappers that graphql-js and Apollo Server put around what a resolver or a scalar throws. */
export const findPublicError = (error: unknown): PublicError | undefined => {
  for (let current: unknown = error, depth = 0; current instanceof Error && depth < 8; depth += 1) {
    if (current instanceof PublicError) return current;
    current = current instanceof GraphQLError ? (current.originalError ?? current.cause) : current.cause;
  }
  return undefined;
};
