/** What the national sign-in tells of a person to whoever holds a token about them. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { mandatesOf } from "./mandates.ts";
import type { Persona } from "./personas/persona.ts";
import { sendJson } from "./sign-in-http.ts";
import { readAccessToken } from "./sign-in-tokens.ts";
import type { Issuer } from "./sign-in-tokens.ts";
import type { World } from "./world.ts";

/** Claims as the national sign-in names them. `DanhSachDaiDien`, all the firms a person acts for, is invented: the known claims hold one firm. */
export const claimsOf = ({ signIn }: Persona) => ({
  sub: signIn.techId,
  TechID: signIn.techId,
  HoVaTen: signIn.fullName,
  ...(signIn.personalId && { SoDinhDanh: signIn.personalId }),
  ...(signIn.oldPersonalId && { SoCMND: signIn.oldPersonalId }),
  ...(signIn.taxCode && { MaSoThue: signIn.taxCode }),
  ...(signIn.address && { DiaChi: signIn.address }),
  ...(signIn.phone && { SoDienThoai: signIn.phone }),
  ...(signIn.email && { ThuDienTu: signIn.email }),
  ...(signIn.organisations?.[0] && { TenDoanhNghiep: signIn.organisations[0].name, MaSoDoanhNghiep: signIn.organisations[0].taxCode }),
  DanhSachDaiDien: (signIn.organisations ?? []).map(({ taxCode, name, role }) => ({ MaSoDoanhNghiep: taxCode, TenDoanhNghiep: name, VaiTro: role })),
});

export const profileClaims = ["TechID", "HoVaTen", "SoDinhDanh", "SoCMND", "MaSoThue", "DiaChi", "SoDienThoai", "ThuDienTu", "TenDoanhNghiep", "MaSoDoanhNghiep", "DanhSachDaiDien"] as const;

/** For the graph's own tokens: they are JWTs for one audience, which the provider's stock endpoint would refuse. An exchanged one tells of the citizen, while the mandate is in force. */
export const answerUserinfo = async (request: IncomingMessage, response: ServerResponse, issuer: Issuer, world: World): Promise<void> => {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
  try {
    const { sub, act } = await readAccessToken(token, issuer);
    const persona = world.personas.find(({ signIn }) => signIn.techId === sub);
    if (persona && (act === undefined || mandatesOf(world).inForce((act as { sub: string }).sub, sub))) return sendJson(response, claimsOf(persona));
  } catch {
    // Falls through to the refusal: why a token is bad is nobody's business.
  }
  response.setHeader("www-authenticate", 'Bearer error="invalid_token"');
  sendJson(response, { error: "invalid_token" }, 401);
};
