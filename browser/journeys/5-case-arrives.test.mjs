// Journey 5: a case arrives on the command line while the program serves; its initial details follow; the court and the defence
// find it in the browser.

import { strict as assert } from "node:assert";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { journey } from "../harness/journey.mjs";
import { aNewCase } from "../harness/new-case.mjs";
import { PEOPLE, shown } from "../people.mjs";
import { addMaterial, importCase, sampleDocument } from "../settings.mjs";
import { declareInstruction, find } from "../steps/cases.mjs";
import { signIn } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

journey("5 case arrives", async ({ program, visitor, seen }) => {
  const court = await visitor();
  await signIn(court, PEOPLE.courtAdministrator);
  await seen(court, "home");

  const { urn, who, message } = await aNewCase();
  const file = join(program.folder, "initiate-court-proceedings.json");
  await writeFile(file, message);
  await program.run(importCase(program.folder, file));
  await program.run(addMaterial(program.folder, urn, sampleDocument(program.folder)));

  await court.getByRole("link", { name: WORDS.serve.courtCases, exact: true }).first().click();
  await seen(court, "cases");
  await court.getByRole("link", { name: shown(urn) }).click();
  await court.getByText(who.lastName).first().waitFor();
  await seen(court, "case");

  const page = await visitor();
  await signIn(page, PEOPLE.solicitor);
  await find(page, { urn, ...who });
  await declareInstruction(page);
  const details = page.getByRole("link", { name: WORDS.instruction.initialDetails });
  assert.match(await details.innerText(), /\(PDF, .*\)/);
  const answer = await page.request.get(await details.getAttribute("href"));
  assert.equal((await answer.body()).subarray(0, 5).toString(), "%PDF-");
  await seen(page, "found");
});
