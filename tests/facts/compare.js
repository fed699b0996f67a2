// @ts-check

/** @typedef {import("./recordings.js").Recording} Recording */
/** @typedef {import("./directives.js").Directives} Directives */

/**
 * What was seen of a run.
 *
 * @typedef {object} Seen
 * @property {string} stdout
 * @property {string} stderr
 * @property {number | "timeout"} exit
 */

/**
 * What is wrong with a run, compared with the recording; null when nothing is.
 *
 * @param {Recording} recording
 * @param {Directives} directives
 * @param {Seen} seen
 * @returns {string | null}
 */
export function complaint(recording, directives, seen) {
  return (
    differs("exit", [exitOf(recording)], seen.exit) ??
    stdoutComplaint(recording, directives, seen) ??
    stderrComplaint(recording, directives, seen)
  );
}

/** @type {typeof complaint} */
function stdoutComplaint({ stdout, stdout_seen }, { anyOrder, without, pattern }, seen) {
  const outputs = stdout_seen === undefined ? [stdout ?? ""] : Object.keys(stdout_seen);
  const trimmed = outputs.map((output) => leaveOut(output, without));
  if (pattern !== null) return unmatched(pattern, [...trimmed, seen.stdout]);
  if (!anyOrder) return differs("stdout", trimmed, seen.stdout);
  return differs("sorted stdout", trimmed.map(sorted), sorted(seen.stdout));
}

/** @type {typeof complaint} */
function stderrComplaint({ stderr }, { isCut, without }, seen) {
  if (stderr === undefined) return null;
  const expected = leaveOut(normalise(stderr), without);
  const printed = normalise(seen.stderr);
  return differs("stderr", [expected], isCut ? printed.slice(0, expected.length) : printed);
}

/**
 * @param {RegExp} pattern
 * @param {readonly string[]} texts
 */
function unmatched(pattern, texts) {
  const wrong = texts.find((text) => pattern.exec(text)?.[0] !== text);
  return wrong === undefined ? null : `${pattern} does not match all of\n${wrong}`;
}

/** @param {Recording} recording */
function exitOf({ exit: [exit = 0] = [] }) {
  return typeof exit === "number" && exit < 0 ? 128 - exit : exit;
}

/**
 * @template T
 * @param {string} what
 * @param {readonly T[]} expected
 * @param {T} seen
 */
function differs(what, expected, seen) {
  if (expected.includes(seen)) return null;
  return `${what} is\n${seen}\nwhere std was seen to give\n${expected.join("\nor\n")}`;
}

/**
 * @param {string} text
 * @param {RegExp | null} without
 */
function leaveOut(text, without) {
  if (without === null) return text;
  return text
    .split("\n")
    .filter((line) => !without.test(line))
    .join("\n");
}

/** @param {string} text */
function sorted(text) {
  return text.split("\n").sort().join("\n");
}

/**
 * A text without what differs between two runs or two languages: positions, numbers of threads, times, frames.
 *
 * @param {string} text
 */
export function normalise(text) {
  return text
    .replace(/ \((?:\d+|TID)\) panicked at \S+:\d+:\d+:$/gm, " (ID) panicked at POSITION:")
    .replace(/(^stack backtrace:\n)(?: +.*\n)+/gm, "$1   FRAMES\n")
    .replace(/\b\d+(?: ms\b)/g, "N ms")
    .replace(/^\n+/, "\n")
    .trimEnd();
}
