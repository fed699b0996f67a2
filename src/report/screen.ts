import type { Verdict } from "../checker/verdict.js";
import { blocks, details, type Group, type Lines } from "./details.js";
import { headline } from "./headline.js";
import { type Look, labelled } from "./look.js";
import { type Live, liveOutput, output } from "./output.js";
import type { ExerciseReport } from "./report.js";
import { timeOf } from "./time.js";
import { shorten, widthOf } from "./width.js";

export type { Live };

/** How the orderings of threads are drawn: side by side, or one deed to a line. */
export type Form = "columns" | "list";

/** One exercise's verdict in parts, for screens that cannot show all of it. */
export interface VerdictParts {
  /** Whose verdict it is. */
  readonly heading: Lines;
  /** PASS or FAIL, and why. */
  readonly headline: Lines;
  /** What it rests on. */
  readonly details: readonly Group[];
  readonly output: Lines;
  /** The one next step; empty after a pass. */
  readonly next: Lines;
}

/** One exercise's verdict as lines: what is wrong, where it broke, what was printed, and one next step. */
export function drawScreen(report: ExerciseReport, look: Look, form: Form): string[] {
  const { heading, headline, details, output, next } = drawParts(report, look, form);
  return blocks([heading, headline, ...details.map(({ lines }) => lines), [...output, ...next]]);
}

/** `live` is what the run on real threads has printed so far, while it still goes on. */
export function drawParts(report: ExerciseReport, look: Look, form: Form, live?: Live): VerdictParts {
  const { name, verdict, next, schedule } = report;
  const step = next ?? nextStep(name, verdict);
  const printed = verdict.kind === "unjudged" ? [] : output(verdict.runs, look);
  return {
    heading: heading(report, look),
    headline: headline(verdict, look),
    details: details(verdict, look, form),
    output: live === undefined ? printed : liveOutput(live, look),
    next: [
      ...(schedule === undefined || step?.includes(schedule) ? [] : labelled("schedule", [schedule], look)),
      ...(step === null ? [] : labelled("next", [step], look)),
    ],
  };
}

function heading(report: ExerciseReport, look: Look): string[] {
  const time = timeOf(report);
  const { file, hash } = report;
  return fileHeading(file, hash === undefined ? time : `checked ${hash} ${look.glyphs.dot} ${time}`, look);
}

/** A file's name, and to the right of it (below it where the screen is narrow) what there is to say of it. */
export function fileHeading(file: string, remark: string, { width, colours, glyphs }: Look): string[] {
  const name = shortPath(file, width - 2, glyphs.ellipsis);
  const space = width - 2 - widthOf(name) - widthOf(remark);
  if (space < 2) return [` ${colours.bold(name)}`, ` ${colours.dim(remark)}`];
  return [` ${colours.bold(name)}${" ".repeat(space)}${colours.dim(remark)}`];
}

/** A path whose end is what matters: `…/unjoined.ts`. */
function shortPath(file: string, width: number, ellipsis: string): string {
  if (widthOf(file) <= width) return file;
  const [name = file] = /[\\/]?[^\\/]*$/.exec(file) ?? [];
  return shorten(ellipsis + name, width, ellipsis);
}

/** Exactly one step after a failure, none after a pass. */
function nextStep(name: string, verdict: Verdict): string | null {
  switch (verdict.kind) {
    case "passed":
      return null;
    case "unjudged":
      return verdict.help;
    case "failed": {
      const [first] = verdict.failures;
      const code =
        first?.kind === "diagnostics"
          ? first.diagnostics.find(({ severity }) => severity === "error")?.code
          : undefined;
      return code?.startsWith("E") ? `thread-lessons explain ${code}` : `thread-lessons hint ${name}`;
    }
    default:
      return verdict satisfies never;
  }
}
