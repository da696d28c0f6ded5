// Journey 10: a form and a hostile message come by e-mail; the officer reads the second as text and fetches it only after a warning.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { journey } from "../harness/journey.mjs";
import { PEOPLE } from "../people.mjs";
import { PROGRAM, receive, sampleWorkbook } from "../settings.mjs";
import { signIn } from "../steps/sign-in.mjs";

const HOSTILE = [
  "Return-Path: <somebody@elsewhere.example>",
  "From: Somebody <somebody@elsewhere.example>",
  "To: registration@courts.example",
  "Authentication-Results: mx.elsewhere.example; spf=pass smtp.mailfrom=somebody@elsewhere.example; dkim=fail header.d=elsewhere.example",
  "Subject: <script>alert(1)</script> Our form",
  "Message-ID: <1@elsewhere.example>",
  "Content-Type: multipart/mixed; boundary=b",
  "",
  "--b",
  "Content-Type: text/html",
  "",
  "<p>Dear court, please see <a href='http://elsewhere.example'>our form</a>.</p><script>alert(2)</script>",
  "--b",
  'Content-Type: text/csv; name="people.csv"',
  "",
  "First name,Last name,Notes",
  "Rhys,Example,=HYPERLINK(1)",
  "--b--",
  "",
].join("\r\n");

/** A message with this workbook attached. */
const withForm = (workbook) =>
  [
    "Return-Path: <somebody@elsewhere.example>",
    "From: somebody@elsewhere.example",
    "Message-ID: <2@elsewhere.example>",
    "Content-Type: application/octet-stream; name=form.xlsx",
    "Content-Transfer-Encoding: base64",
    "",
    workbook.toString("base64").replace(/(.{76})/g, "$1\r\n"),
    "",
  ].join("\r\n");

journey("10 by e-mail", async ({ program, visitor, seen }) => {
  const workbook = await readFile(sampleWorkbook(program.folder));
  for (const input of [HOSTILE, withForm(workbook)]) {
    const taken = spawnSync(PROGRAM, receive(program.folder), { input });
    assert.equal(taken.status, 0, taken.stderr.toString());
  }
  const officer = await visitor();
  await signIn(officer, PEOPLE.officer);
  await officer.getByRole("link", { name: "Messages and files that were not read" }).first().click();
  await seen(officer, "list");
  await officer.getByRole("link", { name: /^ARR-/ }).first().click();
  await officer.getByText("Dear court, please see our form").waitFor();
  await seen(officer, "message");
  await officer.getByRole("link", { name: "Download it as it came" }).click();
  await seen(officer, "warning");
  const [original] = await Promise.all([
    officer.waitForEvent("download"),
    officer.getByRole("button", { name: "I understand: download it" }).click(),
  ]);
  assert.match(original.suggestedFilename(), /^arrival-ARR-.*\.bin$/);
  await officer.goto(new URL("/registrations/arrivals?became=ignored&lang=cy", program.address).href);
  await seen(officer, "welsh");
});
