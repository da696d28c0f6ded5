// All of it once more on a telephone with scripts switched off: sign in, find, declare, link, ask for the form, serve, sign out.

import { journey } from "../harness/journey.mjs";
import { CASE, PEOPLE } from "../people.mjs";
import { declareInstruction, find, linkFirm, openCase } from "../steps/cases.mjs";
import { chooseDocument, confirm } from "../steps/serve.mjs";
import { signIn, signOut } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

journey("9 without scripts", async ({ visitor, seen }) => {
  const page = await visitor({ javaScript: false, width: 320 });
  await signIn(page, PEOPLE.solicitor);
  await seen(page, "home");
  await find(page, CASE);
  await declareInstruction(page);
  await linkFirm(page);
  await seen(page, "linked");
  await openCase(page);
  await page.getByRole("button", { name: WORDS.petForm.ask }).first().dblclick();
  await page.getByText(WORDS.petForm.asked).waitFor();
  await page.goBack();
  await chooseDocument(page);
  await confirm(page, (button) => button.dblclick());
  await seen(page, "served");
  await signOut(page);
  await seen(page, "signed-out");
});
