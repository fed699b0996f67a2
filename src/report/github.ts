import { createHash } from "node:crypto";
import { human } from "./human.js";
import { placeOf } from "./place.js";
import { reasons } from "./reasons.js";
import type { ExerciseReport, Reporter } from "./report.js";

/** For the log of a GitHub workflow: the verdicts for eyes, then an annotation for each that is no pass. */
export const github: Reporter = (reports, style) =>
  [...inert(human(reports, style)), ...reports.flatMap(annotation)].join("\n");

/**
 * What programs have printed may look like a workflow command, so that none is obeyed within the text. The word that
 * ends this depends on all of the text, and so cannot be in it.
 */
function inert(text: string): string[] {
  const word = createHash("sha256").update(text).digest("hex");
  return [`::stop-commands::${word}`, text, `::${word}::`];
}

function annotation({ name, file, source, verdict }: ExerciseReport): string[] {
  if (verdict.kind === "passed") return [];
  const [kind, title] =
    verdict.kind === "failed" ? ["error", `${name} fails`] : ["warning", `${name} could not be judged`];
  const place = placeOf(verdict);
  const properties = {
    file: source ?? file,
    ...(place && { line: String(place.line), col: String(place.column) }),
    title,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(value)}`);
  return [`::${kind} ${written.join(",")}::${escaped(reasons(verdict).join("\n"))}`];
}

function escaped(text: string): string {
  return text.replace(/[%\r\n]/g, encodeURIComponent);
}

function escapedProperty(text: string): string {
  return text.replace(/[%\r\n:,]/g, encodeURIComponent);
}
