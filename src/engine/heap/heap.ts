import { totalmem } from "node:os";
import { header, heapStart, sizeClasses } from "./layout.js";

/** The index of a 32-bit word in the shared heap; 0 is no address. */
export type Address = number;

const largest = 2 ** 30;

/**
 * The shared heap: one block of address space that every worker sees, so that a handle is a number. The system gives
 * it memory page by page as it is touched, which makes growing (and views that go stale) unnecessary.
 */
export interface Heap {
  readonly buffer: SharedArrayBuffer;
  readonly words: Int32Array;
  readonly doubles: Float64Array;
  readonly bytes: Buffer;
  /** Another block, for programs' typed arrays. */
  readonly memory: SharedArrayBuffer;
}

export function createHeap(size = Math.min(largest, 2 ** Math.floor(Math.log2(totalmem() / 2)))): Heap {
  const heap = viewHeap(new SharedArrayBuffer(size), new SharedArrayBuffer(size));
  heap.words[header.top] = heapStart + (heapStart % 2);
  return heap;
}

export function viewHeap(buffer: SharedArrayBuffer, memory: SharedArrayBuffer): Heap {
  return {
    buffer,
    memory,
    words: new Int32Array(buffer),
    doubles: new Float64Array(buffer),
    bytes: Buffer.from(buffer),
  };
}

export class OutOfMemory extends Error {
  override readonly name = "OutOfMemory";
}

/** The word at `address`, as other threads last left it. */
export function read({ words }: Heap, address: Address): number {
  return Atomics.load(words, address);
}

/** Runs `body` while no other thread is inside this function for the same lock word. `body` must not wait. */
export function locked<T>({ words }: Heap, lock: Address, body: () => T): T {
  acquire(words, lock);
  try {
    return body();
  } finally {
    release(words, lock);
  }
}

function acquire(words: Int32Array, lock: Address): void {
  for (let spins = 0; spins < 200; spins++) {
    if (Atomics.compareExchange(words, lock, 0, 1) === 0) return;
  }
  while (Atomics.exchange(words, lock, 2) !== 0) Atomics.wait(words, lock, 2);
}

function release(words: Int32Array, lock: Address): void {
  if (Atomics.exchange(words, lock, 0) === 2) Atomics.notify(words, lock, 1);
}

/** Blocks are powers of two in words, two of them in front for the size class; data begins at an even index. */
function sizeClass(size: number): number {
  return Math.max(2, 32 - Math.clz32(size + 1));
}

/** A zeroed block of at least `size` words, at an even address. */
export function allocate(heap: Heap, size: number): Address {
  const kind = sizeClass(size);
  if (kind >= sizeClasses) throw new OutOfMemory("a value of more than 512 MB cannot be shared");
  const address = locked(heap, header.lock, () => take(heap, kind));
  clear(heap, address, size);
  return address;
}

/** Sets `size` words to zero. */
export function clear({ words }: Heap, address: Address, size: number): void {
  // For a few words a call into the runtime costs more than the loop.
  if (size > 64) words.fill(0, address, address + size);
  else for (let i = 0; i < size; i++) words[address + i] = 0;
}

function take(heap: Heap, kind: number): Address {
  const list = header.freeLists + kind;
  const reused = read(heap, list);
  if (reused !== 0) {
    heap.words[list] = read(heap, reused);
    return reused;
  }
  const start = read(heap, header.top);
  const end = start + (1 << kind);
  if (end > heap.words.length) throw new OutOfMemory("the shared heap is full");
  heap.words[header.top] = end;
  heap.words[start] = kind;
  return start + 2;
}

export function free(heap: Heap, address: Address): void {
  if (address === 0) return;
  locked(heap, header.lock, () => {
    const list = header.freeLists + read(heap, address - 2);
    heap.words[address] = read(heap, list);
    heap.words[list] = address;
  });
}

/** Forgets every block above `mark`; only while no thread runs. */
export function resetTo(heap: Heap, mark: Address): void {
  heap.words.fill(0, header.freeLists, header.freeLists + sizeClasses);
  heap.words[header.top] = mark;
}
