// Journey 7: the solicitor asks for the PET form, the court creates it, the solicitor fills in a part and finds it again.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { CASE, PEOPLE } from "../people.mjs";
import { declareInstruction, find } from "../steps/cases.mjs";
import { signIn } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.petForm;
const TYPED = "The defendant disputes the identification.";

journey("7 PET form", async ({ visitor, seen }) => {
  const page = await visitor();
  await signIn(page, PEOPLE.solicitor);
  await find(page, CASE);
  await declareInstruction(page);
  await page.getByRole("link", { name: words.link }).first().click();
  await page.getByRole("button", { name: words.request }).click();
  await seen(page, "requested");

  const court = await visitor();
  await signIn(court, PEOPLE.courtAdministrator);
  await court.getByRole("link", { name: CASE.urn }).first().click();
  await court.getByRole("link", { name: words.link }).first().click();
  await court.getByRole("button", { name: words.create }).click();
  await seen(court, "created");

  await page.reload();
  await page.getByRole("textbox").first().fill(TYPED);
  await page.getByRole("button", { name: words.save }).first().click();
  await page.getByText(words.saved).first().waitFor();
  await seen(page, "saved");

  await page.reload();
  assert.equal(await page.getByRole("textbox").first().inputValue(), TYPED);
});
