import { type Heap, read } from "../heap/heap.js";
import { EndKind, header, threadRecord } from "../heap/layout.js";
import { liveThreads } from "../heap/records.js";
import { getText } from "../heap/values.js";
import { listWaits } from "../process/deadlock.js";
import type { End, Limit, Place, Run, RunEvent, SchedulerName, Thing, ThreadInfo } from "../run.js";
import { type Call, readCalls } from "./calls.js";
import { capacityOf } from "./capacity.js";
import { hearsayOf } from "./hearsay.js";

/** What a run has left. */
export interface Remains {
  readonly scheduler: SchedulerName;
  readonly events: readonly RunEvent[];
  readonly things: readonly Thing[];
  /** Where a thread was when the time was up. */
  readonly stuck: Place | null;
}

/** Puts together all that is known of a run that has ended. */
export function summarize(heap: Heap, remains: Remains): Run {
  const { scheduler, events, things } = remains;
  const capacity = capacityOf(heap);
  const threads = listThreads(events, heap);
  return {
    scheduler,
    threads,
    events,
    things,
    end: describeEnd(heap, remains, threads),
    makespan: events.at(-1)?.at ?? 0,
    overlap: mostAlive(events),
    poisoned: read(heap, header.poisoned),
    ...(capacity && { capacity }),
  };
}

/** Main, everybody who was spawned, and those alive: a program that writes to the terminal itself logs no spawns. */
export function listThreads(events: readonly RunEvent[], heap?: Heap): ThreadInfo[] {
  const threads = new Map<number, ThreadInfo>([[1, { id: 1, name: "main", parent: null }]]);
  if (heap !== undefined) for (const info of liveInfos(heap)) if (info.id !== 1) threads.set(info.id, info);
  for (const event of events) {
    if (event.kind !== "spawn") continue;
    threads.set(event.child, { id: event.child, name: event.name, parent: event.thread });
  }
  return [...threads.values()].sort((a, b) => a.id - b.id);
}

function liveInfos(heap: Heap): ThreadInfo[] {
  return [...liveThreads(heap)].map((thread) => {
    const name = read(heap, thread + threadRecord.name);
    const [id, parent] = [threadRecord.id, threadRecord.parent].map((word) => read(heap, thread + word));
    return { id: id ?? 0, name: name === 0 ? null : getText(heap, name), parent: parent ?? null };
  });
}

/** The most threads that had been spawned and had not exited at one time. */
export function mostAlive(events: readonly RunEvent[]): number {
  let alive = 1;
  let most = 1;
  for (const { kind } of events) {
    if (kind === "spawn") most = Math.max(most, ++alive);
    if (kind === "exit") alive--;
  }
  return most;
}

/** Each says what it is, and which thread was where if that is known. */
const limits: Record<number, [Limit, (stuck: string | null) => string]> = {
  [EndKind.time]: [
    "time",
    (stuck) => `${stuck ?? "the program was still running"} when the time was up: an endless loop?`,
  ],
  [EndKind.output]: ["output", () => "the program printed more than it may: a print in an endless loop?"],
  [EndKind.memory]: ["memory", () => "the program wanted more memory than it may have"],
  [EndKind.steps]: [
    "steps",
    () => "the program did more visible operations than can be followed: a loop that spins?",
  ],
};

function describeEnd(heap: Heap, { events, things, stuck }: Remains, threads: readonly ThreadInfo[]): End {
  const kind = read(heap, header.endKind);
  const limit = limits[kind];
  if (limit !== undefined)
    return {
      kind: "limit",
      limit: limit[0],
      message: limit[1](stuck && `${nameOf(stuck.thread, threads)} was still running at ${stuck.position}`),
      ...(stuck && { place: stuck }),
    };
  if (kind !== EndKind.deadlock) return { kind: "exit", code: read(heap, header.endCode) };
  const lore = { hearsay: hearsayOf(events), things, positions: lastPositions(readCalls(heap)) };
  return { kind: "deadlock", waits: listWaits(heap, lore) };
}

/** What a thread of the run is called: its name, or `thread 2`. */
function nameOf(thread: number, threads: readonly ThreadInfo[]): string {
  return threads.find(({ id }) => id === thread)?.name ?? `thread ${thread}`;
}

/** Where each thread was last, as far as it told. */
function lastPositions(calls: readonly Call[]): ReadonlyMap<number, string> {
  return new Map(
    calls.flatMap(({ thread, position }) => (position === null ? [] : [[thread, position] as const])),
  );
}
