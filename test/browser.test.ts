/** The page as a person uses it, in Chromium: sign in as a persona, run the home page's query, read the answer. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFederation } from "../start.ts";
import type { Federation } from "../start.ts";
import { chromium, openPage } from "./browser.ts";
import { PayDocument, PayablesDocument, PaymentDocument } from "./generated/graphql.ts";
import { freePort } from "./ports.ts";
import { newKey, openPortal, the } from "./portal.ts";

const inCi = process.env["CI"] === "true";
if (!chromium) console.warn("There is no Chromium on this machine: the page is not tested. Set CHROMIUM to one.");

it.runIf(inCi)("there is a browser in CI", () => expect(chromium).toBeTruthy());

/** Presses the button, and again while the editor is not ready to take it: on a busy machine it appears before it works. */
const execute = async (page: Page, operation: string): Promise<unknown> => {
  for (let press = 0; press < 10; press += 1) {
    const answered = page.waitForResponse((response) => (response.request().postData() ?? "").includes(`query ${operation}`), { timeout: 3_000 }).catch(() => undefined);
    await page.locator(".graphiql-execute-button").click();
    const response = await answered;
    if (response) return response.json();
  }
  throw new Error(`the page did not ask ${operation}`);
};

describe.runIf(chromium)("the page", () => {
  let federation: Federation;
  beforeAll(async () => {
    federation = await startFederation({ port: await freePort() });
  }, 120_000);
  afterAll(() => federation.stop());

  it("signs in as a persona, and shows Home as they see it, asking nobody but the gateway and the sign-in", async () => {
    const { page, origins, consoleErrors, violations, close } = await openPage(federation.gateway);
    try {
      await page.locator("#persona").click();
      await page.locator('[data-persona="nguyen-van-an"]').click();
      await page.locator('[data-access="signed-in"]').waitFor();
      await page.getByRole("tab", { name: "Home" }).click();
      const body = await execute(page, "Home");
      expect(body).toMatchObject({ data: { me: { fullName: "Nguyễn Văn An", drivingLicences: [{ classes: ["B"] }] } } });
      expect(body).not.toHaveProperty("errors");
      await page.locator(".result-window").getByText("Nguyễn Văn An").waitFor();
      expect([...origins.keys()].toSorted()).toEqual([federation.gateway, federation.signIn].toSorted());
      expect(consoleErrors).toEqual([]);
      expect(violations).toEqual([]);
    } finally {
      await close();
    }
  }, 60_000);

  it("lets an official act for a citizen", async () => {
    const { page, close } = await openPage(federation.gateway);
    try {
      await page.locator("#persona").click();
      await page.locator('[data-persona="tran-thi-bich+can-bo-mot-cua"]').click();
      await page.locator('[data-access="signed-in"]').waitFor();
      await page.getByRole("tab", { name: "WhoAmI" }).first().click();
      expect(await execute(page, "WhoAmI")).toMatchObject({ data: { me: { fullName: "Trần Thị Bích" }, viewer: { fullName: "Cán bộ một cửa", role: "OFFICIAL" } } });
    } finally {
      await close();
    }
  }, 60_000);

  it("as nobody says what wants a sign-in, and has a tab for every example", async () => {
    const { page, close } = await openPage(federation.gateway);
    try {
      for (const name of ["Home", "Taxes", "CompanyCustoms", "DrivingLicence", "ElectricityBills", "ElectricityEstimate", "JudicialRecords", "WhoAmI", "Prefill", "GiveConsent", "ExchangeDrivingLicence", "VerifyDocument"]) await page.getByRole("tab", { name }).first().waitFor();
      await page.getByRole("tab", { name: "Home" }).click();
      expect(await execute(page, "Home")).toMatchObject({ data: { me: null }, errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    } finally {
      await close();
    }
  }, 60_000);

  it("a payer confirms on the payment platform's page, on a telephone without script, comes back, and has a receipt to print", async () => {
    const portal = openPortal(federation, { isRegistered: false });
    const who = { as: "vo-thi-giang" };
    const { me } = await portal.read(PayablesDocument, who);
    const owed = me?.electricityAccounts?.nodes.flatMap(({ bills }) => bills?.nodes ?? []).find(({ payable }) => payable) ?? me?.taxpayer?.obligations?.nodes.find(({ payable }) => payable);
    const { offer = "", leastAmount: amount = 0 } = owed?.payable ?? {};
    const returnUrl = `${federation.gateway}/`;
    const { payment } = the("payment", (await portal.read(PayDocument, who, { payables: [{ offer, amount }], returnUrl, idempotencyKey: newKey() })).pay);

    const platform = new URL(payment.payUrl ?? "");
    const { page, origins, violations, consoleErrors, close } = await openPage(platform.href, { width: 360, height: 640 });
    try {
      const confirm = page.locator('button[value="xac-nhan"]');
      expect(await confirm.textContent()).toContain(amount.toLocaleString("vi-VN"));
      // Nothing is to be scrolled sideways for.
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
      expect([...origins.keys()]).toEqual([platform.origin]);
      await confirm.click();
      await page.waitForURL(`${returnUrl}?payment=${payment.id}`);
      const now = async () => (await portal.read(PaymentDocument, who, { id: payment.id })).payment;
      await expect.poll(async () => (await now())?.items[0]?.receipt?.verificationCode ?? "", { timeout: 20_000 }).not.toBe("");
      expect(await now()).toMatchObject({ state: "SETTLED", payUrl: null });

      await page.goto((await now())?.items[0]?.receiptPage ?? "");
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("body").textContent()).toContain(amount.toLocaleString("vi-VN"));
      expect(await page.locator("script").count()).toBe(0);

      // Whoever goes back to the platform finds that it is done.
      await page.goto(platform.href);
      expect(await page.locator("button").count()).toBe(0);
      expect(violations).toEqual([]);
      expect(consoleErrors).toEqual([]);
    } finally {
      await close();
    }
  }, 90_000);
});
