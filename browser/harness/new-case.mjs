// A case that nobody has seen before, as prosecutors send it: `new-case.json` with fresh identifiers, a fresh URN and dates
// around today.

import { randomInt, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";

const DAY_MS = 86_400_000;
const day = (days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** The message, its URN, and whom to look for. */
export async function aNewCase() {
  const template = await readFile(new URL("new-case.json", import.meta.url), "utf8");
  const urn = `62CB${randomInt(10_000, 100_000)}26`;
  const who = { firstName: "Gwenllian", lastName: "O'Rourke-Penry", born: { day: "9", month: "2", year: "1987" } };
  const known = new Map(
    Object.entries({
      urn,
      firstName: who.firstName,
      lastName: who.lastName,
      born: "1987-02-09",
      before: day(-2),
      yesterday: day(-1),
      hearingDay: day(14),
    }),
  );
  // Every other name in braces is an identifier: the same name is the same one.
  const value = (name) => known.get(name) ?? known.set(name, randomUUID()).get(name);
  return { urn, who, message: template.replace(/\{([a-zA-Z]+)\}/g, (_, name) => value(name)) };
}
