import { relative, sep } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { renderDiagnostic } from "../diagnostics/render.js";
import { human } from "../report/human.js";
import { plain } from "../report/plain.js";
import type { ExerciseReport, Reporter, Style } from "../report/report.js";
import { pathFrom } from "./choose-program.js";
import type { Context } from "./context.js";
import type { Judged } from "./judge.js";
import { paletteOf } from "./programs.js";
import { failingSchedule, originOf, replayCommand, scheduleText } from "./schedules.js";

/** What a verdict screen says besides the verdict. */
export interface Extras {
  /** The one next step after a failure. */
  readonly next?: string;
  /** A short hash of the text that was judged. */
  readonly hash?: string;
}

/** Verdicts for reading: one in full, several with a sum. */
export function renderVerdicts(context: Context, judged: readonly Judged[], extras: Extras = {}): string {
  return renderWith(context.unicode ? human : plain, context, judged, extras);
}

/** Verdicts as a reporter tells them. */
export function renderWith(
  reporter: Reporter,
  context: Context,
  judged: readonly Judged[],
  extras: Extras = {},
): string {
  return reporter(
    judged.map((one) => reportOf(context, one, extras)),
    styleOf(context, judged),
  );
}

function reportOf(
  { cwd }: Context,
  { exercise, file = exercise.file, text, verdict, ms, cached = false }: Judged,
  { next, hash }: Extras,
): ExerciseReport {
  const failing = failingSchedule(verdict);
  const program = file === exercise.file ? exercise.name : pathFrom(cwd, file).replaceAll(sep, "/");
  const schedule = failing === null ? undefined : scheduleText(originOf(program, text), failing);
  const look = schedule === undefined ? `thread-lessons hint ${exercise.name}` : replayCommand(schedule);
  const step = verdict.kind === "failed" ? (next ?? look) : undefined;
  return {
    name: exercise.name,
    file: exercise.path,
    source: relative(repository(process.env) ?? cwd, file).replaceAll(sep, "/"),
    verdict,
    ms,
    cached,
    ...(hash !== undefined && { hash }),
    ...(schedule !== undefined && { schedule }),
    ...(step !== undefined && { next: step }),
  };
}

/** Where GitHub and GitLab have put the repository: paths that they are told begin there. */
function repository({ GITHUB_WORKSPACE, CI_PROJECT_DIR }: NodeJS.ProcessEnv): string | null {
  return GITHUB_WORKSPACE || CI_PROJECT_DIR || null;
}

function styleOf({ colours, columns }: Context, judged: readonly Judged[]): Style {
  const sources = new Map(judged.map(({ exercise, text }) => [exercise.path, text]));
  const look = { colour: paletteOf(colours), width: columns };
  const diagnostic = (one: Diagnostic): string =>
    renderDiagnostic(one, sources.get(one.span.file) ?? "", look);
  return { width: columns, colours, diagnostic };
}
