import { type Address, locked, read } from "./heap.js";
import { EventKind, header, Outcome, threadRecord } from "./layout.js";
import { Operation, Test } from "./operation.js";
import { createThread, freeThread } from "./records.js";
import type { Closure } from "./runtime.js";
import { currentThread, type Thread } from "./thread.js";
import type { Borrowed } from "./values.js";

export interface SpawnOptions {
  readonly name: string | null;
  /** The cell that counts the threads of a scope; 0 outside one. */
  readonly scope: Address;
}

/** A thread that was spawned, as its spawner knows it. */
export interface Spawned {
  readonly record: Address;
  readonly id: number;
  /** The objects that its closure borrowed from this thread. */
  readonly lent: Borrowed;
}

/** No more threads can be had now. */
export class SpawnRefused extends Error {
  override readonly name = "SpawnRefused";
}

/** Starts a thread for `closure`. Throws `SpawnRefused`, or `CannotCross` when a capture may not leave this thread. */
export function spawnThread(closure: Closure, { name, scope }: SpawnOptions): Spawned {
  const thread = currentThread();
  const { heap, gate } = thread;
  gate.pass(Operation.spawn, 0);
  if (read(heap, header.live) >= read(heap, header.threadCap)) waitForRoom(thread);
  const sent = thread.values.put(closure, "the closure");
  const lent = scope === 0 ? [] : thread.values.lent();
  const record = createThread(heap, { name, parent: thread.id, closure: sent, scope });
  if (scope !== 0) Atomics.add(heap.words, scope, 1);
  const id = read(heap, record + threadRecord.id);
  thread.note({ kind: EventKind.spawn, argument: id, ...(name === null ? {} : { text: name }) });
  gate.start(record);
  return { record, id, lent };
}

/** At the cap a spawn waits for short threads to end; when nobody can end, it is refused. */
function waitForRoom({ heap, gate }: Thread): void {
  for (let patience = 0; patience < 200; patience++) {
    if (read(heap, header.live) < read(heap, header.threadCap)) return;
    gate.yield();
  }
  throw new SpawnRefused("Resource temporarily unavailable (os error 11)");
}

/** A thread's outcome: what its closure returned, or the payload of its panic. */
export interface Ended {
  readonly ok: boolean;
  readonly value: unknown;
  /** What became of the objects that it borrowed, for `Values.restore`; 0 when they are as they were. */
  readonly update: Address;
}

/** The thread's result was taken before, by way of another copy of its handle. */
export class HandleUsed extends Error {
  override readonly name = "HandleUsed";
}

/** Waits for a thread to end and takes its result, which nobody can do twice. */
export function joinThread({ record, id }: Spawned): Ended {
  const thread = currentThread();
  const { heap } = thread;
  if (read(heap, record + threadRecord.id) !== id) throw new HandleUsed();
  thread.gate.wait(doneWait(record, Operation.join), () => read(heap, record + threadRecord.done) === 1);
  thread.note({ kind: EventKind.join, argument: id });
  const ok = read(heap, record + threadRecord.outcome) === Outcome.returned;
  const update = read(heap, record + threadRecord.update);
  const value = thread.values.take(read(heap, record + threadRecord.result));
  freeThread(heap, record);
  return { ok, value, update };
}

export function isFinished({ record, id }: Pick<Spawned, "record" | "id">): boolean {
  const { heap, gate } = currentThread();
  gate.pass(Operation.isFinished, record);
  const gone = read(heap, record + threadRecord.id) !== id;
  return gone || read(heap, record + threadRecord.done) === 1;
}

export function doneWait(
  record: Address,
  operation: Operation,
): { operation: Operation; object: Address; cell: Address; test: Test } {
  return { operation, object: record, cell: record + threadRecord.done, test: Test.notZero };
}

/** Waits for the token that `unpark` leaves, and takes it. */
export function park(): void {
  const { heap, gate, record } = currentThread();
  const cell = record + threadRecord.token;
  gate.wait(
    { operation: Operation.park, object: record, cell, test: Test.notZero },
    () => Atomics.compareExchange(heap.words, cell, 1, 0) === 1,
  );
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
