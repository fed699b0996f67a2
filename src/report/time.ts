import type { ExerciseReport } from "./report.js";

/** How long the check took; an earlier verdict took none. */
export function timeOf({ ms, cached }: Pick<ExerciseReport, "ms" | "cached">): string {
  return cached === true ? "unchanged" : `${ms} ms`;
}
