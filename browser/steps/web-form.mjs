// A registration that is filled in on the web by keyboard alone, with scripts or without: nothing here asks the page to run one.

import { WORDS } from "../words.mjs";

const words = WORDS.webForm;
const MOST_PRESSES = 150;

/** What is typed on each topic's page, by label; a choice is named by its own label. */
export const topics = ({ name, administrator }) => [
  ["Your organisation", { type: { "Organisation name": name }, choose: ["Solicitors’ firm"] }],
  ["Head office address", { type: { "Address line 1": "1 Example Street", "Town or city": "Cardiff", Postcode: "CF10 1AA", Country: "Wales" } }],
  ["Contact details", { type: { "Main telephone number": "029 2018 0000", "Main email address": administrator.email }, choose: ["English"] }],
  ["Numbers", { type: { "Regulator’s number": "612345" } }],
  [
    "Accountable administrator",
    {
      type: {
        "First name": administrator.firstName,
        "Last name": administrator.lastName,
        "Job title": "Partner",
        "Work email address": administrator.email,
        "Mobile number": administrator.mobile,
      },
    },
  ],
  [
    "Terms and conditions",
    {
      type: {
        "Full name of the person who accepts": `${administrator.firstName} ${administrator.lastName}`,
        "Capacity in which they accept": "Partner",
      },
      choose: ["I accept the terms and conditions"],
    },
  ],
];

const hasFocus = async (page, control) => (await control.and(page.locator(":focus")).count()) > 0;

async function press(page, control, key) {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await hasFocus(page, control)) return;
    await page.keyboard.press(await key());
  }
  throw new Error(`the keyboard does not reach ${control}`);
}

/** Goes to a control with the Tab key, as somebody without a mouse does. */
export async function tabTo(page, control) {
  await control.waitFor();
  await press(page, control, () => "Tab");
}

/** Ticks a box, or chooses one of a group: the Tab key enters a group, and arrows go on inside it. */
export async function chooseByKeyboard(page, label) {
  const choice = page.getByLabel(label, { exact: true });
  await choice.waitFor();
  const group = page.locator(`input[type=radio][name="${await choice.getAttribute("name")}"]:focus`);
  await press(page, choice, async () => ((await group.count()) > 0 ? "ArrowDown" : "Tab"));
  if (!(await choice.isChecked())) await page.keyboard.press("Space");
}

/** Begins a form by keyboard. */
export async function begin(page, email) {
  await page.goto("/register");
  await tabTo(page, page.getByRole("button", { name: words.start }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel(words.email));
  await page.keyboard.type(email);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: words.tasks }).waitFor();
}

/** Fills one topic in by keyboard and comes back to the list of tasks. */
export async function fillTopic(page, title, { type = {}, choose = [] }, seen = async () => {}) {
  await tabTo(page, page.getByRole("main").getByRole("link", { name: title }));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await seen(title);
  for (const [label, text] of Object.entries(type)) {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(text);
  }
  for (const label of choose) await chooseByKeyboard(page, label);
  await tabTo(page, page.getByRole("button", { name: words.save }));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: words.tasks }).waitFor();
}
