const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
const word = (digit: number): string => digits[digit] ?? "";

const billion = 1_000_000_000;

/**
 * An amount as a payment document writes it out (số tiền bằng chữ): `Một trăm linh bảy nghìn một trăm ba mươi sáu đồng`.
 * @throws {RangeError} for what is no whole, safe number of đồng, or less than nought.
 */
export const amountInWords = (vnd: number): string => {
  if (!Number.isSafeInteger(vnd) || vnd < 0) throw new RangeError("an amount in words is a whole number of đồng");
  const text = `${vnd === 0 ? word(0) : wordsOf(vnd).join(" ")} đồng`;
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
};

/** Above a thousand million the count of these (tỷ) is read like any number: `một triệu tỷ`. */
const wordsOf = (amount: number): readonly string[] => {
  if (amount < billion) return belowBillion(amount, true);
  const rest = amount % billion;
  return [...wordsOf(Math.floor(amount / billion)), "tỷ", ...belowBillion(rest, false)];
};

/** @param leads whether nothing is said before it: what follows something says its empty places too. */
const belowBillion = (amount: number, leads: boolean): readonly string[] => {
  const groups = [
    { value: Math.floor(amount / 1_000_000), unit: ["triệu"] },
    { value: Math.floor(amount / 1_000) % 1_000, unit: ["nghìn"] },
    { value: amount % 1_000, unit: [] },
  ];
  const first = leads ? groups.findIndex(({ value }) => value > 0) : -1;
  return groups.flatMap(({ value, unit }, index) => (value === 0 ? [] : [...group(value, index === first), ...unit]));
};

const group = (value: number, leads: boolean): readonly string[] => {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const bare = leads && hundreds === 0;
  return [...(bare ? [] : [word(hundreds), "trăm"]), ...tensAndOnes(tens, ones, bare)];
};

const tensAndOnes = (tens: number, ones: number, bare: boolean): readonly string[] => {
  if (tens === 0) return ones === 0 ? [] : bare ? [word(ones)] : ["linh", word(ones)];
  return [...(tens === 1 ? ["mười"] : [word(tens), "mươi"]), ...(ones === 0 ? [] : [onesAfter(tens, ones)])];
};

/** Some digits have another name after tens. */
const onesAfter = (tens: number, ones: number): string => {
  if (ones === 5) return "lăm";
  if (ones === 1 && tens > 1) return "mốt";
  if (ones === 4 && tens > 1) return "tư";
  return word(ones);
};
