/** The corporations of EVN that sell to households (tổng công ty điện lực), in the order they are listed. */
export const corporationNames = ["HANOI", "HCMC", "NPC", "CPC", "SPC"] as const;
export type CorporationName = (typeof corporationNames)[number];

/** Whose a customer is, by the code's first two letters alone: since the mergers of 2025 they say nothing of the province. */
const prefixes: Readonly<Record<string, CorporationName>> = {
  PD: "HANOI",
  PE: "HCMC",
  PA: "NPC",
  PH: "NPC",
  PM: "NPC",
  PN: "NPC",
  PQ: "CPC",
  PC: "CPC",
  PP: "CPC",
  PB: "SPC",
  PK: "SPC",
};

/**
 * Reads a customer code (mã khách hàng) as it stands on a bill: the managing unit in six characters, then seven digits. Spaces and lower case are forgiven.
 * @returns the code as corporations write it and whose customer it is, or `undefined` for anything else.
 */
export const readCustomerCode = (text: string): { readonly customerCode: string; readonly corporation: CorporationName } | undefined => {
  const customerCode = text.replace(/\s/g, "").toUpperCase();
  const corporation = Object.hasOwn(prefixes, customerCode.slice(0, 2)) ? prefixes[customerCode.slice(0, 2)] : undefined;
  return corporation !== undefined && /^[A-Z]{2}[0-9A-Z]{4}\d{7}$/.test(customerCode) ? { customerCode, corporation } : undefined;
};

/** The local power company (đơn vị quản lý), for example `PB0101`. */
export const managingUnitOf = (customerCode: string): string => customerCode.slice(0, 6);

/** The customer's first metering point (mã điểm đo). */
export const meteringPointOf = (customerCode: string): string => `${customerCode}001`;
