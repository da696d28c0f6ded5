// Journey 12: a solicitor asks for the number of a case of a person and a company, with a hearing tomorrow; the court answers; the
// solicitor reads the number after signing in, and the e-mail holds a reference and a link only.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { linkIn, newestMessage } from "../harness/mailbox.mjs";
import { PEOPLE } from "../people.mjs";
import { signIn } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.help;
const URN = "41WL7000126";
const SECRET = { firstName: "Rhiannon", lastName: "Journey-Penhale", company: "Journey Haulage Ltd" };

/** Fills in the three boxes of a date. */
async function fillDate(page, legend, [day, month, year]) {
  const group = page.getByRole("group", { name: legend, exact: true });
  await group.getByLabel(WORDS.find.day, { exact: true }).fill(day);
  await group.getByLabel(WORDS.find.month, { exact: true }).fill(month);
  await group.getByLabel(WORDS.find.year, { exact: true }).fill(year);
}

/** Adds a company as the second defendant. */
async function addCompany(page) {
  await page.getByRole("button", { name: words.addDefendant }).click();
  const company = page.getByRole("group", { name: words.secondDefendant, exact: true });
  await company.getByLabel(words.organisation, { exact: true }).check();
  await company.getByLabel(words.company).fill(SECRET.company);
  await company.getByLabel(words.trading).fill("Journey Parcels");
  await company.getByLabel(words.office).fill("2 Quayside");
}

/** The date of tomorrow in London, as day, month and year. */
function tomorrow() {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" });
  return format.format(new Date(Date.now() + 86_400_000)).split("-").reverse();
}

journey("12 URN request", async ({ program, visitor, seen }) => {
  const solicitor = await visitor();
  await signIn(solicitor, PEOPLE.solicitor);
  await solicitor.goto("/help");
  await seen(solicitor, "help");
  await solicitor.getByRole("link", { name: words.urn }).click();
  await seen(solicitor, "form");
  await solicitor.getByRole("button", { name: words.send }).click();
  await solicitor.getByText(WORDS.problem.summary).first().waitFor();
  await seen(solicitor, "problems");

  await solicitor.getByLabel(words.byEmail).check();
  await solicitor.getByLabel(words.firstName).fill(SECRET.firstName);
  await solicitor.getByLabel(words.lastName).fill(SECRET.lastName);
  await fillDate(solicitor, words.born, ["1", "2", "1990"]);
  await solicitor.getByLabel(words.address, { exact: true }).fill("1 Quayside");
  await solicitor.getByRole("button", { name: words.addDefendant }).click();
  await seen(solicitor, "two-defendants");
  await solicitor.getByRole("button", { name: words.removeDefendant }).click();
  assert.equal(await solicitor.getByLabel(words.lastName).inputValue(), SECRET.lastName);
  await addCompany(solicitor);
  await seen(solicitor, "company");
  await solicitor.getByLabel(words.offence).fill("Theft of a bicycle");
  await solicitor.getByLabel(words.court, { exact: true }).selectOption({ index: 5 });
  await fillDate(solicitor, words.hearing, tomorrow());
  await solicitor.getByRole("button", { name: words.send }).click();
  await solicitor.getByRole("heading", { name: words.sent }).waitFor();
  await seen(solicitor, "sent");
  const [reference] = (await solicitor.getByRole("main").innerText()).match(words.reference);

  const court = await visitor();
  await signIn(court, PEOPLE.courtAdministrator);
  await court.getByRole("link", { name: words.queues, exact: true }).first().click();
  await court.getByRole("heading", { name: words.urgent }).waitFor();
  await seen(court, "queue");
  await court.getByRole("link", { name: reference }).click();
  await seen(court, "request");
  await court.getByRole("button", { name: words.take }).click();
  for (const box of await court.getByLabel(words.number).all()) await box.fill(URN);
  await court.getByRole("button", { name: words.answer }).click();
  await court.getByText(words.answered, { exact: true }).first().waitFor();
  await seen(court, "answered");

  const mailbox = await visitor();
  const email = await newestMessage(mailbox, PEOPLE.solicitor.email, new RegExp(`${reference}.*answered`, "s"));
  for (const secret of [...Object.values(SECRET), "1990", "bicycle", URN]) assert.ok(!email.includes(secret), secret);
  await solicitor.goto(linkIn(email, program.address));
  await solicitor.getByText("41/WL/70001/26").first().waitFor();
  await solicitor.getByText(SECRET.company).first().waitFor();
  await seen(solicitor, "answer");
  await solicitor.goto("/help/mine?lang=cy");
  await seen(solicitor, "mine-welsh");

  const anybody = await visitor();
  await anybody.goto(`/help/follow/${reference}`);
  assert.ok(!(await anybody.getByRole("main").innerText()).includes(SECRET.lastName));
  await seen(anybody, "followed");
  for (const address of ["/contact", "/contact?lang=cy", "/help/ask/urn?lang=cy", "/guides/urn?lang=cy"]) {
    await anybody.goto(address);
    await seen(anybody, `open-${address.replace(/[^a-z]+/g, "-")}`);
  }
});
