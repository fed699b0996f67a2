import { type Heap, locked, read } from "./heap.js";
import { header, RunState } from "./layout.js";

export interface EndOfRun {
  readonly kind: number;
  readonly code: number;
  /** The id of the thread that ends the run; 0 for the supervisor. */
  readonly thread: number;
}

/** Ends the run; the first end counts, and true goes to whoever gave it. No line is being printed meanwhile. */
export function endRun(heap: Heap, { kind, code, thread }: EndOfRun): boolean {
  return locked(heap, header.outputLock, () => {
    if (read(heap, header.runState) !== RunState.running) return false;
    heap.words[header.endKind] = kind;
    heap.words[header.endCode] = code;
    heap.words[header.endThread] = thread;
    Atomics.store(heap.words, header.runState, RunState.ending);
    return true;
  });
}
