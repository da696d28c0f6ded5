// An invited person makes their account theirs: terms, telephone, code, password, authenticator, recovery codes.

import { codeIn, linkIn, newestMessage } from "../harness/mailbox.mjs";
import { oneTimeCode } from "../harness/one-time-code.mjs";
import { PASSWORD } from "../people.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.activation;
const LETTERS_OF_A_SECRET = /^(?:[a-z2-7]{4} ){3,}[a-z2-7]{1,4}$/m;
const RECOVERY_CODE = /\b[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}\b/g;

/** The link of the newest activation e-mail. */
export const activationLink = async (mailbox, program, { email }) =>
  linkIn(await newestMessage(mailbox, email, /activate/i), program.address);

/** Activates from a link. Says the secret of the authenticator, the code used, and the recovery codes. */
export async function activate(page, mailbox, person, link, { password = PASSWORD, seen = async () => {} } = {}) {
  const goOn = () => page.getByRole("button", { name: words.continue }).click();
  await page.goto(link);
  await seen("activate");
  await page.getByRole("button", { name: words.start }).click();
  await page.getByLabel(words.agree).check();
  await seen("terms");
  await goOn();
  await page.getByRole("button", { name: words.sendCode }).waitFor();
  await seen("phone");
  await page.getByRole("button", { name: words.sendCode }).click();
  await page.getByLabel(words.code).waitFor();
  await seen("phone-code");
  await page.getByLabel(words.code).fill(codeIn(await newestMessage(mailbox, lastDigits(person.mobile), /code/i)));
  await goOn();
  await page.getByLabel(words.password, { exact: true }).waitFor();
  await seen("password");
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await goOn();

  await page.getByLabel(words.code).waitFor();
  await seen("authenticator");
  const [secret] = (await page.getByRole("main").innerText()).match(LETTERS_OF_A_SECRET) ?? [];
  const code = oneTimeCode(secret);
  await page.getByLabel(words.code).fill(code);
  await goOn();
  await page.getByLabel(words.recoverySaved).check();
  await seen("recovery-codes");
  const recovery = (await page.getByRole("main").innerText()).match(RECOVERY_CODE);
  await page.getByRole("button", { name: words.finish }).click();
  await page.getByText(words.done).first().waitFor();
  return { secret, code, recovery };
}

const lastDigits = (mobile) => mobile.slice(-3);
