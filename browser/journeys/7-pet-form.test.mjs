// Journey 7: the solicitor asks for the PET form, the court creates it, the solicitor fills in a part and finds it again, even
// where the session ended meanwhile.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { CASE, PEOPLE, shown } from "../people.mjs";
import { declareInstruction, find, openCase } from "../steps/cases.mjs";
import { signIn, signInHere } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.petForm;
const TYPED = "The defendant disputes the identification.";
const TYPED_LATER = "The defendant disputes the identification, and was in Cardiff.";

journey("7 PET form", async ({ program, visitor, seen }) => {
  const page = await visitor();
  await signIn(page, PEOPLE.solicitor);
  await find(page, CASE);
  await declareInstruction(page);
  await openCase(page);
  await page.getByRole("button", { name: words.ask }).first().click();
  await page.getByText(words.asked).waitFor();
  await seen(page, "asked");
  const form = new URL(page.url()).pathname;

  const court = await visitor();
  await signIn(court, PEOPLE.courtAdministrator);
  await court.getByRole("link", { name: words.askedFor }).first().click();
  await seen(court, "asked-for");
  await court.getByRole("row").filter({ hasText: shown(CASE.urn) }).getByRole("link").first().click();
  await court.getByRole("button", { name: words.create }).click();
  await court.getByText(words.created).waitFor();
  await seen(court, "created");

  await page.goto(form);
  await seen(page, "overview");
  await page.getByRole("link", { name: words.section }).first().click();
  await seen(page, "section");
  const section = new URL(page.url()).pathname;
  const box = () => page.locator("textarea:visible").first();
  await box().fill(TYPED);
  await page.getByRole("button", { name: words.saveLater }).click();
  await page.getByText(words.saved).waitFor();
  await seen(page, "saved");

  await page.goto(section);
  assert.equal(await box().inputValue(), TYPED);

  await box().fill(TYPED_LATER);
  await program.endSessions();
  await page.getByRole("button", { name: words.saveLater }).click();
  await page.getByText(WORDS.signIn.kept).waitFor();
  await seen(page, "time-out");
  await signInHere(page, PEOPLE.solicitor);
  await page.getByText(words.givenBack).waitFor();
  assert.equal(await box().inputValue(), TYPED_LATER);
  await seen(page, "given-back");
  await page.getByRole("button", { name: words.saveLater }).click();
  await page.getByText(words.saved).waitFor();
  await page.goto(section);
  assert.equal(await box().inputValue(), TYPED_LATER);

  await page.goto(form);
  await page.getByRole("link", { name: words.history }).click();
  await seen(page, "history");
});
