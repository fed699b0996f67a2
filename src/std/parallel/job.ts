import { sendable } from "../../engine/codec/hosts.js";
import { type Address, allocate, free, read } from "../../engine/heap/heap.js";
import { deepFreeze } from "../../engine/thread/deep-freeze.js";
import type { Closure } from "../../engine/thread/runtime.js";
import { currentThread } from "../../engine/thread/thread.js";
import { follow, type Recipe } from "./recipe.js";
import type { Piece } from "./source.js";

/** Words of a table: the piece that nobody has taken yet, how many there are, and of each where it is and what came of it. */
const table = { next: 0, count: 1, first: 2 } as const;
const entry = { piece: 0, result: 1, size: 2 } as const;

/** Puts the pieces where any thread can take one. The first `taken` have their thread already. */
export function layOut(pieces: readonly Piece[], taken: number): Address {
  const { heap, values } = currentThread();
  const at = allocate(heap, table.first + pieces.length * entry.size);
  heap.words[at + table.next] = taken;
  heap.words[at + table.count] = pieces.length;
  for (const [i, piece] of pieces.entries()) heap.words[entryAt(at, i) + entry.piece] = values.putLent(piece);
  return at;
}

/** Takes the results, in the order of their pieces; 0 stands where there is none. */
export function clearAway(at: Address): (() => unknown)[] {
  const { heap, values } = currentThread();
  const count = read(heap, at + table.count);
  const results = Array.from({ length: count }, (_, i) => {
    free(heap, read(heap, entryAt(at, i) + entry.piece));
    const result = read(heap, entryAt(at, i) + entry.result);
    return () => values.take(result);
  });
  free(heap, at);
  return results;
}

/** Does piece `first`, and then others that nobody has taken. */
export function work(at: Address, first: number, recipe: Recipe): void {
  const { heap, values, module } = currentThread();
  const count = read(heap, at + table.count);
  for (let i = first; i < count; i = Atomics.add(heap.words, at + table.next, 1)) {
    const here = entryAt(at, i);
    const piece = values.get(read(heap, here + entry.piece)) as Piece;
    if (!isOfViews(piece)) deepFreeze(piece, module);
    heap.words[here + entry.result] = values.put(follow(recipe, piece), "the result");
  }
}

/** Views on memory that all threads see, as `chunksMut` gives them, are there to be written to. */
function isOfViews(piece: Piece): boolean {
  return Array.isArray(piece) && piece.every((item) => ArrayBuffer.isView(item));
}

function entryAt(at: Address, index: number): Address {
  return at + table.first + index * entry.size;
}

/** What a helper is sent. It arrives as the function that does it, which is what a thread runs. */
export class Job {
  constructor(
    private readonly at: Address,
    private readonly first: number,
    private readonly recipe: Recipe,
  ) {}

  /** To be spawned. */
  asClosure(): Closure {
    return this as unknown as Closure;
  }

  static {
    sendable(Job, {
      freeze: (job): [Address, number, Recipe] => [job.at, job.first, job.recipe],
      thaw: ([at, first, recipe]) => (() => work(at, first, recipe)) as unknown as Job,
    });
  }
}
