// The frame of every journey: program, browser, steps with their looks, and an end without problems.

import assert from "node:assert/strict";
import { test } from "node:test";
import { newVisitor, startBrowser } from "./browser.mjs";
import { keepPicture, look } from "./looks.mjs";
import { startProgram } from "./program.mjs";

/**
 * A journey on a demonstration of its own. `walk` is given `visitor(options)`, which opens a browser of somebody new, and
 * `seen(page, step)`, which looks at the page as it stands.
 */
export function journey(name, walk) {
  test(name, async (t) => {
    const browser = await startBrowser();
    t.after(() => browser.close());
    const program = await startProgram();
    t.after(() => program.stop());

    const pages = [];
    const visitor = async (options) => {
      const page = await newVisitor(browser, program.address, options);
      pages.push(page);
      return page;
    };
    const folder = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    let steps = 0;
    // What is wrong with a page does not stop the journey: all of it is told at the end.
    const wrong = [];
    const seen = async (page, step) => {
      wrong.push(...(await look(page, folder, `${String((steps += 1)).padStart(2, "0")}-${step}`)));
    };

    try {
      await walk({ program, visitor, seen });
    } catch (error) {
      await Promise.all(pages.map((page, at) => keepPicture(page, folder, `failed-${at + 1}`).catch(() => {})));
      throw error;
    }
    assert.deepEqual([...wrong, ...pages.flatMap(({ problems }) => problems)], []);
  });
}
