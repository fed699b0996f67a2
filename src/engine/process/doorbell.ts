import { type Heap, read } from "../heap/heap.js";
import { header } from "../heap/layout.js";

/** The supervisor's ear: workers ring when they need it, and it hears them without polling. */
export class Doorbell {
  private waiting: (() => void)[] = [];

  constructor(
    private readonly heap: Heap,
    private readonly onRing: () => void,
  ) {
    this.listen();
  }

  /** Resolves at the next ring, at the latest after `milliseconds`. */
  next(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private listen(): void {
    const rings = read(this.heap, header.doorbell);
    this.onRing();
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
    const { async, value } = Atomics.waitAsync(this.heap.words, header.doorbell, rings);
    if (async) void value.then(() => this.listen());
    else setImmediate(() => this.listen());
  }
}
