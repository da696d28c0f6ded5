// Journey 14: a form is filled in on the web by keyboard: saved, come back to by the link of the e-mail, people pasted, checked, sent
// once, its address confirmed, and withdrawn. All of it once more without scripts at 320 pixels, and every page in Welsh.

import assert from "node:assert/strict";
import { journey } from "../harness/journey.mjs";
import { linkIn, newestMessage } from "../harness/mailbox.mjs";
import { NEW_FIRM } from "../people.mjs";
import { confirmationLink, confirmAddress } from "../steps/confirmation.mjs";
import { sentReference } from "../steps/registration-form.mjs";
import { begin, fillTopic, tabTo, topics } from "../steps/web-form.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.webForm;
const ROWS = [
  "First name\tLast name\tWork e-mail\tMobile number\tQualified as\tRole",
  "Ann\tJourney\tann@journey.example\t07700 900457\tSolicitor\tDefence lawyer",
  "Bob\tJourney\tnobody\t07700 900458\tParalegal\tAdvocate",
].join("\n");
const MENDED = "Bob\tJourney\tbob@journey.example\t07700 900458\tSolicitor\tAdvocate";
const PAGES = ["", "/organisation", "/address", "/contact", "/first-hearing", "/numbers", "/administrator", "/terms",
  "/list/offices", "/list/offices/new", "/list/users", "/list/users/1", "/list/users/1/remove", "/paste", "/check"];

const named = (title) => title.toLowerCase().replaceAll(" ", "-");

async function fillIn(page, seen) {
  await begin(page, "somebody@journey.example");
  await seen("tasks");
  for (const [title, answers] of topics(NEW_FIRM)) {
    await fillTopic(page, title, answers, (topic) => seen(named(topic)));
  }
}

async function pastePeople(page, seen) {
  await page.getByRole("link", { name: "Users" }).click();
  await seen("users");
  await page.getByRole("button", { name: words.paste }).click();
  await page.getByLabel(words.rows).fill(ROWS);
  await page.getByRole("button", { name: words.add }).click();
  await page.getByText(WORDS.problem.summary).first().waitFor();
  await seen("paste-problems");
  await page.getByLabel(words.left).fill(MENDED);
  await page.getByRole("button", { name: words.add }).click();
  await page.getByText("Bob Journey").first().waitFor();
  await seen("users-pasted");
  await page.getByRole("button", { name: words.complete }).click();
  await page.getByRole("heading", { level: 1, name: words.tasks }).waitFor();
}

/** Every page of the form that is open, in Welsh; the last one is that on which it is sent. */
async function readInWelsh(page, seen) {
  const form = new URL(page.url()).pathname;
  for (const place of PAGES) {
    await page.goto(`${form}${place}?lang=cy`);
    const name = place.slice(1).replaceAll("/", "-") || "tasks";
    assert.equal(await page.locator("html").getAttribute("lang"), "cy", name);
    await seen(`welsh-${name}`);
  }
}

journey("14 web form", async ({ program, visitor, seen }) => {
  const page = await visitor();
  await fillIn(page, (step) => seen(page, step));
  await pastePeople(page, (step) => seen(page, step));
  await seen(page, "tasks-completed");

  // Another browser comes back by the link of the e-mail.
  const later = await visitor();
  const mail = await newestMessage(later, "somebody@journey.example", words.message);
  await later.goto(linkIn(mail, program.address));
  await later.getByText(words.progress).waitFor();
  await tabTo(later, later.getByRole("link", { name: words.check }));
  await later.keyboard.press("Enter");
  await later.getByRole("heading", { level: 1, name: words.checkHeading }).waitFor();
  await seen(later, "check");
  await later.getByRole("button", { name: WORDS.upload.send }).dblclick();
  const reference = await sentReference(later);

  // In the first browser there is nothing left to send.
  await page.reload();
  assert.equal(await sentReference(page), reference);
  const link = await confirmationLink(later, program, NEW_FIRM.administrator.email);
  await later.goto(link);
  await seen(later, "confirm");
  await confirmAddress(later, program, NEW_FIRM.administrator.email);
  await seen(later, "confirmed");
  await later.getByRole("button", { name: words.own }).click();
  await later.getByRole("heading", { name: words.ownHeading }).waitFor();
  await seen(later, "own");
  const own = later.url();
  await tabTo(later, later.getByRole("link", { name: words.withdraw }));
  await later.keyboard.press("Enter");
  await later.getByRole("heading", { level: 1, name: words.withdrawHeading }).waitFor();
  await seen(later, "withdraw");
  await later.getByRole("button", { name: words.withdrawButton }).dblclick();
  await later.getByText(words.withdrawn).waitFor();
  await seen(later, "withdrawn");
  await later.goto(`${own}?lang=cy`);
  await seen(later, "welsh-withdrawn");

  const plain = await visitor({ javaScript: false, width: 320 });
  await fillIn(plain, async () => {});
  await pastePeople(plain, async () => {});
  await readInWelsh(plain, (step) => seen(plain, step));
  await plain.getByRole("button", { name: words.sendInWelsh }).dblclick();
  await plain.getByRole("heading", { name: words.sentInWelsh }).waitFor();
  await seen(plain, "welsh-sent");
  const sent = (await plain.getByRole("main").innerText()).match(WORDS.upload.reference)[0];
  assert.notEqual(sent, reference);
});
