// Journey 15: every page that anybody can open, every guide among them, with scripts switched off.

import { journey } from "../harness/journey.mjs";
import { lookAtOpenPages } from "../steps/open-pages.mjs";

journey("15 open pages", async ({ visitor, seen }) => {
  await lookAtOpenPages(await visitor({ javaScript: false }), seen, "en");
});
