// Journey 4: an invited administrator activates, signs in with both factors, uses a recovery code, forgets the password and gets
// back, and is locked out for a while after too many tries.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { linkIn, newestMessage } from "../harness/mailbox.mjs";
import { nextOneTimeCode } from "../harness/one-time-code.mjs";
import { NEW_FIRM, PASSWORD, PEOPLE } from "../people.mjs";
import { activate, activationLink } from "../steps/activation.mjs";
import { confirmAddress } from "../steps/confirmation.mjs";
import { approve, openRegistration } from "../steps/onboarding.mjs";
import { submitRegistration } from "../steps/registration-form.mjs";
import { giveCode, givePassword, signIn, signOut } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

const { email } = NEW_FIRM.administrator;
const ANOTHER_PASSWORD = "ferry granite hollyhock";
const TOO_MANY = 12;
const words = WORDS.signIn;

journey("4 activation", async ({ program, visitor, seen }) => {
  const officer = await visitor();
  await submitRegistration(officer, NEW_FIRM);
  await confirmAddress(officer, program, email);
  await signIn(officer, PEOPLE.officer);
  await openRegistration(officer, NEW_FIRM);
  await approve(officer);

  const mailbox = await visitor();
  const page = await visitor();
  const link = await activationLink(mailbox, program, { email });
  // A mail filter that follows the link does not use it up.
  assert.ok((await page.request.get(link)).ok());
  await page.request.head(link);
  const account = await activate(page, mailbox, NEW_FIRM.administrator, link, { seen: (step) => seen(page, step) });
  await seen(page, "activated");

  await page.goto(link);
  await page.getByText(WORDS.activation.used).first().waitFor();
  await seen(page, "link-used");

  await givePassword(page, email, "not the password");
  await page.getByText(WORDS.problem.summary).first().waitFor();
  await seen(page, "wrong-password");
  await givePassword(page, email);
  await page.getByLabel(words.code).waitFor();
  await seen(page, "code");
  const code = await nextOneTimeCode(account.secret, account.code);
  await giveCode(page, code);
  await page.getByRole("heading", { name: WORDS.home.heading }).waitFor();
  await seen(page, "home");
  await page.getByRole("link", { name: WORDS.people.link, exact: true }).first().click();
  await page.getByText(WORDS.people.active, { exact: true }).waitFor();
  await seen(page, "people");
  await page.goto("/account");
  await seen(page, "account");
  await page.goto("/account/language");
  await seen(page, "account-language");
  await signOut(page);

  await givePassword(page, email);
  await page.getByRole("link", { name: words.recoveryLink }).click();
  await seen(page, "recovery");
  const [first, second] = account.recovery;
  await page.getByLabel(words.recoveryCode).fill(first);
  await page.getByRole("main").getByRole("button", { name: words.submit }).click();
  await page.getByRole("heading", { name: WORDS.home.heading }).waitFor();
  await signOut(page);

  await page.goto("/sign-in");
  await page.getByRole("link", { name: words.forgotten }).click();
  await page.getByLabel(words.email).fill(email);
  await page.getByRole("button", { name: words.sendLink }).click();
  await page.getByRole("heading", { name: words.sent }).waitFor();
  await seen(page, "forgotten");
  await page.goto(linkIn(await newestMessage(mailbox, email, /new password/i), program.address));
  await seen(page, "reset");
  await page.getByLabel(words.newPassword, { exact: true }).fill(ANOTHER_PASSWORD);
  await page.getByLabel(/recovery code/i).fill(second);
  await page.getByRole("button", { name: words.change }).click();
  await page.getByText(words.changed).first().waitFor();
  await seen(page, "reset-done");
  await givePassword(page, email, ANOTHER_PASSWORD);
  await giveCode(page, await nextOneTimeCode(account.secret, code));
  await page.getByRole("heading", { name: WORDS.home.heading }).waitFor();
  await signOut(page);

  for (let tries = 0; tries < TOO_MANY; tries += 1) await givePassword(page, email, `${PASSWORD} not`);
  await page.getByText(words.locked).first().waitFor();
  await seen(page, "locked");
});
