import { type Address, type Heap, read } from "../heap/heap.js";
import { header, ThreadState, threadRecord } from "../heap/layout.js";
import { liveThreads } from "../heap/records.js";
import { Operation } from "../operation.js";
import { policies } from "../run.js";
import { canGoOn } from "./pending.js";
import { choosers, sleepersAreLate } from "./policies.js";

/** After so many steps in a row, a thread counts as one that spins: the others go first, or time goes on. */
const longestBurst = 1000;

/** So many threads may be under way before those that have not started wait for one to end: workers are dear. */
const mostStarted = 16;

/** Who makes the next step; 0 when nobody ever can. The virtual clock goes on when only sleepers are left. */
export function chooseNext(heap: Heap): Address {
  const policy = policies[read(heap, header.policy)] ?? "main first";
  const threads = survey(heap);
  const awake = sleepersAreLate(policy) ? threads.enabled : [...threads.enabled, ...threads.woken];
  const willing = awake.filter((thread) => !gaveWay(heap, thread));
  if (willing.length > 0) return pick(heap, policy, willing);
  if (threads.sleeping.length + threads.woken.length > 0) {
    const sleepers = [...threads.sleeping, ...threads.woken];
    return pick(heap, policy, wakeSome(heap, sleepers, sleepersAreLate(policy)));
  }
  if (awake.length > 0) return spin(heap, pick(heap, policy, awake));
  return 0;
}

interface Survey {
  readonly enabled: Address[];
  /** Sleepers whose time has come, and those who sleep on. */
  readonly woken: Address[];
  readonly sleeping: Address[];
}

function survey(heap: Heap): Survey {
  const result: Survey = { enabled: [], woken: [], sleeping: [] };
  const unstarted: Address[] = [];
  let started = 0;
  for (const thread of liveThreads(heap)) {
    const state = read(heap, thread + threadRecord.state);
    if (state === ThreadState.queued) unstarted.push(thread);
    else started++;
    if (waits(state) && canGoOn(heap.words, thread)) result.enabled.push(thread);
    else if (state === ThreadState.sleeping || state === ThreadState.timed)
      (wakeTime(heap, thread) <= now(heap) ? result.woken : result.sleeping).push(thread);
  }
  const idle = result.enabled.length + result.woken.length + result.sleeping.length === 0;
  if (started < mostStarted || idle) result.enabled.push(...unstarted);
  return result;
}

function waits(state: number): boolean {
  return state === ThreadState.blocked || state === ThreadState.timed;
}

/** Whether `thread` is the one that ran last and lets the others go first: it yields, or it spins. */
function gaveWay(heap: Heap, thread: Address): boolean {
  if (read(heap, thread + threadRecord.id) !== read(heap, header.current)) return false;
  const yields = read(heap, thread + threadRecord.pendingOperation) === Operation.yield;
  return yields || read(heap, header.burst) > longestBurst;
}

/** The sleepers that wake next; the clock is set to their time. */
function wakeSome(heap: Heap, sleepers: readonly Address[], late: boolean): Address[] {
  const times = sleepers.map((thread) => wakeTime(heap, thread));
  const time = late ? Math.max(...times) : Math.min(...times);
  heap.doubles[header.clock / 2] = Math.max(now(heap), time);
  return sleepers.filter((thread) => wakeTime(heap, thread) === time);
}

/** Only a thread that spins is left. A real clock would go on meanwhile. */
function spin(heap: Heap, thread: Address): Address {
  if (read(heap, header.burst) > longestBurst) heap.doubles[header.clock / 2] = now(heap) + 1;
  return thread;
}

function pick(heap: Heap, policy: (typeof policies)[number], threads: readonly Address[]): Address {
  const byId = new Map(threads.map((thread) => [read(heap, thread + threadRecord.id), thread]));
  const running = read(heap, header.current);
  const id = choosers[policy]({ enabled: [...byId.keys()].sort((a, b) => a - b), running });
  heap.words[header.burst] = id === running ? read(heap, header.burst) + 1 : 0;
  return byId.get(id) ?? 0;
}

function wakeTime(heap: Heap, thread: Address): number {
  return heap.doubles[(thread + threadRecord.wakeAt) / 2] ?? 0;
}

function now(heap: Heap): number {
  return heap.doubles[header.clock / 2] ?? 0;
}
