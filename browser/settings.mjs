// How the real program is started and where it answers. Change flags and paths here and nowhere else.

/** The program under test. */
export const PROGRAM = process.env.COMMON_PLATFORM_BIN ?? "target/debug/common-platform";

/** The browser that drives it. */
export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** A fresh demonstration on a free port, with its data in `folder`. */
export const serve = (folder) => ["serve", "--demo", "--data", folder, "--listen", "127.0.0.1:0", "--operations", "127.0.0.1:0"];

/** A case as prosecutors start it. The data folder is chosen as for `serve`. */
export const importCase = (folder, file) => ["case", "import", "--data", folder, file];

/** A document of a case. */
export const addMaterial = (folder, urn, file) =>
  ["material", "add", "--data", folder, "--urn", urn, "--section", "IDPC", "--all-defendants", file];

/** An e-mail on standard input, as a mail server hands it over. */
export const receive = (folder) => ["registration", "receive", "--data", folder, "--scanner", "none"];

/** Its database. */
export const database = (folder) => `${folder}/common-platform.db`;

/** The PDF that a demonstration leaves for people to serve. */
export const sampleDocument = (folder) => `${folder}/sample-document-to-serve.pdf`;

/** The workbook that a demonstration leaves for people to send. */
export const sampleWorkbook = (folder) => `${folder}/sample-registration.xlsx`;

/** The line by which the program says where it answers. */
export const LISTENING = /listening on (http:\/\/127\.0\.0\.1:\d+)/;

/** A first start builds the demonstration; this is for a machine that is busy with other things. */
export const START_MS = 60_000;

/** Where a page must be before a step is given up. */
export const STEP_MS = 15_000;

/** Pictures of each step, for people to look at. */
export const PICTURES = "target/screenshots";

/** The widths at which every page is looked at: a desktop, and a telephone or 400% zoom (WCAG 1.4.10). */
export const WIDTHS = [1280, 320];

/** Addresses. */
export const PATHS = {
  start: "/",
  signIn: "/sign-in",
  mailbox: "/development/mailbox",
  accounts: "/development/accounts",
  legalAid: "/development/legal-aid",
  registration: "/register",
  upload: "/register/upload",
  prosecutor: "/register/prosecutor",
  home: "/home",
  find: "/cases/find",
  guides: "/guides",
  // Pages that anybody can open; the guides are found in their list.
  open: [
    "/",
    "/sign-in",
    "/forgotten-password",
    "/register",
    "/register/web",
    "/register/upload",
    "/register/follow",
    "/register/prosecutor",
    "/register/prosecutor/follow",
    "/help",
    "/help/follow",
    "/help/ask/urn",
    "/help/ask/registration",
    "/help/ask/technical",
    "/courts",
    "/guides",
    "/accessibility",
    "/privacy",
    "/cookies",
    "/terms",
    "/contact",
    "/api",
    "/development/mailbox",
    "/development/accounts",
    "/development/legal-aid",
  ],
};
