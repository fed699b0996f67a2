import { reasons } from "./reasons.js";
import type { ExerciseReport, Reporter } from "./report.js";

const VERSION = 1;

/** For programs; docs/json.md describes it. Style is of no meaning here. */
export const json: Reporter = (reports) =>
  JSON.stringify({ version: VERSION, exercises: reports.map(entry) }, null, 2);

function entry({ name, source, verdict, ms, cached, schedule }: ExerciseReport): object {
  return {
    name,
    ...(source !== undefined && { file: source }),
    verdict: verdict.kind,
    reasons: reasons(verdict),
    ms,
    ...(cached === true && { cached }),
    ...(schedule !== undefined && { schedule }),
  };
}
