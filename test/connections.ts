/** What has to be together before a new connection to the grid can be asked for. */
import { evidenceIn, portrait } from "./portal.ts";
import type { Portal, Who } from "./portal.ts";

/** The procedures, by voltage. */
export const connectionProcedures = { low: "9.990021", medium: "9.990022" } as const;

const paper = async (portal: Portal, name: string, procedure: string, who: Who): Promise<string> => portal.reuse(await portal.upload({ ...portrait, name }, who), procedure, who);

/** With consent, what the registers know, and a paper about the house. */
export const applicationAtHome = async (portal: Portal, who: Who) => {
  await portal.agree(connectionProcedures.low, who);
  const sources = await portal.prefill(connectionProcedures.low, who);
  return { sources, evidence: evidenceIn(sources), premises: await paper(portal, "Giấy chứng nhận quyền sử dụng đất", connectionProcedures.low, who) };
};

/** With consent, and without a word of protection devices: the first inspection will be refused. */
export const papersOfFactory = async (portal: Portal, who: Who) => {
  const { medium } = connectionProcedures;
  await portal.agree(medium, who);
  return { singleLineDiagram: await paper(portal, "Sơ đồ một sợi", medium, who), documents: [{ kind: "PREMISES" as const, offer: await paper(portal, "Hợp đồng thuê đất", medium, who) }] };
};
