import type { Execution } from "../engine/execution.js";
import { Operation } from "../engine/operation.js";
import { byDefault, habitAfter, noHabit } from "../engine/schedulers/default-policy.js";

/**
 * Whether the process was ended although threads would have gone on, because they never end by themselves: they had been
 * followed far enough.
 */
export function isCutShort({ steps, end }: Execution): boolean {
  const last = steps.at(-1);
  if (end !== "exit" || last?.operation.kind !== Operation.exitProcess) return false;
  const lives = steps.map(({ before }) => before.map((one) => ({ ...one, kind: one.operation.kind })));
  const habit = steps
    .slice(0, -1)
    .reduce((before, { thread }, step) => habitAfter(before, thread, lives[step] ?? []), noHabit);
  const enabled = (lives.at(-1) ?? []).filter((one) => one.enabled);
  const others = enabled.some(({ kind }) => kind !== Operation.exitProcess);
  // The end of the process is what comes last by default: it came now because the others had their time.
  return others && byDefault(enabled, habit)?.kind === Operation.exitProcess;
}
