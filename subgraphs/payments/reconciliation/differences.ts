/** What a reconciliation (đối soát) may find, what each means, and what an operator does about it. */

/** Safe to do at any time and as often as one likes: each asks again for what is asked for anyway, under the same ids. */
export type RepairKind = "ASK_PLATFORM" | "TELL_OWNER" | "GIVE_BACK";

interface KindWords {
  readonly en: string;
  readonly vi: string;
  /** What to do. Where there is a repair, it is `--repair`; everything else is decided by people. */
  readonly advice: string;
  readonly repair?: RepairKind;
}

const words = {
  // The payment platform and we.
  PAID_NOT_RECORDED: {
    en: "paid at the platform, not recorded here",
    vi: "đã thanh toán tại nền tảng, chưa ghi nhận tại Cổng",
    advice: "The platform is asked again; what is no longer wanted is then given back.",
    repair: "ASK_PLATFORM",
  },
  PAID_UNKNOWN: {
    en: "paid at the platform under an id that we never had",
    vi: "nền tảng có giao dịch mà Cổng không có",
    advice: "Ask the platform whose order it is. If our ledger was restored from a backup, the payment is missing from it; give nothing back before that is known.",
  },
  PAID_TWICE: { en: "listed twice at the platform", vi: "nền tảng ghi hai lần", advice: "Ask the platform whether the payer was charged twice; it gives back what was taken too much." },
  RECORDED_NOT_PAID: {
    en: "recorded here as paid, not paid at the platform",
    vi: "Cổng ghi đã thanh toán, nền tảng không có",
    advice: "Ask the platform for the transaction by its name. `history` of the transaction shows who said that it was paid. What was booked on it is owed to the payee by whoever is wrong.",
  },
  TAKEN_AMOUNT_DIFFERS: { en: "another amount was taken than is recorded here", vi: "số tiền nền tảng thu khác số ghi tại Cổng", advice: "Ask the platform which of the two was charged; it corrects its statement, or settles the difference with the payer." },
  NAMED_OTHERWISE: { en: "another name at the platform than is recorded here", vi: "mã giao dịch tại nền tảng khác mã ghi tại Cổng", advice: "Ask the platform which of the two is ours: one order may have been charged under two names." },
  // What goes back.
  REFUND_NOT_MADE: { en: "owed back past its time, not given back", vi: "quá hạn hoàn trả, chưa hoàn", advice: "The platform is told again to give it back, under the same id.", repair: "GIVE_BACK" },
  REFUNDED_NOT_RECORDED: { en: "given back at the platform, not recorded here", vi: "nền tảng đã hoàn, Cổng chưa ghi nhận", advice: "The platform is told again under the same id, which it takes as done, and it is recorded.", repair: "GIVE_BACK" },
  REFUND_NOT_AT_PLATFORM: { en: "recorded here as given back, not given back at the platform", vi: "Cổng ghi đã hoàn, nền tảng không có", advice: "Ask the platform for the refund by its id. The payer does not have the money." },
  REFUND_AMOUNT_DIFFERS: { en: "another amount was given back than is owed", vi: "số tiền hoàn khác số phải hoàn", advice: "Ask the platform what it gave back under this id, and settle the difference with it." },
  REFUND_UNKNOWN: { en: "given back at the platform, never owed back here", vi: "nền tảng đã hoàn khoản mà Cổng không yêu cầu hoàn", advice: "Ask the platform who told it to. What its owner has booked is to be reversed there, or the money is to come back." },
  REFUNDED_ALTHOUGH_SETTLED: { en: "given back although it is settled", vi: "đã hoàn dù cơ quan đã ghi nhận", advice: "The payer has the money and the ministry has booked it. Have the ministry reverse its booking, or the platform take the refund back." },
  // The owners, their ministries and we.
  NOT_SETTLED: { en: "taken past its time, not settled", vi: "đã thu quá hạn, cơ quan chưa ghi nhận", advice: "Its owner is told again. If it stays so, look at the owner's log for why.", repair: "TELL_OWNER" },
  BOOKED_NOT_SETTLED: { en: "booked there past its time, not settled here", vi: "cơ quan đã ghi nhận, Cổng chưa ghi", advice: "Its owner is told again, and answers what was booked.", repair: "TELL_OWNER" },
  SETTLED_NOT_AT_OWNER: { en: "settled here, not in its owner's records", vi: "Cổng ghi đã quyết toán, hệ thống chủ quản không có", advice: "The owner's records may have been restored from a backup. Until they are mended it may offer the same debt again." },
  NOT_AT_MINISTRY: { en: "settled, not booked at the ministry", vi: "đã quyết toán, cơ quan không có bút toán", advice: "Send the ministry the booking's reference, amount and transaction, and ask it to book: it said that it had. The citizen has a receipt." },
  BOOKED_TWICE: { en: "booked twice at the ministry", vi: "cơ quan ghi nhận hai lần", advice: "Ask the ministry to reverse all but the booking with our reference: it was paid once." },
  BOOKED_UNKNOWN: { en: "booked at the ministry under an id that we never had", vi: "cơ quan có bút toán mà Cổng không có", advice: "Ask the ministry where the booking came from: through the portal nothing was paid for it." },
  RECORDED_UNKNOWN: { en: "in an owner's records under an id that we never had", vi: "hệ thống chủ quản có khoản mà Cổng không có", advice: "Our ledger was restored from a backup, or somebody else signs with our key: change OFFER_KEY if it is not the first." },
  BOOKED_NOT_PAID: { en: "booked, never paid here", vi: "đã ghi nhận dù Cổng chưa thu", advice: "First repair what the platform and we differ in. If nothing was paid there either, have the ministry reverse its booking." },
  BOOKED_ALTHOUGH_REFUNDED: { en: "booked although it is given back", vi: "đã ghi nhận dù Cổng hoàn tiền", advice: "Have the ministry reverse its booking. If the refund is not made yet and the booking is to stand, ask the platform to hold it." },
  BOOKED_AMOUNT_DIFFERS: { en: "another amount is booked than was paid", vi: "số tiền ghi nhận khác số đã nộp", advice: "Ask the ministry or the owner that is named to mend its line: the amount of our item was paid." },
  BOOKED_OTHERWISE: { en: "booked for another debt, or under another reference", vi: "ghi nhận cho khoản khác hoặc số chứng từ khác", advice: "Ask the ministry or the owner that is named to mend its line; the receipt names the reference that is ours." },
} as const satisfies Readonly<Record<string, KindWords>>;

export type DifferenceKind = keyof typeof words;
export const kinds: Readonly<Record<DifferenceKind, KindWords>> = words;
export const differenceKinds = Object.keys(words) as readonly DifferenceKind[];

export interface Difference {
  readonly kind: DifferenceKind;
  /** A transaction's, an item's or a refund's, of ours; or whatever stands in its place elsewhere. */
  readonly id: string;
  /** Whose word differs from ours: the platform, an owner, or an owner's ministry. */
  readonly where: string;
  /** Whole đồng: ours, or theirs where we have none. */
  readonly amount: number;
  /** Theirs less ours, where amounts differ. */
  readonly by?: number;
  /** By which they find it: the platform's name for the transaction, or the ministry's for the booking. */
  readonly reference?: string;
  /** The item of ours that pays for the same. */
  readonly sameAs?: string;
}

/** The same difference at two moments. */
export const keyOf = ({ kind, id, where }: Difference): string => `${kind} ${id} ${where}`;
