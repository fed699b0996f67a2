import { Operation } from "../engine/operation.js";
import type { Happening } from "./clocks.js";

/** Which steps come in a given order; what must come before one of them comes all the same. */
export interface Wish {
  /** Steps that an onlooker can see. */
  readonly seen: ReadonlySet<number>;
  /** Those of them that come first, in this order; where the end of the process is among them, it is the last step. */
  readonly first: readonly number[];
}

/**
 * The steps of a class in an order that it allows and that is as wished. Where it may, a thread goes on, as by the default
 * policy: fewer turns pass from thread to thread than in the execution that was explored.
 */
export function linear(happenings: readonly Happening[], wish: Wish): readonly number[] {
  const isWanted = wantedFor(happenings, wish);
  const queues = queuesOf(happenings);
  const steps: number[] = [];
  let running = 0;
  let shown = 0;
  const leadsTo = (step: number, wished = -1): boolean => {
    const { thread = 0, turn = 0 } = happenings[step] ?? {};
    return turn <= (happenings[wished]?.clock[thread] ?? 0);
  };
  const mayCome = (step: number): boolean =>
    isWanted(step) &&
    isReady(happenings[step], queues) &&
    (!wish.seen.has(step) || shown === wish.first.length || leadsTo(step, wish.first[shown]));
  for (;;) {
    const nexts = [...queues].flatMap(([thread, { steps, done }]) => {
      const step = steps[done];
      return step !== undefined && mayCome(step)
        ? [{ thread, step, ends: endsProcess(happenings[step]) }]
        : [];
    });
    const next = choose(nexts, running);
    if (next === undefined) return steps;
    steps.push(next.step);
    if (next.ends) return steps;
    if (next.step === wish.first[shown]) shown++;
    const queue = queues.get(next.thread);
    if (queue !== undefined) queue.done++;
    running = next.thread;
  }
}

/** A thread's steps, and how many of them were done. */
interface Queue {
  readonly steps: number[];
  done: number;
}

interface Next {
  readonly thread: number;
  readonly step: number;
  readonly ends: boolean;
}

function choose(nexts: readonly Next[], running: number): Next | undefined {
  const staying = nexts.filter(({ ends }) => !ends);
  return (
    staying.find(({ thread }) => thread === running) ??
    staying.find(({ thread }) => thread > running) ??
    staying[0] ??
    nexts[0]
  );
}

function queuesOf(happenings: readonly Happening[]): Map<number, Queue> {
  const queues = new Map<number, Queue>();
  for (const [step, { thread }] of happenings.entries()) {
    const queue = queues.get(thread);
    if (queue === undefined) queues.set(thread, { steps: [step], done: 0 });
    else queue.steps.push(step);
  }
  return new Map([...queues].sort(([a], [b]) => a - b));
}

/** Whether all that happened before a step was done. */
function isReady(happening: Happening | undefined, queues: ReadonlyMap<number, Queue>): boolean {
  const { clock = [], thread: own = 0 } = happening ?? {};
  return clock.every((turns, thread) => thread === own || turns <= (queues.get(thread)?.done ?? 0));
}

/** Before an end of the process that is wished for comes only what must. */
function wantedFor(happenings: readonly Happening[], { first }: Wish): (step: number) => boolean {
  if (!first.some((step) => endsProcess(happenings[step]))) return () => true;
  const clocks = first.map((step) => happenings[step]?.clock ?? []);
  return (step) => {
    const { thread = 0, turn = 0 } = happenings[step] ?? {};
    return clocks.some((clock) => turn <= (clock[thread] ?? 0));
  };
}

function endsProcess(happening: Happening | undefined): boolean {
  return happening?.operation.kind === Operation.exitProcess;
}
