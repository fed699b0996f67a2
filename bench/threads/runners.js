// @ts-check
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { peersInstalled } from "../peers/installed.js";
import { compileRust } from "./rust.js";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const command = here("../../bin/thread-lessons.js");

/** @typedef {"ours" | import("./reaches.js").Peer} Side */

/**
 * A program of ours or of a peer.
 * @typedef {object} Runner
 * @property {Side} side
 * @property {string} name
 * @property {boolean} [once] in the first round only: it takes long, and has no goal in time
 * @property {() => string} run gives lines of `name<TAB>microseconds`
 */

/** All that can run here, in the order of a round. @param {(text: string) => void} onProgress @returns {readonly Runner[]} */
export function findRunners(onProgress) {
  return [...ours(), ...rust(), node("node", "bare workers", "../node/workers.js"), ...peers(onProgress)];
}

/** @returns {readonly Runner[]} */
function ours() {
  const crowd = { ...node("ours", "crowd", "./crowd.js"), once: true };
  return [...["threads", "channels", "arrays", "parallel"].map(program), crowd];
}

/** @param {string} name @returns {Runner} */
function program(name) {
  const args = [command, "exec", here(`../programs/${name}.ts`), "--seconds", "300"];
  return { side: "ours", name, run: () => run(process.execPath, args) };
}

/** @returns {readonly Runner[]} */
function rust() {
  return ["threads", "channels"].flatMap((name) => {
    const binary = compileRust(here(`../rust/${name}.rs`));
    return binary === null ? [] : [{ side: "rust", name: `${name}, Rust`, run: () => run(binary, []) }];
  });
}

/** @param {(text: string) => void} onProgress @returns {readonly Runner[]} */
function peers(onProgress) {
  if (!peersInstalled(onProgress)) return [];
  return [
    node("multithreading", "multithreading", "../peers/multithreading.js"),
    node("piscina", "piscina", "../peers/piscina.js"),
  ];
}

/** @param {Side} side @param {string} name @param {string} file @returns {Runner} */
function node(side, name, file) {
  return { side, name, run: () => run(process.execPath, [here(file)]) };
}

/** @param {string} file @param {string[]} args */
function run(file, args) {
  return execFileSync(file, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}
