import type { Execution } from "../engine/execution.js";
import { Operation } from "../engine/operation.js";
import { byDefault, habitAfter, noHabit } from "../engine/schedulers/default-policy.js";
import { lineOf } from "./line.js";

/**
 * Whether the process was ended although threads would have gone on, because they never end by themselves: they had been
 * followed far enough.
 */
export function isCutShort({ steps, end }: Execution): boolean {
  const last = steps.at(-1);
  if (end !== "exit" || last?.operation.kind !== Operation.exitProcess) return false;
  const { before: live } = last;
  if (!live.some(({ enabled, operation }) => enabled && operation.kind !== Operation.exitProcess))
    return false;
  const habit = steps
    .slice(0, -1)
    .reduce((before, { thread, before: alive }) => habitAfter(before, thread, lineOf(alive)), noHabit);
  // The end of the process is what comes last by default: it came now because the others had their time.
  return live[byDefault(lineOf(live), habit)]?.operation.kind === Operation.exitProcess;
}
