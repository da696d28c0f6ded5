// What the onboarding officer does with a registration.

import { WORDS } from "../words.mjs";

const words = WORDS.onboarding;

/** Opens the registration of a firm from the queue. */
export async function openRegistration(page, { name }) {
  await page.getByRole("link", { name: words.queue, exact: true }).first().click();
  await page.getByRole("link", { name }).first().click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** Records every check of the registration that is open as passed; the call goes to a number that is not on the form. */
export async function recordChecks(page, seen = async () => {}) {
  await page.getByRole("link", { name: words.check }).click();
  await seen("checks");
  for (const section of await page.locator("section.app-check").all()) {
    await section.getByLabel(words.passed, { exact: true }).check();
    await section.getByLabel(words.found, { exact: true }).fill("As the form says");
    await section.getByLabel(words.source, { exact: true }).fill("The register’s own page");
  }
  await page.getByLabel(words.otherNumber, { exact: true }).last().fill("020 7946 0001");
  await page.getByRole("button", { name: words.saveChecks }).click();
  await page.getByText(words.allRecorded).first().waitFor();
}

/** Approves the registration that is open, once its checks are recorded. */
export async function approve(page, seen) {
  await recordChecks(page, seen);
  await page.getByRole("button", { name: words.approve }).click();
  await page.getByText(words.approved).first().waitFor();
}

/** Rejects the registration that is open. */
export async function reject(page, reason) {
  await page.getByLabel(words.reason, { exact: true }).fill(reason);
  await page.getByRole("button", { name: words.reject }).click();
  await page.getByText(words.rejected).first().waitFor();
}
