// The reader of an address on a registration follows the link that was sent there and presses the button.

import { linkIn, newestMessage } from "../harness/mailbox.mjs";
import { WORDS } from "../words.mjs";

const words = WORDS.confirmation;

/** The link of the newest e-mail that asks `address` to confirm it. */
export const confirmationLink = async (mailbox, program, address) =>
  linkIn(await newestMessage(mailbox, address, words.message), program.address);

/** Confirms the administrator's address, which is the firm's main address too. */
export async function confirmAddress(page, program, address) {
  await page.goto(await confirmationLink(page, program, address));
  await page.getByRole("button", { name: words.confirm }).click();
  await page.getByRole("heading", { name: words.done }).waitFor();
}
