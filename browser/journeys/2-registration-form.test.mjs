// Journey 2: a form with mistakes gets every problem at once; a good one gets a check page, a reference and a receipt, and is
// one registration however often it is sent.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { messages, newestMessage } from "../harness/mailbox.mjs";
import { NEW_FIRM } from "../people.mjs";
import { PATHS, sampleWorkbook } from "../settings.mjs";
import { filledIn, sentReference, upload } from "../steps/registration-form.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.upload;

journey("2 registration form", async ({ program, visitor, seen }) => {
  const page = await visitor({ javaScript: false });
  await upload(page, { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) });
  await page.getByText(WORDS.problem.summary).first().waitFor();
  await seen(page, "empty-file");

  await upload(page, await filledIn(page, NEW_FIRM, { Postcode: "NOT A CODE", "Main e-mail": "nobody" }));
  await page.getByRole("heading", { name: WORDS.problem.inForm }).waitFor();
  const problems = await page.getByRole("main").innerText();
  assert.match(problems, /postcode/i);
  assert.match(problems, /e-?mail/i);
  await seen(page, "problems");
  const [marked] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: WORDS.problem.marked }).click()]);
  assert.match(marked.suggestedFilename(), /\.(xlsx|csv)$/);

  await upload(page, await filledIn(page, NEW_FIRM));
  await page.getByRole("heading", { name: words.checkHeading }).waitFor();
  await seen(page, "check");
  await page.getByRole("button", { name: words.send }).dblclick();
  const reference = await sentReference(page);
  await seen(page, "received");

  // Back leads to where it was sent: there is nothing to send again.
  await page.goBack();
  await page.reload();
  assert.equal(await sentReference(page), reference);
  const mailbox = await visitor();
  await newestMessage(mailbox, NEW_FIRM.administrator.email, /registration/i);
  assert.equal((await messages(mailbox, NEW_FIRM.administrator.email, /registration/i)).length, 1);
  await seen(mailbox, "receipt");

  await page.goto(`/register/${reference}`);
  await seen(page, "progress");

  const scripted = await visitor();
  await scripted.goto(PATHS.upload);
  await scripted.getByRole("button", { name: words.file }).waitFor();
  await seen(scripted, "upload-with-scripts");
  await upload(scripted, sampleWorkbook(program.folder));
  await scripted.getByRole("heading", { name: words.checkHeading }).waitFor();
  await seen(scripted, "check-workbook");
  await scripted.getByRole("button", { name: words.send }).dblclick();
  await sentReference(scripted);
});
