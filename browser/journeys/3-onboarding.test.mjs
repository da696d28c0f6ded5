// Journey 3: the officer sees the queue and the original form, approves one registration and rejects another with a reason.

import { strict as assert } from "node:assert";
import { journey } from "../harness/journey.mjs";
import { newestMessage } from "../harness/mailbox.mjs";
import { NEW_FIRM, PEOPLE } from "../people.mjs";
import { confirmAddress } from "../steps/confirmation.mjs";
import { approve, openRegistration, reject } from "../steps/onboarding.mjs";
import { submitRegistration } from "../steps/registration-form.mjs";
import { signIn } from "../steps/sign-in.mjs";
import { WORDS } from "../words.mjs";

const OTHER_FIRM = {
  name: "Rejected Journey Ltd",
  regulatorNumber: "612346",
  administrator: { firstName: "Ifan", lastName: "Arall", email: "ifan@other.example", mobile: "07700 900456" },
};
const REASON = "We could not verify the SRA number.";
const words = WORDS.onboarding;

journey("3 onboarding", async ({ program, visitor, seen }) => {
  const firm = await visitor();
  await submitRegistration(firm, NEW_FIRM);
  await submitRegistration(firm, OTHER_FIRM);
  const reader = await visitor({ javaScript: false });
  await confirmAddress(reader, program, NEW_FIRM.administrator.email);
  await seen(reader, "address-confirmed");

  const officer = await visitor();
  await signIn(officer, PEOPLE.officer);
  await seen(officer, "home");
  await officer.getByRole("link", { name: words.queue, exact: true }).first().click();
  await seen(officer, "queue");
  await openRegistration(officer, NEW_FIRM);
  await seen(officer, "registration");
  const [original] = await Promise.all([
    officer.waitForEvent("download"),
    officer.getByRole("link", { name: words.original }).click(),
  ]);
  assert.match(original.suggestedFilename(), /\.csv$/);
  await approve(officer, (step) => seen(officer, step));
  await seen(officer, "approved");
  await officer.getByRole("link", { name: /people and the state/i }).click();
  await seen(officer, "people");

  await openRegistration(officer, OTHER_FIRM);
  await officer.getByRole("button", { name: words.reject }).click();
  await officer.getByText(WORDS.problem.summary).first().waitFor();
  await seen(officer, "reason-missing");
  await reject(officer, REASON);
  await seen(officer, "rejected");
  await officer.getByRole("link", { name: words.queue, exact: true }).first().click();
  await seen(officer, "queue-empty");

  const mailbox = await visitor();
  await newestMessage(mailbox, NEW_FIRM.administrator.email, /activate/i);
  await seen(mailbox, "invitation");
  assert.ok((await newestMessage(mailbox, OTHER_FIRM.administrator.email, /reason/i)).includes(REASON));
});
