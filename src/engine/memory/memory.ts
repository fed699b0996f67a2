import { bufferOf, type SharedMemory, type View } from "../codec/memory.js";
import { typedArrays } from "../codec/tags.js";
import { type Heap, read } from "../heap/heap.js";
import { header } from "../heap/layout.js";
import { FreeSpans, type Span } from "./free-spans.js";
import { collectGarbage } from "./garbage.js";

/** In bytes. Small arrays share a page; a larger one has its own. */
const pageSize = 2 ** 16;
const large = pageSize / 4;
/** So many bytes are handed out before looking which of them nobody has any more. */
const patience = 2 ** 27;

/** A place for an array, zeroed. */
export interface Place {
  readonly buffer: SharedArrayBuffer;
  readonly offset: number;
}

/** A span that this worker has for as long as somebody holds the buffer through which its arrays see it. */
interface Page extends Span {
  readonly holder: WeakRef<SharedArrayBuffer>;
}

/**
 * The memory for programs' typed arrays, as one worker sees it. All workers see one block, so an array crosses as the
 * number where it begins. A worker takes spans from the block's top, and uses one again when no array in it is left.
 * A span of which another thread may know stays until the run ends; then the whole block begins anew.
 */
export class Memory implements SharedMemory {
  private run = -1;
  private readonly free = new FreeSpans();
  private readonly pages = new Set<Page>();
  private pageOf = new WeakMap<SharedArrayBuffer, Page>();
  private open: { readonly buffer: SharedArrayBuffer; next: number; readonly end: number } | null = null;
  /** Bytes handed out since the last look, and how many there may be until the next. */
  private taken = 0;
  private limit = patience;

  constructor(private readonly heap: Heap) {}

  /** To be called when a thread begins. */
  enter(): void {
    const run = read(this.heap, header.runs);
    if (run === this.run) return;
    this.run = run;
    this.free.clear();
    this.pages.clear();
    this.pageOf = new WeakMap();
    this.open = null;
    this.taken = 0;
    this.limit = patience;
  }

  /** Room for `bytes` bytes; null when there is none. */
  place(bytes: number): Place | null {
    const size = (bytes + 7) & ~7;
    if (bytes > large) return this.page(Math.ceil(bytes / 8) * 8);
    if (this.open === null || this.open.end - this.open.next < size) this.openPage();
    if (this.open === null) return null;
    const { buffer, next } = this.open;
    this.open.next += size;
    return { buffer, offset: next };
  }

  has(view: View): boolean {
    const buffer = bufferOf(view);
    return buffer === this.heap.memory || this.pageOf.has(buffer as SharedArrayBuffer);
  }

  share(view: View): number {
    const page = this.pageOf.get(bufferOf(view) as SharedArrayBuffer);
    if (page !== undefined) this.pages.delete(page);
    return view.byteOffset;
  }

  view(kind: number, offset: number, length: number): View {
    const construct = typedArrays[kind] ?? typedArrays[1];
    return Reflect.construct(construct, [this.heap.memory, offset, length]) as View;
  }

  private openPage(): void {
    const place = this.page(pageSize);
    this.open = place && { buffer: place.buffer, next: place.offset, end: place.offset + pageSize };
  }

  private page(size: number): Place | null {
    this.taken += size;
    if (this.taken > this.limit) this.look();
    const start = this.free.take(size) ?? this.fromTop(size) ?? this.afterLook(size);
    if (start === null) return null;
    // Another object for the same bytes: it lives as long as an array that sees them through it.
    const buffer = structuredClone(this.heap.memory);
    const page = { start, size, holder: new WeakRef(buffer) };
    this.pages.add(page);
    this.pageOf.set(buffer, page);
    return { buffer, offset: start };
  }

  private fromTop(size: number): number | null {
    const { words, memory } = this.heap;
    const start = Atomics.add(words, header.memoryTop, size / 8) * 8;
    if (start + size > memory.byteLength) {
      Atomics.sub(words, header.memoryTop, size / 8);
      return null;
    }
    const used = Math.min(start + size, read(this.heap, header.memoryUsed) * 8);
    if (start < used) new typedArrays[1](memory, start, used - start).fill(0);
    return start;
  }

  /** When the block is full it is time to look sooner, but not each time: it takes milliseconds. */
  private afterLook(size: number): number | null {
    if (this.taken < this.heap.memory.byteLength / 8) return null;
    this.look();
    return this.free.take(size);
  }

  /** Takes back the pages that nobody holds. */
  private look(): void {
    collectGarbage();
    const gone = [...this.pages].filter(({ holder }) => holder.deref() === undefined);
    for (const page of gone) {
      this.pages.delete(page);
      new typedArrays[1](this.heap.memory, page.start, page.size).fill(0);
    }
    this.free.add(gone);
    this.taken = 0;
    this.limit = Math.max(
      patience,
      [...this.pages].reduce((sum, { size }) => sum + size, 0),
    );
  }
}

/** Begins the memory anew, for the next run. */
export function forgetArrays(heap: Heap): void {
  const { words } = heap;
  words[header.runs] = read(heap, header.runs) + 1;
  words[header.memoryUsed] = Math.max(read(heap, header.memoryUsed), read(heap, header.memoryTop));
}
