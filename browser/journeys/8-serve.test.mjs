// Journey 8: the solicitor serves a PDF on the court, the court sees it, and a Crown Court case is refused with the reason.

import { journey } from "../harness/journey.mjs";
import { CASE, CROWN_COURT_CASE, PEOPLE } from "../people.mjs";
import { declareInstruction, find } from "../steps/cases.mjs";
import { aPdf } from "../steps/pdf.mjs";
import { signIn } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.serve;

journey("8 serve", async ({ visitor, seen }) => {
  const page = await visitor();
  await signIn(page, PEOPLE.solicitor);
  await find(page, CASE);
  await declareInstruction(page);
  await page.getByRole("link", { name: words.link }).first().click();
  await page.getByLabel(words.type).first().selectOption({ index: 1 });
  for (const defendant of await page.getByRole("checkbox").all()) await defendant.check();
  await page.getByLabel(words.file).first().setInputFiles(aPdf("Defence statement"));
  await seen(page, "document");
  await page.getByRole("button", { name: words.continue }).click();
  await page.getByRole("heading", { name: words.checkHeading }).waitFor();
  await seen(page, "check");
  await page.getByRole("button", { name: words.submit }).click();
  await page.getByText(words.served).waitFor();
  await seen(page, "served");

  const court = await visitor();
  await signIn(court, PEOPLE.courtAdministrator);
  await court.getByRole("link", { name: words.newMaterial }).first().click();
  await court.getByText(CASE.urn).first().waitFor();
  await seen(court, "new-material");

  await find(page, CROWN_COURT_CASE);
  await declareInstruction(page);
  await page.getByRole("link", { name: words.link }).first().click();
  await page.getByText(words.refused).first().waitFor();
  await seen(page, "refused");
});
