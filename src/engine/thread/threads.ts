import type { Wait } from "../gate.js";
import { type Address, locked, read } from "../heap/heap.js";
import { EventKind, header, Outcome, threadRecord } from "../heap/layout.js";
import { createThread, freeThread } from "../heap/records.js";
import type { Borrowed } from "../heap/values.js";
import { Operation, Test } from "../operation.js";
import { dropHandle } from "./farewell.js";
import { tagOf } from "./module.js";
import type { Closure } from "./runtime.js";
import { currentThread, type Thread } from "./thread.js";

export interface SpawnOptions {
  readonly name: string | null;
  /** The cell that counts the threads of a scope; 0 outside one. */
  readonly scope: Address;
  /** Kilobytes of stack; 0: as many as all have. */
  readonly stack: number;
}

/** A thread that was spawned, as its spawner knows it. */
export interface Spawned {
  readonly record: Address;
  readonly id: number;
  /** The objects that its closure borrowed from this thread, and those to which its result may refer. */
  readonly lent: Borrowed;
  readonly known: Borrowed;
}

/** No more threads can be had now. */
export class SpawnRefused extends Error {
  override readonly name = "SpawnRefused";
}

/** Starts a thread for `closure`. Throws `SpawnRefused`, or `CannotCross` when a capture may not leave this thread. */
export function spawnThread(closure: Closure, { name, scope, stack }: SpawnOptions): Spawned {
  const thread = currentThread();
  const { heap, gate } = thread;
  gate.pass(Operation.spawn, 0);
  if (read(heap, header.live) >= read(heap, header.threadCap)) waitForRoom(thread);
  const sent = scope === 0 ? thread.values.putForGood(closure) : thread.values.putLent(closure);
  const lent = scope === 0 ? [] : thread.values.lent();
  // In a scope, what a `move` closure names may be a mere reference to what goes on living here.
  if (scope === 0 && tagOf(closure)?.moved) thread.values.giveAway();
  const record = createThread(heap, { name, parent: thread.id, closure: sent, scope, stack });
  if (scope !== 0) Atomics.add(heap.words, scope, 1);
  const id = read(heap, record + threadRecord.id);
  thread.note(EventKind.spawn, id, name);
  gate.start(record);
  return { record, id, lent, known: tagOf(closure)?.moved ? [] : lent };
}

/** How long a spawn at the cap waits for one of the others to end: so many turns, and so many milliseconds. */
const patience = { turns: 200, milliseconds: 300 } as const;

/** At the cap a spawn waits for short threads to end; when nobody does, it is refused. */
function waitForRoom({ heap, gate }: Thread): void {
  const end = gate.now() + patience.milliseconds;
  for (let turn = 0; turn < patience.turns || (!gate.isVirtual && gate.now() < end); turn++) {
    if (read(heap, header.live) < read(heap, header.threadCap)) return;
    // All the others wait for good: nobody can end.
    if (read(heap, header.blocked) >= read(heap, header.live) - 1) break;
    gate.yield();
  }
  throw new SpawnRefused("Resource temporarily unavailable (os error 11)");
}

/** A thread's outcome: what its closure returned, or the payload of its panic. */
export interface Ended {
  readonly ok: boolean;
  readonly value: unknown;
}

/** The thread's result was taken before, by way of another copy of its handle. */
export class HandleUsed extends Error {
  override readonly name = "HandleUsed";
}

/** Waits for a thread to end and takes its result, which nobody can do twice, and back what it borrowed. */
export function joinThread({ record, id, lent, known }: Spawned): Ended {
  const thread = currentThread();
  const { heap } = thread;
  if (read(heap, record + threadRecord.id) !== id) throw new HandleUsed();
  thread.gate.wait(doneWait(record, Operation.join), () => read(heap, record + threadRecord.done) === 1);
  thread.note(EventKind.join, id);
  const ok = read(heap, record + threadRecord.outcome) === Outcome.returned;
  const update = read(heap, record + threadRecord.update);
  if (update !== 0) thread.values.restore(update, lent);
  const value = thread.values.take(read(heap, record + threadRecord.result), known);
  freeThread(heap, record);
  return { ok, value };
}

/** Gives up the handle of a thread; true when the thread has left a result for it that needs to be dropped. */
export function release({ record, id }: Pick<Spawned, "record" | "id">): boolean {
  const thread = currentThread();
  return read(thread.heap, record + threadRecord.id) === id && dropHandle(thread, record);
}

export function isFinished({ record, id }: Pick<Spawned, "record" | "id">): boolean {
  const { heap, gate } = currentThread();
  gate.pass(Operation.isFinished, record);
  const gone = read(heap, record + threadRecord.id) !== id;
  return gone || read(heap, record + threadRecord.done) === 1;
}

export function doneWait(record: Address, operation: Operation): Wait {
  return { operation, object: record, cell: record + threadRecord.done, test: Test.notZero };
}

/** Waits for the token that `unpark` leaves, and takes it. */
export function park(): void {
  const thread = currentThread();
  thread.gate.wait(tokenWait(thread, Operation.park), () => takeToken(thread));
}

/** The same for at most so many milliseconds; false when the token did not come in time. */
export function parkFor(milliseconds: number): boolean {
  const thread = currentThread();
  return thread.gate.tryFor(tokenWait(thread, Operation.parkInTime), milliseconds, () => takeToken(thread));
}

function tokenWait({ record }: Thread, operation: Operation): Wait {
  return { operation, object: record, cell: record + threadRecord.token, test: Test.notZero };
}

function takeToken({ heap, record }: Thread): boolean {
  return Atomics.compareExchange(heap.words, record + threadRecord.token, 1, 0) === 1;
}

export function unpark({ record, id }: Pick<Spawned, "record" | "id">): void {
  const { heap, gate } = currentThread();
  gate.pass(Operation.unpark, record);
  // Records are used again, but only as records: under the lock this one is still the thread's, or it is not.
  const alive = locked(heap, header.threads, () => {
    if (read(heap, record + threadRecord.id) !== id) return false;
    Atomics.store(heap.words, record + threadRecord.token, 1);
    return true;
  });
  if (alive) gate.wake(record + threadRecord.token, 1);
}
