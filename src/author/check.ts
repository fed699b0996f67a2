import type { Complaint } from "./complaint.js";
import { concurrently } from "./concurrently.js";
import { complaintsAboutKeys } from "./lint/balance.js";
import { lint } from "./lint/lint.js";
import type { CheckOptions } from "./options.js";
import { type KeysReport, reviseKeys } from "./predictions/revise.js";
import { listTrials } from "./trials/list.js";
import { rightOrderings } from "./trials/luck.js";
import { type Tried, tryOut } from "./trials/try.js";

/** All that was found out about a course. */
export interface CourseReport extends KeysReport {
  readonly tried: readonly Tried[];
  readonly complaints: readonly Complaint[];
}

/** Tries every program of a course, computes its keys, and looks at all that is written around them. */
export async function checkCourse(options: CheckOptions): Promise<CourseReport> {
  const { course, selection, workbench, runs, onBegin } = options;
  const linted = await lint(course, selection);
  const listed = await listTrials(selection.exercises, { dir: course.home, runs });
  const tried = await concurrently(listed.trials, workbench.atOnce, (trial, index) => {
    onBegin?.(`${index + 1}/${listed.trials.length}   ${trial.file}`);
    return tryOut(trial, { check: workbench.check, count: (one) => rightOrderings(one, workbench) });
  });
  const keys = await reviseKeys(options);
  const complaints = [
    ...linted,
    ...listed.complaints,
    ...tried.flatMap((one) => one.complaints),
    ...keys.complaints,
    // Balance is a matter of many questions.
    ...(selection.all ? complaintsAboutKeys(selection.chapters, keys.predicted) : []),
  ];
  return { ...keys, tried, complaints };
}
