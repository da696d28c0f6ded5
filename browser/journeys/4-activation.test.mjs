// Journey 4: an invited administrator activates, signs in with both factors, uses a recovery code, and is locked out for a while.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { nextOneTimeCode } from "../harness/one-time-code.mjs";
import { NEW_FIRM, PASSWORD, PEOPLE } from "../people.mjs";
import { activate, activationLink } from "../steps/activation.mjs";
import { approve, openRegistration } from "../steps/onboarding.mjs";
import { submitRegistration } from "../steps/registration-form.mjs";
import { giveCode, givePassword, signIn, signOut } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

const { email } = NEW_FIRM.administrator;
const TOO_MANY = 12;

journey("4 activation", async ({ program, visitor, seen }) => {
  const officer = await visitor();
  await submitRegistration(officer, NEW_FIRM);
  await signIn(officer, PEOPLE.officer);
  await openRegistration(officer, NEW_FIRM);
  await approve(officer);

  const mailbox = await visitor();
  const page = await visitor();
  const link = await activationLink(mailbox, program, { email });
  // A mail filter that follows the link does not use it up.
  assert.ok((await page.request.get(link)).ok());
  await page.request.head(link);
  const account = await activate(page, mailbox, NEW_FIRM.administrator, link);
  await seen(page, "activated");

  await page.goto(link);
  await page.getByText(WORDS.activation.used).waitFor();
  await seen(page, "link-used");

  await givePassword(page, email);
  await giveCode(page, await nextOneTimeCode(account.secret, account.code));
  await page.getByText(WORDS.people.heading).first().waitFor();
  await seen(page, "home");
  await signOut(page);

  await givePassword(page, email);
  await page.getByRole("link", { name: WORDS.signIn.recoveryLink }).click();
  const [recoveryCode] = account.recovery.match(/\b[a-z0-9]{4,}(?:-[a-z0-9]{4,})+\b/i) ?? [];
  await page.getByLabel(WORDS.signIn.recoveryCode).fill(recoveryCode);
  await page.getByRole("main").getByRole("button", { name: WORDS.signIn.submit }).click();
  await signOut(page);

  for (let tries = 0; tries < TOO_MANY; tries += 1) await givePassword(page, email, `${PASSWORD} not`);
  await page.getByText(WORDS.signIn.locked).first().waitFor();
  await seen(page, "locked");
});
