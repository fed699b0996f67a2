import type { ControlledRun } from "../engine/driver.js";
import type { Execution, Visible } from "../engine/execution.js";
import { Operation } from "../engine/operation.js";
import type { Spin } from "./spin.js";

/** A thread that takes a lock again and again, changes nothing under it, and does nothing else in between. */
export interface Looks extends Spin {
  /** How often in a row. */
  readonly rounds: number;
}

/** A thread that looks so often in a row may wait for something. */
const fewest = 4;

/**
 * Whether each thread may look at what a lock guards again and again, by the steps alone: they do not say whether it
 * changes something there.
 */
export function mayLook(execution: Pick<Execution, "steps">): boolean {
  return looksIn(execution).some(({ rounds }) => rounds >= fewest);
}

/**
 * Who looks until something has changed: who does it more often in one execution than in another one of the same program.
 * Both were told; null when nobody does.
 */
export function looksUntilIn(often: ControlledRun, seldom: ControlledRun): Looks | null {
  const others = looksIn(seldom, changesIn(seldom));
  const roundsOf = (thread: number): number => others.find((one) => one.thread === thread)?.rounds ?? 0;
  const looks = looksIn(often, changesIn(often));
  return looks.find(({ thread, rounds }) => rounds >= fewest && rounds > roundsOf(thread)) ?? null;
}

/** The steps of a told execution, by index, that changed what something guards or holds. */
export function changesIn({ run, stepOf }: Pick<ControlledRun, "run" | "stepOf">): ReadonlySet<number> {
  const { uses = [] } = run;
  return new Set(
    uses.flatMap((use, event) => (use === null || use === "reads" ? [] : (stepOf[event] ?? []))),
  );
}

/** Whether it takes a lock, or gives one back. */
export function isOnLock({ kind }: Visible): boolean {
  return takes.has(kind) || givesBack.has(kind);
}

const on = Operation;
const takes: ReadonlySet<Operation> = new Set([on.lock, on.read, on.write]);
const givesBack: ReadonlySet<Operation> = new Set([on.unlock, on.unlockRead, on.unlockWrite]);

/** For each thread where it looked most often in a row. */
function looksIn(
  { steps }: Pick<Execution, "steps">,
  changes: ReadonlySet<number> = new Set(),
): readonly Looks[] {
  const most = new Map<number, Looks>();
  const now = new Map<number, { readonly took: number; readonly rounds: number }>();
  for (const [at, { thread, operation }] of steps.entries()) {
    const { kind, object } = operation;
    const before = now.get(thread);
    const took = before && steps[before.took];
    if (takes.has(kind)) {
      const again = took?.operation.kind === kind && took.operation.object === object;
      now.set(thread, { took: at, rounds: again ? (before?.rounds ?? 0) : 0 });
    } else if (givesBack.has(kind) && took?.operation.object === object && !changes.has(at)) {
      const round = { took: before?.took ?? 0, rounds: (before?.rounds ?? 0) + 1 };
      now.set(thread, round);
      if (round.rounds > (most.get(thread)?.rounds ?? 0)) most.set(thread, looksOf(thread, round, steps, at));
    } else now.delete(thread);
  }
  return [...most.values()];
}

function looksOf(
  thread: number,
  { took, rounds }: { readonly took: number; readonly rounds: number },
  steps: Execution["steps"],
  at: number,
): Looks {
  const round = [took, at].flatMap((index) => {
    const step = steps[index];
    return step === undefined ? [] : [{ kind: step.operation.kind, at: index }];
  });
  return { thread, rounds, round };
}
