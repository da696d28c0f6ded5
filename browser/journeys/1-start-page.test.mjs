// Journey 1: the start page says what the platform is, finds a court, offers the form, and works in Welsh and without scripts.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { PATHS } from "../settings.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.start;

journey("1 start page", async ({ visitor, seen }) => {
  const page = await visitor();
  await page.goto(PATHS.start);
  await page.getByRole("heading", { level: 1, name: words.heading }).waitFor();
  await seen(page, "start");

  const workbook = page.getByRole("link", { name: words.workbook });
  assert.match(await page.getByRole("listitem").filter({ has: workbook }).last().innerText(), words.size);
  const [download] = await Promise.all([page.waitForEvent("download"), workbook.click()]);
  assert.match(download.suggestedFilename(), /\.xlsx$/);

  await page.getByRole("link", { name: words.courts }).click();
  await page.getByLabel(words.findCourt).fill("Cardiff");
  await page.getByRole("button", { name: words.search }).click();
  await page.getByText(/Cardiff.*(magistrates|crown)/i).first().waitFor();
  await seen(page, "courts");
  await page.getByRole("link", { name: /Cardiff/ }).first().click();
  await seen(page, "court");

  await page.goto(PATHS.start);
  await page.getByRole("link", { name: words.welsh }).click();
  assert.equal(await page.locator("html").getAttribute("lang"), "cy");
  assert.equal(new URL(page.url()).pathname, PATHS.start);
  await seen(page, "welsh");

  const plain = await visitor({ javaScript: false });
  assert.equal((await plain.goto("/nothing-here")).status(), 404);
  await seen(plain, "not-found");
});
