// @ts-check
import { allows, nothing } from "../outputs.js";
import { document0 } from "./document-0.js";
import { document1 } from "./document-1.js";
import { document2 } from "./document-2.js";
import { document3 } from "./document-3.js";
import { document4 } from "./document-4.js";

/**
 * What one program may do.
 *
 * @typedef {object} Allowed
 * @property {import("../outputs.js").Outputs} stdout
 * @property {number} count How many outputs on stdout there are.
 * @property {import("../outputs.js").Outputs} [stderr] Nothing, unless it is given.
 * @property {number} [exit] 0, unless it is given.
 */

/** @typedef {Readonly<Record<string, Allowed>>} Family By the program's name. */

/** @type {Family} */
export const allowed = { ...document0, ...document1, ...document2, ...document3, ...document4 };

/**
 * What is wrong with what a run showed; null when it is allowed.
 *
 * @param {Allowed} allowed
 * @param {import("../observe.js").Observed} observed
 * @returns {string | null}
 */
export function complaint({ stdout, stderr = nothing, exit = 0 }, observed) {
  if (observed.end !== `exit ${exit}`) return `ended with ${observed.end}, not exit ${exit}`;
  if (!allows(stdout, observed.stdout)) return `stdout is none of those allowed:\n${shown(observed.stdout)}`;
  if (!allows(stderr, observed.stderr)) return `stderr is none of those allowed:\n${shown(observed.stderr)}`;
  return null;
}

/** @param {readonly string[]} lines */
const shown = (lines) => lines.map((line) => `  | ${line}`).join("\n");
