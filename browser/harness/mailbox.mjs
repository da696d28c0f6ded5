// Reads the development mailbox as a person would: the newest message to somebody, its links and its codes.

import { PATHS } from "../settings.mjs";

const PATIENCE_MS = 20_000;
const PAUSE_MS = 250;

/** The text of the newest message to `address` that `wanted` matches. Delivery takes a moment, so it looks again. */
export async function newestMessage(page, address, wanted) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    await page.goto(PATHS.mailbox);
    const messages = page.getByRole("listitem").or(page.getByRole("article")).filter({ hasText: address }).filter({ hasText: wanted });
    if (await messages.count()) return (await messages.first().innerText()).trim();
    if (Date.now() > until) throw new Error(`no message to ${address} that says ${wanted}`);
    await new Promise((later) => setTimeout(later, PAUSE_MS));
  }
}

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

/** The authenticator code that the mailbox shows for a demonstration account now. */
export async function demonstrationCode(page, email) {
  await page.goto(PATHS.mailbox);
  return codeIn(await page.getByRole("row").filter({ hasText: email }).first().innerText());
}
