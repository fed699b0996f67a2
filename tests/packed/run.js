// @ts-check
// What a newcomer gets: the package as it is published, installed in an empty folder without a network.
// A command of its own (`npm run packed`), because it installs.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installDependencies } from "./dependencies.js";
import { pack } from "./pack.js";

const place = mkdtempSync(join(tmpdir(), "thread-lessons-packed-"));
process.on("exit", () => rmSync(place, { recursive: true, force: true }));

// A home without caches, and a registry that nobody answers for.
const env = {
  PATH: process.env.PATH,
  HOME: join(place, "home"),
  npm_config_registry: "http://127.0.0.1:9/",
  npm_config_offline: "true",
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_update_notifier: "false",
  LC_ALL: "C.UTF-8",
};

/**
 * Runs a command line to its end, with nothing to read.
 * @param {string} cwd @param {string} command @param {...string} args
 */
function run(cwd, command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: "utf8",
    timeout: 60_000,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { code: status, stdout, stderr };
}

const { tarball, files, size, unpacked } = pack(place);
console.log(`${files} files, ${kilobytes(size)}, ${kilobytes(unpacked)} unpacked`);

const away = join(place, "away");
const learn = join(away, "learn");
mkdirSync(env.HOME);
mkdirSync(away);
installDependencies(away);

const installed = run(away, "npm", "install", tarball);
assert.equal(installed.code, 0, installed.stderr);

const bare = run(away, "npx", "thread-lessons", "run");
assert.equal(bare.code, 2);
assert.match(bare.stderr, /no folder to learn in here[\s\S]*npx thread-lessons init learn/);

const made = run(away, "npx", "thread-lessons", "init", "learn", "--ci");
assert.equal(made.code, 0, made.stderr);
assert.match(made.stdout, /learn is ready[\s\S]*cd learn\n +npx thread-lessons watch/);

const watched = run(learn, "npx", "thread-lessons", "watch", "--plain");
assert.match(watched.stdout, /FAIL/, watched.stdout + watched.stderr);
assert.equal(watched.code, 0, watched.stderr);

const checked = run(join(learn, "exercises"), "npx", "thread-lessons", "check", "--json");
assert.equal(checked.code, 1, checked.stderr);
const { exercises } = JSON.parse(checked.stdout);
assert.deepEqual(
  [...new Set(exercises.map((/** @type {{ verdict: string }} */ one) => one.verdict))],
  ["failed"],
);

const types = run(learn, "npx", "tsc", "-p", "tsconfig.json", "--noEmit", "--listFilesOnly");
assert.match(types.stdout, /learn\/\.thread-lessons\/types\/thread-lessons\/dist\/std\/index\.d\.ts/);
const typed = run(learn, "npx", "tsc", "-p", "tsconfig.json", "--noEmit");
assert.equal(typed.code, 0, typed.stdout);

// A course's author gets all the types that the vocabulary needs.
writeFileSync(
  join(away, "author.mts"),
  'import { by, exercise, expectation, question } from "thread-lessons/author"; ' +
    'import { thread } from "thread-lessons"; export const all = [by, exercise, expectation, question, thread.spawn];',
);
const authored = run(
  away,
  "npx",
  "tsc",
  "--noEmit",
  "--strict",
  "--module",
  "nodenext",
  "--lib",
  "es2023,esnext.disposable",
  "author.mts",
);
assert.equal(authored.code, 0, authored.stdout);

const again = run(away, "npx", "thread-lessons", "init", "learn");
assert.match(again.stdout, /lacks nothing/);
assert.match(readFileSync(join(learn, "package.json"), "utf8"), /"thread-lessons": "\d/);

console.log("installed, initialised, watched, checked, typed");

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${Math.round(bytes / 1024)} KB`;
}
