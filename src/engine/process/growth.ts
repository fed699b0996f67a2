import { type Heap, read } from "../heap/heap.js";
import { header, Scheduler } from "../heap/layout.js";
import { queuedStacks } from "../heap/queue.js";
import type { Pool } from "./pool.js";

/** A queued thread that no worker has taken after so many milliseconds gets a new one. */
const starvation = 3;

/** Workers that start side by side slow each other down. */
const mostAtOnce = 8;

/** Gives threads that wait for a worker new ones: at once when that is all that can help, else after a moment. */
export class Growth {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly heap: Heap,
    private readonly pool: Pool,
  ) {}

  /** To be called when threads may be waiting. */
  look(): void {
    if (read(this.heap, header.queueLength) === 0) return;
    const stacks = queuedStacks(this.heap);
    for (const stack of new Set(stacks)) this.feed(stack, stacks.filter((other) => other === stack).length);
  }

  private feed(stack: number, queued: number): void {
    const missing = queued - this.pool.startingWith(stack);
    if (missing <= 0) return;
    // None of these is ever there beforehand.
    if (stack !== 0) void this.pool.add(Math.min(mostAtOnce, missing), stack);
    else if (read(this.heap, header.scheduler) !== Scheduler.native) void this.pool.add(1);
    else if (this.allWait()) void this.pool.add(Math.min(mostAtOnce, missing));
    else this.wait();
  }

  private allWait(): boolean {
    return read(this.heap, header.waitingWorkers) >= read(this.heap, header.busyWorkers);
  }

  private wait(): void {
    const taken = read(this.heap, header.taken);
    this.timer ??= setTimeout(() => this.feedLater(taken), starvation);
  }

  /** While the queue moves, its threads are short; one that does not move needs another worker. */
  private feedLater(taken: number): void {
    this.timer = null;
    if (read(this.heap, header.queueLength) === 0) return;
    if (read(this.heap, header.taken) !== taken) this.look();
    else void this.pool.add(1).then(() => this.look());
  }
}
