// Whom the demonstration knows (crate `sample`), as `serve --demo` prints them. All are invented.

export const PASSWORD = "saltgate lantern quayside";

export const PEOPLE = {
  officer: { email: "onboarding@court-service.example" },
  secondOfficer: { email: "second.officer@court-service.example" },
  courtAdministrator: { email: "court@court-service.example" },
  solicitor: { email: "marcus.hartwell@hartwell-pryce.example" },
  firmAdministrator: { email: "eleri.pryce@hartwell-pryce.example" },
  clerk: { email: "desmond.clerk@lantern-row.example" },
};

/** The demonstration's people are always as old as on the day it was made: a date of birth lies so many days back. */
function bornDaysAgo(days) {
  const [year, month, day] = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10).split("-");
  return { day, month, year };
}

/** A URN as pages show it. */
export const shown = (urn) => urn.replace(/^(..)(..)(.{5})(..)$/, "$1/$2/$3/$4");

/** A case that started here, in the magistrates' court, with initial details. */
export const CASE = {
  urn: "52SG1187126",
  firstName: "Callum",
  lastName: "Whitcombe-Ferris",
  born: bornDaysAgo(31 * 365 + 98),
};

/** Another, in the Crown Court. */
export const CROWN_COURT_CASE = {
  urn: "06MB3310426",
  firstName: "Pádraig",
  lastName: "Ó Ceallacháin",
  born: bornDaysAgo(58 * 365 + 12),
};

/** A firm that registers in the journeys. */
export const NEW_FIRM = {
  name: "Journey & Sons Solicitors",
  administrator: { firstName: "Siân", lastName: "Journey", email: "sian@journey.example", mobile: "07700 900123" },
};

/** A prosecuting organisation that registers in a journey. */
export const NEW_PROSECUTOR = {
  name: "Journey Valley Transport Authority",
  email: "prosecutions@journey-transport.example",
  administrator: { firstName: "Mair", lastName: "Beddoe", email: "mair.beddoe@journey-transport.example", mobile: "07700 900459" },
};
