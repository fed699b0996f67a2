import type { Verdict } from "../../checker/verdict.js";
import { codeOf, exitCodes } from "../exit-codes.js";

/** The exit code of `check`: good once `min` exercises pass, if it is told, else when all do. */
export function codeOfCheck(verdicts: readonly Verdict[], min?: number): number {
  if (min === undefined) return codeOf(verdicts);
  const count = (wanted: Verdict["kind"]): number => verdicts.filter(({ kind }) => kind === wanted).length;
  if (count("passed") >= min) return exitCodes.good;
  // Those that could not be judged might have made up for it.
  return count("passed") + count("unjudged") >= min ? exitCodes.unjudged : exitCodes.failed;
}
