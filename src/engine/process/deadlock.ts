import { type Address, type Heap, locked, read } from "../heap/heap.js";
import { header, ThreadState, threadRecord } from "../heap/layout.js";
import { liveThreads } from "../heap/records.js";
import type { Hearsay } from "../log/hearsay.js";
import { endTallies, handleHolders } from "../log/tally.js";
import { Operation } from "../operation.js";
import type { Thing, Wait } from "../run.js";
import { isMet } from "../schedulers/pending.js";

/**
 * Whether every live thread waits for what only another one could do. Sound on a moving heap: a thread counts as
 * running before it takes what it waited for, and `waits` tells when one began to wait while we looked.
 */
export function isDeadlocked(heap: Heap): boolean {
  const waits = read(heap, header.waits);
  const still = () =>
    read(heap, header.blocked) === read(heap, header.live) && read(heap, header.waits) === waits;
  if (!still()) return false;
  const stuck = locked(heap, header.threads, () =>
    [...liveThreads(heap)].every((thread) => isStuck(heap, thread)),
  );
  return stuck && still();
}

function isStuck(heap: Heap, thread: Address): boolean {
  if (read(heap, thread + threadRecord.state) !== ThreadState.blocked) return false;
  return !isMet(heap.words, thread);
}

/** What is known of those who wait, besides what stands in their records. */
export interface Lore {
  /** What the log tells of them. */
  readonly hearsay: Hearsay;
  /** What findings call the things that they wait for. */
  readonly things: readonly Thing[];
  /** Where they are in the source, by thread. */
  readonly positions: ReadonlyMap<number, string>;
}

/** Who waits for what, and for whom. */
export function listWaits(heap: Heap, lore: Lore): Wait[] {
  return [...liveThreads(heap)].map((record) => {
    const thread = read(heap, record + threadRecord.id);
    const position = lore.positions.get(thread);
    return { thread, ...describe(heap, record, lore), ...(position !== undefined && { position }) };
  });
}

function describe(heap: Heap, thread: Address, { hearsay, things }: Lore): Described {
  const object = read(heap, thread + threadRecord.pendingObject);
  const held = read(heap, read(heap, thread + threadRecord.pendingCell));
  const serial = read(heap, object + serialWord);
  const { label, short } = things[serial - 1] ?? { label: `#${serial}`, short: `#${serial}` };
  const waits = (what: string, brief: string, holder: number | null = null) => ({
    what: `waits ${what}`,
    brief: `waits ${brief}`,
    holder,
  });
  switch (read(heap, thread + threadRecord.pendingOperation)) {
    case Operation.lock:
      return waits(`to lock ${label}`, `for ${short}`, held);
    case Operation.read:
      return waits(`to read ${label}, which is locked to write`, `to read ${short}`, -held);
    case Operation.write: {
      if (held < 0) return waits(`to write ${label}, which is locked to write`, `to write ${short}`, -held);
      const wait = waits(`to write ${label}, which is being read`, `to write ${short}`);
      return concerning(wait, hearsay.readers.get(serial), ["has it", "have it"]);
    }
    case Operation.woken: {
      const says = ["notified it when nobody waited", "notified it when nobody waited"] as const;
      const wait = waits(`to be notified at ${label}`, `at ${short}`);
      return concerning(wait, hearsay.unheard.get(serial), says);
    }
    case Operation.released: {
      const [arrived, size] = [read(heap, object + arrivedWord), read(heap, object + arrivedWord - 1)];
      return waits(`for others to arrive at ${label}: ${arrived} of ${size} are there`, `at ${short}`);
    }
    case Operation.begin: {
      const wait = waits(`for ${label}, which is being made`, `for ${short}`);
      return concerning(wait, hearsay.makers.get(serial), ["is making it", "are making it"]);
    }
    case Operation.reserve:
      return withReceiver(heap, object, waits(`for room in ${label}`, `for room in ${short}`));
    case Operation.taken: {
      const wait = waits(`for its message to be received from ${label}`, `for a receiver at ${short}`);
      return withReceiver(heap, object, wait);
    }
    case Operation.receive: {
      const owners = liveOnes(heap, handleHolders(heap, object + endTallies.senders));
      const why = owners.length === 0 ? ": a sender is still alive" : "";
      const wait = waits(`for a message of ${label}${why}`, `for a message of ${short}`);
      return concerning(wait, owners, ["still has a sender", "still have senders"]);
    }
    case Operation.join: {
      const id = read(heap, object + threadRecord.id);
      return waits(`for thread ${id} to end`, `for thread ${id}`, id);
    }
    case Operation.park:
      return { what: "is parked until another thread unparks it", brief: "is parked", holder: null };
    case Operation.scopeEnd: {
      const threads = `for ${held} ${held === 1 ? "thread" : "threads"}`;
      return waits(`${threads} of its scope to end`, threads);
    }
    default:
      return { what: "waits", holder: null };
  }
}

type Described = Omit<Wait, "thread" | "position">;

function withReceiver(heap: Heap, channel: Address, wait: Described): Described {
  const owners = liveOnes(heap, handleHolders(heap, channel + endTallies.receivers));
  return concerning(wait, owners, ["has the receiver", "have the receiver"]);
}

function liveOnes(heap: Heap, ids: readonly number[]): readonly number[] {
  const live = new Set([...liveThreads(heap)].map((thread) => read(heap, thread + threadRecord.id)));
  return ids.filter((id) => live.has(id));
}

function concerning(
  wait: Described,
  threads: readonly number[] = [],
  says: readonly [one: string, more: string],
): Described {
  return threads.length === 0 ? wait : { ...wait, concerned: { threads: [...new Set(threads)], says } };
}

/** Every object that threads can wait for has its number in the order of creation here. */
export const serialWord = 2;

/** Where a barrier counts who has arrived; before it stands for how many it waits. */
export const arrivedWord = 5;
