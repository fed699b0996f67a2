import type { Verdict } from "#lib/checker/verdict.js";
import type { Course, Exercise } from "#lib/course/course.js";
import { expectation } from "#lib/expect/expectation.js";
import { createColours } from "#lib/terminal/colour.js";
import { unicodeGlyphs } from "#lib/terminal/glyphs.js";
import { type Effect, type Event, initialState, type State } from "#lib/watch/state.js";
import { update } from "#lib/watch/update.js";
import type { Style } from "#lib/watch/view.js";

function exercise(name: string): Exercise {
  return {
    name,
    path: `01_one/${name}.ts`,
    file: `/course/exercises/01_one/${name}.ts`,
    solution: `/course/solutions/01_one/${name}.ts`,
    title: `About ${name}`,
    expectation: expectation(),
    hints: ["look there", "this is wrong", "mend it so"],
    notes: `Why ${name} was wrong.`,
  };
}

export const first = exercise("first");
export const last = exercise("last");

export const course: Course = {
  title: "A course",
  dir: "/course",
  chapters: [
    {
      name: "01_one",
      title: "One",
      readme: "/course/exercises/01_one/README.md",
      exercises: [first, last],
      questions: [
        {
          kind: "yes-no",
          id: "q",
          revision: 1,
          text: "Well?",
          explanation: "So.",
          tries: 1,
          answer: true,
          feedback: "Hm.",
        },
      ],
    },
  ],
};

export const passed: Verdict = { kind: "passed", runs: [], warnings: [] };
export const failed: Verdict = { kind: "failed", failures: [], runs: [] };

export function saved(exercise: Exercise, text: string): Event {
  return { kind: "saved", file: exercise.file, text, hash: `hash of ${text}` };
}

export function judged(text: string, verdict: Verdict): Event {
  return { kind: "judged", hash: `hash of ${text}`, verdict, ms: 7 };
}

export function key(name: string): Event {
  return { kind: "key", key: name };
}

/** The state after these events, from a start at `start` (null: wherever the learner is). */
export function stateAfter(events: readonly Event[], start: Exercise | null = first): State {
  return events.reduce((state, event) => update(state, event).state, initialState(course, start));
}

/** What the last of these events makes the loop do. */
export function effects(events: readonly Event[], start: Exercise | null = first): readonly Effect[] {
  const last = events.at(-1);
  if (last === undefined) throw new Error("no event");
  return update(stateAfter(events.slice(0, -1), start), last).effects;
}

export const style: Style = {
  colours: createColours(0),
  glyphs: unicodeGlyphs,
  columns: 80,
  rows: 50,
  verdict: ({ path }, { verdict, hash, ms }, { next }) =>
    ` ${path} ${verdict.kind} ${hash} ${ms} ms, next: ${next}`,
};
