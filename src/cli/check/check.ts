import { ensureShowsSolutions } from "../../course/solutions.js";
import type { Context } from "../context.js";
import { openCourse } from "../courses.js";
import { codeOfCheck } from "./enough.js";
import { judgeAll } from "./judge-all.js";
import { openVerdicts } from "./open-verdicts.js";
import { publish } from "./publish.js";
import type { ReporterName } from "./reporter-name.js";
import { select } from "./select.js";
import type { Shard } from "./shard.js";

export interface CheckOptions {
  /** Judges the author's solutions instead of the learner's programs. */
  readonly solutions: boolean;
  readonly reporter: ReporterName;
  /** The file that takes the report. */
  readonly output?: string;
  readonly shard?: Shard;
  /** How many exercises are to pass; all unless told. */
  readonly min?: number;
  /** Whether earlier verdicts on the same texts hold. */
  readonly cache: boolean;
}

/** Judges the exercises that are named, else all; the result is the exit code. */
export async function check(
  context: Context,
  names: readonly string[],
  options: CheckOptions,
): Promise<number> {
  const { solutions, cache, min } = options;
  const course = await openCourse(context);
  if (solutions) ensureShowsSolutions(course);
  const exercises = select(course, { ...options, names });
  const judged = await judgeAll(context, exercises, { solutions, cache: openVerdicts(cache) });
  await publish(context, judged, options);
  return codeOfCheck(
    judged.map(({ verdict }) => verdict),
    min,
  );
}
