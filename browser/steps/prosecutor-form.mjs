// The questionnaire of a prosecuting organisation, part by part, and its sending.

import { PATHS } from "../settings.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.prosecutor;

/** What is answered in each part: typed by label, or chosen. */
export const parts = ({ name, email, administrator }) => [
  [
    "The organisation",
    {
      type: {
        "Name of the organisation": name,
        "Address line 1": "1 Station Road",
        "Town or city": "Pontypridd",
        Postcode: "CF37 1AA",
        Country: "Wales",
        "Main telephone number": "01632 960111",
        "Main email address": email,
      },
      choose: ["English"],
    },
  ],
  [
    "Cases and offences",
    { type: { "Cases in a year": "12500", Offences: "TH68010, RT88191" }, choose: ["Single justice procedure notice", "Information and summons"] },
  ],
  ["Connecting your own system", { type: { "IT supplier": "Journey Systems Ltd", "Lead time of the supplier, in weeks": "26" }, choose: ["Yes"] }],
  [
    "Account for remittances",
    { type: { "Name on the account": name, "Sort code": "309430", "Account number": "12345674", "Email address for remittance advice": email } },
  ],
  [
    "Accountable administrator",
    {
      type: {
        "First name": administrator.firstName,
        "Last name": administrator.lastName,
        "Job title": "Head of prosecutions",
        "Work email address": administrator.email,
        "Mobile phone number": administrator.mobile,
      },
      choose: ["The administrator accepts the terms and conditions"],
    },
  ],
];

/** Opens a part from the list of tasks. */
export async function openPart(page, title) {
  await page.getByRole("main").getByRole("link", { name: title }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Answers the part that is open, and saves it. */
export async function answerPart(page, { type = {}, choose = [] }) {
  for (const [label, text] of Object.entries(type)) await page.getByLabel(label, { exact: true }).fill(text);
  for (const label of choose) await page.getByLabel(label, { exact: true }).check();
  await page.getByRole("button", { name: words.save }).click();
}

/** Checks what is answered and sends it; `seen` is told the page on which it is checked. Says the reference. */
export async function checkAndSend(page, seen) {
  await page.getByRole("button", { name: words.check }).click();
  await page.getByRole("heading", { level: 1, name: words.check }).waitFor();
  await seen("check");
  await page.getByRole("button", { name: words.send }).click();
  await page.getByRole("heading", { name: words.sent }).waitFor();
  return (await page.getByRole("main").innerText()).match(words.reference)[0];
}

/** Asks how far a registration is, by its reference and its administrator's address; the page says `state`. */
export async function follow(page, reference, { email }, state) {
  await page.goto(`${PATHS.prosecutor}/follow?reference=${reference}`);
  await page.getByLabel(words.followEmail).fill(email);
  await page.getByRole("main").getByRole("button", { name: words.followButton }).click();
  await page.getByText(state, { exact: true }).first().waitFor();
}
