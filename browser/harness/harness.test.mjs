// The harness itself: what it looks for is found, on pages that need no program.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { newVisitor, startBrowser } from "./browser.mjs";
import { assertAccessible, assertNoMarkupShown, assertNothingCutOff } from "./looks.mjs";
import { codeIn, linkIn } from "./mailbox.mjs";
import { oneTimeCode } from "./one-time-code.mjs";

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";
const SCRIPT = "document.querySelector('h1').textContent = 'Scripted';";
const page = (body) => `<!doctype html><html lang="en"><head><title>Page</title></head><body><main>${body}</main></body></html>`;
const PAGES = {
  "/good": page("<h1>Good</h1><p>Text</p>"),
  "/unlabelled": page("<h1>Bad</h1><input>"),
  "/wide": page('<h1>Wide</h1><table width="900"><tr><td>x</td></tr></table>'),
  "/escaped": page("<h1>Escaped</h1><p>Your reference&lt;br&gt;&lt;strong&gt;A&lt;/strong&gt;</p>"),
  "/scripted": page('<h1>Plain</h1><script src="/script.js"></script>'),
  "/inline": page(`<h1>Plain</h1><script>${SCRIPT}</script>`),
};

const server = createServer((request, response) => {
  const script = request.url === "/script.js";
  response.setHeader("content-security-policy", POLICY);
  response.setHeader("content-type", script ? "text/javascript" : "text/html; charset=utf-8");
  response.end(script ? SCRIPT : (PAGES[request.url] ?? page("<h1>None</h1>")));
});
let browser;
let address;

before(async () => {
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${server.address().port}`;
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  server.close();
});

async function at(path, options) {
  const visitor = await newVisitor(browser, address, options);
  await visitor.goto(path);
  return visitor;
}

test("axe works under a strict content security policy and finds an input without a label", async () => {
  await assertAccessible(await at("/good"), "good");
  await assert.rejects(assertAccessible(await at("/unlabelled"), "unlabelled"), /label/);
});

test("axe works with scripts switched off", async () => {
  const visitor = await at("/scripted", { javaScript: false });
  await assertAccessible(visitor, "scripted");
  await visitor.reload();
  assert.equal(await visitor.locator("h1").innerText(), "Plain");
});

test("a page that is wider than a telephone is found", async () => {
  await assertNothingCutOff(await at("/good", { width: 320 }), "good");
  await assert.rejects(assertNothingCutOff(await at("/wide", { width: 320 }), "wide"), /wider than the window/);
});

test("markup that people would read is found", async () => {
  await assertNoMarkupShown(await at("/good"), "good");
  await assert.rejects(assertNoMarkupShown(await at("/escaped"), "escaped"), /shows <br/);
});

test("a visitor without scripts sees the page without them", async () => {
  assert.equal(await (await at("/scripted")).locator("h1").innerText(), "Scripted");
  assert.equal(await (await at("/scripted", { javaScript: false })).locator("h1").innerText(), "Plain");
});

test("what the content security policy blocks is a problem", async () => {
  assert.equal((await at("/scripted")).problems.length, 0);
  assert.equal((await at("/inline")).problems.length, 1);
});

test("one-time codes are those of RFC 6238, appendix B", () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  const codes = [59, 1111111109, 1111111111, 1234567890, 2000000000, 20000000000].map((s) => oneTimeCode(secret, s * 1000, 8));
  assert.deepEqual(codes, ["94287082", "07081804", "14050471", "89005924", "69279037", "65353130"]);
  assert.equal(oneTimeCode("gezd gnbv gy3t qojq gezd gnbv gy3t qojq", 59_000), "287082");
});

test("links lead to our own host and codes have six digits", () => {
  assert.equal(linkIn("See http://other.example/a then http://127.0.0.1:1/b", "http://127.0.0.1:1"), "/b");
  assert.throws(() => linkIn("http://other.example/a", "http://127.0.0.1:1"));
  assert.equal(codeIn("Your code is 012345."), "012345");
  assert.throws(() => codeIn("Your code is 0123456."));
});
