import type { Step } from "../../engine/execution.js";
import { Operation } from "../../engine/operation.js";

/**
 * Whether each of several threads of an execution is joined by the very next operation of the thread that spawned it: then
 * no two ever did anything at the same time. False where fewer than two are spawned: a single one may be there to show
 * what a join promises.
 */
export function isJoinedAtOnce(steps: readonly Step[]): boolean {
  const spawns = steps.flatMap(({ thread, operation }, at) =>
    operation.kind === Operation.spawn ? [{ thread, child: operation.object, at }] : [],
  );
  return spawns.length > 1 && spawns.every((spawn) => isJoinedNext(spawn, steps));
}

function isJoinedNext(
  { thread, child, at }: { readonly thread: number; readonly child: number; readonly at: number },
  steps: readonly Step[],
): boolean {
  const next = steps.slice(at + 1).find((step) => step.thread === thread);
  return next?.operation.kind === Operation.join && next.operation.object === child;
}
