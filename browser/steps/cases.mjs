// Finds a case and comes to act in it.

import { PATHS } from "../settings.mjs";
import { WORDS } from "../words.mjs";

/** Looks for a case by URN, name and date of birth. */
export async function find(page, { urn, firstName, lastName, born }) {
  const words = WORDS.find;
  await page.goto(PATHS.find);
  await page.getByLabel(words.urn).fill(urn);
  await page.getByLabel(words.firstName).fill(firstName);
  await page.getByLabel(words.lastName).fill(lastName);
  await page.getByLabel(words.day).fill(born.day);
  await page.getByLabel(words.month).fill(born.month);
  await page.getByLabel(words.year).fill(born.year);
  await page.getByRole("main").getByRole("button", { name: words.submit }).click();
}

/** Declares the instruction of the client's own solicitor, today. */
export async function declareInstruction(page, on = new Date()) {
  const words = WORDS.instruction;
  await page.getByRole("link", { name: words.link }).or(page.getByRole("button", { name: words.link })).first().click();
  await page.getByLabel(words.ownSolicitor).check();
  const [year, month, day] = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(on).split("-");
  await page.getByLabel(WORDS.find.day).fill(day);
  await page.getByLabel(WORDS.find.month).fill(month);
  await page.getByLabel(WORDS.find.year).fill(year);
  await page.getByRole("button", { name: words.submit }).click();
}

/** Links the firm under a legal-aid type, with the first of its account numbers. */
export async function linkFirm(page) {
  const words = WORDS.link;
  await page.getByRole("link", { name: words.start }).or(page.getByRole("button", { name: words.start })).first().click();
  await page.getByLabel(words.applied).check();
  await page.getByLabel(words.account).first().check();
  await page.getByRole("button", { name: words.submit }).click();
}
