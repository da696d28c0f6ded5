// Journey 5: a case that the demonstration does not hold arrives on the command line, and the court sees it.
// The file is the prosecutors' own kind of JSON; JOURNEY_CASE names one, with its URN in JOURNEY_CASE_URN.

import { journey } from "../harness/journey.mjs";
import { CASE, PEOPLE } from "../people.mjs";
import { importCase } from "../settings.mjs";
import { signIn } from "../steps/sign-in.mjs";

const FILE = process.env.JOURNEY_CASE;
const URN = process.env.JOURNEY_CASE_URN;

journey("5 case arrives", async ({ program, visitor, seen }) => {
  if (FILE) await program.run(importCase(program.folder, FILE));
  const court = await visitor();
  await signIn(court, PEOPLE.courtAdministrator);
  await seen(court, "home");
  await court.getByText(FILE ? URN : CASE.urn).first().waitFor();
});
