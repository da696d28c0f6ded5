// Journey 13: a firm asks for another main e-mail address; two officers approve it, and it holds when its reader confirms it.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { linkIn, newestMessage } from "../harness/mailbox.mjs";
import { PEOPLE } from "../people.mjs";
import { PATHS } from "../settings.mjs";
import { signIn } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

const EMAIL = "office@hartwell-pryce.example";
const words = WORDS.changes;

journey("13 change of an organisation", async ({ visitor, seen, program }) => {
  const firm = await visitor();
  await signIn(firm, PEOPLE.firmAdministrator);
  await firm.goto("/people");
  await firm.getByRole("link", { name: words.ask }).click();
  await seen(firm, "what-can-change");
  await firm.getByRole("button", { name: words.send }).click();
  await firm.getByText(WORDS.problem.summary).first().waitFor();
  await firm.getByRole("radio", { name: words.email }).check();
  await firm.getByLabel(words.newEmail).fill(EMAIL);
  await firm.getByLabel(words.reason, { exact: true }).fill("The old mailbox is closed at the end of the month.");
  await seen(firm, "asking");
  await firm.getByRole("button", { name: words.send }).click();
  await firm.getByText(EMAIL).first().waitFor();
  await seen(firm, "asked");

  const first = await visitor();
  await signIn(first, PEOPLE.officer);
  await first.goto(PATHS.home);
  await seen(first, "home-of-the-first-officer");
  await first.getByRole("main").getByRole("link", { name: words.list, exact: true }).click();
  await seen(first, "waiting");
  await first.getByRole("row", { name: words.email }).getByRole("link").click();
  await first.getByRole("button", { name: words.first }).click();
  await first.getByText(WORDS.problem.summary).first().waitFor();
  await seen(first, "nothing-checked");
  await first.getByLabel(words.found, { exact: true }).fill("Called the number of the register: they moved the mailbox.");
  await first.getByRole("button", { name: words.first }).click();
  await first.getByText(words.own).waitFor();
  await seen(first, "first-approval");

  const second = await visitor();
  await signIn(second, PEOPLE.secondOfficer);
  await second.goto(PATHS.home);
  await seen(second, "home-of-the-second-officer");
  await second.getByRole("link", { name: words.waiting }).click();
  await second.goto(`${new URL(second.url()).pathname}?lang=cy`);
  await seen(second, "waiting-in-welsh");
  await second.goto(`${new URL(second.url()).pathname}?lang=en`);
  await second.getByRole("row", { name: words.email }).getByRole("link").click();
  await second.getByLabel(words.found, { exact: true }).fill("The domain is the one that the register has.");
  await second.getByRole("button", { name: words.second }).click();
  await second.getByText(words.secondDone).waitFor();
  await seen(second, "second-approval");

  const mailbox = await visitor();
  const asked = await newestMessage(mailbox, EMAIL, words.confirmMessage);
  const reader = await visitor();
  await reader.goto(linkIn(asked, program.address));
  await seen(reader, "new-address-to-confirm");
  await reader.getByRole("button", { name: words.confirm }).click();
  await reader.getByRole("heading", { name: words.confirmed }).waitFor();
  await seen(reader, "new-address-confirmed");

  await second.goto(`${new URL(second.url()).pathname}?lang=cy`);
  await seen(second, "change-in-welsh");

  await firm.goto("/people/changes?lang=cy");
  await seen(firm, "approved-in-welsh");
  const message = await newestMessage(mailbox, PEOPLE.firmAdministrator.email, /was approved/i);
  assert.ok(!message.includes(EMAIL), "what changed stands on the page alone");
});
