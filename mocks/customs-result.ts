/** Writes what customs knows of one owner as the elements of a result. Each kind of branch has its manner of writing numbers and blanks. */
import type { Charset } from "./customs-charset.ts";
import { channelsOf } from "./customs-register.ts";
import type { MockCancellation, MockDeclaration, MockLine, MockSupplement, Owner } from "./customs-register.ts";

interface Manner {
  /** Whether an element without a value is written empty, or left out. */
  readonly writesEmpty: boolean;
  readonly dong: (amount: number) => string;
  readonly decimal: (digits: string) => string;
  readonly hsCode: (digits: string) => string;
  readonly code: (text: string) => string;
}

const plain: Manner = { writesEmpty: true, dong: String, decimal: (digits) => digits, hsCode: (digits) => digits, code: (text) => text };

const group = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, separator);

const manners: Readonly<Record<Charset, Manner>> = {
  "utf-8": plain,
  "utf-16": plain,
  // Fields of fixed width: numbers are filled with zeros, codes with blanks.
  ascii: { ...plain, dong: (amount) => `${String(amount).padStart(15, "0")}.00`, decimal: (digits) => digits.padStart(18, "0"), code: (text) => text.padEnd(5, " ") },
  // For the eye: points in đồng and in codes of goods, commas in foreign amounts.
  "windows-1258": {
    writesEmpty: false,
    dong: (amount) => group(String(amount), "."),
    decimal: (digits) => {
      const [whole = "", fraction] = digits.split(".");
      return group(whole, ",") + (fraction === undefined ? "" : `.${fraction}`);
    },
    hsCode: (digits) => `${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`,
    code: (text) => text,
  },
};

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const elements = (manner: Manner, fields: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(fields)
    .map(([name, value]) => (value ? `<${name}>${escape(value)}</${name}>` : manner.writesEmpty ? `<${name}/>` : ""))
    .join("");

/** `ddMMyyyy` and `HHmmss` of a moment that is written with Vietnam's offset. */
const day = (moment: string | undefined): string | undefined => moment?.slice(0, 10).split("-").toReversed().join("");
const time = (moment: string | undefined): string | undefined => moment?.slice(11, 19).replaceAll(":", "");

interface Duties {
  readonly valueVnd: number;
  readonly dutyVnd: number;
  readonly vatVnd: number;
}

const dutiesOf = ({ value, dutyRate = 0, vatRate = 0 }: MockLine, exchangeRate: string): Duties => {
  const valueVnd = Math.round(Number(value) * Number(exchangeRate));
  const dutyVnd = Math.round((valueVnd * dutyRate) / 100);
  return { valueVnd, dutyVnd, vatVnd: Math.round(((valueVnd + dutyVnd) * vatRate) / 100) };
};

const writeLine = (line: MockLine, index: number, { invoice, exchangeRate }: MockDeclaration, manner: Manner): string => {
  const { valueVnd, dutyVnd, vatVnd } = dutiesOf(line, exchangeRate);
  return `<Line>${elements(manner, {
    lnNo: String(index + 1).padStart(2, "0"),
    hsCd: manner.hsCode(line.hsCode),
    gdsDsc: line.description,
    qty: manner.decimal(line.quantity),
    qtyUnt: manner.code(line.unit),
    orgCd: manner.code(line.origin),
    ivcVal: manner.decimal(line.value),
    ivcCurCd: invoice.currency,
    txVal: manner.dong(valueVnd),
    imDtyRt: line.dutyRate?.toFixed(1),
    dtyAmt: manner.dong(dutyVnd),
    vatAmt: manner.dong(vatVnd),
  })}</Line>`;
};

const writeSupplement = (supplement: MockSupplement, index: number, manner: Manner): string => {
  const changes = supplement.changes.map(({ item, line, before, after }) => `<Chg>${elements(manner, { itmCd: item, lnNo: line?.toString(), bfr: before, aft: after })}</Chg>`);
  return `<Spl>${elements(manner, { splNo: String(index + 1), splDt: day(supplement.at), splTm: time(supplement.at), splStt: supplement.status, splRsn: supplement.reason })}${changes.join("")}</Spl>`;
};

const writeChannel = ({ channel, at }: { readonly channel: string; readonly at: string }, manner: Manner): string =>
  `<Chn>${elements(manner, { chnCd: manner.code(channel), chnDt: day(at), chnTm: time(at) })}</Chn>`;

const writeCancellation = ({ at, status, ground, reason }: MockCancellation, manner: Manner): string =>
  `<Ccl>${elements(manner, { cclDt: day(at), cclTm: time(at), cclStt: status, grdCd: manner.code(ground), cclTxt: reason })}</Ccl>`;

const invoiceTotal = (lines: readonly MockLine[]): string => lines.reduce((total, { value }) => total + Number(value), 0).toFixed(2);

const writeDeclaration = (declaration: MockDeclaration, owner: { readonly taxCode: string; readonly name: string }, manner: Manner): string => {
  const { lines, invoice, exchangeRate } = declaration;
  const duties = lines.map((line) => dutiesOf(line, exchangeRate)).reduce((total, { dutyVnd, vatVnd }) => total + dutyVnd + vatVnd, 0);
  const fields = elements(manner, {
    dclNo: declaration.number,
    dclKnd: manner.code(declaration.type),
    insClsCd: declaration.channel,
    sttCd: declaration.status,
    regDt: day(declaration.registeredAt),
    regTm: time(declaration.registeredAt),
    clrDt: day(declaration.clearedAt),
    clrTm: time(declaration.clearedAt),
    cusOff: declaration.office.code,
    cusOffNm: declaration.office.name,
    ownTxCd: owner.taxCode,
    ownNm: owner.name,
    dclTxCd: declaration.declarant?.taxCode,
    dclNm: declaration.declarant?.name,
    ptnNm: declaration.partner,
    ivcNo: invoice.number,
    ivcDt: day(invoice.date),
    ivcAmt: manner.decimal(invoiceTotal(lines)),
    ivcCurCd: invoice.currency,
    exRt: manner.decimal(exchangeRate),
    ttlDty: manner.dong(duties),
    cclRsn: declaration.cancellationReason,
  });
  const parts = [
    ...lines.map((line, index) => writeLine(line, index, declaration, manner)),
    ...(declaration.supplements ?? []).map((one, index) => writeSupplement(one, index, manner)),
    ...channelsOf(declaration).map((one) => writeChannel(one, manner)),
    ...(declaration.cancellations ?? []).map((one) => writeCancellation(one, manner)),
  ];
  return `<Dcl>${fields}${parts.join("")}</Dcl>`;
};

/** An owner without a file is answered with no declarations: the gateway does not say whom it knows. */
export const writeOwner = ({ taxCode, name, record }: Owner, charset: Charset): string => {
  const manner = manners[charset];
  return `<Owner><txCd>${escape(taxCode)}</txCd>${(record?.declarations ?? []).map((declaration) => writeDeclaration(declaration, { taxCode, name }, manner)).join("")}</Owner>`;
};
