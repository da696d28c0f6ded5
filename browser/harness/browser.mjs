// One Chromium for a journey, and a fresh context for each person in it. Knows nothing about the product.

import { chromium } from "playwright-core";
import { CHROMIUM, STEP_MS } from "../settings.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser. */
export const startBrowser = () => chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });

/**
 * A page of somebody who has never been here. Without `javaScript` it is a browser that has it switched off.
 * The page's own errors are kept in `page.problems`: a journey fails on them at its end.
 */
export async function newVisitor(browser, address, { javaScript = true, width = 1280 } = {}) {
  const context = await browser.newContext({
    baseURL: address,
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(STEP_MS);
  const page = await context.newPage();
  page.problems = [];
  page.withoutScripts = !javaScript;
  page.on("pageerror", (error) => page.problems.push(`script: ${error.message}`));
  // What the content security policy blocks is said on the console; a refused form (4xx) is said there too and is no problem.
  page.on("console", (line) => {
    if (line.type() === "error" && /content security policy/i.test(line.text())) page.problems.push(line.text());
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== address) page.problems.push(`asks another host: ${origin}`);
  });
  return page;
}
