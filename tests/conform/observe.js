// @ts-check
import { normalise } from "./panics.js";

/**
 * What an onlooker saw of a run.
 *
 * @typedef {object} Observed
 * @property {readonly string[]} stdout
 * @property {readonly string[]} stderr Without positions, thread numbers and times.
 * @property {string} end As in `exit 0` or `deadlock`.
 */

/**
 * @param {import("#lib/engine/run.js").Run} run
 * @returns {Observed}
 */
export function observe(run) {
  return {
    stdout: printed(run, "stdout"),
    stderr: printed(run, "stderr").map(normalise),
    end: describeEnd(run.end),
  };
}

/**
 * @param {import("#lib/engine/run.js").Run} run
 * @param {"stdout" | "stderr"} stream
 */
function printed({ events }, stream) {
  return events.flatMap((event) =>
    event.kind === "print" && event.stream === stream ? event.text.split("\n") : [],
  );
}

/** @param {import("#lib/engine/run.js").End} end */
function describeEnd(end) {
  switch (end.kind) {
    case "exit":
      return `exit ${end.code}`;
    case "limit":
      return `the ${end.limit} limit: ${end.message}`;
    default:
      return end.kind;
  }
}
