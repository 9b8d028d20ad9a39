/** What customs refuse of a filing, who decides about the rest, and how. A reading of the law of the mocks' own, so that a mistake in the product's cannot hide in its mirror. */
import type { FilingContent } from "./customs-filings.ts";
import { ownerOf, stemOf } from "./customs-register.ts";
import type { MockDeclaration } from "./customs-register.ts";
import { local } from "./working-days.ts";
import type { World } from "./world.ts";

interface Refusal {
  readonly code: string;
  readonly text: string;
}

const dayMs = 24 * 3_600_000;
/** Whole days from the local day of a moment that fixtures write until today. */
const daysSince = (world: World, moment: string): number => (Date.parse(local(world.now()).day) - Date.parse(moment.slice(0, 10))) / dayMs;

/** Items that no supplement changes; those that change what is to be paid. */
const fixed: ReadonlySet<string> = new Set(["KND", "OFF", "OWN", "DCL"]);
const dutiable: ReadonlySet<string> = new Set(["QTY", "HSC", "ORG", "IVA", "DTR"]);

const supplementDays = 60;
/** Grounds that need days without goods or documents. */
const waiting: ReadonlySet<string> = new Set(["N15", "X15", "H15"]);
const waitingDays = 15;

/** Whoever speaks for the owner, or the broker who lodged it. */
const mayFile = (world: World, { ownTxCd, filTxCd }: FilingContent["body"], { declarant }: MockDeclaration): boolean => {
  if (filTxCd === ownTxCd) return true;
  const filer = world.personas.find(({ signIn }) => filTxCd !== undefined && (signIn.taxCode ?? signIn.personalId) === filTxCd);
  const roles = (filer?.signIn.organisations ?? []).filter(({ taxCode }) => taxCode === ownTxCd).map(({ role }) => role);
  return roles.some((role) => role !== "CUSTOMS_BROKER") || (roles.includes("CUSTOMS_BROKER") && declarant?.taxCode === filTxCd);
};

const inAnyState = (world: World, { body }: FilingContent, declaration: MockDeclaration): Refusal | undefined => {
  if (!mayFile(world, body, declaration)) return { code: "D0002", text: "Người đề nghị không phải là người khai hải quan" };
  if (declaration.status === "09") return { code: "D0003", text: "Tờ khai đã hủy" };
  if (declaration.status === "08") return { code: "D0004", text: "Tờ khai đang được xem xét hủy" };
  if (declaration.status === "10") return { code: "D0008", text: "Tờ khai đã có quyết định kiểm tra sau thông quan" };
  return undefined;
};

const ofSupplement = (world: World, { dclNo, Chg }: Extract<FilingContent, { code: "AMC" }>["body"], declaration: MockDeclaration): Refusal | undefined => {
  if (dclNo !== declaration.number) return { code: "D0009", text: `Tờ khai đã được khai bổ sung, số hiện tại ${declaration.number}` };
  if (declaration.clearedAt !== undefined && daysSince(world, declaration.clearedAt) > supplementDays) return { code: "D0007", text: "Quá thời hạn khai bổ sung sau thông quan" };
  if (declaration.supplements?.some(({ status }) => status === "S")) return { code: "D0011", text: "Lần khai bổ sung trước chưa có kết quả" };
  if (declaration.number.endsWith("9")) return { code: "D0013", text: "Quá số lần khai bổ sung" };
  if (Chg.some(({ itmCd, lnNo }) => fixed.has(itmCd) || Number(lnNo ?? 1) > declaration.lines.length)) return { code: "D0010", text: "Chỉ tiêu không được khai bổ sung" };
  return undefined;
};

const ofCancellation = (world: World, { grdCd }: Extract<FilingContent, { code: "HYS" }>["body"], declaration: MockDeclaration): Refusal | undefined => {
  const isImport = declaration.number.startsWith("10");
  if (declaration.isInBreach) return { code: "D0006", text: "Hàng hóa đã kiểm tra, phát hiện vi phạm" };
  if (declaration.isThrough || (isImport && ["06", "07"].includes(declaration.status))) return { code: "D0005", text: "Hàng hóa đã qua khu vực giám sát hải quan" };
  const isOther = (grdCd === "N15" && !isImport) || (["X15", "KXK"].includes(grdCd) && isImport) || (waiting.has(grdCd) && daysSince(world, declaration.registeredAt) <= waitingDays);
  return isOther ? { code: "D0012", text: "Không thuộc trường hợp hủy tờ khai đã chọn" } : undefined;
};

/** Why nothing comes of a filing, said at once. */
export const refusalOf = (world: World, content: FilingContent, declaration: MockDeclaration | undefined): Refusal | undefined => {
  if (declaration === undefined) return { code: "D0001", text: "Không có tờ khai này của người xuất khẩu, nhập khẩu đã nêu" };
  return inAnyState(world, content, declaration) ?? (content.code === "AMC" ? ofSupplement(world, content.body, declaration) : ofCancellation(world, content.body, declaration));
};

/**
 * After clearance an officer looks at whatever changes duties; the system accepts the rest. Goods that never came it cancels by itself, everything else is an
 * officer's.
 */
export const isDecidedAtOnce = (content: FilingContent, { clearedAt }: MockDeclaration): boolean =>
  content.code === "AMC" ? clearedAt === undefined || !content.body.Chg.some(({ itmCd }) => dutiable.has(itmCd)) : ["N15", "X15"].includes(content.body.grdCd) && clearedAt === undefined;

const goodsOf = ({ lines }: MockDeclaration): string => lines.map(({ hsCode, quantity, unit }) => `${hsCode} ${quantity} ${unit}`).toSorted().join();

/** An officer's reason against a filing: a code of goods without papers, a twin that is nowhere. Nothing when it is accepted. */
export const objectionTo = (world: World, content: FilingContent, declaration: MockDeclaration): string | undefined => {
  if (content.code === "AMC") return content.body.Chg.some(({ itmCd }) => itmCd === "HSC") ? "Không có chứng từ chứng minh mã số hàng hóa khai bổ sung" : undefined;
  if (content.body.grdCd !== "TRG") return undefined;
  const others = (ownerOf(world, content.body.ownTxCd).record?.declarations ?? []).filter(({ number, status }) => stemOf(number) !== stemOf(declaration.number) && status !== "09");
  return others.some((other) => goodsOf(other) === goodsOf(declaration)) ? undefined : "Không tìm thấy tờ khai khác của cùng lô hàng";
};
