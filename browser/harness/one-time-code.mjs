// The code that an authenticator app would show (RFC 6238: SHA-1, 6 digits, 30 seconds).

import { createHmac } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const PERIOD_SECONDS = 30;

/** The code for a secret in base32 (spaces are for people) at a time in milliseconds. */
export function oneTimeCode(secret, at = Date.now(), digits = 6) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 1000 / PERIOD_SECONDS)));
  const mac = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const number = mac.readUInt32BE(mac[mac.length - 1] & 0x0f) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** Waits for the next code: each is good for one use. */
export async function nextOneTimeCode(secret, used) {
  for (;;) {
    const code = oneTimeCode(secret);
    if (code !== used) return code;
    await new Promise((later) => setTimeout(later, 1_000));
  }
}

function fromBase32(text) {
  const letters = text.toUpperCase().replace(/[\s=-]/g, "");
  const bytes = [];
  let bits = 0;
  let held = 0;
  for (const letter of letters) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) throw new Error(`"${letter}" is not base32`);
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
    held &= (1 << bits) - 1;
  }
  return Buffer.from(bytes);
}
