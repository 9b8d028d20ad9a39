/** A real browser on one page, and everything the page asked for, complained about or was refused. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as browserType } from "playwright-core";
import type { BrowserContext, Page } from "playwright-core";

/** Path of a Chromium on this machine: what CHROMIUM names, or where systems put it. Nothing is downloaded. */
export const chromium: string | undefined = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));

export interface OpenPage {
  readonly page: Page;
  /** Origin of every request so far, those of workers included, with how many there were. */
  readonly origins: ReadonlyMap<string, number>;
  /** What was written to the console as an error, and exceptions that nobody caught. */
  readonly consoleErrors: readonly string[];
  /** What the content security policy refused: the directive and what it was about. */
  readonly violations: readonly string[];
  readonly close: () => Promise<void>;
}

/** Nothing of the browser's own in the background: what is recorded is the page's doing. */
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/**
 * Opens the page in a profile of its own, which goes when it is closed.
 * @throws {Error} when there is no Chromium: check `chromium` first.
 */
export const openPage = async (url: string, viewport: Viewport = { width: 1280, height: 800 }): Promise<OpenPage> => {
  if (!chromium) throw new Error("no Chromium was found: install one, or name it in CHROMIUM");
  const profile = await mkdtemp(join(tmpdir(), "lien-thong-browser-"));
  let context: BrowserContext | undefined;
  const close = async (): Promise<void> => {
    await context?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    context = await browserType.launchPersistentContext(profile, { executablePath: chromium, headless: true, args: quiet, viewport });
    const origins = new Map<string, number>();
    const consoleErrors: string[] = [];
    const violations: string[] = [];
    context.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      // `data:` and `blob:` are the page's own memory.
      if (/^https?:$/.test(protocol)) origins.set(origin, (origins.get(origin) ?? 0) + 1);
    });
    context.on("console", (message) => {
      if (message.type() === "error") consoleErrors.push(message.text());
      if (message.text().includes("Content Security Policy")) violations.push(message.text());
    });
    context.on("weberror", (error) => consoleErrors.push(String(error.error())));
    await context.exposeBinding("recordViolation", (_source, violation: string) => void violations.push(violation));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
        (globalThis as unknown as { recordViolation(violation: string): void }).recordViolation(`${effectiveDirective}: ${blockedURI}`);
      });
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.on("websocket", (socket) => {
      const { origin } = new URL(socket.url());
      origins.set(origin, (origins.get(origin) ?? 0) + 1);
    });
    await page.goto(url, { waitUntil: "load" });
    return { page, origins, consoleErrors, violations, close };
  } catch (error) {
    await close();
    throw error;
  }
};
