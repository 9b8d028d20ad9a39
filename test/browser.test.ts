/** The page as a person uses it, in Chromium: sign in as a persona, run the home page's query, read the answer. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFederation } from "../start.ts";
import type { Federation } from "../start.ts";
import { chromium, openPage } from "./browser.ts";
import { freePort } from "./ports.ts";

const inCi = process.env["CI"] === "true";
if (!chromium) console.warn("There is no Chromium on this machine: the page is not tested. Set CHROMIUM to one.");

it.runIf(inCi)("there is a browser in CI", () => expect(chromium).toBeTruthy());

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
      const answered = page.waitForResponse((response) => response.url() === `${federation.gateway}/graphql` && (response.request().postData() ?? "").includes("query Home"));
      await page.locator(".graphiql-execute-button").click();
      const body: unknown = await (await answered).json();
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

  it("as nobody says what wants a sign-in, and has a tab for every example", async () => {
    const { page, close } = await openPage(federation.gateway);
    try {
      for (const name of ["Home", "Taxes", "CompanyCustoms", "DrivingLicence", "ElectricityBills", "ElectricityEstimate", "JudicialRecords", "WhoAmI"]) await page.getByRole("tab", { name }).first().waitFor();
      const answered = page.waitForResponse((response) => (response.request().postData() ?? "").includes("query Home"));
      await page.locator(".graphiql-execute-button").click();
      expect(await (await answered).json()).toMatchObject({ data: { me: null }, errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    } finally {
      await close();
    }
  }, 60_000);
});
