/**
 * The site of the Ministry of Industry and Trade: certificates of origin and promotions, behind one login. That there is a login with a captcha is known; the
 * address, the form, the cookie and its time are *invented*.
 *
 * Its traps: everything is answered with 200. An ended session is the login page as `text/html` where XML was asked for; after wrong passwords, or when the site
 * feels watched, a page with a captcha stands before everything, the login too.
 */
import { isOpen, openSession } from "./electricity/directory.ts";
import { plainText } from "./ministry.ts";
import type { MockMinistry, MockRequest, MockResponse } from "./ministry.ts";
import { handleResults } from "./results.ts";
import { handleOrigin } from "./trade-origin.ts";
import { handlePromotions } from "./trade-promotions.ts";
import { group, page, tag } from "./trade-xml.ts";
import type { World } from "./world.ts";

const account = { UserName: "dvcqg", Password: "mock-trade-password" };
const cookieName = "eCoSysAuth";
const sessionSeconds = 1_200;
/** Wrong passwords until the site wants to see a person. */
const mostFailures = 5;

interface Site {
  failures: number;
  wantsPerson: boolean;
}
const siteOf = (world: World): Site => world.state("trade/site", () => ({ failures: 0, wantsPerson: false }));

/** Puts the captcha before everything, or takes it away. */
export const demandCaptcha = (world: World, wanted: boolean): void => {
  siteOf(world).wantsPerson = wanted;
};

const html = (title: string, form: string): MockResponse => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${form}</body></html>`,
});
const fields = '<input name="UserName"><input name="Password" type="password">';
const loginPage = (): MockResponse => html("Đăng nhập hệ thống", `<form method="post" action="/Account/Login">${fields}<button>Đăng nhập</button></form>`);
const captchaPage = (): MockResponse => html("Xác nhận không phải người máy", `<form method="post" action="/Account/Login">${fields}<img src="/Captcha/Image" alt="captcha"><input name="CaptchaText"><button>Tiếp tục</button></form>`);

const logIn = (world: World, body: string): MockResponse => {
  const site = siteOf(world);
  const form = new URLSearchParams(body);
  if (form.get("UserName") !== account.UserName || form.get("Password") !== account.Password) {
    site.failures += 1;
    if (site.failures >= mostFailures) site.wantsPerson = true;
    return loginPage();
  }
  site.failures = 0;
  const answer = page(group("LoginResult", tag("Code", "00"), tag("UserName", account.UserName)));
  return { ...answer, headers: { ...answer.headers, "set-cookie": `${cookieName}=${openSession(world, "trade", sessionSeconds)}; path=/; HttpOnly` } };
};

const isLoggedIn = ({ headers }: MockRequest, world: World): boolean => isOpen(world, "trade", new RegExp(`(?:^|;\\s*)${cookieName}=([^;]+)`).exec(headers["cookie"] ?? "")?.[1]);

export const trade: MockMinistry = {
  name: "trade",
  port: 4032,
  handle(request, world) {
    const result = handleResults("trade", request, world);
    if (result) return result;
    if (siteOf(world).wantsPerson) return captchaPage();
    if (request.method === "POST" && request.path === "/Account/Login") return logIn(world, request.body);
    if (!isLoggedIn(request, world)) return loginPage();
    return handleOrigin(request, world) ?? handlePromotions(request, world) ?? plainText("", 404);
  },
};
