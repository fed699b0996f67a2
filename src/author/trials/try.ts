import type { Verdict } from "../../checker/verdict.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { match } from "../../expect/match.js";
import { reasons } from "../../report/reasons.js";
import type { Complaint } from "../complaint.js";
import type { Workbench } from "../workbench.js";
import { complaintsAbout } from "./complaints.js";
import type { Trial } from "./trial.js";

/** What came of a trial. */
export interface Tried {
  readonly trial: Trial;
  /** The verdict's kind, time after time. */
  readonly verdicts: readonly Verdict["kind"][];
  /** Why it was rejected the first time; empty for a pass. */
  readonly reasons: readonly string[];
  /** It was rejected, and yet some run of it was as it should be: running it once would not have told. */
  readonly byLuck: boolean;
  readonly complaints: readonly Complaint[];
}

/** Judges a program as often as its trial says, and stops where one verdict is not as it must be. */
export async function tryOut(trial: Trial, { check }: Pick<Workbench, "check">): Promise<Tried> {
  const { exercise, text, runs } = trial;
  const verdicts: Verdict[] = [];
  let uncompiled: readonly Diagnostic[] = [];
  let complaints: readonly Complaint[] = [];
  while (verdicts.length < runs && complaints.length === 0) {
    const verdict = await check({
      file: exercise.path,
      text,
      expectation: exercise.expectation,
      onStage: ({ kind, diagnostics }) => {
        if (kind === "types") uncompiled = diagnostics;
      },
    });
    verdicts.push(verdict);
    complaints = complaintsAbout(trial, { verdict, uncompiled, time: verdicts.length });
  }
  return {
    trial,
    verdicts: verdicts.map(({ kind }) => kind),
    reasons: verdicts[0] === undefined ? [] : reasons(verdicts[0]),
    byLuck: verdicts.some((verdict) => passedByLuck(trial, verdict)),
    complaints,
  };
}

/** What a program must not use is no matter of luck: without a wrong run there was none. */
function passedByLuck({ exercise: { expectation } }: Trial, verdict: Verdict): boolean {
  if (verdict.kind !== "failed" || verdict.failures.every(({ kind }) => kind !== "behaviour")) return false;
  return verdict.runs.some((run) => match(expectation, run) === null);
}
