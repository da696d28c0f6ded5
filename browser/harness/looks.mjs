// Looks at a page as it stands: axe finds nothing, nothing is cut off at 320 pixels, and a picture of each width is kept.

import assert from "node:assert/strict";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PICTURES, WIDTHS } from "../settings.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The first words of the keys of sentences. A recovery code looks like a key, too, but begins with none of them. */
const TOPICS = new Set(await topics(join(import.meta.dirname, "../../crates/words/locales/en")));

async function topics(folder) {
  const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), "utf8")));
  return files.flatMap((text) => Array.from(text.matchAll(/^([a-z]+)-[a-z0-9-]+ =/gm), ([, topic]) => topic));
}

/** The rules of WCAG 2.2 at level AA, and axe's own best practices. */
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

/**
 * What axe reports and we keep, both made by the design system's own scripts. `aria-expanded` on a radio button or checkbox says
 * whether it opens more questions: ARIA does not list it for them; screen readers announce it, and its makers keep it for that.
 * The button that chooses a file is named by its label and by itself, with a hidden comma between, so that axe does not find the
 * whole of what is shown in the name, though every word of it is there.
 */
const KEPT = ({ id, html }) =>
  (id === "aria-allowed-attr" && /govuk-(radios|checkboxes)__input.* aria-expanded/.test(html)) ||
  (id === "label-content-name-mismatch" && /class="govuk-file-upload-button[ "]/.test(html));

/** Looks at the page at each width and says what is wrong with it; `step` names the pictures. */
export async function look(page, journey, step) {
  const before = page.viewportSize();
  const wrong = [];
  const note = (error) => wrong.push(error.message);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: before.height });
    await keepPicture(page, journey, `${step}-${width}`);
    await assertNothingCutOff(page, `${step} at ${width} px`).catch(note);
    await assertAccessible(page, `${step} at ${width} px`).catch(note);
  }
  await assertNoMarkupShown(page, step).catch(note);
  await page.setViewportSize(before);
  return wrong;
}

/** A picture of the whole page. */
export async function keepPicture(page, journey, name) {
  const folder = join(PICTURES, journey);
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Nobody has to scroll sideways to read (WCAG 1.4.10). */
export async function assertNothingCutOff(page, where) {
  const over = await inPage(page, "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  assert.ok(over <= 0, `${where}: ${over} px wider than the window`);
}

/** Nobody reads tags: text that was escaped twice, or a template that was not filled in. */
export async function assertNoMarkupShown(page, where) {
  const text = await inPage(page, "document.body.innerText");
  const shown = text.match(/<\/?(?:a|br|h\d|li|p|span|strong|ul)\b|&(?:amp|lt|gt|quot|#39);|\{\{|\{ ?\$/);
  assert.equal(shown, null, `${where}: shows ${shown?.[0]} in: ${text.slice(Math.max(0, (shown?.index ?? 0) - 40), (shown?.index ?? 0) + 60)}`);
  // A sentence that is missing is shown as its key; choices of a list count, though they are not open.
  const leaves = 'Array.from(document.querySelectorAll("body :not(:has(*)):not(code, script, style)"), (it) => it.textContent.trim())';
  const keys = (await inPage(page, leaves)).filter((leaf) => /^[a-z]+(-[a-z0-9]+){2,}$/.test(leaf) && TOPICS.has(leaf.split("-")[0]));
  assert.deepEqual(keys, [], `${where}: shows keys in place of words`);
}

/** Axe finds nothing. */
export async function assertAccessible(page, where) {
  await inPage(page, `${AXE};undefined`);
  const all = await inPage(page, `axe.run(document, ${JSON.stringify(RULES)}).then(({ violations }) => violations)`);
  const found = all
    .map((it) => ({ ...it, nodes: it.nodes.filter(({ html }) => !KEPT({ id: it.id, html })) }))
    .filter(({ nodes }) => nodes.length);
  const said = found.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `    ${html}`).join("\n")}`);
  assert.equal(found.length, 0, `${where} (${page.url()}):\n${said.join("\n")}`);
}

/**
 * Evaluates through the debugger, which the page's content security policy rightly does not bind. Where scripts are
 * switched off they are on for this moment only; those of the page have had their chance and do not run.
 */
async function inPage(page, expression) {
  const debug = await page.context().newCDPSession(page);
  const scripts = (on) => debug.send("Emulation.setScriptExecutionDisabled", { value: !on });
  try {
    if (page.withoutScripts) await scripts(true);
    const { result, exceptionDetails } = await debug.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    assert.equal(exceptionDetails, undefined, exceptionDetails?.exception?.description);
    return result.value;
  } finally {
    if (page.withoutScripts) await scripts(false);
    await debug.detach();
  }
}
