import { stripVTControlCharacters } from "node:util";
import type { Exercise } from "../course/course.js";
import { shorten, widthOf } from "../report/width.js";
import type { Colours } from "../terminal/colour.js";
import type { Glyphs } from "../terminal/glyphs.js";
import { bindings } from "./keys.js";
import { prose } from "./prose.js";
import { type Check, currentStep, hasPassed, type State } from "./state.js";

type Judged = Extract<Check, { kind: "judged" }>;

export interface Style {
  readonly colours: Colours;
  readonly glyphs: Glyphs;
  readonly columns: number;
  readonly rows: number;
  /** A verdict in full, headed by the file, ended by the one next step after a failure. */
  readonly verdict: (exercise: Exercise, check: Judged, view: { next: string; columns: number }) => string;
}

/** The whole screen for a state. */
export function render(state: State, style: Style): string {
  const step = currentStep(state);
  const parts = step === null ? [finished(state, style)] : exerciseParts(state, step.exercise, style);
  const frame = [...parts, footer(state, style)].join("\n\n");
  return rowsOf(frame, style) <= style.rows
    ? frame
    : [...parts, footer(state, style, reminder(state, style))].join("\n\n");
}

/** Rows that a frame takes: a terminal breaks lines that are too long. */
function rowsOf(frame: string, { columns }: Style): number {
  const widths = frame.split("\n").map((line) => widthOf(stripVTControlCharacters(line)));
  return widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns)), 0);
}

/** The verdict in a line, for a frame whose top does not fit. */
function reminder({ check }: State, { colours, glyphs, columns }: Style): readonly string[] {
  if (check.kind !== "judged") return [];
  const line = (word: string, text: string, colour: Colours["red"]): string =>
    ` ${colour(word)}   ${shorten(text, columns - word.length - 4, glyphs.ellipsis)}`;
  switch (check.verdict.kind) {
    case "passed":
      return [line("PASS", "more about it is above", colours.green)];
    case "failed":
      return [line("FAIL", check.verdict.failures[0]?.message ?? "", colours.red)];
    case "unjudged":
      return [line("COULD NOT JUDGE", check.verdict.reason, colours.yellow)];
    default:
      return check.verdict satisfies never;
  }
}

/** Who has passed needs no hints any more. */
function exerciseParts(state: State, exercise: Exercise, style: Style): readonly string[] {
  if (hasPassed(state)) return [body(state, exercise, style), afterPass(exercise, style)];
  const hints = exercise.hints.slice(0, state.hintsShown);
  return [body(state, exercise, style), ...hints.map((_, index) => hintText(exercise, index, style))];
}

function body(state: State, exercise: Exercise, style: Style): string {
  const { check } = state;
  const heading = ` ${style.colours.bold(exercise.path)}`;
  switch (check.kind) {
    case "waiting":
      return heading;
    case "running":
      return `${heading}\n\n ${style.colours.dim(`checking${style.glyphs.ellipsis}`)}`;
    case "missing":
      return `${heading}\n\n${missing(exercise, style)}`;
    case "judged":
      return verdictText(state, exercise, check, style);
  }
}

export function verdictText(state: State, exercise: Exercise, check: Judged, style: Style): string {
  const { hints } = exercise;
  const hint = `h shows hint ${state.hintsShown + 1} of ${hints.length}`;
  const next = state.hintsShown < hints.length ? hint : "change the file and save it";
  return style.verdict(exercise, check, { next, columns: style.columns });
}

export function missing({ file }: Exercise, { columns }: Style): string {
  return prose(`The file is not there: ${file}\n\nIt is checked as soon as it is back.`, columns);
}

export function hintText({ hints }: Exercise, index: number, { colours, columns }: Style): string {
  return ` ${colours.yellow(`hint ${index + 1} of ${hints.length}`)}\n${prose(hints[index] ?? "", columns)}`;
}

/** Why it is so, and how it goes on. */
export function afterPass({ notes }: Exercise, { colours, columns }: Style): string {
  return ` ${colours.cyan("why")}\n${prose(notes, columns)}\n\n ${colours.bold("next")}   n goes on`;
}

export function finished({ steps }: State, { colours, columns }: Style): string {
  return colours.green(
    prose(`All ${steps.length} exercises are done. That is the course so far; q quits.`, columns),
  );
}

export function keyList({ columns }: Style): string {
  const named = bindings.filter(({ label }) => label !== null);
  return named.map(({ keys, help }) => prose(`${keys[0]}: ${help}`, columns)).join("\n");
}

function footer(state: State, style: Style, reminder: readonly string[] = []): string {
  const notice = state.notice === null ? [] : [style.colours.yellow(prose(state.notice, style.columns))];
  const keys = state.helpShown ? [keyList(style)] : [];
  return [...reminder, ...keys, ...notice, progress(state, style), keyLine(style)].join("\n");
}

const barWidth = 24;

function progress(state: State, { colours, glyphs, columns }: Style): string {
  const { steps, at } = state;
  const count = `${Math.min(at + 1, steps.length)}/${steps.length}`;
  const title = currentStep(state)?.exercise.title ?? "";
  if (columns < barWidth + count.length + title.length + 10) return prose(`${count} ${title}`, columns);
  const passed = hasPassed(state) ? at + 1 : at;
  const done = Math.round((passed / Math.max(steps.length, 1)) * barWidth);
  const bar = colours.green(glyphs.full.repeat(done)) + glyphs.empty.repeat(barWidth - done);
  return ` [${bar}]  ${count}   ${title}`;
}

function keyLine({ colours }: Style): string {
  const labels = bindings.flatMap(({ keys, label }) => (label === null ? [] : `${keys[0]} ${label}`));
  return ` ${colours.dim(labels.join("  "))}`;
}
