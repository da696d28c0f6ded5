// Signs people in and out. Accounts of the demonstration show their current code in the development mailbox.

import { demonstrationCode } from "../harness/mailbox.mjs";
import { PASSWORD } from "../people.mjs";
import { PATHS } from "../settings.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.signIn;

/** The first page: e-mail and password. */
export async function givePassword(page, email, password = PASSWORD) {
  await page.goto(PATHS.signIn);
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: words.submit }).click();
}

/** The second page: the code. */
export async function giveCode(page, code) {
  await page.getByLabel(words.code).fill(code);
  await page.getByRole("main").getByRole("button", { name: words.submit }).click();
}

/** Signs somebody of the demonstration in. */
export async function signIn(page, { email }) {
  const mailbox = await page.context().newPage();
  await givePassword(page, email);
  await giveCode(page, await demonstrationCode(mailbox, email));
  await mailbox.close();
  await page.getByRole("button", { name: words.signOut }).or(page.getByRole("link", { name: words.signOut })).waitFor();
}

/** Signs out. */
export async function signOut(page) {
  await page.getByRole("button", { name: words.signOut }).or(page.getByRole("link", { name: words.signOut })).click();
  await page.getByRole("link", { name: words.submit }).or(page.getByLabel(words.email)).first().waitFor();
}
