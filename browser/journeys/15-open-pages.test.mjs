// Journey 15: every page that anybody can open, every guide among them, in both languages and with scripts switched off.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { PATHS } from "../settings.mjs";

/** The guides that the list of them leads to. */
async function guides(page) {
  await page.goto(PATHS.guides);
  const links = await page.locator(`main a[href^="${PATHS.guides}/"]`).all();
  return Promise.all(links.map((link) => link.getAttribute("href")));
}

journey("15 open pages", async ({ visitor, seen }) => {
  const page = await visitor({ javaScript: false });
  const open = [...PATHS.open, ...(await guides(page))];
  for (const lang of ["en", "cy"]) {
    for (const path of open) {
      const answer = await page.goto(`${path}?lang=${lang}`);
      assert.equal(answer.status(), 200, path);
      assert.equal(await page.locator("html").getAttribute("lang"), lang, path);
      await seen(page, `${lang}${path.replaceAll("/", "-")}`);
    }
  }
});
