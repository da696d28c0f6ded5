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

/** Gives both, for somebody of the demonstration, on whatever page asks for them next. */
export async function signInHere(page, { email }) {
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: words.submit }).click();
  await page.getByLabel(words.code).waitFor();
  const accounts = await page.context().newPage();
  const code = await demonstrationCode(accounts, email);
  await accounts.close();
  await giveCode(page, code);
  await page.getByRole("button", { name: words.signOut }).waitFor({ state: "attached" });
}

/** Signs somebody of the demonstration in. */
export async function signIn(page, person) {
  await page.goto(PATHS.signIn);
  await signInHere(page, person);
}

/** Signs out. */
export async function signOut(page) {
  await page.getByRole("button", { name: words.signOut }).click();
  await page.getByRole("link", { name: words.submit }).or(page.getByLabel(words.email)).first().waitFor();
}
