// Reads the development mailbox as a person would: the messages to somebody, their links and their codes.

import { PATHS } from "../settings.mjs";

const PATIENCE_MS = 20_000;
const PAUSE_MS = 250;
const pause = () => new Promise((later) => setTimeout(later, PAUSE_MS));

/** Looks again and again until there is something to see. */
async function patiently(what, look) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > until) throw new Error(what);
    await pause();
  }
}

/** The texts of the messages to `address` that `wanted` matches, the newest first. */
export async function messages(page, address, wanted) {
  await page.goto(PATHS.mailbox);
  const links = page.getByRole("row").filter({ hasText: address }).getByRole("link");
  const places = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const texts = [];
  for (const place of places) {
    await page.goto(place);
    texts.push((await page.getByRole("main").innerText()).trim());
  }
  return texts.filter((text) => wanted.test(text));
}

/** The text of the newest message to `address` that `wanted` matches. Delivery takes a moment, so it looks again. */
export const newestMessage = (page, address, wanted) =>
  patiently(`no message to ${address} that says ${wanted}`, async () => (await messages(page, address, wanted))[0]);

/** The first link in a message that leads to our own host. */
export function linkIn(text, address) {
  const link = text.match(/https?:\/\/\S+/g)?.find((it) => it.startsWith(address));
  if (!link) throw new Error(`no link to ${address} in: ${text}`);
  return link.slice(address.length);
}

/** The code of six digits in a text message. */
export function codeIn(text) {
  const code = text.match(/\b\d{6}\b/);
  if (!code) throw new Error(`no code in: ${text}`);
  return code[0];
}

/** What stands in the mailbox as the code of a demonstration account now. */
async function shownCode(page, email) {
  await page.goto(PATHS.accounts);
  return codeIn(await page.getByRole("row").filter({ hasText: email }).first().innerText());
}

// A browser walks through one journey, with one demonstration.
const used = new WeakMap();

/** An authenticator code of a demonstration account. Each is good for one use, so it may have to wait for the next. */
export async function demonstrationCode(page, email) {
  const browser = page.context().browser();
  const codes = used.get(browser) ?? new Map();
  used.set(browser, codes);
  for (;;) {
    const code = await shownCode(page, email);
    if (codes.get(email) !== code) {
      codes.set(email, code);
      return code;
    }
    await pause();
  }
}
