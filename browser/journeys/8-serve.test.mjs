// Journey 8: the solicitor serves a PDF on the court, the court sees it once, and a Crown Court case is refused with the reason.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { CASE, CROWN_COURT_CASE, PEOPLE, shown } from "../people.mjs";
import { declareInstruction, find, openCase } from "../steps/cases.mjs";
import { chooseDocument, confirm } from "../steps/serve.mjs";
import { signIn } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.serve;

journey("8 serve", async ({ visitor, seen }) => {
  const page = await visitor();
  await signIn(page, PEOPLE.solicitor);
  await find(page, CASE);
  await declareInstruction(page);
  await openCase(page);
  await seen(page, "case");
  await chooseDocument(page, (step) => seen(page, step));
  await seen(page, "check");
  const reference = await confirm(page, (button) => button.dblclick());
  await seen(page, "served");
  // Back and again: the page that confirmed is left, and nothing is served twice.
  await page.goBack();
  const again = page.getByRole("button", { name: words.confirm });
  if (await again.count()) await again.click();
  await seen(page, "back-and-again");

  const court = await visitor();
  await signIn(court, PEOPLE.courtAdministrator);
  await court.getByRole("link", { name: words.newMaterial }).first().click();
  await court.getByText(shown(CASE.urn)).first().waitFor();
  assert.equal(await court.getByRole("row").filter({ hasText: shown(CASE.urn) }).count(), 1);
  await court.getByText(reference).first().waitFor();
  await seen(court, "new-material");

  await find(page, CROWN_COURT_CASE);
  await declareInstruction(page);
  await openCase(page);
  await page.getByText(words.refused).first().waitFor();
  await seen(page, "crown-court-case");
  await page.getByRole("link", { name: words.instead }).click();
  await page.getByText(words.refused).first().waitFor();
  await seen(page, "refused");
});
