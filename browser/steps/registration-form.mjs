// Fills in the form that the start page offers, and sends it. The CSV is the template itself with the values filled in,
// so that a change of the template is met here and not hidden.

import { readFile } from "node:fs/promises";
import { PATHS } from "../settings.mjs";
import { WORDS } from "../words.mjs";
import { choose } from "./files.mjs";

/** Values of the organisation part by the beginning of their label. */
const organisation = ({ name, administrator, regulatorNumber = "612345" }) => ({
  "Organisation name": name,
  "Organisation type": "Solicitors' firm",
  "Head office address line 1": "1 Example Street",
  "Town or city": "Cardiff",
  Postcode: "CF10 1AA",
  Country: "Wales",
  "Main telephone": "029 2018 0000",
  "Main e-mail": administrator.email,
  "Regulator's number": regulatorNumber,
  "Administrator's first name": administrator.firstName,
  "Administrator's last name": administrator.lastName,
  "Administrator's job title": "Partner",
  "Administrator's e-mail": administrator.email,
  "Administrator's mobile": administrator.mobile,
  "Terms accepted": "Yes",
  "Accepted by": `${administrator.firstName} ${administrator.lastName}`,
  Capacity: "Partner",
  "Date of acceptance": new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London" }).format(),
});

/** The downloaded CSV, filled in for a firm; `changes` overrule values. */
export async function filledIn(page, firm, changes = {}) {
  await page.goto(PATHS.start);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: WORDS.start.csv }).click(),
  ]);
  const template = await readFile(await download.path(), "utf8");
  const values = Object.entries({ ...organisation(firm), ...changes });
  const lines = template.split(/\r?\n/).map((line) => {
    const label = line.replace(/^"/, "").toLowerCase();
    const [, value] = values.find(([name]) => label.startsWith(name.toLowerCase())) ?? [];
    return value === undefined ? line : `${line.split(",")[0]},"${value.replaceAll('"', '""')}"`;
  });
  return { name: "registration.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) };
}

/** Uploads a file and leaves the page that answers. */
export async function upload(page, file) {
  await page.goto(PATHS.upload);
  await choose(page, WORDS.upload.file, file);
  await page.getByRole("button", { name: WORDS.upload.submit }).click();
}

/** Sends a good form to the end and says its reference. */
export async function submitRegistration(page, firm) {
  await upload(page, await filledIn(page, firm));
  await page.getByRole("heading", { name: WORDS.upload.checkHeading }).waitFor();
  await page.getByRole("button", { name: WORDS.upload.send }).click();
  return sentReference(page);
}

/** The reference on the page that says that a registration was sent. */
export async function sentReference(page) {
  await page.getByRole("heading", { name: WORDS.upload.receivedHeading }).waitFor();
  return (await page.getByRole("main").innerText()).match(WORDS.upload.reference)[0];
}
