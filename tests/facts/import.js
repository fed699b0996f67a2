#!/usr/bin/env node
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";

// Copies what was recorded of std (the entries whose id begins with `f-`) from a file of facts into `recordings.json`.

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error("Give the file of facts: node tests/facts/import.js std-facts.json");
  process.exit(2);
}
/** @type {readonly import("./recordings.js").Recording[]} */
const facts = JSON.parse(readFileSync(source, "utf8"));
const recordings = facts
  .filter(({ id }) => id.startsWith("f-"))
  .map(({ id, title, stdout, stdout_seen, stderr, exit }) => ({
    id,
    title,
    stdout,
    stdout_seen,
    stderr,
    exit: exit?.map((code) => (code === "timeout" ? code : Number(code))),
  }));
writeFileSync(new URL("./recordings.json", import.meta.url), `${JSON.stringify(recordings, null, 2)}\n`);
console.log(`${recordings.length} entries`);
