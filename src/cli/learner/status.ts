import { isAbsolute, relative } from "node:path";
import { type Course, questionsOf } from "../../course/course.js";
import type { Progress } from "../../progress/progress.js";
import { dueReviews } from "../../progress/review.js";
import { wrap } from "../../report/width.js";
import { type Look, progressBar } from "./marks.js";
import { countDone, type Entry, type Overview } from "./overview.js";

export interface StatusLook extends Look {
  /** Files are named as they are seen from here. */
  readonly cwd: string;
}

/** What is told of a `Learner`. */
export interface Known {
  readonly course: Course;
  readonly progress: Pick<Progress, "snapshot">;
}

/** Where the learner is, what is next, and the one command to type. */
export function drawStatus({ course, progress }: Known, overview: Overview, look: StatusLook): string {
  const { entries, current, next } = overview;
  const due = dueReviews({
    snapshot: progress.snapshot,
    questions: questionsOf(course),
    finished: next === null,
  }).length;
  const rows = [
    ...(current === null ? [] : [["here", place(current, look)] as const]),
    ...(next === null || next === current ? [] : [["next", place(next, look)] as const]),
    ...(due === 0 ? [] : [["review", `${due} ${due === 1 ? "question is" : "questions are"} due`] as const]),
  ];
  return [
    ` ${look.colours.bold(course.title)}`,
    ` ${progressBar(countDone(entries), entries.length, look)}`,
    rows.flatMap(([label, text]) => labelled(label, text, look)).join("\n"),
    typeThis(overview, due, look),
  ].join("\n\n");
}

function place({ exercise, standing }: Entry, { cwd }: StatusLook): string {
  const word = { done: "passed", changed: "changed since it passed", pending: "not passed yet" }[standing];
  const path = relative(cwd, exercise.file);
  const isBelow = !path.startsWith("..") && !isAbsolute(path);
  return `${exercise.title} (${word})\n${isBelow ? path : exercise.file}`;
}

function typeThis({ next, entries }: Overview, due: number, look: StatusLook): string {
  const { bold } = look.colours;
  if (next !== null) {
    const verb = countDone(entries) === 0 ? "begin" : "go on";
    return ` To ${verb}, type   ${bold("thread-lessons watch")}`;
  }
  const all = ` ${look.colours.green("All exercises have passed.")}`;
  return due === 0
    ? `${all} How it went:   ${bold("thread-lessons stats")}`
    : `${all} What is left:   ${bold("thread-lessons review")}`;
}

const labelWidth = 9;

function labelled(label: string, text: string, { colours, columns }: Look): readonly string[] {
  const lines = text.split("\n").flatMap((line) => wrap(line, Math.max(20, columns - labelWidth - 1)));
  return lines.map(
    (line, index) =>
      ` ${index === 0 ? colours.dim(label.padEnd(labelWidth)) : " ".repeat(labelWidth)}${line}`,
  );
}
