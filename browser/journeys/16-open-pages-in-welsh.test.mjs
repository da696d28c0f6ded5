// Journey 16: the same pages as in journey 15, in Welsh.

import { journey } from "../harness/journey.mjs";
import { lookAtOpenPages } from "../steps/open-pages.mjs";

journey("16 open pages in Welsh", async ({ visitor, seen }) => {
  await lookAtOpenPages(await visitor({ javaScript: false }), seen, "cy");
});
