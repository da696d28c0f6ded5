// Finds a case and comes to act in it.

import { PATHS } from "../settings.mjs";
import { WORDS } from "../words.mjs";

/** Looks for a case by URN, name and date of birth. */
export async function find(page, { urn, firstName, lastName, born }) {
  const words = WORDS.find;
  await page.goto(PATHS.find);
  await page.getByLabel(words.urn).fill(urn);
  await page.getByLabel(words.person).check();
  await page.getByLabel(words.firstName).fill(firstName);
  await page.getByLabel(words.lastName).fill(lastName);
  await fillDate(page, born);
  await page.getByRole("main").getByRole("button", { name: words.submit, exact: true }).click();
}

async function fillDate(page, { day, month, year }) {
  await page.getByLabel(WORDS.find.day, { exact: true }).fill(day);
  await page.getByLabel(WORDS.find.month, { exact: true }).fill(month);
  await page.getByLabel(WORDS.find.year, { exact: true }).fill(year);
}

/** Declares the instruction of the client's own solicitor, today. */
export async function declareInstruction(page, on = new Date()) {
  const words = WORDS.instruction;
  await page.getByRole("button", { name: words.link }).click();
  await page.getByLabel(words.ownSolicitor).check();
  const [year, month, day] = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(on).split("-");
  await fillDate(page, { day, month, year });
  await page.getByRole("button", { name: words.submit, exact: true }).click();
  await page.getByText(words.done).waitFor();
}

/** Says how the defendant is represented: legal aid, with the first of the firm's account numbers. Leaves the page that asks to check. */
export async function chooseRepresentation(page) {
  const words = WORDS.link;
  await page.getByRole("button", { name: words.start }).click();
  await page.getByLabel(words.applied).check();
  await page.getByLabel(words.account).first().check();
  await page.getByRole("button", { name: words.continue }).click();
  await page.getByRole("heading", { name: words.checkHeading }).waitFor();
}

/** Links the firm. */
export async function linkFirm(page) {
  await chooseRepresentation(page);
  await page.getByRole("button", { name: WORDS.link.confirm, exact: true }).click();
  await page.getByText(WORDS.link.done).waitFor();
}

/** From a defendant's page to that of the case. */
export async function openCase(page) {
  await page.getByRole("link", { name: WORDS.defendant.wholeCase }).click();
  await page.getByRole("heading", { level: 1, name: /^case /i }).waitFor();
}
