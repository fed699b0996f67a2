// @ts-check

/**
 * How a program is to be compared with its recording. The comments at its top say it, one a line:
 *
 * - `// Order: any` compares the sorted lines of stdout;
 * - `// Without: <expression>` leaves out the lines of the recording in which the expression is found, for the reason that
 *   the comment goes on with;
 * - `// Pattern: <expression>` asks that the whole stdout matches, here and in the recording;
 * - `// Timing: real` keeps the program from the simulated scheduler; `// Timing: virtual` keeps it from real threads;
 * - `// Recorded: beginning` says that the recording's stderr was cut;
 * - `// Process: <way>` runs it by the command line: with `closed stdout`, or with `backtrace`s; or does not run it:
 *   `ownership` asks for what the ownership check says of the types that it lists.
 *
 * @typedef {object} Directives
 * @property {boolean} anyOrder
 * @property {RegExp | null} without
 * @property {RegExp | null} pattern
 * @property {"real" | "virtual" | null} timing
 * @property {boolean} isCut
 * @property {"closed stdout" | "backtrace" | "ownership" | null} process
 */

/**
 * @param {string} program
 * @returns {Directives}
 */
export function directivesOf(program) {
  const given = new Map(
    [...program.matchAll(/^\/\/ (Order|Without|Pattern|Timing|Recorded|Process): (.*)$/gm)].map(
      ([, name, value]) => [name, value ?? ""],
    ),
  );
  return {
    anyOrder: oneOf(given.get("Order"), ["any"]) !== null,
    without: expression(given.get("Without")),
    pattern: expression(given.get("Pattern")),
    timing: oneOf(given.get("Timing"), ["real", "virtual"]),
    isCut: oneOf(given.get("Recorded"), ["beginning"]) !== null,
    process: oneOf(given.get("Process"), ["closed stdout", "backtrace", "ownership"]),
  };
}

/** @param {string | undefined} source */
function expression(source) {
  return source === undefined ? null : new RegExp(source, "m");
}

/**
 * @template {string} T
 * @param {string | undefined} value
 * @param {readonly T[]} known
 * @returns {T | null}
 */
function oneOf(value, known) {
  const found = known.find((one) => one === value) ?? null;
  if (value !== undefined && found === null) throw new Error(`unknown value of a directive: ${value}`);
  return found;
}
