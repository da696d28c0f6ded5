// Journey 10: an officer's day. One registration is found and taken, its sender is asked, another is put on hold and taken up again, and
// none that is not ready can be approved together with others.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { newestMessage } from "../harness/mailbox.mjs";
import { NEW_FIRM, PEOPLE } from "../people.mjs";
import { openRegistration } from "../steps/onboarding.mjs";
import { submitRegistration } from "../steps/registration-form.mjs";
import { signIn } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

const OTHER_FIRM = {
  name: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Chambers and Partners",
  administrator: { firstName: "Ifan", lastName: "Arall", email: "ifan@other.example", mobile: "07700 900456" },
};
const QUESTION = "Which of your offices holds the account number?";
const words = WORDS.onboarding;

journey("11 officers day", async ({ visitor, seen }) => {
  const firm = await visitor();
  const reference = await submitRegistration(firm, NEW_FIRM);
  await submitRegistration(firm, OTHER_FIRM);

  const officer = await visitor();
  await signIn(officer, PEOPLE.officer);
  await officer.getByRole("link", { name: words.queue, exact: true }).first().click();
  await seen(officer, "queue");
  await officer.getByText(words.filter, { exact: true }).click();
  await seen(officer, "filters");
  await officer.getByLabel(words.court).fill("Atlantis");
  await officer.getByRole("button", { name: words.show }).click();
  await officer.getByText(WORDS.problem.summary).first().waitFor();
  await seen(officer, "court-unknown");
  await officer.getByLabel(words.court).fill("");
  await officer.getByRole("textbox", { name: words.search }).fill(reference.toLowerCase());
  await officer.getByRole("button", { name: words.show }).click();
  await officer.getByRole("link", { name: NEW_FIRM.name }).waitFor();
  assert.equal(await officer.getByRole("link", { name: OTHER_FIRM.name }).count(), 0);
  assert.ok(!officer.url().includes(reference), "what was typed stands in no address");
  await seen(officer, "found");

  await officer.getByRole("link", { name: NEW_FIRM.name }).click();
  await officer.getByRole("button", { name: words.take }).click();
  await officer.getByText(/took it/).first().waitFor();
  await seen(officer, "taken");
  await officer.getByRole("link", { name: words.give }).click();
  await seen(officer, "hands");
  await officer.goBack();
  await officer.getByRole("link", { name: words.ask }).click();
  await officer.getByRole("button", { name: words.sendQuestion }).click();
  await officer.getByText(WORDS.problem.summary).first().waitFor();
  await seen(officer, "question-missing");
  await officer.getByLabel(words.question, { exact: true }).fill(QUESTION);
  await officer.getByRole("button", { name: words.sendQuestion }).click();
  await officer.getByText(QUESTION).first().waitFor();
  await seen(officer, "queried");

  await openRegistration(officer, OTHER_FIRM);
  await officer.getByRole("link", { name: words.hold }).click();
  await seen(officer, "hold");
  await officer.getByLabel(words.reason, { exact: true }).fill("The regulator rings back.");
  await officer.getByRole("button", { name: words.hold }).click();
  await officer.getByRole("button", { name: words.resume }).waitFor();
  await seen(officer, "held");
  await officer.getByRole("button", { name: words.resume }).click();
  await officer.getByRole("button", { name: words.approve }).waitFor();

  await officer.goto("/registrations/approvals/check");
  await seen(officer, "nothing-selected");
  await officer.goto("/registrations/approvals");
  await seen(officer, "nothing-to-undo");
  await officer.goto("/registrations?standing=queried&lang=cy");
  await seen(officer, "queue-in-welsh");
  await officer.getByRole("link", { name: NEW_FIRM.name }).click();
  await seen(officer, "registration-in-welsh");

  const mailbox = await visitor();
  assert.ok((await newestMessage(mailbox, NEW_FIRM.administrator.email, /question/i)).includes(QUESTION));
});
