import type { Failure, Verdict } from "../checker/verdict.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Run } from "../engine/run.js";
import { drawLanes } from "./drawing/lanes.js";
import { type Look, labelled, paragraph, shown } from "./look.js";
import type { ExerciseReport } from "./report.js";
import { shorten, widthOf } from "./width.js";

/** One exercise's verdict as lines: what is wrong, where it broke, what was printed, and one next step. */
export function drawScreen(report: ExerciseReport, look: Look, form: "columns" | "list"): string[] {
  const { verdict } = report;
  return [...header(report, look), "", ...body(verdict, look, form), ...footer(report, look)];
}

function header({ file, ms, hash }: ExerciseReport, { width, colours, glyphs }: Look): string[] {
  const checked = hash === undefined ? `${ms} ms` : `checked ${hash} ${glyphs.dot} ${ms} ms`;
  const name = shorten(file, width - 2, glyphs.ellipsis);
  const space = width - 2 - widthOf(name) - widthOf(checked);
  if (space < 2) return [` ${colours.bold(name)}`, ` ${colours.dim(checked)}`];
  return [` ${colours.bold(name)}${" ".repeat(space)}${colours.dim(checked)}`];
}

function body(verdict: Verdict, look: Look, form: "columns" | "list"): string[] {
  switch (verdict.kind) {
    case "passed":
      return [
        ...headline("PASS", look.colours.green, success(verdict.runs), look),
        ...verdict.warnings.flatMap((warning) => ["", ...diagnostic(warning, look)]),
      ];
    case "failed":
      return failures(verdict.failures, look, form);
    case "unjudged":
      return headline("COULD NOT JUDGE", look.colours.yellow, verdict.reason, look);
    default:
      return verdict satisfies never;
  }
}

function headline(word: string, colour: (text: string) => string, text: string, look: Look): string[] {
  const indent = " ".repeat(word.length + 3);
  const lines = paragraph(text, { ...look, width: look.width - indent.length }).map((line) =>
    line.trimStart(),
  );
  return lines.map((line, index) =>
    index === 0 ? ` ${colour(look.colours.bold(word))}   ${line}` : ` ${indent}${line}`,
  );
}

function success(runs: readonly Run[]): string {
  if (runs.length === 0) return "the program is rejected, as it should be";
  const orderings = runs.filter(({ scheduler }) => scheduler !== "native").length;
  return `as it should be in all ${orderings} orderings that were tried, and on real threads`;
}

function failures([first, ...others]: readonly Failure[], look: Look, form: "columns" | "list"): string[] {
  if (first === undefined) return [];
  return [
    ...headline("FAIL", look.colours.red, first.message, look),
    ...details(first, look, form),
    ...(others.length === 0
      ? []
      : [
          "",
          ...labelled(
            "besides",
            others.map(({ message }) => message),
            look,
          ),
        ]),
  ];
}

function details(failure: Failure, look: Look, form: "columns" | "list"): string[] {
  switch (failure.kind) {
    case "diagnostics":
      return failure.diagnostics.flatMap((one) => ["", ...diagnostic(one, look)]);
    case "source":
      return failure.help === null ? [] : ["", ...labelled("help", [failure.help], look)];
    case "behaviour": {
      const { reason, run } = failure.finding;
      const expected = failure.finding.expected.filter((one) => !failure.message.includes(one));
      return [
        "",
        ...drawLanes(failure.finding, look, form),
        "",
        ...(reason === failure.message ? [] : paragraph(sentence(reason), look)),
        ...(expected.length === 0 ? [] : labelled("instead could come", some(expected), look)),
        ...labelled("ordering", [run.scheduler === "native" ? "real threads" : run.scheduler], look),
      ];
    }
    default:
      return failure satisfies never;
  }
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

const MOST_EXPECTED = 4;

function some(expected: readonly string[]): string[] {
  const rest = expected.length - MOST_EXPECTED;
  return rest <= 1 ? [...expected] : [...expected.slice(0, MOST_EXPECTED), `and ${rest} others`];
}

function diagnostic(one: Diagnostic, look: Look): string[] {
  if (look.diagnostic !== undefined) return look.diagnostic(one).split("\n");
  const { file, line, column } = one.span;
  return [
    ...paragraph(`${one.severity}[${one.code}]: ${one.message}`, look),
    `   --> ${shown(file, look)}:${line}:${column}`,
  ];
}

function footer({ name, verdict, next, schedule }: ExerciseReport, look: Look): string[] {
  const step = next ?? nextStep(name, verdict);
  const printed = verdict.kind === "unjudged" ? [] : output(verdict.runs, look);
  const replay = schedule === undefined ? [] : labelled("schedule", [schedule], look);
  const lines = [...printed, ...replay, ...(step === null ? [] : labelled("next", [step], look))];
  return lines.length === 0 ? [] : ["", ...lines];
}

const MOST_OUTPUT = 12;

/** What the learner saw: the run on real threads, where there was one. */
function output(runs: readonly Run[], look: Look): string[] {
  const run = runs.find(({ scheduler }) => scheduler === "native") ?? runs[0];
  if (run === undefined) return [];
  const texts = run.events.flatMap((event) =>
    event.kind === "print" && event.stream === "stdout" ? [event.text] : [],
  );
  const more = texts.length - MOST_OUTPUT;
  const some = more <= 1 ? texts : [...texts.slice(0, MOST_OUTPUT), `${look.glyphs.ellipsis} ${more} more`];
  return labelled(
    "output of this run",
    [texts.length === 0 ? "nothing" : some.join(` ${look.glyphs.dot} `)],
    look,
  );
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
