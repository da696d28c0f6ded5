// Journey 2: a form with mistakes gets every problem at once; a good one gets a check page, a reference and a receipt.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { newestMessage } from "../harness/mailbox.mjs";
import { NEW_FIRM } from "../people.mjs";
import { filledIn, upload } from "../steps/registration-form.mjs";
import { WORDS } from "../words.mjs";

journey("2 registration form", async ({ visitor, seen }) => {
  const page = await visitor({ javaScript: false });
  await upload(page, await filledIn(page, NEW_FIRM, { Postcode: "NOT A CODE", "Main e-mail": "nobody" }));
  await page.getByText(WORDS.problem.summary).first().waitFor();
  const problems = await page.getByRole("main").innerText();
  assert.match(problems, /postcode/i);
  assert.match(problems, /e-?mail/i);
  await seen(page, "problems");

  await upload(page, await filledIn(page, NEW_FIRM));
  await page.getByRole("heading", { name: WORDS.upload.checkHeading }).waitFor();
  await seen(page, "check");
  await page.getByRole("button", { name: WORDS.upload.send }).click();
  await page.getByText(WORDS.upload.reference).first().waitFor();
  await seen(page, "received");

  await newestMessage(await visitor(), NEW_FIRM.administrator.email, /registration/i);
});
