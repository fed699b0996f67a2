import { type Address, allocate, clear, free, type Heap, locked, read } from "./heap.js";
import { header, threadRecord, workerRecord, workerTable, workerWords } from "./layout.js";
import { dequeue, enqueue } from "./queue.js";
import { putText } from "./values.js";

export interface NewThread {
  readonly name: string | null;
  readonly parent: number;
  readonly closure: Address;
  readonly scope: Address;
  /** Kilobytes of stack; 0: as many as all have. */
  readonly stack: number;
}

/** A thread's record, at the end of the list of those alive. It belongs to no worker yet. */
export function createThread(heap: Heap, { name, parent, closure, scope, stack }: NewThread): Address {
  const { words } = heap;
  const text = name === null ? 0 : putText(heap, name);
  return locked(heap, header.threads, () => {
    const thread = takeRecord(heap);
    words[thread + threadRecord.parent] = parent;
    words[thread + threadRecord.name] = text;
    words[thread + threadRecord.closure] = closure;
    words[thread + threadRecord.scope] = scope;
    words[thread + threadRecord.stack] = stack;
    append(heap, thread);
    return thread;
  });
}

/** Records are never used for anything else: who holds an old handle reads another thread's id, never data. */
function takeRecord(heap: Heap): Address {
  const used = read(heap, header.freeThreads);
  if (used === 0) return allocate(heap, threadRecord.size);
  heap.words[header.freeThreads] = read(heap, used + threadRecord.next);
  clear(heap, used, threadRecord.size);
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

/** Hands a thread directly to an idle worker with its size of stack, or queues it; true when a worker has it. */
export function dispatch(heap: Heap, thread: Address): boolean {
  const worker = locked(heap, header.threads, () => assign(heap, thread));
  if (worker === 0) return false;
  // Outside the lock, which the worker may want as soon as it is awake.
  Atomics.notify(heap.words, mailboxOf(worker), 1);
  return true;
}

/** Puts a thread into the mailbox of an idle worker, or queues it and returns 0. */
function assign(heap: Heap, thread: Address): number {
  const idle = takeIdle(heap, read(heap, thread + threadRecord.stack));
  if (idle === 0) {
    enqueue(heap, thread);
    return 0;
  }
  occupy(heap, idle, thread);
  Atomics.store(heap.words, mailboxOf(idle), thread);
  return idle;
}

/** Takes the first idle worker that has such a stack off the list; 0 when there is none. */
function takeIdle({ words }: Heap, stack: number): number {
  let link: Address = header.idleWorkers;
  for (let worker = words[link] ?? 0; worker !== 0; worker = words[link] ?? 0) {
    const record = workerTable + worker * workerWords;
    if (words[record + workerRecord.stack] !== stack) {
      link = record + workerRecord.nextIdle;
      continue;
    }
    words[link] = words[record + workerRecord.nextIdle] ?? 0;
    return worker;
  }
  return 0;
}

/** So many looks (about 7 µs) before a wait costs a system call; only where another core can end it. */
export const spins = 3000;

/** Gives `worker` the first queued thread, or lists it as idle and returns 0. */
export function offerWorker(heap: Heap, worker: number): Address {
  return locked(heap, header.threads, () => {
    const { words } = heap;
    const record = workerTable + worker * workerWords;
    const queued = dequeue(heap, read(heap, record + workerRecord.stack));
    if (queued === 0) {
      words[record + workerRecord.nextIdle] = read(heap, header.idleWorkers);
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
