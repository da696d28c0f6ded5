// Serves a document on the court, from the page of a case.

import { WORDS } from "../words.mjs";
import { choose } from "./files.mjs";
import { aPdf } from "./pdf.mjs";

const words = WORDS.serve;

/** Answers every question; leaves the page that asks to check. `seen` is told each page. */
export async function chooseDocument(page, seen = async () => {}) {
  await page.getByRole("button", { name: words.start }).click();
  await seen("kind");
  await page.getByLabel(words.kind).check();
  await page.getByRole("button", { name: words.continue }).click();
  await page.getByRole("checkbox").first().waitFor();
  await seen("defendants");
  for (const defendant of await page.getByRole("checkbox").all()) await defendant.check();
  await page.getByRole("button", { name: words.continue }).click();
  await page.locator("form[enctype]").waitFor();
  await seen("file");
  await choose(page, words.file, aPdf("Defence statement"));
  await page.getByRole("button", { name: words.continue }).click();
  await page.getByRole("heading", { name: words.checkHeading }).waitFor();
}

/** Confirms, and says the reference. */
export async function confirm(page, how = (button) => button.click()) {
  await how(page.getByRole("button", { name: words.confirm }));
  await page.getByText(words.served).waitFor();
  return page.getByRole("main").locator("strong").first().innerText();
}
