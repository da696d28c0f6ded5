// What the onboarding officer does with a registration.

import { WORDS } from "../words.mjs";

const words = WORDS.onboarding;

/** Opens the registration of a firm from the queue. */
export async function openRegistration(page, { name }) {
  await page.getByRole("link", { name: words.queue, exact: true }).first().click();
  await page.getByRole("link", { name }).first().click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** Approves the registration that is open. */
export async function approve(page) {
  await page.getByRole("button", { name: words.approve }).click();
  await page.getByText(words.approved).first().waitFor();
}

/** Rejects the registration that is open. */
export async function reject(page, reason) {
  await page.getByLabel(words.reason, { exact: true }).fill(reason);
  await page.getByRole("button", { name: words.reject }).click();
  await page.getByText(words.rejected).first().waitFor();
}
