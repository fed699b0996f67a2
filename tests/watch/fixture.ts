import type { Verdict } from "#lib/checker/verdict.js";
import type { Course, Exercise } from "#lib/course/course.js";
import type { YesNoQuestion } from "#lib/course/question.js";
import { expectation } from "#lib/expect/expectation.js";
import type { Snapshot } from "#lib/progress/progress.js";
import { createColours } from "#lib/terminal/colour.js";
import { unicodeGlyphs } from "#lib/terminal/glyphs.js";
import type { Effect, Event } from "#lib/watch/events.js";
import { begin } from "#lib/watch/moving.js";
import { initialState, type State } from "#lib/watch/state.js";
import { update } from "#lib/watch/update.js";
import type { Style } from "#lib/watch/view/style.js";

function exercise(name: string, chapter: string): Exercise {
  return {
    name,
    path: `${chapter}/${name}.ts`,
    file: `/course/exercises/${chapter}/${name}.ts`,
    solution: `/course/solutions/${chapter}/${name}.ts`,
    title: `About ${name}`,
    expectation: expectation(),
    fails: "",
    hints: ["look there", "this is wrong", "mend it so"],
    notes: `Why ${name} was wrong.`,
  };
}

export const first = exercise("first", "01_one");
export const middle = exercise("middle", "01_one");
export const last = exercise("last", "02_two");
export const all = [first, middle, last];

export const question: YesNoQuestion = {
  kind: "yes-no",
  id: "q",
  revision: 1,
  text: "Well?",
  explanation: "So.",
  tries: 1,
  answer: true,
  feedback: "Hm.",
};

function readme(chapter: string): string {
  return `/course/exercises/${chapter}/README.md`;
}

export const course: Course = {
  title: "A course",
  dir: "/course",
  home: "/course",
  showsSolutions: true,
  chapters: [
    {
      name: "01_one",
      title: "One",
      readme: readme("01_one"),
      exercises: [first, middle],
      questions: [question],
    },
    { name: "02_two", title: "Two", readme: readme("02_two"), exercises: [last], questions: [] },
  ],
};

export const passed: Verdict = { kind: "passed", runs: [], warnings: [], search: null };
export const failed: Verdict = { kind: "failed", failures: [], runs: [], search: null };
export const unjudged: Verdict = { kind: "unjudged", reason: "the disk is full", help: null };

export const nothing: Snapshot = { version: 1, current: null, exercises: {}, answers: [] };

/** What is remembered when these exercises have passed, each with the text "done". */
export function having(...done: readonly Exercise[]): Snapshot {
  const record = { passedAt: "2026-01-01T00:00:00.000Z", passedHash: "hash of done", hints: 0 };
  return { ...nothing, exercises: Object.fromEntries(done.map(({ name }) => [name, record])) };
}

export function saved({ file }: Exercise, text: string, now = 0): Event {
  return { kind: "saved", file, text, hash: `hash of ${text}`, now };
}

export function judged(text: string, verdict: Verdict, final = true): Event {
  return { kind: "judged", hash: `hash of ${text}`, verdict, ms: 7, final, now: 0 };
}

export function checked({ name }: Exercise, verdict: Verdict): Event {
  return { kind: "checked", exercise: name, hash: "hash of all", verdict, now: 0 };
}

export function key(name: string): Event {
  return { kind: "key", key: name };
}

export function keys(names: string): readonly Event[] {
  return names.split(" ").map(key);
}

export function solution({ name }: Exercise, text: string | null): Event {
  return { kind: "solution", exercise: name, text };
}

export interface Start {
  readonly start?: Exercise | null;
  readonly chapters?: Course["chapters"];
  readonly snapshot?: Snapshot;
  readonly news?: readonly string[];
  readonly typed?: boolean;
}

export function started({ chapters = course.chapters, ...start }: Start = {}): State {
  const given = { start: first, snapshot: nothing, news: [], typed: false, ...start };
  return begin(initialState({ ...given, course: { ...course, chapters } })).state;
}

/** The state after these events. */
export function stateAfter(events: readonly Event[], start: Start = {}): State {
  return events.reduce((state, event) => update(state, event).state, started(start));
}

/** What the last of these events makes the loop do. */
export function effects(events: readonly Event[], start: Start = {}): readonly Effect[] {
  const last = events.at(-1);
  if (last === undefined) throw new Error("no event");
  return update(stateAfter(events.slice(0, -1), start), last).effects;
}

export function kinds(all: readonly Effect[]): readonly string[] {
  return all.map(({ kind }) => kind);
}

/** The file passes. */
export function passing(exercise: Exercise, text = "ok"): readonly Event[] {
  return [saved(exercise, text), judged(text, passed)];
}

export function failing(exercise: Exercise, text = "bad"): readonly Event[] {
  return [saved(exercise, text), judged(text, failed)];
}

export const style: Style = {
  colours: createColours(0),
  glyphs: unicodeGlyphs,
  columns: 80,
  rows: 50,
  pathOf: (file) => file.slice("/course/".length),
  verdict: ({ path }, { verdict, hash, ms, live }, { next }) => ({
    heading: [` ${path} ${hash} ${ms} ms`],
    headline: [` ${verdict.kind}`],
    details: [{ lines: [" what it rests on"], part: "cause", keeps: "start" }],
    output: live === null ? [" output"] : [` live: ${live.lines.join(" ")} +${live.more}`],
    next: verdict.kind === "passed" ? [] : [` next: ${next}`],
  }),
  story: (code) => [` the story of ${code}`],
};
