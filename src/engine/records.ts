import { type Address, allocate, free, type Heap, locked, read } from "./heap.js";
import { header, RunState, threadRecord, workerRecord, workerTable, workerWords } from "./layout.js";
import { putText } from "./values.js";

export interface NewThread {
  readonly name: string | null;
  readonly parent: number;
  readonly closure: Address;
  readonly scope: Address;
}

/** A thread's record, at the end of the list of those alive. It belongs to no worker yet. */
export function createThread(heap: Heap, { name, parent, closure, scope }: NewThread): Address {
  const thread = takeRecord(heap);
  const { words } = heap;
  words[thread + threadRecord.parent] = parent;
  words[thread + threadRecord.name] = name === null ? 0 : putText(heap, name);
  words[thread + threadRecord.closure] = closure;
  words[thread + threadRecord.scope] = scope;
  words[thread + threadRecord.pendingOperation] = 0;
  locked(heap, header.threads, () => append(heap, thread));
  return thread;
}

/** Records are never used for anything else: who holds an old handle reads another thread's id, never data. */
function takeRecord(heap: Heap): Address {
  const { words } = heap;
  const used = locked(heap, header.threads, () => {
    const free = read(heap, header.freeThreads);
    if (free !== 0) words[header.freeThreads] = read(heap, free + threadRecord.next);
    return free;
  });
  if (used === 0) return allocate(heap, threadRecord.size);
  words.fill(0, used, used + threadRecord.size);
  return used;
}

/** The list runs in the order of ids; its head's `previous` is its last. */
function append(heap: Heap, thread: Address): void {
  const { words } = heap;
  words[thread + threadRecord.id] = Atomics.add(words, header.lastThread, 1) + 1;
  Atomics.add(words, header.live, 1);
  const first = read(heap, header.threadList);
  if (first === 0) {
    words[thread + threadRecord.previous] = thread;
    Atomics.store(words, header.threadList, thread);
    return;
  }
  const last = read(heap, first + threadRecord.previous);
  words[thread + threadRecord.previous] = last;
  words[first + threadRecord.previous] = thread;
  Atomics.store(words, last + threadRecord.next, thread);
}

/** Takes a thread that has ended off the list; its record stays until somebody frees it. */
export function removeThread(heap: Heap, thread: Address): void {
  locked(heap, header.threads, () => {
    const { words } = heap;
    const first = read(heap, header.threadList);
    const next = read(heap, thread + threadRecord.next);
    const previous = read(heap, thread + threadRecord.previous);
    if (thread === first) words[header.threadList] = next;
    else words[previous + threadRecord.next] = next;
    const follower = next === 0 ? read(heap, header.threadList) : next;
    if (follower !== 0) words[follower + threadRecord.previous] = previous;
  });
}

export function freeThread(heap: Heap, thread: Address): void {
  free(heap, read(heap, thread + threadRecord.name));
  locked(heap, header.threads, () => {
    const { words } = heap;
    words[thread + threadRecord.id] = 0;
    words[thread + threadRecord.next] = read(heap, header.freeThreads);
    words[header.freeThreads] = thread;
  });
}

/** The threads alive, by id. Only where the list stands still: under its lock, or when one thread runs at a time. */
export function* liveThreads(heap: Heap): Iterable<Address> {
  for (let t = read(heap, header.threadList); t !== 0; t = read(heap, t + threadRecord.next)) yield t;
}

function mailboxOf(worker: number): Address {
  return workerTable + worker * workerWords + workerRecord.mailbox;
}

/** Hands a thread directly to an idle worker, or queues it; true when a worker has it. */
export function dispatch(heap: Heap, thread: Address): boolean {
  return locked(heap, header.threads, () => {
    const { words } = heap;
    const idle = read(heap, header.idleWorkers);
    if (idle === 0) {
      enqueue(heap, thread);
      return false;
    }
    words[header.idleWorkers] = read(heap, workerTable + idle * workerWords + workerRecord.nextIdle);
    occupy(heap, idle, thread);
    Atomics.store(words, mailboxOf(idle), thread);
    Atomics.notify(words, mailboxOf(idle), 1);
    return true;
  });
}

function enqueue(heap: Heap, thread: Address): void {
  const { words } = heap;
  const last = read(heap, header.queueTail);
  words[last === 0 ? header.queueHead : last + threadRecord.nextQueued] = thread;
  words[header.queueTail] = thread;
  Atomics.add(words, header.queueLength, 1);
}

function dequeue(heap: Heap): Address {
  const { words } = heap;
  const first = read(heap, header.queueHead);
  if (first === 0 || read(heap, header.runState) !== RunState.running) return 0;
  words[header.queueHead] = read(heap, first + threadRecord.nextQueued);
  if (words[header.queueHead] === 0) words[header.queueTail] = 0;
  Atomics.sub(words, header.queueLength, 1);
  Atomics.add(words, header.taken, 1);
  return first;
}

/** So many looks (about 7 µs) before a wait costs a system call; only where another core can end it. */
export const spins = 3000;

/** Gives `worker` the first queued thread, or lists it as idle and returns 0. */
export function offerWorker(heap: Heap, worker: number): Address {
  return locked(heap, header.threads, () => {
    const { words } = heap;
    const queued = dequeue(heap);
    if (queued === 0) {
      words[workerTable + worker * workerWords + workerRecord.nextIdle] = read(heap, header.idleWorkers);
      Atomics.store(words, header.idleWorkers, worker);
      return 0;
    }
    occupy(heap, worker, queued);
    return queued;
  });
}

/** Waits until somebody hands a thread to `worker`, which is listed as idle. */
export function receiveThread({ words }: Heap, worker: number, patience: number): Address {
  const mailbox = mailboxOf(worker);
  for (let i = 0; i < patience; i++) if (Atomics.load(words, mailbox) !== 0) break;
  while (Atomics.load(words, mailbox) === 0) Atomics.wait(words, mailbox, 0);
  return Atomics.exchange(words, mailbox, 0);
}

/** A worker counts as busy from the moment a thread is its. */
function occupy({ words }: Heap, worker: number, thread: Address): void {
  Atomics.add(words, header.busyWorkers, 1);
  words[thread + threadRecord.worker] = worker;
  Atomics.add(words, workerTable + worker * workerWords + workerRecord.busy, 1);
}

/** A worker is done with its thread, down to the last frame. */
export function leaveThread(heap: Heap, worker: number): void {
  Atomics.sub(heap.words, workerTable + worker * workerWords + workerRecord.busy, 1);
  if (Atomics.sub(heap.words, header.busyWorkers, 1) === 1) ring(heap);
}

/** Wakes the supervisor. */
export function ring({ words }: Heap): void {
  Atomics.add(words, header.doorbell, 1);
  Atomics.notify(words, header.doorbell);
}
