// Journey 6: a solicitor finds the case, declares the instruction, opens the initial details, links the firm, and withdraws.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { CASE, PEOPLE } from "../people.mjs";
import { PATHS } from "../settings.mjs";
import { declareInstruction, find, linkFirm } from "../steps/cases.mjs";
import { signIn } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

journey("6 link", async ({ visitor, seen }) => {
  const page = await visitor();
  await signIn(page, PEOPLE.solicitor);
  await find(page, { ...CASE, born: { ...CASE.born, year: "1901" } });
  await page.getByText(WORDS.find.nothing).first().waitFor();
  await seen(page, "nothing-found");

  await find(page, CASE);
  await seen(page, "found");
  await declareInstruction(page);
  await seen(page, "instructed");

  const initialDetails = page.getByRole("link", { name: WORDS.instruction.openInitialDetails }).first();
  const answer = await page.request.get(await initialDetails.getAttribute("href"));
  assert.equal(answer.headers()["content-type"], "application/pdf");
  assert.equal((await answer.body()).subarray(0, 5).toString(), "%PDF-");
  assert.doesNotMatch(answer.headers()["content-disposition"], new RegExp(`${CASE.lastName}|${CASE.urn}`, "i"));

  await linkFirm(page);
  await page.getByText(WORDS.link.told).first().waitFor();
  await page.getByText(WORDS.link.notAnApplication).first().waitFor();
  await seen(page, "linked");

  const receiver = await visitor();
  await receiver.goto(PATHS.legalAid);
  await receiver.getByText("defenceAssociated").first().waitFor();

  await page.getByRole("link", { name: WORDS.link.myCases }).click();
  await page.getByText(CASE.urn).first().waitFor();
  await seen(page, "my-cases");
  await page.getByRole("link", { name: CASE.urn }).first().click();
  await page.getByRole("link", { name: WORDS.link.withdraw }).or(page.getByRole("button", { name: WORDS.link.withdraw })).first().click();
  await page.getByRole("button", { name: WORDS.link.confirmWithdraw }).click();
  await page.getByText(WORDS.link.withdrawn).first().waitFor();
  await seen(page, "withdrawn");
});
