import type { Verdict } from "../../checker/verdict.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { reasons } from "../../report/reasons.js";
import type { Complaint } from "../complaint.js";
import type { Workbench } from "../workbench.js";
import { complaintsAbout } from "./complaints.js";
import { type Counting, type Luck, luckOf, noLuck } from "./luck.js";
import type { Trial } from "./trial.js";

/** What came of a trial. */
export interface Tried {
  readonly trial: Trial;
  /** The verdict's kind, time after time. */
  readonly verdicts: readonly Verdict["kind"][];
  /** Why it was rejected the first time; empty for a pass. */
  readonly reasons: readonly string[];
  readonly luck: Luck;
  readonly complaints: readonly Complaint[];
}

/** What judges a program, and counts its right orderings. */
export interface Tools extends Pick<Workbench, "check"> {
  readonly count: Counting;
}

/** Judges a program as often as its trial says, and stops where one verdict is not as it must be. */
export async function tryOut(trial: Trial, { check, count }: Tools): Promise<Tried> {
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
  const [first] = verdicts;
  return {
    trial,
    verdicts: verdicts.map(({ kind }) => kind),
    reasons: first === undefined ? [] : reasons(first),
    luck: first === undefined ? noLuck : await luckOf(trial, first, count),
    complaints,
  };
}
