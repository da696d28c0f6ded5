// Journey 6: a solicitor finds the case, declares the instruction, opens the initial details, links the firm, and withdraws.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { CASE, PEOPLE, shown } from "../people.mjs";
import { PATHS } from "../settings.mjs";
import { chooseRepresentation, declareInstruction, find, openCase } from "../steps/cases.mjs";
import { signIn } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.link;
const PATIENCE = 20;

journey("6 link", async ({ visitor, seen }) => {
  const page = await visitor();
  await signIn(page, PEOPLE.solicitor);
  await seen(page, "home");
  await page.goto(PATHS.find);
  assert.equal(await page.locator(".govuk-service-navigation [aria-current]").count(), 1);
  await seen(page, "find");
  await page.getByRole("button", { name: WORDS.find.submit, exact: true }).click();
  await page.getByText(WORDS.problem.summary).waitFor();
  await seen(page, "find-problems");
  await find(page, { ...CASE, born: { ...CASE.born, year: "1901" } });
  await page.getByText(WORDS.find.nothing).first().waitFor();
  await seen(page, "nothing-found");

  await find(page, CASE);
  await page.getByRole("heading", { level: 1, name: WORDS.defendant.heading }).waitFor();
  await seen(page, "found");
  await declareInstruction(page);
  await seen(page, "instructed");

  const initialDetails = page.getByRole("link", { name: WORDS.instruction.initialDetails });
  const answer = await page.request.get(await initialDetails.getAttribute("href"));
  assert.equal(answer.headers()["content-type"], "application/pdf");
  assert.equal((await answer.body()).subarray(0, 5).toString(), "%PDF-");
  assert.doesNotMatch(answer.headers()["content-disposition"], new RegExp(`${CASE.lastName}|${CASE.urn}`, "i"));

  await chooseRepresentation(page);
  await seen(page, "check");
  await page.getByRole("button", { name: words.confirm, exact: true }).dblclick();
  await page.getByText(words.done).waitFor();
  await seen(page, "linked");
  const defendant = new URL(page.url()).pathname;
  await page.goBack();
  await page.goto(defendant);

  for (let tries = 0; tries < PATIENCE && !(await page.getByText(words.told).count()); tries += 1) {
    await page.waitForTimeout(500);
    await page.reload();
  }
  await page.getByText(words.told).first().waitFor();
  await page.getByText(words.notAnApplication).first().waitFor();
  await seen(page, "told");
  await openCase(page);
  await seen(page, "case");
  await page.getByRole("link", { name: WORDS.start.welsh }).click();
  await page.getByRole("heading", { level: 1, name: /^achos /i }).waitFor();
  await seen(page, "case-welsh");
  await page.getByRole("link", { name: "English" }).click();

  const receiver = await visitor();
  await receiver.goto(PATHS.legalAid);
  await receiver.getByText("defenceAssociated").first().waitFor();
  assert.equal(await receiver.getByText('"defenceAssociated"').count(), 1);
  await seen(receiver, "legal-aid");

  await page.getByRole("link", { name: words.myCases }).first().click();
  await page.getByText(shown(CASE.urn)).first().waitFor();
  await seen(page, "my-cases");
  await page.getByRole("link", { name: CASE.lastName }).first().click();
  await page.getByRole("link", { name: words.withdraw }).click();
  await seen(page, "withdraw");
  await page.getByRole("button", { name: words.confirmWithdraw }).click();
  await page.getByText(words.withdrawn).first().waitFor();
  await seen(page, "withdrawn");
});
