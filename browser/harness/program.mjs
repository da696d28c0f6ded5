// Starts the real program on a throw-away folder, and runs its other commands. Knows nothing about pages.

import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { LISTENING, PROGRAM, START_MS, database, serve } from "../settings.mjs";

const KEPT_LINES = 200;

/** Starts the program; `stop` ends it and removes its data. */
export async function startProgram() {
  const folder = await mkdtemp(join(tmpdir(), "common-platform-journey-"));
  const child = spawn(PROGRAM, serve(folder), { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((done) => child.once("close", done));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const address = await addressOf(child);
    return {
      address,
      folder,
      run: (args) => promisify(execFile)(PROGRAM, args),
      // Nobody waits an hour for a session to end: it is moved back in the database.
      endSessions: () => promisify(execFile)("sqlite3", ["-cmd", ".timeout 5000", database(folder), "UPDATE session SET idle_expiry = last_seen"]),
      async stop() {
        child.kill("SIGTERM");
        await ended;
        await remove();
      },
    };
  } catch (error) {
    child.kill("SIGKILL");
    await remove();
    throw error;
  }
}

function addressOf(child) {
  const said = [];
  return new Promise((found, failed) => {
    const fail = (why) => failed(new Error(`${PROGRAM} ${why}\n${said.join("")}`));
    const timer = setTimeout(() => fail(`did not say where it listens within ${START_MS} ms`), START_MS);
    const read = (text) => {
      said.push(text);
      if (said.length > KEPT_LINES) said.shift();
      const match = LISTENING.exec(said.join(""));
      if (!match) return;
      clearTimeout(timer);
      found(match[1]);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", read);
    child.once("error", (error) => fail(`cannot be started: ${error.message}`));
    child.once("exit", (code) => fail(`ended with ${code}`));
  });
}
