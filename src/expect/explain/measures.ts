import type { Run } from "../../engine/run.js";
import type { Expectation } from "../expectation.js";
import { describeRange, inRange, type Range } from "../range.js";
import type { Mismatch } from "./mismatch.js";
import { counted, type Subject } from "./subject.js";

/** The simulated run that shows the program as an ideal machine would: measures are claimed of no other. */
export const IDEAL = "main first" satisfies Run["scheduler"];

/** What is wrong with what was counted or measured of a run. */
export function wrongMeasure({ run, expectation }: Subject): Mismatch | null {
  return (
    wrongThreads(run, expectation.threads) ??
    wrongSpeakers(run, expectation.speakers) ??
    outside(run, expectation.poisons, run.poisoned, `${counted(run.poisoned, "lock")} ended poisoned`) ??
    wrongCapacity(run, expectation.capacity) ??
    (run.scheduler === IDEAL ? wrongIdeal(run, expectation) : null)
  );
}

function wrongThreads(run: Run, range: Range | null): Mismatch | null {
  const spawned = run.threads.length - 1;
  const wrong = outside(run, range, spawned, `the program spawned ${counted(spawned, "thread")}`);
  if (wrong === null || range === null) return null;
  const summary = `the program spawns too ${spawned < range.min ? "few" : "many"} threads`;
  return { ...wrong, summary: spawned === 0 ? "main does everything itself" : summary };
}

function wrongSpeakers(run: Run, range: Range | null): Mismatch | null {
  const lines = run.events.filter((event) => event.kind === "print" && event.stream === "stdout");
  const count = new Set(lines.map(({ thread }) => thread)).size;
  return outside(run, range, count, `${counted(count, "thread")} printed all that was printed`);
}

function wrongCapacity(run: Run, range: Range | null): Mismatch | null {
  if (range === null) return null;
  const { capacity } = run;
  if (capacity === undefined) return unmet(run, range, "the program makes no channel");
  const wrong = [capacity.fewest, capacity.most].find((places) => !isIn(places, range));
  if (wrong === undefined) return null;
  const room = wrong === null ? "any number of messages" : counted(wrong, "message");
  return unmet(run, range, `a channel has room for ${room}`);
}

/** Null is any number. */
function isIn(places: number | null, range: Range): boolean {
  return places === null ? range.max === null : inRange(places, range);
}

function wrongIdeal(run: Run, { makespan, sleeps, overlaps }: Expectation): Mismatch | null {
  const slept = run.events.reduce(
    (ms, event) => ms + (event.kind === "sleep" ? event.until - event.at : 0),
    0,
  );
  return (
    outside(run, makespan, run.makespan, `on an ideal machine the program takes ${run.makespan} ms`) ??
    outside(run, sleeps, slept, `all threads together sleep ${slept} ms on an ideal machine`) ??
    outside(
      run,
      overlaps,
      run.overlap,
      `on an ideal machine ${counted(run.overlap, "thread")} at most were alive at one time`,
    )
  );
}

function outside(run: Run, range: Range | null, value: number, sentence: string): Mismatch | null {
  return range === null || inRange(value, range) ? null : unmet(run, range, sentence);
}

function unmet(run: Run, range: Range, sentence: string): Mismatch {
  const right = describeRange(range);
  return {
    cause: "measure",
    at: run.events.length,
    reason: `${sentence}, and ${right} is right`,
    expected: [right],
  };
}
