import type { Execution, Step } from "../engine/execution.js";
import { Operation } from "../engine/operation.js";

/** How much there is to understand in an execution, the weightiest first; less is simpler. */
type Cost = readonly [preemptions: number, switches: number, steps: number];

/** So many replays are worth a simpler schedule. */
const mostReplays = 80;

/**
 * Looks for a simpler execution that still fails: parts of its schedule are left out, cut off, brought forward or swapped,
 * as long as that costs fewer preemptions (turns that are taken from a thread which could have gone on), then fewer
 * switches. `replay` runs choices, then the default policy; null when that does not fail any more.
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

/** Schedules like this one, and likely simpler. */
function* variants(steps: readonly Step[]): Iterable<readonly number[]> {
  const blocks = blocksOf(steps.map(({ thread }) => thread));
  for (let end = 0; end < blocks.length; end++) yield choicesOf(blocks.slice(0, end));
  for (const [index, block] of blocks.entries()) {
    const [before, after] = [blocks.slice(0, index), blocks.slice(index + 1)];
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
  return [preemptionsOf(steps), switches.length, steps.length];
}

/** How often a thread lost its turn although it could have gone on, and did not yield. */
export function preemptionsOf(steps: readonly Step[]): number {
  return steps.filter(({ thread, before }, index) => {
    const last = steps[index - 1]?.thread;
    const standing = before.find((one) => one.thread === last);
    return (
      last !== undefined &&
      last !== thread &&
      standing?.enabled === true &&
      !givesWay(standing.operation.kind)
    );
  }).length;
}

function givesWay(kind: Operation): boolean {
  return kind === Operation.yield || kind === Operation.sleep || kind === Operation.exitProcess;
}

function isLess(a: Cost, b: Cost): boolean {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index !== -1 && (a[index] ?? 0) < (b[index] ?? 0);
}
