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

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: words.workbook }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.xlsx$/);

  await page.getByLabel(words.findCourt).fill("Cardiff");
  await page.getByRole("button", { name: words.search }).click();
  await page.getByText(/Cardiff.*(magistrates|crown)/i).first().waitFor();
  await seen(page, "courts");

  await page.goto(PATHS.start);
  await page.getByRole("link", { name: words.welsh }).click();
  assert.equal(await page.locator("html").getAttribute("lang"), "cy");
  await seen(page, "welsh");

  const plain = await visitor({ javaScript: false });
  for (const path of PATHS.open) {
    const answer = await plain.goto(path);
    assert.equal(answer.status(), 200, path);
    await seen(plain, `open${path.replaceAll("/", "-")}`);
  }
});
