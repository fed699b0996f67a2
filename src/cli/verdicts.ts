import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { renderDiagnostic } from "../diagnostics/render.js";
import { human } from "../report/human.js";
import { json } from "../report/json.js";
import { plain } from "../report/plain.js";
import type { ExerciseReport, Style } from "../report/report.js";
import type { Context } from "./context.js";
import type { Judged } from "./judge.js";
import { paletteOf } from "./programs.js";

/** What a verdict screen says besides the verdict. */
export interface Extras {
  /** The one next step after a failure. */
  readonly next?: string;
  /** A short hash of the text that was judged. */
  readonly hash?: string;
}

/** Verdicts for reading: one in full, several with a sum. */
export function renderVerdicts(context: Context, judged: readonly Judged[], extras: Extras = {}): string {
  const report = context.unicode ? human : plain;
  return report(
    judged.map((one) => reportOf(one, extras)),
    styleOf(context, judged),
  );
}

/** Verdicts for programs: docs/json.md. */
export function renderJson(context: Context, judged: readonly Judged[]): string {
  return json(
    judged.map((one) => reportOf(one, {})),
    styleOf(context, judged),
  );
}

function reportOf({ exercise, verdict, ms }: Judged, { next, hash }: Extras): ExerciseReport {
  const step = verdict.kind === "failed" ? (next ?? `thread-lessons hint ${exercise.name}`) : undefined;
  return {
    name: exercise.name,
    file: exercise.path,
    verdict,
    ms,
    ...(hash !== undefined && { hash }),
    ...(step !== undefined && { next: step }),
  };
}

function styleOf({ colours, columns }: Context, judged: readonly Judged[]): Style {
  const sources = new Map(judged.map(({ exercise, text }) => [exercise.path, text]));
  const look = { colour: paletteOf(colours), width: columns };
  const diagnostic = (one: Diagnostic): string =>
    renderDiagnostic(one, sources.get(one.span.file) ?? "", look);
  return { width: columns, colours, diagnostic };
}
