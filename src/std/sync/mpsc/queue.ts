import { type Address, allocate, free, type Heap, read } from "../../../engine/heap/heap.js";
import { clearSlot, loadSlot, moveSlot, slotSize } from "../../../engine/heap/slot.js";
import type { Thread } from "../../../engine/thread/thread.js";

/**
 * The messages of a channel: a list of blocks with places for some, from which one thread at a time takes what others
 * put in. Who puts holds the lock; who takes needs none, as a message is counted once it is there.
 */
export interface Queue {
  /** Where `tailWords` and `headWords` are. */
  readonly tail: Address;
  readonly head: Address;
}

/** The end where messages are put: its lock, the block, the next place in it, and a block to use again. */
const tailWords = { lock: 0, block: 1, place: 2, spare: 3 } as const;
const headWords = { block: 0, place: 1 } as const;

/** A block: the next one, and its places. With the words of the allocator it fills a power of two. */
const block = { next: 0, first: 2, places: 25, size: 252 } as const;
/** A place: the ticket of a sender that waits until the message is taken (0: none does), and the message. */
const place = { ticket: 0, message: 2, size: 2 + slotSize } as const;

export function createQueue(heap: Heap, { tail, head }: Queue): void {
  const first = allocate(heap, block.size);
  heap.words[tail + tailWords.block] = first;
  heap.words[head + headWords.block] = first;
}

export function freeQueue(heap: Heap, { tail, head }: Queue): void {
  free(heap, read(heap, tail + tailWords.spare));
  for (let at = read(heap, head + headWords.block); at !== 0; ) {
    const next = read(heap, at + block.next);
    free(heap, at);
    at = next;
  }
}

/** Moves the message in `slot` behind the others. Under the queue's lock; it is to be counted afterwards. */
export function put(heap: Heap, { tail }: Queue, slot: Address, ticket: Address): void {
  const { words } = heap;
  const index = words[tail + tailWords.place] ?? 0;
  const at = (words[tail + tailWords.block] ?? 0) + block.first + index * place.size;
  words[at + place.ticket] = ticket;
  moveSlot(heap, slot, at + place.message);
  if (index + 1 < block.places) words[tail + tailWords.place] = index + 1;
  else append(heap, tail);
}

/** Goes on in a new block, before the taker, who looks for it after the last message in the old one, can need it. */
function append(heap: Heap, tail: Address): void {
  const { words } = heap;
  const used = Atomics.exchange(words, tail + tailWords.spare, 0);
  const next = used === 0 ? allocate(heap, block.size) : used;
  words[next + block.next] = 0;
  words[(words[tail + tailWords.block] ?? 0) + block.next] = next;
  words[tail + tailWords.block] = next;
  words[tail + tailWords.place] = 0;
}

/** A message that was taken, and who waits for that. */
export interface Taken {
  readonly value: unknown;
  readonly ticket: Address;
}

/** Takes the first message. Only when there is one. */
export function take(thread: Thread, queue: Queue): Taken {
  const at = first(thread.heap, queue);
  const ticket = read(thread.heap, at + place.ticket);
  const value = loadSlot(thread, at + place.message);
  removeFirst(thread.heap, queue);
  return { value, ticket };
}

/** Hands out the first message unread, with its slot, and takes it away. Only when there is one. */
export function skip(heap: Heap, queue: Queue, handle: (ticket: Address, slot: Address) => void): void {
  const at = first(heap, queue);
  handle(read(heap, at + place.ticket), at + place.message);
  removeFirst(heap, queue);
}

/** The slot of the first message. Only when there is one. */
export function firstSlot(heap: Heap, queue: Queue): Address {
  return first(heap, queue) + place.message;
}

function first(heap: Heap, { head }: Queue): Address {
  const index = heap.words[head + headWords.place] ?? 0;
  return (heap.words[head + headWords.block] ?? 0) + block.first + index * place.size;
}

function removeFirst(heap: Heap, queue: Queue): void {
  const { words } = heap;
  const { head, tail } = queue;
  clearSlot(heap, first(heap, queue) + place.message);
  const index = words[head + headWords.place] ?? 0;
  if (index + 1 < block.places) {
    words[head + headWords.place] = index + 1;
    return;
  }
  const old = words[head + headWords.block] ?? 0;
  words[head + headWords.block] = words[old + block.next] ?? 0;
  words[head + headWords.place] = 0;
  free(heap, Atomics.exchange(words, tail + tailWords.spare, old));
}
