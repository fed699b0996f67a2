import type { Execute, Execution, Step, Visible } from "../engine/execution.js";
import { Operation } from "../engine/operation.js";
import type { Row } from "./rows/row.js";
import { preempts } from "./shrink.js";

/** An execution, and with how many preemptions at most all orders were looked at before it; -1: not even without any. */
export interface Bounded<E> {
  readonly execution: E;
  readonly within: number;
}

/** The beginning of an execution, as it was, and who goes on after it. */
interface Branch {
  readonly choices: readonly number[];
  readonly preemptions: number;
}

/**
 * Runs executions in order of their preemptions: turns that are taken from a thread which could have gone on. Most bugs need
 * very few. Without reduction; but what conflicts with nothing, like a print, is never put off by a preemption: the
 * same comes of one that comes after it.
 */
export async function* fewestPreemptions<E extends Execution>(
  execute: Execute<E>,
  conflicts: readonly Row[],
): AsyncGenerator<Bounded<E>, number, void> {
  const heavy = new Set(conflicts.flatMap(({ first, second }) => [first, second]));
  const byCost: Branch[][] = [[{ choices: [], preemptions: 0 }]];
  for (let cost = 0; cost < byCost.length; cost++) {
    const branches = byCost[cost] ?? [];
    for (let branch = branches.pop(); branch !== undefined; branch = branches.pop()) {
      const execution = await execute({ choices: branch.choices, sleep: [] });
      if (execution.end === "diverged") continue;
      yield { execution, within: cost - 1 };
      for (const other of branchesOf(execution.steps, branch, heavy)) {
        while (byCost.length <= other.preemptions) byCost.push([]);
        byCost[other.preemptions]?.push(other);
      }
    }
  }
  return byCost.length - 1;
}

/** Where an execution could have gone on differently, after the choices that made it what it is. */
function branchesOf(steps: readonly Step[], branch: Branch, heavy: ReadonlySet<Operation>): Branch[] {
  const threads = steps.map(({ thread }) => thread);
  let { preemptions } = branch;
  return steps.flatMap(({ thread, before, operation }, index) => {
    if (index < branch.choices.length) return [];
    const last = threads[index - 1];
    const isHeavy = before.some((one) => one.thread === last && heavy.has(one.operation.kind));
    const others = before.flatMap((one): Branch[] => {
      const isPreempted = preempts(one.thread, last, before);
      const endsEarly = endsProcess(one.operation) && !endsProcess(operation);
      if (one.thread === thread || !one.enabled || endsEarly || (isPreempted && !isHeavy)) return [];
      const choices = [...threads.slice(0, index), one.thread];
      return [{ choices, preemptions: preemptions + Number(isPreempted) }];
    });
    preemptions += Number(preempts(thread, last, before));
    return others;
  });
}

function endsProcess({ kind }: Visible): boolean {
  return kind === Operation.exitProcess;
}
