// Looks at every page that anybody can open, every guide among them.

import { strict as assert } from "node:assert";
import { PATHS } from "../settings.mjs";

/** The guides that the list of them leads to. */
async function guides(page) {
  await page.goto(PATHS.guides);
  const links = await page.locator(`main a[href^="${PATHS.guides}/"]`).all();
  return Promise.all(links.map((link) => link.getAttribute("href")));
}

/** Opens and looks at each of them in a language. */
export async function lookAtOpenPages(page, seen, lang) {
  for (const path of [...PATHS.open, ...(await guides(page))]) {
    const answer = await page.goto(`${path}?lang=${lang}`);
    assert.equal(answer.status(), 200, path);
    assert.equal(await page.locator("html").getAttribute("lang"), lang, path);
    await seen(page, `open${path.replaceAll("/", "-")}`);
  }
}
