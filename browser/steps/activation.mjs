// An invited person makes their account theirs: terms, telephone, code, password, authenticator, recovery codes.

import { codeIn, linkIn, newestMessage } from "../harness/mailbox.mjs";
import { oneTimeCode } from "../harness/one-time-code.mjs";
import { PASSWORD } from "../people.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.activation;
const LETTERS_OF_A_SECRET = /\b(?:[A-Z2-7]{4}[ -]?){4,}[A-Z2-7]{0,4}/;

/** The link of the newest activation e-mail. */
export const activationLink = async (mailbox, program, { email }) =>
  linkIn(await newestMessage(mailbox, email, /activate/i), program.address);

/** Activates from a link. Says the secret of the authenticator, the code used, and the text that holds the recovery codes. */
export async function activate(page, mailbox, person, link, password = PASSWORD) {
  await page.goto(link);
  await page.getByLabel(words.agree).check();
  await page.getByRole("button", { name: words.continue }).click();
  await page.getByRole("button", { name: words.sendCode }).click();
  await page.getByLabel(words.code).fill(codeIn(await newestMessage(mailbox, lastDigits(person.mobile), /code/i)));
  await page.getByRole("button", { name: words.continue }).click();
  await page.getByLabel(words.newPassword).first().fill(password);
  await page.getByRole("button", { name: words.continue }).click();

  const [secret] = (await page.getByRole("main").innerText()).match(LETTERS_OF_A_SECRET) ?? [];
  const code = oneTimeCode(secret);
  await page.getByLabel(words.authenticatorCode).fill(code);
  await page.getByRole("button", { name: words.continue }).click();
  const recovery = await page.getByRole("main").innerText();
  await page.getByLabel(words.recoverySaved).check();
  await page.getByRole("button", { name: words.continue }).click();
  await page.getByText(words.done).first().waitFor();
  return { secret, code, recovery };
}

const lastDigits = (mobile) => mobile.slice(-3);
