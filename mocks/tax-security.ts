/** The WS-Security check of the tax authority's gateway: UsernameToken with PasswordDigest (OASIS WSS UsernameToken Profile 1.0). */
import { createHash } from "node:crypto";
import type { World } from "./world.ts";

const username = "dvcqg";
const password = "mock-tax-password";

const freshFor = 5 * 60_000;
/** Remembered nonces; the oldest go first when somebody loads the mock for hours. */
const rememberedNonces = 100_000;

export interface UsernameToken {
  readonly username: string;
  readonly digest: string;
  readonly nonce: string;
  readonly created: string;
}

export interface SecurityFault {
  readonly code: "wsse:InvalidSecurity" | "wsse:FailedAuthentication" | "wsse:MessageExpired" | "wsse:InvalidSecurityToken";
  readonly text: string;
}

/** @returns why the token is refused, or `undefined`. */
export const checkToken = (token: UsernameToken, world: World): SecurityFault | undefined => {
  if (!token.username || !token.digest || !token.nonce || !token.created) return { code: "wsse:InvalidSecurity", text: "Thiếu thông tin xác thực" };
  const expected = createHash("sha1").update(Buffer.from(token.nonce, "base64")).update(token.created).update(password).digest("base64");
  if (token.username !== username || token.digest !== expected) return { code: "wsse:FailedAuthentication", text: "Sai tên truy cập hoặc mật khẩu" };
  const age = Math.abs(world.now().getTime() - Date.parse(token.created));
  if (!(age <= freshFor)) return { code: "wsse:MessageExpired", text: "Thông điệp hết hạn" };
  const nonces = world.state("tax/nonces", () => new Set<string>());
  if (nonces.has(token.nonce)) return { code: "wsse:InvalidSecurityToken", text: "Nonce đã được sử dụng" };
  nonces.add(token.nonce);
  for (const oldest of nonces) {
    if (nonces.size <= rememberedNonces) break;
    nonces.delete(oldest);
  }
  return undefined;
};
