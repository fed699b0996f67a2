// @ts-check
import { readdirSync, readFileSync } from "node:fs";

/**
 * A program in both languages, and the codes of what their compilers say about it.
 *
 * @typedef {object} Pair
 * @property {string} title
 * @property {string} rustc The codes in alphabetical order, or "accepted".
 * @property {string} here The same for the program in TypeScript.
 * @property {Source} ts
 * @property {Source} rust
 */

/**
 * @typedef {object} Source
 * @property {string} items Functions and types; often none.
 * @property {string} body What `main` does.
 */

const PAIR = /^## (.+)\n\nRust: ([^.\n]+)(?:\. Here: (.+))?\n\n```ts\n([^`]+)```\n\n```rust\n([^`]+)```$/gm;

/**
 * The pairs of all files in this folder, by the file's name.
 *
 * @returns {ReadonlyMap<string, readonly Pair[]>}
 */
export function readPairs() {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".md"));
  return new Map(
    files.map((file) => [file, pairsIn(readFileSync(`${import.meta.dirname}/${file}`, "utf8"))]),
  );
}

/**
 * @param {string} text
 * @returns {readonly Pair[]}
 */
function pairsIn(text) {
  const pairs = [...text.matchAll(PAIR)].map(([, title = "", rustc = "", here, ts = "", rust = ""]) => {
    return { title, rustc, here: here ?? rustc, ts: sourceOf(ts), rust: sourceOf(rust) };
  });
  const titles = text.match(/^## .+$/gm) ?? [];
  if (pairs.length !== titles.length)
    throw new Error(`a pair is not written as the others, of ${titles.length}`);
  return pairs;
}

/**
 * @param {string} text
 * @returns {Source}
 */
function sourceOf(text) {
  const [items = "", body] = text.split("// main\n");
  return body === undefined ? { items: "", body: items } : { items, body };
}
