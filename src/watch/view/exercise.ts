import type { Group } from "../../report/details.js";
import { asciiGlyphs, unicodeGlyphs } from "../../report/glyphs.js";
import { fileHeading, type VerdictParts } from "../../report/screen.js";
import { unicodeGlyphs as terminalUnicode } from "../../terminal/glyphs.js";
import { type Check, errorCode, type Judged } from "../check.js";
import { hintsShown } from "../memory.js";
import { prose } from "../prose.js";
import { currentStep, isDone, passes, type State, type Step } from "../state.js";
import { type Block, fixed, yielding } from "./blocks.js";
import { footer } from "./footer.js";
import { shortSolution } from "./solution.js";
import type { Style } from "./style.js";

/** The exercise that the learner is at: its verdict, what there is to read about it, and `keysKept` among the keys. */
export function exerciseBlocks(
  state: State,
  style: Style,
  keysKept: readonly string[] = [],
): readonly Block[] {
  const step = currentStep(state);
  const foot = fixed(footer(state, style, keysKept));
  if (step === null) return [fixed([finished(state, style)]), foot];
  const parts = partsOf(state, step, style);
  const running = parts === null || state.check.kind === "running";
  const heading = running ? checkingHeading(state.check, step, style) : parts.heading;
  return [
    fixed(heading),
    ...contentBlocks(state, style),
    yielding(passes(state) ? [goesOn(style)] : (parts?.next ?? []), {
      least: 1,
      givesWay: 7,
      keeps: "start",
    }),
    foot,
  ];
}

/** What there is to read: the verdict, hints before the pass, solution and reasons after it. */
export function contentBlocks(state: State, style: Style): readonly Block[] {
  const step = currentStep(state);
  if (step === null) return [];
  const parts = partsOf(state, step, style);
  const opening = step.opens && !isDone(state) ? [chapterLine(step, style)] : [];
  const chapter = yielding(opening, { least: 0, givesWay: 1, keeps: "start" });
  if (parts === null) return [chapter, fixed(missing(state.check, step, style))];
  return [
    chapter,
    yielding(parts.headline, { least: 2, givesWay: 0, keeps: "start" }),
    ...parts.details.map(detail),
    yielding(parts.output, { least: 0, givesWay: passes(state) ? 4 : 2, keeps: "start" }),
    ...reading(state, step, style),
  ];
}

/** Of other diagnostics the last gives way first. */
function detail({ lines, part, keeps, counts }: Group, place: number): Block {
  const { least, givesWay } = worth[part];
  // A diagnostic says something in two lines: what, and where. A drawing does not.
  const isDiagnostic = typeof keeps === "object" && "first" in keeps;
  return yielding(lines, {
    least: Math.min(lines.length, isDiagnostic ? Math.min(least, 2) : least),
    givesWay: part === "another" ? givesWay - place / 1_000 : givesWay,
    keeps,
    ...(counts !== undefined && { counts }),
  });
}

/** What is wrong stays longest, and what the compiler says of it longer than a drawing of it. */
const worth: Readonly<Record<Group["part"], Pick<Block, "least" | "givesWay">>> = {
  another: { least: 0, givesWay: 3 },
  more: { least: 4, givesWay: 3 },
  run: { least: 4, givesWay: 3 },
  warning: { least: 4, givesWay: 5 },
  cause: { least: 6, givesWay: 6 },
};

/** What there is to read besides the verdict. The newest hint was asked for: all else gives way before it. */
function reading(state: State, { exercise }: Step, style: Style): readonly Block[] {
  if (passes(state))
    return [
      yielding(shortSolution(state, style), { least: 4, givesWay: 2, keeps: "start" }),
      yielding(why(exercise.notes, style), { least: 3, givesWay: 5, keeps: "start" }),
    ];
  const { hints, name } = exercise;
  const shown = hintsShown(state.snapshot, name);
  return hints.slice(0, shown).map((_, index) => {
    const lines = hint(hints, index, style);
    return yielding(lines, {
      least: index + 1 < shown ? 0 : 2,
      givesWay: index + 1 < shown ? 2 : 0,
      keeps: "start",
    });
  });
}

/** The verdict that is shown: while a check runs, the one before. */
function partsOf(state: State, step: Step, style: Style): VerdictParts | null {
  const { check } = state;
  const judged = check.kind === "running" ? check.last : check;
  return judged?.kind === "judged" ? verdictParts(state, step, judged, style) : null;
}

export function verdictParts(state: State, { exercise }: Step, check: Judged, style: Style): VerdictParts {
  return style.verdict(exercise, check, {
    next: nextStep(state, exercise.name, check),
    columns: style.columns,
  });
}

/** Exactly one step after a failure: a hint while there are any, then the story behind the error. */
function nextStep(state: State, name: string, check: Judged): string {
  const shown = hintsShown(state.snapshot, name);
  const total = currentStep(state)?.exercise.hints.length ?? 0;
  if (shown < total) return `h shows hint ${shown + 1} of ${total}`;
  const code = errorCode(check);
  return code === null ? "change the file and save it" : `e explains ${code}`;
}

function checkingHeading(check: Check, { exercise }: Step, style: Style): readonly string[] {
  const busy = check.kind === "running" || check.kind === "waiting";
  const remark = busy ? `checking${style.glyphs.ellipsis}` : "";
  const glyphs = style.glyphs === terminalUnicode ? unicodeGlyphs : asciiGlyphs;
  const look = { width: style.columns, colours: style.colours, glyphs };
  return fileHeading(style.pathOf(exercise.file), remark, look).map((line) => line.trimEnd());
}

/** Where a chapter begins, its text comes first. */
export function chapterLine({ chapter }: Step, { colours, columns, pathOf }: Style): string {
  return colours.cyan(prose(`New chapter: ${chapter.title}. Read ${pathOf(chapter.readme)} first.`, columns));
}

/** That the file is not there, or cannot be read; nothing while it can. */
export function missing(check: Check, { exercise }: Step, { columns, pathOf }: Style): readonly string[] {
  if (check.kind !== "missing") return [];
  const { reason } = check;
  const text =
    reason === null
      ? `The file is not there: ${pathOf(exercise.file)}\n\nIt is checked as soon as it is back. x brings back the original.`
      : `The file cannot be read: ${reason}\n\nIt is checked as soon as it can be.`;
  return prose(text, columns).split("\n");
}

export function why(notes: string, { colours, columns }: Style): readonly string[] {
  return [` ${colours.cyan("why")}`, ...prose(notes, columns, colours).split("\n")];
}

export function hint(
  hints: readonly string[],
  index: number,
  { colours, columns }: Style,
): readonly string[] {
  const text = prose(hints[index] ?? "", columns, colours);
  return [` ${colours.yellow(`hint ${index + 1} of ${hints.length}`)}`, ...text.split("\n")];
}

export function goesOn({ colours }: Style): string {
  return ` ${colours.bold("next")}   n goes on`;
}

export function finished({ steps }: State, { colours, columns }: Style): string {
  return colours.green(
    prose(`All ${steps.length} exercises are done. That is the course so far; q quits.`, columns),
  );
}
