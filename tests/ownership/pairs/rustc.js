// @ts-check
// Asks the installed rustc about the Rust of each pair: node tests/ownership/pairs/rustc.js
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPairs } from "./read.js";

const USES = `#![allow(warnings)]
use std::{cell::*, collections::*, rc::*, sync::{atomic::*, mpsc::{self, *}, *}, thread, thread::*, time::Duration};
`;

const folder = mkdtempSync(join(tmpdir(), "pairs-"));
const wrong = [...readPairs()].flatMap(([file, pairs]) =>
  pairs.flatMap(({ title, rustc, rust }) => {
    const said = codesOf(`${USES}${rust.items}\nfn main() {\n${rust.body}}\n`);
    return said === rustc ? [] : [`${file}: ${title}: ${said}, not ${rustc}`];
  }),
);
rmSync(folder, { recursive: true });
console.log(wrong.length === 0 ? "rustc says what is written" : wrong.join("\n"));
process.exitCode = wrong.length === 0 ? 0 : 1;

/**
 * The codes of rustc's errors about a program.
 *
 * @param {string} program
 */
function codesOf(program) {
  const output = join(folder, "pair.rmeta");
  const options = ["--edition=2024", "--emit=metadata", "-o", output, "--error-format=short", "-"];
  const { stderr, error } = spawnSync("rustc", options, { input: program, encoding: "utf8" });
  if (error) throw error;
  const codes = [...stderr.matchAll(/error\[(E\d+)\]/g)].map(([, code]) => code);
  return [...new Set(codes)].sort().join(", ") || (stderr.includes("error:") ? "refused" : "accepted");
}
