import type { Execution, Pending, Step } from "../engine/execution.js";
import { Operation } from "../engine/operation.js";
import { deviationsOf } from "./schedule.js";

/** How much there is to understand in an execution, the weightiest first; less is simpler. */
type Cost = readonly [preemptions: number, switches: number, deviations: number];

/** So many replays are worth a simpler schedule. */
const mostReplays = 80;

/**
 * Looks for a simpler execution that still fails: parts of its schedule are left out, cut off, moved or swapped, as long as
 * that costs fewer preemptions (turns that are taken from a thread which could have gone on), then fewer switches, then
 * fewer deviations from the default policy. `replay` runs choices, then that policy; null when it does not fail any more.
 */
export async function shrink<E extends Execution>(
  failing: E,
  replay: (choices: readonly number[]) => Promise<E | null>,
): Promise<E> {
  let best = failing;
  let replays = 0;
  const tried = new Set<string>();
  for (let improved = true; improved; ) {
    improved = false;
    for (const choices of variants(best.steps)) {
      const key = choices.join(" ");
      if (tried.has(key)) continue;
      tried.add(key);
      if (++replays > mostReplays) return best;
      const execution = await replay(choices);
      if (execution === null || !isLess(costOf(execution), costOf(best))) continue;
      best = execution;
      improved = true;
      break;
    }
  }
  return best;
}

/** A stretch of steps of one thread. */
interface Block {
  readonly thread: number;
  readonly steps: number;
}

/** Schedules like this one, and likely simpler; those that promise most come first. */
function* variants(steps: readonly Step[]): Iterable<readonly number[]> {
  const blocks = blocksOf(steps.slice(0, endOf(steps)).map(({ thread }) => thread));
  for (let end = 0; end < blocks.length; end++) yield choicesOf(blocks.slice(0, end));
  for (const index of blocks.keys()) yield* changedAt(blocks, index);
  for (const index of blocks.keys()) yield* movedFrom(blocks, index);
}

/** The end of the turn that deviates last: behind it the default policy does the same by itself. */
function endOf(steps: readonly Step[]): number {
  const last = deviationsOf(steps).at(-1);
  if (last === undefined) return 0;
  const end = steps.findIndex(({ thread }, step) => step > last.step && thread !== last.thread);
  return end === -1 ? steps.length : end;
}

/** One block less, or nearer to another one of its thread, or swapped with its neighbour. */
function* changedAt(blocks: readonly Block[], index: number): Iterable<readonly number[]> {
  const [before, [block], after] = [blocks.slice(0, index), blocks.slice(index), blocks.slice(index + 1)];
  if (block === undefined) return;
  yield choicesOf([...before, ...after]);
  const later = after.findIndex(({ thread }) => thread === block.thread);
  const next = after[later];
  if (next !== undefined) {
    // The thread's next block comes forward, or this one is put off until then.
    yield choicesOf([...before, block, next, ...after.toSpliced(later, 1)]);
    yield choicesOf([...before, ...after.slice(0, later), block, ...after.slice(later)]);
  }
  const [neighbour, ...rest] = after;
  if (neighbour !== undefined) yield choicesOf([...before, neighbour, block, ...rest]);
}

/** One block put off, the further the sooner. */
function* movedFrom(blocks: readonly Block[], index: number): Iterable<readonly number[]> {
  const block = blocks[index];
  if (block === undefined) return;
  const others = blocks.toSpliced(index, 1);
  for (let place = others.length; place > index + 1; place--)
    yield choicesOf(others.toSpliced(place, 0, block));
}

function blocksOf(choices: readonly number[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const thread of choices) {
    const last = blocks.at(-1);
    if (last?.thread === thread) blocks[blocks.length - 1] = { thread, steps: last.steps + 1 };
    else blocks.push({ thread, steps: 1 });
  }
  return blocks;
}

function choicesOf(blocks: readonly Block[]): readonly number[] {
  return blocks.flatMap(({ thread, steps }) => Array<number>(steps).fill(thread));
}

function costOf({ steps }: Execution): Cost {
  const switches = steps.filter(({ thread }, index) => index > 0 && thread !== steps[index - 1]?.thread);
  return [preemptionsOf(steps), switches.length, deviationsOf(steps).length];
}

/** How often a thread lost its turn although it could have gone on, and did not yield. */
export function preemptionsOf(steps: readonly Step[]): number {
  return steps.filter(({ thread, before }, index) => preempts(thread, steps[index - 1]?.thread, before))
    .length;
}

/** Whether `thread` takes its turn from `last`, as those stand of whom it is one; `last` is undefined for the first step. */
export function preempts(thread: number, last: number | undefined, before: readonly Pending[]): boolean {
  const standing = before.find((one) => one.thread === last);
  return thread !== last && standing?.enabled === true && !givesWay(standing.operation.kind);
}

function givesWay(kind: Operation): boolean {
  return kind === Operation.yield || kind === Operation.sleep || kind === Operation.exitProcess;
}

function isLess(a: Cost, b: Cost): boolean {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index !== -1 && (a[index] ?? 0) < (b[index] ?? 0);
}
