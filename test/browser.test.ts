/** The page as a person uses it, in Chromium: sign in as a persona, run the home page's query, read the answer. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFederation } from "../start.ts";
import type { Federation } from "../start.ts";
import { chromium, openPage } from "./browser.ts";
import { freePort } from "./ports.ts";

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
});
