// What the onboarding officer does with a registration.

import { WORDS } from "../words.mjs";

const words = WORDS.onboarding;

/** Opens the registration of a firm from the queue. */
export async function openRegistration(page, { name }) {
  await page.getByRole("link", { name: words.queue }).first().click();
  await page.getByRole("link", { name }).first().click();
}

/** Approves the registration that is open. */
export async function approve(page) {
  await page.getByRole("link", { name: words.approve }).or(page.getByRole("button", { name: words.approve })).first().click();
  await page.getByRole("button", { name: words.confirmApprove }).click();
  await page.getByText(words.approved).first().waitFor();
}

/** Rejects the registration that is open. */
export async function reject(page, reason) {
  await page.getByRole("link", { name: words.reject }).or(page.getByRole("button", { name: words.reject })).first().click();
  await page.getByLabel(words.reason).fill(reason);
  await page.getByRole("button", { name: words.confirmReject }).click();
  await page.getByText(words.rejected).first().waitFor();
}
