// Journey 17: a prosecuting organisation registers: its first answer is wrong and kept, both addresses are confirmed, an officer asks,
// checks and approves, and its administrator activates the account.

import assert from "node:assert/strict";
import { journey } from "../harness/journey.mjs";
import { linkIn, newestMessage } from "../harness/mailbox.mjs";
import { NEW_PROSECUTOR, PEOPLE } from "../people.mjs";
import { PATHS } from "../settings.mjs";
import { activate, activationLink } from "../steps/activation.mjs";
import { confirmationLink, confirmAddress } from "../steps/confirmation.mjs";
import { approve } from "../steps/onboarding.mjs";
import { answerPart, checkAndSend, follow, openPart, parts } from "../steps/prosecutor-form.mjs";
import { signIn } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

const { name, email, administrator } = NEW_PROSECUTOR;
const QUESTION = "Which Act lets you prosecute these offences?";
const words = WORDS.prosecutor;

const named = (title) => title.toLowerCase().replaceAll(" ", "-");

/** The page that is open, in Welsh; the reader then goes on in English. */
async function inWelsh(page, seen, step) {
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}?lang=cy`);
  assert.equal(await page.locator("html").getAttribute("lang"), "cy", step);
  await seen(page, `${step}-in-welsh`);
  await page.goto(`${pathname}?lang=en`);
}

/** Answers every part. The first is saved once without a name and with half a postcode: the page says so and keeps what was typed. */
async function fillIn(page, seen) {
  const [[title, answers], ...others] = parts(NEW_PROSECUTOR);
  await openPart(page, title);
  await seen(page, named(title));
  await answerPart(page, { ...answers, type: { ...answers.type, "Name of the organisation": "", Postcode: "CF37" } });
  await page.getByText(WORDS.problem.summary).first().waitFor();
  assert.equal(await page.getByLabel("Postcode", { exact: true }).inputValue(), "CF37");
  await seen(page, "problems");
  await inWelsh(page, seen, "problems");
  await answerPart(page, answers);
  for (const [title, answers] of others) {
    await openPart(page, title);
    await seen(page, named(title));
    await inWelsh(page, seen, named(title));
    await answerPart(page, answers);
  }
  await page.getByRole("button", { name: words.check }).waitFor();
}

journey("17 prosecuting organisation", async ({ program, visitor, seen }) => {
  const applicant = await visitor();
  await applicant.goto(PATHS.prosecutor);
  await seen(applicant, "start");
  await inWelsh(applicant, seen, "start");
  await applicant.getByRole("button", { name: words.start }).click();
  await applicant.getByRole("heading", { level: 1, name: words.tasks }).waitFor();
  await seen(applicant, "tasks");
  await fillIn(applicant, seen);
  await seen(applicant, "tasks-completed");
  await inWelsh(applicant, seen, "tasks-completed");
  const reference = await checkAndSend(applicant, (step) => seen(applicant, step));
  await seen(applicant, "sent");
  await inWelsh(applicant, seen, "sent");

  const officer = await visitor();
  await signIn(officer, PEOPLE.officer);
  await officer.getByRole("link", { name: WORDS.onboarding.queue, exact: true }).first().click();
  await officer.getByRole("link", { name: words.list }).click();
  await seen(officer, "list");
  await officer.getByRole("link", { name }).click();
  await officer.getByRole("heading", { level: 1, name }).waitFor();
  const registration = officer.url();
  await seen(officer, "registration");
  await officer.getByRole("button", { name: WORDS.onboarding.approve }).click();
  await officer.getByText(words.unconfirmed).first().waitFor();
  await seen(officer, "approval-refused");

  // The administrator's link leads on to the registration; the organisation's is for its address alone.
  const mailbox = await visitor();
  await applicant.goto(await confirmationLink(mailbox, program, administrator.email));
  await seen(applicant, "confirm");
  await confirmAddress(applicant, program, administrator.email);
  await seen(applicant, "confirmed");
  await follow(applicant, reference, administrator, words.received);
  await seen(applicant, "followed");
  const colleague = await visitor();
  await confirmAddress(colleague, program, email);
  await seen(colleague, "organisation-confirmed");

  await officer.goto(registration);
  await officer.getByRole("link", { name: WORDS.onboarding.ask }).click();
  await officer.getByLabel(WORDS.onboarding.question, { exact: true }).fill(QUESTION);
  await officer.getByRole("button", { name: WORDS.onboarding.sendQuestion }).click();
  await officer.getByText(QUESTION).first().waitFor();
  await seen(officer, "queried");
  await applicant.goto(linkIn(await newestMessage(mailbox, administrator.email, /question/i), program.address));
  await applicant.getByText(QUESTION).waitFor();
  await seen(applicant, "own-queried");
  await applicant.getByRole("button", { name: words.answer }).click();
  await applicant.getByText(words.kept).waitFor();
  await seen(applicant, "answering");
  await openPart(applicant, "Cases and offences");
  await answerPart(applicant, { type: { Offences: "TH68010" } });
  assert.equal(await checkAndSend(applicant, (step) => seen(applicant, `answer-${step}`)), reference);

  await officer.goto(registration);
  await approve(officer, (step) => seen(officer, step));
  await seen(officer, "approved");

  await follow(applicant, reference, administrator, words.approved);
  await seen(applicant, "followed-approved");
  await activate(applicant, mailbox, administrator, await activationLink(mailbox, program, administrator));
  await seen(applicant, "activated");
});
